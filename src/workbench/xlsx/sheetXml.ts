import { cellAddress, parseAddress, parseRange, type Place } from '../../host/address';
import { appendTo, childOf, childrenOf, clear, elementLike, insertBeforeAny } from './xml';

/** What a cell is to hold. A formula comes with the value it last gave. */
export interface CellContent {
  readonly value: string | number | boolean | null;
  /** As a file writes it, without `=`. */
  readonly formula?: string;
  /** The cells a formula answers in, when it answers as an array: `B2:B9`. */
  readonly arrayRange?: string;
  /** The mark, in the workbook's metadata, of an array that spills by itself. */
  readonly metadata?: string;
  /** The value is calculated, by a formula written elsewhere. */
  readonly calculated?: boolean;
}

/** The errors a file knows. */
export const ERRORS: ReadonlySet<string> = new Set([
  '#N/A',
  '#VALUE!',
  '#REF!',
  '#DIV/0!',
  '#NUM!',
  '#NAME?',
  '#NULL!',
]);
const AFTER_COLUMNS = ['sheetData'];

/** The cells of one sheet, in the sheet's own XML: what is not asked for is not touched. */
export class SheetXml {
  private readonly rows = new Map<number, Element>();
  private readonly cells = new Map<number, Map<number, Element>>();
  private readonly data: Element;
  private lastRow = -1;

  constructor(readonly root: Element) {
    const data = childOf(root, 'sheetData');
    if (!data) throw new Error('Une feuille du fichier n’a pas de données.');
    this.data = data;
    let previous = -1;
    for (const row of childrenOf(data, 'row')) {
      previous = row.hasAttribute('r') ? Number(row.getAttribute('r')) - 1 : previous + 1;
      this.rows.set(previous, row);
      this.lastRow = Math.max(this.lastRow, previous);
    }
  }

  /** Puts a content in a cell; its style stays, its other marks go. */
  set(place: Place, content: CellContent): void {
    const cell = this.cell(place);
    for (const name of ['t', 'cm', 'vm']) cell.removeAttribute(name);
    clear(cell);
    if (content.formula !== undefined) this.writeFormula(cell, content);
    writeValue(cell, content.value, content.formula !== undefined || content.calculated === true);
  }

  setStyle(place: Place, style: string): void {
    this.cell(place).setAttribute('s', style);
  }

  /** Changes the last value of a formula, not the formula. */
  setCached(place: Place, value: CellContent['value'], arrayRange?: string): void {
    const cell = this.cell(place);
    const formula = childOf(cell, 'f');
    for (const child of Array.from(cell.childNodes)) if (child !== formula) cell.removeChild(child);
    cell.removeAttribute('t');
    if (formula && arrayRange !== undefined && formula.getAttribute('t') === 'array')
      formula.setAttribute('ref', arrayRange);
    writeValue(cell, value, true);
  }

  /** The style index of a cell: its own, or the one a new cell takes from its row or column. */
  styleOf(place: Place): string | undefined {
    const own = this.cellsOf(place.row)?.get(place.column)?.getAttribute('s');
    if (own) return own;
    const row = this.rows.get(place.row);
    if (row?.getAttribute('customFormat') === '1') return row.getAttribute('s') ?? undefined;
    return this.columnStyle(place.column);
  }

  /** Gives every follower of a shared formula its own text, so that the one it follows may change. */
  unshare(master: Place, formulaOf: (place: Place) => string | undefined): void {
    const formula = this.formulaElement(master);
    if (formula?.getAttribute('t') !== 'shared' || !formula.getAttribute('ref')) return;
    const group = formula.getAttribute('si');
    for (const row of this.rows.keys()) {
      for (const [column, cell] of this.cellsOf(row) ?? []) {
        const follower = childOf(cell, 'f');
        if (follower?.getAttribute('t') !== 'shared' || follower.getAttribute('si') !== group) continue;
        const text = formulaOf({ row, column });
        if (text === undefined) continue;
        for (const name of ['t', 'si', 'ref']) follower.removeAttribute(name);
        follower.textContent = text;
      }
    }
  }

  formulaElement(place: Place): Element | undefined {
    const cell = this.cellsOf(place.row)?.get(place.column);
    return cell && childOf(cell, 'f');
  }

  /** Sets the width of columns, in characters, splitting the runs the file keeps them in. */
  setColumnWidth(column: number, width: number): void {
    const columns = this.columnsElement();
    const covering = childrenOf(columns, 'col').find((one) => covers(one, column));
    const number = column + 1;
    const element = covering ? (covering.cloneNode(true) as Element) : elementLike(columns, 'col');
    if (covering) splitRun(covering, element, number);
    for (const [name, value] of Object.entries({ min: number, max: number, width, customWidth: 1 }))
      element.setAttribute(name, String(value));
    if (!covering) {
      const next = childrenOf(columns, 'col').find((one) => Number(one.getAttribute('min')) > number);
      columns.insertBefore(element, next ?? null);
    }
  }

  /** Sets the height of a row, in points. */
  setRowHeight(row: number, height: number): void {
    const element = this.row(row);
    element.setAttribute('ht', String(height));
    element.setAttribute('customHeight', '1');
  }

