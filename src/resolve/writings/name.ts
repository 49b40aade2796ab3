/** Names as they are, and with their article elsewhere: « HAVRE (LE) », « Havre ». */
import { NONE } from '../../table/place';
import { choose } from '../ground/choose';
import type { Scope } from '../ground/ground';
import type { Written } from '../policy';
import { candidatesOf, type Resolution, type Step, type StepName } from '../resolution';
import type { Reading } from '../text/reading';
import { tells } from './likeness';
import { ARTICLE, ARTICLES } from '../text/marks';

/** What words were read as, and how they are written. */
export interface Read {
  readonly written: Written;
  readonly outcome: Resolution;
}

/** No name is longer. */
const scratch = new Uint8Array(256);

/** The first entry of the table with this folded name; NONE if there is none. */
function entryOf(reading: Reading, folded: string): number {
  if (folded.length === 0 || folded.length > scratch.length) return NONE;
  return reading.table.names().first(scratch, 0, write(folded));
}

/** The same, of words `from` to `to` with folded words before them. */
function entryBehind(reading: Reading, before: string, from: number, to: number): number {
  const { bytes, starts, ends } = reading.folded;
  const [start, end] = [starts[from]!, ends[to - 1]!];
  if (before.length + end - start > scratch.length) return NONE;
  let length = write(before);
  for (let at = start; at < end; at++) scratch[length++] = bytes[at]!;
  return reading.table.names().first(scratch, 0, length);
}

function write(folded: string): number {
  for (let at = 0; at < folded.length; at++) scratch[at] = folded.charCodeAt(at);
  return folded.length;
}

const NO_STEP: readonly Step[] = [];

/** Words `from` to `to` are exactly a name, of today or former. */
export function readExact(reading: Reading, from: number, to: number, scope: Scope): Read | undefined {
  const entry = reading.entry(from, to);
  if (entry === NONE) return undefined;
  const outcome = choose(reading.table, entry, scope, () => reading.written(from, to), NO_STEP);
  if (outcome === undefined) return undefined;
  return { written: outcome.kind === 'sure' && outcome.steps.length > 0 ? 'former' : 'exact', outcome };
}

/** What a name may have lost at its head: an article, or that it is an island's. */
const HEADS: readonly string[] = [...ARTICLES, 'ile de', 'ile d', 'l ile de', 'l ile d'].map((words) => `${words} `);

/** Words `from` to `to` are a name but for its article: behind, missing or too much. */
export function readArticle(reading: Reading, from: number, to: number, scope: Scope): Read | undefined {
  const variants = articleVariants(reading, from, to);
  for (const [rank, entries] of variants.entries()) {
    // « HAVRE (LE) » has the whole name, and so is tried first.
    const moved = rank === 0 && variants.length > 1;
    const read = readEntries(reading, entries, from, to, scope, moved ? 'moved' : 'article', 'article');
    // Whether the words tell enough is asked last, as few texts come to it.
    if (read) return tells(reading.slice(from, to)) || variants.length > 1 || to - from > 1 ? read : undefined;
  }
  return undefined;
}

/** The entries that the words name but for their article, in the order in which they are tried. */
export function articleVariants(reading: Reading, from: number, to: number): readonly (readonly number[])[] {
  if (to <= from || reading.isDamaged(from, to)) return [];
  const several = to - from > 1;
  if (several && reading.is(to - 1, ARTICLE)) {
    const name = reading.slice(from, to - 1);
    return [[entryOf(reading, `${reading.slice(to - 1, to)} ${name}`)], [entryOf(reading, name)]];
  }
  if (several && reading.is(from, ARTICLE)) {
    const own = reading.slice(from, from + 1);
    const others = HEADS.filter((head) => head !== `${own} `).map((head) => entryBehind(reading, head, from + 1, to));
    return [[entryOf(reading, reading.slice(from + 1, to)), ...others]];
  }
  return [HEADS.map((head) => entryBehind(reading, head, from, to))];
}

/** The one place that any of the folded variants names; several variants that name different places make homonyms. */
export function readVariants(
  reading: Reading,
  variants: readonly string[],
  from: number,
  to: number,
  scope: Scope,
  written: Written,
  step: StepName,
): Read | undefined {
  return readEntries(
    reading,
    variants.map((variant) => entryOf(reading, variant)),
    from,
    to,
    scope,
    written,
    step,
  );
}

function readEntries(
  reading: Reading,
  entries: readonly number[],
  from: number,
  to: number,
  scope: Scope,
  written: Written,
  name: StepName,
): Read | undefined {
  const found: Resolution[] = [];
  for (const entry of entries) {
    if (entry === NONE) continue;
    const text = reading.written(from, to);
    const outcome = choose(reading.table, entry, scope, () => text, [{ name, detail: text }]);
    if (outcome && !found.some((one) => samePlace(one, outcome))) found.push(outcome);
  }
  const [only, ...others] = found;
  if (only === undefined) return undefined;
  // « La Parsac » is not even a former name.
  if (others.length === 0)
    return { written: written === 'article' && isFormer(only) ? 'formerArticle' : written, outcome: only };
  const places = [...new Set(found.flatMap(candidatesOf))];
  return { written, outcome: { kind: 'homonyms', read: reading.written(from, to), places } };
}

function isFormer(outcome: Resolution): boolean {
  return outcome.kind === 'sure' && outcome.steps.some(({ name }) => name === 'former-name');
}

function samePlace(one: Resolution, other: Resolution): boolean {
  return one.kind === 'sure' && other.kind === 'sure' && one.place === other.place;
}
