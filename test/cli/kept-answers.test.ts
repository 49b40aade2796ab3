/** A run over a format whose copy cannot go on in the middle: its answers are kept, and not asked again. */
import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';
import * as XLSX from 'xlsx';
import { main } from '../../src/cli/main';
import { at, files, said, useTerminal } from './terminal';

const COMMAND = path.resolve(__dirname, '..', '..', 'src', 'cli', 'ressort.mjs');

// Makes the command, if it is missing or old, before the clock runs.
beforeAll(() => {
  expect(spawnSync(process.execPath, [COMMAND, '--version'], { encoding: 'utf8' }).status).toBe(0);
}, 120_000);

useTerminal();

const ROWS = 12_000;
const TEXTS = Array.from({ length: ROWS }, (_, row) =>
  row % 3 === 0 ? `Xyzzy ${row}` : `${row} rue Carnot 71000 MACON`,
);

function workbook(): Buffer {
  const sheet = XLSX.utils.aoa_to_sheet([['Ville'], ...TEXTS.map((text) => [text])]);
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, 'A');
  return XLSX.write(book, { bookType: 'xlsx', type: 'buffer' }) as Buffer;
}

/** Each format, and what of a copy must be the same: a .gz says when it was made. */
const FORMATS: ReadonlyArray<readonly [name: string, make: () => Buffer, held: (copy: Buffer) => Buffer]> = [
  ['a.csv.gz', () => gzipSync(`Ville\n${TEXTS.join('\n')}`), gunzipSync],
  [
    'a.parquet',
    () =>
      Buffer.from(
        parquetWriteBuffer({ columnData: [{ name: 'Ville', data: TEXTS, type: 'STRING' }], rowGroupSize: 5_000 }),
      ),
    (copy) => copy,
  ],
  ['a.xlsx', workbook, (copy) => copy],
];

const argumentsFor = (name: string, ...options: string[]): string[] => [
  'annotate',
  at(name),
  '--colonne',
  'Ville',
  '--faits',
  'zone',
  ...options,
];

/** Starts a run, and kills it once it has kept two batches at least. */
async function interrupt(name: string, kept: string): Promise<void> {
  const child = spawn(process.execPath, [COMMAND, ...argumentsFor(name, '--reprendre')], { stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const isKept = (): boolean => existsSync(kept) && readFileSync(kept, 'utf8').split('\n').length > 3;
  while (child.exitCode === null && !isKept()) await new Promise((go) => setTimeout(go, 5));
  child.kill('SIGKILL');
  await ended;
}

test.each(FORMATS)(
  '%s: the same command goes on, and asks nothing that is kept',
  async (name, make, held) => {
    writeFileSync(at(name), make());
    const copy = name.replace('a.', 'a.annote.');
    const kept = at(`${copy}.reprise.jsonl`);
    await interrupt(name, kept);
    expect(existsSync(at(copy))).toBe(false);
    expect(existsSync(kept)).toBe(true);
    expect(await main(argumentsFor(name, '--sortie', at(`whole-${copy}`)))).toBe(0);
    const account = said.at(-1)?.replace(/^.*\n/, '');
    // A line that a kill cut is written again; an answer that is kept is not asked again, even one that is changed.
    appendFileSync(kept, '[2,[["sure","Mâ');
    const text = readFileSync(kept, 'utf8');
    writeFileSync(kept, text.replaceAll('71270', '99999'));
    expect(await main(argumentsFor(name, '--reprendre', '--sortie', at(copy)))).toBe(0);
    expect(said.at(-1)?.replace(/^.*\n/, '')).toBe(account);
    expect(existsSync(kept)).toBe(false);
    const [whole, resumed] = [`whole-${copy}`, copy].map((one) => held(readFileSync(at(one))));
    if (name === 'a.csv.gz') {
      expect(resumed!.toString()).toContain('99999');
      expect(resumed!.toString().replaceAll('99999', '71270')).toBe(whole!.toString());
    } else expect(resumed!.equals(whole!)).toBe(false);
  },
  120_000,
);

test.each(FORMATS)(
  '%s: untouched, the copy is the same to the byte',
  async (name, make, held) => {
    writeFileSync(at(name), make());
    const copy = name.replace('a.', 'a.annote.');
    await interrupt(name, at(`${copy}.reprise.jsonl`));
    expect(await main(argumentsFor(name, '--reprendre'))).toBe(0);
    expect(await main(argumentsFor(name, '--sortie', at(`whole-${copy}`)))).toBe(0);
    expect(held(readFileSync(at(copy))).equals(held(readFileSync(at(`whole-${copy}`))))).toBe(true);
    expect(files().filter((one) => one.includes('reprise'))).toEqual([]);
  },
  120_000,
);

test('what is kept of another work, or is not ours, is refused and stays', async () => {
  const kept = at('a.annote.csv.gz.reprise.jsonl');
  writeFileSync(at('a.csv.gz'), gzipSync('Ville\nMâcon\n'));
  for (const held of ['{"work":"another","pid":1}\n', 'a file of mine\n', '[0,[]]\n']) {
    writeFileSync(kept, held);
    said.length = 0;
    expect(await main(argumentsFor('a.csv.gz', '--reprendre'))).toBe(1);
    expect(said.join()).toMatch(/est d'un autre travail|par une autre commande/);
    expect(readFileSync(kept, 'utf8')).toBe(held);
  }
  writeFileSync(kept, `{"work":"","pid":${process.ppid}}\n`);
  expect(await main(argumentsFor('a.csv.gz', '--reprendre'))).toBe(1);
  expect(said.join()).toContain("en train d'être écrit par une autre commande");
  expect(statSync(kept).size).toBeGreaterThan(0);
});
