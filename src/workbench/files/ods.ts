/** An .ods as the workbench shows it, by its values: cells that change are written in their place, the rest stays as it was. */
import { BooleanNumber, CellValueType, type ICellData, type IWorkbookData, LocaleType } from '@univerjs/core';
import type { Scalar } from '../../host/host';
import { MemoryZip } from '../../sheets/memory-zip';
import { ODS_CONTENT, type OdsSheet, readOds } from '../../sheets/ods';
import { cutOdsText, type OdsRow } from '../../sheets/ods-cut';
import { odsRowReplaced } from '../../sheets/ods-write';
import { sheetsFr } from '../../sheets/texts';
import { BrokenPart } from '../../sheets/unreadable';
import { frenchError } from '../french/errors';
import { checkUnpacked, FileRefused, MOST_CELLS } from './file';
import { ReadSheetData } from './read-sheet-data';
import { commonLosses, type SavedBack, writtenValue } from './saved-back';
import type { CellState, SheetState } from './state';
import type { Work } from './work';

const SHEET_END = '</table:table>';
/** A row beyond the last that the file has. */
const NEW_ROW = { attributes: '', content: '', cells: [] };

/** Values by column of the rows that change. */
type Changes = Map<number, Map<number, Scalar>>;

export class OdsFile implements SavedBack {
  readonly extension = '.ods';
  readonly keepsShape = true;

  private constructor(
    readonly fileName: string,
    private readonly bytes: Uint8Array,
    private readonly sheets: readonly OdsSheet[],
    readonly data: Partial<IWorkbookData>,
  ) {}

  /**
   * Reads the values of an OpenDocument workbook.
   * @throws FileRefused if it is protected or broken, or has more cells than the page takes; Abandoned if it was given up
   */
  static async open(fileName: string, bytes: Uint8Array, work: Work): Promise<OdsFile> {
    await work.begin('read');
    try {
      const zip = await MemoryZip.open(bytes);
      checkUnpacked(fileName, zip.unpackedSize);
      const sheets = await readOds(zip, MOST_CELLS);
      return new OdsFile(fileName, bytes, sheets, await workbookOf(fileName, sheets, work));
    } catch (error) {
      if (error instanceof BrokenPart)
        throw new FileRefused(`« ${fileName} » n’a pas pu être lu : ${error.told?.(sheetsFr) ?? 'il est abîmé.'}`);
      throw error;
    }
  }

  losses(sheets: readonly SheetState[]): Promise<readonly string[]> {
    return Promise.resolve(commonLosses(sheets, ({ id }) => this.data.sheets?.[id] !== undefined));
  }

  async write(sheets: readonly SheetState[], work: Work): Promise<Uint8Array> {
    await work.begin('write');
    const zip = await MemoryZip.open(this.bytes);
    const changes = new Map(
      this.sheets.map((sheet, at) => [
        sheet.name,
        changesOf(
          sheet,
          sheets.find(({ id }) => id === idOf(at)),
        ),
      ]),
    );
    if ([...changes.values()].every(({ size }) => size === 0)) return this.bytes;
    const pieces: string[] = [];
    for (const piece of written((await zip.text(ODS_CONTENT)) ?? '', changes)) {
      pieces.push(piece);
      if (work.isLong) await work.pause();
    }
    zip.put(ODS_CONTENT, pieces.join(''));
    return zip.bytes();
  }
}

function* written(content: string, changes: ReadonlyMap<string, Changes>): Generator<string> {
  let own: Changes = new Map();
  let next = 1;
  for (const piece of cutOdsText(content)) {
    if (piece.kind === 'sheet') {
      own = new Map(changes.get(piece.name));
      next = 1;
    } else if (piece.kind === 'row') {
      next = piece.row.number + piece.row.repeat;
      yield* rowsWritten(piece.row, own);
    } else {
      // Before its rows, a sheet may hold drawings, and tables in them.
      const end = own.size === 0 || next === 1 ? -1 : piece.xml.indexOf(SHEET_END);
      yield end < 0 ? piece.xml : piece.xml.slice(0, end) + rowsAdded(own, next) + piece.xml.slice(end);
      if (end >= 0) own = new Map();
    }
  }
}

/** A row written once for several is cut where one of them changes. */
function* rowsWritten(row: OdsRow, changes: Changes): Generator<string> {
  const end = row.number + row.repeat;
  const numbers = [...changes.keys()].filter((number) => number >= row.number && number < end).sort((a, b) => a - b);
  if (numbers.length === 0) {
    yield row.raw;
    return;
  }
  let at = row.number;
  for (const number of numbers) {
    if (number > at) yield odsRowReplaced(row, number - at, new Map());
    yield odsRowReplaced(row, 1, changes.get(number)!);
    changes.delete(number);
    at = number + 1;
  }
  if (end > at) yield odsRowReplaced(row, end - at, new Map());
}

/** Rows beyond those of the file, of which `next` would be the number of the next. */
function rowsAdded(changes: Changes, next: number): string {
  let text = '';
  let at = next;
  for (const [number, values] of [...changes].sort(([a], [b]) => a - b)) {
    if (number > at) text += odsRowReplaced(NEW_ROW, number - at, new Map());
    text += odsRowReplaced(NEW_ROW, 1, values);
    at = number + 1;
  }
  return text;
}

function changesOf(sheet: OdsSheet, now: SheetState | undefined): Changes {
  const changes: Changes = new Map();
  if (!now) return changes;
  const before = new Map(sheet.rows.map(({ number, values }) => [number, values]));
  const set = (row: number, column: number, value: Scalar): void => {
    if (!changes.has(row)) changes.set(row, new Map());
    changes.get(row)!.set(column, value);
  };
  const held = new Set<string>();
  for (const cell of now.cells.values()) {
    if (cell.value === null) continue;
    const [row, { column }] = [cell.place.row + 1, cell.place];
    held.add(`${row} ${column}`);
    if ((before.get(row)?.[column] ?? '') !== cell.value) set(row, column, valueOf(cell));
  }
  for (const [row, values] of before)
    values.forEach((value, column) => {
      if (value !== '' && !held.has(`${row} ${column}`)) set(row, column, '');
    });
  return changes;
}

/** A day is its text, as reading gives it; an error is that of a French office. */
function valueOf(cell: CellState): Scalar {
  if (typeof cell.value === 'number' && !cell.style?.n) return cell.value;
  return frenchError(writtenValue(cell, ','));
}

async function workbookOf(name: string, sheets: readonly OdsSheet[], work: Work): Promise<Partial<IWorkbookData>> {
  const read: ReadSheetData[] = [];
  for (const [at, { name: title, rows }] of sheets.entries()) {
    const sheet = new ReadSheetData(idOf(at), title, false);
    for (const { number, values } of rows) {
      values.forEach((value, column) => sheet.setCell({ row: number - 1, column }, heldAs(value), undefined));
      if (work.isLong) await work.pause();
    }
    read.push(sheet);
  }
  return {
    id: `fichier-${Date.now()}`,
    name,
    locale: LocaleType.FR_FR,
    styles: {},
    sheetOrder: read.map(({ id }) => id),
    sheets: Object.fromEntries(read.map((sheet) => [sheet.id, sheet.data()])),
  };
}

function idOf(at: number): string {
  return `feuille-${at + 1}`;
}

function heldAs(value: Scalar): ICellData {
  if (value === '') return {};
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean')
    return { v: value ? BooleanNumber.TRUE : BooleanNumber.FALSE, t: CellValueType.BOOLEAN };
  return { v: value, t: CellValueType.STRING };
}
