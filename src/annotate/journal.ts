/** What was written, and what was there before: enough to take it all back, and nothing else. */
import type { Area, Matrix, Patch, Scalar, WorkbookHost } from '../host/host';
import { rowsPerBlock, writeInBlocks } from '../host/blocks';
import { areaReponses, areaTitres, type Plan } from './plan';

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

  get vide(): boolean {
    return this.rangees.size === 0 && this.inserees === undefined;
  }

  inserer(plan: Plan): void {
    this.inserees = plan;
  }

  /** Remembers what is about to be written: a write that fails leaves nothing to take back. */
  noter(patches: readonly Patch[], before: readonly Matrix[]): void {
    patches.forEach(({ area, values }, at) =>
      values.forEach((after, down) => {
        const known = this.rangees.get(area.row + down);
        if (known) known.written.push(after);
        else this.rangees.set(area.row + down, { before: before[at]![down]!, written: [after] });
      }),
    );
  }

  /** Takes everything back, the headings last; a cell changed since by someone else stays as it is. */
  async retirer(host: WorkbookHost, plan: Plan): Promise<Retrait> {
    // Stopped before anything but the headings was written, there is nothing to mistake for ours.
    if (this.rangees.size > 1) await requireTitres(host, plan);
    let gardees = 0;
    for (const window of this.windows(plan, rowsPerBlock(plan.largeur, host.blockCells))) {
      gardees += await this.restore(host, plan, window);
      for (const row of window) this.rangees.delete(row);
    }
    const colonnesRetirees = gardees === 0 && this.inserees !== undefined && (await isBlank(host, this.inserees));
    if (colonnesRetirees) await host.deleteColumns(plan.cible.feuille, plan.colonne, plan.largeur);
    this.inserees = undefined;
    return { gardees, colonnesRetirees };
  }

  /** The rows from the last to the first, in groups near enough to be read at once; the headings alone. */
  private windows(plan: Plan, size: number): readonly (readonly number[])[] {
    const all: number[][] = [];
    const titres = areaTitres(plan)?.row;
    for (const row of [...this.rangees.keys()].sort((one, other) => other - one)) {
      const last = all[all.length - 1];
      if (last && last[0]! - row < size && row !== titres) last.push(row);
      else all.push([row]);
    }
    return all;
  }

  /** Puts back what is still as it was written; counts the cells that are neither that nor what was before. */
  private async restore(host: WorkbookHost, plan: Plan, rows: readonly number[]): Promise<number> {
    const first = rows[rows.length - 1]!;
    const area: Area = { ...areaReponses(plan), row: first, rows: rows[0]! - first + 1 };
    const held = await host.read(area);
    const whole: { row: number; values: (readonly Scalar[])[] }[] = [];
    const cells: Patch[] = [];
    let kept = 0;
    for (const row of [...rows].reverse()) {
      const { before, written } = this.rangees.get(row)!;
      const now = held[row - first]!;
      const last = whole[whole.length - 1];
      if (written.some((values) => values.every((value, across) => value === now[across]))) {
        if (last && last.row + last.values.length === row) last.values.push(before);
        else whole.push({ row, values: [before] });
        continue;
      }
      now.forEach((value, across) => {
        if (value === before[across]) return;
        if (written.some((values) => value === values[across])) cells.push(cell(area, row, across, before[across]!));
        else kept++;
      });
    }
    const patches = whole.map(({ row, values }): Patch => ({ area: { ...area, row, rows: values.length }, values }));
    await writeInBlocks(host, [...patches, ...cells]);
    return kept;
  }
}

function cell(area: Area, row: number, across: number, value: Scalar): Patch {
  return { area: { ...area, row, column: area.column + across, rows: 1, columns: 1 }, values: [[value]] };
}

/** The columns may have moved since: nothing is taken back from a place that is no longer ours. */
export class ColonnesDeplacees extends Error {}

export async function requireTitres(host: WorkbookHost, plan: Plan): Promise<void> {
  const area = areaTitres(plan);
  if (!area) return;
  const [row = []] = await host.read(area);
  if (plan.titres.some((titre, at) => row[at] !== titre)) throw new ColonnesDeplacees();
}

async function isBlank(host: WorkbookHost, plan: Plan): Promise<boolean> {
  const used = await host.usedArea(plan.cible.feuille);
  if (!used) return true;
  const size = 2_000;
  for (let row = 0; row < used.rows; row += size) {
    const rows = await host.read({ sheet: used.sheet, row, column: plan.colonne, rows: Math.min(size, used.rows - row), columns: plan.largeur });
    if (rows.some((cells) => cells.some((cell) => cell !== ''))) return false;
  }
  return true;
}
