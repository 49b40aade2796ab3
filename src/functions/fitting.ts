/**
 * Answers that arrive. Excel on the web refuses a request above 5 MB, and the cell then waits for ever: an answer that
 * would pass it gives up its sentences, then is refused whole. A value is never given up.
 */
import { messages } from '../say/language';
import type { Value } from './cell';
import { invalidValue } from './errors';

/** Characters of an answer beyond which doubtful cells say less. */
const BUDGET = 1_500_000;
/** Characters that surely arrive: the limit is in bytes, and French has two for an accent. */
const MOST = 4_500_000;
/** What a cell weighs beside its text, and an error beside its sentence, as Microsoft's runtime writes them. */
const CELL = 5;
const ERROR = 180;
/** A card is a little lighter. */
const ENTITY = 3_500;

/** What a function gives that is no plain value: its own weight is bounded by who makes it. */
interface Entity {
  readonly type: 'Entity';
}
/** The longest sentence that is kept where not all are, down to none. */
const LENGTHS = [160, 120, 80, 0];

/**
 * Returns the rows with their longest sentences shortened, then left out, as far as their size asks.
 * @throws #VALUE! with the rows to take at a time, if they are too many even so
 */
export function fitting<T extends Value | Entity>(rows: T[][]): T[][] {
  const whole = sizeOf(rows, Infinity);
  if (whole <= BUDGET) return rows;
  const kept = LENGTHS.find((length) => sizeOf(rows, length) <= BUDGET) ?? 0;
  const size = sizeOf(rows, kept);
  if (size > MOST) throw invalidValue(messages().rangeTooLarge(rows.length, Math.floor((rows.length * MOST) / size)));
  return size === whole ? rows : rows.map((row) => row.map((value) => told(value, kept)));
}

function sizeOf(rows: readonly (readonly (Value | Entity)[])[], kept: number): number {
  let size = 0;
  for (const row of rows)
    for (const value of row) size += CELL + (typeof value === 'object' ? weightOf(value, kept) : String(value).length);
  return size;
}

function weightOf(value: CustomFunctions.Error | Entity, kept: number): number {
  return value instanceof CustomFunctions.Error ? ERROR + lengthOf(value, kept) : ENTITY;
}

function lengthOf({ message }: CustomFunctions.Error, kept: number): number {
  if (message === undefined || message.length <= kept) return message?.length ?? 0;
  return kept === 0 ? 0 : messages().askAlone().length;
}

function told<T extends Value | Entity>(value: T, kept: number): T {
  if (!(value instanceof CustomFunctions.Error) || (value.message ?? '').length <= kept) return value;
  // An error for an error.
  return new CustomFunctions.Error(value.code, kept === 0 ? undefined : messages().askAlone()) as T;
}
