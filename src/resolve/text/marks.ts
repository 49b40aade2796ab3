/** What each word of a text, and what stands before it, does to the reading: bits, read once, so that rules may ask often. */
import type { FoldedText } from '../../table/fold';
import { Vocabulary } from './vocabulary';

/** The text breaks before the word: at a comma, a line, a bracket, a dash or a stroke between spaces. */
export const BREAK = 1;
/** A hyphen alone ties it to the word before. */
export const HYPHEN = 2;
/** A bracket opens before it. */
export const BRACKET = 4;
export const LINKING = 8;
export const ARTICLE = 16;
export const FRANCE = 32;
export const BOX = 64;
export const CEDEX = 128;

/** Words that lead from one word of a name or a street to the next: never the last of either. */
export const LINKING_WORDS = Vocabulary.of('de du des d la le les l en sur sous et a au aux pres devant dans s ss');
export const ARTICLES = Vocabulary.of('le la les l');

/** « CEDEX9 », « CEDEX09 ». */
const OFFICES = Array.from({ length: 100 }, (_, office) => office);

const WORDS: readonly (readonly [mark: number, words: Iterable<string>])[] = [
  [LINKING, LINKING_WORDS],
  [ARTICLE, ARTICLES],
  // The country of every row says nothing.
  [FRANCE, ['france', 'fr', 'f', 'fra']],
  // Words whose number is a box or a sorting code, not a post code.
  [BOX, ['bp', 'cs', 'tsa', 'cidex', 'postale', 'p', 'boite', 'bp1', 'bp2']],
  [CEDEX, ['cedex', 'cdx', ...OFFICES.flatMap((office) => [`cedex${office}`, `cedex0${office}`])]],
];

const markOf = new Map<string, number>();
for (const [mark, words] of WORDS) for (const word of words) markOf.set(word, (markOf.get(word) ?? 0) | mark);
const MARKED = new Vocabulary(markOf.keys());

/** Reads the marks of each word, and of what stands behind the last one, into `marks`. */
export function readMarks(
  { bytes, starts, ends, source, sourceStarts, sourceEnds, words }: FoldedText,
  marks: Uint8Array,
): void {
  for (let at = 0; at <= words; at++) {
    const start = at > 0 ? sourceEnds[at - 1]! : 0;
    const end = at < words ? sourceStarts[at]! : source.length;
    let mark = gapOf(source, start, end);
    if (at < words) {
      const word = MARKED.find(bytes, starts[at]!, ends[at]!);
      // « Les Prés » are meadows, « près » leads on.
      const isMeadow = word === 'pres' && at > 0 && (marks[at - 1]! & LINKING) !== 0;
      if (word !== undefined && !isMeadow) mark |= markOf.get(word)!;
    }
    marks[at] = mark;
  }
}

const BREAKING = ',;()[]\n\r\t|';
/** They break a text between two spaces: « rue Carnot - Mâcon ». */
const DASHES = '-–—/';
const SPACE = 32;

/** What characters `start` to `end`, which are in no word, do to the words around them. */
function gapOf(source: string, start: number, end: number): number {
  if (end === start || (end - start === 1 && source.charCodeAt(start) === SPACE)) return 0;
  if (end - start === 1 && source[start] === '-') return HYPHEN;
  let gap = 0;
  for (let at = start; at < end; at++) {
    const character = source[at]!;
    if (BREAKING.includes(character)) gap |= BREAK;
    if (character === '(') gap |= BRACKET;
    const isBetween = at > start && at + 1 < end && DASHES.includes(character);
    if (isBetween && isSpace(source[at - 1]!) && isSpace(source[at + 1]!)) gap |= BREAK;
  }
  return gap;
}

function isSpace(character: string): boolean {
  return character.trim() === '';
}
