import { CellValueType, type ICellData, type IWorksheetData } from '@univerjs/core';
import type { StyleName } from './styles';

/** Lays out one sheet of the sample, cell by cell, counting from zero. */
export class SheetBuilder {
  private readonly cells: Record<number, Record<number, ICellData>> = {};
  private readonly columns: Record<number, { w: number }> = {};
  private readonly heights: Record<number, { h: number }> = {};
  private frozenRows = 0;

  constructor(
    private readonly id: string,
    private readonly name: string,
  ) {}

  /** A text; `#`, `=` and figures stay what was typed. */
  text(row: number, column: number, text: string, style?: StyleName): this {
    if (text === '' && style === undefined) return this;
    return this.put(row, column, { ...(text === '' ? {} : { v: text, t: CellValueType.STRING }) }, style);
  }

  /** A formula, in its stored writing. */
  formula(row: number, column: number, formula: string, style?: StyleName): this {
    return this.put(row, column, { f: formula }, style);
  }

  /** A row of headings. */
  headings(row: number, names: readonly string[]): this {
    names.forEach((name, column) => this.text(row, column, name, 'heading'));
    return this;
  }

  /** Widths in pixels, from the first column on. */
  widths(...widths: readonly number[]): this {
    widths.forEach((w, column) => (this.columns[column] = { w }));
    return this;
  }

  /** A style for the cells a result will spill into. */
  spillStyle(column: number, first: number, last: number, style: StyleName): this {
    for (let row = first; row <= last; row += 1) this.put(row, column, {}, style);
    return this;
  }

  height(row: number, h: number): this {
    this.heights[row] = { h };
    return this;
  }

  freeze(rows: number): this {
    this.frozenRows = rows;
    return this;
  }

  build(rowCount: number, columnCount: number): Partial<IWorksheetData> {
    return {
      id: this.id,
      name: this.name,
      rowCount,
      columnCount,
      cellData: this.cells,
      columnData: this.columns,
      rowData: this.heights,
      freeze: { xSplit: 0, ySplit: this.frozenRows, startRow: this.frozenRows || -1, startColumn: -1 },
    };
  }

  private put(row: number, column: number, cell: ICellData, style: StyleName | undefined): this {
    (this.cells[row] ??= {})[column] = style ? { ...cell, s: style } : cell;
    return this;
  }
}