  /** Makes `dimension`, a hint for readers, cover what is now there. */
  extendDimension(last: Place): void {
    const dimension = childOf(this.root, 'dimension');
    const range = parseRange(dimension?.getAttribute('ref') ?? '');
    if (!dimension || !range) return;
    const row = Math.max(range.last.row, last.row);
    const column = Math.max(range.last.column, last.column);
    dimension.setAttribute('ref', `${cellAddress(range.first)}:${cellAddress({ row, column })}`);
  }

  private writeFormula(cell: Element, { formula = '', arrayRange, metadata }: CellContent): void {
    const element = appendTo(cell, 'f', arrayRange === undefined ? {} : { t: 'array', ref: arrayRange });
    element.textContent = formula;
    if (metadata !== undefined) cell.setAttribute('cm', metadata);
  }

  private cellsOf(row: number): Map<number, Element> | undefined {
    const known = this.cells.get(row);
    if (known) return known;
    const element = this.rows.get(row);
    if (!element) return undefined;
    const found = new Map<number, Element>();
    let previous = -1;
    for (const cell of childrenOf(element, 'c')) {
      previous = parseAddress(cell.getAttribute('r') ?? '')?.column ?? previous + 1;
      // Written out, since a cell may come between two that only counted on their order.
      cell.setAttribute('r', cellAddress({ row, column: previous }));
      found.set(previous, cell);
    }
    this.cells.set(row, found);
    return found;
  }

  private cell(place: Place): Element {
    const row = this.row(place.row);
    const cells = this.cellsOf(place.row) ?? new Map<number, Element>();
    const known = cells.get(place.column);
    if (known) return known;
    const style = this.styleOf(place);
    const cell = elementLike(row, 'c', { r: cellAddress(place), ...(style ? { s: style } : {}) });
    const after = [...cells.keys()].filter((column) => column > place.column);
    row.insertBefore(
      cell,
      (after.length > 0 ? cells.get(Math.min(...after)) : undefined) ?? childOf(row, 'extLst') ?? null,
    );
    // An optional hint, which would now be false.
    row.removeAttribute('spans');
    cells.set(place.column, cell);
    return cell;
  }

  private row(index: number): Element {
    const known = this.rows.get(index);
    if (known) {
      known.setAttribute('r', String(index + 1));
      return known;
    }
    const row = elementLike(this.data, 'row', { r: String(index + 1) });
    this.data.insertBefore(row, this.rowAfter(index) ?? null);
    this.rows.set(index, row);
    this.lastRow = Math.max(this.lastRow, index);
    return row;
  }

  private rowAfter(index: number): Element | undefined {
    if (index > this.lastRow) return undefined;
    let next = index + 1;
    while (!this.rows.has(next)) next += 1;
    return this.rows.get(next);
  }

  private columnStyle(column: number): string | undefined {
    const columns = childOf(this.root, 'cols');
    return (
      columns &&
      (childrenOf(columns, 'col')
        .find((one) => covers(one, column))
        ?.getAttribute('style') ??
        undefined)
    );
  }

  private columnsElement(): Element {
    const columns = childOf(this.root, 'cols');
    if (columns) return columns;
    const made = elementLike(this.root, 'cols');
    insertBeforeAny(this.root, made, AFTER_COLUMNS);
    return made;
  }
}

function covers(element: Element, column: number): boolean {
  return Number(element.getAttribute('min')) <= column + 1 && Number(element.getAttribute('max')) >= column + 1;
}

/** Leaves the run `covering` on both sides of `middle`, which takes the place of one column. */
function splitRun(covering: Element, middle: Element, number: number): void {
  const parent = covering.parentNode;
  const last = Number(covering.getAttribute('max'));
  const first = Number(covering.getAttribute('min'));
  const right = covering.cloneNode(true) as Element;
  right.setAttribute('min', String(number + 1));
  parent?.insertBefore(middle, covering.nextSibling);
  if (last > number) parent?.insertBefore(right, middle.nextSibling);
  if (first < number) covering.setAttribute('max', String(number - 1));
  else parent?.removeChild(covering);
}

function writeValue(cell: Element, value: CellContent['value'], calculated: boolean): void {
  if (value === null) return;
  if (typeof value === 'string' && !calculated) {
    cell.setAttribute('t', 'inlineStr');
    const text = appendTo(appendTo(cell, 'is'), 't');
    text.setAttribute('xml:space', 'preserve');
    text.textContent = fileText(value);
    return;
  }
  const type =
    typeof value === 'boolean' ? 'b' : typeof value === 'number' ? undefined : ERRORS.has(value) ? 'e' : 'str';
  if (type) cell.setAttribute('t', type);
  appendTo(cell, 'v').textContent = typeof value === 'boolean' ? String(Number(value)) : fileText(String(value));
}

/** Control characters are not allowed in XML: a file spells them, and spells what looks like such a spelling. */
export function fileText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/_(?=x[0-9A-F]{4}_)/gi, '_x005F_')
    .replace(
      // eslint-disable-next-line no-control-regex -- they are what is looked for
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    );
}

/** `A1:C9`, or `A1` alone. */
export function rangeText(first: Place, last: Place): string {
  const from = cellAddress(first);
  const to = cellAddress(last);
  return from === to ? from : `${from}:${to}`;
}
