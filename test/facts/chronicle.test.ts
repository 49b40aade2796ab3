/** The communes of each day, and what happened to them, against INSEE's movements read by a second, plain program. */
import { communesAt, communeThen, isTold } from '../../src/facts/chronicle';
import { historyOf } from '../../src/facts/history';
import { table as built } from '../../src/table/table';
import { table as rowsOf } from '../data/tables';

const table = built();
const rows = rowsOf('mouvements');
const places = Array.from({ length: table.count }, (_, place) => place).filter(
  (place) => table.kindOf(place) !== 'arrondissement',
);

/** Walks back from the communes of today: what a day made is taken away, what it unmade is put back. */
function* communesByYear(): Generator<[year: number, communes: ReadonlyMap<string, string>]> {
  const communes = new Map<string, string>();
  for (let place = 0; place < table.communes; place++) communes.set(table.codeOf(place), table.nameOf(place));
  const days = new Map<string, typeof rows>();
  for (const row of rows) days.set(row.date!, [...(days.get(row.date!) ?? []), row]);
  const left = [...days].sort(([one], [other]) => (one < other ? 1 : -1));
  for (let year = Number(table.state); year >= 1943; year--) {
    while (left[0] && left[0][0] > `${year}-01-01`) {
      const [, moves] = left.shift()!;
      const made = moves.filter(({ code_apres: code }) => communes.has(code!));
      const isNew = (code: string): boolean =>
        moves.some((one) => one.code_apres === code && one.code_avant !== code && /^2[01]$/.test(one.mod!)) ||
        // Borne on that day alone.
        (!communes.has(code) && moves.some((one) => one.code_apres === code));
      const unmade = moves.filter(({ code_avant: code }) => code !== '' && !isNew(code!));
      for (const { code_apres: code } of made) communes.delete(code!);
      for (const { code_avant: code, nom_avant: name } of unmade) communes.set(code!, name!);
    }
    yield [year, communes];
  }
}

function isThere(place: number, date: string): boolean {
  const lives = table
    .chronicle()
    .eventsOf(place)
    .filter(({ kind }) => kind === 'began' || kind === 'ended');
  const last = lives.filter((event) => event.date <= date).pop();
  return last ? last.kind === 'began' : lives[0]?.kind !== 'began';
}

test('the communes of each 1 January since 1943 are those of the movements, under their names', () => {
  const told = places.filter((place) => isTold(table, place));
  const moving = told.filter((place) => table.chronicle().eventsOf(place).length > 0);
  // A former place without an event is a former name of a commune, which the movements tell under that one.
  const still = told.filter((place) => table.kindOf(place) === 'commune' && !table.chronicle().eventsOf(place).length);
  const stillNames = new Map(still.map((place) => [table.codeOf(place), table.nameOf(place)]));
  for (const [year, communes] of communesByYear()) {
    const date = `${year}-01-01`;
    const there = moving.filter((place) => isThere(place, date)).map((place) => communeThen(table, place, date));
    const own = new Map(there.map(({ code, name }) => [code, name]));
    const nameOf = (code: string): string | undefined => own.get(code) ?? stillNames.get(code);
    // Saint-Barthélemy and Saint-Martin, départements' communes until 2007, have other codes since: no movement links them.
    const expected = [...communes].filter(([code]) => !/^9(75|77|78|8)|97123|97127/.test(code));
    const differences = expected.flatMap(([code, name]) =>
      nameOf(code) === name ? [] : [`${year} ${code} ${name} / ${nameOf(code) ?? 'none'}`],
    );
    expect(differences).toEqual([]);
    expect(there.length + still.length).toBe(expected.length);
  }
});

const placeNamed = (code: string, name: string): number =>
  places.find((place) => table.codeOf(place) === code && table.nameOf(place) === name)!;

test('today, every place is in the communes that the packages’ lineage says', () => {
  const different = places.filter((place) => {
    const told = communesAt(table, place, `${table.state}-01-01`).map(({ code }) => code);
    return (
      told.sort().join() !==
      table
        .todayOf(place)
        .map((one) => table.codeOf(one))
        .sort()
        .join()
    );
  });
  // Communes that fell into their parts: the packages follow the seat alone.
  expect(different.map((place) => table.nameOf(place))).toEqual([
    'Dragey-Tombelaine',
    'Madine',
    'Bergouey-Arancou-Viellenave',
    'Idron-Lée-Ousse-Sendets',
  ]);
});

