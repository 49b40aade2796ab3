/**
 * Folding: the one writing under which two spellings of a place name are the same.
 *
 * Lower case, no accents, œ = oe, every run of other characters one space, and the
 * abbreviations that can only be read one way (St, Ste, Sts, s/, lez). The result is bytes
 * (a-z, 0-9, space), since the table's index is compared and hashed byte by byte.
 */
import { closeFoldedWord } from './abbreviations';

const { fromCharCode } = String;
export const SPACE = 32;
const BEFORE_LETTERS = 96;

/** Kinds of character, beside the folded bytes themselves (all above 31). */
export const SEPARATOR = 0;
export const SKIPPED = 1;
const OE = 2;
const AE = 3;
const SS = 4;

const BEYOND_ASCII = 0x80;
const DIRECT = 0x180;

/** The folding of every character below U+0180; letters above go through NFKD first. */
const FOLD_OF_CHARACTER: Uint8Array = buildFoldOfCharacter();

function buildFoldOfCharacter(): Uint8Array {
  const folds = new Uint8Array(DIRECT);
  for (let code = 0x30; code <= 0x39; code++) folds[code] = code;
  for (let code = 0x61; code <= 0x7a; code++) folds[code] = folds[code - 32] = code;
  // U+00C0 to U+017F, each replaced by its base letter; a dot if it has none.
  const bases =
    'aaaaaa.ceeeeiiii.nooooo.ouuuuy..aaaaaa.ceeeeiiii.nooooo.ouuuuy.y' +
    'aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkk.llllllllllnnnnnn...oooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzz';
  for (let at = 0; at < bases.length; at++) {
    const base = bases.charCodeAt(at);
    if (base > BEFORE_LETTERS) folds[0xc0 + at] = base;
  }
  folds[0x152] = folds[0x153] = OE;
  folds[0xc6] = folds[0xe6] = AE;
  folds[0xdf] = SS;
  folds[0xad] = SKIPPED;
  return folds;
}

function foldOfRareCharacter(code: number): number {
  // Combining marks, zero-width characters and byte-order marks leave no trace.
  if (code >= 0x300 && code <= 0x36f) return SKIPPED;
  if ((code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e)) return SKIPPED;
  if (code === 0x2060 || code === 0xfeff) return SKIPPED;
  return SEPARATOR;
}

/** True for a letter that hides plain ones (full-width, ligatures, rare accents): the text is decomposed first. */
function needsDecomposition(code: number): boolean {
  return (
    code >= DIRECT && !(code >= 0x2000 && code < 0x2070) && !(code >= 0x300 && code <= 0x36f) && code !== REPLACEMENT
  );
}

/**
 * Folded text with its words. `bytes[starts[i] .. ends[i])` is word i; consecutive words are
 * separated by exactly one space, so a run of words is one slice of `bytes`.
 * `sourceStarts` and `sourceEnds` are the word's place in the text that was folded.
 */
export interface FoldedText {
  bytes: Uint8Array;
  length: number;
  words: number;
  starts: Int32Array;
  ends: Int32Array;
  sourceStarts: Int32Array;
  sourceEnds: Int32Array;
  /** The text the source places refer to (decomposed if that was needed). */
  source: string;
  /** True where a character is none that names are written with: the text may be misread or damaged. */
  suspect: boolean;
}

export function createFoldedText(): FoldedText {
  return {
    bytes: new Uint8Array(512),
    length: 0,
    words: 0,
    starts: new Int32Array(96),
    ends: new Int32Array(96),
    sourceStarts: new Int32Array(96),
    sourceEnds: new Int32Array(96),
    source: '',
    suspect: false,
  };
}

function growTo(folded: FoldedText, textLength: number): void {
  // The longest growth is "s" to "saint(e)s", one space included: 4 bytes a character is ample.
  const bytesNeeded = textLength * 4 + 16;
  if (folded.bytes.length < bytesNeeded) folded.bytes = new Uint8Array(bytesNeeded);
  const wordsNeeded = (textLength >> 1) + 2;
  if (folded.starts.length >= wordsNeeded) return;
  folded.starts = new Int32Array(wordsNeeded);
  folded.ends = new Int32Array(wordsNeeded);
  folded.sourceStarts = new Int32Array(wordsNeeded);
  folded.sourceEnds = new Int32Array(wordsNeeded);
}

