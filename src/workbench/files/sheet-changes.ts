/** What changed in a sheet since it was opened, as changes of the sheet's own part. */
import type { IStyleData, Nullable } from '@univerjs/core';
import { cellAddress, parseAddress, parseRange, type Place } from '../../host/address';
import type { CellContent } from '../../sheets/cells';
import { DAYS_TO_1904, showsDay } from '../../sheets/dates';
import type { FileFilter } from '../../sheets/filter';
import type { FileFormulas } from '../../sheets/formulas';
import type { CellChange, SheetChanges } from '../../sheets/patch';
import { filterForFile } from './file-filter';
import type { CellState, SheetState } from './state';
import type { Work } from './work';

/** What writing a sheet needs of the rest of the workbook. */
export interface WritingTools {
  readonly formulas: FileFormulas;
  readonly date1904: boolean;
  /** Returns the index of the style that is `base` except for what differs between the two. */
  readonly styleIndex: (base: string | undefined, before: Nullable<IStyleData>, after: Nullable<IStyleData>) => string;
  /** To be awaited before `mark`: makes sure that the workbook can bear it. */
  readonly prepareMark: () => Promise<void>;
  /** Returns the mark of an array that spills by itself. */
  readonly mark: () => string | undefined;
}

/** Any error of the spreadsheet, those that files do not have included. */
const ERROR = /^#(?:[A-Z/0]+[!?]|N\/A)$/;

/** A width in characters, as a file counts: seven pixels each, five of margin. */
export function inCharacters(pixels: number): number {
  return Math.max(0, (pixels - 5) / 7);
}

/** Points to a pixel. */
export const POINT = 72 / 96;

export class ChangedSheet {
  formulasChanged = false;
  valuesChanged = false;
  /** Addresses of the cells that hold something else than before. */
  private readonly addresses: string[] = [];
  private readonly widths: ReadonlyMap<number, number>;
  private readonly heights: ReadonlyMap<number, number>;
  private readonly hidden: ReadonlyMap<number, boolean>;
  /** Whether the sheet is filtered on other cells, or by something else. */
  readonly filterChanged: boolean;

  private constructor(
    private readonly before: SheetState,
    private readonly after: SheetState,
    private readonly tools: WritingTools,
  ) {
    this.widths = new Map([...after.widths].filter(([column, width]) => before.widths.get(column) !== width));
    this.heights = new Map([...after.heights].filter(([row, height]) => before.heights.get(row) !== height));
    const shown = [...before.hidden].filter((row) => !after.hidden.has(row)).map((row) => [row, false] as const);
    const hidden = [...after.hidden].filter((row) => !before.hidden.has(row)).map((row) => [row, true] as const);
    this.hidden = new Map<number, boolean>([...shown, ...hidden]);
    this.filterChanged = filterKey(before.filter) !== filterKey(after.filter);
  }

  static async of(before: SheetState, after: SheetState, tools: WritingTools, work: Work): Promise<ChangedSheet> {
    const changed = new ChangedSheet(before, after, tools);
    for (const cells of [after.cells, before.cells]) {
      for (const address of cells.keys()) {
        const isNew = cells === after.cells || !after.cells.has(address);
        if (isNew && changed.differs(address)) changed.addresses.push(address);
        if (work.isLong) await work.pause();
      }
    }
    return changed;
  }

  /** Whether nothing is to be written. */
  get isSame(): boolean {
    const shape = [this.widths, this.heights, this.hidden];
    return this.addresses.length === 0 && !this.filterChanged && shape.every(({ size }) => size === 0);
  }

  /** The filter as it is now. */
  get filter(): FileFilter | undefined {
    return this.after.filter && filterForFile(this.after.filter);
  }

  /** Whether a formula that spills is to be written. */
  get spills(): boolean {
    return this.addresses.some((address) => spills(this.after.cells.get(address), this.tools));
  }

  /** Returns the cells whose own content is another, which may be the heading of a table. */
  newContents(): ReadonlyArray<{
    readonly address: string;
    readonly place: Place;
    readonly value: CellState['value'];
  }> {
    return this.addresses.flatMap((address) => {
      const [before, after] = [this.before.cells.get(address), this.after.cells.get(address)];
      const place = (after ?? before)?.place;
      return place && !keepsFormula(before, after) && hasOtherContent(before, after)
        ? [{ address, place, value: after?.value ?? null }]
        : [];
    });
  }

