/** The geography and its history: all that is read from the packages and from no text. */
import { Annales, type SansTrace } from './annees';
import { collectCodesPostaux, type CodePostal } from './codes-postaux';
import { collectAnciensCodes, collectLieux, type LieuSource } from './lieux';
import { Lignee } from './lignee';
import { ANNEES, readCommunes, readDepartements, readHistorique, type DepartementEtalab } from './packages';

export const DERNIERE = ANNEES[ANNEES.length - 1]!;

export interface Geographie {
  readonly lignee: Lignee;
  readonly lieux: readonly LieuSource[];
  readonly anciensCodes: ReadonlyMap<string, string>;
  readonly departements: readonly DepartementEtalab[];
  readonly codesPostaux: ReadonlyMap<string, readonly CodePostal[]>;
}

let last: { readonly key: string; readonly geographie: Geographie } | undefined;

/** Reads it once for the same communes without a trace: nothing changes it afterwards. */
export function readGeographie(sansTrace: ReadonlyMap<string, SansTrace>): Geographie {
  const key = JSON.stringify([...sansTrace.values()]);
  if (last?.key !== key) last = { key, geographie: build(sansTrace) };
  return last.geographie;
}

function build(sansTrace: ReadonlyMap<string, SansTrace>): Geographie {
  const lignee = Lignee.fromHistorique(readHistorique());
  const annales = new Annales(lignee, sansTrace, readCommunes(ANNEES[0]));
  for (const annee of ANNEES.slice(1)) annales.tell(annee, readCommunes(annee));
  lignee.linkSplits();
  const lieux = collectLieux(lignee, readCommunes(DERNIERE));
  return {
    lignee,
    lieux,
    anciensCodes: collectAnciensCodes(lignee, lieux),
    departements: readDepartements(),
    codesPostaux: collectCodesPostaux(lignee),
  };
}
