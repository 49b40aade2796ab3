/** Texts with a post code: the town after it, or before it, that agrees with it; or the code alone. */
import type { Context } from '../context';
import { NONE } from '../../table/place';
import type { Resolution, Side } from '../resolution';
import { isName } from '../ground/choose';
import { cedexStart, endWithoutFrance } from '../text/breaks';
import { NO_ARGUMENT } from '../text/argument';
import type { Reading, Span } from '../text/reading';
import { Vocabulary } from '../text/vocabulary';
import type { Place } from './beside';
import { codeSide, targetOf } from './target';
import type { Target } from '../ground/target';
import { readTown, type Town } from './town';
import { BOX, CEDEX, FRANCE, HYPHEN, LINKING } from '../text/marks';

/** An address has one, seldom two; beyond that a text is a list, and the last ones are tried. */
const MOST_POST_CODES = 4;
const FIRST_POST_CODE = 1000;
const LAST_POST_CODE = 99000;

/** Words that may be post codes, last first. */
export function postCodeWords(reading: Reading): readonly number[] {
  const words: number[] = [];
  for (let at = reading.words - 1; at >= 0 && words.length < MOST_POST_CODES; at--) {
    if (reading.sizeOf(at) !== 5) continue;
    const value = reading.number(at);
    if (value >= FIRST_POST_CODE && value < LAST_POST_CODE && !reading.is(at - 1, BOX)) words.push(at);
  }
  return words;
}

const CODE = Vocabulary.of('code');
const POSTAL = Vocabulary.of('cp postal');

/** The end of the words before the post code: « Mâcon, CP 71000 », « MACON code postal : 71000 ». */
function withoutCue(reading: Reading, word: number): number {
  if (word === 0 || !reading.isOneOf(word - 1, POSTAL)) return word;
  return word > 1 && reading.isOneOf(word - 2, CODE) ? word - 2 : word - 1;
}

/** What one post code of the text comes to; `named` if a town beside it says so too. */
interface Claim {
  readonly outcome: Resolution;
  readonly named: boolean;
}

export class AddressReader {
  constructor(
    private readonly reading: Reading,
    private readonly context: Context,
  ) {}

  /** Reads the text around its post codes (words, last first); undefined if none of them says anything. */
  read(words: readonly number[]): Resolution | undefined {
    // Most addresses have one.
    if (words.length === 1) return this.readAround(words[0]!, words)?.outcome;
    const claims: Claim[] = [];
    for (const word of words) {
      const claim = this.readAround(word, words);
      if (claim) claims.push(claim);
    }
    // Once code and town agree, a number that is beside no town is no post code.
    const named = claims.filter((claim) => claim.named);
    const agreed = named.filter(({ outcome }) => outcome.kind === 'sure');
    // « 85800 GIVRAND - 85806 SAINT GILLES CEDEX »: two towns are said, and one of them is in doubt.
    if (agreed.length < named.length && agreed.length > 0)
      return named.find(({ outcome }) => outcome.kind !== 'sure')!.outcome;
    return (
      this.together(agreed) ??
      this.together(claims.filter(({ outcome }) => outcome.kind === 'sure' && agreed.length === 0)) ??
      claims[0]?.outcome
    );
  }

  /** The one commune that these claims come to, or all that they name. */
  private together(claims: readonly Claim[]): Resolution | undefined {
    const [first, ...others] = claims;
    if (first?.outcome.kind !== 'sure') return undefined;
    const { table } = this.context;
    const places = [first.outcome.place];
    for (const { outcome } of others) {
      if (outcome.kind !== 'sure') continue;
      const same = table.todayOf(outcome.place)[0] === table.todayOf(places[0]!)[0];
      if (!same && !places.includes(outcome.place)) places.push(outcome.place);
    }
    return places.length === 1 ? first.outcome : { kind: 'homonyms', read: this.reading.trimmed, places };
  }

  private readAround(word: number, words: readonly number[]): Claim | undefined {
    const { reading, context } = this;
    const code = reading.number(word);
    const own = targetOf(context, code, NO_ARGUMENT);
    if (own.departements.length === 0) return undefined;
    const target = reading.argument.departements.length === 0 ? own : targetOf(context, code, reading.argument);
    if (target.departements.length === 0) return { outcome: this.againstArgument(code), named: false };
    const next = words.length === 1 ? reading.words : Math.min(...words.filter((other) => other > word), reading.words);
    const cedex = cedexStart(reading, word + 1, next);
    const country = cedex < next ? cedex : endWithoutFrance(reading, word + 1, next);
    const end = cedex < next ? cedex : this.endOfRegion(word + 1, country, target);
    const after: Span = { from: word + 1, to: end === word + 2 && reading.is(word + 1, FRANCE) ? word + 1 : end };
    const before = withoutCue(reading, word);
    const place: Place = { reading, context, target, before, after, cedex: reading.is(cedex, CEDEX) };
    const outcome = this.readWithoutRegion(place, word + 1, country) ?? readTown(place);
    return outcome && { outcome: outcome.resolution, named: outcome.named };
  }

  /**
   * « BLAUVAC 84570, Vaucluse »: what stands behind the code is its département, if the town stands before; that of
   * another contradicts it.
   */
  private readWithoutRegion(place: Place, from: number, to: number): Town | undefined {
    const { reading, context } = this;
    const { target } = place;
    const said = from < to ? context.departements.ofWords(reading, from, to) : [];
    // « 75001 PARIS », « 38200 VIENNE »: the town.
    const entry = said.length > 0 ? reading.entry(from, to) : NONE;
    const isTown = isName(context.table, entry, target.scope) || isName(context.table, entry, target.nearby);
    if (said.length === 0 || isTown) return undefined;
    if (!target.departements.some((rank) => said.includes(rank))) {
      const other: Side = { kind: 'departement', departements: said, given: false };
      return { resolution: { kind: 'contradiction', one: codeSide(context, target.code), other }, named: true };
    }
    const town = readTown({ ...place, after: { from, to: from } });
    return town?.named && town.resolution.kind === 'sure' ? town : undefined;
  }

  private againstArgument(code: number): Resolution {
    const { argument } = this.reading;
    const given: Side = { kind: 'departement', departements: argument.departements, given: true };
    return { kind: 'contradiction', one: codeSide(this.context, code), other: given };
  }

  /** The end of words without the region or département behind the town: « 97121 Saint-Claude Guadeloupe ». */
  private endOfRegion(from: number, to: number, target: Target): number {
    const { reading, context } = this;
    if (from >= to || !context.departements.mayEndAt(reading, to) || reading.entry(from, to) !== NONE) return to;
    const most = Math.max(from + 1, to - MOST_REGION_WORDS);
    for (let start = most; start < to; start++) {
      if (reading.is(start - 1, LINKING) || reading.is(start, HYPHEN)) continue;
      const said = context.departements.ofWords(reading, start, to);
      if (said.length > 0 && target.departements.some((rank) => said.includes(rank))) return start;
    }
    return to;
  }
}

const MOST_REGION_WORDS = 5;
