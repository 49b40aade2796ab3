/** The columns of a run before this one where there are no headings: known by the answers they hold. */
import type { Area, Scalar, WorkbookHost } from '../host/host';
import type { Resolver } from '../resolve/resolve';
import type { Cible } from './target';
import { Repondeur } from './answers';
import { LecteurColonne } from './decide';
import { isOurs } from './rows';
import type { Choix } from './plan';

const SAMPLE = 200;
const NONE = -1;

/** The first column of a run that answered the same; -1 where there is none. */
export async function chercherReponses(
  host: WorkbookHost,
  resolver: Resolver,
  { lignes }: Cible,
  { genre, colonnes, departement }: Choix,
  used: Area,
): Promise<number> {
  const from = lignes.column + 1;
  if (used.columns <= from) return NONE;
  const rows = Math.min(SAMPLE, lignes.rows);
  const width = colonnes.length;
  const column = async (at: number): Promise<readonly Scalar[]> =>
    (await host.read({ ...lignes, column: at, rows, columns: 1 })).map(([value = '']) => value);
  const textes = await column(lignes.column);
  const departements = departement >= 0 ? await column(departement) : [];
  const held = await host.read({ ...lignes, column: from, rows, columns: used.columns - from });
  const lecteur = new LecteurColonne(resolver, genre);
  const repondeur = new Repondeur(resolver.table, colonnes);
  const wanted = textes.map((texte, row) => {
    const { resolution } = lecteur.decider(texte, departements[row]);
    return resolution && repondeur.repondre(resolution.place).valeurs;
  });
  for (let at = 0; at + width <= used.columns - from; at++) {
    if (
      isDeja(
        wanted,
        held.map((row) => row.slice(at, at + width + 1)),
        width,
      )
    )
      return from + at;
  }
  return NONE;
}

/**
 * Every answer there is ours, some are, and so is every remark. One column alone might be the user's own clean
 * names: a remark of ours must then be there.
 */
function isDeja(
  wanted: readonly (readonly Scalar[] | undefined)[],
  held: readonly (readonly Scalar[])[],
  width: number,
): boolean {
  let answers = 0;
  let remarks = 0;
  for (const [row, cells] of held.entries()) {
    const remark = cells[width] ?? '';
    if (remark !== '' && !isOurs(remark)) return false;
    if (isOurs(remark)) remarks++;
    const given = cells.slice(0, width);
    if (given.every((value) => value === '')) continue;
    const answer = wanted[row];
    if (answer?.every((value, across) => value === given[across])) answers++;
    // A doubt that was settled by hand has an answer which its text alone has not.
    else if (!isOurs(remark)) return false;
  }
  return answers > 0 && (width > 1 || remarks > 0);
}
