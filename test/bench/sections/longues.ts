/** A long column and near misses. */
import { median } from '../chrono';
import { nombre, pourcent } from '../print';
import type { Probes } from '../probe';
import { atLeast, atMost, type Part } from '../targets';

interface Column {
  readonly secondes: number;
  readonly plusLong: number;
  readonly certaines: number;
  readonly lignes: number;
}

const MILLION = 1_000_000;

export function colonne(probes: Probes, runs: number, lignes: number): Part {
  const all = probes.runs(runs, 'colonne', { lignes, distinctes: Math.min(lignes, 250_000) }) as Column[];
  const one = all[0]!;
  const spent = median(all.map(({ secondes }) => secondes));
  const held = all.map(({ plusLong }) => plusLong);
  return {
    titre: 'Une colonne d’adresses annotée de ses neuf colonnes et de sa remarque',
    lignes: [
      `${nombre(one.lignes)} lignes en ${nombre(spent, 2)} s de notre temps (celui du classeur à part)`,
      `le fil tenu d'un coup, au plus, dans chacun de ${runs} processus : ${held.map((longest) => `${nombre(longest, 1)} ms`).join(', ')}`,
      `${pourcent((100 * one.certaines) / one.lignes)} des lignes ont une réponse certaine`,
    ],
    cibles: [
      atMost('un million de lignes', (spent * MILLION) / one.lignes, 8, 's'),
      atMost('fil tenu d’un coup', median(held), 50, 'ms'),
    ],
  };
}

interface Near {
  readonly parSeconde: number;
  readonly premiers: number;
  readonly preuves: number;
  readonly fautes: number;
}

export function proches(probes: Probes, runs: number, preuves: number): Part {
  const all = probes.runs(runs, 'proches', { requetes: 4000, preuves: 0 }) as Near[];
  const rate = median(all.map(({ parSeconde }) => parSeconde));
  const proof = probes.run('proches', { requetes: 4000, preuves }) as Near;
  return {
    titre: 'Noms proches (une ou deux fautes)',
    lignes: [
      `${nombre(rate)} suggestions par seconde ; le bon nom en premier : ${pourcent(100 * proof.premiers, 1)}`,
      `à deux fautes près, ${nombre(proof.preuves - proof.fautes)} recherches sur ${nombre(proof.preuves)} donnent exactement ce que donne la comparaison à tous les noms`,
    ],
    cibles: [
      atLeast('suggestions', rate, 6000, 'par seconde'),
      atMost('recherches inexactes', proof.fautes, 0, 'recherche'),
    ],
  };
}
