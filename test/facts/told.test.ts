/** What COMMUNE.SOURCE tells of the texts, one finding of the independent audit a line. */
import { one } from '../functions/excel';

test.each([
  [
    'the whole title of the text',
    'Mâcon',
    '71',
    'ZONE',
    /arrêté du 24 décembre 2007 pris en application du décret n° 2007-1826 du 24 décembre 2007/,
  ],
  [
    'a corrected name, as printed and as read',
    'Saint-Junien',
    '87',
    'ZONE',
    /imprimé « Saint-Julien », lu « Saint-Junien »/,
  ],
  [
    'the words of the text for Corsica',
    'Ajaccio',
    '2A',
    'ZONE',
    /zones géographiques distinctes pour lesquelles est définie une zone de base/,
  ],
  ['the law of the Livre foncier, not the arrêté', 'Strasbourg', '67', 'BUREAU', /loi du 1er juin 1924/],
  [
    'the text of the bureaux by its identifier',
    'Mâcon',
    '71',
    'BUREAU',
    /état de l’automne 2012, LEGIARTI000026502807/,
  ],
  [
    '« des », and not « de », before Hauts-de-Seine',
    'Nanterre',
    '92',
    'ZONE',
    /toutes les communes des Hauts-de-Seine/,
  ],
  ['« du » before Val-de-Marne', 'Créteil', '94', 'ZONE', /toutes les communes du Val-de-Marne/],
  [
    'the canton that fell out of the list',
    'Mauléon-Licharre',
    '64',
    'BUREAU',
    /son canton \(Mauléon-Licharre\) est nommé dans le texte d’origine, et tombé de la liste depuis/,
  ],
  [
    'the décret that made the canton',
    'Vergèze',
    '30',
    'BUREAU',
    /\(Rhôny-Vidourle\) a été pris à un canton qui y est nommé, Vauvert \(décret n° 91-212 du 27 février 1991\)/,
  ],
  [
    'the two cantons of a commune made of two',
    'Vesly',
    '50',
    'BUREAU',
    /cantons qui sont tous à ce bureau : La Haye-du-Puits et Lessay/,
  ],
  [
    'the arrondissement that settles its cantons',
    'Malzéville',
    '54',
    'BUREAU',
    /tous ceux de son arrondissement qui le sont relèvent de ce bureau/,
  ],
] as const)('%s: %s (%s)', (_finding, commune, departement, fact, told) => {
  expect(one('COMMUNE.SOURCE', commune, departement, fact)).toMatch(told);
});

test('article 5 is cited once in a sentence', () => {
  const told = String(one('COMMUNE.SOURCE', 'Ajaccio', '2A', 'ZONE'));
  expect(told.match(/article 5/g)).toHaveLength(1);
});
