/**
 * The search as one types, over every name, living and former, and the codes. Each key costs one pass over the folded
 * names, some 600 KB: no index is kept. The test « answers within a frame » (test/e2e/pane-search) would show a loss.
 */
import { candidatesOf } from '../../resolve/resolution';
import { LATEST_MILLESIME } from '../../table/millesimes';
import type { Resolver } from '../../resolve/resolve';
import { createFoldedText, foldInto, type FoldedText } from '../../table/fold';
import type { Table } from '../../table/table';

export interface Found {
  readonly place: number;
  /** The name that matched, which may be another than the official one. */
  readonly name: string;
  /** Parts of the name, those that match marked. */
  readonly parts: readonly Part[];
}

interface Part {
  readonly text: string;
  readonly marked: boolean;
}

const SPACE = 32;
const FEW = 3;
/** Ranks: exact, start of the name, start of a word; each worth more than any population. */
const STEP = 1e9;
const FORMER = 4e8;

export class CommuneSearch {
  private readonly query: FoldedText = createFoldedText();
  private readonly folded: FoldedText = createFoldedText();

  constructor(private readonly resolver: Resolver) {}

  /** The places that answer to the text, best first, at most `count`. */
  find(text: string, count: number): readonly Found[] {
    const trimmed = text.trim();
    if (trimmed === '') return [];
    const codes = this.byCode(trimmed);
    if (codes.length > 0) return codes.slice(0, count).map((place) => this.found(place, this.table.nameOf(place)));
    const found = this.byName(trimmed, count);
    if (found.length > 0) return found;
    const inDepartement = this.byDepartement(trimmed);
    if (inDepartement.length > 0)
      return inDepartement.slice(0, count).map((place) => this.found(place, this.table.nameOf(place)));
    return this.resolveOrSuggest(trimmed, count);
  }

  private get table(): Table {
    return this.resolver.table;
  }

  /** The communes of a département said by its code or its name, the most populous first. */
  private byDepartement(text: string): readonly number[] {
    const ranks = this.resolver.departements.exactly(text) ?? [];
    if (ranks.length === 0) return [];
    const populations = this.table.populations();
    const inhabitants = (place: number): number => populations.populationOf(place, LATEST_MILLESIME) ?? 0;
    return Array.from({ length: this.table.communes }, (_, place) => place)
      .filter((place) => ranks.includes(this.table.departementRankOf(place)))
      .sort((one, other) => inhabitants(other) - inhabitants(one));
  }

  /** Reads a whole address, or a near miss, as a formula would; adds suggestions if that leaves few places. */
  private resolveOrSuggest(text: string, count: number): readonly Found[] {
    const resolution = this.resolver.resolve(text);
    const places: number[] = [];
    if (resolution.kind === 'sure') places.push(resolution.place);
    else if (resolution.kind !== 'unknown') places.push(...candidatesOf(resolution));
    if (places.length < FEW && text.length > 2)
      places.push(...this.resolver.suggest(text, [], FEW * 2).map(({ place }) => place));
    return [...new Set(places)].slice(0, count).map((place) => ({
      ...this.found(place, this.table.nameOf(place)),
      parts: [{ text: this.table.nameOf(place), marked: false }],
    }));
  }

  /** An INSEE code, a post code, or the first digits of one. */
  private byCode(text: string): readonly number[] {
    const code = /^(?:insee|cp)?\s*(\d{3,5}|2[ab]\d{1,3})$/i.exec(text)?.[1]?.toUpperCase();
    if (code === undefined) return [];
    const { table } = this;
    const found = new Set<number>();
    if (code.length === 5) for (const place of table.codes.placesOf(code)) found.add(place);
    const postcodes = table.postcodes();
    if (/^\d{5}$/.test(code)) for (const place of postcodes.placesOf(Number(code))) found.add(place);
    if (code.length < 5) {
      for (let place = 0; place < table.communes; place++) {
        if (postcodes.currentOf(place).some((one) => one.startsWith(code)) || table.codeOf(place).startsWith(code))
          found.add(place);
      }
    }
    return [...found].sort((one, other) => this.populationOf(other) - this.populationOf(one));
  }

