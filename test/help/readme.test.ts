import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '..', '..');
const read = (name: string): string => readFileSync(path.join(ROOT, name), 'utf8');
const { scripts, bin } = JSON.parse(read('package.json')) as Record<'scripts' | 'bin', Record<string, string>>;
const PAGES = [
  'README.md',
  'data/README.md',
  '.github/CONTRIBUTING.md',
  '.github/CONCEPTION.md',
  '.github/CHANGELOG.md',
  '.github/ARCHITECTURE.md',
  '.github/AVANT-DE-PUBLIER.md',
  '.github/FICHIERS.md',
  '.github/FONCTIONS.md',
  '.github/INSTALLER.md',
  '.github/LIMITES.md',
  '.github/MESURES.md',
  '.github/GLOSSARY.md',
  'test/QUALITE.md',
  'src/table/README.md',
];
const HELP = ['fr', 'en'].flatMap((language) =>
  readdirSync(path.join(ROOT, 'src/help', language)).map((name) => `src/help/${language}/${name}`),
);

/** Folders that hold files of the project, not only ones that were made. */
function rooms(): string[] {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'src'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return [
    ...new Set(
      files
        .trim()
        .split('\n')
        .map((file) => file.split('/').slice(0, 2).join('/')),
    ),
  ]
    .filter((name) => !/\.\w+$/.test(name))
    .sort();
}

/** What `npx` runs: the package's own commands, and those of its packages. */
function isCommand(name: string): boolean {
  return bin[name] !== undefined || existsSync(path.join(ROOT, 'node_modules', '.bin', name));
}

function commandFaults(text: string): string[] {
  const npm = [...text.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name]) => name ?? '');
  const npx = [...text.matchAll(/\bnpx (?:--no-install )?(?!--)([\w:-]+)/g)].map(([, name]) => name ?? '');
  // No registry has our own commands: without the option, npx would run whatever took their name there.
  const unclaimed = [...text.matchAll(/\bnpx (?!--)([\w:-]+)/g)].map(([, name]) => name ?? '');
  return [
    ...npm.filter((name) => scripts[name] === undefined).map((name) => `npm run ${name}`),
    ...npx.filter((name) => !isCommand(name)).map((name) => `npx ${name}`),
    ...unclaimed.filter((name) => bin[name] !== undefined).map((name) => `npx ${name} without --no-install`),
  ];
}

/** What a command makes, and git does not keep. */
const MADE = /^(?:dist|dist\.maps|src\/table\/generated)\//;

/** Between backquotes, what begins as one of the project's folders; a star stands for anything within a name. */
function pathFaults(text: string): string[] {
  const named = [...text.matchAll(/`((?:src|test|data|assets|dist|dist\.maps|\.github|\.ci)\/[^`\s…]*)`/g)].map(
    ([, name]) => name ?? '',
  );
  return [...new Set(named)].filter((name) => !MADE.test(name) && !/\bNOM\b|AAAA/.test(name) && !isThere(name));
}

function isThere(name: string): boolean {
  const { dir, base } = path.parse(name);
  if (!base.includes('*')) return existsSync(path.join(ROOT, name));
  const [before = '', after = ''] = base.split('*');
  return (
    existsSync(path.join(ROOT, dir)) &&
    readdirSync(path.join(ROOT, dir)).some((entry) => entry.startsWith(before) && entry.endsWith(after))
  );
}

test('the map of the code names every folder of src, and only folders that are there', () => {
  const [, table = ''] = /^\| Room \|.*\n\|[-|]+\n((?:\|.*\n)+)/m.exec(read('.github/ARCHITECTURE.md')) ?? [];
  const named = [...table.matchAll(/^\| `(\w+)` \|/gm)].map(([, room]) => `src/${room}`);
  expect(named.sort()).toEqual(rooms());
});

describe.each(PAGES)('%s', (page) => {
  const text = read(page);

  test('links only to files that are there', () => {
    const links = [...text.matchAll(/\]\(([^)#\s]+)/g)]
      .map(([, link]) => link ?? '')
      .filter((link) => !/^[a-z]+:/.test(link));
    expect(links.filter((link) => !existsSync(path.join(ROOT, path.dirname(page), link)))).toEqual([]);
  });

  test('gives only commands that exist', () => {
    expect(commandFaults(text)).toEqual([]);
  });

  test('names only files and folders that are there, or that a command makes', () => {
    expect(pathFaults(text)).toEqual([]);
  });
});

describe.each(HELP)('%s', (page) => {
  test('gives only commands, files and folders that exist', () => {
    const text = read(page).replace(/<code>([^<]*)<\/code>/g, '`$1`');
    expect([...commandFaults(text), ...pathFaults(text)]).toEqual([]);
  });
});

test.each([
  ['npm run nothing', ['npm run nothing']],
  ['npx nothing here', ['npx nothing']],
  ['npx ressort annotate', ['npx ressort without --no-install']],
  ['npm run build, npx --no-install ressort annotate, npm start', []],
])('%s: %j', (text, faults) => {
  expect(commandFaults(text)).toEqual(faults);
});

test.each([
  ['see `src/nowhere/` and `src/resolve/`', ['src/nowhere/']],
  ['`test/tooling/no.test.ts`', ['test/tooling/no.test.ts']],
  ['`dist/functions.js`, `assets/icon*.svg`, `data/README.md`', []],
])('%s: %j', (text, faults) => {
  expect(pathFaults(text)).toEqual(faults);
});

test('every command a person may run is told in the README, in CONTRIBUTING or in the page it belongs to', () => {
  const told = PAGES.map(read).join('\n');
  const silent = Object.keys(scripts).filter(
    (name) => !told.includes(name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`),
  );
  expect(silent).toEqual([]);
});

test('the source rooms the project is made of are at its top level, and nothing else', () => {
  const top = execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((file) => file.split('/')[0] ?? '');
  expect([...new Set(top)].sort()).toEqual(
    [
      '.ci',
      '.editorconfig',
      '.git-blame-ignore-revs',
      '.github',
      '.gitignore',
      '.npmrc',
      '.prettierignore',
      'LICENSE',
      'README.md',
      'assets',
      'data',
      'eslint.config.js',
      'jest.config.js',
      'manifest.xml',
      'package-lock.json',
      'package.json',
      'recipes',
      'src',
      'test',
      'tsconfig.json',
    ].sort(),
  );
});

test('the version is written in package.json, and nowhere else', () => {
  const { version } = JSON.parse(read('package.json')) as { version: string };
  // The lock file repeats it by itself, the change log tells its history, and a workbook is made by a command.
  const apart = [':!package.json', ':!package-lock.json', ':!.github/CHANGELOG.md', ':!assets', ':!test', ':!data'];
  const found = spawnSync('git', ['grep', '-lE', `(^|[^0-9.])${version.replaceAll('.', '[.]')}`, '--', '.', ...apart], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(
    found.stdout
      .trim()
      .split('\n')
      .filter((name) => name !== ''),
  ).toEqual([]);
  expect((JSON.parse(read('package-lock.json')) as { version: string }).version).toBe(version);
  expect(read('.github/CHANGELOG.md')).toContain(`## ${version}`);
});

test('the workflow does what .ci/run does, and nothing beside it', () => {
  const workflow = read('.github/workflows/ci.yml');
  expect([...workflow.matchAll(/^ +- run: (.+)$/gm)].map(([, command]) => command)).toEqual(['bash .ci/run']);
});
