/** Twelve workbooks by other programs: six made here, by two libraries; six kept in foreign/, with what made them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import XLSX from 'xlsx';
import { partsOf, withParts } from './fixture';

export interface ForeignWorkbook {
  readonly name: string;
  /** What it has that a file may lose. */
  readonly with: string;
  readonly bytes: () => Buffer | Promise<Buffer>;
  readonly sheet: string;
  /** The first commune, which is Mâcon. */
  readonly cell: string;
}

const TITLES = ['Commune', 'CP', 'Population', 'Depuis'];
const ROWS = [
  ['Mâcon', '71000', 35177],
  ['Dijon', '21000', 159346],
  ['Saint-Denis', '93200', 150000],
] as const;

const kept = (name: string) => (): Buffer => readFileSync(path.join(__dirname, 'foreign', `${name}.xlsx`));

async function written(book: ExcelJS.Workbook): Promise<Buffer> {
  return Buffer.from(await book.xlsx.writeBuffer());
}

function filled(book: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = book.addWorksheet(name);
  sheet.addRow(TITLES);
  for (const [at, row] of ROWS.entries()) sheet.addRow([...row, new Date(Date.UTC(2024, 0, 15 + at))]);
  return sheet;
}

function validated(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = filled(book, 'Clients');
  sheet.getCell('B2').dataValidation = { type: 'list', allowBlank: true, formulae: ['"71000,21000"'] };
  sheet.getCell('A2').note = 'un commentaire';
  sheet.addConditionalFormatting({
    ref: 'A:A',
    rules: [{ type: 'expression', formulae: ['COUNTIF(A:A,A1)>1'], style: { font: { bold: true } }, priority: 1 }],
  });
  book.definedNames.add('Clients!$A:$A', 'Communes');
  return written(book);
}

async function guarded(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = filled(book, 'Clients');
  await sheet.protect('secret', { selectLockedCells: true });
  sheet.insertRow(1, ['Liste des clients, tenue à jour par le service']);
  sheet.mergeCells('A1:D1');
  book.addWorksheet('Cachée', { state: 'veryHidden' }).getCell('A1').value = 'ne pas montrer';
  return written(book);
}

/** As ClosedXML and the Open XML SDK write them: each element of a sheet, of the workbook and of the styles has a prefix. */
async function prefixed(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = filled(book, 'Clients');
  sheet.getCell('F1').value = { formula: 'SUM(C2:C4)', result: 344523 };
  const bytes = await written(book);
  const parts = Object.entries(await partsOf(bytes)).filter(([name]) =>
    /^xl\/(?:worksheets\/sheet1|workbook|styles|sharedStrings)\.xml$/.test(name),
  );
  const rewritten = parts.map(([name, text]) => [
    name,
    text.replace(/<(\/?)(?=[A-Za-z]+[ />])/g, '<$1x:').replace(' xmlns="', ' xmlns:x="'),
  ]);
  return withParts(bytes, Object.fromEntries(rewritten) as Record<string, string>);
}

/** @param more  what is set in the sheet, and in the book, before it is written */
function bySheetJs(more: (sheet: XLSX.WorkSheet, book: XLSX.WorkBook) => void, bookSST = true): Buffer {
  const sheet = XLSX.utils.aoa_to_sheet([TITLES, ...ROWS.map((row, at) => [...row, new Date(2024, 2, 2 + at, 12)])], {
    cellDates: true,
    dateNF: 'dd/mm/yyyy',
  });
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, 'Clients');
  more(sheet, book);
  return XLSX.write(book, { type: 'buffer', bookType: 'xlsx', bookSST, cellDates: false }) as Buffer;
}

const of1904 = (): Buffer =>
  bySheetJs((sheet, book) => {
    book.Workbook = { ...book.Workbook, WBProps: { date1904: true } };
    sheet['!autofilter'] = { ref: 'A1:D4' };
  });

const commented = (): Buffer =>
  bySheetJs((sheet, book) => {
    XLSX.utils.cell_add_comment(sheet['A2'] as XLSX.CellObject, 'à vérifier', 'Ressort');
    sheet['!merges'] = [XLSX.utils.decode_range('F1:G2')];
    sheet['F1'] = { t: 's', v: 'fusionnées' };
    sheet['!ref'] = 'A1:G4';
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['ne pas montrer']]), 'Cachée');
    XLSX.utils.book_set_sheet_visibility(book, 'Cachée', 1);
  });

const longTexts = (): Buffer =>
  bySheetJs((sheet) => {
    for (const row of [2, 3, 4]) sheet[`F${row}`] = { t: 's', v: `« ligne ${row % 2} » & <suite>\n`.repeat(400) };
    sheet['F1'] = { t: 's', v: 'Observations' };
    sheet['!ref'] = 'A1:F4';
    sheet['A2'] = { t: 's', v: 'Mâcon', l: { Target: 'https://exemple.fr/' } };
  });

export const WORKBOOKS: readonly ForeignWorkbook[] = [
  { name: 'exceljs', with: 'validation, comment, whole columns', bytes: validated, sheet: 'Clients', cell: 'A2' },
  { name: 'exceljs protected', with: 'protection, merged title', bytes: guarded, sheet: 'Clients', cell: 'A3' },
  { name: 'exceljs prefixed', with: 'prefixed XML', bytes: prefixed, sheet: 'Clients', cell: 'A2' },
  { name: 'SheetJS 1904', with: 'days since 1904, filter', bytes: of1904, sheet: 'Clients', cell: 'A2' },
  { name: 'SheetJS comments', with: 'comment, merged, hidden', bytes: commented, sheet: 'Clients', cell: 'A2' },
  { name: 'SheetJS long texts', with: 'shared strings, link', bytes: longTexts, sheet: 'Clients', cell: 'A2' },
  {
    name: 'openpyxl-commentaires',
    with: 'comment, validation',
    bytes: kept('openpyxl-commentaires'),
    sheet: 'Clients',
    cell: 'A3',
  },
  {
    name: 'openpyxl-graphique',
    with: 'chart, table, protection',
    bytes: kept('openpyxl-graphique'),
    sheet: 'Ventes',
    cell: 'A2',
  },
  {
    name: 'xlsxwriter-1904',
    with: 'days since 1904, filter',
    bytes: kept('xlsxwriter-1904'),
    sheet: 'Dates',
    cell: 'A2',
  },
  {
    name: 'xlsxwriter-formats',
    with: 'bars, rich text, array, name',
    bytes: kept('xlsxwriter-formats'),
    sheet: 'Données',
    cell: 'A2',
  },
  {
    name: 'libreoffice-dates',
    with: 'merged title, comment, hidden',
    bytes: kept('libreoffice-dates'),
    sheet: 'Clients',
    cell: 'A3',
  },
  {
    name: 'libreoffice-croise',
    with: 'pivot table, table',
    bytes: kept('libreoffice-croise'),
    sheet: 'Données',
    cell: 'A2',
  },
];
