/**
 * Annotations that the workbook remembers once the pane is closed: where their columns are, and a hash of each different
 * row written, by which the cells are told from those that someone changed since.
 */
import { WorkbookRefusal, type WorkbookHost } from '../host/host';
import { KeptList } from '../host/kept-list';
import type { Annotation } from './annotation';
import { ANSWER_COLUMNS, Answers, type AnswerColumn } from './answers';
import { ColumnsMoved, Journal, type TakenBack } from './journal';
import { COLUMN_KINDS, type ColumnKind } from './kind';
import type { Placed } from './plan';
import { PART_KINDS, type PartKind } from './row-text';

/** One annotation as the workbook keeps it. */
export interface KeptAnnotation {
  readonly sheet: string;
  readonly sheetName: string;
  /** The column annotated, counted from 0, and its heading; "" if it has none. */
  readonly column: number;
  /** How many columns make its texts; 1 if undefined, as before any could. */
  readonly across?: number;
  /** What each of them holds; words if undefined. */
  readonly parts?: readonly PartKind[];
  readonly heading: string;
  readonly headingRow: number;
  readonly firstRow: number;
  /** How many rows were written, of `total`. */
  readonly rows: number;
  readonly total: number;
  readonly firstColumn: number;
  readonly headings: readonly string[];
  /** How the column was read, and what was written of it; no column if the answers came from another table. */
  readonly kind: ColumnKind;
  readonly answerColumns: readonly AnswerColumn[];
  readonly departement: number;
  readonly inserted: boolean;
  readonly headed: boolean;
  /** Whether it only filled the blanks of columns that were there. */
  readonly completes: boolean;
  /** Tells the table of communes that answered. */
  readonly mark: string;
  /** 32 bits for each different row written, in base 64. */
  readonly hashes: string;
}

/** Different rows remembered of one annotation, at most: some 320 KB. */
const MOST_ROWS = 60_000;
/** Characters kept in all: Excel writes them in the file, and sends them whole at each change. */
const MOST_TEXT = 1_000_000;
/** Bytes turned into text at once. */
const PART = 8_192;

/** Returns the annotations that the workbook remembers, the latest first; none if what it holds is not ours. */
export function keptAnnotations(host: WorkbookHost): Promise<readonly KeptAnnotation[]> {
  return KEPT.read(host);
}

/**
 * Makes the workbook remember what the annotation wrote, or forget it if all was taken back.
 * @returns whether it is remembered, or had nothing to be: too large an annotation is not
 * @throws WorkbookRefusal
 */
export async function keepAnnotation(annotation: Annotation, mark: string): Promise<boolean> {
  const { host, plan, journal } = annotation;
  const all = await keptAnnotations(host);
  const here = all.find((one) => keptKey(one) === placeKey(plan));
  const others = all.filter((one) => one !== here);
  // A run that completes leaves the columns of the run before, which must still be removable.
  const before = plan.completes ? here : undefined;
  if (journal.isEmpty) {
    if (here && !(plan.completes && !here.completes)) await write(host, others);
    return true;
  }
  const { rows, hashes, inserted, headed } = journal.traces;
  const merged = new Set([...(before ? decoded(before.hashes) : []), ...hashes]);
  if (merged.size > MOST_ROWS) {
    if (here) await write(host, others);
    return false;
  }
  const { sheet, sheetName, cells, across, parts, heading, headingRow } = plan.target;
  const kept: KeptAnnotation = {
    sheet,
    sheetName,
    column: cells.column,
    ...(across > 1 && { across, parts }),
    heading,
    headingRow,
    firstRow: cells.row,
    rows: Math.max(rows, before?.rows ?? 0),
    total: cells.rows,
    firstColumn: plan.firstColumn,
    headings: plan.headings,
    kind: plan.kind,
    answerColumns: plan.source instanceof Answers ? plan.source.answerColumns : [],
    departement: plan.departement,
    inserted: before?.inserted ?? inserted,
    headed: before?.headed ?? headed,
    completes: before?.completes ?? plan.completes,
    mark,
    hashes: encoded(merged),
  };
  await write(host, [kept, ...others]);
  return true;
}

/**
 * Takes back what the annotation wrote, wherever its rows and its columns moved since; a row that someone changed is
 * left, and its cells counted.
 * @throws ColumnsMoved if its columns are not found, or found twice
 * @throws WorkbookRefusal
 */
export async function takeBackKept(host: WorkbookHost, kept: KeptAnnotation): Promise<TakenBack> {
  const placed = await placedNow(host, kept);
  const journal = new Journal(decoded(kept.hashes));
  if (kept.inserted) journal.columnsInserted(placed);
  if (kept.headed) journal.headingsWritten();
  const takenBack = await journal.takeBack(host, placed);
  const all = await keptAnnotations(host);
  await write(
    host,
    all.filter((one) => keptKey(one) !== keptKey(kept)),
  );
  return takenBack;
}

