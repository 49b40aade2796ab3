/** Which former communes stand for a commune, against a second, plain reading of the table. */
import { Kin } from '../../src/lookup/kin';
import { KeyIndex } from '../../src/lookup/key-index';
import { table as built } from '../../src/table/table';

const table = built();
const kin = new Kin(table);
const communes = Array.from({ length: table.communes }, (_, place) => place);
const later = Array.from({ length: table.count - table.communes }, (_, at) => table.communes + at);
const named = (name: string, code: string): number =>
  [...communes, ...later].find((place) => table.nameOf(place) === name && table.codeOf(place) === code)!;

test('the parts of each commune of today are the places that are in it alone, today', () => {
  const expected = new Map<number, number[]>();
  for (const place of later) {
    const today = table.todayOf(place);
    if (today.length === 1) expected.set(today[0]!, [...(expected.get(today[0]!) ?? []), place]);
  }
  const different = communes.filter(
    (place) =>
      [...kin.partsOf(place)].sort((a, b) => a - b).join() !== (expected.get(place) ?? []).sort((a, b) => a - b).join(),
  );
  expect(different.map((place) => table.nameOf(place))).toEqual([]);
});

test('a former commune is in the one that took it in, then in the one that took that in', () => {
  const names = (place: number): readonly string[] => kin.containersOf(place).map((one) => table.nameOf(one));
  expect(names(named('Octeville', '50383'))).toEqual(['Cherbourg-Octeville', 'Cherbourg-en-Cotentin']);
  expect(names(named('Courcouronnes', '91182'))).toEqual(['Évry-Courcouronnes']);
  expect(names(named('Sarron', '60606'))).toEqual([]);
  expect(names(named('Paris 9e Arrondissement', '75109'))).toEqual(['Paris']);
  expect(names(named('Mâcon', '71270'))).toEqual([]);
});

test('a table of every place finds each by itself; one of its parts alone, every commune made of others', () => {
  const all = [...communes, ...later];
  const whole = new KeyIndex(
    table,
    all.map((place) => ({ place })),
  );
  expect(all.filter((place) => whole.find(place)[0]?.place !== place)).toEqual([]);
  const parts = new KeyIndex(
    table,
    later.map((place) => ({ place })),
  );
  const merged = communes.filter((place) => kin.partsOf(place).length > 0);
  expect(merged.length).toBeGreaterThan(1700);
  for (const place of merged) expect(parts.find(place).map((group) => group.place)).toEqual(kin.partsOf(place));
  const today = new KeyIndex(
    table,
    communes.map((place) => ({ place })),
  );
  const lost = later.filter((place) => today.find(place).length === 0);
  // Shared out among several: no one commune of today stands for them.
  expect(lost.filter((place) => table.todayOf(place).length === 1).map((place) => table.nameOf(place))).toEqual([]);
});

test('the first part is that of the commune’s own code', () => {
  const names = kin.partsOf(named('Évry-Courcouronnes', '91228')).map((part) => table.nameOf(part));
  expect(names).toEqual(['Évry', 'Courcouronnes']);
});
