/** Rows annotated by several threads: the same bytes and the same account as by one. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { utils, write as writeBook } from 'xlsx';
import { main } from '../../src/cli/main';
import { at, files, said, useTerminal, write } from './terminal';

const COMMAND = path.resolve(__dirname, '..', '..', 'src', 'cli', 'ressort.mjs');

// Makes the command, if it is missing or old: threads run what is built.
beforeAll(() => {
  expect(spawnSync(process.execPath, [COMMAND, '--version'], { encoding: 'utf8' }).status).toBe(0);
}, 120_000);

useTerminal();

/** Thousands of rows of every status: their texts differ, so that a row out of its place is seen. */
const TEXTS = Array.from({ length: 6_500 }, (_, row) => {
  const kinds = [
    `${row} rue Carnot 71000 MACON`,
    'Saint-Denis',
    `Xyzzy ${row}`,
    '75001 Mâcon',
    '',
    '#N/A',
    'Saint-Ismier (38)',
  ];
  return kinds[row % kinds.length]!;
});

function annotate(name: string, output: string, ...options: string[]): string {
  const args = [COMMAND, 'annotate', at(name), '--colonne', 'Ville', '--sortie', at(output), ...options];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect({ status, stderr }).toMatchObject({ status: 0 });
  return stderr.replace(at(output), 'SORTIE').replace(/\([\d,]+ s\)/, '');
}

const digest = (name: string): string =>
  createHash('sha256')
    .update(readFileSync(at(name)))
    .digest('hex');

const SOURCES: ReadonlyArray<readonly [string, () => string | Buffer]> = [
  ['csv', () => ['N;Ville', ...TEXTS.map((text, row) => `${row};${text}`)].join('\r\n')],
  [
    'parquet',
    () =>
      Buffer.from(
        parquetWriteBuffer({ columnData: [{ name: 'Ville', data: TEXTS, type: 'STRING' }], rowGroupSize: 4_000 }),
      ),
  ],
  [
    'xlsx',
    () => {
      // Row 3 is not written at all: it is a blank one, counted where it stands.
      const sheet = utils.aoa_to_sheet([['Ville'], [TEXTS[0]]]);
      utils.sheet_add_aoa(
        sheet,
        TEXTS.slice(2).map((text) => [text]),
        { origin: 'A4' },
      );
      const book = utils.book_new();
      utils.book_append_sheet(book, sheet, 'A');
      return writeBook(book, { bookType: 'xlsx', type: 'buffer' }) as Buffer;
    },
  ],
];

test.each(SOURCES)('a .%s has the same bytes and account by one, two and three', (format, content) => {
  write(`a.${format}`, content());
  const alone = annotate(`a.${format}`, `1.${format}`, '--faits', 'zone,bureau,comment-lu');
  expect(alone).toMatch(/6\s500 {2}lignes lues[^]*ne donne pas de réponse/);
  for (const threads of ['2', '3']) {
    const options = ['--faits', 'zone,bureau,comment-lu', '--processus', threads];
    expect(annotate(`a.${format}`, `${threads}.${format}`, ...options)).toBe(alone);
    expect(digest(`${threads}.${format}`)).toBe(digest(`1.${format}`));
  }
});

test.each([
  [['--processus', '0'], 'écrivez un nombre de 1 à 64'],
  [['--processus', 'deux'], 'écrivez un nombre de 1 à 64'],
  [['--processus', '2', '--genre', 'liste'], 'chaque rubrique valant pour les lignes qui la suivent'],
] as const)('%j is refused before anything is written', async (options, sentence) => {
  write('a.csv', 'Ville\nMâcon');
  expect(await main(['annotate', at('a.csv'), ...options])).toBe(1);
  expect(said.join('\n')).toContain(sentence);
  expect(files()).toEqual(['a.csv']);
});

test('an .ods has no threads, and says so', async () => {
  expect(await main(['annotate', at('a.ods'), '--processus', '2'])).toBe(1);
  expect(said).toEqual(['--processus vaut pour un .csv, un .xlsx ou un .parquet : ôtez-le pour un .ods.']);
});

test('a join has no threads, and says so', async () => {
  expect(await main(['join', at('a.csv'), at('t.csv'), '--processus', '2'])).toBe(1);
  expect(said).toEqual(['--processus est une option de « ressort annotate ».']);
});
