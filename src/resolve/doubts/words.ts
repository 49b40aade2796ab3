/** Doubts about the words of a name: everyday words, kinds of street, fillers, saints. */
import { LATEST_MILLESIME } from '../../table/millesimes';
import type { Case } from '../case';
import type { Context } from '../context';
import { UNCERTAIN, type Resolution } from '../resolution';
import type { Reading, Span } from '../text/reading';
import { lettersOf } from '../writings/near';
import { accentsOf } from './names';

const KINDS = ['voie', 'lieu', 'commonplace', 'pays'] as const;

export function isOf(reading: Reading, { lexicon }: Context, { from, to }: Span, kinds: readonly string[]): boolean {
  return kinds.some((kind) => reading.isPhrase(from, to, lexicon.of(kind)));
}

function isCommon({ reading, context }: Case, from: number, to: number): boolean {
  return lettersOf(reading, from, to) < LEAST_TELLING_LETTERS || isOf(reading, context, { from, to }, COMMON);
}

/** « Ri », « Us », « Y »: communes, and the ends of many texts. */
export const LEAST_TELLING_LETTERS = 3;

export const COMMON = ['courant', 'pays', 'commonplace', 'region', 'departement', 'adjectif', 'titre', 'fin'];

/** An everyday word, or a lieu-dit of every commune: « École Jules Ferry (Bains) ». */
export function common(one: Case): Resolution | undefined {
  return isCommon(one, one.span.from, one.span.to) ? UNCERTAIN : undefined;
}

/** A kind of street or place, a country, a region. */
export function kind(one: Case): Resolution | undefined {
  return saysDepartement(one) || isOf(one.reading, one.context, one.span, KINDS) ? UNCERTAIN : undefined;
}

/** « rue Foch Mayenne » may be in the Mayenne; « rue Foch PARIS » is in Paris either way, and so is Mayenne with 53. */
function saysDepartement({ reading, context, span, place }: Case): boolean {
  const said = context.departements.ofWords(reading, span.from, span.to);
  const own = context.table.departementRankOf(place);
  if (!said.includes(own)) return said.length > 0;
  return !reading.argument.departements.includes(own) && !isOnlyCommune(context, place);
}

function isOnlyCommune({ table, names }: Context, place: number): boolean {
  const [today] = table.todayOf(place);
  const own = names.ofDepartement(table.departementRankOf(place)).entries;
  return own.every((entry) => table.todayOf(table.names().places[entry]!)[0] === today);
}

/** « Le Bourg »: a lieu-dit of every commune. */
export function lieuDit({ reading, context, span }: Case): Resolution | undefined {
  return isOf(reading, context, span, ['commonplace']) ? UNCERTAIN : undefined;
}

/** A name of one word is as often a street's. */
export function short({ span }: Case): Resolution | undefined {
  return span.to - span.from < 2 ? UNCERTAIN : undefined;
}

/** « Rue de l'Église Saint-Jean »: a saint is as often a street's. */
export function saint({ reading, span }: Case): Resolution | undefined {
  const words = span.to - span.from;
  const isSaint = /^saint(?:e|s|es)?$|^notre$/.test(reading.slice(span.from, span.from + 1));
  return isSaint && words === 2 ? UNCERTAIN : undefined;
}

const SMALL = 10_000;

/** « 24 rue du Rocher Mortain »: the smaller a commune, the likelier a street bears the same word. */
export function small({ context, span, place }: Case): Resolution | undefined {
  const { table } = context;
  if (span.to - span.from > 1) return undefined;
  const population = table.populations().populationOf(table.todayOf(place)[0] ?? place, LATEST_MILLESIME) ?? 0;
  return population < SMALL ? UNCERTAIN : undefined;
}

/** « 22 Rue Saint-Pierre » is no misspelling of Rue-Saint-Pierre: a number or a street's kind says that it is an address. */
export function address({ reading, context, span, place }: Case): Resolution | undefined {
  const name = context.table.names().foldedOf(place).split(' ');
  const first = reading.slice(span.from, span.from + 1);
  if (/^\d/.test(first) || isOf(reading, context, { from: span.from, to: span.from + 1 }, KINDS)) return UNCERTAIN;
  for (let at = span.from + 1; at < span.to; at++) {
    const word = reading.slice(at, at + 1);
    if (/\d/.test(word) && !name.includes(word)) return UNCERTAIN;
  }
  return undefined;
}

const FILLERS = ['vide', 'voie', 'lieu'];
/** « La Place » is a lieu-dit of every commune before it is Placé; « Le Bourg » is the very name of one. */
const REWRITTEN_FILLERS = [...FILLERS, 'commonplace'];

/** « Néant », « Place », « La Place », « Suisse »: typed for nothing, or for something else than a commune. */
export function filler({ reading, context, place, read }: Case): Resolution | undefined {
  const { lexicon, table } = context;
  const { words } = reading;
  if (reading.isPhrase(0, words, lexicon.of('pays'))) return { kind: 'abroad', country: reading.trimmed };
  const fillers = read.written === 'exact' ? FILLERS : REWRITTEN_FILLERS;
  if (!isOf(reading, context, { from: 0, to: words }, fillers)) return undefined;
  const accented = accentsOf(reading.text);
  // « Placé » is written with the accent that makes it a name.
  return accented !== undefined && accented === accentsOf(table.nameOf(place))
    ? undefined
    : { kind: 'filler', read: reading.trimmed };
}
