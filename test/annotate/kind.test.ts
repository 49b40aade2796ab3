import { guessKind, type ColumnKind } from '../../src/annotate/kind';
import { readSectionHeading, withoutPrefix } from '../../src/annotate/section-heading';
import type { Scalar } from '../../src/host/host';
import { resolver } from '../../src/resolve/resolve';

const COLUMNS: [string, ColumnKind, boolean, Scalar[]][] = [
  ['names under a heading', 'noms', true, ['Commune', 'Mâcon', 'Tournus', 'Autun', 'Besançon']],
  ['names without a heading', 'noms', false, ['Mâcon', 'Tournus', 'Autun', 'Besançon']],
  ['names under an unusual heading', 'noms', true, ['Où habite le dossier', 'Mâcon', 'Tournus', 'Autun', 'Besançon']],
  ['a commune is never taken for a heading', 'noms', false, ['Ville-en-Selve', 'Mâcon', 'Tournus', 'Autun']],
  [
    'addresses',
    'adresses',
    true,
    ['Adresse', 'Quai Lamartine, 71000 MACON', '2 rue Mégevand\n25034 Besançon Cedex', '71400AUTUN'],
  ],
  ['addresses, one in three with a code', 'adresses', false, ['12 rue de la Paix', 'Tournus', '71000 MACON']],
  ['codes INSEE as numbers that lost their zero', 'codes-insee', true, ['INSEE', 71270, 1004, 2408, 71076]],
  ['codes INSEE told by their values', 'codes-insee', false, ['71270', '71076', '71014', '2A004', '2B033']],
  ['post codes told by their values', 'codes-postaux', false, [71000, 71100, 69001, 21000, 25000]],
  ['post codes told by the heading', 'codes-postaux', true, ['Code postal', '71270', '71000']],
  [
    'a list with headings',
    'liste',
    false,
    ['# 91: Essonne', 'FR- Athis-mons', 'FR- Dourdan', '# 92: Hauts-de-Seine', 'FR- Antony'],
  ],
  [
    'a list whose headings have no mark',
    'liste',
    false,
    ['91 : Essonne', 'Dourdan', 'Orsay', '92 : Hauts-de-Seine', 'Antony'],
  ],
  ['nothing to go by', 'noms', false, ['', '', '']],
];

test.each(COLUMNS)('%s: %s, heading %s', (_title, kind, headed, values) => {
  expect(guessKind(resolver(), values[0]!, values)).toEqual({ kind, headed });
});

const SECTION_HEADINGS: [string, string | undefined][] = [
  ['# 91: Essonne', '91'],
  ['# 93: Seine-Saint-Denis ', '93'],
  ['# 95: Val-d-Oise', '95'],
  ['# 21: Cote-dâ€™Or', '21'],
  ['## Saône-et-Loire', '71'],
  ['91 : Essonne', '91'],
  ['# 91: Yvelines', ''],
  ['# Allemagne', ''],
  ['#', ''],
  ['91 rue de l’Essonne', undefined],
  ['91000 Évry', undefined],
  ['Essonne', undefined],
  ['FR- Paris', undefined],
];

test.each(SECTION_HEADINGS)('heading « %s » is of %s', (text, code) => {
  const read = readSectionHeading(resolver(), text);
  const said = read?.departements.map((rank) => resolver().departements.codeOf(rank)).join(' ');
  expect(said).toBe(code);
});

test.each([
  ['FR- Athis-mons', 'Athis-mons'],
  ['FR-', ''],
  ['Saint-Denis', 'Saint-Denis'],
  ['F- X', 'F- X'],
])('« %s » without its prefix', (text, place) => {
  expect(withoutPrefix(text)).toBe(place);
});
