/**
 * Texts that lost characters: a ligature that vanished (« Nux-les-Mines »), an accented letter
 * that vanished (« Besanon »), or one that became "?" or U+FFFD (« Besan?on »).
 */
import { fold } from '../table/fold';
import type { Table } from '../table/table';
import { isWithin, toResolution, type Portee } from './choix';
import { AUCUN, type Lecture } from './lecture';
import type { Etape, Resolution } from './resolution';
import type { Voisinage } from './voisinage';

/** Entries by what is left of their name once some characters are lost. */
type Restes = ReadonlyMap<string, readonly number[]>;

/** Names whose lost characters left no mark, by what was left of them. */
export class LecteurPerdus {
  private withoutLigatures: Restes | undefined;
  /** By rank of département: a name without its accented letters only counts where one is given. */
  private readonly withoutAccented: (Restes | undefined)[] = [];

  constructor(
    private readonly table: Table,
    private readonly voisinage: Voisinage,
  ) {}

  /** The one place whose name is the whole text, its ligatures lost; or, in a département, its accented letters. */
  read(lecture: Lecture, portee: Portee): Resolution | undefined {
    const folded = lecture.slice(0, lecture.words);
    const { departement } = portee;
    if (lecture.lost || folded.length < LEAST_LETTERS) return undefined;
    this.withoutLigatures ??= this.restes(this.table.names().entriesWithLigature(), /[œŒæÆ]/g);
    const ligature = unique(lecture, 0, lecture.words, this.withoutLigatures.get(folded) ?? [], portee, []);
    if (ligature || departement === AUCUN) return ligature;
    const accented = (this.withoutAccented[departement] ??= this.restes(
      this.voisinage.entriesOfDepartement(departement),
      /[^ -~]/g,
    ));
    return unique(lecture, 0, lecture.words, accented.get(folded) ?? [], portee, []);
  }

  private restes(entries: readonly number[], lost: RegExp): Restes {
    const restes = new Map<string, number[]>();
    const names = this.table.names();
    for (const entry of entries) {
      const name = names.textOf(entry);
      const rest = name.replace(lost, '');
      if (rest.length === name.length) continue;
      const key = fold(rest);
      const known = restes.get(key);
      if (known) known.push(entry);
      else restes.set(key, [entry]);
    }
    return restes;
  }
}

const LEAST_LETTERS = 4;
const LEAST_MARKED_LETTERS = 3;

/**
 * The one name among `entries` (only listed where a character was lost) that words `from` to `to` are, each "?" or U+FFFD standing for one
 * letter or for the two of a ligature. Nothing where no character was lost there.
 */
export function readMarked(
  lecture: Lecture,
  from: number,
  to: number,
  entries: () => Iterable<number>,
  portee: Portee,
  etapes: readonly Etape[],
): Resolution | undefined {
  if (from >= to || !lecture.isDamaged(from, to)) return undefined;
  const pieces = damagedText(lecture, from, to)
    .split(/[?\ufffd]+/)
    .map(foldKeepingEnds);
  if (pieces.join('').length < LEAST_MARKED_LETTERS) return undefined;
  const pattern = new RegExp(`^${pieces.join('[a-z]{1,2}')}$`);
  const names = lecture.table.names();
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
  return unique(lecture, from, to, matching, portee, etapes);
}

/** The words as written, with the marks that touch them. */
function damagedText(lecture: Lecture, from: number, to: number): string {
  const { source, sourceStarts, sourceEnds } = lecture.folded;
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
  lecture: Lecture,
  from: number,
  to: number,
  entries: readonly number[],
  portee: Portee,
  etapes: readonly Etape[],
): Resolution | undefined {
  const { table } = lecture;
  const places = new Set<number>();
  for (const entry of entries) {
    const place = table.names().places[entry]!;
    if (isWithin(table, place, portee)) places.add(place);
  }
  const lu = lecture.written(from, to);
  if (places.size > 1) return { kind: 'homonymes', lu, places: [...places] };
  const [place] = places;
  return place === undefined ? undefined : toResolution(table, place, [...etapes, { nom: 'caracteres', detail: lu }]);
}
