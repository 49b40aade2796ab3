/** The account of an annotation: every row is counted once, and the doubtful rows are listed. */
import { STATUSES, type Decision, type Status } from './decide';
import { OUTCOMES, type Outcome } from './rows';

/** Rows with the same text and the same doubt: one choice settles them all. */
export interface Alike {
  readonly decision: Decision;
  /** Rows of the sheet, counted from 0. */
  readonly rows: readonly number[];
}

export interface Account {
  readonly total: number;
  readonly statuses: Readonly<Record<Status, number>>;
  /** Doubtful rows that the clerk settled: no longer counted by their status. */
  readonly settled: number;
  /** Rows not reached, because the run was cancelled or refused. */
  readonly remaining: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** Certain rows that lack a fact, because no text gives it. */
  readonly withoutFact: number;
  /** Different texts, doubtful or not. */
  readonly distinct: number;
  /** Doubts still to settle, those of most rows first. */
  readonly groups: readonly Alike[];
  /** Rows left as they were, because they held something else. */
  readonly left: readonly number[];
}

const FIRST_TEXTS = 1024;
const NOT_REACHED = 0;
/** Whether a status is doubtful, by its rank in `STATUSES` plus one, as the ledger keeps it. */
const DOUBTFUL: readonly boolean[] = [
  false,
  ...STATUSES.map((status) => ['homonym', 'contradiction', 'unknown', 'error'].includes(status)),
];
const LEFT = OUTCOMES.indexOf('left') + 1;
const ANSWERED = OUTCOMES.indexOf('answered') + 1;

/**
 * What each row came to, filled block after block. It costs three bytes and a reference a row, so that the account of a
 * million rows is made at once, without freezing the page.
 */
export class Ledger {
  /** Rank in `STATUSES` and in `OUTCOMES`, plus one; 0 for a row not reached. */
  private readonly statuses: Uint8Array;
  private readonly outcomes: Uint8Array;
  private readonly missing: Uint8Array;
  /** The decision of each row; undefined if the row was not reached. */
  readonly decisions: (Decision | undefined)[];
  /** 1 for each different text met, by its rank. */
  private seen = new Uint8Array(FIRST_TEXTS);
  private distinct = 0;
  /** Each row settled: the place chosen, and what became of it before, so that it can be doubted again. */
  private readonly settledRows = new Map<number, { readonly place: number; readonly before: number }>();

  /** @param total how many rows @param first the row of the sheet, counted from 0, where they begin */
  constructor(
    readonly total: number,
    private readonly first: number,
  ) {
    this.statuses = new Uint8Array(total);
    this.outcomes = new Uint8Array(total);
    this.missing = new Uint8Array(total);
    this.decisions = new Array<Decision | undefined>(total).fill(undefined);
  }

  /** Notes what the row `at`, counted from the first of the column, came to. */
  note(at: number, decision: Decision, outcome: Outcome, lacksFact: boolean): void {
    this.statuses[at] = STATUSES.indexOf(decision.status) + 1;
    this.outcomes[at] = OUTCOMES.indexOf(outcome) + 1;
    this.missing[at] = lacksFact ? 1 : 0;
    this.decisions[at] = decision;
    if (decision.rank >= 0) this.see(decision.rank);
  }

  private see(rank: number): void {
    if (rank >= this.seen.length) {
      const larger = new Uint8Array(Math.max(this.seen.length * 2, rank + 1));
      larger.set(this.seen);
      this.seen = larger;
    }
    if (this.seen[rank] === 0) this.distinct++;
    this.seen[rank] = 1;
  }

  /** What became of the row `at`, counted from the first of the column; undefined if it was not reached. */
  outcomeAt(at: number): Outcome | undefined {
    return OUTCOMES[this.outcomes[at]! - 1];
  }

  /** Notes that the clerk settled a doubtful row, `row` of the sheet, as a place. */
  settle(row: number, place: number): void {
    const at = row - this.first;
    this.settledRows.set(at, { place, before: this.settledRows.get(at)?.before ?? this.outcomes[at]! });
    this.outcomes[at] = ANSWERED;
  }

  /** Notes that a row settled is doubtful again. */
  unsettle(row: number): void {
    const at = row - this.first;
    this.outcomes[at] = this.settledRows.get(at)?.before ?? this.outcomes[at]!;
    this.settledRows.delete(at);
  }

  /** The place that the row `at` was read as, or settled as; undefined if it has none. */
  placeAt(at: number): number | undefined {
    return this.settledRows.get(at)?.place ?? this.decisions[at]?.resolution?.place;
  }

  /** The rows read or settled as one of the places, or as any, by their text, in the order of the sheet. */
  rowsOf(places?: ReadonlySet<number>): readonly Alike[] {
    return this.grouped((at) => {
      const place = this.placeAt(at);
      return place !== undefined && (places?.has(place) ?? true);
    });
  }

  account(): Account {
    const statuses = new Int32Array(STATUSES.length + 1);
    const outcomes = new Int32Array(OUTCOMES.length + 1);
    const left: number[] = [];
    let withoutFact = 0;
    let settled = 0;
    for (let at = 0; at < this.total; at++) {
      const outcome = this.outcomes[at]!;
      const status = this.statuses[at]!;
      if (DOUBTFUL[status] && outcome === ANSWERED) settled++;
      else statuses[status]!++;
      outcomes[outcome]!++;
      withoutFact += this.missing[at]!;
      if (outcome === LEFT) left.push(at + this.first);
    }
    return {
      total: this.total,
      statuses: named(STATUSES, statuses),
      settled,
      remaining: statuses[NOT_REACHED]!,
      outcomes: named(OUTCOMES, outcomes),
      withoutFact,
      distinct: this.distinct,
      groups: this.groups(),
      left,
    };
  }

  private groups(): readonly Alike[] {
    const doubts = this.grouped((at) => {
      const outcome = this.outcomes[at]!;
      return DOUBTFUL[this.statuses[at]!]! && outcome !== LEFT && outcome !== ANSWERED;
    });
    return [...doubts].sort((one, other) => other.rows.length - one.rows.length || one.rows[0]! - other.rows[0]!);
  }

  private grouped(isWanted: (at: number) => boolean): readonly Alike[] {
    const groups = new Map<string, { decision: Decision; rows: number[] }>();
    for (let at = 0; at < this.total; at++) {
      if (!isWanted(at)) continue;
      const decision = this.decisions[at]!;
      const known = groups.get(decision.key);
      if (known) known.rows.push(at + this.first);
      else groups.set(decision.key, { decision, rows: [at + this.first] });
    }
    return [...groups.values()];
  }
}

/** Counts by name, from counts by rank plus one. */
function named<T extends string>(names: readonly T[], counts: Int32Array): Record<T, number> {
  return Object.fromEntries(names.map((name, rank) => [name, counts[rank + 1]!])) as Record<T, number>;
}
