/** « de » and « à » before the name of every département and of every place of the table. */
import { at, of, ofDepartement } from '../../src/say/french';
import { saidPlace } from '../../src/say/explain';
import { table } from '../../src/table/table';

const known = table();
const places = Array.from({ length: known.count }, (_, place) => saidPlace(known, place));
const bornBy = new Map(places.map((place) => [place.name, place]));

test.each([
  ['Mâcon', 'de Mâcon', 'à Mâcon'],
  ['Annecy', 'd’Annecy', 'à Annecy'],
  ['Évreux', 'd’Évreux', 'à Évreux'],
  ['Œuilly', 'd’Œuilly', 'à Œuilly'],
  ['Le Havre', 'du Havre', 'au Havre'],
  ['Le Mans', 'du Mans', 'au Mans'],
  ['Les Abymes', 'des Abymes', 'aux Abymes'],
  ["Les Sables-d'Olonne", "des Sables-d'Olonne", "aux Sables-d'Olonne"],
  ['La Rochelle', 'de La Rochelle', 'à La Rochelle'],
  ["L'Haÿ-les-Roses", "de L'Haÿ-les-Roses", "à L'Haÿ-les-Roses"],
  ['Lens', 'de Lens', 'à Lens'],
  ['Laon', 'de Laon', 'à Laon'],
  ['Hyères', 'd’Hyères', 'à Hyères'],
  ['Hénin-Beaumont', 'd’Hénin-Beaumont', 'à Hénin-Beaumont'],
  ['Hayange', 'de Hayange', 'à Hayange'],
  ['Haguenau', 'de Haguenau', 'à Haguenau'],
  ['Honfleur', 'de Honfleur', 'à Honfleur'],
  ['Harfleur', 'de Harfleur', 'à Harfleur'],
  ['Haut-Mauco', 'de Haut-Mauco', 'à Haut-Mauco'],
  ['Huahine', 'de Huahine', 'à Huahine'],
  ['Yerres', 'd’Yerres', 'à Yerres'],
  ['Yvetot', 'd’Yvetot', 'à Yvetot'],
  ['Y', 'd’Y', 'à Y'],
  ['Yaté', 'de Yaté', 'à Yaté'],
  ['Aux Marais', 'd’Aux Marais', 'à Aux Marais'],
  ['Los Masos', 'de Los Masos', 'à Los Masos'],
])('%s: %s, %s', (name, withOf, withAt) => {
  expect([of(bornBy.get(name)!), at(name)]).toEqual([withOf, withAt]);
});

/** Every one, as it is said: there are few enough to read. */
test('the départements', () => {
  const said = known.departements.map((departement) =>
    ofDepartement(departement).replace(/^(des|du|de la|de l’|d’|de).*$/s, '$1'),
  );
  const under = (small: string): string[] =>
    known.departements.flatMap(({ name }, rank) => (said[rank] === small ? [name] : []));
  expect(under('des')).toEqual([
    ...[
      'Alpes-de-Haute-Provence',
      'Hautes-Alpes',
      'Alpes-Maritimes',
      'Ardennes',
      'Bouches-du-Rhône',
      "Côtes-d'Armor",
      'Landes',
    ],
    ...[
      'Pyrénées-Atlantiques',
      'Hautes-Pyrénées',
      'Pyrénées-Orientales',
      'Yvelines',
      'Deux-Sèvres',
      'Vosges',
      'Hauts-de-Seine',
    ],
    'Terres australes et antarctiques françaises',
  ]);
  expect(under('de l’')).toEqual([
    ...[
      'Ain',
      'Aisne',
      'Allier',
      'Ardèche',
      'Ariège',
      'Aube',
      'Aude',
      'Aveyron',
      'Eure',
      'Hérault',
      'Indre',
      'Isère',
      'Oise',
      'Orne',
    ],
    ...['Yonne', 'Essonne', 'Île de Clipperton'],
  ]);
  expect(under('d’')).toEqual(['Eure-et-Loir', 'Ille-et-Vilaine', 'Indre-et-Loire']);
  expect(under('de')).toEqual([
    ...['Maine-et-Loire', 'Meurthe-et-Moselle', 'Saône-et-Loire', 'Paris', 'Seine-et-Marne', 'La Réunion', 'Mayotte'],
    ...['Saint-Pierre-et-Miquelon', 'Saint-Barthélemy', 'Saint-Martin', 'Wallis et Futuna'],
  ]);
  expect(under('du')).toEqual([
    ...[
      'Calvados',
      'Cantal',
      'Cher',
      'Doubs',
      'Finistère',
      'Gard',
      'Gers',
      'Jura',
      'Loir-et-Cher',
      'Loiret',
      'Lot',
      'Lot-et-Garonne',
    ],
    ...[
      'Morbihan',
      'Nord',
      'Pas-de-Calais',
      'Puy-de-Dôme',
      'Bas-Rhin',
      'Haut-Rhin',
      'Rhône',
      'Tarn',
      'Tarn-et-Garonne',
      'Var',
    ],
    ...['Vaucluse', 'Territoire de Belfort', 'Val-de-Marne', "Val-d'Oise"],
  ]);
  expect(known.departements.map((departement) => ofDepartement(departement))).toEqual(
    expect.arrayContaining([
      'de l’Ain',
      'des Hauts-de-Seine',
      'du Val-de-Marne',
      'de la Somme',
      'de La Réunion',
      'de la Polynésie française',
    ]),
  );
});

/** A second version, slow and plain, with every small word written out. */
function plainly(name: string, elides: boolean): readonly [string, string] {
  if (name.startsWith('Le ')) return [`du ${name.slice(3)}`, `au ${name.slice(3)}`];
  if (name.startsWith('Les ')) return [`des ${name.slice(4)}`, `aux ${name.slice(4)}`];
  return [elides ? `d’${name}` : `de ${name}`, `à ${name}`];
}

test('every place is said as the plain version says it', () => {
  const wrong = places.filter(({ name, elides }) => {
    const vowel = 'AEIOUYÀÂÄÉÈÊËÎÏÔÖÛÜŸŒÆ'.includes(name.charAt(0).toUpperCase());
    const [withOf, withAt] = plainly(name, /^[HY]/i.test(name) ? elides : vowel);
    return of({ name, elides }) !== withOf || at(name) !== withAt;
  });
  expect(wrong.map(({ name }) => name)).toEqual([]);
});
