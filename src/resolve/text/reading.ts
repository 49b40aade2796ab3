/**
 * The text being read: its folded words, what was given beside it, and the small questions that
 * rules ask of a word. One instance is reused from call to call.
 */
import { createFoldedText, foldedSlice, foldInto, type FoldedText } from '../../table/fold';
import { NONE } from '../../table/place';
import type { Table } from '../../table/table';
import { NO_ARGUMENT, type Argument } from './argument';
import { hasLostCharacter } from './mojibake';
import { Vocabulary } from './vocabulary';

/** What stands between two words, as bits. */
const BREAK = 1;
const HYPHEN = 2;
const BRACKET = 4;
const BREAKING = ',;()[]\n\r\t|';
/** They break a text between two spaces: « rue Carnot - Mâcon ». */
const DASHES = '-–—/';
const SPACE = 32;
const DIGIT_0 = 48;
const DIGIT_9 = 57;

/** Words `from` to `to` (excluded) of a reading. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** No words of the text. */
export const NOWHERE: Span = { from: 0, to: 0 };

export class Reading {
  readonly folded: FoldedText = createFoldedText();
  text = '';
  /** The second argument: what was given beside the text. */
  argument: Argument = NO_ARGUMENT;
  /** True if a character became "?" or U+FFFD: what it touches is no name as it stands. */
  lost = false;
  /** What stands before each word, and behind the last one; read when it is first asked for. */
  private gaps = new Uint8Array(96);
  private areGapsRead = false;
  private hasBreaks = false;

  constructor(readonly table: Table) {}

  read(text: string, argument: Argument): void {
    this.text = text;
    this.argument = argument;
    this.areGapsRead = false;
    foldInto(text, this.folded);
    this.lost = this.folded.suspect && hasLostCharacter(text);
  }

  get words(): number {
    return this.folded.words;
  }

  /** The whole text as a message quotes it. */
  get trimmed(): string {
    return this.text.trim();
  }

  /** How many digits the text has. */
  get digits(): number {
    const { bytes, length } = this.folded;
    let digits = 0;
    for (let at = 0; at < length; at++) if (bytes[at]! >= DIGIT_0 && bytes[at]! <= DIGIT_9) digits++;
    return digits;
  }

  /** Words `from` to `to` (excluded), folded, as a string. */
  slice(from: number, to: number): string {
    return foldedSlice(this.folded, from, to);
  }

  /** The same words as they were written. */
  written(from: number, to: number): string {
    const { source, sourceStarts, sourceEnds } = this.folded;
    return from >= to ? '' : source.slice(sourceStarts[from], sourceEnds[to - 1]);
  }

  /** True if the text breaks anywhere: at a comma, a line, a bracket, a dash or a stroke between spaces. */
  get isBroken(): boolean {
    if (!this.areGapsRead) this.readGaps();
    return this.hasBreaks;
  }

  /** Returns true if the text breaks before word `at`. */
  breaksBefore(at: number): boolean {
    return this.isBroken && at > 0 && (this.gaps[at]! & BREAK) !== 0;
  }

  /** Returns true if a hyphen alone ties word `at` to the one before. */
  isHyphenBefore(at: number): boolean {
    if (!this.areGapsRead) this.readGaps();
    return (this.gaps[at]! & HYPHEN) !== 0;
  }

  /** Returns true if a bracket opens before word `at`. */
  isBracketBefore(at: number): boolean {
    return this.isBroken && (this.gaps[at]! & BRACKET) !== 0;
  }

  private readGaps(): void {
    const { source, sourceStarts, sourceEnds } = this.folded;
    const { words } = this;
    if (this.gaps.length <= words) this.gaps = new Uint8Array(words * 2);
    let all = 0;
    for (let at = 0; at <= words; at++) {
      const start = at > 0 ? sourceEnds[at - 1]! : 0;
      const end = at < words ? sourceStarts[at]! : source.length;
      all |= this.gaps[at] = gapOf(source, start, end);
    }
    this.hasBreaks = (all & BREAK) !== 0;
    this.areGapsRead = true;
  }

