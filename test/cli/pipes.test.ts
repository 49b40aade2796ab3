/** What a pipeline asks of the command: standard streams, .gz, an exit code, a report. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { main } from '../../src/cli/main';
import { at, files, said, useTerminal, write } from './terminal';

useTerminal();

const LIST = 'Ville\nMâcon\nSaint-Denis\nDijon\n\nCluny\n';

test('a .csv.gz comes out as one, and nothing else is left', async () => {
  write('a.csv.gz', gzipSync(LIST));
  expect(await main(['annotate', at('a.csv.gz'), '--faits', 'zone'])).toBe(0);
  const text = gunzipSync(readFileSync(at('a.annote.csv.gz'))).toString('utf8');
  expect(text.split('\n')[1]).toBe('Mâcon;Mâcon;71270;B;certaine;');
  expect(files()).toEqual(['a.annote.csv.gz', 'a.csv.gz']);
  expect(said.join('\n')).toContain(`Écrit : ${at('a.annote.csv.gz')}`);
});

test('a .gz that is none, or that is cut, is refused', async () => {
  write('a.csv.gz', LIST);
  write('b.csv.gz', gzipSync(LIST).subarray(0, 20));
  expect(await main(['annotate', at('a.csv.gz')])).toBe(1);
  expect(await main(['annotate', at('b.csv.gz')])).toBe(1);
  expect(said.filter((one) => one.includes("n'est pas un fichier .gz, ou il est coupé"))).toHaveLength(2);
  expect(files()).toEqual(['a.csv.gz', 'b.csv.gz']);
});

test.each([
  ['80', 2],
  ['75', 0],
  ['75,1 %', 2],
  ['100', 2],
])(
  '--exiger %s over a list of which three rows in four are certain: code %i, and the file is written',
  async (asked, code) => {
    write('a.csv', LIST);
    expect(await main(['annotate', at('a.csv'), '--exiger', asked])).toBe(code);
    expect(existsSync(at('a.annote.csv'))).toBe(true);
    expect(said.some((one) => one.includes('75 % des lignes remplies'))).toBe(code === 2);
  },
);

test('--exiger wants a percentage', async () => {
  write('a.csv', LIST);
  expect(await main(['annotate', at('a.csv'), '--exiger', 'tout'])).toBe(1);
  expect(said.join()).toContain('écrivez un pourcentage');
});

test('the report says what the account says, under a name that must be free', async () => {
  write('a.csv', LIST);
  expect(await main(['annotate', at('a.csv'), '--rapport', at('r.json')])).toBe(0);
  expect(JSON.parse(readFileSync(at('r.json'), 'utf8'))).toMatchObject({
    input: at('a.csv'),
    certainty: 75,
    tally: { total: 5, sure: 3, homonym: 1, blank: 1 },
  });
  rmSync(at('a.annote.csv'));
  expect(await main(['annotate', at('a.csv'), '--rapport', at('r.json')])).toBe(1);
  expect(said.join('\n')).toContain('--rapport');
  expect(existsSync(at('a.annote.csv'))).toBe(false);
});

test('standard input to standard output: the rows alone, the account on the error stream', () => {
  const program = [
    "import { main } from './src/cli/main';",
    "process.exitCode = await main(['annotate', '-', '--faits', 'zone']);",
  ].join('\n');
  const out = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    cwd: path.join(__dirname, '../..'),
    input: LIST,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  expect(out.split('\n').slice(0, 2)).toEqual([
    'Ville;Commune;Code INSEE;Zone;Lecture;Remarque',
    'Mâcon;Mâcon;71270;B;certaine;',
  ]);
});

test('--version', async () => {
  expect(await main(['--version'])).toBe(0);
  expect(said.join()).toMatch(/^Ressort \d+\.\d+\.\d+, géographie du 1er janvier 20\d\d$/);
});

test.each([['--help'], ['help'], ['annotate', '--help']])('%s %s: the options, on standard output', async (...args) => {
  const log = jest.spyOn(console, 'log');
  expect(await main(args)).toBe(0);
  expect(log).toHaveBeenCalledTimes(1);
  expect(said.join()).toContain('--reprendre');
});