  private byName(text: string, count: number): readonly Found[] {
    const { table, query } = this;
    foldInto(text, query);
    const { bytes, length } = query;
    if (length === 0) return [];
    const names = table.names();
    const { folded, starts, ends } = names.whole;
    const best = new Map<number, { entry: number; rank: number }>();
    for (let entry = 0; entry < names.count; entry++) {
      const step = stepOf(folded, starts[entry]!, ends[entry]!, bytes, length);
      if (step === NO_MATCH) continue;
      const place = names.places[entry]!;
      const former = table.kindOf(place) === 'former' || entry !== place;
      const rank = step * STEP + (former ? FORMER : 0) - this.populationOf(place);
      const known = best.get(place);
      if (!known || rank < known.rank) best.set(place, { entry, rank });
    }
    return [...best.entries()]
      .sort(([, one], [, other]) => one.rank - other.rank)
      .slice(0, count)
      .map(([place, { entry }]) => this.found(place, names.textOf(entry)));
  }

  private populationOf(place: number): number {
    const { table } = this;
    return table.populations().populationOf(table.todayOf(place)[0] ?? place, LATEST_MILLESIME) ?? 0;
  }

  private found(place: number, name: string): Found {
    return { place, name, parts: this.mark(name) };
  }

  /** Marks, in each word of the name, the beginning that was typed. */
  private mark(name: string): readonly Part[] {
    const { query, folded } = this;
    foldInto(name, folded);
    const parts: Part[] = [];
    let at = 0;
    let word = 0;
    for (let index = 0; index < folded.words && word < query.words; index++) {
      const size = query.ends[word]! - query.starts[word]!;
      if (!startsWord(folded, index, query, word)) continue;
      const start = folded.sourceStarts[index]!;
      const end = folded.sourceEnds[index]!;
      // Where folding changed the length (œ, St), the whole word is marked.
      const same = end - start === folded.ends[index]! - folded.starts[index]!;
      const until = same ? Math.min(end, start + size) : end;
      if (start > at) parts.push({ text: folded.source.slice(at, start), marked: false });
      parts.push({ text: folded.source.slice(start, until), marked: true });
      at = until;
      word++;
    }
    if (at < folded.source.length) parts.push({ text: folded.source.slice(at), marked: false });
    return parts;
  }
}

function startsWord(name: FoldedText, index: number, query: FoldedText, word: number): boolean {
  const from = name.starts[index]!;
  const start = query.starts[word]!;
  const size = query.ends[word]! - start;
  if (name.ends[index]! - from < size) return false;
  for (let at = 0; at < size; at++) if (name.bytes[from + at] !== query.bytes[start + at]) return false;
  return true;
}

const NO_MATCH = -1;

/** Returns 0 if the name is the query, 1 if it begins with it, 2 if one of its later words does; -1 if none does. */
function stepOf(bytes: Uint8Array, start: number, end: number, query: Uint8Array, length: number): number {
  const first = query[0];
  for (let at = start; at + length <= end; at++) {
    if (bytes[at] !== first || (at > start && bytes[at - 1] !== SPACE)) continue;
    let same = 1;
    while (same < length && bytes[at + same] === query[same]) same++;
    if (same < length) continue;
    if (at > start) return isArticle(bytes, start, at - 1) ? 1 : 2;
    return at + length === end ? 0 : 1;
  }
  return NO_MATCH;
}

const ARTICLES = ['le', 'la', 'les', 'l'].map((article) => Array.from(article, (letter) => letter.charCodeAt(0)));

/** Whether the bytes are an article alone, because « Havre » counts as the beginning of « Le Havre ». */
function isArticle(bytes: Uint8Array, start: number, end: number): boolean {
  return ARTICLES.some(
    (article) => article.length === end - start && article.every((letter, at) => bytes[start + at] === letter),
  );
}