const ASCII_SLASH = 47;
const QUESTION_MARK = 63;
const REPLACEMENT = 0xfffd;
const NO_BREAK_SPACE = 0xa0;
const APOSTROPHE = 0x2019;

/** Folds `text` into `into` (reused from call to call: no memory is taken once it is large enough). */
export function foldInto(text: string, into: FoldedText): FoldedText {
  return foldSource(text, text, into) ?? foldSource(text.normalize('NFKD'), text, into, true)!;
}

/** Folds `source`; gives up (undefined) on a letter that must be decomposed, unless that was done. */
function foldSource(source: string, text: string, into: FoldedText, decomposed = false): FoldedText | undefined {
  growTo(into, source.length);
  into.source = source;
  into.words = 0;
  let suspect = source !== text;
  const { bytes } = into;
  const size = source.length;
  let length = 0;
  let wordStart = -1;
  for (let at = 0; at <= size; at++) {
    const code = at < size ? source.charCodeAt(at) : SPACE;
    if (code >= DIRECT && !decomposed && needsDecomposition(code)) return undefined;
    const fold = code < DIRECT ? FOLD_OF_CHARACTER[code]! : foldOfRareCharacter(code);
    // Most characters are a letter inside a word.
    if (fold > SPACE && wordStart >= 0) {
      bytes[length++] = fold;
      continue;
    }
    if (fold === SKIPPED) continue;
    if (fold === SEPARATOR) {
      if (code > 0x7e || code === QUESTION_MARK) suspect ||= code !== NO_BREAK_SPACE && code !== APOSTROPHE;
      if (wordStart < 0) continue;
      length = closeWord(into, wordStart, length, at, code === ASCII_SLASH);
      wordStart = -1;
      continue;
    }
    if (wordStart < 0) {
      if (length > 0) bytes[length++] = SPACE;
      wordStart = length;
      into.sourceStarts[into.words] = at;
    }
    if (fold > SPACE) bytes[length++] = fold;
    else {
      bytes[length++] = LETTERS.firstLetter[fold]!;
      bytes[length++] = LETTERS.secondLetter[fold]!;
    }
  }
  into.length = length;
  into.suspect = suspect;
  return into;
}

/** The letters a fold stands for: itself alone, or the two of a ligature (0 for no second one). None for a separator. */
export const LETTERS: { readonly firstLetter: Uint8Array; readonly secondLetter: Uint8Array } = buildLetters();

function buildLetters(): typeof LETTERS {
  const firstLetter = Uint8Array.from({ length: BEYOND_ASCII }, (_, fold) => (fold > SPACE ? fold : 0));
  const secondLetter = new Uint8Array(BEYOND_ASCII);
  for (const [fold, letters] of [
    [OE, 'oe'],
    [AE, 'ae'],
    [SS, 'ss'],
  ] as const) {
    firstLetter[fold] = letters.charCodeAt(0);
    secondLetter[fold] = letters.charCodeAt(1);
  }
  return { firstLetter, secondLetter };
}

function closeWord(into: FoldedText, start: number, end: number, sourceEnd: number, slash: boolean): number {
  const newEnd = closeFoldedWord(into.bytes, start, end, slash);
  into.starts[into.words] = start;
  into.ends[into.words] = newEnd;
  into.sourceEnds[into.words] = sourceEnd;
  into.words++;
  return newEnd;
}

/** The folding of each byte, given what character it stands for. */
export function foldOfBytes(toCharacter: (byte: number) => string): Uint8Array {
  const folds = new Uint8Array(256);
  for (let byte = 0; byte < 256; byte++) {
    const code = toCharacter(byte).charCodeAt(0);
    folds[byte] = code < DIRECT ? FOLD_OF_CHARACTER[code]! : foldOfRareCharacter(code);
  }
  return folds;
}

/** The words `from` to `to` (excluded) as a string. For messages and rare steps only. */
export function foldedSlice(folded: FoldedText, from: number, to: number): string {
  if (from >= to) return '';
  let text = '';
  for (let at = folded.starts[from]!; at < folded.ends[to - 1]!; at++) text += fromCharCode(folded.bytes[at]!);
  return text;
}

const scratch = createFoldedText();

/** `fold("Sts-Geosmes lez Cœur")` is `"saints geosmes les coeur"`. For the compile step and tests. */
export function fold(text: string): string {
  foldInto(text, scratch);
  return foldedSlice(scratch, 0, scratch.words);
}
