/**
 * What Excel hands over for a cell, made plain. A blank arrives as 0, null or ""; an error or a
 * formatted number may arrive as an object with a `basicValue`.
 */
import { messages } from '../i18n/langue';

export type Cellule =
  | { readonly kind: 'blanc' }
  | { readonly kind: 'texte'; readonly texte: string }
  | { readonly kind: 'erreur'; readonly erreur: CustomFunctions.Error }
  | { readonly kind: 'autre'; readonly lu: string };

export type Plage = readonly (readonly unknown[])[];
/** What a function returns for a cell. */
export type Valeur = string | number | CustomFunctions.Error;

const BLANC: Cellule = { kind: 'blanc' };

export function readCellule(value: unknown): Cellule {
  if (typeof value === 'string') return isBlank(value) ? BLANC : { kind: 'texte', texte: value };
  if (value === null || value === undefined || value === 0) return BLANC;
  if (typeof value === 'number') return readNumber(value);
  if (typeof value === 'boolean') return { kind: 'autre', lu: value ? 'VRAI' : 'FAUX' };
  if (value instanceof CustomFunctions.Error) return { kind: 'erreur', erreur: value };
  return readObject(value);
}

function isBlank(text: string): boolean {
  return text === '0' || text.trim() === '';
}

/** A whole number is a code that lost its zeros; anything else was never a place. */
function readNumber(value: number): Cellule {
  return Number.isInteger(value) && value > 0 && value < 100000
    ? { kind: 'texte', texte: String(value) }
    : { kind: 'autre', lu: String(value) };
}

interface DataType {
  readonly type?: unknown;
  readonly basicType?: unknown;
  readonly basicValue?: unknown;
  readonly code?: unknown;
}

function readObject(value: unknown): Cellule {
  if (typeof value !== 'object' || value === null) return { kind: 'autre', lu: typeof value };
  const { type, basicType, basicValue, code } = value as DataType;
  if (type === 'Error' || basicType === 'Error') return { kind: 'erreur', erreur: sameError(basicValue) };
  if (typeof code === 'string' && code.startsWith('#')) return { kind: 'erreur', erreur: sameError(code) };
  if (typeof basicValue === 'object' || basicValue === undefined) return { kind: 'autre', lu: 'objet' };
  return readCellule(basicValue);
}

const EXCEL_ERROR = /^#[A-Z0-9/!?]{2,20}$/;

/** The same Excel error, as a function may return it. */
function sameError(value: unknown): CustomFunctions.Error {
  const codes = CustomFunctions.ErrorCode;
  const code = Object.values(codes).find((known: string) => known === value);
  if (code !== undefined) return new CustomFunctions.Error(code);
  // #SPILL!, #CALC! and their like cannot be given back: #N/A, with a sentence.
  const written = typeof value === 'string' && EXCEL_ERROR.test(value) ? value : codes.notAvailable;
  return new CustomFunctions.Error(codes.notAvailable, messages().erreurTransmise(written));
}

/** The single cell of an optional argument; `undefined` where it is omitted or blank. */
export function readSeule(value: unknown): Cellule | undefined {
  const single: unknown = isPlage(value)
    ? value.length === 1 && value[0]!.length === 1
      ? value[0]![0]
      : undefined
    : value;
  const cellule = readCellule(single);
  return cellule.kind === 'blanc' ? undefined : cellule;
}

export function isPlage(value: unknown): value is Plage {
  return Array.isArray(value) && Array.isArray(value[0]);
}

/** Excel's ranges are rectangles; one that is not is filled up with blanks. */
function squared(plage: Plage): Plage {
  let width = 1;
  for (const row of plage) if (row.length > width) width = row.length;
  if (plage.every((row) => row.length === width)) return plage;
  return plage.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
}

/** An argument as a range: a scalar is a range of one cell. */
export function toPlage(value: unknown): Plage {
  if (isPlage(value)) return squared(value);
  if (Array.isArray(value)) return [value];
  return [[value]];
}
