/** An .ods read in memory, as in a browser; SheetJS, which did not write this reader, writes the workbooks. */
import fc from 'fast-check';
import { utils, write } from 'xlsx';
import { MemoryZip } from '../../src/sheets/memory-zip';
import { readOds } from '../../src/sheets/ods';
import { cutOds, cutOdsText, type OdsPiece } from '../../src/sheets/ods-cut';

test('sheets, rows and values', async () => {
  const book = utils.book_new();
  const rows = [['Ville', 'N°', 'Vrai'], ['Mâcon & <Cie>', 71000, true], [], ['deux\nlignes', '', 'fin']];
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Une');
  utils.book_append_sheet(book, utils.aoa_to_sheet([['x']]), "L'autre & <fin>");
  const bytes = write(book, { bookType: 'ods', type: 'buffer' }) as Buffer;
  const sheets = await readOds(await MemoryZip.open(bytes), 1_000_000);
  expect(sheets.map(({ name }) => name)).toEqual(['Une', "L'autre & <fin>"]);
  expect(sheets[0]!.rows).toEqual([
    { number: 1, values: ['Ville', 'N°', 'Vrai'] },
    { number: 2, values: ['Mâcon & <Cie>', 71000, true] },
    { number: 4, values: ['deux\nlignes', '', 'fin'] },
  ]);
});

const PARTS = [
  '<table:table-row/>',
  '<table:table-row table:number-rows-repeated="3"><table:table-cell office:value-type="string"><text:p>a &lt; b</text:p></table:table-cell></table:table-row>',
  '<table:table-row-group>\n<table:table-row><table:covered-table-cell/><table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="7"><text:p>7 €</text:p></table:table-cell></table:table-row></table:table-row-group>',
  '<!-- <table:table-row> -->',
  '<table:shapes><draw:frame><table:table><table:table-row><table:table-cell/></table:table-row></table:table></draw:frame></table:shapes>',
];
async function* streamOf(chunks: readonly string[]): AsyncGenerator<string> {
  for (const chunk of chunks) yield await Promise.resolve(chunk);
}

const written = (pieces: readonly OdsPiece[]): string =>
  pieces.map((piece) => (piece.kind === 'text' ? piece.xml : piece.kind === 'row' ? piece.row.raw : '')).join('');

test('the pieces put together are the text, however it comes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...PARTS)), fc.integer({ min: 1, max: 50 }), async (parts, step) => {
      const content = `<d><office:spreadsheet><table:table table:name="A">${parts.join('')}</table:table></office:spreadsheet></d>`;
      const whole = [...cutOdsText(content)];
      expect(written(whole)).toBe(content);
      const chunks = Array.from({ length: Math.ceil(content.length / step) }, (_, nth) =>
        content.slice(nth * step, (nth + 1) * step),
      );
      const pieces: OdsPiece[] = [];
      for await (const piece of cutOds(streamOf(chunks))) pieces.push(piece);
      expect(written(pieces)).toBe(content);
      const rows = (all: readonly OdsPiece[]) => all.flatMap((piece) => (piece.kind === 'row' ? [piece.row] : []));
      expect(rows(pieces)).toEqual(rows(whole));
    }),
    { numRuns: 60 },
  );
});
