/** A CEDEX: the office that sorts the post, which is not always the commune (W14); short names and districts in it (S3). */
import { fold } from '../../src/table/fold';
import { mayBe, mustBe, mustFail, type Case, type Kind } from './case';
import type { Draws } from './draws';
import { ARGUMENT, ARGUMENT_POST_CODE, BRACKETS, inSomeHand, SAID, type Sort } from './evidence';
import type { Commune } from './geography';
import { written } from './pairs';
import { foreign, overlap } from './towns';
import { cutShort } from './words';

/** What may be said beside a CEDEX. A post code in the text is the CEDEX's own. */
const BESIDE: readonly Sort[] = [ARGUMENT_POST_CODE, ARGUMENT, BRACKETS, SAID];

export function cedexKinds(draws: Draws): Kind[] {
  return [
    { name: 'W14 contradict: town × CEDEX of another', draw: () => townBefore(draws) },
    { name: 'W14 agree: town × CEDEX of the same', draw: () => ofTown(draws) },
    { name: 'W14 agree: commonplace lieu-dit × CEDEX', draw: () => lieuDitBefore(draws) },
    { name: 'W14 contradict: CEDEX × country', draw: () => andCountry(draws) },
    ...BESIDE.flatMap((sort) => [
      { name: `W14 agree: CEDEX × ${sort.name}`, draw: () => beside(draws, sort, true) },
      { name: `W14 contradict: CEDEX × ${sort.name}`, draw: () => beside(draws, sort, false) },
    ]),
    { name: 'S3 agree: short name × CEDEX', draw: () => shortInCedex(draws) },
    { name: 'S3 contradict: district × CEDEX', draw: () => districtInCedex(draws) },
  ];
}

/** A code with the département's figures that serves nobody, as a CEDEX has. */
function cedexCode({ geography, random }: Draws, { departement }: Commune): string | undefined {
  if (!/^\d\d$/.test(departement)) return undefined;
  const code = `${departement}${100 + random.below(900)}`;
  return geography.served(code).length === 0 ? code : undefined;
}

function cedex(draws: Draws, commune: Commune): string | undefined {
  const code = cedexCode(draws, commune);
  const name = draws.random.pick([commune.name, commune.name.toUpperCase()]);
  return code && `${code} ${name} CEDEX${draws.random.pick(['', ' 9', ' 01'])}`;
}

/** Of the office's département the commune said before may be answered too; the office's never. */
function townBefore(draws: Draws): Case | undefined {
  const { geography, random } = draws;
  const office = draws.notable();
  const town = random.below(3) === 0 ? draws.notable() : random.pick(geography.communesOf(office.departement));
  const tail = cedex(draws, office);
  if (tail === undefined || town === office || !draws.isTown(town) || overlap(town.name, office.name)) return undefined;
  const said = inSomeHand(town.name, random);
  const text = random.pick([
    `${said} BP 10012 ${tail}`,
    `12 rue Victor Hugo - ${said} ${tail}`,
    `12 RUE DE LA FONTAINE CS 10012 - ${said} ${tail}`,
    `${said}, ${tail}`,
  ]);
  return town.departement === office.departement ? mayBe(text, [town.code]) : mustFail(text);
}

function ofTown(draws: Draws): Case | undefined {
  const town = draws.notable();
  const tail = cedex(draws, town);
  const before = draws.random.pick(['', 'BP 10012 ', '12 rue Victor Hugo ', '12 rue Victor Hugo CS 10012 ']);
  return tail === undefined ? undefined : mustBe(before + tail, town.code);
}

function lieuDitBefore(draws: Draws): Case | undefined {
  const { geography, random } = draws;
  const town = draws.notable();
  const tail = cedex(draws, town);
  const lieuDit = random.pick(['LE BOURG', 'Le Bourg', 'Le Verger']);
  const isCommune = geography.namesIn(town.departement).some(({ folded }) => folded === fold(lieuDit));
  return tail === undefined || isCommune ? undefined : mustBe(`${lieuDit} ${tail}`, town.code);
}

function andCountry(draws: Draws): Case | undefined {
  const tail = cedex(draws, draws.notable());
  return tail === undefined ? undefined : mustFail(tail + foreign(draws));
}

/** Of another commune of the office's département, its code said outright or as the argument may be answered. */
function beside(draws: Draws, sort: Sort, agree: boolean): Case | undefined {
  const { geography, random } = draws;
  const office = draws.notable();
  const tail = cedex(draws, office);
  const of = agree ? office : draws.another(office);
  const piece = sort.of(of, geography, random);
  if (tail === undefined || piece === undefined) return undefined;
  const { text, argument } = written(tail, [piece]);
  if (agree) return mustBe(text, office.code, argument);
  if (!geography.touches(of.place, office.departement))
    return piece.loose(office.place) ? undefined : mustFail(text, argument);
  return sort === SAID && of !== office ? mayBe(text, [of.code], argument) : undefined;
}

/** « 26105 ROMANS CEDEX »: one commune of the département begins so, none there is called so. */
function shortInCedex(draws: Draws): Case | undefined {
  const { geography, random, commune } = draws;
  const town = commune();
  const cut = cutShort(town.name, random);
  if (cut === undefined) return undefined;
  const code = cedexCode(draws, town);
  if (code === undefined) return undefined;
  const isThere = (place: number): boolean => geography.touches(place, town.departement);
  if (geography.loosely(cut).some(({ today }) => today.some(isThere))) return undefined;
  const there = new Set(geography.beginning(cut).flatMap(({ today }) => today.filter(isThere)));
  const text = `${random.pick(['', 'BP 10012 ', '12 RUE VICTOR HUGO '])}${code} ${inSomeHand(cut, random)} CEDEX${random.pick(['', ' 9'])}`;
  return there.size === 1
    ? mustBe(text, town.code)
    : mayBe(
        text,
        [...there].map((place) => geography.at(place).code),
      );
}

/** Districts that no commune is, and the communes their CEDEX may be said to lie in. */
const DISTRICTS: readonly (readonly [cedex: string, communes: string])[] = [
  ['92042 PARIS LA DEFENSE CEDEX', '92026 92062'],
  ['92060 PARIS LA DEFENSE CEDEX', '92026 92062'],
  ['92400 LA DEFENSE CEDEX', '92026'],
  ['06903 SOPHIA ANTIPOLIS CEDEX', '06152'],
  ['06560 SOPHIA ANTIPOLIS CEDEX', '06152'],
  ['77454 MARNE LA VALLEE CEDEX 2', ''],
  ['77700 MARNE LA VALLEE CEDEX 4', ''],
  ['78180 ST QUENTIN EN YVELINES CEDEX', '78423'],
  ['78056 SAINT QUENTIN EN YVELINES CEDEX', ''],
  ['95000 CERGY PONTOISE CEDEX', '95127'],
  ['95027 CERGY PONTOISE CEDEX', '95127'],
  ['95700 ROISSY CDG CEDEX', '95527'],
  ['95712 ROISSY CHARLES DE GAULLE CEDEX', '95527'],
];

function districtInCedex({ random }: Draws): Case {
  const [cedex, communes] = random.pick(DISTRICTS);
  const text = `${random.pick(['', 'BP 10012 ', '12 RUE VICTOR HUGO ', 'CS 30045 '])}${cedex}`;
  return communes === '' ? mustFail(text) : mayBe(text, communes.split(' '));
}
