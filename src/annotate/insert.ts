/** Columns put in and taken out, once each: an answer that is lost does not mean that nothing was done. */
import { inBlocks } from '../host/blocks';
import type { WorkbookHost } from '../host/host';

/** Whole columns of a sheet, as a plan has them. */
export interface Colonnes {
  readonly cible: { readonly feuille: string };
  readonly colonne: number;
  readonly largeur: number;
}

/** Whether columns hold nothing at all. */
export async function isVide(host: WorkbookHost, { cible: { feuille }, colonne, largeur }: Colonnes): Promise<boolean> {
  const used = await host.usedArea(feuille);
  if (!used) return true;
  let vide = true;
  const area = { sheet: feuille, row: 0, column: colonne, rows: used.rows, columns: largeur };
  await inBlocks(area, async (block) => {
    const rows = vide ? await host.read(block) : [];
    if (rows.some((cells) => cells.some((cell) => cell !== ''))) vide = false;
    return Array.from({ length: block.rows }, () => undefined);
  });
  return vide;
}

/** Inserts columns left of others: the sheet is then wider by as many, or by twice as many where Excel did it twice. */
export async function insererColonnes(
  host: WorkbookHost,
  { cible: { feuille }, colonne, largeur }: Colonnes,
): Promise<void> {
  const before = await widthOf(host, feuille);
  try {
    await host.insertColumns(feuille, colonne, largeur);
  } catch (error) {
    if ((await grown(host, feuille, before)) < largeur) throw error;
  }
  if ((await grown(host, feuille, before)) !== 2 * largeur) return;
  const extra = { cible: { feuille }, colonne: colonne + largeur, largeur };
  // Blank columns too many harm nothing: failing here must not hide that ours are in.
  if (await isVide(host, extra).catch(() => false))
    await host.deleteColumns(feuille, extra.colonne, largeur).catch(() => undefined);
}

/** Deletes columns left of others. */
export async function retirerColonnes(
  host: WorkbookHost,
  { cible: { feuille }, colonne, largeur }: Colonnes,
): Promise<void> {
  const before = await widthOf(host, feuille);
  try {
    await host.deleteColumns(feuille, colonne, largeur);
  } catch (error) {
    if ((await grown(host, feuille, before)) > -largeur) throw error;
  }
}

async function widthOf(host: WorkbookHost, feuille: string): Promise<number> {
  return (await host.usedArea(feuille))?.columns ?? 0;
}

/** By how much the sheet is wider; not at all where it will not even say. */
async function grown(host: WorkbookHost, feuille: string, before: number): Promise<number> {
  try {
    return (await widthOf(host, feuille)) - before;
  } catch {
    return 0;
  }
}
