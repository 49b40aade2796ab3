/** The package as it would be published: packed, installed in an empty project without a network, and run there. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as XLSX from 'xlsx';
import { scripts, version } from '../../package.json';

const ROOT = path.resolve(__dirname, '..', '..');

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
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('packing makes what it packs', () => {
  expect(scripts.prepack).toBe('npm run build:lib');
});

test('the library answers, and needs nothing else', () => {
  writeFileSync(
    path.join(folder, 'program.js'),
    "import { read } from 'ressort';\nconst reading = read('MACON', 71);\nconsole.log(reading.insee, reading.fact('ZONE'));\n",
  );
  expect(run(process.execPath, ['program.js'])).toBe('71270 B\n');
  const lock = JSON.parse(readFileSync(path.join(folder, 'package-lock.json'), 'utf8')) as { packages: object };
  expect(Object.keys(lock.packages)).toEqual(['', 'node_modules/ressort']);
});

test('the command annotates a file', () => {
  writeFileSync(path.join(folder, 'a.csv'), 'Ville\nMâcon\n');
  const command = path.join(folder, 'node_modules', 'ressort', 'src', 'cli', 'ressort.mjs');
  run(process.execPath, [command, 'annotate', 'a.csv', '--faits', 'zone']);
  expect(readFileSync(path.join(folder, 'a.annote.csv'), 'utf8')).toContain('Mâcon;Mâcon;71270;B;certaine;');
});

test('the library annotates a stream of rows, in their order, and its answers pass to a worker', () => {
  writeFileSync(
    path.join(folder, 'stream.js'),
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
  const [first, second, third] = run(process.execPath, ['stream.js']).trim().split('\n');
  const rows = JSON.parse(first!.slice(0, first!.lastIndexOf(']') + 1)) as Record<string, unknown>[];
  expect(rows.map((row) => [row['id'], row['code_insee_actuel'], row['zone'], row['lecture']])).toEqual([
    [0, '93066', 'A', 'certaine'],
    [1, '71270', 'B', 'certaine'],
    [2, null, null, 'homonyme'],
  ]);
  expect(rows[2]).toMatchObject({ ville: 'Saint-Denis', dep: null, remarque: expect.stringContaining('Saint-Denis') });
  expect(first).toMatch(/ 1000 true$/);
  expect(second).toBe('71270 Mâcon');
  expect(third).toBe('annotateRows : « facts » vaut « zut », i');
});

test.each([
  ['a.xlsx', () => workbook('xlsx')],
  ['a.ods', () => workbook('ods')],
])('the command annotates %s: what reads it is in the package', (name, make) => {
  writeFileSync(path.join(folder, name), make());
  const command = path.join(folder, 'node_modules', 'ressort', 'src', 'cli', 'ressort.mjs');
  run(process.execPath, [command, 'annotate', name, '--faits', 'zone']);
  const copy = XLSX.read(readFileSync(path.join(folder, name.replace('a.', 'a.annote.'))));
  expect(XLSX.utils.sheet_to_json(copy.Sheets['A']!, { header: 1 })[1]).toEqual(
    expect.arrayContaining(['Mâcon', '71270', 'B', 'certaine']),
  );
});

function workbook(bookType: 'xlsx' | 'ods'): Buffer {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['Ville'], ['Mâcon']]), 'A');
  return XLSX.write(book, { bookType, type: 'buffer' }) as Buffer;
}
