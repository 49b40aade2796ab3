/**
 * The columns of a sheet, as far as a sample tells: which hold communes, and which would settle the doubts of the one to
 * annotate, wherever they stand. A survey proposes; it writes nothing.
 */
import { SHARE_OF, SHARES, type Share } from './shares';
import { readInBlocks } from '../host/blocks';
import type { Area, Scalar, WorkbookHost } from '../host/host';
import type { Resolver } from '../resolve/resolve';
import { contentOf } from './cell';
import { ColumnReader, type Decision } from './decide';
import { guessKind, type ColumnKind } from './kind';
import { pace, type Pace } from './pace';
import { targetText, type TargetColumn } from './target';

export interface SurveyedColumn {
  /** Filled cells of the sample, and those that name a commune by themselves, be it one of several of its name. */
  readonly filled: number;
  readonly communes: number;
  /** Counted from 0. */
  readonly column: number;
  /** "" if it has none. */
  readonly heading: string;
  /** Rows of the sample that its cells, as départements or post codes, make certain, less those they make doubtful. */
  readonly settles: number;
}

/** Filled rows of a sample: those that are certain, those to settle, those of which nothing is known. */
export interface Rate {
  readonly filled: number;
  readonly sure: number;
  readonly doubtful: number;
  readonly unknown: number;
}

/** A row of the sample, counted from 0 in the sheet, and what an annotation would make of it. */
export interface Tried {
  readonly row: number;
  readonly decision: Decision;
}

interface SampleRow {
  readonly row: number;
  readonly cells: readonly Scalar[];
}

/** Columns looked at, from the left; more are listed without being read. */
const WIDEST = 60;
/** Windows of the sample, spread over the whole column, and the rows of each. */
const WINDOWS = 4;
const WINDOW_ROWS = 100;
/** Rows shown of each sort: certain, to settle, unknown. */
const SHOWN = 3;
/** Rows of which it is asked whether another column holds communes. */
const ROWS_TRIED = 100;
/** Share of rows that must be communes for a column to be one of communes. */
const HALF = 0.5;
/** Share of cells that must be départements or post codes for a column to be tried as one. */
const MOSTLY = 0.8;

/** The text of a row, of one column or of several. */
function ownText(target: TargetColumn, cells: readonly Scalar[]): Scalar {
  return targetText(
    target,
    Array.from({ length: target.across }, (_, at) => cells[target.cells.column + at] ?? ''),
  );
}

export class Survey {
  private constructor(
    private readonly reader: ColumnReader,
    private readonly target: TargetColumn,
    private readonly sample: readonly SampleRow[],
    /** What the column to annotate names, of the same sample. */
    readonly own: { readonly filled: number; readonly communes: number },
    /** The other columns, from left to right. */
    readonly columns: readonly SurveyedColumn[],
  ) {}

  /**
   * Reads a sample of the sheet and tries each column on it.
   * @throws WorkbookRefusal
   */
  static async read(
    host: WorkbookHost,
    resolver: Resolver,
    target: TargetColumn,
    kind: ColumnKind,
    page: Pace = pace(),
  ): Promise<Survey> {
    const { cells } = target;
    const used = (await host.usedArea(target.sheet)) ?? cells;
    const columns = Math.max(Math.min(WIDEST, used.column + used.columns), cells.column + target.across);
    const area = { ...cells, column: 0, columns };
    const [headings = []] = target.headingRow < 0 ? [] : await host.read({ ...area, row: target.headingRow, rows: 1 });
    const sample = await readSample(host, area, kind);
    const reader = new ColumnReader(resolver, kind);
    const own = sample.map((row) => ownText(target, row.cells));
    const others: SurveyedColumn[] = [];
    const slice = page.slice();
    for (let column = 0; column < columns; column++) {
      if (column >= cells.column && column < cells.column + target.across) continue;
      if (slice.isOver()) await slice.pause();
      const values = sample.map((row) => row.cells[column] ?? '');
      const tried = tryAsCommunes(resolver, values);
      others.push({
        column,
        ...tried,
        heading: String(headings[column] ?? tried.heading),
        settles: settledBy(resolver, reader, own, values),
      });
    }
    const filled = own.filter((value) => contentOf(value).kind !== 'blank');
    const communes = filled.filter((value) => reader.isCommune(value)).length;
    return new Survey(reader, target, sample, { filled: filled.length, communes }, others);
  }

  /** How many rows of the sample are certain with a column of départements, counted from 0; -1 for none. */
  rate(departement: number): Rate {
    const counts: Record<Share, number> = { sure: 0, doubtful: 0, unknown: 0 };
    for (const { sort } of this.sorted(departement)) counts[sort]++;
    return { ...counts, filled: counts.sure + counts.doubtful + counts.unknown };
  }

