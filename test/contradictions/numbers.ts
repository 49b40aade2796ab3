/** Numbers that may or may not be codes: four figures (W4), bare five (W12), codes of a whole city (S6), damaged ones (S7). */
import { mayBe, mustBe, mustFail, type Case, type Kind } from './case';
import type { Draws } from './draws';
import { inSomeHand, outcomeOfName, postcodePiece } from './evidence';
import { FOREIGN } from './foreign';
import { ofTown, STREETS } from './french';
import { near } from './words';

export function numberKinds(draws: Draws): Kind[] {
  return [
    { name: 'W4 contradict: four figures × foreign town', draw: () => foreign(draws, false) },
    { name: 'W4 contradict: four figures × foreign town and country', draw: () => foreign(draws, true) },
    { name: "W4 contradict: house's number × street of a town", draw: () => houseAndStreet(draws) },
    { name: "W4 contradict: house's number × street, then town", draw: () => houseAndTown(draws) },
    { name: "W4 agree: road's number × town", draw: () => road(draws) },
    { name: 'W4 contradict: number in a name × town', draw: () => numberInName(draws) },
    { name: 'W4 agree: post code without its zero × town', draw: () => lostZero(draws) },
    { name: 'W4 contradict: four figures of elsewhere × town', draw: () => fourOfElsewhere(draws) },
    { name: 'W12 bare five figures', draw: () => bareFive(draws) },
    { name: 'W12 old codes of Saint-Barthélemy and Saint-Martin', draw: () => draws.random.pick(ISLANDS) },
    { name: 'S6 agree: code of a whole city', draw: () => cityCode(draws) },
    { name: 'S6 contradict: code of a whole city × town', draw: () => cityCodeElsewhere(draws) },
    { name: 'S7 agree: damaged code × town', draw: () => damaged(draws) },
    { name: 'S7 contradict: damaged code of elsewhere × town', draw: () => damagedElsewhere(draws) },
  ];
}

/** What four figures would serve if they had lost a zero. */
function groundOfFour({ geography }: Draws, four: number): readonly number[] {
  return geography.served(String(four).padStart(5, '0'));
}

function foreign(draws: Draws, withCountry: boolean): Case | undefined {
  const { geography, random } = draws;
  const [code, town, country, letter] = random.pick(FOREIGN);
  const names = [...geography.departementsOfPostcode(`0${code}`)].flatMap((one) => geography.namesIn(one));
  const said = inSomeHand(town, random);
  if (withCountry) {
    const behind = random.pick([` ${country}`, ` ${country.toUpperCase()}`, ` (${country})`, `, ${country}`]);
    return mustFail(`${random.pick(['', `${letter}-`])}${code} ${said}${behind}`);
  }
  // Fribourg is in Moselle too.
  if (geography.loosely(town).length + geography.beginning(town).length + near(town, names, 2).length > 0)
    return undefined;
  return mustFail(`${random.pick(['', `${letter}-`, 'Rue de la Gare 12, '])}${code} ${said}`);
}

/** A number of 1000 to 9999 that would be a post code of some département with its zero. */
function four(draws: Draws): number | undefined {
  const number = 100 * (10 + draws.random.below(90)) + draws.random.pick([0, 10, 20, 30, 40, 50, 60, 70, 80]);
  return groundOfFour(draws, number).length === 0 ? undefined : number;
}

function isOfThere({ geography }: Draws, number: number, departement: string): boolean {
  return geography.departementsOfPostcode(String(number).padStart(5, '0')).has(departement);
}

function houseAndStreet(draws: Draws): Case | undefined {
  const { random, commune } = draws;
  const number = four(draws);
  const town = commune();
  if (number === undefined || isOfThere(draws, number, town.departement)) return undefined;
  return mustFail(`${number} ${random.pick(['route', 'rue', 'avenue', 'chemin'])} ${ofTown(town.name)}`);
}

function houseAndTown(draws: Draws): Case | undefined {
  const { random, notable } = draws;
  const number = four(draws);
  const town = notable();
  if (number === undefined || isOfThere(draws, number, town.departement)) return undefined;
  return mayBe(`${number} ${random.pick(STREETS)} ${inSomeHand(town.name, random)}`, [town.code]);
}

const ROADS = [
  1004, 1006, 1020, 1075, 1079, 1082, 1083, 1084, 1085, 1089, 1090, 2020, 2043, 6007, 6089, 6113, 7007, 9020,
];

function road(draws: Draws): Case | undefined {
  const { random, notable } = draws;
  const town = notable();
  const number = random.pick(ROADS);
  if (isOfThere(draws, number, town.departement)) return undefined;
  const before = random.pick(['', 'Zone des Lilas - ', 'ZA les Genêts, ']);
  return mustBe(
    `${before}${random.pick(['RD ', 'D ', 'D', 'RN ', 'N'])}${number} ${town.name.toUpperCase()}`,
    town.code,
  );
}

function numberInName(draws: Draws): Case | undefined {
  const { random, notable } = draws;
  const town = notable();
  const name = random.pick(['Résidence 2000', 'Espace 3000', 'Garage Auto 2000', 'Immeuble 4000', 'Hall 7000']);
  return mayBe(`${name} ${inSomeHand(town.name, random)}`, [town.code]);
}

