/** A doubt settled by the clerk: the place chosen is written in every row alike, once each is checked. */
import { writeInBlocks } from '../host/blocks';
import type { Matrix, Patch, Scalar } from '../host/host';
import type { Annotation } from './annotation';
import type { Groupe } from './bilan';
import { requireTitres } from './journal';
import { comparer, patchesOf, remarqueAcceptee } from './lignes';
import { areaReponses } from './plan';
import { withoutPrefix } from './rubrique';

export interface Acceptation {
  readonly ecrites: number;
  /** Rows passed over: their text or their cells are no longer what they were. */
  readonly passees: number;
}

const WINDOW = 2_000;

/** Writes what `place` answers in the rows of the group; `remarque` says that it was chosen. */
export async function accepter(annotation: Annotation, groupe: Groupe, place: number, remarque: string): Promise<Acceptation> {
  const { plan, host, repondeur } = annotation;
  await requireTitres(host, plan);
  const { valeurs, manques } = repondeur.repondre(place);
  const wanted: readonly Scalar[] = [...valeurs, remarqueAcceptee(manques === '' ? remarque : `${remarque} ${manques}`)];
  let ecrites = 0;
  for (const lignes of windows(groupe.lignes)) {
    const first = lignes[0]!;
    const rows = lignes[lignes.length - 1]! - first + 1;
    const textes = await host.read({ ...plan.cible.lignes, row: first, rows });
    const area = { ...areaReponses(plan), row: first, rows };
    const held = await host.read(area);
    const chosen = new Set(lignes.filter((ligne) => isSame(textes[ligne - first]?.[0] ?? '', groupe)));
    const matrix: Matrix = held.map((row, down) => (chosen.has(first + down) ? wanted : row));
    const issues = held.map((row, down) => (chosen.has(first + down) && comparer(row, wanted) === 'ecrite' ? 'ecrite' : 'deja'));
    const { patches, before } = patchesOf(area, held, matrix, issues);
    annotation.journal.noter(patches, before);
    await writeInBlocks(host, patches);
    ecrites += written(annotation, patches);
  }
  return { ecrites, passees: groupe.lignes.length - ecrites };
}

function written(annotation: Annotation, patches: readonly Patch[]): number {
  let count = 0;
  for (const { area } of patches) {
    for (let at = 0; at < area.rows; at++) annotation.registre.repondre(area.row + at);
    count += area.rows;
  }
  return count;
}

/** The cell still holds the text that was doubted. */
function isSame(value: Scalar, { decision }: Groupe): boolean {
  const texte = String(value);
  return texte === decision.texte || withoutPrefix(texte) === decision.texte;
}

/** Rows near enough to be read together. */
function windows(lignes: readonly number[]): readonly (readonly number[])[] {
  const all: number[][] = [];
  for (const ligne of lignes) {
    const last = all[all.length - 1];
    if (last && ligne - last[0]! < WINDOW) last.push(ligne);
    else all.push([ligne]);
  }
  return all;
}
