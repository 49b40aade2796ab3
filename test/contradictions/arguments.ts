/** The second argument in every form columns have (S2). */
import { withoutAccents } from '../bench/generated/writings';
import { mustBe, mustFail, type Case, type Kind } from './case';
import type { Draws } from './draws';
import { inSomeHand, outcomeOfName, type Piece } from './evidence';
import type { Commune, Geography } from './geography';

/** How the argument is written for a commune, and the départements it stands for; undefined where it has no such form. */
interface Form {
  readonly name: string;
  readonly write: (
    commune: Commune,
  ) => readonly [argument: string | number, departements: readonly string[]] | undefined;
}

/** A form that only some départements have. */
function form(name: string, write: (code: string, commune: Commune) => string | number | undefined): Form {
  return {
    name,
    write: (commune) => {
      const argument = write(commune.departement, commune);
      return argument === undefined ? undefined : [argument, [commune.departement]];
    },
  };
}

const CORSE = ['2A', '2B'];
const OUTRE_MER = ['971', '972', '973', '974', '975', '976', '977', '978'];
const PACIFIQUE = ['986', '987', '988'];
/** Letters of overseas départements in the State's files: ZA and ZB of the elections, 9A and 9B of others. */
const LETTERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['971', ['ZA', '9A']],
  ['972', ['ZB', '9B']],
  ['973', ['ZC', '9C']],
  ['974', ['ZD', '9D']],
  ['976', ['ZM', '9F']],
  ['975', ['ZS']],
  ['986', ['ZW']],
  ['987', ['ZP']],
  ['988', ['ZN']],
  ['977', ['ZX']],
  ['978', ['ZX']],
]);

function isNumber(code: string): boolean {
  return /^\d+$/.test(code);
}

function numeric(write: (code: string) => string | number): (code: string) => string | number | undefined {
  return (code) => (isNumber(code) ? write(code) : undefined);
}

const asLatin1 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

const FORMS: readonly Form[] = [
  form('number', numeric(Number)),
  form('text', (code) => code),
  form('in brackets', (code) => `(${code})`),
  form('D before', (code) => `D${code}`),
  form('three figures', (code) => (code.length === 2 ? `0${code}` : undefined)),
  form(
    'decimal text',
    numeric((code) => `${Number(code)}.0`),
  ),
  form('FR before', (code) => (code.length === 2 ? `FR-${code}` : undefined)),
  form('lower case', (code) => (isNumber(code) ? undefined : code.toLowerCase())),
  form('name', (_, { departementName }) => departementName),
  form('name without accents', (_, { departementName }) => withoutAccents(departementName)),
  form('name in capitals', (_, { departementName }) => withoutAccents(departementName).toUpperCase()),
  form('name without hyphens', (_, { departementName }) => departementName.replaceAll('-', ' ')),
  form('heading', (code, { departementName }) => `${code}: ${departementName}`),
  form('heading with a dash', (code, { departementName }) => `${code} - ${departementName}`),
  form('heading read as Latin-1', (code, { departementName }) => `${code}: ${asLatin1(departementName)}`),
  form('name and code', (code, { departementName }) => `${departementName} (${code})`),
  form('Rhône of two kinds', (code) => (code === '69' ? '69D' : undefined)),
  form('métropole de Lyon', (code, { code: insee }) => (code === '69' && LYON.has(insee) ? '69M' : undefined)),
  { name: 'Corsica', write: ({ departement }) => (CORSE.includes(departement) ? [20, CORSE] : undefined) },
  { name: 'overseas', write: ({ departement }) => (OUTRE_MER.includes(departement) ? [97, OUTRE_MER] : undefined) },
  ...[0, 1].map((rank) => form('letters', (code) => LETTERS.get(code)?.[rank])),
];

/** Some communes of the métropole de Lyon. */
const LYON = new Set('69123 69266 69256 69034 69029 69081 69149 69202 69259 69282 69286 69290 69275 69244'.split(' '));

