/**
 * `npm run contradictions [-- count] [--seed N] [--kind K] [--examples N]`: texts whose right answer
 * is known by construction, asked of COMMUNE.INSEE. Fails if any answer is wrong.
 */
import { parseArgs } from 'node:util';
import { table } from '../../src/table/table';
import { Geography } from './geography';
import { allKinds } from './kinds';
import { countOf, describe, communeInsee, drawCases, tallyOf, type Tally } from './run';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '20071224' },
    kind: { type: 'string', default: '' },
    examples: { type: 'string', default: '3' },
  },
});
const count = Number(positionals[0] ?? 100_000);
const examples = Number(values.examples);
const seed = Number(values.seed);
if (![count, examples, seed].every((value) => Number.isInteger(value) && value >= 0))
  throw new Error('npm run contradictions [-- count] [--seed N] [--kind K] [--examples N]: whole numbers.');

const start = performance.now();
const kinds = allKinds(new Geography(table()), seed).filter(({ name }) => name.includes(values.kind));
if (kinds.length === 0) throw new Error(`No kind has « ${values.kind} » in its name.`);
const each = Math.ceil(count / kinds.length);
const seconds = (): string => ((performance.now() - start) / 1000).toFixed(1);
const tallies = kinds.map((kind) => tallyOf(kind.name, drawCases(kind, each), communeInsee));

const total = (verdict: 'right' | 'silent' | 'wrong'): number =>
  tallies.reduce((sum, tally) => sum + countOf(tally, verdict), 0);
const line = (name: string, right: number, silent: number, wrong: number): string =>
  `${name.padEnd(78)}${[right + silent + wrong, right, silent, wrong].map((n) => String(n).padStart(8)).join('')}`;

console.log(`${'kind'.padEnd(78)}   texts   right  silent   wrong`);
for (const tally of tallies)
  console.log(line(tally.kind, countOf(tally, 'right'), countOf(tally, 'silent'), countOf(tally, 'wrong')));
console.log(line('all', total('right'), total('silent'), total('wrong')));
console.log(`seed ${seed}, ${seconds()} s`);

function tell(tally: Tally, verdict: 'silent' | 'wrong'): void {
  const found = tally.judged.filter((one) => one.verdict === verdict);
  if (found.length === 0 || examples === 0) return;
  console.log(`\n${tally.kind}: ${found.length} ${verdict}`);
  for (const one of found.slice(0, examples)) console.log(`  ${describe(one)}`);
}

const most = [...tallies].sort((one, other) => countOf(other, 'wrong') - countOf(one, 'wrong'));
for (const tally of most) tell(tally, 'wrong');
if (values.kind !== '') for (const tally of tallies) tell(tally, 'silent');
process.exitCode = total('wrong') > 0 ? 1 : 0;
