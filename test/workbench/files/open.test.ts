/** Files opened: what the spreadsheet is given of them. */
import { NEW_EXCEL_FUNCTIONS } from '@univerjs/engine-formula';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { FileFormulas } from '../../../src/sheets/formulas';
import { readFile } from '../../../src/workbench/files/open';
import { parts, SHEET } from './workbook-file';

const reading = {
  files: new FileFormulas(['ZONE'], (name) => NEW_EXCEL_FUNCTIONS.has(name)),
  knows: (name: string) => ['SUM', 'ZONE', 'SEQUENCE'].includes(name),
};

async function zipped(files: Record<string, string>): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [path, text] of Object.entries(files)) zip.file(path, text);
  return zip.generateAsync({ type: 'uint8array' });
}

type Cells = Record<number, Record<number, Record<string, unknown>>>;

/** The first sheet of a file with this content. */
async function opened(content: string, extra: Record<string, string> = {}, change = (text: string): string => text) {
  const files = Object.fromEntries(
    Object.entries(parts(content, extra)).map(([path, text]) => [path, path.endsWith('.xml') ? change(text) : text]),
  );
  const { data } = await readFile('x.xlsx', await zipped(files), reading);
  const sheet = data.sheets!['feuille-1']!;
  const styleOf = (row: number, column: number): unknown =>
    data.styles?.[(sheet.cellData as Cells)[row]![column]!['s'] as string];
  return { data, sheet, cells: sheet.cellData as Cells, styleOf };
}

const rows = (xml: string): string => `<sheetData>${xml}</sheetData>`;
const held = ({ v, f, custom }: Record<string, unknown> = {}): unknown[] =>
  [v, f, custom].filter((one) => one !== undefined);

test.each([
  ['a number', '<c r="A1"><v>12.5</v></c>', [12.5]],
  ['a text of its own', '<c r="A1" t="inlineStr"><is><t>Mâ</t><rPh><t>x</t></rPh><t>con</t></is></c>', ['Mâcon']],
  ['a boolean', '<c r="A1" t="b"><v>1</v></c>', [1]],
  ['an error', '<c r="A1" t="e"><v>#N/A</v></c>', ['#N/A']],
  ['a date as a text', '<c r="A1" t="d"><v>2026-11-26</v></c>', [46352]],
  ['a formula the spreadsheet knows', '<c r="A1"><f>SUM(B1:B2)</f><v>3</v></c>', [3, '=SUM(B1:B2)']],
  ['one of ours', '<c r="A1" t="str"><f>_xldudf_ZONE(B1)</f><v>B</v></c>', ['B', '=ZONE(B1)']],
  ['one it does not know', '<c r="A1"><f>CUBEVALUE(B1)</f><v>3</v></c>', [3, { formula: '=CUBEVALUE(B1)' }]],
  ['a table of data, which is no formula', '<c r="A1"><f t="dataTable" ref="A1:A2"/><v>3</v></c>', [3]],
])('%s', async (_, cell, expected) => {
  const { cells } = await opened(rows(`<row r="1">${cell}</row>`));
  expect(held(cells[0]?.[0])).toEqual(expected);
});

test('formulas that cells share', async () => {
  const { cells } = await opened(
    rows(
      '<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">SUM(A1,$A$1)</f><v>1</v></c></row>' +
        '<row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>3</v></c></row>',
    ),
  );
  expect([0, 1, 2].map((row) => cells[row]![1]!['f'])).toEqual(['=SUM(A1,$A$1)', '=SUM(A2,$A$1)', '=SUM(A3,$A$1)']);
});

test('what a formula spills will be calculated, what it does not reach stays', async () => {
  const { cells } = await opened(
    rows(
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">_xlfn.SEQUENCE(2)</f><v>1</v></c></row>' +
        '<row r="2"><c r="A2"><v>2</v></c></row><row r="3"><c r="A3"><v>7</v></c></row>',
    ),
  );
  expect([0, 1, 2].map((row) => held(cells[row]?.[0]))).toEqual([[1, '=SEQUENCE(2)'], [], [7]]);
});

