/**
 * A long column annotated as the pane does it, over a workbook in memory. The workbook's own time
 * is taken out; the thread is held from one wait (for it, or for the page) to the next.
 */
import { Annotation } from '../../../src/annotate/annotation';
import { lireCible } from '../../../src/annotate/cible';
import { COLONNES } from '../../../src/annotate/colonnes';
import { planifier } from '../../../src/annotate/plan';
import { rythme, type Rythme } from '../../../src/annotate/rythme';
import { scalarOf, type Area, type Matrix, type Patch, type Scalar } from '../../../src/host/host';
import { Resolver } from '../../../src/resolve/resolve';
import { table } from '../../../src/table/table';
import { MemoryHost } from '../../host/memory-host';
import { asked, emit } from '../emit';
import { mixedAddresses } from '../generated/mix';
import { placesOf } from '../generated/places';
import { Random } from '../generated/random';

/** Milliseconds the thread was ours, and the longest it was held at once. */
class Thread {
  own = 0;
  longest = 0;
  private since = performance.now();

  leave(): void {
    const held = performance.now() - this.since;
    this.own += held;
    this.longest = Math.max(this.longest, held);
  }

  enter(): void {
    this.since = performance.now();
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

function watched(thread: Thread): Rythme {
  const real = rythme();
  return {
    now: () => real.now(),
    pause: () => thread.during(() => real.pause()),
    slice: () => {
      const slice = real.slice();
      return { isOver: () => slice.isOver(), pause: () => thread.during(() => slice.pause()) };
    },
  };
}

const { lignes, distinctes } = asked() as { lignes: number; distinctes: number };
const resolver = new Resolver(table());
const communes = placesOf(resolver.table).filter(({ genre }) => genre === 'commune');
const texts = mixedAddresses(communes, distinctes, new Random(7)).map(({ texte }) => texte);
const rows = Array.from({ length: lignes }, (_, at): Scalar[] => [texts[at % texts.length]!]);
const thread = new Thread();
const host = new ColumnHost([['Adresse'], ...rows], thread);
thread.enter();
const cible = (await lireCible(host, resolver, await host.selection(), watched(thread)))!;
const choix = { genre: cible.genre, colonnes: COLONNES, departement: cible.departement, endroit: 'a-cote' as const };
const plan = await planifier(host, cible, choix, [...COLONNES, 'Remarque']);
const annotation = new Annotation(host, resolver, plan, watched(thread));
// From the selection to here is held too; the work counted is that of the annotation.
thread.own = 0;
const { bilan, arret } = await annotation.executer(() => undefined);
thread.leave();
if (arret !== undefined) throw new Error(`L'annotation s'est arrêtée : ${String(arret)}`);
emit({
  secondes: thread.own / 1000,
  plusLong: thread.longest,
  certaines: bilan.statuts.certaine,
  lignes: plan.cible.lignes.rows,
});
