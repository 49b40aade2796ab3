/**
 * Suggestions, as a clerk would rank them: the fewest typing errors first, slips of a French
 * keyboard and sound-alikes before others, then the most populated.
 */
import type { FoldedText } from '../table/fold';
import { createFoldedText, foldInto } from '../table/fold';
import type { Table } from '../table/table';
import { distanceWithin } from './distance';
import { AUCUN } from './lecture';
import { tells } from './ressemblance';

export interface Suggestion {
  readonly place: number;
  /** Typing errors between the text and the name; 0 where only spaces and small words differ. */
  readonly distance: number;
}

/** What a name that holds the text is worth, beside typing errors. */
const AT_THE_START = 1;
const INSIDE = 2;

const { imul } = Math;
const { fromCharCode } = String;
const A = 97;
const LETTERS = 26;

/** Which letters occur, one bit each, the 27th for digits. */
function letterMask(bytes: Uint8Array, start: number, end: number): number {
  let mask = 0;
  for (let at = start; at < end; at++) {
    const letter = bytes[at]! - A;
    if (letter >= 0) mask |= 1 << letter;
    else if (bytes[at] !== 32) mask |= 1 << LETTERS;
  }
  return mask;
}

function bitCount(mask: number): number {
  let rest = mask - ((mask >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

export class Suggestions {
  private masks: Int32Array | undefined;
  /** Entries by length of folded name. */
  private byLength: number[][] = [];
  private readonly folded: FoldedText = createFoldedText();

  constructor(private readonly table: Table) {}

  /**
   * Entries within `limit` typing errors of the text, exactly. A name can differ by one error
   * only if at most two of its letters are not in the text, or the other way round: most of the
   * table is passed over on that alone.
   */
  within(text: string, limit: number): readonly { entry: number; distance: number }[] {
    const { folded } = this;
    foldInto(text, folded);
    const length = folded.length;
    if (length === 0 || length > 120) return [];
    const masks = (this.masks ??= this.buildIndex());
    const names = this.table.names();
    const mask = letterMask(folded.bytes, 0, length);
    const found: { entry: number; distance: number }[] = [];
    for (let size = Math.max(1, length - limit); size <= length + limit; size++) {
      for (const entry of this.byLength[size] ?? []) {
        // One error changes at most one letter of each side.
        const other = masks[entry]!;
        if (bitCount(mask & ~other) > limit || bitCount(other & ~mask) > limit) continue;
        const start = names.offsets[entry]!;
        const distance = distanceWithin(folded.bytes, 0, length, names.folded, start, start + size, limit);
        if (distance <= limit) found.push({ entry, distance });
      }
    }
    return found;
  }

  private buildIndex(): Int32Array {
    const names = this.table.names();
    const masks = new Int32Array(names.count);
    for (let entry = 0; entry < names.count; entry++) {
      const start = names.offsets[entry]!;
      const end = names.offsets[entry + 1]!;
      masks[entry] = letterMask(names.folded, start, end);
      (this.byLength[end - start] ??= []).push(entry);
    }
    return masks;
  }

  /** The closest places, best first, at most `count`. */
  closest(text: string, departement: number, count: number): readonly Suggestion[] {
    const limit = Math.min(3, Math.max(1, Math.floor(text.length / 4)));
    const best = new Map<number, Suggestion & { key: number }>();
    const names = this.table.names();
    const candidates = [...this.within(text, limit), ...this.containing(text)];
    for (const { entry, distance } of candidates) {
      const place = names.places[entry]!;
      const key = this.rankKey(text, entry, place, distance, departement);
      const known = best.get(place);
      if (!known || key < known.key) best.set(place, { place, distance, key });
    }
    return [...best.values()]
      .sort((one, other) => one.key - other.key || this.populationOf(other.place) - this.populationOf(one.place))
      .slice(0, count)
      .map(({ place, distance }) => ({ place, distance }));
  }

  /** Places of a département whose name holds the text as whole words, the most populated first. */
  holding(text: string, departement: number, count: number): readonly number[] {
    const { table } = this;
    const places = new Set<number>();
    for (const { entry } of this.containing(text)) {
      const place = table.names().places[entry]!;
      if (table.genreOf(place) === 'commune' && table.departementRankOf(place) === departement) places.add(place);
    }
    return [...places].sort((one, other) => this.populationOf(other) - this.populationOf(one)).slice(0, count);
  }

  /** Places whose name has more words behind the folded text; none for a text too short or too common to tell. */
  leading(folded: string): readonly number[] {
    if (!tells(folded)) return [];
    const names = this.table.names();
    const places: number[] = [];
    for (const { entry, distance } of this.containing(folded)) {
      if (distance === AT_THE_START && names.foldedOf(entry).length > folded.length) places.push(names.places[entry]!);
    }
    return places;
  }

  /** Names that begin with the text, or have it as whole words. */
  private containing(text: string): { entry: number; distance: number }[] {
    foldInto(text, this.folded);
    const { bytes, length } = this.folded;
    if (length < 3) return [];
    const names = this.table.names();
    const found: { entry: number; distance: number }[] = [];
    for (let entry = 0; entry < names.count; entry++) {
      const at = indexOfWords(names.folded, names.offsets[entry]!, names.offsets[entry + 1]!, bytes, length);
      if (at >= 0) found.push({ entry, distance: at === 0 ? AT_THE_START : INSIDE });
    }
    return found;
  }

  private rankKey(text: string, entry: number, place: number, distance: number, departement: number): number {
    const { table } = this;
    let key = distance * 10;
    if (departement !== AUCUN && !table.isIn(place, departement)) key += 15;
    if (table.genreOf(place) === 'ancienne') key += 4;
    if (distance > 0 && soundsAlike(text, table.names().textOf(entry))) key -= 4;
    if (distance > 0 && sameEnds(this.folded, table, entry)) key -= 2;
    return key;
  }

  private populationOf(place: number): number {
    const { table } = this;
    return table.populations().populationOf(table.todayOf(place)[0] ?? place, 2023) ?? 0;
  }
}

function indexOfWords(bytes: Uint8Array, start: number, end: number, words: Uint8Array, length: number): number {
  for (let at = start; at + length <= end; at++) {
    if (at > start && bytes[at - 1] !== 32) continue;
    let same = 0;
    while (same < length && bytes[at + same] === words[same]) same++;
    if (same === length && (at + length === end || bytes[at + length] === 32)) return at - start;
  }
  return -1;
}

/** The first and last letters are seldom the ones mistyped. */
function sameEnds(folded: FoldedText, table: Table, entry: number): boolean {
  const { folded: bytes, offsets } = table.names();
  return folded.bytes[0] === bytes[offsets[entry]!] && folded.bytes[folded.length - 1] === bytes[offsets[entry + 1]! - 1];
}

function soundsAlike(one: string, other: string): boolean {
  return sound(one) === sound(other);
}

const SONS: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/(?:eaux|eau|aux|au|ots|ot|os)\b/g, 'o'],
  [/eau|au/g, 'o'],
  [/(?:ay|ai|ei|ey|et|er|ez|es)\b/g, 'e'],
  [/ai|ei/g, 'e'],
  [/ien/g, 'iin'],
  [/[ae][nm](?=[^aeiouyn]|$)/g, 'A'],
  [/(?:ain|ein|aim|in|im|yn|ym)(?=[^aeiouyn]|$)/g, 'I'],
  [/qu|ck|k|c(?=[^eiyh]|$)/g, 'k'],
  [/c(?=[eiy])|ss|sc(?=[eiy])/g, 's'],
  [/gu(?=[eiy])/g, 'g'],
  [/g(?=[eiy])/g, 'j'],
  [/y/g, 'i'],
  [/h/g, ''],
  [/[sxtdzp]\b/g, ''],
  [/(.)\1/g, '$1'],
  [/e\b/g, ''],
  [/ /g, ''],
];

function sound(text: string): string {
  const scratch = foldInto(text, soundScratch);
  let heard = '';
  for (let at = 0; at < scratch.length; at++) heard += fromCharCode(scratch.bytes[at]!);
  for (const [written, said] of SONS) heard = heard.replace(written, said);
  return heard;
}

const soundScratch = createFoldedText();
