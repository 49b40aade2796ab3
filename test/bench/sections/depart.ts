/** The first second: the first right answer in a fresh realm, and the first call of every function. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { median } from '../chrono';
import { DIST, FUNCTIONS } from '../paths';
import { colonnes, duree, nombre } from '../print';
import type { Probes } from '../probe';
import { EVERY_FUNCTION, HARD_CALLS, type SampleCall } from '../samples';
import { atMost, type Part } from '../targets';

interface Start {
  readonly chargement: number;
  readonly appel: number;
  readonly total: number;
  readonly reponse: string;
}

interface JsonStart {
  readonly total: number;
  readonly reponse: string;
}

const RIGHT = 'B';
const LONGEST_SHOWN = 40;

export function depart(probes: Probes, runs: number): Part {
  const start = (sample: SampleCall): Start[] =>
    probes.runs(runs, 'depart', { file: FUNCTIONS, nom: sample.nom, args: sample.args }) as Start[];
  const first = start(EVERY_FUNCTION[0]!);
  if (first.some(({ reponse }) => reponse !== RIGHT))
    throw new Error(`La première réponse est « ${first[0]!.reponse} », pas « ${RIGHT} ».`);
  const json = probes.runs(runs, 'json') as JsonStart[];
  const total = median(first.map((one) => one.total));
  const jsonTotal = median(json.map((one) => one.total));
  checkEveryFunction();
  const calls = [...EVERY_FUNCTION, ...HARD_CALLS].map((sample) => ({ sample, starts: start(sample) }));
  const slowest = Math.max(...calls.map(({ starts }) => median(starts.map(({ appel }) => appel))));
  return {
    titre: 'Démarrage',
    lignes: [
      ...colonnes([
        [
          'de functions.js à la première réponse juste',
          duree(total),
          `${nombre(total / jsonTotal, 2)} fois la lecture du JSON`,
        ],
        ['  dont le chargement', duree(median(first.map((one) => one.chargement))), ''],
        ['lire le JSON des paquets et en faire une Map', duree(jsonTotal), 'la référence'],
      ]),
      '',
      'Premier appel, chacun dans un processus neuf, chargement à part :',
      ...colonnes(
        calls.map(({ sample, starts }) => [
          `  ${sample.titre}`,
          duree(median(starts.map(({ appel }) => appel))),
          starts[0]!.reponse.slice(0, LONGEST_SHOWN),
        ]),
      ),
    ],
    cibles: [
      atMost('première réponse juste', total, 60, 'ms'),
      atMost('premier appel le plus lent', slowest, 100, 'ms'),
    ],
  };
}

/** A function added to the product must be timed here too. */
function checkEveryFunction(): void {
  const metadata = JSON.parse(readFileSync(path.join(DIST, 'functions.json'), 'utf8')) as {
    functions: { id: string }[];
  };
  const missing = metadata.functions.map(({ id }) => id).filter((id) => !EVERY_FUNCTION.some(({ nom }) => nom === id));
  if (missing.length > 0) throw new Error(`Le banc n'appelle pas ${missing.join(', ')} : complétez samples.ts.`);
}
