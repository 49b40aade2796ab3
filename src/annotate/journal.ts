/** What was written, and what was there before: enough to take it all back, and nothing else. */
import type { Area, Matrix, Patch, Scalar, WorkbookHost } from '../host/host';
import { writeInBlocks } from '../host/blocks';
import { areaTitres, type Plan } from './plan';

interface Entree {
  readonly area: Area;
  readonly before: Matrix;
  readonly after: Matrix;
}

export interface Retrait {
  /** Cells left because they are no longer what was written. */
  readonly gardees: number;
  readonly colonnesRetirees: boolean;
}

export class Journal {
  private entrees: Entree[] = [];
  /** The columns put in for this annotation, to be taken out with it. */
  private inserees: Plan | undefined;

  get vide(): boolean {
    return this.entrees.length === 0 && this.inserees === undefined;
  }

  inserer(plan: Plan): void {
    this.inserees = plan;
  }

  /** Remembers what is about to be written: a write that fails leaves nothing to take back. */
  noter(patches: readonly Patch[], before: readonly Matrix[]): void {
    patches.forEach((patch, at) => this.entrees.push({ area: patch.area, before: before[at]!, after: patch.values }));
  }

  /** Takes everything back, last first; a cell changed since by someone else stays as it is. */
  async retirer(host: WorkbookHost, plan: Plan): Promise<Retrait> {
    // Stopped before anything but the headings was written, there is nothing to mistake for ours.
    if (this.entrees.length > 1) await requireTitres(host, plan);
    let gardees = 0;
    for (let entree = this.entrees.pop(); entree; entree = this.entrees.pop()) {
      try {
        gardees += await restore(host, entree);
      } catch (error) {
        this.entrees.push(entree);
        throw error;
      }
    }
    const colonnesRetirees = gardees === 0 && this.inserees !== undefined && (await isBlank(host, this.inserees));
    if (colonnesRetirees) await host.deleteColumns(plan.cible.feuille, plan.colonne, plan.largeur);
    this.inserees = undefined;
    return { gardees, colonnesRetirees };
  }
}

/** The columns may have moved since: nothing is taken back from a place that is no longer ours. */
export class ColonnesDeplacees extends Error {}

export async function requireTitres(host: WorkbookHost, plan: Plan): Promise<void> {
  const area = areaTitres(plan);
  if (!area) return;
  const [row = []] = await host.read(area);
  if (plan.titres.some((titre, at) => row[at] !== titre)) throw new ColonnesDeplacees();
}

/** Puts back what is still as it was written; counts the cells that are neither that nor what was before. */
async function restore(host: WorkbookHost, { area, before, after }: Entree): Promise<number> {
  const held = await host.read(area);
  const patches: Patch[] = [];
  let kept = 0;
  let start = -1;
  const flush = (end: number): void => {
    if (start >= 0) patches.push({ area: { ...area, row: area.row + start, rows: end - start }, values: before.slice(start, end) });
    start = -1;
  };
  after.forEach((written, down) => {
    const now = held[down]!;
    if (now.every((value, across) => value === written[across])) {
      if (start < 0) start = down;
      return;
    }
    flush(down);
    now.forEach((value, across) => {
      if (value === written[across]) patches.push(cell(area, down, across, before[down]![across]!));
      else if (value !== before[down]![across]) kept++;
    });
  });
  flush(after.length);
  await writeInBlocks(host, patches);
  return kept;
}

function cell(area: Area, down: number, across: number, value: Scalar): Patch {
  return { area: { ...area, row: area.row + down, column: area.column + across, rows: 1, columns: 1 }, values: [[value]] };
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
