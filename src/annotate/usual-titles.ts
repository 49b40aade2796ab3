/** The usual titles of columns of places, folded: which column is likely to hold what. */
import { fold } from '../table/fold';
import type { PartKind } from './row-text';

const TOWN = /\b(?:villes?|communes?|localites?|libcom|nomcom|acheminement)\b|\b(?:lib|nom|libelle) com\b|\bcom nom\b/;
const POST_CODE = /\b(?:cp|cpo|codepostal|postcode|zip|postal)\b/;
const CODE = /\b(?:code|cd|num|numero|insee|cog|id)\b/;
const DEPARTEMENT = /\b(?:dep|dept|depts|departements?)\b/;
const ADDRESS = /\badr(?:esses?)?\d*\b/;
const INSEE = /\b(?:insee|cog|depcom|codgeo)\b/;

export type TitleKind = 'town' | 'post-code' | 'departement' | 'address' | 'insee';

/** Returns what a title says of its column; nothing if it is not a usual one. */
export function kindsOfTitle(title: string): ReadonlySet<TitleKind> {
  const folded = fold(title);
  const isPostCode = POST_CODE.test(folded);
  const said: readonly (readonly [TitleKind, boolean])[] = [
    ['post-code', isPostCode],
    ['town', TOWN.test(folded) && !CODE.test(folded) && !isPostCode],
    ['departement', DEPARTEMENT.test(folded)],
    ['address', ADDRESS.test(folded)],
    ['insee', INSEE.test(folded)],
  ];
  return new Set(said.flatMap(([kind, is]) => (is ? [kind] : [])));
}

/** Returns what the column of an address holds, by its title: codes, or words. */
export function partOfTitle(title: string): PartKind {
  const kinds = kindsOfTitle(title);
  return kinds.has('post-code') ? 'post-code' : kinds.has('insee') ? 'insee' : 'words';
}
