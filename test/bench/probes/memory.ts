/** What the add-in holds once every function was used, and whether more calls make it hold more. */
import { readFileSync } from 'node:fs';
import { memory } from '../clock';
import { asked, emit } from '../emit';
import { call, prepareRealm } from '../realm';
import { EVERY_FUNCTION, HARD_CALLS } from '../samples';

interface Asked {
  readonly file: string;
  readonly callCount: number;
}

const { file, callCount } = asked() as Asked;
const load = prepareRealm();
const before = memory();
const functions = load(readFileSync(file, 'utf8'));
const loaded = memory() - before;
for (const { name, args } of [...EVERY_FUNCTION, ...HARD_CALLS]) call(functions.get(name), args);
const used = memory() - before;

// A text seen once fills whatever remembers texts: a cache with a bound is full long before the end.
const names = (call(functions.get('COMMUNES'), ['ZONE', 'base']) as string[][]).map(([name, code]) => ({
  name: name!,
  departement: code!.slice(0, 2),
}));
const zone = functions.get('ZONE');
const LONGEST_CELL = 32_767;
const FIRST = Math.min(callCount / 2, 200_000);

function calls(from: number, to: number): void {
  for (let at = from; at < to; at++) {
    const { name, departement } = names[at % names.length]!;
    // A few of what else a sheet holds: cells full of text, misspellings, rows of eight, sentences.
    if (at % 50 === 7) call(zone, [[['Mâcon']], [[String(at).padEnd(LONGEST_CELL, 'é')]]]);
    else if (at % 50 === 17) call(zone, [[[String(at).padEnd(LONGEST_CELL, ' é')]]]);
    else if (at % 50 === 27) call(functions.get('COMMUNE.SUGGESTIONS'), [`${name}x${at}`, null, null]);
    else if (at % 50 === 37) call(functions.get('COMMUNE.FICHE'), [[[name]], [[departement]], true]);
    else if (at % 50 === 47) call(functions.get('COMMUNE.SOURCE'), [[[`${name} `]], [[departement]], 'BUREAU']);
    else if (at % 3 === 0) call(zone, [[[name]], [[departement]]]);
    else if (at % 3 === 1) call(zone, [[[`${at} rue de la Gare ${departement}000 ${name.toUpperCase()}`]]]);
    else call(zone, [[[`${at} place de l'Église, ${name}`]], [[departement]]]);
  }
}

calls(0, FIRST);
const early = memory() - before;
calls(FIRST, callCount);
const late = memory() - before;
emit({ loaded, used, afterFirst: early, afterAll: late, firstCalls: FIRST, callCount });