  /** Some rows of each sort, spread over the sample, in the order of the sheet. */
  preview(departement: number): readonly Tried[] {
    const sorted = this.sorted(departement);
    const shown = SHARES.flatMap((sort) => spread(sorted.filter((one) => one.sort === sort)));
    const wanted = new Set(shown.map(({ row }) => row));
    this.reader.restart();
    // Every row is read, because a heading holds for those under it; only those wanted are explained.
    return this.sample.flatMap(({ row, cells }) => {
      const [value, beside] = this.asked(cells, departement);
      if (wanted.has(row)) return [{ row, decision: this.reader.decide(value, beside) }];
      this.reader.statusOf(value, beside);
      return [];
    });
  }

  private sorted(departement: number): readonly { readonly row: number; readonly sort: Share }[] {
    this.reader.restart();
    return this.sample.flatMap(({ row, cells }) => {
      const sort = SHARE_OF[this.reader.statusOf(...this.asked(cells, departement))];
      return sort === undefined ? [] : [{ row, sort }];
    });
  }

  private asked(cells: readonly Scalar[], departement: number): readonly [value: Scalar, departement: Scalar] {
    return [ownText(this.target, cells), departement < 0 ? '' : (cells[departement] ?? '')];
  }

  /** The column that settles most doubts; undefined if none settles any. */
  get settler(): SurveyedColumn | undefined {
    const [best] = [...this.columns].sort((one, other) => other.settles - one.settles);
    return best && best.settles > 0 ? best : undefined;
  }

  /** A column that holds communes where the one to annotate does not; undefined if it does, or if no other is better. */
  get better(): SurveyedColumn | undefined {
    if (this.own.filled === 0 || this.own.communes >= this.own.filled * HALF) return undefined;
    const held = this.columns.filter(
      ({ filled, communes }) => communes > this.own.communes && communes >= filled * HALF,
    );
    return held.sort((one, other) => other.communes - one.communes)[0];
  }
}

/** The first, the last, and some between. */
function spread<T>(rows: readonly T[]): readonly T[] {
  if (rows.length <= SHOWN) return rows;
  return Array.from({ length: SHOWN }, (_, at) => rows[Math.round((at * (rows.length - 1)) / (SHOWN - 1))]!);
}

/**
 * Rows from the whole column: the first, the last, and some between. Those of a list with headings are read from its top,
 * because a row means nothing without the heading it is under.
 */
async function readSample(host: WorkbookHost, area: Area, kind: ColumnKind): Promise<readonly SampleRow[]> {
  const most = WINDOWS * WINDOW_ROWS;
  const read = async (row: number, rows: number): Promise<readonly SampleRow[]> =>
    (await readInBlocks(host, { ...area, row, rows })).map((cells, down) => ({ row: row + down, cells }));
  if (area.rows <= most || kind === 'liste') return read(area.row, Math.min(most, area.rows));
  const windows: (readonly SampleRow[])[] = [];
  for (let at = 0; at < WINDOWS; at++)
    windows.push(await read(area.row + Math.round((at * (area.rows - WINDOW_ROWS)) / (WINDOWS - 1)), WINDOW_ROWS));
  return windows.flat();
}

/** How many of the values name a commune, as what most of them seem to be. */
export function countCommunes(resolver: Resolver, values: readonly Scalar[]): number {
  return tryAsCommunes(resolver, values).communes;
}

function tryAsCommunes(
  resolver: Resolver,
  values: readonly Scalar[],
): Pick<SurveyedColumn, 'filled' | 'communes' | 'heading'> {
  const filled = values.filter((value) => contentOf(value).kind === 'text');
  const tried = filled.slice(0, ROWS_TRIED);
  if (tried.length === 0) return { filled: 0, communes: 0, heading: '' };
  const { kind, headed } = guessKind(resolver, tried[0]!, tried);
  const reader = new ColumnReader(resolver, kind);
  const under = headed ? tried.slice(1) : tried;
  return {
    filled: under.length,
    communes: under.filter((value) => reader.isCommune(value)).length,
    heading: headed ? String(tried[0]) : '',
  };
}

/** How many rows the values of another column, as départements or post codes, make certain, less those they spoil. */
export function settledBy(
  resolver: Resolver,
  reader: ColumnReader,
  own: readonly Scalar[],
  values: readonly Scalar[],
): number {
  const filled = values.filter((value) => value !== '');
  const known = filled.filter((value) => resolver.departements.read(String(value)) !== undefined);
  if (filled.length === 0 || known.length < filled.length * MOSTLY) return 0;
  const sure = (beside: readonly Scalar[]): number => {
    reader.restart();
    return own.filter((value, at) => reader.statusOf(value, beside[at]) === 'sure').length;
  };
  return sure(values) - sure([]);
}
