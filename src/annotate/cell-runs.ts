/** Cells to put back, in as few rectangles as possible. A cell that is not ours is in none of them. */
import type { Area, Patch, Scalar } from '../host/host';

interface Run {
  readonly row: number;
  readonly from: number;
  readonly values: Scalar[];
}

export class CellRuns {
  private readonly runs: Run[] = [];
  private others = 0;

  constructor(private readonly area: Area) {}

  /** Notes a cell: ours, to become `value`, or someone else's. Cells come row by row, from left to right. */
  note(row: number, across: number, ours: boolean, value: Scalar): void {
    if (!ours) {
      this.others++;
      return;
    }
    const last = this.runs[this.runs.length - 1];
    if (last?.row === row && last.from + last.values.length === across) last.values.push(value);
    else this.runs.push({ row, from: across, values: [value] });
  }

  /** Returns the rectangles to write, and how many cells were someone else's. */
  finish(): { readonly patches: readonly Patch[]; readonly others: number } {
    const open = new Map<string, { row: number; from: number; rows: Scalar[][] }>();
    const all: { row: number; from: number; rows: Scalar[][] }[] = [];
    for (const { row, from, values } of this.runs) {
      const key = `${from}:${values.length}`;
      const above = open.get(key);
      if (above && above.row + above.rows.length === row) above.rows.push(values);
      else {
        const begun = { row, from, rows: [values] };
        open.set(key, begun);
        all.push(begun);
      }
    }
    const patches = all.map(({ row, from, rows }) => ({
      area: { ...this.area, row, column: this.area.column + from, rows: rows.length, columns: rows[0]!.length },
      values: rows,
    }));
    return { patches, others: this.others };
  }
}
