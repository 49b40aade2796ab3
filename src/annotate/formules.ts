/** The other way to annotate: one formula a column, whose answers spill and recalculate. */
import { addressOf, WorkbookRefusal, type WorkbookHost } from '../host/host';
import { fonctionDe, widthDe } from './colonnes';
import { areaReponses, areaTitres, type Plan } from './plan';

/** A longer range recalculates at each change for longer than anyone waits. */
export const MOST_FORMULA_ROWS = 20_000;

/** Writes the headings and one formula under each; nothing that is filled is written over. */
export async function ecrireFormules(host: WorkbookHost, plan: Plan, formule: (fonction: string, args: readonly string[]) => string): Promise<number> {
  const { lignes, feuille } = plan.cible;
  if (lignes.rows > MOST_FORMULA_ROWS) throw new WorkbookRefusal('too-large');
  if (await host.isProtected(feuille)) throw new WorkbookRefusal('protected');
  if (plan.reprise) throw new WorkbookRefusal('blocked');
  if (plan.insere) await host.insertColumns(feuille, plan.colonne, plan.largeur);
  const titres = areaTitres(plan);
  if (titres) {
    await host.write([{ area: titres, values: [plan.titres] }]);
    await host.setHeading(titres);
  }
  await host.setWidths(feuille, plan.colonne, plan.colonnes.map(widthDe));
  const args = [addressOf(lignes), ...(plan.departement >= 0 ? [addressOf({ ...lignes, column: plan.departement })] : [])];
  const { row, column } = areaReponses(plan);
  for (const [at, colonne] of plan.colonnes.entries()) {
    await host.writeFormula({ sheet: feuille, row, column: column + at }, formule(fonctionDe(colonne), args));
  }
  return plan.colonnes.length;
}
