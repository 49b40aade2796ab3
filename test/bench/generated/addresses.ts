/** Addresses as public files have them, made for a commune. */
import type { Place } from './places';
import type { Random } from './random';
import { capitals, postal } from './writings';

export interface AddressKind {
  readonly name: string;
  readonly withDepartement: boolean;
  readonly write: (place: Place, random: Random, communes: readonly Place[]) => string | undefined;
}

const STREETS = ['rue', 'avenue', 'boulevard', 'route', 'chemin', 'place', 'impasse', 'allée', 'quai', 'cours'];
const PEOPLE = [
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

export function street(random: Random, name: string): string {
  const bis = ['', '', '', ' bis', ' ter'][random.below(5)]!;
  return `${random.below(950) + 1}${bis} ${random.pick(STREETS)} ${name}`;
}

/** « de Frangy », « d'Annecy », « du Havre »: a street that bears another town's name. */
function streetOfTown(random: Random, communes: readonly Place[]): string {
  const { name } = random.pick(communes);
  if (name.startsWith('Le ')) return street(random, `du ${name.slice(3)}`);
  if (name.startsWith('Les ')) return street(random, `des ${name.slice(4)}`);
  return street(random, `${/^[AEIOUYÉÈÊÎŒ]/.test(name) ? 'd’' : 'de '}${name}`);
}

export function anyStreet(random: Random, communes: readonly Place[]): string {
  return random.below(4) === 0 ? streetOfTown(random, communes) : street(random, random.pick(PEOPLE));
}

/** A kind whose text is made from a street, a post code and the place; none where there is no post code. */
function withCode(
  name: string,
  write: (road: string, code: string, place: Place, random: Random) => string,
  towns = false,
): AddressKind {
  return {
    name,
    withDepartement: false,
    write: (place, random, communes) => {
      if (place.postCodes.length === 0) return undefined;
      const road = towns ? streetOfTown(random, communes) : anyStreet(random, communes);
      return write(road, random.pick(place.postCodes), place, random);
    },
  };
}

export const ADDRESSES: readonly AddressKind[] = [
  withCode('code postal et capitales', (road, code, { name }) => `${road} ${code} ${postal(name)}`),
  withCode('rue au nom d’une autre ville', (road, code, { name }) => `${road} ${code} ${postal(name)}`, true),
  withCode('écriture officielle, virgules', (road, code, { name }) => `${road}, ${code} ${name}, France`),
  withCode('code postal collé', (road, code, { name }) => `${road} ${code}${capitals(name)}`),
  withCode('F- devant le code', (road, code, { name }) => `${road} F-${code} ${capitals(name)}`),
  withCode('ville avant le code', (road, code, { name }) => `${road}, ${name} (${code})`),
  withCode(
    'plusieurs lignes, boîte postale',
    (road, code, { name }, random) => `${road}\nBP ${random.below(90000) + 100}\n${code} ${postal(name)}\nFRANCE`,
  ),
  withCode(
    'CEDEX avec le code de la commune',
    (road, code, { name }, random) => `${road} ${code} ${postal(name)} CEDEX ${random.below(19) + 1}`,
  ),
  { name: 'CEDEX avec un code à lui', withDepartement: false, write: writeCedex },
  withCode('St, Ste', (road, code, { name }) => `${road} ${code} ${postal(name).replace(/\bSAINT(E?)\b/g, 'ST$1')}`),
  withCode('zéro perdu', (road, code, { name }) => `${road} ${code.replace(/^0/, '')} ${postal(name)}`),
  {
    name: 'sans code postal, avec le département',
    withDepartement: true,
    write: ({ name }, random) => `${street(random, random.pick(PEOPLE))}, ${name}`,
  },
];

/** A CEDEX code no commune has: the département's two digits, then a number that is nobody's. */
function writeCedex(
  { name, departement, postCodes }: Place,
  random: Random,
  communes: readonly Place[],
): string | undefined {
  // Overseas and Corsican prefixes serve several départements.
  if (!/^\d\d$/.test(departement) || !postCodes.some((code) => code.startsWith(departement))) return undefined;
  const code = `${departement}0${random.below(8) + 1}${random.below(9) + 1}`;
  return `${anyStreet(random, communes)} CS ${random.below(90000) + 10000} ${code} ${postal(name)} CEDEX`;
}