  /** What was written between word `at - 1` and word `at`; before the first word and behind the last too. */
  gapBefore(at: number): string {
    const { source, sourceStarts, sourceEnds } = this.folded;
    return source.slice(at > 0 ? sourceEnds[at - 1]! : 0, at < this.words ? sourceStarts[at]! : source.length);
  }

  sizeOf(word: number): number {
    return this.folded.ends[word]! - this.folded.starts[word]!;
  }

  /** The first table entry named by words `from` to `to` (excluded); NONE if there is none. */
  entry(from: number, to: number): number {
    if (from >= to || (this.lost && this.isDamaged(from, to))) return NONE;
    return this.table.names().first(this.folded.bytes, this.folded.starts[from]!, this.folded.ends[to - 1]!);
  }

  /** Returns false if no name at all begins with the first character of this word: a house's number. */
  mayBeginName(word: number): boolean {
    return this.table.names().hasInitial(this.folded.bytes[this.folded.starts[word]!]!);
  }

  /** Returns true if a lost character stands in, or against, words `from` to `to`. */
  isDamaged(from: number, to: number): boolean {
    if (!this.lost) return false;
    const { source, sourceStarts, sourceEnds } = this.folded;
    return /[?\ufffd]/.test(source.slice(Math.max(0, sourceStarts[from]! - 1), sourceEnds[to - 1]! + 1));
  }

  /** The value of a word made of digits alone; NONE for any other. */
  number(word: number): number {
    const { bytes, starts, ends } = this.folded;
    let value = 0;
    for (let at = starts[word]!; at < ends[word]!; at++) {
      const byte = bytes[at]!;
      if (byte < DIGIT_0 || byte > DIGIT_9) return NONE;
      value = value * 10 + byte - DIGIT_0;
    }
    return value;
  }

  is(word: number, text: string): boolean {
    return word >= 0 && word < this.words && this.sizeOf(word) === text.length && this.startsWith(word, text);
  }

  startsWith(word: number, text: string): boolean {
    const { bytes, starts } = this.folded;
    if (this.sizeOf(word) < text.length) return false;
    const start = starts[word]!;
    for (let at = 0; at < text.length; at++) if (bytes[start + at] !== text.charCodeAt(at)) return false;
    return true;
  }

  isOneOf(word: number, vocabulary: Vocabulary): boolean {
    return word >= 0 && word < this.words && this.isPhrase(word, word + 1, vocabulary);
  }

  /** Returns true if words `from` to `to` together are one of the vocabulary's texts. */
  isPhrase(from: number, to: number, vocabulary: Vocabulary): boolean {
    const { bytes, starts, ends } = this.folded;
    return from < to && vocabulary.holds(bytes, starts[from]!, ends[to - 1]!);
  }

  /** The end of the longest of the vocabulary's texts that begins at word `from`, before `to`; `from` if none does. */
  phraseEnd(from: number, to: number, vocabulary: Vocabulary): number {
    for (let end = Math.min(to, from + vocabulary.mostWords); end > from; end--)
      if (this.isPhrase(from, end, vocabulary)) return end;
    return from;
  }

  /** The start of the longest of the vocabulary's texts that ends before word `to`, from `from` on; `to` if none does. */
  phraseStart(from: number, to: number, vocabulary: Vocabulary): number {
    for (let start = Math.max(from, to - vocabulary.mostWords); start < to; start++)
      if (this.isPhrase(start, to, vocabulary)) return start;
    return to;
  }
}

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

/** Words that lead from one word of a name or a street to the next: never the last of either. */
export const LINKING = Vocabulary.of('de du des d la le les l en sur sous et a au aux pres devant dans s ss');

export const ARTICLES = Vocabulary.of('le la les l');

/** The country of every row says nothing. */
export const FRANCE = Vocabulary.of('france fr f fra');
