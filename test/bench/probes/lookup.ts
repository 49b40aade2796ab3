/** COMMUNE.RECHERCHE beside COMMUNE.INSEE over the same columns, by turns, then a second formula on the same table. */
import { readFileSync } from 'node:fs';
import { table } from '../../../src/table/table';
import { ratioOf, time, type Turn } from '../clock';
import { asked, emit } from '../emit';
import { placesOf } from '../generated/places';
import { Random } from '../generated/random';
import { call, prepareRealm } from '../realm';

const { functions, rows, turns } = asked() as { functions: string; rows: number; turns: number };
const shipped = prepareRealm()(readFileSync(functions, 'utf8'));
const communes = placesOf(table()).filter(({ kind }) => kind === 'commune');
const random = new Random(17);

/** A column of communes with their post codes, in capitals, each text new. */
const column = (count: number): string[][] =>
  Array.from({ length: count }, (_, rank) => {
    const { name, place } = random.pick(communes);
    return [`${table().postcodes().currentOf(place)[0] ?? ''} ${name.toUpperCase()}${' '.repeat(rank % 7)}`];
  });
/** The keys of a whole table, their texts new each time. */
const keysOf = (turn: string): string[][] =>
  communes.map(({ name, place }) => [`${name} (${table().departementOf(place).code})${turn}`]);
const values = communes.map((_, at) => [at]);

const insee = (texts: readonly string[][]): unknown => call(shipped.get('COMMUNE.INSEE'), [texts, null]);
const lookUp = (texts: readonly string[][], keys: readonly string[][]): unknown =>
  call(shipped.get('COMMUNE.RECHERCHE'), [texts, keys, values, null, null]);

insee(column(2000));
lookUp(column(2000), keysOf('!'));
const first: Turn[] = [];
const second: Turn[] = [];
for (let turn = 0; turn < turns; turn++) {
  const keys = keysOf('.'.repeat(turn + 1));
  const others = keysOf('-'.repeat(turn + 1));
  const [one, two, three, four] = [column(rows), column(rows), column(rows), column(rows)];
  first.push({ reference: time(() => [insee(one), insee(others)]), ours: time(() => lookUp(two, keys)) });
  second.push({ reference: time(() => insee(three)), ours: time(() => lookUp(four, keys)) });
}
emit({ first: ratioOf(first), second: ratioOf(second), keys: communes.length });
