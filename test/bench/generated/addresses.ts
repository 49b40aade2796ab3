/** Addresses as public files have them, made for a commune. */
import type { Place } from './places';
import type { Random } from './random';
import { capitals, postal } from './writings';

export interface AddressKind {
  readonly nom: string;
  readonly withDepartement: boolean;
  readonly write: (place: Place, random: Random, communes: readonly Place[]) => string | undefined;
}

const VOIES = ['rue', 'avenue', 'boulevard', 'route', 'chemin', 'place', 'impasse', 'allée', 'quai', 'cours'];
const PERSONNES = [
  'Victor Hugo',
  'Jean Jaurès',
  'du Général de Gaulle',
  'Gambetta',
  'Pasteur',
  'Jules Ferry',
  'Anatole France',
  'du 8 Mai 1945',
  'de la République',
  'Saint-Martin',
];

function street(random: Random, name: string): string {
  const bis = ['', '', '', ' bis', ' ter'][random.below(5)]!;
  return `${random.below(950) + 1}${bis} ${random.pick(VOIES)} ${name}`;
}

/** « de Frangy », « d'Annecy », « du Havre »: a street that bears another town's name. */
function streetOfTown(random: Random, communes: readonly Place[]): string {
  const { nom } = random.pick(communes);
  if (nom.startsWith('Le ')) return street(random, `du ${nom.slice(3)}`);
  if (nom.startsWith('Les ')) return street(random, `des ${nom.slice(4)}`);
  return street(random, `${/^[AEIOUYÉÈÊÎŒ]/.test(nom) ? 'd’' : 'de '}${nom}`);
}

function anyStreet(random: Random, communes: readonly Place[]): string {
  return random.below(4) === 0 ? streetOfTown(random, communes) : street(random, random.pick(PERSONNES));
}

/** A kind whose text is made from a street, a post code and the place; none where there is no post code. */
function withCode(
  nom: string,
  write: (rue: string, code: string, place: Place, random: Random) => string,
  towns = false,
): AddressKind {
  return {
    nom,
    withDepartement: false,
    write: (place, random, communes) => {
      if (place.codesPostaux.length === 0) return undefined;
      const rue = towns ? streetOfTown(random, communes) : anyStreet(random, communes);
      return write(rue, random.pick(place.codesPostaux), place, random);
    },
  };
}

export const ADDRESSES: readonly AddressKind[] = [
  withCode('code postal et capitales', (rue, code, { nom }) => `${rue} ${code} ${postal(nom)}`),
  withCode('rue au nom d’une autre ville', (rue, code, { nom }) => `${rue} ${code} ${postal(nom)}`, true),
  withCode('écriture officielle, virgules', (rue, code, { nom }) => `${rue}, ${code} ${nom}, France`),
  withCode('code postal collé', (rue, code, { nom }) => `${rue} ${code}${capitals(nom)}`),
  withCode('F- devant le code', (rue, code, { nom }) => `${rue} F-${code} ${capitals(nom)}`),
  withCode('ville avant le code', (rue, code, { nom }) => `${rue}, ${nom} (${code})`),
  withCode(
    'plusieurs lignes, boîte postale',
    (rue, code, { nom }, random) => `${rue}\nBP ${random.below(90000) + 100}\n${code} ${postal(nom)}\nFRANCE`,
  ),
  withCode(
    'CEDEX avec le code de la commune',
    (rue, code, { nom }, random) => `${rue} ${code} ${postal(nom)} CEDEX ${random.below(19) + 1}`,
  ),
  { nom: 'CEDEX avec un code à lui', withDepartement: false, write: writeCedex },
  withCode('St, Ste', (rue, code, { nom }) => `${rue} ${code} ${postal(nom).replace(/\bSAINT(E?)\b/g, 'ST$1')}`),
  withCode('zéro perdu', (rue, code, { nom }) => `${rue} ${code.replace(/^0/, '')} ${postal(nom)}`),
  {
    nom: 'sans code postal, avec le département',
    withDepartement: true,
    write: ({ nom }, random) => `${street(random, random.pick(PERSONNES))}, ${nom}`,
  },
];

/** A CEDEX code no commune has: the département's two digits, then a number that is nobody's. */
function writeCedex(
  { nom, departement, codesPostaux }: Place,
  random: Random,
  communes: readonly Place[],
): string | undefined {
  // Overseas and Corsican prefixes serve several départements.
  if (!/^\d\d$/.test(departement) || !codesPostaux.some((code) => code.startsWith(departement))) return undefined;
  const code = `${departement}0${random.below(8) + 1}${random.below(9) + 1}`;
  return `${anyStreet(random, communes)} CS ${random.below(90000) + 10000} ${code} ${postal(nom)} CEDEX`;
}
