/** Streets alone (W10), words in brackets (W9), fillers (W13), lieux-dits (S1), a street and then the town (S5). */
import { capitals } from '../bench/generated/writings';
import { fold } from '../../src/table/fold';
import { mayBe, mustBe, mustFail, type Case, type Kind } from './case';
import type { Draws } from './draws';
import { ARGUMENT, BEFORE, BRACKETS, inSomeHand, outcomeOfName } from './evidence';
import { isEveryday } from './everyday';
import { articleOf, FIRST_NAMES, KINDS_OF_STREET, ofTown, STREETS, withoutArticle } from './french';
import type { Commune } from './geography';
import { mistyped } from './words';

export function streetKinds(draws: Draws): Kind[] {
  return [
    { name: 'W9 contradict: street × word in brackets', draw: () => streetAndBrackets(draws) },
    { name: 'W9 agree: name × its article in brackets', draw: () => articleInBrackets(draws, false) },
    { name: 'W9 contradict: mistyped name × article in brackets', draw: () => articleInBrackets(draws, true) },
    { name: 'W10 contradict: street of a town alone', draw: () => streetOfTown(draws, false) },
    { name: 'W10 contradict: street of a town × argument', draw: () => streetOfTown(draws, true) },
    { name: 'W10 contradict: street named like a town alone', draw: () => streetNamedTown(draws, false) },
    { name: 'W10 contradict: street named like a town × argument', draw: () => streetNamedTown(draws, true) },
    { name: 'W10 agree: street of another town × post code and town', draw: () => streetOfAnother(draws) },
    { name: "W10 contradict: house's number × homonyms", draw: () => houseAndHomonyms(draws) },
    { name: 'W13 contradict: filler', draw: () => filler(draws) },
    { name: 'S1 agree: commonplace lieu-dit × post code and town', draw: () => lieuDit(draws, true) },
    { name: 'S1 agree: commune of the département × post code and town', draw: () => lieuDit(draws, false) },
    { name: 'S5 agree: street × TOWN', draw: () => streetThenTown(draws, 'alone') },
    { name: 'S5 agree: street × town, argument département', draw: () => streetThenTown(draws, 'argument') },
    { name: 'S5 contradict: street × town, argument of elsewhere', draw: () => streetThenTown(draws, 'elsewhere') },
    { name: 'S5 agree: street × town twice', draw: () => streetThenTown(draws, 'twice') },
    { name: 'S5 agree: street, town, département, country', draw: () => streetTownAndCountry(draws) },
    { name: 'S1 commonplace lieu-dit × post code alone', draw: () => lieuDitAndCode(draws) },
    { name: 'S5 town and lieu-dit × post code behind', draw: () => townAndLieuDit(draws) },
    { name: 'S5 contradict: street alone', draw: () => streetAlone(draws) },
  ];
}

const REMARKS = [
  'PTE',
  'RDC',
  'Bains',
  'bât. B',
  '2e étage',
  'gauche',
  'ex-mairie',
  'Bourg',
  'fermé',
  'Sud',
  'annexe',
  'Ville',
];
const SCHOOLS = ['École Jules Ferry', 'Collège Jean Moulin', 'Gymnase Pasteur', 'Salle Victor Hugo'];

function streetAndBrackets({ random }: Draws): Case {
  const street = `${1 + random.below(90)} ${random.pick(STREETS)}`;
  const before = random.pick([street, capitals(street), random.pick(SCHOOLS)]);
  return mustFail(`${before} (${random.pick(REMARKS)})`);
}

/** « HAVRE (LE) ». */
function articleInBrackets(draws: Draws, withTypo: boolean): Case | undefined {
  const { geography, random, notable } = draws;
  const { name, code } = notable();
  const article = articleOf(name).trim();
  const bare = withTypo ? mistyped(withoutArticle(name), random) : withoutArticle(name);
  if (article === '' || bare === undefined) return undefined;
  if (geography.beginning(bare).length > 0 || (withTypo && geography.loosely(bare).length > 0)) return undefined;
  const text = inSomeHand(`${bare} (${article})`, random);
  return withTypo ? mayBe(text, [code]) : mustBe(text, code);
}

/** « Rue de Mâcon », with the département of Mâcon too. */
function streetOfTown({ random, commune }: Draws, withArgument: boolean): Case {
  const { name, departement } = commune();
  const number = random.pick(['', `${1 + random.below(90)} `]);
  const street = `${number}${random.pick(KINDS_OF_STREET)} ${ofTown(name)}`;
  return mustFail(random.pick([street, capitals(street)]), withArgument ? departement : undefined);
}

