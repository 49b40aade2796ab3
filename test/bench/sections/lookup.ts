/** A table of one's own: what joining it costs, beside reading the same columns. */
import path from 'node:path';
import type { Ratio } from '../clock';
import { ROOT } from '../paths';
import { duration, figure } from '../print';
import type { Probes } from '../probe';
import { atMost, LIMITS, type Part } from '../targets';

interface LookUp {
  readonly first: Ratio;
  readonly second: Ratio;
  readonly keys: number;
}

export function lookupPart(probes: Probes, turns: number, rows: number): Part {
  const functions = path.join(ROOT, 'dist/functions.js');
  const { first, second, keys } = probes.run('lookup', { functions, rows, turns }) as LookUp;
  return {
    title: 'Une table à soi (COMMUNE.RECHERCHE)',
    lines: [
      `${figure(rows)} lignes contre une table de ${figure(keys)} clés : ${duration(first.ours)}, ${figure(first.ratio, 2)} fois COMMUNE.INSEE sur les deux colonnes`,
      `une seconde formule sur la même table : ${duration(second.ours)}, ${figure(second.ratio, 2)} fois COMMUNE.INSEE sur les lignes seules`,
    ],
    targets: [
      atMost('recherche dans une table', first.ratio, LIMITS.lookUp, 'fois COMMUNE.INSEE', duration(first.ours)),
      atMost('la même table à nouveau', second.ratio, LIMITS.lookUp, 'fois COMMUNE.INSEE', duration(second.ours)),
    ],
  };
}
