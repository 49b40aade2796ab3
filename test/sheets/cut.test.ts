import fc from 'fast-check';
import { cutSheetText, type Piece } from '../../src/sheets/cut';
import { BrokenPart } from '../../src/sheets/unreadable';

const SHEET = [
  '<?xml version="1.0"?>\n<worksheet xmlns="x"><cols><col min="1" max="2"/></cols><sheetData a="1">\n',
  ' <row r="2" spans="1:2"><c r="B2" s="3" t="s"><v>7</v></c><!-- <row> --><c t="inlineStr"><is><t>a&amp;</t><rPh><t>no</t></rPh><r><t>_x0041_</t></r></is></c></row>',
  '<row/>\n<row r="9"><c r="A9"><f>1&lt;2</f><v>1</v></c></row></sheetData><row r="99"/></worksheet>',
].join('');

function written(piece: Piece): string {
  return piece.kind === 'row' ? piece.row.before + piece.row.raw : piece.xml;
}

const rowsOf = (pieces: readonly Piece[]) => pieces.flatMap((piece) => (piece.kind === 'row' ? [piece.row] : []));

test('rows and cells bear the numbers they say, or follow the one before', () => {
  const rows = rowsOf([...cutSheetText(SHEET)]);
  expect(rows.map(({ number, content }) => [number, content !== ''])).toEqual([
    [2, true],
    [3, false],
    [9, true],
  ]);
  expect(rows[0]?.attributes).toBe(' r="2" spans="1:2"');
  expect(rows[0]?.cells.map(({ column, type, style, value, text }) => [column, type, style, value, text])).toEqual([
    [1, 's', '3', '7', ''],
    [2, 'inlineStr', '', '', 'a&A'],
  ]);
  expect(rows[0]!.cells.map(({ start, end }) => rows[0]!.content.slice(start, end).slice(0, 4))).toEqual([
    '<c r',
    '<c t',
  ]);
});

test('the pieces put together are the sheet, but for the tag of its rows', () => {
  expect([...cutSheetText(SHEET)].map(written).join('')).toBe(SHEET.replace('<sheetData a="1">', '<sheetData>'));
  const empty = '<x:worksheet><x:sheetData/><x:pageMargins/></x:worksheet>';
  expect([...cutSheetText(empty)].map(written).join('')).toBe(
    '<x:worksheet><x:sheetData></x:sheetData><x:pageMargins/></x:worksheet>',
  );
});

test('a sheet cut short anywhere is refused', () => {
  fc.assert(
    fc.property(fc.nat(SHEET.length - 1), (length) => {
      expect(() => [...cutSheetText(SHEET.slice(0, length))]).toThrow(BrokenPart);
    }),
  );
});

test.each(['<worksheet/>', '<worksheet><sheetData><row><c></row></sheetData></worksheet>', ''])(
  '%s is refused',
  (text) => {
    expect(() => [...cutSheetText(text)]).toThrow(BrokenPart);
  },
);

test('cells out of place, and a row that would fill the memory, are refused', () => {
  const sheet = (row: string): string => `<worksheet><sheetData><row>${row}</row></sheetData></worksheet>`;
  const cut = (row: string) => (): unknown => [...cutSheetText(sheet(row))];
  expect(cut('<c r="B1"/><c r="C1"/>')).not.toThrow();
  expect(cut('<c r="B1"/><c r="A1"/>')).toThrow(BrokenPart);
  expect(cut('<c r="XFE1"/>')).toThrow(BrokenPart);
  expect(cut(`<c><v>${'1'.repeat(21_000_000)}</v></c>`)).toThrow('too long');
});
