/** A CSV cut in pieces, each annotated by itself: the copy is that of the whole, wherever it is cut. */
import { Annotator, addTally, emptyTally } from '../../src/cli/annotator';
import { PieceNotes, piecesOf, type CsvPiece } from '../../src/cli/csv-pieces';
import { CsvRows, type CsvShape } from '../../src/cli/csv-rows';
import { CsvParser } from '../../src/csv/parse';
import { at, useTerminal, write } from './terminal';

useTerminal();

const UTF8 = { name: 'utf-8', marked: false };
const TEXT =
  'sep=;\r\nN;"Ville\r\nou lieu";x\r\n1;Mâcon\r\n\r\n2;"12 rue Carnot\r\n71000 MACON";"a;""b"""\r\n3;Xyzzy;;;\r4;\u{1f600} Dijon\n5;SAINT-DENIS;y';
const DECLARATION = 'sep=;\r\n';
const BODY = TEXT.slice(DECLARATION.length);

const SHAPE: CsvShape = {
  columns: { text: [1], kinds: ['words'], departement: -1 },
  separator: ';',
  unquoted: false,
  flawed: false,
  titles: ['N', 'Ville\r\nou lieu', 'x'],
  heading: 1,
  width: 5,
  newline: '\r\n',
};

function sizesOf(least: number) {
  const notes = new PieceNotes(least);
  for (const row of new CsvParser(';').read(BODY, true)) notes.add(row);
  notes.cut();
  return notes.sizes;
}

async function cut(least: number, done = 0): Promise<CsvPiece[]> {
  write('a.csv', TEXT);
  const pieces: CsvPiece[] = [];
  const cuts = { declaration: DECLARATION.length, sizes: sizesOf(least) };
  for await (const { piece } of piecesOf(at('a.csv'), UTF8, cuts, done)) pieces.push(piece);
  return pieces;
}

function annotated(pieces: readonly CsvPiece[]) {
  const rows = new CsvRows(SHAPE, new Annotator({ facts: ['zone'] }));
  const tally = emptyTally();
  const texts = pieces.map((piece) => {
    const answer = rows.annotate(piece)!;
    addTally(tally, answer.tally);
    return new TextDecoder().decode(answer.bytes);
  });
  return { text: texts.join(''), tally };
}

test.each([1, 10, 30, 1_000])('pieces of %d characters at least', async (least) => {
  const pieces = await cut(least);
  expect(pieces.map(({ text }) => text).join('')).toBe(BODY);
  const whole = annotated(await cut(1_000));
  expect(annotated(pieces)).toEqual(whole);
  expect(whole.tally).toMatchObject({ total: 6, sure: 3, unknown: 1, homonym: 1, blank: 1 });
  expect(whole.text.split('\r\n').slice(0, 3)).toEqual([
    'N;"Ville',
    'ou lieu";x;;;Commune;Code INSEE;Zone;Lecture;Remarque',
    '1;Mâcon;;;;Mâcon;71270;B;certaine;',
  ]);
});

test.each([1, 3, 5])('%d rows written already: what is left is the rest of the whole', async (done) => {
  const left = annotated(await cut(30, done)).text;
  const whole = annotated(await cut(1_000)).text;
  expect(left).not.toBe('');
  expect(whole.endsWith(left)).toBe(true);
  const written = [...new CsvParser(';').read(whole, true)].length - [...new CsvParser(';').read(left, true)].length;
  expect(written).toBe(done);
});

test.each<[what: string, now: string]>([
  ['shorter', TEXT.slice(0, -1)],
  ['longer', `${TEXT}z`],
])('a file that is %s than when it was cut is refused', async (_, now) => {
  write('a.csv', now);
  const cuts = { declaration: DECLARATION.length, sizes: sizesOf(30) };
  const read = async (): Promise<void> => {
    for await (const { piece } of piecesOf(at('a.csv'), UTF8, cuts, 0)) expect(piece.text).not.toBe('');
  };
  await expect(read()).rejects.toThrow('a changé pendant qu’il était lu'.replace('’', "'"));
});

test.each<[what: string, text: string]>([
  ['has more rows', 'Mâcon\nDijon\n'],
  ['has fewer', '"Mâcon\n"\n'],
  ['has a quote that nothing closes', '"Mâcon\n'],
  ['is wider', 'a;b;c;d;e;f\n'],
])('a piece that %s is not answered', (_, text) => {
  const rows = new CsvRows(SHAPE, new Annotator({ facts: [] }));
  const counted = text.startsWith('"Mâcon\n"') ? 2 : 1;
  expect(rows.annotate({ text, rows: counted, before: 1, done: 0 })).toBeUndefined();
});
