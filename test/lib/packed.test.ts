/**
 * The package as it would be published: packed, installed in an empty project without a network, and run there, by the
 * Node of the tests, or by those that RESSORT_NODES names (`npm run nodes`).
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as XLSX from 'xlsx';
import { scripts, version } from '../../package.json';

const ROOT = path.resolve(__dirname, '..', '..');

const NODES = (process.env['RESSORT_NODES'] ?? process.execPath).split(path.delimiter);

let folder: string;
const run = (command: string, args: readonly string[], cwd = folder): string =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], shell: false });

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'ressort-packed-'));
  // Makes the command, if it is missing or old; packing does so too, but anew, under those who use it meanwhile.
  run(process.execPath, [path.join(ROOT, 'src', 'cli', 'ressort.mjs'), '--version']);
  run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], ROOT);
  writeFileSync(path.join(folder, 'package.json'), '{ "name": "empty", "private": true, "type": "module" }');
  const cache = path.join(folder, 'cache');
  run('npm', ['install', '--offline', '--no-audit', '--no-fund', '--cache', cache, `ressort-${version}.tgz`]);
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('packing makes what it packs', () => {
  expect(scripts.prepack).toBe('npm run build:lib');
});

describe.each(NODES)('by %s', (node) => {
  let own: string;
  const inFolder = (name: string): string => path.join(own, name);
  const command = (): string => path.join(folder, 'node_modules', 'ressort', 'src', 'cli', 'ressort.mjs');
  const runHere = (args: readonly string[]): string => run(node, args, own);

  beforeAll(() => {
    own = path.join(folder, run(node, ['--version']).trim());
    mkdirSync(own);
  });

  test('the library answers, and needs nothing else', () => {
    writeFileSync(
      inFolder('program.js'),
      "import { read } from 'ressort';\nconst reading = read('MACON', 71);\nconsole.log(reading.insee, reading.fact('ZONE'));\n",
    );
    expect(runHere(['program.js'])).toBe('71270 B\n');
    const lock = JSON.parse(readFileSync(path.join(folder, 'package-lock.json'), 'utf8')) as { packages: object };
    expect(Object.keys(lock.packages)).toEqual(['', 'node_modules/ressort']);
  });

  test('the command annotates a file', () => {
    writeFileSync(inFolder('a.csv'), 'Ville\nMâcon\n');
    runHere([command(), 'annotate', 'a.csv', '--faits', 'zone']);
    expect(readFileSync(inFolder('a.annote.csv'), 'utf8')).toContain('Mâcon;Mâcon;71270;B;certaine;');
  });

  test('the library annotates a stream of rows, in their order, and its answers pass to a worker', () => {
    writeFileSync(
      inFolder('stream.js'),
      `import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { annotateRows, read } from 'ressort';
const rows = Array.from({ length: 1000 }, (_, id) => ({ id, ville: id % 2 ? 'MACON' : 'Saint-Denis', dep: id % 4 ? null : 93 }));
const out = [];
await pipeline(Readable.from(rows), annotateRows({ text: 'ville', departement: 'dep', facts: ['zone'], readings: ['code-suggere'] }),
  new Writable({ objectMode: true, write(row, _, done) { out.push(row); done(); } }));
console.log(JSON.stringify(out.slice(0, 3)), out.length, out.every(({ id }, at) => id === at));
console.log(structuredClone(read('Mâcon')).insee, JSON.parse(JSON.stringify(read('Mâcon'))).commune);
let said = ''; try { annotateRows({ text: 'ville', facts: ['zut'] }); } catch (error) { said = error.message; }
console.log(said.slice(0, 40));
`,
    );
    const [first, second, third] = runHere(['stream.js']).trim().split('\n');
    const rows = JSON.parse(first!.slice(0, first!.lastIndexOf(']') + 1)) as Record<string, unknown>[];
    expect(rows.map((row) => [row['id'], row['code_insee_actuel'], row['zone'], row['lecture']])).toEqual([
      [0, '93066', 'A', 'certaine'],
      [1, '71270', 'B', 'certaine'],
      [2, null, null, 'homonyme'],
    ]);
    expect(rows[2]).toMatchObject({
      ville: 'Saint-Denis',
      dep: null,
      remarque: expect.stringContaining('Saint-Denis'),
    });
    expect(first).toMatch(/ 1000 true$/);
    expect(second).toBe('71270 Mâcon');
    expect(third).toBe('annotateRows : « facts » vaut « zut », i');
  });

  test('its threads run, and it speaks English', () => {
    writeFileSync(inFolder('b.csv'), `Ville\n${'Mâcon\n'.repeat(3_000)}`);
    runHere([command(), 'annotate', 'b.csv', '--faits', 'zone', '--processus', '2', '--lang', 'en']);
    const rows = readFileSync(inFolder('b.annote.csv'), 'utf8').trim().split('\n');
    expect([rows[0], rows.length, new Set(rows.slice(1)).size]).toEqual([
      'Ville;Commune;INSEE code;Zone;Reading;Remark',
      3_001,
      1,
    ]);
  });

  test.each([
    ['a.xlsx', () => workbook('xlsx')],
    ['a.ods', () => workbook('ods')],
  ])('the command annotates %s: what reads it is in the package', (name, make) => {
    writeFileSync(inFolder(name), make());
    runHere([command(), 'annotate', name, '--faits', 'zone']);
    const copy = XLSX.read(readFileSync(inFolder(name.replace('a.', 'a.annote.'))));
    expect(XLSX.utils.sheet_to_json(copy.Sheets['A']!, { header: 1 })[1]).toEqual(
      expect.arrayContaining(['Mâcon', '71270', 'B', 'certaine']),
    );
  });
});

function workbook(bookType: 'xlsx' | 'ods'): Buffer {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['Ville'], ['Mâcon']]), 'A');
  return XLSX.write(book, { bookType, type: 'buffer' }) as Buffer;
}
