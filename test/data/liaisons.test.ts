import { of } from '../../src/say/french';
import { saidPlace } from '../../src/say/explain';
import { table as compiled } from '../../src/table/table';
import { column, communesOf, repeated, table } from './tables';

const rows = table('liaisons');
const known = compiled();

/** What each digit of INSEE's says, 0 to 8; « des » for the name Aux Marais (6) would make it another. */
const SMALL_WORDS = ['de ', 'd’', 'du ', 'de La ', 'des ', "de L'", 'd’Aux ', 'de Las ', 'de Los '];

const told = communesOf('2026').flatMap((commune) => {
  const { code, nom: name, type, typeLiaison } = commune as typeof commune & { typeLiaison?: number | null };
  return type === 'commune-actuelle' && typeof typeLiaison === 'number' ? [{ code, name, digit: typeLiaison }] : [];
});

describe('liaisons.csv, the small word before a name where INSEE does not say it or errs', () => {
  test('each name once, each with its reason', () => {
    expect(repeated(rows.map((row) => `${row.nature!} ${row.nom!}`))).toEqual([]);
    expect(column(rows, 'raison').filter((reason) => reason.length < 10)).toEqual([]);
  });

  test('each name that INSEE contradicts itself on today has its line', () => {
    const digits = new Map<string, Set<number>>();
    for (const { name, digit } of told) digits.set(name, (digits.get(name) ?? new Set()).add(digit));
    const divided = [...digits].flatMap(([name, found]) => (found.size > 1 ? [name] : []));
    expect(divided).not.toEqual([]);
    expect(divided.filter((name) => !column(rows, 'nom').includes(name))).toEqual([]);
  });

  test('every other commune of today is said as INSEE says', () => {
    const places = new Map(Array.from({ length: known.communes }, (_, place) => [known.codeOf(place), saidPlace(known, place)]));
    const lines = new Set(column(rows, 'nom'));
    const free = told.filter(({ name }) => !lines.has(name));
    expect(free.length).toBeGreaterThan(34_000);
    const wrong = free.filter(({ code, digit }) => !of(places.get(code)!).startsWith(SMALL_WORDS[digit]!));
    // INSEE gives no article to a name that begins with one.
    expect(wrong.map(({ name }) => name)).toEqual(['Le Vernet-Chaméane']);
  });
});
