/** A table of one's own, by commune: which of its rows stand for a text, whatever the writing and the year. */
import { KeyIndex, type Key } from '../lookup/key-index';
import { readingOf } from '../lookup/code-column';
import { isCode } from '../table/bare-code';
import { resolver } from '../resolve/resolve';
import { sayMissing } from '../say/lookup';
import { read } from './read';

/** A key of a table: its text, with its département or post code where the table has it. */
export interface TableKey {
  readonly text: string;
  readonly departement?: string;
}

/** Rows counted from 0, a list for each commune found: several if the table has them for communes of another year. */
export type FoundRows =
  | { readonly status: 'found'; readonly rows: readonly (readonly number[])[] }
  | { readonly status: 'missing' | 'doubtful' | 'blank'; readonly message: string };

export interface TableIndex {
  find(text: string, departement?: string): FoundRows;
  /** Keys that are no sure commune, in order, each with its sentence. */
  readonly doubts: ReadonlyArray<{ readonly row: number; readonly message: string }>;
}

/** Reads the keys of a table once; each text asked is then looked up in no time. */
export function index(keys: readonly (string | TableKey)[]): TableIndex {
  const { table } = resolver();
  const given = keys.map((key) => (typeof key === 'string' ? { text: key } : key));
  const reading = readingOf(table, given.map(({ text }) => text).filter(isCode));
  const own = new KeyIndex(
    table,
    given.map(({ text, departement }): Key => {
      const found = read(isCode(text) ? reading(text) : text, departement);
      if (found.status === 'sure') return { place: found.place };
      return found.status === 'blank' ? undefined : { doubt: () => found.message };
    }),
  );
  return {
    find: (text, departement) => {
      const found = read(text, departement);
      if (found.status !== 'sure') return { status: found.status, message: found.message };
      const groups = own.find(found.place);
      if (groups.length === 0) return { status: 'missing', message: sayMissing(table, own, found.place) };
      return { status: 'found', rows: groups.map(({ rows }) => rows) };
    },
    doubts: own.doubts.map(({ row, sentence }) => ({ row, message: sentence() })),
  };
}
