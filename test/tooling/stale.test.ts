import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isStale } from '../../src/tooling/boot/stale.mjs';

let folder: string;
const at = (name: string) => path.join(folder, name);

/** Writes a file dated that many seconds after some moment. */
function write(name: string, seconds: number): void {
  mkdirSync(path.dirname(at(name)), { recursive: true });
  writeFileSync(at(name), name);
  utimesSync(at(name), 1_700_000_000 + seconds, 1_700_000_000 + seconds);
}

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'ressort-fresh-'));
  write('src/a.ts', 10);
  write('src/deep/b.ts', 20);
  write('dist/a.js', 30);
  write('dist/b.js', 40);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const check = (ignore?: (file: string) => boolean) =>
  isStale([at('dist/a.js'), at('dist/b.js')], [at('src'), at('absent')], ignore);

test('nothing to do when every product is newer than every source', async () => {
  expect(await check()).toBe(false);
});

test('a source newer than the oldest product', async () => {
  write('src/deep/b.ts', 35);
  expect(await check()).toBe(true);
});

test('a newer source that is ignored, by file or by folder', async () => {
  write('src/deep/b.ts', 50);
  expect(await check((file) => file === at('src/deep/b.ts'))).toBe(false);
  expect(await check((file) => file === at('src/deep'))).toBe(false);
});

test('a product missing', async () => {
  rmSync(at('dist/b.js'));
  expect(await check()).toBe(true);
});
