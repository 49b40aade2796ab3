/**
 * Texts that lost characters: a ligature that vanished (« Nux-les-Mines »), an accented letter
 * that vanished (« Besanon »), or one that became "?" or U+FFFD (« Besan?on »).
 */
import { fold } from '../../table/fold';
import type { Table } from '../../table/table';
import { toResolution } from '../ground/choose';
import { isWithin, type Scope } from '../ground/ground';
import type { GroundNames } from '../ground/names';
import type { Reading } from '../text/reading';
import type { Read } from './name';

/** Entries by what is left of their name once some characters are lost. */
type Remains = ReadonlyMap<string, readonly number[]>;

/** Names whose lost characters left no mark, by what was left of them. */
export class LostCharacters {
  private withoutLigatures: Remains | undefined;
  /** By rank of département: a name without its accented letters only counts where one is given. */
  private readonly withoutAccented: (Remains | undefined)[] = [];

  constructor(
    private readonly table: Table,
    private readonly names: GroundNames,
  ) {}

  /** The one place whose name is the whole text, its ligatures lost; or, in départements, its accented letters. */
  read(reading: Reading, scope: Scope): Read | undefined {
    const { words } = reading;
    const folded = reading.slice(0, words);
    if (reading.lost || folded.length < LEAST_LETTERS) return undefined;
    this.withoutLigatures ??= this.remains(this.table.names().entriesWithLigature(), /[œŒæÆ]/g);
    const ligature = unique(reading, 0, words, this.withoutLigatures.get(folded) ?? [], scope);
    if (ligature || scope.departements === undefined) return ligature;
    const entries = scope.departements.flatMap((rank) => this.ofDepartement(rank).get(folded) ?? []);
    return unique(reading, 0, words, entries, scope);
  }

  private ofDepartement(rank: number): Remains {
    return (this.withoutAccented[rank] ??= this.remains(this.names.ofDepartement(rank).entries, /[^ -~]/g));
  }

  private remains(entries: readonly number[], lost: RegExp): Remains {
    const remains = new Map<string, number[]>();
    const names = this.table.names();
    for (const entry of entries) {
      const name = names.textOf(entry);
      const rest = name.replace(lost, '');
      if (rest.length === name.length) continue;
      const key = fold(rest);
      const known = remains.get(key);
      if (known) known.push(entry);
      else remains.set(key, [entry]);
    }
    return remains;
  }
}

const LEAST_LETTERS = 4;
const LEAST_MARKED_LETTERS = 3;

/**
 * The one name among `entries` (only listed if a character was lost) that words `from` to `to` are,
 * each "?" or U+FFFD standing for one letter or for the two of a ligature.
 */
export function readMarked(
  reading: Reading,
  from: number,
  to: number,
  entries: () => Iterable<number>,
  scope: Scope,
): Read | undefined {
  if (from >= to || !reading.isDamaged(from, to)) return undefined;
  const pieces = damagedText(reading, from, to)
    .split(/[?\ufffd]+/)
    .map(foldKeepingEnds);
  if (pieces.join('').length < LEAST_MARKED_LETTERS) return undefined;
  const pattern = new RegExp(`^${pieces.join('[a-z]{1,2}')}$`);
  const names = reading.table.names();
  const { starts, ends } = names.whole;
  const matching: number[] = [];
  const lengths = {
    least: pieces.join('').length + pieces.length - 1,
    most: pieces.join('').length + 2 * (pieces.length - 1),
  };
  for (const entry of entries()) {
    const length = ends[entry]! - starts[entry]!;
    // Its length and first letters rule most names out before they are made a string.
    if (length < lengths.least || length > lengths.most || !names.startsWith(entry, pieces[0]!)) continue;
    if (pattern.test(names.foldedOf(entry))) matching.push(entry);
  }
  return unique(reading, from, to, matching, scope);
}

/** The words as written, with the marks that touch them. */
function damagedText(reading: Reading, from: number, to: number): string {
  const { source, sourceStarts, sourceEnds } = reading.folded;
  let start = sourceStarts[from]!;
  let end = sourceEnds[to - 1]!;
  while (start > 0 && isMark(source[start - 1]!)) start--;
  while (end < source.length && isMark(source[end]!)) end++;
  return source.slice(start, end);
}

function isMark(character: string): boolean {
  return character === '?' || character === '\ufffd';
}

/** Folds a piece of a name, with a space kept where it was cut between two words. */
function foldKeepingEnds(piece: string): string {
  const folded = fold(piece);
  if (folded === '') return piece === '' ? '' : ' ';
  const before = /^[\s'’-]/.test(piece) ? ' ' : '';
  const after = /[\s'’-]$/.test(piece) ? ' ' : '';
  return before + folded + after;
}

function unique(
  reading: Reading,
  from: number,
  to: number,
  entries: readonly number[],
  scope: Scope,
): Read | undefined {
  const { table } = reading;
  const places = new Set<number>();
  for (const entry of entries) {
    const place = table.names().places[entry]!;
    if (isWithin(table, place, scope)) places.add(place);
  }
  const detail = reading.written(from, to);
  if (places.size > 1) return { written: 'lost', outcome: { kind: 'homonyms', read: detail, places: [...places] } };
  const [place] = places;
  return place === undefined
    ? undefined
    : { written: 'lost', outcome: toResolution(table, place, [{ name: 'characters', detail }]) };
}
