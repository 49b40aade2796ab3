import { deviner, type Genre } from '../../src/annotate/kind';
import { readRubrique, withoutPrefix } from '../../src/annotate/section-heading';
import type { Scalar } from '../../src/host/host';
import { resolver } from '../../src/resolve/resolve';

const DES_COLONNES: [string, Genre, boolean, Scalar[]][] = [
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

test.each(DES_COLONNES)('%s: %s, heading %s', (_title, genre, entete, values) => {
  expect(deviner(resolver(), values[0]!, values)).toEqual({ genre, entete });
});

const DES_RUBRIQUES: [string, string | undefined][] = [
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

test.each(DES_RUBRIQUES)('heading « %s » is of %s', (texte, code) => {
  const rank = readRubrique(resolver(), texte);
  const said = rank === undefined ? undefined : rank < 0 ? '' : resolver().departements.codeOf(rank);
  expect(said).toBe(code);
});

test.each([
  ['FR- Athis-mons', 'Athis-mons'],
  ['FR-', ''],
  ['Saint-Denis', 'Saint-Denis'],
  ['F- X', 'F- X'],
])('« %s » without its prefix', (texte, place) => {
  expect(withoutPrefix(texte)).toBe(place);
});