test.each<[code: string, name: string, year: number, communes: string]>([
  [
    '71270',
    'Mâcon',
    1943,
    '71270 Mâcon, 71197 Flacé-lès-Mâcon, 71260 Loché, 71432 Saint-Jean-le-Priche, 71511 Sennecé-lès-Mâcon',
  ],
  ['71270', 'Mâcon', 1972, '71270 Mâcon, 71260 Loché'],
  ['71270', 'Mâcon', 2026, '71270 Mâcon'],
  ['91228', 'Évry-Courcouronnes', 1967, '78182 Courcouronnes, 78228 Évry'],
  ['91228', 'Évry', 1967, '78228 Évry'],
  ['91228', 'Évry', 1964, '78228 Évry-Petit-Bourg'],
  ['91228', 'Évry', 2020, '91228 Évry-Courcouronnes'],
  ['93059', 'Pierrefitte-sur-Seine', 1967, '75059 Pierrefitte-sur-Seine'],
  ['2A004', 'Ajaccio', 1975, '20004 Ajaccio'],
  ['01324', 'Rignat', 1990, '01245 Bohas-Meyriat-Rignat'],
  // Given back: the commune it had been in does not have it in its past.
  ['50066', 'Jullouville', 1950, '50066 Bouillon, 50526 Saint-Michel-des-Loups'],
  ['50102', 'Carolles', 1990, '50066 Jullouville'],
  ['62847', 'Verquigneul', 2000, '62119 Béthune'],
  ['90073', 'Moval', 1980, '90068 Meroux-Moval'],
  ['90073', 'Moval', 2010, '90073 Moval'],
  // Cut out of others.
  ['97361', 'Awala-Yalimapo', 1980, '97306 Mana'],
  ['34344', 'La Grande-Motte', 1970, '34154 Mauguio'],
  ['38567', 'Chamrousse', 1980, "38422 Saint-Martin-d'Uriage, 38478 Séchilienne, 38529 Vaulnaveys-le-Haut"],
  // Given back under another name, or as what was left.
  ['57570', 'Rémering', 1970, '57570 Rémering-lès-Hargarten'],
  ['57570', 'Rémering-lès-Hargarten', 1990, '57570 Rémering-lès-Hargarten'],
  ['57570', 'Rémering-lès-Hargarten', 2000, '57570 Rémering'],
  ['50167', 'Dragey-Ronthon', 1970, '50167 Dragey, 50439 Ronthon'],
  ['50439', 'Ronthon', 1985, '50167 Dragey-Ronthon'],
  // INSEE has it as an associée alone.
  ['55273', 'Lamarche-en-Woëvre', 1980, '55245 Madine'],
  ['55273', 'Lamarche-en-Woëvre', 1990, '55386 Nonsard-Lamarche'],
  ['55386', 'Nonsard-Lamarche', 1970, '55386 Nonsard, 55273 Lamarche-en-Woëvre'],
  // The seat that moved, and came back.
  ['27676', 'Les Trois Lacs', 2020, '27676 Les Trois Lacs'],
  ['27676', 'Les Trois Lacs', 2022, '27058 Les Trois Lacs'],
  ['27676', 'Les Trois Lacs', 2024, '27676 Les Trois Lacs'],
  ['49144', 'Freigné', 2000, '49144 Freigné'],
  ['49144', 'Freigné', 2020, "44180 Vallons-de-l'Erdre"],
  // Not French, or not listed, yet.
  ['06163', 'Tende', 1947, ''],
  ['06163', 'Tende', 1948, '06163 Tende'],
  ['97611', 'Mamoudzou', 2011, ''],
  ['97611', 'Mamoudzou', 2012, '97611 Mamoudzou'],
])('%s %s on 1 January %i: %s', (code, name, year, communes) => {
  const then = communesAt(table, placeNamed(code, name), `${year}-01-01`);
  expect(then.map((one) => `${one.code} ${one.name}`).join(', ')).toBe(communes);
});

test('the ground of every place is, each year, that of communes of the year', () => {
  for (const year of [1943, 1950, 1968, 1973, 1985, 1999, 2010, 2017, 2024]) {
    const date = `${year}-01-01`;
    const absent = places.filter(
      (place) => isTold(table, place) && communesAt(table, place, date).some((one) => !isThere(one.place, date)),
    );
    expect(absent.map((place) => table.nameOf(place))).toEqual([]);
  }
});

test.each<[code: string, name: string, rows: readonly string[]]>([
  [
    '91228',
    'Évry-Courcouronnes',
    [
      '1943-01-01 found Évry-Petit-Bourg 78228',
      '1965-06-30 renamed Évry-Petit-Bourg: Évry 78228',
      '1968-01-01 recoded 78228: Évry 91228',
      '2019-01-01 began made Courcouronnes, Évry: Évry-Courcouronnes 91228',
    ],
  ],
  [
    '93059',
    'Pierrefitte-sur-Seine',
    [
      '1943-01-01 found Pierrefitte-sur-Seine 75059',
      '1968-01-01 recoded 75059: Pierrefitte-sur-Seine 93059',
      '2025-01-01 ended nouvelle Saint-Denis: Pierrefitte-sur-Seine 93059',
    ],
  ],
  [
    '60606',
    'Sarron',
    [
      '1943-01-01 found Sarron 60606',
      '1951-07-09 ended shared Pont-Sainte-Maxence, Saint-Martin-Longueau: Sarron 60606',
    ],
  ],
  [
    '90073',
    'Moval',
    [
      '1943-01-01 found Moval 90073',
      '1972-07-15 ended associated Meroux-Moval: Moval 90073',
      '1997-01-01 began restored Meroux-Moval: Moval 90073',
      '2019-01-01 ended nouvelle Meroux-Moval: Moval 90073',
    ],
  ],
  [
    '62119',
    'Béthune',
    [
      '1943-01-01 found Béthune 62119',
      '1990-12-10 grew associated Verquigneul: Béthune 62119',
      '1994-01-01 grew associated Beuvry: Béthune 62119',
      '1997-11-20 shrank Beuvry: Béthune 62119',
      '2008-01-01 shrank Verquigneul: Béthune 62119',
    ],
  ],
  ['06163', 'Tende', ['1947-09-17 began listed: Tende 06163']],
])('the history of %s %s', (code, name, expected) => {
  const told = historyOf(table, placeNamed(code, name)).map(({ date, what, commune }) => {
    const others = 'others' in what ? ` ${what.others.map((one) => one.name).join(', ')}` : '';
    const how = 'how' in what ? ` ${what.how}` : 'before' in what ? ` ${what.before}` : '';
    return `${date} ${what.kind}${how}${others.trimEnd()}${what.kind === 'found' ? '' : ':'} ${commune.name} ${commune.code}`;
  });
  expect(told).toEqual(expected);
});