/** « Rue Jules Verne », « 3 rue Moulins », « Rue des Bas Fossés ». */
function streetNamedTown(draws: Draws, withArgument: boolean): Case | undefined {
  const { geography, random } = draws;
  const { name, departement } = random.pick(geography.communes);
  const isOneWord = !/[ '’-]/.test(name);
  const kind = random.pick(KINDS_OF_STREET);
  const number = random.pick(['', '3 ', '24 ']);
  const named = isOneWord
    ? random.pick([
        `${random.pick(FIRST_NAMES)} ${name}`,
        name,
        `du Grand ${name}`,
        `des Bas ${name}`,
        `du Général ${name}`,
      ])
    : name.startsWith('Saint')
      ? name
      : undefined;
  if (named === undefined || isWholeName(draws, kind, named)) return undefined;
  return mustFail(`${number}${kind} ${named}`, withArgument ? departement : undefined);
}

/** « Place » and a name may be a commune by themselves: Chemin-d'Aisey. */
function isWholeName({ geography }: Draws, kind: string, named: string): boolean {
  return geography.loosely(`${kind} ${named}`).length > 0;
}

function streetOfAnother(draws: Draws): Case | undefined {
  const { random, commune, notable } = draws;
  const { name, code, postcodes } = notable();
  if (postcodes.length === 0) return undefined;
  const street = `${random.pick(KINDS_OF_STREET)} ${ofTown(commune().name)}`;
  return mustBe(`12 ${street} ${random.pick(postcodes)} ${inSomeHand(name, random)}`, code);
}

/** « 24 Le Verdon ». */
function houseAndHomonyms(draws: Draws): Case | undefined {
  const { random } = draws;
  const [{ name, departement }] = draws.homonyms();
  return /^[1-9]\d$/.test(departement) ? mustFail(`${departement} ${inSomeHand(name, random)}`) : undefined;
}

const FILLERS = (
  'Néant;NEANT;néant;Place;PLACE;place;Aucun;Aucune;aucune;Inconnu;inconnue;Divers;DIVERS;Total;Idem;idem;Autre;Autres;' +
  'Vide;N/A;n/a;NC;n.c.;nc;NR;-;--;?;???;x;xxx;.;0;sans objet;Sans objet;non renseigné;Non renseignée;à compléter;' +
  'à préciser;Commune;COMMUNE;communes;Mairie;Département;Adresse;voir note;Voir ci-dessus;TOTAL GENERAL;Ville;ville;' +
  'Nom de la commune;Code postal;étranger;Étranger;hors de France;plusieurs communes;Test;test;TBD;null;NULL;undefined;' +
  'NaN;#N/A;rien;Rien;oui;non;Oui;Non;lieu;sans domicile;SDF;inconnu à cette adresse'
).split(';');

/** Only what is no commune's name as it is written. */
function filler({ geography, random, commune }: Draws): Case | undefined {
  const text = random.pick(FILLERS);
  const named = geography.loosely(text);
  if (named.some(({ sort, text: name }) => sort === 'living' && name.toLowerCase() === text.toLowerCase()))
    return undefined;
  const places = [...named, ...geography.beginning(text)].flatMap(({ today }) => today);
  // A département settles it where the commune lies there.
  const place = places.length > 0 && random.below(2) === 0 ? random.pick(places) : commune().place;
  const { departement } = geography.at(place);
  const there = places.filter((one) => geography.touches(one, departement)).map((one) => geography.at(one).code);
  return random.pick([mustFail(text), mayBe(text, there, departement)]);
}

const COMMONPLACES = [
  'LE BOURG',
  'Le Verger',
  'LA CROIX',
  'La Chapelle',
  'LE MOULIN',
  'Saint-Jean',
  'SAINT MARTIN',
  'Le Château',
];

/** « LE VERGER 35520 Melesse »: the lieu-dit is a commune that the code does not serve. */
function lieuDit(draws: Draws, isCommonplace: boolean): Case | undefined {
  const { geography, random, commune } = draws;
  const town = commune();
  const piece = BEFORE.of(town, geography, random);
  if (piece?.postcode === undefined) return undefined;
  const place = isCommonplace ? random.pick(COMMONPLACES) : random.pick(geography.communesOf(town.departement)).name;
  const there = [...geography.loosely(place), ...geography.beginning(place)].flatMap(({ today }) => today);
  if (there.some(piece.strict) || ` ${fold(town.name)} `.includes(` ${fold(place)} `)) return undefined;
  const outcome = outcomeOfName(geography, town.name, [piece]);
  if (outcome.kind !== 'one') return undefined;
  const text = `${inSomeHand(place, random)}${random.pick([' ', ', ', ' - '])}${piece.postcode} ${inSomeHand(town.name, random)}`;
  return mustBe(text, outcome.code);
}

/** The town alone in capitals, alone not in capitals, of several words, or said twice. */
function streetThenTown(draws: Draws, how: 'alone' | 'argument' | 'elsewhere' | 'twice'): Case | undefined {
  const { geography, random, commune, notable } = draws;
  const town: Commune = how === 'alone' || how === 'twice' ? notable() : commune();
  if (isEveryday(town.name)) return undefined;
  const street = `${random.pick(['', '2 ', '16 ', '120 bis '])}${random.pick(STREETS)}`;
  const shown = random.pick([`${street} ${capitals(town.name)}`, `${capitals(street)} ${town.name}`]);
  if (how === 'alone') return mustBe(shown, town.code);
  if (how === 'twice') return mustBe(`${street}, ${town.name} ${capitals(town.name)}`, town.code);
  const isSeveral = town.name.split(/[ '’-]/).length > 2;
  const text = isSeveral ? random.pick([shown, `${street} ${town.name}`]) : shown;
  const of = how === 'elsewhere' ? commune() : town;
  const piece = ARGUMENT.of(of, geography, random);
  if (piece === undefined) return undefined;
  const outcome = outcomeOfName(geography, town.name, [piece]);
  if (how === 'elsewhere') return outcome.kind === 'none' ? mustFail(text, piece.argument) : undefined;
  return outcome.kind === 'one' ? mustBe(text, outcome.code, piece.argument) : undefined;
}

/** « 12 rue des Lilas, Placé, Mayenne, France »: from the smallest to the largest, as a map writes it. */
function streetTownAndCountry({ geography, random, commune }: Draws): Case | undefined {
  const town = commune();
  const piece = BRACKETS.of(town, geography, random);
  if (piece === undefined || isEveryday(town.name)) return undefined;
  const outcome = outcomeOfName(geography, town.name, [piece]);
  if (outcome.kind !== 'one') return undefined;
  const said = random.pick([
    `, ${town.departementName}`,
    ` (${town.departement})`,
    ` - ${town.departementName}`,
    piece.behind ?? '',
  ]);
  const street = random.pick(['', `${1 + random.below(90)} ${random.pick(STREETS)}, `]);
  return mustBe(
    `${street}${inSomeHand(town.name, random)}${said}${random.pick(['', ', France', ' - FRANCE'])}`,
    outcome.code,
  );
}

const EVERYWHERE = ['LE BOURG', 'Le Bourg', 'le bourg', 'Au Bourg', 'Le Village', 'LE VILLAGE'];

/** « Le Bourg 71260 »: the code says all there is to know, and Le Bourg (46) is not meant. */
function lieuDitAndCode({ geography, random, commune }: Draws): Case | undefined {
  const { postcodes } = commune();
  if (postcodes.length === 0) return undefined;
  const code = random.pick(postcodes);
  const served = geography.served(code);
  const place = random.pick(EVERYWHERE);
  if (geography.loosely(place).some(({ today }) => today.some((place) => served.includes(place)))) return undefined;
  const text = random.pick([`${place} ${code}`, `${code} ${place}`, `${place}, ${code}`]);
  return served.length === 1 ? mustBe(text, geography.at(served[0]!).code) : mustFail(text);
}

/** « MACON LE BOURG 71000 ». */
function townAndLieuDit({ geography, random, commune }: Draws): Case | undefined {
  const town = commune();
  const piece = BEFORE.of(town, geography, random);
  if (piece?.postcode === undefined) return undefined;
  const outcome = outcomeOfName(geography, town.name, [piece]);
  const place = random.pick(EVERYWHERE);
  const whole = [...geography.beginning(town.name), ...geography.loosely(`${town.name} ${place}`)];
  if (outcome.kind !== 'one' || whole.some(({ today }) => today.some(piece.loose))) return undefined;
  return mayBe(`${inSomeHand(town.name, random)} ${place} ${piece.postcode}`, [outcome.code]);
}

function streetAlone({ random, commune }: Draws): Case {
  const street = `${random.pick(['', '2 ', '16 ', '120 bis '])}${random.pick(STREETS)}`;
  const argument = random.below(2) === 0 ? undefined : commune().departement;
  return mustFail(random.pick([street, capitals(street)]), argument);
}