function lostZero(draws: Draws): Case | undefined {
  const { geography, random } = draws;
  const town = random.pick(geography.communesOf(`0${1 + random.below(9)}`));
  if (town.postcodes.length === 0) return undefined;
  const postcode = random.pick(town.postcodes);
  if (!postcode.startsWith('0')) return undefined;
  const piece = postcodePiece(postcode, geography);
  const outcome = outcomeOfName(geography, town.name, [piece]);
  if (outcome.kind !== 'one') return undefined;
  const before = random.pick(['', '12 rue Victor Hugo ', '3 place de la Mairie, ']);
  return mustBe(`${before}${Number(postcode)} ${inSomeHand(town.name, random)}`, outcome.code);
}

/** The number is unread, or it contradicts: what it would serve is wrong. */
function fourOfElsewhere(draws: Draws): Case | undefined {
  const { random, notable } = draws;
  const town = notable();
  const number = four(draws);
  if (number === undefined || isOfThere(draws, number, town.departement)) return undefined;
  const said = inSomeHand(town.name, random);
  return mayBe(random.pick([`${number} ${said}`, `${said} ${number}`, `12 rue Victor Hugo ${number} ${said}`]), [
    town.code,
  ]);
}

/** Five figures alone: the communes that bear or bore them as their code, and those they serve as a post code. */
function bareFive(draws: Draws): Case | undefined {
  const { geography, random, commune, former } = draws;
  const { table } = geography;
  const drawn = commune();
  const figures = random.pick([drawn.code, drawn.code, former().code, ...drawn.postcodes]);
  // The codes of before 2007 are in a kind of their own; an arrondissement is its city.
  if (!/^\d{5}$/.test(figures) || figures.startsWith('9712')) return undefined;
  const formerPlace = table.codes.placeOfFormerCode(figures);
  const ends = table.codes.placesOf(figures).map((place) => table.history().endOf(place));
  // Of several that bore one code in turn, the last has it.
  const last = table.codes.placesOf(figures).filter((_, rank) => ends.every((end) => end <= ends[rank]!));
  const bearers = [...last, ...(formerPlace < 0 ? [] : [formerPlace])];
  const readings = new Set([...bearers.flatMap((place) => table.todayOf(place)), ...geography.served(figures)]);
  const asked = random.below(2) === 0 ? figures : Number(figures);
  const [only] = readings;
  if (readings.size !== 1 || only === undefined) {
    // A code that nothing bears any more raises a doubt, or none.
    const served = geography.served(figures);
    return table.codes.placesOf(figures).length === 0 && served.length === 1
      ? mayBe(asked, [geography.at(served[0]!).code])
      : mustFail(asked);
  }
  return mustBe(asked, geography.at(only).code);
}

const ISLANDS: readonly Case[] = [
  mustFail('97123'),
  mustFail(97123),
  mustFail('97127'),
  mustFail(97127),
  mustBe('INSEE 97123', '97701'),
  mustBe('INSEE 97127', '97801'),
  mustBe('Code INSEE 97123', '97701'),
  mustBe('Code INSEE 97127', '97801'),
];

const CITIES = [
  ['75000', 'Paris', '75056', '75'],
  ['13000', 'Marseille', '13055', '13'],
  ['69000', 'Lyon', '69123', '69'],
] as const;

function cityCode({ random }: Draws): Case {
  const [code, name, insee, departement] = random.pick(CITIES);
  const said = inSomeHand(name, random);
  const street = random.pick(STREETS);
  return random.pick([
    mustBe(code, insee),
    mustBe(Number(code), insee),
    mustBe(code, insee, departement),
    mustBe(`${code} ${said}`, insee),
    mustBe(`${said} ${code}`, insee),
    mustBe(`12 ${street} ${code} ${said}`, insee),
    mustBe(said, insee, Number(code)),
  ]);
}

function cityCodeElsewhere({ random, notable }: Draws): Case | undefined {
  const [code, , , departement] = random.pick(CITIES);
  const town = notable();
  if (town.departement === departement) return undefined;
  const said = inSomeHand(town.name, random);
  return random.pick([
    mustFail(`${code} ${said}`),
    mustFail(`${said} ${code}`),
    mustFail(said, Number(code)),
    mustFail(code, town.departement),
  ]);
}

/** The last figure lost, or one zero too many. */
function damage(postcode: string, draws: Draws): string {
  return draws.random.pick([postcode.slice(0, 4), `${postcode}0`]);
}

function damaged(draws: Draws): Case | undefined {
  const { random, notable } = draws;
  const town = notable();
  if (town.postcodes.length === 0) return undefined;
  const postcode = random.pick(town.postcodes);
  if (!postcode.startsWith(town.departement)) return undefined;
  return mustBe(`${damage(postcode, draws)} ${inSomeHand(town.name, random)}`, town.code);
}

function damagedElsewhere(draws: Draws): Case | undefined {
  const { random, notable } = draws;
  const town = notable();
  const other = notable();
  if (other.postcodes.length === 0 || other.departement === town.departement) return undefined;
  return mayBe(`${damage(random.pick(other.postcodes), draws)} ${inSomeHand(town.name, random)}`, [town.code]);
}
