/** `npm run limits`: for each function, the size and the time of its answer over more and more rows, one in eight unreadable. */
import { call, ExcelError, type Name } from '../functions/excel';
import { columns, duration, figure, mega } from '../bench/print';
import { REQUEST_LIMIT, rowsLike, weightOf } from './rows';

const COUNTS = [1000, 10_000, 100_000, 500_000];
/** A table of a thousand communes, for the look-up. */
const KEYS = rowsLike(1000);
const VALUES = KEYS.map((_, at) => [at]);

const ASKED: readonly (readonly [name: Name, ...more: unknown[]])[] = [
  ['ZONE'],
  ['BUREAU'],
  ['TRIBUNAL'],
  ['COUR'],
  ['POPULATION'],
  ['COMMUNE'],
  ['COMMUNE.INSEE'],
  ['COMMUNE.INSEE', 1975],
  ['COMMUNE.DEPARTEMENT'],
  ['COMMUNE.CODEPOSTAL'],
  ['COMMUNE.REGION'],
  ['COMMUNE.EPCI'],
  ['COMMUNE.ARRONDISSEMENT'],
  ['COMMUNE.FICHE'],
  ['COMMUNE.CARTE'],
  ['COMMUNE.SOURCE', 'ZONE'],
  ['COMMUNE.RECHERCHE', KEYS, VALUES],
];

const rows = rowsLike(COUNTS[COUNTS.length - 1]!);
let tooLarge = 0;

function measure(name: Name, more: readonly unknown[], count: number): string {
  const since = performance.now();
  const communes = rows.slice(0, count);
  const answer = name === 'COMMUNE.RECHERCHE' ? call(name, communes, ...more) : call(name, communes, null, ...more);
  const time = duration(performance.now() - since);
  if (answer instanceof ExcelError)
    return `au plus ${figure(Number(/limite de (\d+)/.exec(answer.message ?? '')?.[1]))} lignes (dit en ${time})`;
  const weight = weightOf(answer);
  if (weight > REQUEST_LIMIT) tooLarge++;
  return `${mega(weight)} en ${time}`;
}

call('ZONE', rows.slice(0, 1000), null);
const table = ASKED.map(([name, ...more]) => [name, ...COUNTS.map((count) => measure(name, more, count))]);
for (const line of columns([['', ...COUNTS.map((count) => `${figure(count)} lignes`)], ...table])) console.log(line);
console.log(`\n${tooLarge} réponse(s) au-delà des ${mega(REQUEST_LIMIT)} qu'Excel pour le web accepte.`);
if (tooLarge > 0) process.exitCode = 1;