/**
 * Notes that the annotation now holds what another table says, and the rows written for that.
 * @throws WorkbookRefusal
 */
export async function keepUpdated(
  host: WorkbookHost,
  kept: KeptAnnotation,
  mark: string,
  written: Iterable<number>,
): Promise<void> {
  const hashes = encoded(new Set([...hashesOf(kept), ...written]));
  const all = await keptAnnotations(host);
  await write(
    host,
    all.map((one) => (keptKey(one) === keptKey(kept) ? { ...one, mark, hashes } : one)),
  );
}

/** The hashes of the rows that the annotation wrote. */
export function hashesOf(kept: KeptAnnotation): ReadonlySet<number> {
  return decoded(kept.hashes);
}

/** Tells one annotation of a workbook from the others: where it writes. */
export function placeKey({ target: { sheet, headingRow }, firstColumn }: Placed): string {
  return `${sheet}:${headingRow}:${firstColumn}`;
}

/** As `placeKey`, of an annotation that the workbook remembers. */
export function keptKey({ sheet, headingRow, firstColumn }: KeptAnnotation): string {
  return `${sheet}:${headingRow}:${firstColumn}`;
}

/**
 * Where the columns are now: the sheet by its id or its name, the columns by their headings.
 * @throws ColumnsMoved if they are not found, or found twice
 * @throws WorkbookRefusal if the sheet is gone
 */
export async function placedNow(host: WorkbookHost, kept: KeptAnnotation): Promise<Placed> {
  const sheets = await host.sheets();
  const sheet = (sheets.find(({ id }) => id === kept.sheet) ?? sheets.find(({ name }) => name === kept.sheetName))?.id;
  if (sheet === undefined) throw new WorkbookRefusal('gone');
  const { headings, headingRow, firstRow: row, total: rows, column } = kept;
  const cells = { sheet, row, column, rows, columns: 1 };
  return {
    target: { sheet, cells, headingRow },
    firstColumn: headingRow < 0 ? kept.firstColumn : await columnOf(host, sheet, kept),
    width: headings.length,
    completes: false,
    headings,
  };
}

async function columnOf(host: WorkbookHost, sheet: string, kept: KeptAnnotation): Promise<number> {
  const columns = (await host.usedArea(sheet))?.columns ?? 0;
  const [row = []] = columns > 0 ? await host.read({ sheet, row: kept.headingRow, column: 0, rows: 1, columns }) : [];
  const found = row
    .map((_, at) => at)
    .filter((at) => kept.headings.every((heading, offset) => row[at + offset] === heading));
  if (found.includes(kept.firstColumn)) return kept.firstColumn;
  if (found.length !== 1) throw new ColumnsMoved();
  return found[0]!;
}

async function write(host: WorkbookHost, all: readonly KeptAnnotation[]): Promise<void> {
  const kept = [...all];
  // The oldest is forgotten first.
  while (kept.length > 1 && JSON.stringify(kept).length > MOST_TEXT) kept.pop();
  await KEPT.write(host, kept);
}

function encoded(hashes: ReadonlySet<number>): string {
  const bytes = new Uint8Array(Uint32Array.from(hashes).buffer);
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += PART) parts.push(String.fromCharCode(...bytes.subarray(at, at + PART)));
  return btoa(parts.join(''));
}

function decoded(hashes: string): ReadonlySet<number> {
  const bytes = Uint8Array.from(atob(hashes), (one) => one.charCodeAt(0));
  return new Set(new Uint32Array(bytes.buffer));
}

const TEXTS = ['sheet', 'sheetName', 'heading', 'mark', 'hashes'] as const;
const NUMBERS = ['column', 'headingRow', 'firstRow', 'rows', 'total', 'firstColumn', 'departement'] as const;

function isKept(held: unknown): held is KeptAnnotation {
  if (typeof held !== 'object' || held === null) return false;
  const one = held as Record<string, unknown>;
  return (
    TEXTS.every((name) => typeof one[name] === 'string') &&
    NUMBERS.every((name) => Number.isInteger(one[name])) &&
    (one['across'] === undefined || (Number.isInteger(one['across']) && Number(one['across']) > 0)) &&
    (one['parts'] === undefined || isListOf(PART_KINDS, one['parts'])) &&
    COLUMN_KINDS.some((kind) => kind === one['kind']) &&
    isListOf(ANSWER_COLUMNS, one['answerColumns']) &&
    Array.isArray(one['headings']) &&
    one['headings'].every((heading) => typeof heading === 'string') &&
    /^(?:[\w+/]{4})*(?:[\w+/]{2}==|[\w+/]{3}=)?$/.test(String(one['hashes']))
  );
}

function isListOf(known: readonly string[], held: unknown): boolean {
  return Array.isArray(held) && held.every((name) => known.some((one) => one === name));
}

const KEPT = new KeptList('ressort.annotations', isKept);
