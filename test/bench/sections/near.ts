/** Near misses: how fast, and whether all of them are found. */
import { median, type Ratio } from '../clock';
import { duration, figure, percent } from '../print';
import type { Probes } from '../probe';
import { atLeast, atMost, LIMITS, type Part } from '../targets';

/** Milliseconds a query, ours and the plain version's. */
interface Near extends Ratio {
  readonly firstRight: number;
  readonly proofs: number;
  readonly faults: number;
}

const QUERIES = 4000;

export function nearPart(probes: Probes, runs: number, proofs: number): Part {
  const all = Array.from(
    { length: runs },
    (_, run) => probes.run('near', { queryCount: QUERIES, proofs: run === 0 ? proofs : 0 }) as Near,
  );
  const [proof] = all as [Near];
  const ours = median(all.map((one) => one.ours));
  const plain = median(all.map(({ reference }) => reference));
  const perSecond = `${figure(1000 / ours)} par seconde`;
  const times = median(all.map(({ ratio }) => 1 / ratio));
  return {
    title: 'Noms proches (une ou deux fautes)',
    lines: [
      `${perSecond} ; ${figure(times)} fois plus vite que la comparaison à tous les noms (${duration(plain)}) ; le bon nom en premier : ${percent(100 * proof.firstRight, 1)}`,
      `à deux fautes près, ${figure(proof.proofs - proof.faults)} recherches sur ${figure(proof.proofs)} donnent exactement ce que donne la comparaison à tous les noms`,
    ],
    targets: [
      atLeast('suggestions', times, LIMITS.suggestions, 'fois la comparaison à tous les noms', perSecond),
      atMost('recherches inexactes', proof.faults, LIMITS.inexactSearches, 'recherche'),
    ],
  };
}
