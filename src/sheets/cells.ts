/** The cells of a sheet's part: what they hold, and the one way to write them. */
import { TYPED_ERRORS } from '../host/excel-errors';
import type { Scalar } from '../host/host';
import type { WrittenCell } from './cut';
import { isoDate } from './dates';
import { escapeAttribute, escapeXml, readControls, spellControls } from './text';

/** What reading cells needs of the rest of the workbook. */
export interface SheetContext {
  /** The shared strings, in their order. */
  readonly strings: readonly string[];
  /** The styles of cells that show a number as a date. */
  readonly dates: ReadonlySet<string>;
  readonly date1904: boolean;
}

/** Returns what a cell shows, as far as reading a place goes: a date is its text, an error its code. */
export function valueOf(cell: WrittenCell, { strings, dates, date1904 }: SheetContext): Scalar {
  const { type, style, value } = cell;
  if (type === 'inlineStr') return cell.text;
  if (value === '') return '';
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'str' || type === 'e' || type === 'd') return readControls(value);
  if (type === 'b') return value === '1';
  const number = Number(value);
  return dates.has(style) ? isoDate(number, date1904) : number;
}

/** What a cell is to hold. A formula comes with the value it last gave. */
export interface CellContent {
  readonly value: string | number | boolean | null;
  /** As a file writes it, without `=`. */
  readonly formula?: string;
  /** The cells a formula answers in, if it answers as an array: `B2:B9`. */
  readonly arrayRange?: string;
  /** The mark, in the workbook's metadata, of an array that spills by itself. */
  readonly metadata?: string;
  /** Whether the value is calculated, by a formula written here or elsewhere. */
  readonly calculated?: boolean;
}

/** A cell with its attributes but those of its value (`r`, `s`…); `prefix` is that of the sheet's elements. */
export function cellXml(prefix: string, attributes: Readonly<Record<string, string>>, content: CellContent): string {
  const { formula, arrayRange, metadata } = content;
  if (formula === undefined) return withValue(prefix, attributes, '', content.value, content.calculated === true);
  const array = arrayRange === undefined ? {} : { t: 'array', ref: arrayRange };
  const marked = metadata === undefined ? attributes : { ...attributes, cm: metadata };
  return withValue(prefix, marked, formulaXml(prefix, array, formula), content.value, true);
}

function formulaXml(prefix: string, attributes: Readonly<Record<string, string>>, text: string): string {
  return `<${prefix}f${attributesXml(attributes)}>${escapeXml(text)}</${prefix}f>`;
}

/** A cell whose formula, if any, is already written. */
export function withValue(
  p: string,
  attributes: Readonly<Record<string, string>>,
  formula: string,
  value: CellContent['value'],
  calculated: boolean,
): string {
  const { type, xml } = valueXml(p, value, calculated);
  const tag = `${p}c${attributesXml(attributes)}${type === '' ? '' : ` t="${type}"`}`;
  return formula === '' && xml === '' ? `<${tag}/>` : `<${tag}>${formula}${xml}</${p}c>`;
}

function valueXml(p: string, value: CellContent['value'], calculated: boolean): { type: string; xml: string } {
  if (value === null) return { type: '', xml: '' };
  if (typeof value === 'number') return { type: '', xml: `<${p}v>${value}</${p}v>` };
  if (typeof value === 'boolean') return { type: 'b', xml: `<${p}v>${Number(value)}</${p}v>` };
  const text = escapeXml(spellControls(value));
  if (calculated) return { type: TYPED_ERRORS.has(value) ? 'e' : 'str', xml: `<${p}v>${text}</${p}v>` };
  return { type: 'inlineStr', xml: `<${p}is><${p}t xml:space="preserve">${text}</${p}t></${p}is>` };
}

export function attributesXml(attributes: Readonly<Record<string, string>>): string {
  let xml = '';
  for (const name in attributes) xml += ` ${name}="${escapeAttribute(attributes[name]!)}"`;
  return xml;
}
