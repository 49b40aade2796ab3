import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '..', '..');
const read = (name: string): string => readFileSync(path.join(ROOT, name), 'utf8');
const readme = read('README.md');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const PAGES = ['README.md', 'data/README.md', '.github/CONTRIBUTING.md', '.github/CONCEPTION.md', '.github/CHANGELOG.md'];

/** Folders that hold files of the project, not only ones that were made. */
function rooms(): string[] {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'src'], { cwd: ROOT, encoding: 'utf8' });
  return [...new Set(files.trim().split('\n').map((file) => file.split('/').slice(0, 2).join('/')))].filter((name) => !/\.\w+$/.test(name)).sort();
}

test('the map of the code names every folder of src, and only folders that are there', () => {
  const [, plan = ''] = /<!-- plan:start -->([\s\S]*)<!-- plan:end -->/.exec(readme) ?? [];
  const named = [...plan.matchAll(/^\| `([^`]+)\/` \|/gm)].map(([, folder]) => folder ?? '');
  expect(named.filter((folder) => folder.startsWith('src/')).sort()).toEqual(rooms());
  expect(named.filter((folder) => !existsSync(path.join(ROOT, folder)))).toEqual([]);
});

describe.each(PAGES)('%s', (page) => {
  const text = read(page);

  test('links only to files that are there', () => {
    const links = [...text.matchAll(/\]\(([^)#\s]+)/g)].map(([, link]) => link ?? '').filter((link) => !/^[a-z]+:/.test(link));
    expect(links.filter((link) => !existsSync(path.join(ROOT, path.dirname(page), link)))).toEqual([]);
  });

  test('gives only commands that exist', () => {
    const commands = [...text.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name]) => name ?? '');
    expect(commands.filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});

test('every command a person may run is told in the README or in CONTRIBUTING', () => {
  const told = readme + read('.github/CONTRIBUTING.md');
  const silent = Object.keys(scripts).filter((name) => !told.includes(name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`));
  expect(silent).toEqual([]);
});

test('the source rooms the project is made of are at its top level, and nothing else', () => {
  const top = execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' }).trim().split('\n').map((file) => file.split('/')[0] ?? '');
  expect([...new Set(top)].sort()).toEqual(
    [
      '.ci', '.github', '.gitignore', '.npmrc', 'LICENSE', 'README.md', 'assets', 'data', 'eslint.config.js', 'jest.config.js', 'manifest.xml',
      'package-lock.json', 'package.json', 'src', 'test', 'tsconfig.json', 'webpack.config.js',
    ].sort(),
  );
});
