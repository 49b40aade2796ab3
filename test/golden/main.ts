/** `npm run golden`: says which communes changed, then keeps the answers of now. `--check` keeps nothing, and fails on a change. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answersNow, compare, read, write } from './golden';

const FILE = join('test', 'golden', 'reponses.tsv');
const MOST_SHOWN = 60;

const now = answersNow();
const changes = existsSync(FILE) ? compare(read(readFileSync(FILE, 'utf8')), now) : [`${FILE} manque`];
for (const change of changes.slice(0, MOST_SHOWN)) console.log(change);
if (changes.length > MOST_SHOWN) console.log(`… et ${changes.length - MOST_SHOWN} autres`);
console.log(`${now.length} lieux, ${changes.length} changements`);
if (!process.argv.includes('--check')) writeFileSync(FILE, write(now));
else if (changes.length > 0) {
  console.log('Si ces changements sont voulus : npm run golden, puis relire le diff de test/golden/reponses.tsv.');
  process.exitCode = 1;
}
