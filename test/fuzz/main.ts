/**
 * `npm run fuzz [-- calls seed]`: a million generated calls, a new draw each time. `npm test` runs
 * it with fewer and always the same. In a process of its own: jest's realm is ten times slower.
 */
import { runCampaign, type Tally } from './campaign';
import { checkHuge } from './huge';
import { checkSameness } from './sameness';
import { measureSoon, type Soon } from './soon';

const LIMIT_MS = 10;
const STEP = 50_000;
const ENOUGH = 20_000;
const timed = !process.argv.includes('--sans-temps');
const calls = Number(process.argv[2] ?? 1_000_000);
const seed = Number(process.argv[3] ?? Date.now() % 2 ** 31);
if (!Number.isInteger(calls) || calls < 1 || !Number.isInteger(seed))
  throw new Error('npm run fuzz -- <appels> <graine> : deux entiers.');

const start = performance.now();
const say = (line: string): void => console.log(`${line} (${Math.round((performance.now() - start) / 1000)} s)`);
const count = (value: number): string => value.toLocaleString('fr-FR');
let next = STEP;

/** A line each fifty thousand calls: minutes without a word look like a fault. */
function progress(done: number): void {
  if (done < next) return;
  next += STEP;
  say(`… ${count(done)} appels`);
}

function tellCampaign(tally: Tally): void {
  say(
    `${tally.calls} appels tirés au sort, ${tally.cells} cellules rendues dont ${tally.errors} erreurs : aucune promesse rompue`,
  );
  console.log(
    `  par fonction : ${[...tally.perFunction].map(([name, calls]) => `${name} ${count(calls)}`).join(', ')}`,
  );
  console.log(`  essayés : ${tally.kinds.lines().join(' ; ')}`);
  console.log(`  la cellule la plus longue : ${tally.slowest.milliseconds.toFixed(1)} ms, ${tally.slowest.call}`);
}

function tellSoon({ measured, slowest, tooLong, growing }: Soon): void {
  say(
    `${count(measured)} textes faits pour ralentir, la cellule la plus longue : ${slowest.milliseconds.toFixed(1)} ms, ${slowest.call}`,
  );
  for (const { milliseconds, call } of tooLong)
    console.log(`  plus de ${LIMIT_MS} ms pour une cellule : ${milliseconds.toFixed(1)} ms, ${call}`);
  for (const line of growing) console.log(`  plus vite que sa longueur : ${line}`);
}

console.log(`${count(calls)} appels, graine ${seed}`);
const tally = runCampaign(calls, seed, LIMIT_MS, progress);
tellCampaign(tally);

const ranges = Math.max(100, Math.round(calls / 200));
checkSameness(ranges, seed);
say(`${count(ranges)} plages : la même réponse seule, dans une plage, redemandée, dans un autre ordre, en ligne`);
say(
  `${count(checkHuge(seed))} cellules de colonnes et de lignes entières : les mêmes réponses, ou un refus qui le dit`,
);

// Fewer calls may well miss the rarest kinds.
const faults = calls < ENOUGH ? [] : tally.kinds.never().map((kind) => `jamais essayé : ${kind}`);
if (timed) {
  const soon = measureSoon(LIMIT_MS, calls < ENOUGH ? 10 : 1);
  tellSoon(soon);
  for (const { milliseconds, call } of tally.tooLong)
    faults.push(`plus de ${LIMIT_MS} ms pour une cellule, tirée au sort : ${milliseconds.toFixed(1)} ms, ${call}`);
  faults.push(...soon.tooLong.map(({ call }) => call), ...soon.growing);
}
for (const fault of faults) console.log(fault);
say(
  faults.length === 0
    ? `Tout tient${timed ? `, chaque cellule en moins de ${LIMIT_MS} ms` : ''}`
    : `${faults.length} promesses rompues`,
);
if (faults.length > 0) process.exitCode = 1;
