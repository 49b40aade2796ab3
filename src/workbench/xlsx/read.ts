/** A workbook of a file, as the spreadsheet holds one. What it cannot show stays in the file. */
import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IRowData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
} from '@univerjs/core';
import type { Cell, CellValue, Column, Workbook, Worksheet } from 'exceljs';
import { cellAddress, parseRange } from '../../host/address';
import { Colors } from './colors';
import { FileRefused, MOST_CELLS } from './file';
import { isUnderstood, type FileFormulas } from './fileFormulas';
import { readStyle } from './readStyles';

/** What a cell keeps of a formula of the file that the workbench does not calculate. */
export interface KeptFormula {
  readonly gardee: string;
}

/** What reading needs to know of the formulas. */
export interface FormulaReading {
  readonly files: FileFormulas;
  /** Whether the spreadsheet has this function. */
  readonly knows: (name: string) => boolean;
}

const DAY = 86_400_000;
/** The serial number of 1 January 1970. */
const EPOCH = 25_569;
const EPOCH_1904 = 1_462;
const POINT = 96 / 72;

/** Turns a workbook read by exceljs into the spreadsheet's own data. */
export function readWorkbook(source: Workbook, name: string, reading: FormulaReading): Partial<IWorkbookData> {
  return new Reader(source, reading).workbook(name);
}

class Reader {
  private readonly styles: Record<string, IStyleData> = {};
  private readonly styleIds = new Map<string, string | undefined>();
  private readonly colors: Colors;
  private readonly sheetNames: ReadonlySet<string>;
  private cellCount = 0;

  constructor(
    private readonly source: Workbook,
    private readonly reading: FormulaReading,
  ) {
    const themes = (source as unknown as { _themes?: Readonly<Record<string, string>> })._themes;
    this.colors = new Colors(themes?.['theme1']);
    this.sheetNames = new Set(source.worksheets.map((sheet) => sheet.name));
  }

