/** Names written a little otherwise: a longer name's part (W6), an article more or less (W7), former names (W8). */
import { capitals } from '../bench/generated/writings';
import { fold } from '../../src/table/fold';
import { mayBe, mustBe, mustFail, type Case, type Kind } from './case';
import type { Draws } from './draws';
import { BEFORE, inSomeHand, type Sort } from './evidence';
import { articleOf, ofTown, withoutArticle } from './french';
import type { Commune, Name } from './geography';
import { wholeName } from './names';
import { written } from './pairs';
import { cutShort } from './words';

/** Since this year a former name counts beside a living one. */
const RECENT = '2007';

export function writingKinds(draws: Draws): Kind[] {
  return [
    { name: 'W3 contradict: « ville de » a town × post code of another', draw: () => townHall(draws) },
    { name: 'W3 agree: « mairie de » a town × its post code and name', draw: () => townHallOfTown(draws) },
    { name: 'W5 contradict: cut name alone', draw: () => cutAlone(draws) },
    { name: 'W6 contradict: whole name × post code of a part of it', draw: () => partOfName(draws, BEFORE) },
    { name: 'W7 contradict: an article more or less, alone', draw: () => article(draws, '') },
    { name: 'W7 contradict: an article more or less × argument', draw: () => article(draws, 'departement') },
    { name: 'W7 agree: an article more or less × post code', draw: () => articleAndCode(draws) },
    { name: 'W8 agree: recent former name nobody else bears', draw: () => recentAlone(draws) },
    { name: 'W8 contradict: recent former name × living name', draw: () => recentAndLiving(draws) },
    { name: 'W8 agree: living name × older former names', draw: () => livingAndOlder(draws) },
    { name: 'W8 agree: accent that fits only one', draw: () => accent(draws) },
    { name: 'W8 contradict: homonyms alone', draw: () => homonymsAlone(draws) },
  ];
}

function places(names: readonly Name[]): readonly number[] {
  return [...new Set(names.flatMap(({ today }) => today))];
}

function townHall(draws: Draws): Case | undefined {
  const { geography, random, notable } = draws;
  const town = notable();
  const other = random.pick(geography.communesOf(town.departement));
  const piece = BEFORE.of(other, geography, random);
  if (piece?.before === undefined || piece.strict(town.place)) return undefined;
  const said = `${random.pick(['ville', 'mairie', 'commune'])} ${ofTown(town.name)}`;
  return mayBe(piece.before + random.pick([said, capitals(said)]), [town.code]);
}

function townHallOfTown({ random, notable }: Draws): Case | undefined {
  const { name, code, postcodes } = notable();
  if (postcodes.length === 0) return undefined;
  return mustBe(`${random.pick(['Mairie', 'Ville'])} ${ofTown(name)} ${random.pick(postcodes)} ${name}`, code);
}

/** « Le Touquet »: certain it is not, but it is no other commune. */
function cutAlone({ geography, random, commune }: Draws): Case | undefined {
  const cut = cutShort(commune().name, random);
  if (cut === undefined || geography.loosely(cut).length > 0) return undefined;
  const [only, ...others] = places(geography.beginning(cut));
  if (only === undefined) return undefined;
  return others.length > 0
    ? mustFail(inSomeHand(cut, random))
    : mayBe(inSomeHand(cut, random), [geography.at(only).code]);
}

/** Another commune whose whole name is a part of this one's. */
function withinName({ geography, random }: Draws, { name, place }: Commune): Commune | undefined {
  const words = fold(name).split(' ');
  const runs = words.flatMap((_, start) =>
    words.slice(start).map((__, size) => words.slice(start, start + size + 1).join(' ')),
  );
  const living = runs
    .filter((run) => run !== fold(name))
    .flatMap((run) => geography.exactly(run))
    .filter(({ sort, today }) => sort === 'living' && !today.includes(place));
  return living.length === 0 ? undefined : geography.at(random.pick(living).today[0]!);
}

function partOfName(draws: Draws, sort: Sort): Case | undefined {
  const whole = draws.commune();
  const part = withinName(draws, whole);
  const made = part && wholeName(draws, whole.name, part, sort);
  return made?.errorIsRight === true ? made : undefined;
}

const ARTICLES = ['Le ', 'La ', 'Les ', "L'"];

function otherArticle({ random }: Draws, name: string): string {
  const own = articleOf(name);
  const bare = withoutArticle(name);
  const article = random.pick(own === '' ? ARTICLES : ['', '', ...ARTICLES.filter((one) => one !== own)]);
  return article === "L'" && !/^[AEIOUYÉÈÊH]/.test(bare) ? name : article + bare;
}

