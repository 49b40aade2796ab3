/**
 * The text being read: its folded words, what was given beside it, and the small questions that
 * rules ask of a word. One instance is reused from call to call.
 */
import { createFoldedText, foldedSlice, foldInto, type FoldedText } from '../../table/fold';
import { NONE } from '../../table/place';
import type { Table } from '../../table/table';
import { NO_ARGUMENT, type Argument } from './argument';
import { hasLostCharacter, markMisread } from './mojibake';
import { BREAK, readMarks } from './marks';
import type { Vocabulary } from './vocabulary';

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
  /** The marks of each word, and of what stands behind the last one; read when one is first asked for. */
  private marks = new Uint8Array(96);
  private areMarksRead = false;

  constructor(readonly table: Table) {}

  read(text: string, argument: Argument): void {
    this.text = text;
    this.argument = argument;
    this.areMarksRead = false;
    foldInto(text, this.folded);
    const marked = this.folded.suspect ? markMisread(text) : text;
    if (marked !== text) foldInto(marked, this.folded);
    this.lost = this.folded.suspect && hasLostCharacter(marked);
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
    if (from >= to) return '';
    const words = source.slice(sourceStarts[from], sourceEnds[to - 1]);
    // « Château-Chinon (Ville) »: a bracket that opens among the words closes behind the last.
    return words.lastIndexOf('(') > words.lastIndexOf(')') && source[sourceEnds[to - 1]!] === ')' ? `${words})` : words;
  }

  /** Returns true if word `at`, or what stands before it, has any of these marks; false for no word. */
  is(at: number, marks: number): boolean {
    if (!this.areMarksRead) this.readMarks();
    return at >= 0 && at <= this.words && (this.marks[at]! & marks) !== 0;
  }

  private readMarks(): void {
    if (this.marks.length <= this.words) this.marks = new Uint8Array(this.words * 2);
    readMarks(this.folded, this.marks);
    this.areMarksRead = true;
  }

  /** Returns true if the text breaks before word `at`. */
  breaksBefore(at: number): boolean {
    return at > 0 && this.is(at, BREAK);
  }

  /** True if the text breaks anywhere. */
  get isBroken(): boolean {
    for (let at = 0; at <= this.words; at++) if (this.is(at, BREAK)) return true;
    return false;
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
