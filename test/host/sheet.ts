/** One sheet of the workbook in memory: cells by column, and what a workbook does of its own to what is put in them. */
import { cellArea, scalarOf, type Area, type Cell, type CellFormat, type Held } from '../../src/host/host';

export interface SheetTable {
  area: Area;
  headed: boolean;
  totals: boolean;
}

/** What a formula answers; nothing for one that is not calculated here. */
export type Calculate = (formula: string, sheet: Sheet) => readonly (readonly Held[])[] | undefined;

export class Sheet {
  columns = new Map<number, (Held | undefined)[]>();
  formulas = new Map<string, string>();
  spilled = new Map<string, Held>();
  spills = new Map<string, Area>();
  readonly formats = new Map<number, CellFormat>();
  readonly widths = new Map<number, number>();
  readonly hidden = new Set<number>();
  merges: Area[] = [];
  /** What was made a list, and the charts drawn. */
  list: Area | undefined;
  readonly charts: { area: Area; title: string; at: Cell }[] = [];
  tables: SheetTable[] = [];
  protected = false;
  calculateFormula: Calculate = () => undefined;

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  get(row: number, column: number): Held {
    return this.spilled.get(`${row}:${column}`) ?? this.columns.get(column)?.[row] ?? '';
  }

  /** A merged cell keeps nothing but in its first; a table has no two headings alike. */
  put(row: number, column: number, value: Held): void {
    if (this.isCovered(row, column)) return;
    this.formulas.delete(`${row}:${column}`);
    const cells = this.columns.get(column) ?? [];
    this.columns.set(column, cells);
    cells[row] = value === '' ? undefined : typeof value === 'string' ? this.heading(row, column, value) : value;
  }

  putFormula(row: number, column: number, formula: string): void {
    this.put(row, column, '');
    if (!this.isCovered(row, column) && formula !== '') this.formulas.set(`${row}:${column}`, formula);
  }

  isCovered(row: number, column: number): boolean {
    return this.merges.some((merge) => contains(merge, row, column) && (row !== merge.row || column !== merge.column));
  }

  private heading(row: number, column: number, value: string): string {
    const table = this.tables.find(({ area, headed }) => headed && area.row === row && contains(area, row, column));
    if (!table) return value;
    const taken = new Set(
      Array.from({ length: table.area.columns }, (_, at) => table.area.column + at)
        .filter((at) => at !== column)
        .map((at) => String(scalarOf(this.get(row, at))).toLowerCase()),
    );
    let free = value;
    for (let at = 2; taken.has(free.toLowerCase()); at++) free = `${value}${at}`;
    return free;
  }

  /** Formulas answer anew: each in its cell, or in those under and beside it if they are free. */
  calculate(): void {
    this.spilled = new Map();
    this.spills = new Map();
    for (const [key, formula] of this.formulas) {
      const [row, column] = key.split(':').map(Number) as [number, number];
      const answer = this.calculateFormula(formula, this);
      if (!answer) continue;
      const area: Area = {
        ...cellArea({ sheet: this.id, row, column }),
        rows: answer.length,
        columns: answer[0]?.length ?? 1,
      };
      if (area.rows * area.columns > 1 && !this.isFree(area)) {
        this.spilled.set(key, { error: '#SPILL!' });
        continue;
      }
      this.spills.set(key, area);
      answer.forEach((line, down) =>
        line.forEach((value, across) => this.spilled.set(`${row + down}:${column + across}`, value)),
      );
    }
  }

  private isFree(area: Area): boolean {
    if (this.tables.some((table) => overlap(table.area, area)) || this.merges.some((merge) => overlap(merge, area)))
      return false;
    for (let down = 0; down < area.rows; down++) {
      for (let across = 0; across < area.columns; across++) {
        const [row, column] = [area.row + down, area.column + across];
        if (down + across > 0 && (this.get(row, column) !== '' || this.formulas.has(`${row}:${column}`))) return false;
      }
    }
    return true;
  }

  used(): { rows: number; columns: number } {
    let rows = 0;
    let columns = 0;
    const count = (row: number, column: number): void => {
      rows = Math.max(rows, row + 1);
      columns = Math.max(columns, column + 1);
    };
    for (const [column, cells] of this.columns) {
      let last = cells.length - 1;
      while (last >= 0 && cells[last] === undefined) last--;
      if (last >= 0) count(last, column);
    }
    for (const key of this.spilled.keys()) {
      const [row, column] = key.split(':').map(Number) as [number, number];
      if (this.spilled.get(key) !== '') count(row, column);
    }
    return { rows, columns };
  }

  insertColumns(from: number, by: number): void {
    this.shift(from, by);
    this.merges = this.merges.map((area) => widened(area, from, by));
    for (const table of this.tables) {
      const before = table.area;
      table.area = widened(before, from, by);
      // Excel gives the new columns of a table headings of its own.
      if (table.headed && table.area.columns > before.columns)
        for (let at = 0; at < by; at++) this.put(table.area.row, from + at, `Colonne${at + 1}`);
    }
  }

  deleteColumns(from: number, count: number): void {
    for (let at = from; at < from + count; at++) this.columns.delete(at);
    this.formulas = new Map([...this.formulas].filter(([key]) => !within(Number(key.split(':')[1]), from, count)));
    this.shift(from + count, -count);
    this.merges = this.merges.map((area) => narrowed(area, from, count)).filter((area) => area.columns > 0);
    for (const table of this.tables) table.area = narrowed(table.area, from, count);
  }

  insertRow(at: number): void {
    for (const cells of this.columns.values()) if (cells.length > at) cells.splice(at, 0, undefined);
  }

  deleteRow(at: number): void {
    for (const cells of this.columns.values()) if (cells.length > at) cells.splice(at, 1);
  }

  private shift(from: number, by: number): void {
    this.columns = new Map([...this.columns].map(([column, cells]) => [column >= from ? column + by : column, cells]));
    this.formulas = new Map(
      [...this.formulas].map(([key, formula]) => {
        const [row, column] = key.split(':').map(Number) as [number, number];
        return [`${row}:${column >= from ? column + by : column}`, formula];
      }),
    );
  }
}

function within(at: number, from: number, count: number): boolean {
  return at >= from && at < from + count;
}

function contains(area: Area, row: number, column: number): boolean {
  return within(row, area.row, area.rows) && within(column, area.column, area.columns);
}

function overlap(one: Area, other: Area): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}

function widened(area: Area, from: number, by: number): Area {
  if (area.column >= from) return { ...area, column: area.column + by };
  return area.column + area.columns > from ? { ...area, columns: area.columns + by } : area;
}

function narrowed(area: Area, from: number, count: number): Area {
  const left = Math.max(0, Math.min(from + count, area.column + area.columns) - Math.max(from, area.column));
  const before = Math.max(0, Math.min(from + count, area.column) - from);
  return { ...area, column: area.column - before, columns: area.columns - left };
}

/** A card in a cell, as Excel tells it to who reads values: an error that shows a name. */
export interface CardCell {
  readonly error: '#VALUE!';
  readonly shown: string;
}

/** What a cell shows. */
export function shownOf(held: Held): string {
  return typeof held === 'object' && 'shown' in held ? (held as CardCell).shown : String(scalarOf(held));
}
