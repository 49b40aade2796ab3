/**
 * Post codes. The latest geography has those in use today; earlier ones add those of communes
 * merged since (93380 Pierrefitte), and old ones that texts still carry. Only the former are
 * given as an answer; all are understood.
 */
import type { Lignee } from './lignee';
import { CommunesAt } from './communes-at';
import { ANNEES, readCommunes } from './packages';

export interface CodePostal {
  readonly code: string;
  /** True where it is one of the commune's post codes now; false where it is only understood. */
  readonly actuel: boolean;
}

type Codes = Map<string, boolean>;

const DERNIERE = ANNEES[ANNEES.length - 1]!;

export function collectCodesPostaux(lignee: Lignee): ReadonlyMap<string, readonly CodePostal[]> {
  const byCommune = new Map<string, Codes>();
  for (const annee of ANNEES) {
    const communes = new CommunesAt(lignee, `${annee}-01-01`);
    for (const commune of readCommunes(annee)) {
      if (!commune.codesPostaux) continue;
      const heirs = commune.type === 'arrondissement-municipal' ? [commune.code] : communes.heirsOf(commune.code);
      // A post code follows its commune into the one it became part of, not into a split.
      if (heirs.length !== 1) continue;
      addCodes(byCommune, heirs[0]!, commune.codesPostaux, annee === DERNIERE || heirs[0] !== commune.code);
    }
  }
  return new Map([...byCommune].map(([codeInsee, codes]) => [codeInsee, sortCodes(codes)]));
}

function addCodes(byCommune: Map<string, Codes>, codeInsee: string, added: readonly string[], actuel: boolean): void {
  let codes = byCommune.get(codeInsee);
  if (!codes) byCommune.set(codeInsee, (codes = new Map<string, boolean>()));
  for (const code of added) codes.set(code, (codes.get(code) ?? false) || actuel);
}

function sortCodes(codes: Codes): CodePostal[] {
  return [...codes].map(([code, actuel]) => ({ code, actuel })).sort((a, b) => (a.code < b.code ? -1 : 1));
}
