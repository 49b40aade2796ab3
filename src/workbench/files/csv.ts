/** A .csv as a workbook of one sheet: rows that do not change are saved as they were written, to the character. */
import { CellValueType, type ICellData, type IWorkbookData, LocaleType } from '@univerjs/core';
import { bytesOfText, type MemoryText, textOfBytes } from '../../csv/in-memory';
import { CsvParser, type WrittenRow } from '../../csv/parse';
import { CsvRefused } from '../../csv/refused';
import { detectSeparator, type Separator } from '../../csv/separator';
import type { Encoding } from '../../csv/text';
import { csvRow } from '../../csv/write';
import { frenchError } from '../french/errors';
import { FileRefused, MOST_CELLS, tooManyCells } from './file';
import { ReadSheetData } from './read-sheet-data';
import { commonLosses, type SavedBack, writtenValue } from './saved-back';
import type { CellState, KeptWriting, SheetState } from './state';
import type { Work } from './work';

const SHEET = 'feuille-1';
const MARKED_UTF8 = { name: 'utf-8', marked: true } as const;
/** As much of the text as tells its separator. */
const START = 20_000;
/** A longer number is a SIREN or a telephone number, of which each digit counts. */
const NUMBER = /^-?(?:0|[1-9]\d{0,8})(?:[.,]\d{1,6})?$/;

/** Signs of a text encoded in one go. */
const PIECE = 1 << 16;

type Rows = ReadonlyArray<ReadonlyArray<CellState | undefined>>;

interface Written {
  readonly sheets: readonly SheetState[];
  readonly pieces: readonly Uint8Array[];
  readonly keepsEncoding: boolean;
}

export class CsvFile implements SavedBack {
  readonly extension = '.csv';
  readonly keepsShape = false;

  private last: Written | undefined;

  private constructor(
    readonly fileName: string,
    private readonly read: MemoryText,
    private readonly separator: Separator,
    private readonly rows: readonly WrittenRow[],
    readonly data: Partial<IWorkbookData>,
    private readonly numbers: ReadonlySet<number>,
  ) {}

  /**
   * Reads a text whose cells are separated.
   * @throws FileRefused if it is no text, or has more cells than the page takes; Abandoned if the work was given up
   */
  static async open(fileName: string, bytes: Uint8Array, work: Work): Promise<CsvFile> {
    await work.begin('read');
    try {
      const read = await textOfBytes(fileName, bytes, () => work.breath());
      const separator = detectSeparator(`${read.text.slice(0, START)}\n`);
      const rows = await rowsOf(fileName, read.text.slice(separator.declaration.length), separator.sign, work);
      const numbers = await numberColumns(rows, work);
      const data = await workbookOf(fileName, rows, numbers, work);
      return new CsvFile(fileName, read, separator, rows, data, numbers);
    } catch (error) {
      if (error instanceof CsvRefused) throw new FileRefused(error.message);
      throw error;
    }
  }

  async losses(sheets: readonly SheetState[], work: Work): Promise<readonly string[]> {
    const { flawed, name } = this.read.encoding;
    const losses = commonLosses(sheets, ({ id }) => id === SHEET);
    if (flawed) losses.push('les signes du fichier qui n’ont pas pu être lus');
    const { keepsEncoding } = await this.written(sheets, work);
    if (!keepsEncoding) losses.push(`l’encodage ${name} : certains signes n’y sont pas, le fichier sera en UTF-8`);
    return losses;
  }

  async write(sheets: readonly SheetState[], work: Work): Promise<Uint8Array> {
    await work.begin('write');
    const { pieces } = await this.written(sheets, work);
    this.last = undefined;
    return joined(pieces);
  }

  /** The file in bytes; what it loses by that is asked first, and it is not made twice. */
  private async written(sheets: readonly SheetState[], work: Work): Promise<Written> {
    if (this.last?.sheets === sheets) return this.last;
    const rows = await this.rowsNow(sheets, work);
    const own = await this.encoded(rows, this.read.encoding, work);
    const pieces = own ?? (await this.encoded(rows, MARKED_UTF8, work))!;
    this.last = { sheets, pieces, keepsEncoding: own !== undefined };
    return this.last;
  }

  /** Pieces short enough for one to be made in a moment; undefined if a sign is not in the encoding. */
  private async encoded(rows: Rows, encoding: Encoding, work: Work): Promise<Uint8Array[] | undefined> {
    const pieces: Uint8Array[] = [];
    let text = this.separator.declaration;
    const put = (): boolean => {
      const bytes = bytesOfText(text, { ...encoding, marked: encoding.marked && pieces.length === 0 });
      if (bytes) pieces.push(bytes);
      text = '';
      return bytes !== undefined;
    };
    for (const line of this.lines(rows)) {
      text += line;
      if (text.length > PIECE && !put()) return undefined;
      await work.breath();
    }
    return put() ? pieces : undefined;
  }

