/** What precedes a sheet's rows, changed as text: how far its cells go, how wide its columns are. */
import { cellAddress, columnName, parseRange, type Place, type PlaceRange } from '../host/address';
import { attributesXml } from './cells';
import { parseXml, type XmlElement } from './tree';

/** A run of columns of the same width and style, numbered from 1, both ends included. */
interface Run {
  readonly min: number;
  readonly max: number;
  /** Its tag's attributes, in their order. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** Widths of columns that follow each other, in characters. */
export interface AddedColumns {
  /** Columns the sheet had; the added ones follow. */
  readonly width: number;
  /** The last row, from 1. */
  readonly lastRow: number;
  readonly widths: readonly number[];
}

/** Says that columns are added at the right of what a sheet holds. */
export function widenHead(head: string, prefix: string, { width, lastRow, widths }: AddedColumns): string {
  const last = `${columnName(width + widths.length - 1)}${lastRow}`;
  const added = widths.map((one, at) => run(width + 1 + at, { width: one.toFixed(2), customWidth: '1' }));
  const runs = columnRuns(head, prefix);
  const columns = [
    ...runs.flatMap((one) => clipped(one, 1, width)),
    ...added,
    ...runs.flatMap((one) => clipped(one, width + widths.length + 1, Infinity)),
  ];
  return withColumns(
    withDimension(head, prefix, () => `A1:${last}`),
    prefix,
    columns,
  );
}

/** Makes `dimension`, a hint for readers, cover a cell. */
export function extendDimension(head: string, prefix: string, last: Place): string {
  return withDimension(head, prefix, (ref) => {
    const range = parseRange(ref);
    if (!range) return ref;
    const row = Math.max(range.last.row, last.row);
    const column = Math.max(range.last.column, last.column);
    return `${cellAddress(range.first)}:${cellAddress({ row, column })}`;
  });
}

/** Sets the width of columns, in characters, cutting the runs the file keeps them in. Columns are counted from 0. */
export function setColumnWidths(head: string, prefix: string, widths: ReadonlyMap<number, number>): string {
  if (widths.size === 0) return head;
  let runs = columnRuns(head, prefix);
  for (const [column, width] of widths) {
    const number = column + 1;
    const size = { width: String(width), customWidth: '1' };
    const at = runs.findIndex(({ min, max }) => min <= number && max >= number);
    const covering = runs[at];
    if (covering) {
      const middle = run(number, { ...covering.attributes, ...size });
      const parts = [...clipped(covering, 1, number - 1), middle, ...clipped(covering, number + 1, Infinity)];
      runs = [...runs.slice(0, at), ...parts, ...runs.slice(at + 1)];
    } else {
      const next = runs.findIndex(({ min }) => min > number);
      runs.splice(next < 0 ? runs.length : next, 0, run(number, size));
    }
  }
  return withColumns(head, prefix, runs);
}

/** Returns the style of each column that has one, as a function of its number from 0. */
export function columnStyles(head: string, prefix: string): (column: number) => string | undefined {
  const runs = columnRuns(head, prefix);
  return (column) => runs.find(({ min, max }) => min <= column + 1 && max >= column + 1)?.attributes['style'];
}

function run(number: number, attributes: Readonly<Record<string, string>>): Run {
  const place = { min: String(number), max: String(number) };
  return { min: number, max: number, attributes: { ...place, ...attributes, ...place } };
}

/** The part of a run between two columns; nothing if it has none of them. */
function clipped({ min, max, attributes }: Run, from: number, to: number): Run[] {
  const [first, last] = [Math.max(min, from), Math.min(max, to)];
  if (!(first <= last)) return [];
  return [{ min: first, max: last, attributes: { ...attributes, min: String(first), max: String(last) } }];
}

function columnRuns(head: string, prefix: string): Run[] {
  const found = elementIn(head, `${prefix}cols`);
  if (!found || found.xml.endsWith('/>')) return [];
  return parseXml(found.xml, 'cols')
    .children.filter((child): child is XmlElement => typeof child !== 'string')
    .map(({ attributes }) => ({
      min: Number(attributes.get('min')),
      max: Number(attributes.get('max')),
      attributes: Object.fromEntries(attributes),
    }));
}

function withColumns(head: string, prefix: string, runs: readonly Run[]): string {
  const written = runs.map(({ attributes }) => `<${prefix}col${attributesXml(attributes)}/>`).join('');
  const xml = `<${prefix}cols>${written}</${prefix}cols>`;
  const found = elementIn(head, `${prefix}cols`);
  // Without columns, they come just before the rows, whose tag ends the head.
  const start = found?.start ?? head.lastIndexOf('<');
  return head.slice(0, start) + xml + head.slice(found?.end ?? start);
}

function withDimension(head: string, prefix: string, change: (ref: string) => string): string {
  const found = elementIn(head, `${prefix}dimension`);
  if (!found) return head;
  const ref = parseXml(found.xml, 'dimension').attributes.get('ref') ?? '';
  return `${head.slice(0, found.start)}<${prefix}dimension ref="${change(ref)}"/>${head.slice(found.end)}`;
}

/** Changes the range that a sheet is filtered on, in what follows its rows; `change` returns undefined to leave it. */
export function changeFilter(tail: string, prefix: string, change: (ref: string) => string | undefined): string {
  const found = elementIn(tail, `${prefix}autoFilter`);
  if (!found) return tail;
  const tag = found.xml.slice(0, found.xml.indexOf('>') + 1);
  const [, ref = ''] = /\sref="([^"]*)"/.exec(tag) ?? [];
  const changed = change(ref);
  if (changed === undefined) return tail;
  const start = found.start + tag.indexOf(`"${ref}"`) + 1;
  return tail.slice(0, start) + changed + tail.slice(start + ref.length);
}

/** Returns the merged cells that are told in what follows the rows of a sheet. */
export function mergedIn(tail: string): readonly PlaceRange[] {
  return placesIn(tail, 'mergeCell');
}

/** Returns the cells of each element of this name (`mergeCell`, `hyperlink`) in what follows the rows of a sheet. */
export function placesIn(tail: string, name: string): readonly PlaceRange[] {
  const named = new RegExp(`^(?:\\w{1,20}:)?${name}\\s`);
  return tail.split('<').flatMap((tag) => {
    if (!named.test(tag)) return [];
    const start = tag.indexOf('ref="') + 'ref="'.length;
    const range = parseRange(tag.slice(start, tag.indexOf('"', start)));
    return range ? [range] : [];
  });
}

/** An element that has no namesake in what precedes the rows of a sheet, or follows them. */
export function elementIn(head: string, name: string): { start: number; end: number; xml: string } | undefined {
  let start = head.indexOf(`<${name}`);
  while (start >= 0 && !/[\s/>]/.test(head[start + name.length + 1] ?? '')) start = head.indexOf(`<${name}`, start + 1);
  if (start < 0) return undefined;
  const tagEnd = head.indexOf('>', start) + 1;
  const closing = `</${name}>`;
  const end = head[tagEnd - 2] === '/' ? tagEnd : head.indexOf(closing, tagEnd) + closing.length;
  return { start, end, xml: head.slice(start, end) };
}
