/** The first second: the first right answer in a fresh realm, and the first call of every function. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { median, ratioOf } from '../clock';
import { DIST, FUNCTIONS } from '../paths';
import { columns, duration, figure } from '../print';
import type { Probes } from '../probe';
import { EVERY_FUNCTION, HARD_CALLS, type SampleCall } from '../samples';
import { atMost, LIMITS, type Part } from '../targets';

interface Start {
  readonly loading: number;
  readonly call: number;
  readonly total: number;
  /** The JSON of the packages read into a Map, in the same process. */
  readonly reference: number;
  readonly answer: string;
}

const RIGHT = 'B';
const LONGEST_SHOWN = 40;
const UNIT = 'fois la lecture du JSON';

export function startPart(probes: Probes, runs: number): Part {
  const start = (sample: SampleCall): Start[] =>
    probes.runs(runs, 'start', { file: FUNCTIONS, name: sample.name, args: sample.args }) as Start[];
  const first = start(EVERY_FUNCTION[0]!);
  if (first.some(({ answer }) => answer !== RIGHT))
    throw new Error(`La première réponse est « ${first[0]!.answer} », pas « ${RIGHT} ».`);
  checkEveryFunction();
  const whole = ratioOf(first.map(({ total, reference }) => ({ ours: total, reference })));
  const calls = [...EVERY_FUNCTION, ...HARD_CALLS].map((sample) => {
    const starts = start(sample);
    return { sample, starts, ...ratioOf(starts.map(({ call, reference }) => ({ ours: call, reference }))) };
  });
  const slowest = calls.reduce((one, other) => (other.ratio > one.ratio ? other : one));
  return {
    title: 'Démarrage',
    lines: [
      ...columns([
        [
          'de functions.js à la première réponse juste',
          duration(whole.ours),
          `${figure(whole.ratio, 2)} fois la lecture du JSON`,
        ],
        ['  dont le chargement', duration(median(first.map((one) => one.loading))), ''],
        ['lire le JSON des paquets et en faire une Map', duration(whole.reference), 'la référence'],
      ]),
      '',
      'Premier appel, chacun dans un processus neuf, chargement à part :',
      ...columns(
        calls.map(({ sample, starts, ours, ratio }) => [
          `  ${sample.title}`,
          duration(ours),
          `× ${figure(ratio, 2)}`,
          starts[0]!.answer.slice(0, LONGEST_SHOWN),
        ]),
      ),
    ],
    targets: [
      atMost('première réponse juste', whole.ratio, LIMITS.firstAnswer, UNIT, duration(whole.ours)),
      atMost('premier appel le plus lent', slowest.ratio, LIMITS.firstCall, UNIT, duration(slowest.ours)),
    ],
  };
}

/** A function added to the product must be timed here too. */
function checkEveryFunction(): void {
  const metadata = JSON.parse(readFileSync(path.join(DIST, 'functions.json'), 'utf8')) as {
    functions: { id: string }[];
  };
  const missing = metadata.functions
    .map(({ id }) => id)
    .filter((id) => !EVERY_FUNCTION.some(({ name }) => name === id));
  if (missing.length > 0) throw new Error(`Le banc n'appelle pas ${missing.join(', ')} : complétez samples.ts.`);
}