  private *lines(now: Rows): Generator<string> {
    const held = this.rows.reduce((last, row, at) => (isBlank(row) ? last : at + 1), 0);
    // Blank rows at the end of the file stay; rows that were emptied there go.
    const end = now.length < held ? now.length : Math.max(now.length, this.rows.length);
    const before = widest(this.rows.map(({ cells }) => cells));
    const width = Math.max(before, widest(now));
    for (let row = 0; row < end; row++) {
      const written = this.rows[row];
      const least = width > before || !written ? width : written.cells.length;
      const ending = endOf(written) ?? (row < end - 1 || this.lastNewline !== '' ? this.newline : '');
      yield this.row(written, now[row] ?? [], least) + ending;
    }
  }

  /** The cells that hold something, by row and column. */
  private async rowsNow(sheets: readonly SheetState[], work: Work): Promise<Rows> {
    const sheet = sheets.find(({ id }) => id === SHEET);
    if (!sheet) throw new FileRefused('La feuille du fichier n’est plus là : enregistrez en .xlsx.');
    const rows: Array<Array<CellState | undefined>> = [];
    for (const cell of sheet.cells.values()) {
      await work.breath();
      if (cell.value === null) continue;
      while (rows.length <= cell.place.row) rows.push([]);
      rows[cell.place.row]![cell.place.column] = cell;
    }
    return rows;
  }

  private get newline(): string {
    return endOf(this.rows[0]) ?? '\r\n';
  }

  private get lastNewline(): string {
    return this.rows[this.rows.length - 1]?.newline ?? '';
  }

  private row(written: WrittenRow | undefined, now: ReadonlyArray<CellState | undefined>, least: number): string {
    const before = written?.cells ?? [];
    const width = written && isBlank(written) && now.length === 0 ? before.length : Math.max(least, now.length);
    const texts = Array.from({ length: width }, (_, column) => this.cell(before[column], column, now[column]));
    if (!written || before.some((text, column) => text !== texts[column])) return csvRow(texts, this.separator.sign);
    const { sign } = this.separator;
    // Quotes of cells that stay are those of the file.
    return width === before.length ? written.raw : written.raw + sign + csvRow(texts.slice(before.length), sign);
  }

  /** What a cell was written as, if it is still what was read there. */
  private cell(before: string | undefined, column: number, now: CellState | undefined): string {
    const value = now?.value ?? null;
    if (before !== undefined && heldAs(before, this.numbers.has(column)).v === (value ?? undefined)) return before;
    if (!now) return '';
    if (now.written !== undefined && heldAs(now.written, true).v === value) return now.written;
    const text = writtenValue(now, this.separator.sign === ',' ? '.' : ',');
    return typeof value === 'string' ? frenchError(text) : text;
  }
}

async function rowsOf(name: string, text: string, sign: string, work: Work): Promise<WrittenRow[]> {
  const rows: WrittenRow[] = [];
  let cells = 0;
  for (const row of new CsvParser(sign).read(text, true)) {
    rows.push(row);
    cells += row.cells.filter((cell) => cell !== '').length;
    if (cells > MOST_CELLS) throw tooManyCells(name);
    await work.done('read', rows.length / (rows.length + 1));
  }
  return rows;
}

/** Columns of which each cell below the titles is a number: a single code that is none makes them all texts. */
async function numberColumns(rows: readonly WrittenRow[], work: Work): Promise<ReadonlySet<number>> {
  const numbers = new Set<number>();
  const texts = new Set<number>();
  for (const { cells } of rows.slice(1)) {
    cells.forEach((cell, column) => {
      if (cell !== '') (NUMBER.test(cell) ? numbers : texts).add(column);
    });
    await work.breath();
  }
  return new Set([...numbers].filter((column) => !texts.has(column)));
}

function heldAs(text: string, isNumber: boolean): ICellData {
  if (text === '') return {};
  if (!isNumber || !NUMBER.test(text)) return { v: text, t: CellValueType.STRING };
  // It goes with the cell, wherever a column that is inserted or a sort puts it.
  const kept: KeptWriting = { written: text };
  return {
    v: Number(text.replace(',', '.')),
    t: CellValueType.NUMBER,
    ...(text.length > 1 ? { custom: { ...kept } } : {}),
  };
}

async function workbookOf(
  name: string,
  rows: readonly WrittenRow[],
  numbers: ReadonlySet<number>,
  work: Work,
): Promise<Partial<IWorkbookData>> {
  const title =
    name
      .replace(/\.\w+$/, '')
      .replace(/[\\/?*[\]:]/g, ' ')
      .slice(0, 31) || 'Feuille';
  const sheet = new ReadSheetData(SHEET, title, false);
  for (const [row, { cells }] of rows.entries()) {
    cells.forEach((text, column) => sheet.setCell({ row, column }, heldAs(text, numbers.has(column)), undefined));
    await work.breath();
  }
  return {
    id: `fichier-${Date.now()}`,
    name,
    locale: LocaleType.FR_FR,
    styles: {},
    sheetOrder: [SHEET],
    sheets: { [SHEET]: sheet.data() },
  };
}

/** The end of line of a row; none if it is the last of a file that ends without one. */
function endOf(row: WrittenRow | undefined): string | undefined {
  return row?.newline === '' ? undefined : row?.newline;
}

function isBlank({ cells }: WrittenRow): boolean {
  return cells.every((cell) => cell === '');
}

function widest(rows: ReadonlyArray<readonly unknown[]>): number {
  return rows.reduce((most, { length }) => Math.max(most, length), 0);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
