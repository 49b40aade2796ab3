/** A long column through the shipped COMMUNE.FICHE, block by block, each block timed. */
import { readFileSync } from 'node:fs';
import { table } from '../../../src/table/table';
import { asked, emit } from '../emit';
import { mixedAddresses } from '../generated/mix';
import { placesOf } from '../generated/places';
import { Random } from '../generated/random';
import { call, prepareRealm } from '../realm';

interface Asked {
  readonly file: string;
  readonly lignes: number;
  readonly distinctes: number;
  readonly bloc: number;
}

const { file, lignes, distinctes, bloc } = asked() as Asked;
const communes = placesOf(table()).filter(({ genre }) => genre === 'commune');
const texts = mixedAddresses(communes, distinctes, new Random(7)).map(({ texte }) => [texte]);
const functions = prepareRealm()(readFileSync(file, 'utf8'));
const fiche = functions.get('COMMUNE.FICHE');
call(fiche, [[['Mâcon']]]);

let own = 0;
const blocks: number[] = [];
let answered = 0;
for (let from = 0; from < lignes; from += bloc) {
  const rows = Array.from({ length: Math.min(bloc, lignes - from) }, (_, at) => texts[(from + at) % texts.length]!);
  const start = performance.now();
  const answers = call(fiche, [rows]) as unknown[][];
  const spent = performance.now() - start;
  own += spent;
  blocks.push(spent);
  for (const answer of answers) if (typeof answer[1] === 'string') answered++;
}
emit({ secondes: own / 1000, plusLong: Math.max(...blocks), bloc, repondues: answered, lignes });