export function argumentKinds(draws: Draws): Kind[] {
  const names = [...new Set(FORMS.map(({ name }) => name))];
  return [
    ...names.flatMap((name) => {
      const forms = FORMS.filter((one) => one.name === name);
      return [
        { name: `S2 agree: argument, ${name}`, draw: () => argument(draws, draws.random.pick(forms), true) },
        { name: `S2 contradict: argument, ${name}`, draw: () => argument(draws, draws.random.pick(forms), false) },
      ];
    }),
    { name: 'S2 agree: argument, post code without its zero', draw: () => lostZero(draws) },
    { name: 'S2 agree: argument, blank by another name', draw: () => blank(draws) },
    { name: 'S2 contradict: argument, blank × homonyms', draw: () => blankAndHomonyms(draws) },
    { name: 'S2 contradict: argument, outside France', draw: () => outside(draws) },
  ];
}

function within(geography: Geography, codes: readonly string[]): Piece {
  return {
    strict: (place) => codes.includes(geography.at(place).departement),
    loose: (place) => codes.some((code) => geography.touches(place, code)),
  };
}

function withForm(draws: Draws, { write }: Form, name: string, of: Commune, agree: boolean): Case | undefined {
  const { geography, random } = draws;
  const form = write(of);
  if (form === undefined) return undefined;
  const piece = within(geography, form[1]);
  const outcome = outcomeOfName(geography, name, [piece]);
  const text = inSomeHand(name, random);
  if (outcome.kind === 'one') return agree ? mustBe(text, outcome.code, form[0]) : undefined;
  return outcome.kind === 'none' && !agree ? mustFail(text, form[0]) : undefined;
}

/** A form that few départements have is drawn among their communes. */
function anyWith(draws: Draws, { write }: Form): Commune {
  const commune = draws.commune();
  if (write(commune) !== undefined) return commune;
  const rare = draws.random.pick(['2A', '2B', '69', '69', ...OUTRE_MER, ...PACIFIQUE]);
  const there = draws.geography
    .communesOf(rare)
    .filter(({ code }) => rare !== '69' || draws.random.below(2) === 0 || LYON.has(code));
  return there.length === 0 ? commune : draws.random.pick(there);
}

function argument(draws: Draws, form: Form, agree: boolean): Case | undefined {
  const of = anyWith(draws, form);
  const other = draws.another(of);
  // Whether « 97 » may stand for the Pacific is no matter of certainty.
  if (form.name === 'overseas' && other.departement.startsWith('98')) return undefined;
  return withForm(draws, form, agree ? of.name : other.name, of, agree);
}

function lostZero({ geography, random }: Draws): Case | undefined {
  const town = random.pick(geography.communesOf(`0${1 + random.below(9)}`));
  const postcode = town.postcodes[0];
  if (postcode?.startsWith('0') !== true) return undefined;
  const outcome = outcomeOfName(geography, town.name, [within(geography, [town.departement])]);
  const argument = random.pick([Number(postcode), String(Number(postcode))]);
  return outcome.kind === 'one' ? mustBe(inSomeHand(town.name, random), outcome.code, argument) : undefined;
}

const BLANKS = ['-', 'Néant', 'néant', 'NEANT'];

function blank({ random, notable }: Draws): Case {
  const { name, code } = notable();
  return mustBe(inSomeHand(name, random), code, random.pick(BLANKS));
}

function blankAndHomonyms(draws: Draws): Case {
  return mustFail(inSomeHand(draws.homonyms()[0].name, draws.random), draws.random.pick(BLANKS));
}

const OUTSIDE = [99, '99', '999', 'hors de France', 'ZZ', 'Belgique', 'Suisse', 'étranger'];

function outside({ random, notable }: Draws): Case {
  return mustFail(inSomeHand(notable().name, random), random.pick(OUTSIDE));
}
