/** What every commune answers, one by one. */
import { factOf } from '../../src/facts/facts';
import { table } from '../../src/table/table';

const known = table();
const communes = Array.from({ length: known.communes }, (_, place) => place);

/** The communes without one, by what they lack: those that the geography puts in none, and no other. */
test.each([
  ['REGION', /^(975|977|978|98)/],
  ['EPCI', /^(22016|29083|29155|85113|976|975|977|978|98)/],
  ['ARRONDISSEMENT', /^(976|975|977|978|98)/],
] as const)('%s: a value, or the reason that there is none', (name, without) => {
  const silent = communes.filter((place) => !('value' in factOf(known, place, name).fact));
  const reasons = silent.map((place) => {
    const { fact } = factOf(known, place, name);
    return 'reason' in fact ? fact.reason : undefined;
  });
  expect(reasons.filter((reason) => reason?.kind !== 'lies-in-none')).toEqual([]);
  expect(silent.length).toBeGreaterThan(0);
  expect(silent.map((place) => known.codeOf(place)).filter((code) => !without.test(code))).toEqual([]);
  const valued = communes.length - silent.length;
  expect(valued).toBeGreaterThan(34_000);
});
