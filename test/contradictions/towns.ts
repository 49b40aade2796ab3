/** Two communes in one text: behind a dash, a comma, in brackets; a country behind; one commune said twice. */
import { ARGUMENT, BEFORE, inSomeHand, REGION, SORTS, type Sort } from './evidence';
import { mayBe, mustBe, mustFail, type Case, type Kind } from './case';
import type { Draws } from './draws';
import type { Commune } from './geography';
import { written } from './pairs';
import { fold } from '../../src/table/fold';

const BETWEEN = [' - ', ', ', ' / '];
export const COUNTRIES = ['Belgique', 'Suisse', 'Allemagne', 'Espagne', 'Italie', 'Luxembourg', 'Autriche', 'Canada'];

export function townKinds(draws: Draws): Kind[] {
  return [
    { name: 'contradict: town × another town', draw: () => twoTowns(draws) },
    { name: 'contradict: town × town in brackets', draw: () => townInBrackets(draws) },
    { name: 'contradict: town and post code × another town of the code', draw: () => townsOfOneCode(draws) },
    { name: 'contradict: town × post code and town', draw: () => townBeforeAddress(draws) },
    { name: 'contradict: town × another town, argument département', draw: () => twoTownsAndArgument(draws) },
    { name: 'contradict: former name × another town', draw: () => formerAndAnother(draws) },
    { name: 'contradict: official name × country', draw: () => country(draws, undefined) },
    { name: 'contradict: former name × country', draw: () => formerAndCountry(draws) },
    ...SORTS.filter((sort) => sort !== REGION).map((sort) => ({
      name: `contradict: town, ${sort.name} × country`,
      draw: () => country(draws, sort),
    })),
    {
      name: 'contradict: town × argument 99',
      draw: () => mustFail(inSomeHand(draws.notable().name, draws.random), 99),
    },
    { name: 'agree: town × France', draw: () => france(draws) },
    { name: 'agree: country in a street × post code and town', draw: () => countryInStreet(draws) },
    { name: 'agree: former name × official name', draw: () => formerAndToday(draws) },
    { name: 'agree: official name twice', draw: () => twice(draws) },
    { name: 'agree: arrondissement × post code', draw: () => arrondissement(draws, true) },
    { name: 'contradict: arrondissement × post code of another city', draw: () => arrondissement(draws, false) },
  ];
}

function apart(draws: Draws): readonly [Commune, Commune] | undefined {
  const one = draws.notable();
  const other = draws.notable();
  return one === other || overlap(one.name, other.name) ? undefined : [one, other];
}

/** One name within the other is no second town. */
export function overlap(one: string, other: string): boolean {
  const words = [` ${fold(one)} `, ` ${fold(other)} `] as const;
  return words[0].includes(words[1]) || words[1].includes(words[0]);
}

function twoTowns(draws: Draws): Case | undefined {
  const { random } = draws;
  const two = apart(draws);
  return two && mustFail(inSomeHand(two[0].name, random) + random.pick(BETWEEN) + inSomeHand(two[1].name, random));
}

function townInBrackets(draws: Draws): Case | undefined {
  const two = apart(draws);
  return two && mustFail(`${inSomeHand(two[0].name, draws.random)} (${two[1].name})`);
}

/** « 12 rue des Lilas - Bessines 79000 NIORT », « 79000 Niort - Bessines »: the code serves both. */
function townsOfOneCode(draws: Draws): Case | undefined {
  const { geography, random } = draws;
  const one = draws.notable();
  if (one.postcodes.length === 0) return undefined;
  const postcode = random.pick(one.postcodes);
  const other = geography.at(random.pick(geography.served(postcode)));
  if (other === one || overlap(one.name, other.name) || !draws.isUnique(other.name)) return undefined;
  const town = `${postcode} ${inSomeHand(one.name, random)}`;
  const said = inSomeHand(other.name, random);
  const text = random.pick([`12 rue Victor Hugo - ${said} ${town}`, `${said}, ${town}`, `${town} - ${said}`]);
  return mayBe(text, [other.code]);
}

/** « Nice, 69003 Lyon » without more: the town with its code may be meant, the other is wrong. */
function townBeforeAddress(draws: Draws): Case | undefined {
  const { geography, random } = draws;
  const two = apart(draws);
  const piece = two && BEFORE.of(two[1], geography, random);
  if (two === undefined || piece?.before === undefined) return undefined;
  const text = `${inSomeHand(two[0].name, random)}${random.pick(BETWEEN)}${piece.before}${inSomeHand(two[1].name, random)}`;
  return mayBe(text, [two[1].code]);
}