  /** Returns the changes to make in the part; what kind they are is known from then on. */
  changes(): SheetChanges {
    const cells = new Map<number, Map<number, CellChange>>();
    let last: Place | undefined;
    for (const address of this.addresses) {
      const [before, after] = [this.before.cells.get(address), this.after.cells.get(address)];
      const place = (after ?? before)?.place ?? parseAddress(address);
      if (!place) continue;
      const row = cells.get(place.row) ?? new Map<number, CellChange>();
      cells.set(place.row, row.set(place.column, this.change(before, after)));
      const reach = parseRange(after?.range ?? address)?.last ?? place;
      last = { row: Math.max(last?.row ?? 0, reach.row), column: Math.max(last?.column ?? 0, reach.column) };
    }
    return {
      cells,
      widths: new Map([...this.widths].map(([column, width]) => [column, inCharacters(width)])),
      heights: new Map([...this.heights].map(([row, height]) => [row, height * POINT])),
      hidden: this.hidden,
      filter: this.filterChanged ? (this.filter ?? null) : undefined,
      last,
      formulaAt: (place) => {
        const follower = this.before.cells.get(cellAddress(place));
        const formula = follower?.formula ?? follower?.kept;
        return formula === undefined ? undefined : this.tools.formulas.toFile(formula);
      },
    };
  }

  private differs(address: string): boolean {
    const [before, after] = [this.before.cells.get(address), this.after.cells.get(address)];
    if (after && this.callsOurs(after)) return true;
    return hasOtherContent(before, after) || before?.range !== after?.range || !sameStyle(before, after);
  }

  private change(before: CellState | undefined, after: CellState | undefined): CellChange {
    const style = sameStyle(before, after)
      ? {}
      : { style: (held: string | undefined) => this.tools.styleIndex(held, before?.style, after?.style) };
    if (before && after && keepsFormula(before, after)) return { ...style, ...this.newResult(before, after) };
    if (!hasOtherContent(before, after)) return style;
    this.valuesChanged = true;
    this.formulasChanged ||=
      before?.formula !== undefined || before?.kept !== undefined || after?.formula !== undefined;
    return { ...style, content: after ? this.content(after) : { value: null } };
  }

  /** The formula stays, its last value follows; an error that only the workbench gives does not replace a value. */
  private newResult(before: CellState, after: CellState): CellChange {
    const { place, value } = after;
    const failed = typeof value === 'string' && ERROR.test(value) && before.value !== value && !this.callsOurs(after);
    if (failed) return {};
    this.valuesChanged ||= before.value !== value;
    return {
      result: {
        value: fileValue(value),
        arrayRange: after.range ?? (before.range === undefined ? undefined : cellAddress(place)),
        asArray: after.range === undefined ? undefined : this.content(after),
        refresh: before.value !== value || before.range !== after.range || this.callsOurs(after),
      },
    };
  }

  private content(cell: CellState): CellContent {
    return contentOf(cell, this.tools, this.tools.date1904 ? in1904(cell) : cell.value);
  }

  private callsOurs({ formula }: CellState): boolean {
    return formula !== undefined && this.tools.formulas.callsOurs(formula);
  }
}

function filterKey(filter: SheetState['filter']): string {
  return filter ? JSON.stringify(filterForFile(filter)) : '';
}

/** What a file holds of a cell. */
export function contentOf(cell: CellState, tools: WritingTools, held = cell.value): CellContent {
  const value = fileValue(held);
  if (cell.spilled) return { value, calculated: true };
  if (cell.formula === undefined) return { value };
  const formula = tools.formulas.toFile(cell.formula);
  const mark = spills(cell, tools) ? tools.mark() : undefined;
  return mark === undefined
    ? { value, formula }
    : { value, formula, arrayRange: cell.range ?? cellAddress(cell.place), metadata: mark };
}

/**
 * Whether a formula is written as an array that spills. One of ours always is, because it may answer with several
 * cells: Excel would put `@` before it.
 */
export function spills(cell: CellState | undefined, { formulas }: WritingTools): boolean {
  return cell?.formula !== undefined && (cell.range !== undefined || formulas.callsOurs(cell.formula));
}

/** The errors of the spreadsheet that files do not have. */
const OWN_ERRORS: readonly unknown[] = ['#SPILL!', '#CALC!', '#CYCLE!', '#CONNECT!'];

/** Returns a value as files have it: only their errors, and line feeds alone. */
function fileValue(value: CellState['value']): CellState['value'] {
  if (OWN_ERRORS.includes(value)) return '#VALUE!';
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : value;
}

function in1904({ value, style }: CellState): CellState['value'] {
  return typeof value === 'number' && showsDay(style?.n?.pattern ?? '') ? value - DAYS_TO_1904 : value;
}

function keepsFormula(before: CellState | undefined, after: CellState | undefined): boolean {
  return before?.formula !== undefined && before.formula === after?.formula;
}

function hasOtherContent(before: CellState | undefined, after: CellState | undefined): boolean {
  return before?.value !== after?.value || before?.formula !== after?.formula || before?.spilled !== after?.spilled;
}

function sameStyle(before: CellState | undefined, after: CellState | undefined): boolean {
  return before?.style === after?.style || JSON.stringify(before?.style ?? {}) === JSON.stringify(after?.style ?? {});
}
