import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import JSZip from 'jszip';
import { crc32 } from '../../src/sheets/crc';
import { crc32ByTable } from '../../src/sheets/crc-table';
import { Archive } from '../../src/sheets/zip';
import { UnreadableWorkbook } from '../../src/sheets/unreadable';

let folder: string;
beforeAll(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'ressort-zip-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the sum of a text in pieces is that of the whole, with or without the one of Node', () => {
  expect(crc32ByTable(Buffer.from('123456789'))).toBe(0xcbf43926);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 50 }), fc.uint8Array({ maxLength: 50 }), (one, other) => {
      const whole = crc32ByTable(Buffer.concat([one, other]));
      expect(crc32ByTable(other, crc32ByTable(one))).toBe(whole);
      expect(crc32(other, crc32(one))).toBe(whole);
    }),
  );
});

async function archive(change: (bytes: Buffer) => void, compression: 'STORE' | 'DEFLATE'): Promise<string> {
  const zip = new JSZip().file('a.xml', 'Mâcon, Tours, Nice').file('b.xml', '');
  const bytes = await zip.generateAsync({ type: 'nodebuffer', compression });
  change(bytes);
  const file = path.join(folder, 'a.zip');
  writeFileSync(file, bytes);
  return file;
}

test.each(['STORE', 'DEFLATE'] as const)(
  'a part is read, %s; one that is not there is nothing',
  async (compression) => {
    const opened = await Archive.open(await archive(() => undefined, compression));
    expect(opened.parts.map(({ name }) => name)).toEqual(['a.xml', 'b.xml']);
    expect(await opened.text('a.xml')).toBe('Mâcon, Tours, Nice');
    expect(await opened.text('b.xml')).toBe('');
    expect(await opened.text('c.xml')).toBeUndefined();
    opened.close();
  },
);

test('one letter changed on the disk is refused, by the sum alone', async () => {
  const file = await archive((bytes) => bytes.write('Macon', bytes.indexOf('Tours')), 'STORE');
  const opened = await Archive.open(file);
  await expect(opened.text('a.xml')).rejects.toThrow(UnreadableWorkbook);
  opened.close();
});