  workbook(name: string): Partial<IWorkbookData> {
    const sheets = this.source.worksheets.map((sheet, index) => this.sheet(sheet, `feuille-${index + 1}`));
    return {
      id: `fichier-${Date.now()}`,
      name,
      locale: LocaleType.FR_FR,
      styles: this.styles,
      sheetOrder: sheets.map(({ id }) => id ?? ''),
      sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id ?? '', sheet])),
    };
  }

  private sheet(sheet: Worksheet, id: string): Partial<IWorksheetData> {
    const cellData: Record<number, Record<number, ICellData>> = {};
    const rowData: Record<number, Partial<IRowData>> = {};
    const spilled = this.spilledAddresses(sheet);
    sheet.eachRow({ includeEmpty: false }, (row, rowNumber) => {
      const height = row.height as number | undefined;
      rowData[rowNumber - 1] = {
        ...(height ? { h: Math.round(height * POINT) } : {}),
        ...(row.hidden ? { hd: BooleanNumber.TRUE } : {}),
      };
      row.eachCell({ includeEmpty: true }, (cell, column) => {
        const read = this.cell(cell, spilled.has(cell.address));
        if (read) (cellData[rowNumber - 1] ??= {})[column - 1] = read;
      });
    });
    const [view] = (sheet.views as typeof sheet.views | null) ?? [];
    return {
      id,
      name: sheet.name,
      rowCount: Math.max(sheet.rowCount + 200, 1000),
      columnCount: Math.max(sheet.columnCount + 10, 26),
      cellData,
      rowData,
      columnData: this.columns(sheet),
      mergeData: merges(sheet),
      ...(sheet.state === 'visible' ? {} : { hidden: BooleanNumber.TRUE }),
      ...(view?.showGridLines === false ? { showGridlines: BooleanNumber.FALSE } : {}),
      ...(sheet.properties.defaultColWidth ? { defaultColumnWidth: pixels(sheet.properties.defaultColWidth) } : {}),
      ...(view?.state === 'frozen' ? { freeze: frozen(view.ySplit ?? 0, view.xSplit ?? 0) } : {}),
    };
  }

  private columns(sheet: Worksheet): NonNullable<IWorksheetData['columnData']> {
    const columns: Record<number, { w?: number; hd?: BooleanNumber; s?: string }> = {};
    // exceljs has no list for a sheet without columns.
    for (const { number, width, hidden, style } of (sheet.columns as Column[] | null) ?? []) {
      const s = this.style(style);
      columns[number - 1] = {
        ...(width ? { w: pixels(width) } : {}),
        ...(hidden ? { hd: BooleanNumber.TRUE } : {}),
        ...(s ? { s } : {}),
      };
    }
    return columns;
  }

  private cell(cell: Cell, spilled: boolean): ICellData | undefined {
    const s = this.style(cell.style);
    const style = s ? { s } : {};
    // A merged cell repeats its master's value; a spilled one will be calculated.
    const content = spilled || (cell.isMerged && cell.master !== cell) ? {} : this.content(cell);
    if (Object.keys(content).length === 0) return s ? style : undefined;
    this.cellCount += 1;
    if (this.cellCount > MOST_CELLS) {
      throw new FileRefused(
        `Ce classeur a plus de ${MOST_CELLS.toLocaleString('fr-FR')} cellules remplies ; l’établi s’arrête là. Gardez-en une partie.`,
      );
    }
    return { ...content, ...style };
  }

  private content(cell: Cell): ICellData {
    const written = cell.formula as string | undefined;
    const held = this.held(written ? cell.result : cell.value);
    if (!written) return held;
    const formula = this.reading.files.fromFile(written);
    if (isUnderstood(formula, this.reading.knows, this.sheetNames)) return { ...held, f: formula };
    const kept: KeptFormula = { gardee: formula };
    return { ...held, custom: { ...kept } };
  }

  /** The cells that hold the answer of an array formula written elsewhere, and which the workbench will calculate. */
  private spilledAddresses(sheet: Worksheet): ReadonlySet<string> {
    const found = new Set<string>();
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        const { shareType, ref } = cell.model as ArrayModel;
        const range = shareType === 'array' && this.content(cell).f ? parseRange(ref ?? '') : undefined;
        if (!range) return;
        for (let r = range.first.row; r <= range.last.row; r += 1) {
          for (let c = range.first.column; c <= range.last.column; c += 1)
            found.add(cellAddress({ row: r, column: c }));
        }
        found.delete(cell.address);
      }),
    );
    return found;
  }

  private held(value: CellValue | undefined): ICellData {
    if (value === null || value === undefined) return {};
    if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
    if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
    if (typeof value === 'string') return { v: value, t: CellValueType.STRING };
    if (value instanceof Date) return { v: this.serial(value), t: CellValueType.NUMBER };
    if ('error' in value) return { v: value.error, t: CellValueType.STRING };
    if ('richText' in value) return { v: value.richText.map(({ text }) => text).join(''), t: CellValueType.STRING };
    if ('text' in value) return this.held(value.text);
    return {};
  }

  private serial(date: Date): number {
    const serial = date.getTime() / DAY + EPOCH - (this.source.properties.date1904 ? EPOCH_1904 : 0);
    // exceljs goes through milliseconds: what is finer than that is not the file's.
    return Math.round(serial * 1e8) / 1e8;
  }

  private style(style: Cell['style'] | undefined): string | undefined {
    if (!style || Object.keys(style).length === 0) return undefined;
    const key = JSON.stringify(style);
    if (!this.styleIds.has(key)) {
      const read = readStyle(style, this.colors);
      const id = read && `s${this.styleIds.size}`;
      if (read && id) this.styles[id] = read;
      this.styleIds.set(key, id);
    }
    return this.styleIds.get(key);
  }
}

/** What exceljs keeps of a formula beyond its text. */
interface ArrayModel {
  readonly shareType?: string;
  readonly ref?: string;
}

function frozen(rows: number, columns: number): NonNullable<IWorksheetData['freeze']> {
  return { xSplit: columns, ySplit: rows, startColumn: columns || -1, startRow: rows || -1 };
}

function merges(sheet: Worksheet): NonNullable<IWorksheetData['mergeData']> {
  return (
    (sheet.model as unknown as { merges?: string[] }).merges?.flatMap((range) => {
      const parsed = parseRange(range);
      if (!parsed) return [];
      return [
        {
          startRow: parsed.first.row,
          endRow: parsed.last.row,
          startColumn: parsed.first.column,
          endColumn: parsed.last.column,
        },
      ];
    }) ?? []
  );
}

/** A width in characters, as files count, in pixels: seven a character, five of margin. */
function pixels(characters: number): number {
  return Math.round(characters * 7 + 5);
}
