/**
 * The columns of a sheet, as far as a sample tells: which hold communes, and which would settle the doubts of the one to
 * annotate, wherever they stand. A survey proposes; it writes nothing.
 */
import { readInBlocks } from '../host/blocks';
import type { Matrix, Scalar, WorkbookHost } from '../host/host';
import type { Resolver } from '../resolve/resolve';
import { contentOf } from './cell';
import { ColumnReader } from './decide';
import { guessKind, type ColumnKind } from './kind';
import { pace, type Pace } from './pace';
import type { TargetColumn } from './target';

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

/** Filled rows of a sample, and those that are certain. */
export interface Rate {
  readonly filled: number;
  readonly sure: number;
}

/** Columns looked at, from the left; more are listed without being read. */
const WIDEST = 60;
/** Windows of the sample, spread over the whole column, and the rows of each. */
const WINDOWS = 4;
const WINDOW_ROWS = 100;
/** Rows of which it is asked whether another column holds communes. */
const ROWS_TRIED = 100;
/** Share of rows that must be communes for a column to be one of communes. */
const HALF = 0.5;
/** Share of cells that must be départements or post codes for a column to be tried as one. */
const MOSTLY = 0.8;

export class Survey {
  private constructor(
    private readonly reader: ColumnReader,
    private readonly target: TargetColumn,
    private readonly sample: Matrix,
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
    const columns = Math.max(Math.min(WIDEST, used.column + used.columns), cells.column + 1);
    const area = { ...cells, column: 0, columns };
    const [headings = []] = target.headingRow < 0 ? [] : await host.read({ ...area, row: target.headingRow, rows: 1 });
    const sample = await readSample(host, area, cells.rows);
    const reader = new ColumnReader(resolver, kind);
    const own = sample.map((row) => row[cells.column] ?? '');
    const others: SurveyedColumn[] = [];
    const slice = page.slice();
    for (let column = 0; column < columns; column++) {
      if (column === cells.column) continue;
      if (slice.isOver()) await slice.pause();
      const values = sample.map((row) => row[column] ?? '');
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
    const { column } = this.target.cells;
    const filled = this.sample.filter((row) => contentOf(row[column] ?? '').kind !== 'blank');
    const sure = filled.filter((row) =>
      this.reader.isSure(row[column]!, departement < 0 ? '' : (row[departement] ?? '')),
    );
    return { filled: filled.length, sure: sure.length };
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

/** Rows from the whole column: the first, the last, and some between. */
async function readSample(host: WorkbookHost, area: TargetColumn['cells'], rows: number): Promise<Matrix> {
  if (rows <= WINDOWS * WINDOW_ROWS) return readInBlocks(host, { ...area, rows });
  const windows: Matrix[] = [];
  for (let at = 0; at < WINDOWS; at++)
    windows.push(
      await readInBlocks(host, {
        ...area,
        row: area.row + Math.round((at * (rows - WINDOW_ROWS)) / (WINDOWS - 1)),
        rows: WINDOW_ROWS,
      }),
    );
  return windows.flat();
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
function settledBy(
  resolver: Resolver,
  reader: ColumnReader,
  own: readonly Scalar[],
  values: readonly Scalar[],
): number {
  const filled = values.filter((value) => value !== '');
  const known = filled.filter((value) => resolver.departements.read(String(value)) !== undefined);
  if (filled.length === 0 || known.length < filled.length * MOSTLY) return 0;
  let settled = 0;
  own.forEach((value, at) => {
    if (contentOf(value).kind !== 'blank')
      settled += Number(reader.isSure(value, values[at])) - Number(reader.isSure(value));
  });
  return settled;
}
