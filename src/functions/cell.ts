/**
 * What Excel hands over for a cell, made plain. A blank arrives as 0, null or ""; an error or a
 * formatted number may arrive as an object with a `basicValue`.
 */
import { messages } from '../say/language';
import { isEntity, textOf } from './entity';

export type Cell =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'error'; readonly error: CustomFunctions.Error }
  | { readonly kind: 'other'; readonly shown: string };

export type Range = readonly (readonly unknown[])[];
/** What a function returns for a cell. */
export type Value = string | number | boolean | CustomFunctions.Error;

const BLANK: Cell = { kind: 'blank' };

export function readCell(value: unknown): Cell {
  if (typeof value === 'string') return isBlank(value) ? BLANK : { kind: 'text', text: value };
  if (value === null || value === undefined || value === 0) return BLANK;
  if (typeof value === 'number') return readNumber(value);
  if (typeof value === 'boolean') return { kind: 'other', shown: value ? 'VRAI' : 'FAUX' };
  if (value instanceof CustomFunctions.Error) return { kind: 'error', error: value };
  return readObject(value);
}

function isBlank(text: string): boolean {
  return text === '0' || text.trim() === '';
}

/** A whole number is a code that lost its zeros; anything else was never a place. */
function readNumber(value: number): Cell {
  return Number.isInteger(value) && value > 0 && value < 100000
    ? { kind: 'text', text: String(value) }
    : { kind: 'other', shown: String(value) };
}

interface DataType {
  readonly type?: unknown;
  readonly basicType?: unknown;
  readonly basicValue?: unknown;
  readonly code?: unknown;
}

function readObject(value: unknown): Cell {
  if (typeof value !== 'object' || value === null) return { kind: 'other', shown: typeof value };
  // Before its error: to whoever cannot read it, a card is #VALUE!.
  if (isEntity(value)) return readCell(textOf(value));
  const { type, basicType, basicValue, code } = value as DataType;
  if (type === 'Error' || basicType === 'Error') return { kind: 'error', error: sameError(basicValue) };
  if (typeof code === 'string' && code.startsWith('#')) return { kind: 'error', error: sameError(code) };
  // Excel's own account of the call comes behind the arguments: in the place of an optional one that was not handed over.
  if (type === undefined && 'address' in value) return BLANK;
  if (typeof basicValue === 'object' || basicValue === undefined) return { kind: 'other', shown: 'objet' };
  return readCell(basicValue);
}

const EXCEL_ERROR = /^#[A-Z0-9/!?]{2,20}$/;

/** The same Excel error, as a function may return it. */
function sameError(value: unknown): CustomFunctions.Error {
  const codes = CustomFunctions.ErrorCode;
  const code = Object.values(codes).find((known: string) => known === value);
  if (code !== undefined) return new CustomFunctions.Error(code);
  // #SPILL!, #CALC! and their like cannot be given back: #N/A, with a sentence.
  const written = typeof value === 'string' && EXCEL_ERROR.test(value) ? value : codes.notAvailable;
  return new CustomFunctions.Error(codes.notAvailable, messages().passedError(written));
}

/** The single cell of an optional argument; `undefined` if it is omitted or blank. */
export function readSingle(value: unknown): Cell | undefined {
  const single: unknown = isRange(value)
    ? value.length === 1 && value[0]!.length === 1
      ? value[0]![0]
      : undefined
    : value;
  const cell = readCell(single);
  return cell.kind === 'blank' ? undefined : cell;
}

export function isRange(value: unknown): value is Range {
  return Array.isArray(value) && Array.isArray(value[0]);
}

/** Excel's ranges are rectangles; one that is not is filled up with blanks. */
function squared(range: Range): Range {
  let width = 1;
  for (const row of range) if (row.length > width) width = row.length;
  if (range.every((row) => row.length === width)) return range;
  return range.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
}

/** An argument as a range: a scalar is a range of one cell. */
export function toRange(value: unknown): Range {
  if (isRange(value)) return squared(value);
  if (Array.isArray(value)) return [value];
  return [[value]];
}
