/** A long column and near misses. */
import { median } from '../chrono';
import { FUNCTIONS } from '../paths';
import { nombre, pourcent } from '../print';
import type { Probes } from '../probe';
import { atLeast, atMost, type Part } from '../targets';

interface Column {
  readonly secondes: number;
  readonly plusLong: number;
  readonly bloc: number;
  readonly repondues: number;
  readonly lignes: number;
}

/** Rows of a block: enough to make little of what surrounds it, few enough for a thread that answers. */
const BLOC = 1000;
const MILLION = 1_000_000;

export function colonne(probes: Probes, lignes: number): Part {
  const one = probes.run('colonne', { file: FUNCTIONS, lignes, distinctes: Math.min(lignes, 250_000), bloc: BLOC }) as Column;
  const seconds = (one.secondes * MILLION) / one.lignes;
  return {
    titre: 'Une colonne d’adresses, par COMMUNE.FICHE livrée',
    lignes: [
      `${nombre(one.lignes)} lignes en ${nombre(one.secondes, 2)} s, par blocs de ${nombre(one.bloc)} ; le plus long : ${nombre(one.plusLong, 1)} ms`,
      `${pourcent((100 * one.repondues) / one.lignes)} des lignes ont une réponse`,
    ],
    cibles: [atMost('un million de lignes', seconds, 8, 's'), atMost('bloc le plus long', one.plusLong, 50, 'ms')],
  };
}

interface Near {
  readonly parSeconde: number;
  readonly premiers: number;
  readonly preuves: number;
  readonly fautes: number;
}

export function proches(probes: Probes, runs: number, preuves: number): Part {
  const all = probes.runs(runs, 'proches', { requetes: 1000, preuves: 0 }) as Near[];
  const rate = median(all.map(({ parSeconde }) => parSeconde));
  const proof = probes.run('proches', { requetes: 1000, preuves }) as Near;
  return {
    titre: 'Noms proches (une ou deux fautes)',
    lignes: [
      `${nombre(rate)} suggestions par seconde ; le bon nom en premier : ${pourcent(100 * proof.premiers, 1)}`,
      `à deux fautes près, ${nombre(proof.preuves - proof.fautes)} recherches sur ${nombre(proof.preuves)} donnent exactement ce que donne la comparaison à tous les noms`,
    ],
    cibles: [atLeast('suggestions', rate, 6000, 'par seconde'), atMost('recherches inexactes', proof.fautes, 0, 'recherche')],
  };
}
