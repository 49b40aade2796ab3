/** A sheet as a program that shows it needs it: its cells with their formulas, its rows, its columns, its view. */
import { parseRange, type Place, type PlaceRange } from '../host/address';
import { cutSheetText, type SheetRow, type WrittenCell, type WrittenFormula } from './cut';
import { serialOf } from './dates';
import { type FileFilter, readFilter } from './filter';
import { shiftFormula } from './shift';
import { readControls } from './text';
import { attributeNamed, childOf, childrenOf, parseXml, type XmlElement } from './tree';

export type SheetPart =
  | ({ readonly kind: 'shape' } & SheetShape)
  | ({ readonly kind: 'row' } & ReadRow)
  | { readonly kind: 'merges'; readonly merges: readonly PlaceRange[] }
  | { readonly kind: 'filter'; readonly filter: FileFilter | 'unknown' };

export interface SheetShape {
  readonly columns: readonly ReadColumns[];
  /** In characters. */
  readonly defaultWidth: number | undefined;
  readonly gridlines: boolean;
  readonly frozen: { readonly rows: number; readonly columns: number };
}

/** Columns that follow each other and look alike, from 0, both ends included. */
export interface ReadColumns {
  readonly first: number;
  readonly last: number;
  /** In characters. */
  readonly width: number | undefined;
  readonly hidden: boolean;
  /** Index of a style; "" if there is none. */
  readonly style: string;
}

export interface ReadRow {
  /** From 0. */
  readonly row: number;
  /** In points. */
  readonly height: number | undefined;
  readonly hidden: boolean;
  readonly cells: readonly ReadCell[];
}

export interface ReadCell {
  readonly column: number;
  /** Index of a style; "" if there is none. */
  readonly style: string;
  /** What it holds, or what its formula last gave; null for nothing. */
  readonly value: string | number | boolean | null;
  /** As the file writes it, without `=`. */
  readonly formula: string | undefined;
  /** The cells an array formula answers in. */
  readonly array: PlaceRange | undefined;
}

/**
 * Yields a sheet's shape, then its rows, then its merged cells and its filter.
 * @param strings  the texts that cells share
 * @throws BrokenPart if the part is not well-formed, or is cut short
 */
export function* readSheet(text: string, strings: readonly string[]): Generator<SheetPart> {
  const formulas = new SharedFormulas();
  let root = '';
  let prefix = '';
  let tail = '';
  for (const piece of cutSheetText(text)) {
    if (piece.kind === 'head') {
      prefix = piece.prefix;
      root = rootOf(piece.xml, prefix);
      yield {
        kind: 'shape',
        ...shapeOf(parseXml(`${piece.xml}</${prefix}sheetData></${prefix}worksheet>`, 'worksheet')),
      };
    } else if (piece.kind === 'row') yield { kind: 'row', ...rowOf(piece.row, strings, formulas) };
    else tail += piece.xml;
  }
  const after = tail.slice(tail.indexOf('>') + 1);
  const rest = parseXml(root + after, 'worksheet');
  yield { kind: 'merges', merges: mergesOf(rest) };
  const filter = readFilter(rest);
  if (filter) yield { kind: 'filter', filter };
}

/** The opening tag of the sheet, with the names that its parts are written with. */
function rootOf(head: string, prefix: string): string {
  const start = head.indexOf(`<${prefix}worksheet`);
  return head.slice(start, head.indexOf('>', start) + 1);
}

function shapeOf(root: XmlElement): SheetShape {
  const view = childOf(childOf(root, 'sheetViews') ?? root, 'sheetView');
  const pane = view && childOf(view, 'pane');
  const isFrozen = (pane?.attributes.get('state') ?? '').startsWith('frozen');
  const split = (name: string): number => (isFrozen ? Number(pane?.attributes.get(name) ?? 0) : 0);
  const columns = childOf(root, 'cols');
  return {
    columns: columns ? childrenOf(columns, 'col').map(columnsOf) : [],
    defaultWidth: numberNamed(childOf(root, 'sheetFormatPr') ?? root, 'defaultColWidth'),
    gridlines: !isOff(view?.attributes.get('showGridLines')),
    frozen: { rows: split('ySplit'), columns: split('xSplit') },
  };
}

function columnsOf(element: XmlElement): ReadColumns {
  const { attributes } = element;
  return {
    first: Number(attributes.get('min')) - 1,
    last: Number(attributes.get('max')) - 1,
    width: numberNamed(element, 'width'),
    hidden: isOn(attributes.get('hidden')),
    style: attributes.get('style') ?? '',
  };
}

function mergesOf(root: XmlElement): readonly PlaceRange[] {
  const list = childOf(root, 'mergeCells');
  return (list ? childrenOf(list, 'mergeCell') : []).flatMap((one) => {
    const range = parseRange(attributeNamed(one, 'ref') ?? '');
    return range ? [range] : [];
  });
}

function rowOf({ number, tag, cells }: SheetRow, strings: readonly string[], formulas: SharedFormulas): ReadRow {
  const height = Number(tag['ht'] ?? NaN);
  const row = number - 1;
  return {
    row,
    height: Number.isNaN(height) ? undefined : height,
    hidden: isOn(tag['hidden']),
    cells: cells.map((cell) => cellOf(cell, row, strings, formulas)),
  };
}

function cellOf(cell: WrittenCell, row: number, strings: readonly string[], formulas: SharedFormulas): ReadCell {
  const { column, style, formula } = cell;
  return {
    column,
    style,
    value: heldBy(cell, strings),
    formula: formula && formulas.read(formula, { row, column }),
    array: formula?.type === 'array' ? parseRange(formula.ref) : undefined,
  };
}

function heldBy({ type, value, text }: WrittenCell, strings: readonly string[]): ReadCell['value'] {
  if (type === 'inlineStr') return text;
  if (value === '') return null;
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'b') return value === '1';
  if (type === 'd') return serialOf(value) ?? value;
  if (type === 'str' || type === 'e') return readControls(value);
  const number = Number(value);
  return Number.isNaN(number) ? value : number;
}

/** Formulas that several cells share: the first has the text, the others say which one it is. */
class SharedFormulas {
  private readonly known = new Map<string, { readonly text: string; readonly at: Place }>();

  read({ text, type, shared }: WrittenFormula, at: Place): string | undefined {
    // A table of data is no formula: its cells hold what Excel last calculated.
    if (type === 'dataTable') return undefined;
    if (type !== 'shared') return text === '' ? undefined : text;
    if (text !== '') this.known.set(shared, { text, at });
    const first = this.known.get(shared);
    return first && shiftFormula(first.text, at.row - first.at.row, at.column - first.at.column);
  }
}

function numberNamed({ attributes }: XmlElement, name: string): number | undefined {
  const number = Number(attributes.get(name) ?? NaN);
  return Number.isNaN(number) ? undefined : number;
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function isOff(value: string | undefined): boolean {
  return value === '0' || value === 'false';
}