/** Names that differ by no more than their article, and the places that bear them. */
function butForArticle({ geography }: Draws, text: string): readonly number[] {
  const bare = fold(withoutArticle(text));
  return places(geography.loosely(text).filter(({ folded }) => folded.replace(/^(?:le|la|les|l) /, '') === bare));
}

/** « La Baule » is not Baule where a La Baule-Escoublac exists; where no longer name begins so it may be, or not. */
function article(draws: Draws, with_: '' | 'departement'): Case | undefined {
  const { geography, random, commune } = draws;
  const drawn = commune();
  const text = otherArticle(draws, drawn.name);
  if (fold(text) === fold(drawn.name)) return undefined;
  const isThere = (place: number): boolean => with_ === '' || geography.touches(place, drawn.departement);
  if (places(geography.exactly(text)).some(isThere)) return undefined;
  // The whole name of communes elsewhere contradicts the département.
  const same = butForArticle(draws, text).filter(isThere);
  const longer = places(geography.beginning(text)).filter((place) => isThere(place) && !same.includes(place));
  const code = (place: number): string => geography.at(place).code;
  const said = inSomeHand(text, random);
  const argument = with_ === '' ? undefined : drawn.departement;
  if (longer.length > 1) return mustFail(said, argument);
  if (longer.length === 1) return mayBe(said, longer.map(code), argument);
  const living = same.filter((place) => fold(withoutArticle(geography.at(place).name)) === fold(withoutArticle(text)));
  const right = same.length === 1 ? same : living.length === 1 ? living : [];
  return mayBe(said, right.map(code), argument);
}

function articleAndCode(draws: Draws): Case | undefined {
  const { geography, random, commune } = draws;
  const drawn = commune();
  const text = otherArticle(draws, drawn.name);
  const piece = BEFORE.of(drawn, geography, random);
  if (piece === undefined || fold(text) === fold(drawn.name)) return undefined;
  if (places(geography.exactly(text)).some(piece.loose)) return undefined;
  const there = new Set([...butForArticle(draws, text), ...places(geography.beginning(text))].filter(piece.strict));
  if (there.size !== 1 || !there.has(drawn.place)) return undefined;
  const { text: asked } = written(inSomeHand(text, random), [piece]);
  return mustBe(asked, drawn.code);
}

function recentAlone(draws: Draws): Case | undefined {
  const { geography, random, former } = draws;
  const { name, ended, today } = former();
  if (ended < RECENT || places(geography.exactly(name)).length !== 1) return undefined;
  return mustBe(inSomeHand(name, random), today.code);
}

function recentAndLiving(draws: Draws): Case | undefined {
  const { geography, former } = draws;
  const { name, ended, today } = former();
  if (ended < RECENT) return undefined;
  const living = geography.exactly(name).filter(({ sort, today: now }) => sort === 'living' && now[0] !== today.place);
  return living.length === 0 ? undefined : mustFail(capitals(name));
}

function livingAndOlder(draws: Draws): Case | undefined {
  const { geography, random, commune } = draws;
  const drawn = commune();
  const names = geography.exactly(drawn.name).filter(({ sort }) => sort !== 'label');
  const others = names.filter(({ today }) => today[0] !== drawn.place);
  if (others.length === 0 || !others.every(({ sort, ended }) => sort === 'former' && ended < RECENT)) return undefined;
  return mustBe(inSomeHand(drawn.name, random), drawn.code);
}

/** « Viré », where the others of these letters are Vire. */
function accent(draws: Draws): Case | undefined {
  const { geography, random, commune, former } = draws;
  const { name, place } = random.pick([commune(), { name: former().name, place: -1 }]);
  if (!/[à-öù-ÿœ]/.test(name.slice(1))) return undefined;
  const names = geography.exactly(name).filter(({ sort }) => sort !== 'label');
  const fitting = places(names.filter(({ text }) => text.toLowerCase() === name.toLowerCase()));
  if (fitting.length !== 1 || places(names).length === 1) return undefined;
  if (place >= 0 && fitting[0] !== place) return undefined;
  // Names of unknown years, and older ones, lose or win by other rules.
  if (names.some(({ sort, ended }) => sort === 'other' || (sort === 'former' && ended < RECENT))) return undefined;
  return mustBe(name, geography.at(fitting[0]!).code);
}

function homonymsAlone(draws: Draws): Case {
  return mustFail(inSomeHand(draws.homonyms()[0].name, draws.random));
}