export function foreign({ random }: Draws): string {
  const said = inSomeHand(random.pick(COUNTRIES), random);
  return random.pick([` (${said})`, `, ${said}`, ` - ${said}`]);
}

/** « 71000 Mâcon (Belgique) ». */
function country(draws: Draws, sort: Sort | undefined): Case | undefined {
  const { geography, random, notable } = draws;
  const town = notable();
  const piece = sort?.of(town, geography, random);
  if (sort !== undefined && piece === undefined) return undefined;
  const { text, argument } = written(inSomeHand(town.name, random), piece === undefined ? [] : [piece]);
  return mustFail(`${text}${foreign(draws)}`, argument);
}

function formerAndCountry(draws: Draws): Case {
  return mustFail(inSomeHand(draws.former().name, draws.random) + foreign(draws));
}

/** « Mâcon, Dijon » with 21 is Dijon or an error. */
function twoTownsAndArgument(draws: Draws): Case | undefined {
  const { geography, random } = draws;
  const two = apart(draws);
  const piece = two && ARGUMENT.of(two[0], geography, random);
  if (two === undefined || piece === undefined || piece.loose(two[1].place)) return undefined;
  const [one, other] = random.below(2) === 0 ? two : [two[1], two[0]];
  return mayBe(one.name + random.pick(BETWEEN) + other.name, [two[0].code], piece.argument);
}

/** A former commune may be a lieu-dit of the town, never the other way round. */
function formerAndAnother(draws: Draws): Case | undefined {
  const { random } = draws;
  const { name, today } = draws.former();
  const town = draws.notable();
  if (!draws.isUnique(name) || today === town || overlap(name, town.name)) return undefined;
  return mayBe(inSomeHand(name, random) + random.pick(BETWEEN) + inSomeHand(town.name, random), [town.code]);
}

function france({ random, notable }: Draws): Case {
  const { name, code } = notable();
  return mustBe(inSomeHand(name, random) + random.pick([', France', ' FRANCE', ' (France)', ' - France']), code);
}

function countryInStreet({ random, notable }: Draws): Case | undefined {
  const { name, code, postcodes } = notable();
  if (postcodes.length === 0) return undefined;
  const street = random.pick([
    'rue de Belgique',
    "avenue d'Italie",
    'rue de Suisse',
    "place d'Espagne",
    'rue du Canada',
  ]);
  return mustBe(`12 ${street} ${random.pick(postcodes)} ${inSomeHand(name, random)}`, code);
}

function formerAndToday(draws: Draws): Case | undefined {
  const { random } = draws;
  const { name, today } = draws.former();
  if (!draws.isUnique(name) || !draws.isUnique(today.name) || overlap(name, today.name)) return undefined;
  const [one, other] = random.below(2) === 0 ? [name, today.name] : [today.name, name];
  return mustBe(random.pick([`${one} - ${other}`, `${one}, ${other}`, `${one} (${other})`]), today.code);
}

function twice({ random, notable }: Draws): Case {
  const { name, code } = notable();
  return mustBe(inSomeHand(name, random) + random.pick(BETWEEN) + inSomeHand(name, random), code);
}

/** The cities with arrondissements: name, code, post code of the first, how many. */
const CITIES = [
  ['Paris', '75056', 75001, 20],
  ['Marseille', '13055', 13001, 16],
  ['Lyon', '69123', 69001, 9],
] as const;

/** « 75003 Paris 3e », « Lyon 3e 69003 »; « Paris 3e 69003 ». */
function arrondissement({ random }: Draws, agree: boolean): Case | undefined {
  const [name, code, first, count] = random.pick(CITIES);
  const [, , otherFirst, otherCount] = agree ? [0, 0, first, count] : random.pick(CITIES);
  if (otherFirst === first && !agree) return undefined;
  const rank = 1 + random.below(Math.min(count, otherCount));
  const ordinal = rank === 1 ? '1er' : `${rank}e`;
  const said = random.pick([
    `${name} ${ordinal}`,
    `${name} ${ordinal} arrondissement`,
    `${name.toUpperCase()} ${rank}`,
  ]);
  const postcode = otherFirst + rank - 1;
  const text = random.pick([`${postcode} ${said}`, `${said} ${postcode}`, `12 rue Victor Hugo, ${postcode} ${said}`]);
  return agree ? mustBe(text, code) : mustFail(text);
}
