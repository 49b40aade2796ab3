import type { IStyleData, Nullable } from '@univerjs/core';
import { cellAddress, parseRange } from '../../host/address';
import type { FileFormulas } from './fileFormulas';
import type { WorkbookPackage } from './package';
import { type CellContent, SheetXml } from './sheetXml';
import type { CellState, SheetState } from './state';
import { renameHeading } from './tables';

/** What writing a sheet needs of the rest of the workbook. */
export interface PatchTools {
  readonly formulas: FileFormulas;
  readonly date1904: boolean;
  /** The index of the style that is `base` but for what differs between the two. */
  readonly styleIndex: (base: string | undefined, before: Nullable<IStyleData>, after: Nullable<IStyleData>) => string;
  /** To be awaited before `mark`: makes sure that the workbook can bear it. */
  readonly prepareMark: () => Promise<void>;
  /** The mark of an array that spills by itself. */
  readonly mark: () => string | undefined;
}

const ERROR = /^#(?:[A-Z/0]+[!?]|N\/A)$/;
/** Days between the two systems of dates. */
const EPOCH_1904 = 1_462;
/** A width in characters, as a file counts: seven pixels each, five of margin. */
const WIDTH = (pixels: number): number => Math.max(0, (pixels - 5) / 7);
const POINT = 72 / 96;

/** The changes of one sheet, made in the sheet's own part. */
export class SheetPatch {
  formulasChanged = false;
  valuesChanged = false;

  constructor(
    private readonly file: WorkbookPackage,
    private readonly path: string,
    private readonly before: SheetState,
    private readonly after: SheetState,
    private readonly tools: PatchTools,
  ) {}

  /** Writes the cells, widths and heights that differ; without a difference, the part is not touched. */
  async apply(): Promise<void> {
    const addresses = new Set([...this.before.cells.keys(), ...this.after.cells.keys()]);
    const changed = [...addresses].filter((address) =>
      this.differs(this.before.cells.get(address), this.after.cells.get(address)),
    );
    const widths = [...this.after.widths].filter(([column, width]) => this.before.widths.get(column) !== width);
    const heights = [...this.after.heights].filter(([row, height]) => this.before.heights.get(row) !== height);
    if (changed.length === 0 && widths.length === 0 && heights.length === 0) return;
    if (changed.some((address) => spills(this.after.cells.get(address), this.tools))) await this.tools.prepareMark();
    const sheet = new SheetXml((await this.file.edit(this.path)).documentElement);
    for (const address of changed) await this.writeCell(sheet, address);
    for (const [column, width] of widths) sheet.setColumnWidth(column, WIDTH(width));
    for (const [row, height] of heights) sheet.setRowHeight(row, height * POINT);
  }

  private differs(before: CellState | undefined, after: CellState | undefined): boolean {
    if (after?.formula !== undefined && this.tools.formulas.callsOurs(after.formula)) return true;
    return (
      before?.value !== after?.value ||
      before?.formula !== after?.formula ||
      before?.range !== after?.range ||
      before?.spilled !== after?.spilled ||
      !sameStyle(before, after)
    );
  }

  private async writeCell(sheet: SheetXml, address: string): Promise<void> {
    const before = this.before.cells.get(address);
    const after = this.after.cells.get(address);
    const place = (after ?? before)?.place;
    if (!place) return;
    const style = sameStyle(before, after)
      ? undefined
      : this.tools.styleIndex(sheet.styleOf(place), before?.style, after?.style);
    if (style !== undefined) sheet.setStyle(place, style);
    if (before?.formula !== undefined && before.formula === after?.formula) this.writeResult(sheet, before, after);
    else if (
      before?.value !== after?.value ||
      before?.formula !== after?.formula ||
      before?.spilled !== after?.spilled
    ) {
      await this.writeContent(sheet, address, before, after);
    }
    sheet.extendDimension(parseRange(after?.range ?? address)?.last ?? place);
  }

  /** The formula stays; its last value follows. What only the workbench cannot calculate does not replace a value. */
  private writeResult(sheet: SheetXml, before: CellState, after: CellState): void {
    const { place, value } = after;
    const failed = typeof value === 'string' && ERROR.test(value) && before.value !== value && !this.callsOurs(after);
    if (failed) return;
    if (after.range !== undefined && sheet.formulaElement(place)?.getAttribute('t') !== 'array') {
      this.unshare(sheet, before);
      sheet.set(place, this.content(after));
    } else if (before.value !== value || before.range !== after.range || this.callsOurs(after)) {
      sheet.setCached(
        place,
        fileValue(value),
        after.range ?? (before.range === undefined ? undefined : cellAddress(place)),
      );
    }
    this.valuesChanged ||= before.value !== value;
  }

  private async writeContent(
    sheet: SheetXml,
    address: string,
    before: CellState | undefined,
    after: CellState | undefined,
  ): Promise<void> {
    const place = (after ?? before)?.place;
    if (!place) return;
    if (before) this.unshare(sheet, before);
    sheet.set(place, after ? this.content(after) : { value: null });
    this.valuesChanged = true;
    this.formulasChanged ||=
      before?.formula !== undefined || before?.kept !== undefined || after?.formula !== undefined;
    await renameHeading(this.file, this.path, place, address, after?.value ?? null);
  }

  private content(cell: CellState): CellContent {
    const value = fileValue(this.tools.date1904 ? in1904(cell) : cell.value);
    if (cell.spilled) return { value, calculated: true };
    if (cell.formula === undefined) return { value };
    const formula = this.tools.formulas.toFile(cell.formula);
    const mark = spills(cell, this.tools) ? this.tools.mark() : undefined;
    return mark === undefined
      ? { value, formula }
      : { value, formula, arrayRange: cell.range ?? cellAddress(cell.place), metadata: mark };
  }

  private unshare(sheet: SheetXml, cell: CellState): void {
    sheet.unshare(cell.place, (place) => {
      const follower = this.before.cells.get(cellAddress(place));
      const formula = follower?.formula ?? follower?.kept;
      return formula === undefined ? undefined : this.tools.formulas.toFile(formula);
    });
  }

  private callsOurs({ formula }: CellState): boolean {
    return formula !== undefined && this.tools.formulas.callsOurs(formula);
  }
}

/**
 * Whether a formula is written as an array that spills. One of ours always is,
 * since it may answer with several cells: Excel would put `@` before it.
 */
export function spills(cell: CellState | undefined, { formulas }: PatchTools): boolean {
  return cell?.formula !== undefined && (cell.range !== undefined || formulas.callsOurs(cell.formula));
}

/** The errors of the spreadsheet that files do not have are `#VALUE!` there. */
export function fileValue(value: CellState['value']): CellState['value'] {
  return value === '#SPILL!' || value === '#CALC!' || value === '#CYCLE!' || value === '#CONNECT!' ? '#VALUE!' : value;
}

function in1904({ value, style }: CellState): CellState['value'] {
  const pattern = style?.n?.pattern.replace(/"[^"]*"|\[[^[\]]*\]/g, '') ?? '';
  return typeof value === 'number' && /[ymd]/i.test(pattern) ? value - EPOCH_1904 : value;
}

function sameStyle(before: CellState | undefined, after: CellState | undefined): boolean {
  return before?.style === after?.style || JSON.stringify(before?.style ?? {}) === JSON.stringify(after?.style ?? {});
}