test('dates as a French Excel shows them, and those counted from 1904 on their own day', async () => {
  const dated = rows('<row r="1"><c r="A1" s="1"><v>43750</v></c></row>');
  expect((await opened(dated)).styleOf(0, 0)).toMatchObject({ n: { pattern: 'dd/mm/yyyy' } });
  const main = parts('')['xl/workbook.xml']!.replace('<sheets>', '<workbookPr date1904="1"/><sheets>');
  const { cells } = await opened(dated, { 'xl/workbook.xml': main });
  expect(cells[0]![0]!['v']).toBe(43750 + 1462);
});

test('columns, rows, merged cells, the view', async () => {
  const { sheet, cells } = await opened(
    '<sheetViews><sheetView showGridLines="0"><pane xSplit="1" ySplit="2" state="frozen"/></sheetView></sheetViews>' +
      '<sheetFormatPr defaultColWidth="10"/><cols><col min="2" max="16384" width="20" hidden="1"/></cols>' +
      rows('<row r="1" ht="30" hidden="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>') +
      '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>',
  );
  expect(sheet).toMatchObject({
    showGridlines: 0,
    freeze: { xSplit: 1, ySplit: 2 },
    defaultColumnWidth: 75,
    rowData: { 0: { h: 40, hd: 1 } },
    mergeData: [{ startRow: 0, endRow: 1, startColumn: 0, endColumn: 1 }],
  });
  expect(sheet.columnData?.[1]).toEqual({ w: 145, hd: 1 });
  expect(Object.keys(sheet.columnData ?? {})).toHaveLength(sheet.columnCount! - 1);
  expect([cells[0]![0]!['v'], cells[0]![1]!['v']]).toEqual([1, undefined]);
});

test('a sheet coloured down to its last row has the rows it fills, and room', async () => {
  const { sheet, cells } = await opened(
    rows('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576" s="1"/></row>'),
  );
  expect(sheet.rowCount).toBe(1000);
  expect(Object.keys(cells)).toEqual(['0']);
});

test('a file whose elements have a prefix, as other programs write them', async () => {
  const prefixed = (text: string): string =>
    text.includes('schemas.openxmlformats.org/spreadsheetml')
      ? text.replace(/<(\/?)(?!\?)/g, '<$1x:').replace('xmlns=', 'xmlns:x=')
      : text;
  const content = rows('<row r="1"><c r="A1" s="1" t="inlineStr"><is><t>Mâcon</t></is></c></row>');
  const { cells, styleOf } = await opened(content, {}, prefixed);
  expect(cells[0]![0]!['v']).toBe('Mâcon');
  expect(styleOf(0, 0)).toMatchObject({ n: { pattern: 'dd/mm/yyyy' } });
});

test.each([
  ['a sheet cut short', rows('<row r="1"><c r="A1"><v>1</v>').replace('</sheetData>', ''), /est abîmé/],
  ['a sheet that is missing', undefined, /est abîmé/],
])('%s is refused', async (_, content, message) => {
  const all = Object.entries(parts(content ?? ''));
  const files = Object.fromEntries(content === undefined ? all.filter(([path]) => path !== SHEET) : all);
  await expect(readFile('x.xlsx', await zipped(files), reading)).rejects.toThrow(message);
});

test('the sample, beside what a reader that is not ours finds in it', async () => {
  const bytes = readFileSync(path.join(__dirname, '../../../assets/exemple.xlsx'));
  const { data } = await readFile('exemple.xlsx', bytes, reading);
  const theirs = new ExcelJS.Workbook();
  await theirs.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
  const sheets = data.sheetOrder!.map((id) => data.sheets![id]!);
  expect(sheets.map(({ name }) => name)).toEqual(theirs.worksheets.map(({ name }) => name));
  let compared = 0;
  for (const [rank, sheet] of theirs.worksheets.entries())
    sheet.eachRow((row, number) =>
      row.eachCell((cell, column) => {
        const ours = (sheets[rank]!.cellData as Cells)[number - 1]?.[column - 1]?.['v'];
        if (typeof cell.value !== 'string' && typeof cell.value !== 'number') return;
        if (cell.isMerged && cell.master !== cell) return;
        // What a formula spills is left to be calculated.
        if (ours === undefined) return;
        compared++;
        expect(ours).toBe(cell.value);
      }),
    );
  expect(compared).toBeGreaterThan(100);
});
