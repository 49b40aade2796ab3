/** The other way to annotate: formulas, which recalculate. One a column, that spills; in a table, where none can, one a cell. */
import { addressOf, WorkbookRefusal, type Area, type WorkbookHost } from '../host/host';
import { isNotreFormule } from '../formulas/ours';
import { formulaPatches, readEach, writeFormulasInBlocks, type Trouvee } from '../formulas/find';
import { fonctionDe, widthDe } from './answers';
import { insererColonnes, isVide, retirerColonnes } from './insert';
import { areaReponses, areaTitres, planifier, type Choix, type Plan } from './plan';
import type { Cible } from './target';
import { blanchirTitres, ecrireTitres } from './headings';

/** A longer range recalculates at each change for longer than anyone waits. */
export const MOST_FORMULA_ROWS = 20_000;
/** More formulas than this, one a cell, and Excel no longer answers. */
export const MOST_FORMULA_CELLS = 20_000;

export type Ecrire = (fonction: string, args: readonly string[]) => string;

export interface Pose {
  /** Columns that have their formulas. */
  readonly colonnes: number;
  /** Formulas written: one a column, or one a cell in a table. */
  readonly formules: number;
  /** Cells left because they hold something else. */
  readonly laissees: number;
  /** Takes the formulas back, but for those changed since; gives back how many cells are left. */
  readonly retirer: () => Promise<number>;
}

/** The columns are those of an earlier run only if nothing but our formulas is in them. */
export async function planifierFormules(
  host: WorkbookHost,
  cible: Cible,
  choix: Choix,
  titres: readonly string[],
): Promise<Plan> {
  const plan = await planifier(host, cible, choix, titres);
  if (!plan.reprise) return plan;
  const first = areaReponses(plan);
  const cells = titres.map((_, at) => ({ sheet: first.sheet, row: first.row, column: first.column + at }));
  const formulas = await readEach(cells, (block) => host.readFormulas(block));
  const values = await readEach(cells, (block) => host.read(block));
  const ours = formulas.every((formula, at) => isNotreFormule(formula) || (formula === '' && values[at] === ''));
  return ours ? plan : planifier(host, cible, choix, titres, false);
}

/** Writes the headings and the formulas, all or none; nothing that is filled is written over. */
export async function ecrireFormules(host: WorkbookHost, plan: Plan, formule: Ecrire): Promise<Pose> {
  const {
    cible: { feuille, lignes, tableau },
    colonnes,
  } = plan;
  if (lignes.rows > MOST_FORMULA_ROWS || (tableau && lignes.rows * colonnes.length > MOST_FORMULA_CELLS))
    throw new WorkbookRefusal('too-large');
  if (await host.isProtected(feuille)) throw new WorkbookRefusal('protected');
  let placed = plan;
  let inseres = false;
  let titrees = false;
  const written: Trouvee[] = [];
  const retirer = async (): Promise<number> => {
    const gardees = await blanchirFormules(host, written);
    if (titrees) await blanchirTitres(host, placed);
    if (inseres && gardees === 0 && (await isVide(host, plan))) await retirerColonnes(host, plan);
    return gardees;
  };
  try {
    if (plan.insere) {
      await insererColonnes(host, plan);
      inseres = true;
    }
    titrees = !plan.reprise;
    if (titrees) placed = { ...plan, titres: await ecrireTitres(host, plan) };
    const wanted = formulesVoulues(placed, formule);
    const free = plan.reprise ? await libres(host, wanted) : wanted;
    written.push(...free);
    await writeFormulasInBlocks(host, formulaPatches(free));
    await mettreEnForme(host, placed);
    return { colonnes: colonnes.length, formules: free.length, laissees: wanted.length - free.length, retirer };
  } catch (error) {
    await retirer().catch(() => undefined);
    throw error;
  }
}

async function mettreEnForme(host: WorkbookHost, plan: Plan): Promise<void> {
  const titres = areaTitres(plan);
  if (titres) await host.setHeading(titres);
  await host.setWidths(plan.cible.feuille, plan.colonne, plan.colonnes.map(widthDe));
}

function formulesVoulues(plan: Plan, formule: Ecrire): readonly Trouvee[] {
  const {
    cible: { lignes, tableau },
    colonnes,
    departement,
  } = plan;
  const { sheet, row, column } = areaReponses(plan);
  const args = (area: Area): string[] => [
    addressOf(area),
    ...(departement >= 0 ? [addressOf({ ...area, column: departement })] : []),
  ];
  return colonnes.flatMap((colonne, at) => {
    const cell = (down: number, area: Area): Trouvee => ({
      sheet,
      row: row + down,
      column: column + at,
      formula: formule(fonctionDe(colonne), args(area)),
    });
    if (!tableau) return [cell(0, lignes)];
    return Array.from({ length: lignes.rows }, (_, down) => cell(down, { ...lignes, row: lignes.row + down, rows: 1 }));
  });
}

/** Of an earlier run: the blank cells, and our own formulas where they would be others now (the column has grown). */
async function libres(host: WorkbookHost, wanted: readonly Trouvee[]): Promise<readonly Trouvee[]> {
  const formulas = await readEach(wanted, (block) => host.readFormulas(block));
  const values = await readEach(wanted, (block) => host.read(block));
  return wanted.filter((_, at) => isNotreFormule(formulas[at]!) || (formulas[at] === '' && values[at] === ''));
}

/** Blanks the cells that still hold the formulas written; counts those that hold another. */
async function blanchirFormules(host: WorkbookHost, written: readonly Trouvee[]): Promise<number> {
  const now = await readEach(written, (block) => host.readFormulas(block));
  const values = await readEach(written, (block) => host.read(block));
  const ours = written.filter((one, at) => isSame(now[at]!, one.formula));
  await writeFormulasInBlocks(host, formulaPatches(ours.map((one) => ({ ...one, formula: '' }))));
  return written.filter((one, at) => !isSame(now[at]!, one.formula) && (now[at] !== '' || values[at] !== '')).length;
}

/** Excel may put a sign of its own in a formula it was given. */
function isSame(now: string, written: string): boolean {
  const plain = (formula: string): string => formula.toUpperCase().replace(/[@$\s]/g, '');
  return plain(now) === plain(written);
}
