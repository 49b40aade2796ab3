/** The library as another program meets it: by its name, built, with its types. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '..', '..');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'ressort-lib-'));
  mkdirSync(path.join(folder, 'node_modules'));
  symlinkSync(ROOT, path.join(folder, 'node_modules', 'ressort'), 'junction');
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function runModule(source: string): string {
  const file = path.join(folder, 'program.mjs');
  writeFileSync(file, source);
  return execFileSync(process.execPath, [file], { cwd: folder, encoding: 'utf8' });
}

test('the example of the README prints what it says', () => {
  const [, source = ''] = /```js\n([\s\S]*?)```/.exec(readFileSync(path.join(ROOT, 'README.md'), 'utf8')) ?? [];
  expect(source).toContain("from 'ressort'");
  expect(runModule(source)).toBe('71270 B\n');
});

const CALLS: ReadonlyArray<readonly [call: string, expected: unknown]> = [
  ["lire('Mâcon').fait('BUREAU')", 'Mâcon'],
  ["lire('Mâcon').fait('POPULATION', 2020)", 34414],
  ["lire('Pau').fait('TRIBUNAL')", undefined],
  ["lire('Pau').manque('TRIBUNAL').includes('Pyrénées-Atlantiques')", true],
  ["lire('Paris 9e').fait('BUREAU')", 'Paris (3e bureau)'],
  ["lire('Octeville', '50').commune", 'Cherbourg-en-Cotentin'],
  ["lire('Nice').codesPostaux.length", 4],
  ["lire('Saint-Denis').raison", 'homonymes'],
  ["lire('Saint-Denis').proches.length", 4],
  ["lire('Saint-Denis', '93').codeInsee", '93066'],
  ["lire('Mâcon', 'Atlantide').raison", 'departement'],
  ["lire('  ').etat", 'vide'],
  ["communesSous(table(), 'DEPARTEMENT', '90', []).length", 101],
  ["resolver().resolve('Besanon').kind", 'inconnu'],
];

describe('from another program', () => {
  let answers: unknown[];
  beforeAll(() => {
    const calls = CALLS.map(([call]) => `{ answer: ${call} }`).join(',\n');
    const printed = runModule(
      `import { communesSous, lire, resolver, table } from 'ressort';\nconsole.log(JSON.stringify([${calls}]));`,
    );
    answers = (JSON.parse(printed) as { answer?: unknown }[]).map(({ answer }) => answer);
  });

  test.each(CALLS.map(([call, expected], at) => [call, expected, at] as const))('%s', (_, expected, at) => {
    expect(answers[at]).toEqual(expected);
  });
});

test('a strict TypeScript program finds its types, and its mistakes', () => {
  const compile = (source: string): string => {
    const file = path.join(folder, 'program.ts');
    writeFileSync(file, source);
    const options = ['--noEmit', '--strict', '--module', 'NodeNext', '--target', 'ES2022', '--skipLibCheck', 'false'];
    try {
      return execFileSync(process.execPath, [path.join(ROOT, 'node_modules/typescript/bin/tsc'), file, ...options], {
        cwd: folder,
        encoding: 'utf8',
      });
    } catch (error) {
      return String((error as { stdout?: unknown }).stdout);
    }
  };
  const right =
    "import { lire, zoneDe, resolver } from 'ressort';\nconst l = lire('Mâcon');\nexport const code: string = l.etat === 'certain' ? l.codeInsee : l.message;\nexport const z = zoneDe(resolver().table, 0);\n";
  expect(compile(right)).toBe('');
  expect(compile(right.replace('code: string', 'code: number'))).toContain(
    "Type 'string' is not assignable to type 'number'",
  );
});

test('the library names none of Node’s modules and no Excel', () => {
  const library = readFileSync(path.join(ROOT, 'dist', 'lib', 'index.js'), 'utf8');
  expect(library.match(/^import .*$|\brequire\(['"]|\bExcel\.run|\bOffice\.onReady|\bfetch\(/gm)).toBeNull();
  expect(readdirSync(path.join(ROOT, 'dist', 'lib'))).toEqual(expect.arrayContaining(['index.js', 'cli.js', 'types']));
});
