/**
 * Post codes. The latest geography has those in use today. Earlier ones add those of communes merged since (93380
 * Pierrefitte), and old ones that texts still carry. Only a post code in use is given as an answer; all are understood.
 */
import type { Lineage } from './lineage';
import { CommunesAt } from './communes-at';
import { LATEST_YEAR, readCommunes, YEARS } from './packages';
import type { WrittenPostcode } from '../table/postcodes';

type Codes = Map<string, boolean>;

export function collectPostcodes(lineage: Lineage): ReadonlyMap<string, readonly WrittenPostcode[]> {
  const byCommune = new Map<string, Codes>();
  for (const year of YEARS) {
    const communes = new CommunesAt(lineage, `${year}-01-01`);
    for (const commune of readCommunes(year)) {
      if (!commune.codesPostaux) continue;
      const heirs = commune.type === 'arrondissement-municipal' ? [commune.code] : communes.heirsOf(commune.code);
      // A post code follows its commune into the one it became part of, not into a split.
      if (heirs.length !== 1) continue;
      addCodes(byCommune, heirs[0]!, commune.codesPostaux, year === LATEST_YEAR || heirs[0] !== commune.code);
    }
  }
  return new Map([...byCommune].map(([insee, codes]) => [insee, sortCodes(codes)]));
}

function addCodes(byCommune: Map<string, Codes>, insee: string, added: readonly string[], current: boolean): void {
  let codes = byCommune.get(insee);
  if (!codes) byCommune.set(insee, (codes = new Map<string, boolean>()));
  for (const code of added) codes.set(code, (codes.get(code) ?? false) || current);
}

function sortCodes(codes: Codes): WrittenPostcode[] {
  return [...codes].map(([code, current]) => ({ code, current })).sort((a, b) => (a.code < b.code ? -1 : 1));
}
