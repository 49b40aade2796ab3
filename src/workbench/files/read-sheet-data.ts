/** One sheet of a file, as the spreadsheet's own data, gathered row by row. */
import { BooleanNumber, type ICellData, type IRowData, type IWorksheetData } from '@univerjs/core';
import type { Place, PlaceRange } from '../../host/address';
import type { FileFilter } from '../../sheets/filter';
import type { ReadColumns, ReadRow, SheetShape } from '../../sheets/read-sheet';
import type { SheetFilter } from '../tools/filters';
import { filterOfFile } from './file-filter';

const POINT = 96 / 72;
/** Room to write in below and beside what a sheet holds. */
const ROOM_ROWS = 200;
const ROOM_COLUMNS = 10;
const LEAST_ROWS = 1000;
const LEAST_COLUMNS = 26;

export class ReadSheetData {
  private readonly cells: Record<number, Record<number, ICellData>> = {};
  private readonly rows: Record<number, Partial<IRowData>> = {};
  private merges: readonly PlaceRange[] = [];
  private shape: SheetShape = {
    columns: [],
    defaultWidth: undefined,
    gridlines: true,
    frozen: { rows: 0, columns: 0 },
  };
  /** That of the file, if the workbench knows its sort. */
  filter: SheetFilter | undefined;
  private styleOf: (index: string) => string | undefined = () => undefined;
  private readonly spilled: PlaceRange[] = [];
  /** The last cell that holds something. */
  private last: Place = { row: -1, column: -1 };

  constructor(
    readonly id: string,
    private readonly name: string,
    private readonly hidden: boolean,
  ) {}

  setShape(shape: SheetShape, styleOf: (index: string) => string | undefined): void {
    this.shape = shape;
    this.styleOf = styleOf;
  }

  setRow({ row, height, hidden }: ReadRow): void {
    if (height === undefined && !hidden) return;
    this.rows[row] = {
      ...(height === undefined ? {} : { h: Math.round(height * POINT) }),
      ...(hidden ? { hd: BooleanNumber.TRUE } : {}),
    };
  }

  /** The rows that the filter hides are shown again when it goes: they are not the sheet's own hidden rows. */
  setFilter(filter: FileFilter): void {
    const hidden = Object.entries(this.rows).filter(([, { hd }]) => hd === BooleanNumber.TRUE);
    this.filter = filterOfFile(
      filter,
      hidden.map(([row]) => Number(row)),
    );
    for (const row of this.filter.cachedFilteredOut) delete this.rows[row]?.hd;
  }

  setMerges(merges: readonly PlaceRange[]): void {
    this.merges = merges;
  }

  /** Says that a formula answers in these cells: what the others than its own hold will be calculated. */
  spill(range: PlaceRange): void {
    this.spilled.push(range);
  }

  isSpilled(place: Place): boolean {
    return this.spilled.some((range) => isOther(range, place));
  }

  setCell({ row, column }: Place, content: ICellData, style: string | undefined): void {
    const holds = Object.keys(content).length > 0;
    if (!holds && style === undefined) return;
    if (style !== undefined) content.s = style;
    (this.cells[row] ??= {})[column] = content;
    if (holds) this.last = { row: Math.max(this.last.row, row), column: Math.max(this.last.column, column) };
  }

  get rowCount(): number {
    return Math.max(this.last.row + 1 + ROOM_ROWS, LEAST_ROWS);
  }

  data(): Partial<IWorksheetData> {
    const { rowCount } = this;
    const columnCount = Math.max(this.last.column + 1 + ROOM_COLUMNS, LEAST_COLUMNS);
    const { gridlines, defaultWidth, frozen } = this.shape;
    this.blankMerged();
    return {
      id: this.id,
      name: this.name,
      rowCount,
      columnCount,
      cellData: this.within(rowCount, columnCount),
      rowData: Object.fromEntries(Object.entries(this.rows).filter(([row]) => Number(row) < rowCount)),
      columnData: columnsOf(this.shape.columns, columnCount, this.styleOf),
      mergeData: this.merges.map(({ first, last }) => ({
        startRow: first.row,
        endRow: last.row,
        startColumn: first.column,
        endColumn: last.column,
      })),
      ...(this.hidden ? { hidden: BooleanNumber.TRUE } : {}),
      ...(gridlines ? {} : { showGridlines: BooleanNumber.FALSE }),
      ...(defaultWidth === undefined ? {} : { defaultColumnWidth: pixels(defaultWidth) }),
      ...(frozen.rows + frozen.columns > 0 ? { freeze: frozenAt(frozen) } : {}),
    };
  }

  /** Cells that are only coloured may go on to the last row of the sheet: those far below what it holds stay in the file. */
  private within(rowCount: number, columnCount: number): Record<number, Record<number, ICellData>> {
    const kept: Record<number, Record<number, ICellData>> = {};
    for (const [row, cells] of Object.entries(this.cells)) {
      if (Number(row) >= rowCount) continue;
      const near = Object.entries(cells).filter(([column]) => Number(column) < columnCount);
      if (near.length > 0) kept[Number(row)] = Object.fromEntries(near);
    }
    return kept;
  }

  /** Of merged cells the first alone shows what it holds. */
  private blankMerged(): void {
    for (const range of this.merges) {
      for (let row = range.first.row; row <= Math.min(range.last.row, this.last.row); row++) {
        const cells = this.cells[row];
        for (const column of Object.keys(cells ?? {}).map(Number)) {
          if (!isOther(range, { row, column })) continue;
          const { s } = cells![column]!;
          cells![column] = s === undefined ? {} : { s };
        }
      }
    }
  }
}

/** Returns true for a cell of the range that is not its first one. */
function isOther({ first, last }: PlaceRange, { row, column }: Place): boolean {
  const isIn = row >= first.row && row <= last.row && column >= first.column && column <= last.column;
  return isIn && (row > first.row || column > first.column);
}

function columnsOf(
  runs: readonly ReadColumns[],
  count: number,
  styleOf: (index: string) => string | undefined,
): NonNullable<IWorksheetData['columnData']> {
  const columns: Record<number, { w?: number; hd?: BooleanNumber; s?: string }> = {};
  for (const { first, last, width, hidden, style } of runs) {
    const s = style === '' ? undefined : styleOf(style);
    for (let column = first; column <= Math.min(last, count - 1); column++)
      columns[column] = {
        ...(width === undefined ? {} : { w: pixels(width) }),
        ...(hidden ? { hd: BooleanNumber.TRUE } : {}),
        ...(s === undefined ? {} : { s }),
      };
  }
  return columns;
}

function frozenAt({ rows, columns }: SheetShape['frozen']): NonNullable<IWorksheetData['freeze']> {
  return { xSplit: columns, ySplit: rows, startColumn: columns || -1, startRow: rows || -1 };
}

/** A width in characters, as files count, in pixels: seven a character, five of margin. */
function pixels(characters: number): number {
  return Math.round(characters * 7 + 5);
}
