import { readFileSync } from 'node:fs';
import path from 'node:path';
import { communesUnder, valuesOf } from '../../src/facts/search';
import { paneTexts } from '../../src/taskpane/texts/in-language';
import { resolver } from '../../src/resolve/resolve';
import { METROPOLITAN, OVERSEAS, PARIS } from '../../src/taskpane/browse/outlines';
import { colourMap } from '../../src/taskpane/browse/colours';
import { sendToSheet } from '../../src/taskpane/browse/send';
import { Groups } from '../../src/taskpane/browse/groups';
import { parseRessorts } from '../../src/taskpane/browse/ressorts';
import { centreOf, neighbour, type Side } from '../../src/taskpane/browse/neighbour';
import { MemoryHost } from '../host/memory-host';

const ROOT = path.resolve(__dirname, '..', '..');
const { table } = resolver();
const groups = new Groups(table);

test.each(['BUREAU', 'ZONE', 'TRIBUNAL', 'COUR'] as const)(
  '%s: the values and communes browsed are those of =COMMUNES',
  (criterion) => {
    const browsed = groups.by(criterion).filter(({ value }) => value !== '');
    expect(browsed.map(({ value }) => value).sort()).toEqual([...valuesOf(table, criterion)].sort());
    for (const { value, places } of browsed.slice(0, 12))
      expect([...places].sort()).toEqual([...communesUnder(table, criterion, value, [])].sort());
  },
);

test('every commune of today is under one département, and populations add up', () => {
  const all = groups.by('DEPARTEMENT');
  expect(all.reduce((sum, { places }) => sum + places.length, 0)).toBe(table.communes);
  expect(all.reduce((sum, { population }) => sum + population, 0)).toBeGreaterThan(66_000_000);
});

test('the map has every département of the table but the two uninhabited lands', () => {
  const drawn = new Set([...Object.keys(METROPOLITAN), ...Object.keys(OVERSEAS)]);
  expect(table.departements.map(({ code }) => code).filter((code) => !drawn.has(code))).toEqual(['984', '989']);
  expect(Object.keys(PARIS).sort()).toEqual(['75', '92', '93', '94']);
  for (const d of [...Object.values(METROPOLITAN), ...Object.values(OVERSEAS)])
    expect(d).toMatch(/^M[\d,l\s.z-]+(?:M[\d,l\s.z-]+)*z$/);
});

test('the map is the one its script draws', async () => {
  const { drawOutlines } = await import('../../src/tooling/outlines');
  expect(readFileSync(path.join(ROOT, 'src/taskpane/browse/outlines.ts'), 'utf8')).toBe(await drawOutlines());
});

test.each(['DEPARTEMENT', 'BUREAU', 'ZONE', 'TRIBUNAL', 'COUR'] as const)(
  '%s: each colour says in words what it means',
  (criterion) => {
    const { shades } = colourMap(table, groups, paneTexts('fr'), criterion);
    expect(shades).toHaveLength(table.departements.length);
    for (const { words } of shades) expect(words).not.toBe('');
  },
);

const codes = Object.keys(METROPOLITAN);
const centres = codes.map((code) => centreOf(METROPOLITAN[code]!)!);
const towards = (code: string, side: Side): string => codes[neighbour(centres, codes.indexOf(code), side)]!;

test.each<[string, Side, string]>([
  ['71', 'right', '39'],
  ['71', 'left', '03'],
  ['71', 'up', '21'],
  ['29', 'right', '22'],
  ['29', 'left', '29'],
  ['33', 'down', '40'],
  ['75', 'left', '92'],
  ['75', 'right', '93'],
  ['2B', 'down', '2A'],
])('on the map, %s towards the %s: %s', (code, side, next) => {
  expect(towards(code, side)).toBe(next);
});

test('the arrows lead to every département of the map', () => {
  const reached = new Set(['18']);
  for (const code of reached)
    for (const side of ['left', 'right', 'up', 'down'] as const) reached.add(towards(code, side));
  expect(codes.filter((code) => !reached.has(code))).toEqual([]);
});

/** The corners of an outline, whose moves are relative but for the first of each part. */
function cornersOf(outline: string): ReadonlySet<string> {
  return new Set(
    outline.split(/(?=M)/).flatMap((part) => {
      const moves = Array.from(part.matchAll(/-?[\d.]+/g), Number);
      let [x, y] = [0, 0];
      return Array.from({ length: moves.length / 2 }, (_, at) => {
        [x, y] = [x + moves[at * 2]!, y + moves[at * 2 + 1]!];
        return `${x},${y}`;
      });
    }),
  );
}

const corners = codes.map((code) => [code, cornersOf(METROPOLITAN[code]!)] as const);
/** Two départements that share a border, and not a corner alone. */
const neighbours = corners.flatMap(([one, ofOne]) =>
  corners.flatMap(([other, ofOther]) =>
    one < other && [...ofOne].filter((corner) => ofOther.has(corner)).length > 1 ? [[one, other] as const] : [],
  ),
);

test.each(['TRIBUNAL', 'COUR', 'REGION'] as const)('%s: no two neighbours have the same colour', (criterion) => {
  expect(neighbours.length).toBeGreaterThan(200);
  const { shades } = colourMap(table, groups, paneTexts('fr'), criterion);
  const shadeOf = (code: string) => shades[table.departements.findIndex((one) => one.code === code)]!;
  const alike = neighbours.filter(([one, other]) => {
    const [shade, next] = [shadeOf(one), shadeOf(other)];
    return shade.words !== next.words && shade.className === next.className;
  });
  expect(alike).toEqual([]);
});

test('every bureau browsed has its printed jurisdiction', () => {
  const ressorts = parseRessorts(readFileSync(path.join(ROOT, 'data/bureaux.csv'), 'utf8'));
  const missing = groups
    .by('BUREAU')
    .map(({ value }) => value)
    .filter((value) => value !== '' && !ressorts.get(value));
  expect(missing).toEqual(['Livre foncier']);
  expect(parseRessorts('bureau;ressort_imprime\n"A; ""b""";Cantons\n').get('A; "b"')).toBe('Cantons');
});

test('a list sent to a sheet: one row a commune, codes as texts', async () => {
  const host = new MemoryHost([]);
  const group = groups.by('BUREAU').find(({ value }) => value === 'Nantua')!;
  const name = await sendToSheet(host, table, paneTexts('fr'), 'Nantua', group.places, 'Ressort, table x');
  const rows = await host.rows('s2');
  expect(name).toBe('Nantua');
  expect(rows).toHaveLength(group.places.length + 1);
  expect(rows[1]![1]).toMatch(/^01\d{3}$/);
  expect(rows[0]!.slice(-2)).toEqual(['', 'Ressort, table x']);
  expect(host.all[1]!.list).toMatchObject({ row: 0, rows: rows.length, columns: rows[0]!.length - 2 });
  const bureau = rows[0]!.indexOf('Bureau');
  expect(rows.slice(1).every((row) => String(row[bureau]).includes('Nantua'))).toBe(true);
});
