/** What a table says of a commune, cell by cell: one value, those of the communes it was made of, or a sentence. */
import { OR } from '../facts/fact';
import type { Scalar } from '../host/host';
import type { Told, Values } from '../lookup/answer';
import { messages } from '../say/language';
import { saySeveral } from '../say/lookup';
import type { Table } from '../table/table';

/** Of a text without blanks around it. */
const NUMBER = /^-?\d[\d\u00a0\u202f ]*(?:[.,]\d+)?$/;

/** The columns to bring of some rows. */
export function valuesAt(rows: readonly (readonly Scalar[])[], columns: readonly number[]): Values<Scalar> {
  return {
    width: columns.length,
    at: (row, column) => rows[row]?.[columns[column]!] ?? '',
    same: (one, other) => one === other,
  };
}

/**
 * The value of a cell, or the sentence that says why there is none: numbers of several communes are not joined.
 * @param isTyped  whether a text is never a number
 */
export function together(
  table: Table,
  told: Told<Scalar>,
  isTyped: boolean,
): { readonly value: Scalar } | { readonly silence: string } {
  if ('value' in told) return told;
  const isText = (value: Scalar): boolean => typeof value === 'string' && (isTyped || !NUMBER.test(value.trim()));
  if (!told.values.every(({ value }) => isText(value))) return { silence: saySeveral(table, told.values) };
  return { value: told.values.map(({ value }) => value || messages().nothing()).join(OR) };
}
