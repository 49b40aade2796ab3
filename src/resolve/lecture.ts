/**
 * The text being read: its folded words, the département given beside it, and the small
 * questions the steps ask of a word. One instance is reused from call to call.
 */
import { createFoldedText, foldedSlice, foldInto, type FoldedText } from '../table/fold';
import type { Table } from '../table/table';
import { hasLostCharacter } from './caracteres';
import { Vocabulaire } from './vocabulaire';

export const AUCUN = -1;

const DIGIT_0 = 48;
const DIGIT_9 = 57;

export class Lecture {
  readonly folded: FoldedText = createFoldedText();
  texte = '';
  /** Rank of the département given as an argument, or -1. */
  departement = AUCUN;
  /** True where a character became "?" or U+FFFD: what it touches is no name as it stands. */
  lost = false;

  constructor(readonly table: Table) {}

  read(texte: string, departement: number): void {
    this.texte = texte;
    this.departement = departement;
    foldInto(texte, this.folded);
    this.lost = this.folded.suspect && hasLostCharacter(texte);
  }

  get words(): number {
    return this.folded.words;
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

  /** What was written between word `at - 1` and word `at`. */
  gapBefore(at: number): string {
    const { source, sourceStarts, sourceEnds } = this.folded;
    return source.slice(at > 0 ? sourceEnds[at - 1]! : 0, at < this.words ? sourceStarts[at]! : source.length);
  }

  sizeOf(word: number): number {
    return this.folded.ends[word]! - this.folded.starts[word]!;
  }

  /** The first table entry named by words `from` to `to` (excluded), or -1. */
  entry(from: number, to: number): number {
    if (from >= to || (this.lost && this.isDamaged(from, to))) return AUCUN;
    return this.table.names().first(this.folded.bytes, this.folded.starts[from]!, this.folded.ends[to - 1]!);
  }

  /** False where no name at all begins with the first character of this word: a house's number. */
  mayBeginName(word: number): boolean {
    return this.table.names().hasInitial(this.folded.bytes[this.folded.starts[word]!]!);
  }

  /** The end of words `from` to `to` without the country; « Roissy-en-France » keeps its own. */
  endWithoutCountry(from: number, to: number): number {
    if (to - from < 2 || !this.isOneOf(to - 1, PAYS) || this.isOneOf(to - 2, MOTS_DE_LIAISON)) return to;
    return to - 1;
  }

  /** True where a lost character stands in, or against, words `from` to `to`. */
  isDamaged(from: number, to: number): boolean {
    if (!this.lost) return false;
    const { source, sourceStarts, sourceEnds } = this.folded;
    return /[?\ufffd]/.test(source.slice(Math.max(0, sourceStarts[from]! - 1), sourceEnds[to - 1]! + 1));
  }

  /** The value of a word made of digits alone; -1 for any other. */
  number(word: number): number {
    const { bytes, starts, ends } = this.folded;
    let value = 0;
    for (let at = starts[word]!; at < ends[word]!; at++) {
      const byte = bytes[at]!;
      if (byte < DIGIT_0 || byte > DIGIT_9) return AUCUN;
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

  isOneOf(word: number, vocabulaire: Vocabulaire): boolean {
    const { bytes, starts, ends, words } = this.folded;
    return word >= 0 && word < words && vocabulaire.holds(bytes, starts[word]!, ends[word]!);
  }
}

/** Words that lead from one word of a name or a street to the next: never the last of either. */
export const MOTS_DE_LIAISON = new Vocabulaire('de du des d la le les l en sur sous et a au aux pres devant dans s ss');

export const PAYS = new Vocabulaire('france fr f fra');

export const ARTICLES = new Vocabulaire('le la les l');
