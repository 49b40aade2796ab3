/** The tables that a workbook keeps by name, to be joined again: where each is or what it holds, and how it is read. */
import type { Area, Scalar, WorkbookHost } from '../host/host';
import { KeptList } from '../host/kept-list';
import type { KeyColumns } from './keys';

/** A key that the clerk settled: the text with what it was read under, the place as its code and its name, and its rows. */
export interface Settled {
  readonly key: string;
  readonly code: string;
  readonly name: string;
  readonly rows: number;
}

export interface KeptTable {
  readonly name: string;
  /** Where it stands in the workbook; undefined if its cells are kept. */
  readonly place: KeptPlace | undefined;
  /** Of a file: its titles, then its rows; undefined if it stands in the workbook. */
  readonly cells: readonly (readonly Scalar[])[] | undefined;
  readonly keys: KeyColumns;
  /** The columns brought, counted from 0. */
  readonly brought: readonly number[];
  readonly settled: readonly Settled[];
}

/** A sheet, by its name too, because its identifier may not outlive the file; `area` if it is only a range of it. */
export interface KeptPlace {
  readonly sheet: string;
  readonly sheetName: string;
  readonly area: Area | undefined;
}

/** Letters that the tables of a workbook may take together: a workbook is not a place for large files. */
const MOST = 500_000;

/** The tables that the workbook keeps; none if what it holds is not ours. @throws WorkbookRefusal */
export function keptTables(host: WorkbookHost): Promise<readonly KeptTable[]> {
  return KEPT.read(host);
}

/** Keeps the table in the place of one of its name; returns false, and keeps nothing, if it is too large. @throws WorkbookRefusal */
export async function keepTable(host: WorkbookHost, table: KeptTable): Promise<boolean> {
  const others = (await keptTables(host)).filter(({ name }) => name !== table.name);
  const all = [...others, table];
  if (JSON.stringify(all).length > MOST) return false;
  await KEPT.write(host, all);
  return true;
}

/** @throws WorkbookRefusal */
export async function forgetTable(host: WorkbookHost, forgotten: string): Promise<void> {
  const all = await keptTables(host);
  await KEPT.write(
    host,
    all.filter(({ name }) => name !== forgotten),
  );
}

function isKept(value: unknown): value is KeptTable {
  const one = value as Partial<KeptTable> | null;
  return (
    typeof one?.name === 'string' &&
    typeof one.keys?.key === 'number' &&
    typeof one.keys.departement === 'number' &&
    Array.isArray(one.brought) &&
    Array.isArray(one.settled) &&
    (Array.isArray(one.cells) || typeof one.place?.sheet === 'string')
  );
}

const KEPT = new KeptList('ressort.tables', isKept);
