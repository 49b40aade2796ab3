/**
 * Ways in which a writing can be a name's without being it: words left out, cut short or run
 * together. What passes counts only if one place does.
 */
import type { Names } from '../../table/names';
import { initialsOf } from '../ground/names';
import { LINKING_WORDS } from '../text/marks';

export interface Likeness {
  /** Asked of the initials of a name's first two words: rules most names out before they are made a string. */
  readonly initials?: (initials: number) => boolean;
  readonly test: (names: Names, entry: number) => boolean;
}

/** Words but for the small ones between them. */
export function meaningful(words: readonly string[]): readonly string[] {
  return words.filter((word) => !LINKING_WORDS.has(word));
}

const LEAST_LETTERS = 4;
/** « 13090 Aix »: a post code leaves so few names that a short word tells. */
const LEAST_HELD_LETTERS = 3;

function letters(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + word.length, 0);
}

/** The same words but for the small ones: « Marcq Barœul ». */
export function sameSkeleton(text: string): Likeness | undefined {
  const own = meaningful(text.split(' '));
  if (letters(own) < LEAST_LETTERS) return undefined;
  const [skeleton, initials] = [own.join(' '), initialsOf(own)];
  return {
    initials: (theirs) => theirs === initials,
    test: (names, entry) => meaningful(names.wordsOf(entry)).join(' ') === skeleton,
  };
}

/** How much of a name must be written for its abbreviation to be certain, in letters. */
export interface Part {
  readonly whole: number;
  /** With words missing at the end; 1 if none may be. */
  readonly tail: number;
}

/** « MONTIGNY MORNAY VIL S VING »: each word is, or begins, or shortens, the name's word at its rank. */
export function shortened(text: string, part: Part): Likeness | undefined {
  const own = meaningful(text.split(' '));
  const written = letters(own);
  if (own.length < 2 || written < LEAST_LETTERS * 2 || !tells(text)) return undefined;
  const initials = initialsOf(own);
  return {
    initials: (theirs) => theirs === initials,
    test: (names, entry) => {
      const theirs = meaningful(names.wordsOf(entry));
      if (theirs.length < own.length) return false;
      if (!own.every((word, at) => isShortFor(word, theirs[at]!))) return false;
      if (!own.some((word, at) => word.length >= LEAST_LETTERS && word === theirs[at])) return false;
      return written >= letters(theirs) * (theirs.length === own.length ? part.whole : part.tail);
    },
  };
}

/** "vil" for "villeneuve", "gds" for "grands": the first letter, then letters of the word in order. */
function isShortFor(short: string, word: string): boolean {
  if (!word.startsWith(short[0]!) || short.length > word.length) return false;
  if (word.startsWith(short)) return true;
  // With more than half its letters a word is mistyped rather than abbreviated: « Vior » is not Victor.
  if (short.length < 2 || short.length * 2 > word.length || !word.endsWith(short[short.length - 1]!)) return false;
  let at = 0;
  for (const letter of word) if (letter === short[at]) at++;
  return at === short.length;
}

/** Returns true if the folded text has enough letters, and a word that is not in every other name. */
export function tells(text: string, least = LEAST_LETTERS): boolean {
  const own = meaningful(text.split(' '));
  return letters(own) >= least && !own.every((word) => TOO_COMMON.has(word));
}

/** « l »: all articles begin with it. */
const ARTICLE_INITIAL = 108;

/** The name begins with the words, however little they tell. */
export function anyBeginning(text: string): Likeness {
  const starts = ['', 'le ', 'la ', 'les ', 'l '].map((article) => `${article}${text} `);
  const initial = text.charCodeAt(0);
  // Most names begin otherwise: they are not compared.
  const mayBegin = (own: number): boolean => own === initial || own === ARTICLE_INITIAL;
  return {
    test: (names, entry) => mayBegin(names.initialOf(entry)) && starts.some((start) => names.startsWith(entry, start)),
  };
}

/** The name begins with the words, articles apart: « Cagnes » for Cagnes-sur-Mer, « Touquet » for Le Touquet-Paris-Plage. */
export function beginning(text: string): Likeness | undefined {
  return tells(text) ? anyBeginning(text) : undefined;
}

/** The words written stand in a row in the name: « Montigny » for Montigny-le-Bretonneux. */
export function holding(text: string): Likeness | undefined {
  const own = meaningful(text.split(' '));
  if (letters(own) < LEAST_HELD_LETTERS || own.every((word) => TOO_COMMON.has(word))) return undefined;
  return {
    test: (names, entry) => {
      const folded = names.foldedOf(entry);
      if (!folded.includes(own[0]!)) return false;
      const theirs = meaningful(folded.split(' '));
      if (theirs.length <= own.length) return false;
      return theirs.some((_, at) => own.every((word, next) => theirs[at + next] === word));
    },
  };
}

/** Words that alone say nothing of which commune is meant. */
const TOO_COMMON: ReadonlySet<string> = new Set(
  'saint sainte saints saintes notre dame bourg ville grand grande petit petite mont pont val haut haute bas basse centre nord sud est ouest mer bois'.split(
    ' ',
  ),
);
