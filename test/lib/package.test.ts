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

test('the example of the page on files prints what it says', () => {
  const [, source = ''] =
    /```js\n([\s\S]*?)```/.exec(readFileSync(path.join(ROOT, '.github', 'FICHIERS.md'), 'utf8')) ?? [];
  expect(source).toContain("from 'ressort'");
  expect(runModule(source)).toBe('71270 B\n');
});

const CALLS: ReadonlyArray<readonly [call: string, expected: unknown]> = [
  ["read('Mâcon').fact('BUREAU')", 'Mâcon'],
  ["read('Mâcon').fact('POPULATION', 2020)", 34414],
  ["read('Pau').fact('TRIBUNAL')", undefined],
  ["read('Pau').missing('TRIBUNAL').includes('Pyrénées-Atlantiques')", true],
  ["read('Paris 9e').fact('BUREAU')", 'Paris (3e bureau)'],
  ["read('Octeville', '50').commune", 'Cherbourg-en-Cotentin'],
  ["read('Nice').postcodes.length", 4],
  ["read('Saint-Denis').reason", 'homonyms'],
  ["read('Saint-Denis').closest.length", 4],
  ["read('Saint-Denis', '93').insee", '93066'],
  ["read('Mâcon', 'Atlantide').reason", 'departement'],
  ["read('  ').status", 'blank'],
  ["communesUnder(table(), 'DEPARTEMENT', '90', []).length", 101],
  ["resolver().resolve('Besanon').kind", 'unknown'],
];

describe('from another program', () => {
  let answers: unknown[];
  beforeAll(() => {
    const calls = CALLS.map(([call]) => `{ answer: ${call} }`).join(',\n');
    const printed = runModule(
      `import { communesUnder, read, resolver, table } from 'ressort';\nconsole.log(JSON.stringify([${calls}]));`,
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
    "import { read, zoneOf, resolver } from 'ressort';\nconst l = read('Mâcon');\nexport const code: string = l.status === 'sure' ? l.insee : l.message;\nexport const z = zoneOf(resolver().table, 0);\n";
  expect(compile(right)).toBe('');
  expect(compile(right.replace('code: string', 'code: number'))).toContain(
    "Type 'string' is not assignable to type 'number'",
  );
});

/** The files that one of them needs, itself included. */
function needed(name: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const [, other = ''] of builtFile(name).matchAll(/^(?:import|export) ?[^'"]*["']\.\/([^"']+)["'];$/gm))
    needed(other, seen);
  return seen;
}

function builtFile(name: string): string {
  return readFileSync(path.join(ROOT, 'dist', 'lib', name), 'utf8');
}

test('the library names none of Node’s modules and no Excel', () => {
  const library = [...needed('index.js')].map(builtFile).join('\n');
  expect(
    library.match(/^import .*["'](?!\.\/).*$|\brequire\(['"]|\bExcel\.run|\bOffice\.onReady|\bfetch\(/gm),
  ).toBeNull();
  expect(readdirSync(path.join(ROOT, 'dist', 'lib'))).toEqual(expect.arrayContaining(['index.js', 'cli.js', 'types']));
});

test('the library and the command hold the table once, between them', () => {
  const both = [...needed('index.js')].filter((name) => needed('cli.js').has(name));
  const files = readdirSync(path.join(ROOT, 'dist', 'lib')).filter((name) => name.endsWith('.js'));
  const large = files.filter((name) => builtFile(name).length > 600_000);
  expect(large).toHaveLength(1);
  expect(both).toContain(large[0]);
});
