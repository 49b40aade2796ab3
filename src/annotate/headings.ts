/** The headings of an annotation: written in blank cells, known again, taken back. */
import { writeInBlocks } from '../host/blocks';
import { WorkbookRefusal, type WorkbookHost } from '../host/host';
import { areaTitres, estTitre, type Plan } from './plan';
import { Retouche } from './cell-runs';

/** Writes the headings. A table numbers one that it has already; a merged cell keeps none. */
export async function ecrireTitres(host: WorkbookHost, plan: Plan): Promise<readonly string[]> {
  const area = areaTitres(plan);
  if (!area) return plan.titres;
  const [held] = await host.write([{ area, values: [plan.titres] }]);
  const row = held?.[0] ?? [];
  const kept = plan.titres.map((titre, at) => {
    const lu = row[at];
    return estTitre(titre, lu) ? lu : undefined;
  });
  if (kept.every((titre) => titre !== undefined)) return kept;
  await blanchirTitres(host, plan);
  throw new WorkbookRefusal('merged');
}

/** Blanks the headings that are ours. */
export async function blanchirTitres(host: WorkbookHost, plan: Plan): Promise<void> {
  const area = areaTitres(plan);
  if (!area) return;
  const [row = []] = await host.read(area);
  const retouche = new Retouche(area);
  row.forEach((lu, across) => retouche.noter(area.row, across, estTitre(plan.titres[across]!, lu), ''));
  await writeInBlocks(host, retouche.finir().patches);
}
