import { readFileSync } from 'node:fs';
import path from 'node:path';
import { communesUnder, valuesOf } from '../../src/facts/search';
import { voletTexts } from '../../src/i18n/volet';
import { resolver } from '../../src/resolve/resolve';
import { METROPOLE, OUTRE_MER, PARIS } from '../../src/taskpane/parcourir/contours';
import { colorier, distinguer } from '../../src/taskpane/parcourir/couleurs';
import { envoyer } from '../../src/taskpane/parcourir/envoi';
import { Groupes } from '../../src/taskpane/parcourir/groupes';
import { lireRessorts } from '../../src/taskpane/parcourir/ressorts';
import { centreDe, voisin, type Cote } from '../../src/taskpane/parcourir/voisin';
import { MemoryHost } from '../host/memoire';

const ROOT = path.resolve(__dirname, '..', '..');
const { table } = resolver();
const groupes = new Groupes(table);

test.each(['BUREAU', 'ZONE', 'TRIBUNAL', 'COUR'] as const)(
  '%s: the values and communes browsed are those of =COMMUNES',
  (critere) => {
    const browsed = groupes.par(critere).filter(({ valeur }) => valeur !== '');
    expect(browsed.map(({ valeur }) => valeur).sort()).toEqual([...valuesOf(table, critere)].sort());
    for (const { valeur, places } of browsed.slice(0, 12))
      expect([...places].sort()).toEqual([...communesUnder(table, critere, valeur, [])].sort());
  },
);

test('every commune of today is under one département, and populations add up', () => {
  const all = groupes.par('DEPARTEMENT');
  expect(all.reduce((sum, { places }) => sum + places.length, 0)).toBe(table.communes);
  expect(all.reduce((sum, { population }) => sum + population, 0)).toBeGreaterThan(66_000_000);
});

test('the map has every département of the table but the two uninhabited lands', () => {
  const drawn = new Set([...Object.keys(METROPOLE), ...Object.keys(OUTRE_MER)]);
  expect(table.departements.map(({ code }) => code).filter((code) => !drawn.has(code))).toEqual(['984', '989']);
  expect(Object.keys(PARIS).sort()).toEqual(['75', '92', '93', '94']);
  for (const d of [...Object.values(METROPOLE), ...Object.values(OUTRE_MER)])
    expect(d).toMatch(/^M[\d,l\s.z-]+(?:M[\d,l\s.z-]+)*z$/);
});

test('the map is the one its script draws', async () => {
  const { drawContours } = await import('../../src/tooling/contours.mjs');
  expect(readFileSync(path.join(ROOT, 'src/taskpane/parcourir/contours.ts'), 'utf8')).toBe(await drawContours());
});

test.each(['DEPARTEMENT', 'BUREAU', 'ZONE', 'TRIBUNAL', 'COUR'] as const)(
  '%s: each colour says in words what it means',
  (critere) => {
    const { teintes } = colorier(table, groupes, voletTexts('fr'), critere);
    expect(teintes).toHaveLength(table.departements.length);
    for (const { dit } of teintes) expect(dit).not.toBe('');
  },
);

const codes = Object.keys(METROPOLE);
const centres = codes.map((code) => centreDe(METROPOLE[code]!)!);
const towards = (code: string, cote: Cote): string => codes[voisin(centres, codes.indexOf(code), cote)]!;

test.each<[string, Cote, string]>([
  ['71', 'droite', '39'],
  ['71', 'gauche', '03'],
  ['71', 'haut', '21'],
  ['29', 'droite', '22'],
  ['29', 'gauche', '29'],
  ['33', 'bas', '40'],
  ['75', 'gauche', '92'],
  ['75', 'droite', '93'],
  ['2B', 'bas', '2A'],
])('on the map, %s towards the %s: %s', (code, cote, next) => {
  expect(towards(code, cote)).toBe(next);
});

test('the arrows lead to every département of the map', () => {
  const reached = new Set(['18']);
  for (const code of reached)
    for (const cote of ['gauche', 'droite', 'haut', 'bas'] as const) reached.add(towards(code, cote));
  expect(codes.filter((code) => !reached.has(code))).toEqual([]);
});

test('two courts near one another never have the same colour', () => {
  const sieges = groupes
    .par('TRIBUNAL')
    .filter(({ valeur }) => valeur !== '')
    .map(({ valeur, places }) => ({
      valeur,
      codes: [...new Set(places.map((place) => table.departementOf(place).code))],
    }));
  const colours = distinguer(sieges);
  const near = sieges.flatMap((one) =>
    sieges.flatMap((other) => {
      if (one.valeur >= other.valeur || colours.get(one.valeur) !== colours.get(other.valeur)) return [];
      const apart = one.codes
        .flatMap((code) =>
          other.codes.map((another) => [centreDe(METROPOLE[code] ?? ''), centreDe(METROPOLE[another] ?? '')]),
        )
        .flatMap(([from, to]) => (from && to ? Math.hypot(from.x - to.x, from.y - to.y) : []));
      return Math.min(...apart) < 55 ? [`${one.valeur} ${other.valeur} ${Math.min(...apart)}`] : [];
    }),
  );
  expect(near).toEqual([]);
});

test('every bureau browsed has its printed jurisdiction', () => {
  const ressorts = lireRessorts(readFileSync(path.join(ROOT, 'data/bureaux.csv'), 'utf8'));
  const missing = groupes
    .par('BUREAU')
    .map(({ valeur }) => valeur)
    .filter((valeur) => valeur !== '' && !ressorts.get(valeur));
  expect(missing).toEqual(['Livre foncier']);
  expect(lireRessorts('bureau;ressort_imprime\n"A; ""b""";Cantons\n').get('A; "b"')).toBe('Cantons');
});

test('a list sent to a sheet: one row a commune, codes as texts', async () => {
  const host = new MemoryHost([]);
  const group = groupes.par('BUREAU').find(({ valeur }) => valeur === 'Nantua')!;
  const name = await envoyer(host, table, voletTexts('fr'), 'Nantua', group.places);
  const rows = await host.rows('s2');
  expect(name).toBe('Nantua');
  expect(rows).toHaveLength(group.places.length + 1);
  expect(rows[1]![1]).toMatch(/^01\d{3}$/);
  expect(rows.slice(1).every((row) => String(row[5]).includes('Nantua'))).toBe(true);
});
