/** What is shipped, and under which licence: of others, the readers of files alone in the add-in; everything named elsewhere. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { DATA, packageFolders, WITHOUT_LICENCE } from '../../src/tooling/build/notices';
import { ROOT } from '../../src/tooling/boot/paths.mjs';
import { DIST } from './realm';

const notice = (folder: string): string => readFileSync(path.join(DIST, folder, 'licences.txt'), 'utf8');
/** « name version : licence », as the notice counts them. */
const listed = (folder: string): string[] =>
  [...notice(folder).matchAll(/^ {2}(\S+ \S+ : .+)$/gm)].map(([, line]) => line!);

describe('the add-in', () => {
  test('dist/ holds no package of others but those that read workbooks, in the script that joins tables', () => {
    expect(listed('').map((line) => line.split(' ')[0])).toEqual(['saxes', 'xmlchars']);
  });

  /** The rooms bundled in the functions and the pane: none may name a package, were it only for a type. */
  const ROOMS = [
    'functions',
    'facts',
    'resolve',
    'table',
    'say',
    'annotate',
    'host',
    'formulas',
    'commands',
    'join',
    'lookup',
    'taskpane',
  ];
  const files = ROOMS.flatMap((room) =>
    readdirSync(path.join(ROOT, 'src', room), { recursive: true, encoding: 'utf8' }).map((file) =>
      path.join(room, file),
    ),
  ).filter((file) => file.endsWith('.ts'));

  test.each(ROOMS)('src/%s imports its neighbours alone', (room) => {
    const own = files.filter((file) => file.startsWith(room + path.sep));
    expect(own.length).toBeGreaterThan(0);
    const foreign = own.flatMap((file) =>
      ts
        .preProcessFile(readFileSync(path.join(ROOT, 'src', file), 'utf8'))
        .importedFiles.map(({ fileName }) => `${file}: ${fileName}`)
        .filter((line) => !/: \.{1,2}\//.test(line)),
    );
    expect(foreign).toEqual([]);
  });

  test('its licences are one click from the help', () => {
    for (const page of ['help.html', 'help.en.html'])
      expect(readFileSync(path.join(DIST, page), 'utf8')).toMatch(/<a href="?licences\.txt"?>/);
    expect(existsSync(path.join(DIST, 'licences.txt'))).toBe(true);
  });
});

describe('the data', () => {
  test('each table of data/ has its source and its licence in the notice', () => {
    const tables = readdirSync(path.join(ROOT, 'data')).filter((file) => file.endsWith('.csv'));
    expect([...DATA.flatMap(({ files }) => files ?? []), ...WITHOUT_LICENCE].sort()).toEqual(tables.sort());
    for (const { what, source, licence } of DATA) expect(notice('')).toContain(`- ${what} : ${source}. ${licence}.`);
  });

  test('each package read when the table or the map is made is named', () => {
    const used = [
      ...new Set(
        ['src/compile/packages.ts', 'src/tooling/outlines.ts'].flatMap(
          (file) =>
            readFileSync(path.join(ROOT, file), 'utf8').match(
              /@etalab\/decoupage-administratif|@svg-maps\/france\.departments|world-atlas/g,
            ) ?? [],
        ),
      ),
    ];
    expect(DATA.flatMap(({ uses }) => uses ?? []).sort()).toEqual(used.sort());
  });
});

test('the library holds no package of others; the command, those that read workbooks and Parquet, and no more', () => {
  expect(readFileSync(path.join(DIST, 'lib', 'index.js'), 'utf8')).not.toContain('node_modules/');
  expect(listed('lib').map((line) => line.split(' ')[0])).toEqual([
    'hyparquet',
    'hyparquet-writer',
    'pend',
    'saxes',
    'xmlchars',
    'yauzl',
  ]);
});

describe.each([
  ['', ['saxes']],
  ['lib', ['saxes', 'yauzl']],
  ['workbench', ['@univerjs/core', 'react', 'saxes', 'jszip', 'rxjs']],
])('dist/%s', (folder, known) => {
  const lines = listed(folder);

  test('names what is known to be in it', () => {
    expect(known.filter((name) => !lines.some((line) => line.startsWith(`${name} `)))).toEqual([]);
    expect(notice(folder)).toContain(`${lines.length} paquets tiers`);
  });

  test('every package has a licence that lets it be shipped, and its text or that it has none', () => {
    expect(
      lines.filter(
        (line) =>
          !/ : (?:\(?(?:MIT|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD|BlueOak-1\.0\.0|Zlib|Python-2\.0|CC0-1\.0|MIT\*?)\b|licence ci-dessous$)/.test(
            line,
          ),
      ),
    ).toEqual([]);
    const text = notice(folder);
    expect(lines.filter((line) => !text.includes(`\n${line.replace(/ : (.*)$/, ' ($1)')}\n`))).toEqual([]);
  });
});

test.each([
  ['/p/node_modules/react/index.js', 'node_modules/react'],
  ['node_modules/@univerjs/core/lib/es/index.js', 'node_modules/@univerjs/core'],
  ['C:\\p\\node_modules\\a\\node_modules\\b\\c.js', 'node_modules/a/node_modules/b'],
  ['/p/src/facts/zone.ts', undefined],
  ['webpack/runtime/define', undefined],
])('%s is of %s', (module, folder) => {
  expect(packageFolders([module])).toEqual(folder === undefined ? [] : [folder]);
});
