/**
 * A long column annotated as the pane does it, over a workbook in memory. The workbook's own time
 * is taken out; the thread is held from one wait (for it, or for the page) to the next.
 */
import { Annotation } from '../../../src/annotate/annotation';
import { readTarget } from '../../../src/annotate/target';
import { ANSWER_COLUMNS, Answers } from '../../../src/annotate/answers';
import { makePlan } from '../../../src/annotate/plan';
import { pace, type Pace, type Slice } from '../../../src/annotate/pace';
import { scalarOf, type Area, type Matrix, type Patch, type Scalar } from '../../../src/host/host';
import { Resolver } from '../../../src/resolve/resolve';
import { table } from '../../../src/table/table';
import { MemoryHost } from '../../host/memory-host';
import { startWatch, type Ratio } from '../clock';
import { asked, emit } from '../emit';
import { mixedAddresses } from '../generated/mix';
import { placesOf } from '../generated/places';
import { Random } from '../generated/random';

/** Nine columns and the remark. */
const CELLS = 10;
/** Rows a copy keeps, as a block of a sheet before it is written. */
const BLOCK = 5_000;
const MOST_COPIED = 100_000;

/** Milliseconds the thread was held, and the longest it was held at once. */
class Thread {
  own = 0;
  longest = 0;
  private watch = startWatch();

  enter(): void {
    this.watch = startWatch();
  }

  leave(): void {
    const held = this.watch();
    this.own += held;
    this.longest = Math.max(this.longest, held);
  }

  async during<T>(wait: () => Promise<T>): Promise<T> {
    this.leave();
    try {
      return await wait();
    } finally {
      this.enter();
    }
  }
}

/** The reference: the least anyone would write, in slices of the same length. Each text looked up in a Map, ten cells copied. */
class BareCopy {
  readonly thread = new Thread();
  rows = 0;
  private readonly known: ReadonlyMap<string, readonly Scalar[]>;
  private readonly written: Scalar[][] = [];

  constructor(private readonly texts: readonly string[]) {
    this.known = new Map(texts.map((text, at) => [text, Array.from({ length: CELLS }, (_, cell) => at * cell)]));
  }

  slice(slice: Slice): void {
    this.thread.enter();
    do {
      const text = this.texts[this.rows % this.texts.length]!;
      this.written[this.rows % BLOCK] = [...this.known.get(text)!];
      this.rows++;
    } while (!slice.isOver());
    this.thread.leave();
  }
}

/** One sheet as an array of rows: a workbook whose time is worth nothing to us. */
class ColumnHost extends MemoryHost {
  constructor(
    private readonly lines: Scalar[][],
    private readonly thread: Thread,
  ) {
    super([['']]);
  }

  override usedArea(sheet: string): Promise<Area> {
    return this.thread.during(() =>
      Promise.resolve({ sheet, row: 0, column: 0, rows: this.lines.length, columns: this.lines[0]!.length }),
    );
  }

  override read({ row, column, rows, columns }: Area): Promise<Matrix> {
    return this.thread.during(() =>
      Promise.resolve(
        this.lines
          .slice(row, row + rows)
          .map((cells) => Array.from({ length: columns }, (_, across) => cells[column + across] ?? '')),
      ),
    );
  }

  override write(patches: readonly Patch[]): Promise<readonly Matrix[]> {
    return this.thread.during(() => {
      for (const { area, values } of patches) {
        values.forEach((line, down) =>
          line.forEach((value, across) => (this.lines[area.row + down]![area.column + across] = scalarOf(value))),
        );
      }
      return Promise.resolve(patches.map(({ values }) => values.map((line) => line.map(scalarOf))));
    });
  }
}

/** The pane's pace; in each of its waits the reference works for a slice. */
function watched(thread: Thread, reference: BareCopy): Pace {
  const real = pace();
  return {
    now: () => real.now(),
    pause: () => thread.during(() => real.pause()),
    slice: () => {
      const slice = real.slice();
      return {
        isOver: () => slice.isOver(),
        pause: () =>
          thread.during(async () => {
            reference.slice(real.slice());
            await slice.pause();
          }),
      };
    },
  };
}

const { rows: count, distinct } = asked() as { rows: number; distinct: number };
const resolver = new Resolver(table());
const communes = placesOf(resolver.table).filter(({ kind }) => kind === 'commune');
const texts = mixedAddresses(communes, distinct, new Random(7)).map(({ text }) => text);
const rows = Array.from({ length: count }, (_, at): Scalar[] => [texts[at % texts.length]!]);
const thread = new Thread();
const reference = new BareCopy(texts.slice(0, MOST_COPIED));
const rhythm = watched(thread, reference);
const host = new ColumnHost([['Adresse'], ...rows], thread);
thread.enter();
const target = (await readTarget(host, resolver, await host.selection(), rhythm))!;
const request = {
  kind: target.kind,
  source: new Answers(resolver.table, ANSWER_COLUMNS),
  departement: target.departement,
  placement: 'a-cote' as const,
};
const plan = await makePlan(host, target, request, [...ANSWER_COLUMNS, 'Remarque']);
const annotation = new Annotation(host, resolver, plan, rhythm);
// From the selection to here is held too; the work counted is that of the annotation.
thread.own = 0;
const { account, stop } = await annotation.run(() => undefined);
thread.leave();
if (stop !== undefined) throw new Error(`L'annotation s'est arrêtée : ${String(stop)}`);
const { rows: lines } = plan.target.cells;
const ratio = (ours: number, theirs: number): Ratio => ({ ours, reference: theirs, ratio: ours / theirs });
emit({
  row: ratio(thread.own / lines, reference.thread.own / reference.rows),
  held: ratio(thread.longest, reference.thread.longest),
  sure: account.statuses.sure,
  rows: lines,
});
