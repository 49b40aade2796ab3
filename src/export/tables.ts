/** The two tables that are exported: one row for each code INSEE that has one meaning, and every former commune. */
import type { Resolver } from '../resolve/resolve';
import { CHAMPS, type Valeur } from './champs';

export type Ligne = readonly Valeur[];

export interface TableExportee {
  readonly nom: string;
  readonly titre: string;
  readonly cle: readonly string[];
  readonly lignes: readonly Ligne[];
}

export function tablesExportees(resolver: Resolver): readonly TableExportee[] {
  const { table } = resolver;
  const codes = new Map<string, number>();
  const anciennes: number[] = [];
  for (let place = 0; place < table.count; place++) {
    if (table.genreOf(place) === 'ancienne') anciennes.push(place);
    const code = table.codeOf(place);
    if (codes.has(code)) continue;
    // The same reading as the formulas': a code that named several former communes in turn has no single answer.
    const read = resolver.resolve(`INSEE ${code}`);
    if (read.kind === 'sure') codes.set(code, read.place);
  }
  const byCode = [...codes].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, place]) => place);
  const lignesDe = (places: readonly number[]): readonly Ligne[] =>
    places.map((place) => CHAMPS.map((champ) => champ.lire(table, place)));
  return [
    {
      nom: 'ressort',
      titre: 'Les communes, les arrondissements municipaux et les anciennes communes dont le code INSEE n’a qu’un sens',
      cle: ['code_insee'],
      lignes: lignesDe(byCode),
    },
    {
      nom: 'anciennes',
      titre: 'Toutes les anciennes communes, même celles dont le code a resservi',
      cle: ['code_insee', 'nom', 'fin'],
      lignes: lignesDe(anciennes),
    },
  ];
}
