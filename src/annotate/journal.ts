/** What was written, and what was there before: enough to take it all back, and nothing else. */
import { inBlocks, rowsPerBlock, writeInBlocks } from '../host/blocks';
import { scalarOf, type Area, type Held, type Matrix, type Patch, type Scalar, type WorkbookHost } from '../host/host';
import { retirerColonnes } from './insert';
import { areaReponses, areaTitres, type Plan } from './plan';
import { Retouche } from './cell-runs';
import { blanchirTitres } from './headings';

/** A row written: what its cells held before anything was, and all that was put there since, or was about to be. */
interface Rangee {
  readonly before: readonly Scalar[];
  readonly written: (readonly Scalar[])[];
}

export interface Retrait {
  /** Cells left because they are no longer what was written. */
  readonly gardees: number;
  readonly colonnesRetirees: boolean;
}

export class Journal {
  /** Every patch is as wide as the annotation: rows tell them all. */
  private readonly rangees = new Map<number, Rangee>();
  /** The columns put in for this annotation, to be taken out with it. */
  private inserees: Plan | undefined;
  private titrees = false;
  private blanche: readonly Scalar[] = [];

  get vide(): boolean {
    return this.rangees.size === 0 && this.inserees === undefined && !this.titrees;
  }

  /** The headings are about to be written in cells that are blank. */
  titrer(): void {
    this.titrees = true;
  }

  inserer(plan: Plan): void {
    this.inserees = plan;
  }

  /** The columns put in are out again. */
  oublier(): void {
    this.inserees = undefined;
    this.titrees = false;
  }

  /** Remembers what is about to be written: a write that fails leaves nothing to take back. */
  noter(patches: readonly Patch[], before: readonly Matrix[]): void {
    patches.forEach(({ area, values }, at) =>
      values.forEach((row, down) => {
        const after = isPlain(row) ? row : row.map(scalarOf);
        const known = this.rangees.get(area.row + down);
        if (known) known.written.push(after);
        else this.rangees.set(area.row + down, { before: this.lightest(before[at]![down]!), written: [after] });
      }),
    );
  }

  /** A million blank rows are remembered as one. */
  private lightest(before: readonly Scalar[]): readonly Scalar[] {
    if (before.some((value) => value !== '')) return before;
    if (this.blanche.length !== before.length) this.blanche = before;
    return this.blanche;
  }

  /** Takes everything back; a cell changed since by someone else stays as it is. */
  async retirer(host: WorkbookHost, plan: Plan): Promise<Retrait> {
    if (this.vide) return { gardees: 0, colonnesRetirees: false };
    const retrait = plan.reprise ? await this.restaurer(host, plan) : await this.vider(host, plan);
    this.rangees.clear();
    this.oublier();
    return retrait;
  }

  /** Columns that were there before: each cell gets back what it held first. */
  private async restaurer(host: WorkbookHost, plan: Plan): Promise<Retrait> {
    await requireTitres(host, plan);
    let gardees = 0;
    for (const window of this.windows(rowsPerBlock(plan.largeur, host.blockCells))) {
      gardees += await this.restore(host, plan, window);
      for (const row of window) this.rangees.delete(row);
    }
    return { gardees, colonnesRetirees: false };
  }

  /** The rows from the first to the last, in groups near enough to be read at once. */
  private windows(size: number): readonly (readonly number[])[] {
    const all: number[][] = [];
    for (const row of [...this.rangees.keys()].sort((one, other) => one - other)) {
      const last = all[all.length - 1];
      if (last && row - last[0]! < size) last.push(row);
      else all.push([row]);
    }
    return all;
  }

  /** Puts back what is still as it was written; counts the cells that are neither that nor what was before. */
  private async restore(host: WorkbookHost, plan: Plan, rows: readonly number[]): Promise<number> {
    const first = rows[0]!;
    const area: Area = { ...areaReponses(plan), row: first, rows: rows[rows.length - 1]! - first + 1 };
    const held = await inBlocks(area, (block) => host.read(block));
    const retouche = new Retouche(area);
    for (const row of rows) {
      const { before, written } = this.rangees.get(row)!;
      held[row - first]!.forEach((now, across) => {
        const was = before[across]!;
        if (now !== was)
          retouche.noter(
            row,
            across,
            written.some((values) => values[across] === now),
            was,
          );
      });
    }
    const { patches, others } = retouche.finir();
    await writeInBlocks(host, patches);
    return others;
  }

  /** New columns: what we wrote in them goes, wherever its row now is; then the columns, if nothing else is in them. */
  private async vider(host: WorkbookHost, plan: Plan): Promise<Retrait> {
    // Stopped before anything was written, there is nothing to mistake for ours.
    if (this.rangees.size > 0) await requireTitres(host, plan);
    const gardees = await this.blanchir(host, plan);
    const colonnesRetirees = gardees === 0 && this.inserees !== undefined;
    if (colonnesRetirees) await retirerColonnes(host, plan);
    else if (this.titrees) await blanchirTitres(host, plan);
    return { gardees, colonnesRetirees };
  }

  private isWritten(line: number, across: number, value: Scalar): boolean {
    return this.rangees.get(line)?.written.some((values) => values[across] === value) ?? false;
  }

  /** Blanks our rows, or finds that only they are there; gives back the cells that are someone else's. */
  private async blanchir(host: WorkbookHost, plan: Plan): Promise<number> {
    const ours = new Set([...this.rangees.values()].flatMap(({ written }) => written.map(keyOf)));
    const used = await host.usedArea(plan.cible.feuille);
    const area: Area = { ...areaReponses(plan), row: 0, rows: used?.rows ?? 0 };
    const retouche = new Retouche(area);
    let line = 0;
    let found = this.rangees.size === 0 || plan.cible.ligneEntete >= 0;
    await inBlocks(area, async (block) => {
      const rows = await host.read(block);
      for (const row of rows) {
        const known = ours.has(keyOf(row));
        found ||= known;
        if (line !== plan.cible.ligneEntete)
          row.forEach(
            (value, across) =>
              value !== '' && retouche.noter(line, across, known || this.isWritten(line, across, value), ''),
          );
        line++;
      }
      return rows.map(() => undefined);
    });
    // Without headings, nothing but its rows tells our columns from others.
    if (!found) throw new ColonnesDeplacees();
    const { patches, others: kept } = retouche.finir();
    // Inserted columns that hold nothing else are deleted whole: no need to blank them first.
    if (kept > 0 || this.inserees === undefined) await writeInBlocks(host, patches);
    return kept;
  }
}

function keyOf(row: readonly Held[]): string {
  return JSON.stringify(row);
}

/** The columns may have moved since: nothing is taken back from a place that is no longer ours. */
export class ColonnesDeplacees extends Error {}

export async function requireTitres(host: WorkbookHost, plan: Plan): Promise<void> {
  const area = areaTitres(plan);
  if (!area) return;
  const [row = []] = await host.read(area);
  if (plan.titres.some((titre, at) => row[at] !== titre)) throw new ColonnesDeplacees();
}

/** No error among the cells: the row can be kept as it is. */
function isPlain(row: readonly Held[]): row is readonly Scalar[] {
  return row.every((held) => typeof held !== 'object');
}
