/**
 * A table of the user's whose keys are read: what it is worth, the doubts to settle in it, and what it says of a place,
 * as a source of annotations.
 */
import { ColumnReader } from '../annotate/decide';
import { Ledger, type Alike } from '../annotate/ledger';
import { pace, type Pace } from '../annotate/pace';
import { doubtRemark } from '../annotate/remarks';
import type { Answer, AnswerSource, SourceColumn } from '../annotate/source';
import type { CellFormat } from '../host/host';
import { answerOf } from '../lookup/answer';
import { KeyIndex, type Group, type Key } from '../lookup/key-index';
import type { Resolver } from '../resolve/resolve';
import { sayMissing, sayTwice } from '../say/lookup';
import type { Place } from '../table/place';
import { kindOfKeys, type KeyColumns } from './keys';
import type { Settled } from './kept-tables';
import type { OwnTable } from './own-table';
import { together, valuesAt } from './together';

/** What the keys of a table are worth, in rows. */
export interface TableState {
  readonly read: number;
  readonly doubtful: number;
  readonly blank: number;
  /** Rows of communes that have several. */
  readonly doubles: number;
  /** Rows of communes that are no more. */
  readonly formers: number;
}

/** In pixels. */
const WIDTH = 140;

export class JoinedTable {
  private current: KeyIndex | undefined;

  private constructor(
    private readonly resolver: Resolver,
    readonly own: OwnTable,
    private readonly ledger: Ledger,
  ) {}

  /** Reads the keys, each row once. */
  static async read(
    resolver: Resolver,
    own: OwnTable,
    { key, departement }: KeyColumns,
    page: Pace = pace(),
  ): Promise<JoinedTable> {
    const { rows, titles } = own;
    const keys = rows.map((row) => row[key] ?? '');
    const reader = new ColumnReader(resolver, kindOfKeys(resolver, titles[key] ?? '', keys));
    const ledger = new Ledger(rows.length, own.firstRow - 1);
    const slice = page.slice();
    for (const [at, value] of keys.entries()) {
      const decision = reader.decide(value, departement < 0 ? '' : (rows[at]![departement] ?? ''));
      ledger.note(at, decision, 'nothing', false);
      if (slice.isOver()) await slice.pause();
    }
    return new JoinedTable(resolver, own, ledger);
  }

  /** The rows of each commune; read anew once doubts are settled. */
  get index(): KeyIndex {
    this.current ??= new KeyIndex(
      this.resolver.table,
      this.own.rows.map((_, at) => this.keyAt(at)),
    );
    return this.current;
  }

  private keyAt(at: number): Key {
    const place = this.ledger.placeAt(at);
    if (place !== undefined) return { place };
    const decision = this.ledger.decisions[at];
    return decision === undefined || decision.sentence === '' ? undefined : { doubt: () => decision.sentence };
  }

  get state(): TableState {
    const { index } = this;
    return {
      read: index.read,
      doubtful: index.doubts.length,
      blank: index.blanks,
      doubles: rowsIn(index.doubles()),
      formers: rowsIn(index.formers()),
    };
  }

  /** The keys that are no sure commune, those of most rows first; their rows are counted from 0 where the table stands. */
  get doubts(): readonly Alike[] {
    return this.ledger.account().groups;
  }

  /** Takes the keys of these rows for a place that the user chose. */
  settle(rows: readonly number[], place: Place): void {
    for (const row of rows) this.ledger.settle(row, place);
    this.current = undefined;
  }

  /** The doubtful keys whose rows were all settled as one place: those settled apart tell nothing of the next rows. */
  get settled(): readonly Settled[] {
    const { table } = this.resolver;
    const places = new Map<string, (Place | undefined)[]>();
    this.ledger.decisions.forEach((decision, at) => {
      if (decision === undefined || decision.sentence === '') return;
      const known = places.get(decision.key);
      const place = this.ledger.placeAt(at);
      if (known) known.push(place);
      else places.set(decision.key, [place]);
    });
    return [...places].flatMap(([key, [first, ...others]]) =>
      first === undefined || others.some((other) => other !== first)
        ? []
        : [{ key, code: table.codeOf(first), name: table.nameOf(first), rows: others.length + 1 }],
    );
  }

  /** Settles again what was settled in the table before; a key that has more rows since, or fewer, is doubtful again. */
  settleAgain(settled: readonly Settled[]): void {
    const { table } = this.resolver;
    const chosen = new Map(settled.map((one) => [one.key, one]));
    for (const { decision, rows } of this.doubts) {
      const one = chosen.get(decision.key);
      if (one?.rows !== rows.length) continue;
      const place = table.codes.placesOf(one.code).find((found) => table.nameOf(found) === one.name);
      if (place !== undefined) this.settle(rows, place);
    }
  }

  /** What the table says of a place in these columns of its own, counted from 0. */
  source(columns: readonly number[]): AnswerSource {
    return new JoinedAnswers(this.resolver, this.own, this.index, columns);
  }
}

class JoinedAnswers implements AnswerSource {
  readonly columns: readonly SourceColumn[];
  private readonly known = new Map<Place, Answer>();

  constructor(
    private readonly resolver: Resolver,
    private readonly own: OwnTable,
    private readonly index: KeyIndex,
    private readonly brought: readonly number[],
  ) {
    this.columns = brought.map((column) => ({ format: formatOf(own, column), width: WIDTH }));
  }

  answer(place: Place): Answer {
    let answer = this.known.get(place);
    if (!answer) this.known.set(place, (answer = this.make(place)));
    return answer;
  }

  private make(place: Place): Answer {
    const { index, brought } = this;
    const { table } = this.resolver;
    const found = answerOf(index, place, valuesAt(this.own.rows, brought));
    if (found.kind === 'missing') return this.silent(sayMissing(table, index, place));
    if (found.kind === 'torn') return this.silent(sayTwice(table, found.group));
    const told = found.cells.map((cell) => together(table, cell, this.own.isTyped));
    const silences = told.flatMap((one) => ('silence' in one ? [one.silence] : []));
    const missing = [...new Set(silences)].join(' ');
    const values = told.map((one) => ('value' in one ? one.value : ''));
    return { values, missing, cells: [...values, doubtRemark(missing)] };
  }

  private silent(missing: string): Answer {
    const values = this.brought.map(() => '');
    return { values, missing, cells: [...values, doubtRemark(missing)] };
  }
}

/** Texts keep their zeros; a column with numbers or dates in it is left as the workbook shows them. */
function formatOf({ rows }: OwnTable, column: number): CellFormat {
  return rows.every((row) => typeof (row[column] ?? '') === 'string') ? 'text' : 'general';
}

function rowsIn(groups: readonly Group[]): number {
  return groups.reduce((sum, { rows }) => sum + rows.length, 0);
}
