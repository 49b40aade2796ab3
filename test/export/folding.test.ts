/** pli(), the macro that the export writes, beside `fold`. */
import { DuckDBListValue, LIST, VARCHAR } from '@duckdb/node-api';
import { fold } from '../../src/table/fold';
import { table } from '../../src/table/table';
import { describeInDuckDb, ExportedDatabase } from './database';

/** Signs of every kind that folding knows, and some that it does not. */
const SIGNS = Array.from('aeEzZsStTlLœŒæßéÉàçÿŸłŁ0179 -\'’./(),;:&"\\?ðþ×µªﬁÞ–—€œ').concat([
  '\u0301', '\u0327', '\u00A0', '\u00AD', '\u200B', '\uFEFF', '\u0090', '\uFFFD', '\t', '\n', 'st', 'ste ', ' s/', 'lez', ' sts', 'Ａ', 'Ⅷ', 'ŉ', 'İ', 'ı',
]); // prettier-ignore

describeInDuckDb('pli(), in DuckDB', () => {
  let database: ExportedDatabase;
  beforeAll(async () => {
    database = await ExportedDatabase.open();
    await database.rows(database.text('pli.duckdb.sql'));
  }, 120_000);
  afterAll(() => database.close());

  const folded = async (texts: readonly string[]): Promise<unknown[]> => {
    const read = await database.connection.runAndReadAll(
      'SELECT pli(texte) FROM (SELECT unnest($texts) AS texte, generate_subscripts($texts, 1) AS rang) ORDER BY rang',
      { texts: new DuckDBListValue([...texts]) },
      { texts: LIST(VARCHAR) },
    );
    return read.getRowsJS().map(([text]) => text);
  };

  test.each([
    ['as they are', (name: string) => name],
    ['in capitals', (name: string) => name.toUpperCase()],
    ['with their accents apart', (name: string) => name.normalize('NFD')],
    ['between blanks, with curly apostrophes', (name: string) => `  ${name.replaceAll("'", '’')}\u00A0`],
    ['abbreviated', (name: string) => name.replace(/\bsainte?s?\b/gi, (word) => `S${word.slice(5)}t.`).replace(/-sur-/gi, ' s/')], // prettier-ignore
  ])('folds every name as `fold` does: %s', async (_, write) => {
    const texts = table().names().texts.map(write);
    const read = await folded(texts);
    expect(texts.length).toBeGreaterThan(41_000);
    expect(texts.filter((text, at) => read[at] !== fold(text)).slice(0, 5)).toEqual([]);
  });

  test('folds any text as `fold` does, or not at all', async () => {
    const texts = scrambled(40_000);
    const read = await folded(texts);
    expect(texts.filter((text, at) => read[at] !== null && read[at] !== fold(text)).slice(0, 5)).toEqual([]);
    // What may be damaged is never folded.
    const damaged = /[?\u0080-\u009F\uFFFD©€–—×ðþÞªµ]/;
    expect(texts.filter((text, at) => read[at] !== null && damaged.test(text))).toEqual([]);
    expect(read.filter((text) => text !== null).length).toBeGreaterThan(4_000);
  });

  test('folds every letter as `fold` does, or not at all', async () => {
    const texts = Array.from({ length: 0x2000 }, (_, code) => `a${String.fromCharCode(code)}b`);
    const read = await folded(texts);
    expect(texts.filter((text, at) => read[at] !== null && read[at] !== fold(text))).toEqual([]);
    expect(read.filter((text) => text !== null).length).toBeGreaterThan(400);
  });

  test.each([
    ['STS-GEOSMES LEZ CŒUR', 'saints geosmes les coeur'],
    ['Chalon s/Saône', 'chalon sur saone'],
    ['Chalon s / Saône', 'chalon s saone'],
    ['s/s/', 'sur sur'],
    ['Saint-Étienne-de-St-Geoirs', 'saint etienne de saint geoirs'],
    // Évry in code page 850, Mâcon that lost its accent, a full-width letter: left to the command.
    ['\u0090vry', null],
    ['M?con', null],
    ['Ａix', null],
    ['', ''],
  ])('%j is folded to %j', async (text, expected) => {
    expect(await folded([text])).toEqual([expected]);
  });
});

function scrambled(count: number): string[] {
  let state = 12345;
  const next = (below: number): number => (state = (state * 1103515245 + 12345) % 2147483648) % below;
  return Array.from({ length: count }, () => Array.from({ length: 1 + next(9) }, () => SIGNS[next(SIGNS.length)]!).join('')); // prettier-ignore
}
