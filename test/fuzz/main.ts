/**
 * `npm run fuzz [-- calls seed]`: a million generated calls, a new draw each time. `npm test` runs
 * it with fewer and always the same. In a process of its own: jest's realm is ten times slower.
 */
import { runCampaign } from './campaign';
import { checkSameness } from './sameness';
import { slowCalls } from './soon';

const LIMIT_MS = 10;
const calls = Number(process.argv[2] ?? 1_000_000);
const seed = Number(process.argv[3] ?? Date.now() % 2 ** 31);
if (!Number.isInteger(calls) || calls < 1 || !Number.isInteger(seed)) throw new Error('npm run fuzz -- <appels> <graine> : deux entiers.');

const start = performance.now();
const elapsed = (): string => `${Math.round((performance.now() - start) / 1000)} s`;
console.log(`${calls} appels, graine ${seed}`);

const tally = runCampaign(calls, seed);
console.log(`${tally.calls} appels tirés au sort, ${tally.cells} cellules rendues dont ${tally.errors} erreurs : aucune promesse rompue (${elapsed()})`);
console.log(`l’appel le plus long : ${tally.slowest.milliseconds.toFixed(1)} ms, ${tally.slowest.call}`);

const ranges = Math.max(100, Math.round(calls / 200));
checkSameness(ranges, seed);
console.log(`${ranges} plages : la même réponse seule, dans une plage, redemandée, dans un autre ordre, en ligne (${elapsed()})`);

if (!process.argv.includes('--sans-temps')) {
  const slow = slowCalls(LIMIT_MS);
  for (const { milliseconds, call } of slow) console.log(`plus de ${LIMIT_MS} ms pour une cellule : ${milliseconds.toFixed(1)} ms, ${call}`);
  console.log(`${slow.length} appels de plus de ${LIMIT_MS} ms (${elapsed()})`);
  if (slow.length > 0) process.exitCode = 1;
}
