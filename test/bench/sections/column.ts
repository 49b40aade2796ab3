/** A long column and near misses. */
import { median } from '../clock';
import { figure, percent } from '../print';
import type { Probes } from '../probe';
import { atLeast, atMost, type Part } from '../targets';

interface Column {
  readonly seconds: number;
  readonly longest: number;
  readonly sure: number;
  readonly lines: number;
}

const MILLION = 1_000_000;

export function columnPart(probes: Probes, runs: number, lines: number): Part {
  const all = probes.runs(runs, 'column', { lines, distinct: Math.min(lines, 250_000) }) as Column[];
  const one = all[0]!;
  const spent = median(all.map(({ seconds }) => seconds));
  const held = all.map(({ longest }) => longest);
  return {
    title: 'Une colonne d’adresses annotée de ses neuf colonnes et de sa remarque',
    lines: [
      `${figure(one.lines)} lignes en ${figure(spent, 2)} s de notre temps (celui du classeur à part)`,
      `le fil tenu d'un coup, au plus, dans chacun de ${runs} processus : ${held.map((longest) => `${figure(longest, 1)} ms`).join(', ')}`,
      `${percent((100 * one.sure) / one.lines)} des lignes ont une réponse certaine`,
    ],
    targets: [
      atMost('un million de lignes', (spent * MILLION) / one.lines, 8, 's'),
      atMost('fil tenu d’un coup', median(held), 50, 'ms'),
    ],
  };
}

interface Near {
  readonly perSecond: number;
  readonly firstRight: number;
  readonly proofs: number;
  readonly faults: number;
}

export function nearPart(probes: Probes, runs: number, proofs: number): Part {
  const all = probes.runs(runs, 'near', { queryCount: 4000, proofs: 0 }) as Near[];
  const rate = median(all.map(({ perSecond }) => perSecond));
  const proof = probes.run('near', { queryCount: 4000, proofs }) as Near;
  return {
    title: 'Noms proches (une ou deux fautes)',
    lines: [
      `${figure(rate)} suggestions par seconde ; le bon nom en premier : ${percent(100 * proof.firstRight, 1)}`,
      `à deux fautes près, ${figure(proof.proofs - proof.faults)} recherches sur ${figure(proof.proofs)} donnent exactement ce que donne la comparaison à tous les noms`,
    ],
    targets: [
      atLeast('suggestions', rate, 6000, 'par seconde'),
      atMost('recherches inexactes', proof.faults, 0, 'recherche'),
    ],
  };
}
