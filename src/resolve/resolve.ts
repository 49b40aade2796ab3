/**
 * From a text, and what was given beside it, to one place or to the reason why not. The text is read
 * as the first of these shapes that says anything: a name, a code, an address, parts. Whether what it
 * says is certain is decided in `policy.ts` alone.
 */
import { table as bundledTable, type Table } from '../table/table';
import { NONE } from '../table/place';
import { Cache } from './cache';
import type { Context } from './context';
import { readElsewhere } from './doubts/names';
import { Departements } from './ground/argument';
import { NO_ARGUMENT, type Argument } from './text/argument';
import { groundOfDepartements, isServed, withinDepartements, type Ground, type Scope } from './ground/ground';
import { GroundNames } from './ground/names';
import { unknown, type Resolution, type Step, type Sure } from './resolution';
import { settle } from './settle';
import { AddressReader, postCodeWords } from './shapes/address';
import { readFiller } from './shapes/filler';
import { readBareCode, readOutrightCode } from './shapes/code';
import { readWithInsee } from './shapes/with-insee';
import { readParts } from './shapes/parts';
import { codeSide, departementsOf, fiveDigits } from './shapes/target';
import { readDamagedCode, withSeparateCode } from './shapes/written-code';
import { Suggestions, type Suggestion } from './suggest/suggestions';
import { endOfStreet, townsPerhaps } from './suggest/perhaps';
import { countrySaid } from './text/abroad';
import { Lexicon } from './text/lexicon';
import { repairCharacters } from './text/mojibake';
import { Reading } from './text/reading';
import { readAbbreviations } from './writings/abbreviations';
import { readArrondissement } from './writings/arrondissement';
import { LostCharacters, readMarked } from './writings/lost-characters';
import { readArticle, readExact, type Read } from './writings/name';
import { readCut, readJoined, readLonger, readMistyped, readShortened } from './writings/near';

const BLANK: Resolution = { kind: 'blank' };
const NAME: readonly Step[] = [{ name: 'name' }];
const NO_STEP: readonly Step[] = [];
const NEARBY = 3;
/** A cell may hold a whole letter; no name or address is longer, and the rest would only cost time. */
const LONGEST_TEXT = 400;

export interface ResolverOptions {
  /** Rows and doubts of the policy that are left out, to measure what each is worth. */
  readonly without?: ReadonlySet<string>;
}

export class Resolver {
  readonly departements: Departements;
  readonly suggestions: Suggestions;
  readonly names: GroundNames;
  private readonly context: Context;
  private readonly cache = new Cache();
  private readonly readings: Reading[] = [];
  private depth = 0;

  constructor(
    readonly table: Table,
    { without = new Set() }: ResolverOptions = {},
  ) {
    const lexicon = new Lexicon(table.vocabularies, () => table.names().wordsBehind('saint'));
    this.departements = new Departements(table, lexicon);
    this.suggestions = new Suggestions(table);
    this.names = new GroundNames(table);
    const lost = new LostCharacters(table, this.names);
    this.context = {
      table,
      lexicon,
      departements: this.departements,
      names: this.names,
      suggestions: this.suggestions,
      lost,
      without,
      targetsOfCode: new Map(),
    };
  }

  /** Reads a text with what was given beside it. The same text and argument come to the same resolution. */
  resolve(text: string, argument: Argument = NO_ARGUMENT): Resolution {
    const hash = this.cache.hashOf(text, argument.key);
    const known = this.cache.recall(hash, text, argument.key);
    if (known !== undefined) return known;
    const resolution = this.readFresh(text, argument);
    this.cache.keep(hash, text, argument.key, resolution);
    return resolution;
  }

  /** The same, without the memory of earlier calls. */
  readFresh(text: string, argument: Argument): Resolution {
    if (text.length > LONGEST_TEXT) return unknown(text.slice(0, LONGEST_TEXT));
    if (argument.abroad) return text.trim() === '' ? BLANK : { kind: 'abroad', country: '' };
    if (argument.postCode !== NONE) return this.readWithCode(text, argument);
    // A repaired text is read while the broken one is: each depth has a Reading of its own.
    const reading = (this.readings[this.depth] ??= new Reading(this.table));
    this.depth++;
    try {
      reading.read(text, argument);
      return this.read(reading);
    } finally {
      this.depth--;
    }
  }

  private read(reading: Reading): Resolution {
    if (reading.words === 0) return reading.trimmed === '' ? BLANK : { kind: 'filler', read: reading.trimmed };
    // A misread text may fold to another name: « PortÃ© » is not Porta.
    return (
      (reading.folded.suspect ? this.readRepaired(reading) : undefined) ??
      this.readStrict(reading) ??
      this.readLoose(reading)
    );
  }

  /** A post code given beside the text counts as one in it. */
  private readWithCode(text: string, { postCode, departements }: Argument): Resolution {
    const within = this.departements.of(
      departements.length > 0 ? departements : departementsOf(this.context, postCode),
    );
    const alone = this.readFresh(text, within);
    if (
      alone.kind === 'blank' ||
      alone.kind === 'filler' ||
      alone.kind === 'abroad' ||
      alone.kind === 'contradiction' ||
      isSureOf(this.table, alone, postCode)
    )
      return alone;
    const reading = new Reading(this.table);
    reading.read(text, NO_ARGUMENT);
    const said = postCodeWords(reading).map((word) => reading.number(word));
    if (said.length > 0 && !said.includes(postCode))
      return alone.kind === 'sure' ? this.betweenCodes(alone, said[0]!, postCode) : alone;
    const together = this.readFresh(`${text.trim()}, ${fiveDigits(postCode)}`, NO_ARGUMENT);
    // A whole name wins over a code of its département that does not serve it.
    const isWhole = alone.kind === 'sure' && alone.rule === 'nameInDepartement';
    return together.kind === 'sure' || !isWhole ? together : alone;
  }

  /** A text with a post code of its own, and another one beside it. */
  private betweenCodes(alone: Sure, said: number, given: number): Resolution {
    return isServed(this.table, alone.place, given)
      ? alone
      : { kind: 'contradiction', one: codeSide(this.context, said), other: codeSide(this.context, given) };
  }

  /** Names and codes as they are. */
  private readStrict(reading: Reading): Resolution | undefined {
    const exact = readExact(reading, 0, reading.words, scopeOf(reading));
    // « (Aube) » is the département, and once more a commune.
    if (exact && reading.trimmed.startsWith('('))
      return readFiller(reading, this.context) ?? this.settleWhole(reading, exact);
    return this.settleWhole(reading, exact) ?? readOutrightCode(reading) ?? readBareCode(reading);
  }

  /** The whole text as a name. */
  private settleWhole(reading: Reading, read: Read | undefined): Resolution | undefined {
    if (!read) return undefined;
    const { context } = this;
    const given = reading.argument.departements.length > 0;
    const span = { from: 0, to: reading.words };
    const steps = read.written === 'exact' ? NAME : NO_STEP;
    return settle(
      { reading, context, read, span, stands: 'whole', scope: scopeOf(reading), target: undefined },
      given ? 'departement' : 'nothing',
      steps,
    );
  }

  private readLoose(reading: Reading): Resolution {
    const { context } = this;
    const filler = readFiller(reading, this.context);
    if (filler) return filler;
    const insee = readWithInsee(reading, context, (text, argument) => this.readFresh(text, argument));
    if (insee) return insee;
    const codes = postCodeWords(reading);
    if (codes.length > 0) return new AddressReader(reading, context).read(codes) ?? this.failure(reading);
    const separated = withSeparateCode(reading);
    if (separated !== undefined) {
      const read = this.readFresh(separated, reading.argument);
      if (read.kind === 'sure') return read;
    }
    return (
      this.settleWhole(reading, this.readRewritten(reading)) ??
      readDamagedCode(reading, context) ??
      readParts(reading, context, (text, argument) => this.readFresh(text, argument)) ??
      this.readOnGround(reading) ??
      this.failure(reading)
    );
  }

  /** The whole text as a name in another writing, with or without a département. */
  private readRewritten(reading: Reading): Read | undefined {
    const { words } = reading;
    const scope = scopeOf(reading);
    return (
      this.inScope(readArrondissement(reading, 0, words), reading, scope) ??
      readArticle(reading, 0, words, scope) ??
      readAbbreviations(reading, 0, words, scope) ??
      readMarked(reading, 0, words, () => this.entriesIn(scope), scope) ??
      this.context.lost.read(reading, scope)
    );
  }

  private entriesIn({ departements }: Scope): Iterable<number> {
    if (departements === undefined) return this.table.names().entries();
    return departements.flatMap((rank) => this.names.ofDepartement(rank).entries);
  }

  private inScope(read: Read | undefined, reading: Reading, { departements }: Scope): Read | undefined {
    if (read?.outcome.kind !== 'sure' || departements === undefined) return read;
    const { place } = read.outcome;
    if (departements.some((rank) => this.table.isIn(place, rank))) return read;
    return {
      written: read.written,
      outcome: { kind: 'elsewhere', read: reading.trimmed, places: [place], departements, nearby: [] },
    };
  }

  /** Writings that only a département in hand confirms; a whole name elsewhere is said before. */
  private readOnGround(reading: Reading): Resolution | undefined {
    const { departements } = reading.argument;
    if (departements.length === 0) return undefined;
    const { words } = reading;
    const ground = groundOfDepartements(this.names, departements);
    const attempt = (
      read: (reading: Reading, from: number, to: number, ground: Ground) => Read | undefined,
    ): Resolution | undefined => this.settleWhole(reading, read(reading, 0, words, ground));
    return (
      attempt(readJoined) ??
      readElsewhere(reading, this.context, { from: 0, to: words }, departements) ??
      attempt(readCut) ??
      attempt(readMistyped) ??
      attempt(readShortened) ??
      attempt(readLonger)
    );
  }

  private readRepaired(reading: Reading): Resolution | undefined {
    const repaired = repairCharacters(reading.text);
    if (repaired === undefined) return undefined;
    const read = this.readFresh(repaired, reading.argument);
    if (read.kind !== 'sure') return read.kind === 'unknown' ? undefined : read;
    return { ...read, steps: [...read.steps, { name: 'characters', detail: reading.trimmed }] };
  }

  /** Nothing in the text is certain: a country is said, or what may be meant is looked for when it is asked. */
  private failure(reading: Reading): Resolution {
    const country = countrySaid(reading, this.context.lexicon);
    if (country !== undefined) return { kind: 'abroad', country };
    // Of a text read within another only a sure answer counts: what is close to it is not looked for.
    if (this.depth > 1) return unknown(reading.trimmed);
    const { text, argument } = reading;
    let found: readonly number[] | undefined;
    return { kind: 'unknown', read: reading.trimmed, nearby: () => (found ??= this.nearbyOf(text, argument)) };
  }

  private nearbyOf(text: string, { departements }: Argument): readonly number[] {
    const reading = new Reading(this.table);
    reading.read(text, NO_ARGUMENT);
    let best: readonly Suggestion[] = [];
    const isStreet = endOfStreet(reading, this.context.lexicon) !== NONE;
    for (const perhaps of townsPerhaps(reading, this.context.lexicon)) {
      const found = this.suggest(perhaps, departements, NEARBY);
      const distance = found[0]?.distance;
      // The whole text as it is, or a part of it that is nearly a name: « Dpt 71 Macon ».
      const isWhole = perhaps === reading.trimmed && !isStreet;
      if (distance === 0 || (best.length === 0 && (isWhole || distance === 1))) best = found;
      if (distance === 0) break;
    }
    return best.filter(({ distance }) => distance === best[0]!.distance).map(({ place }) => place);
  }

  /** Places close to the text, best first; those of the départements (ranks) before others. */
  suggest(text: string, departements: readonly number[], count: number): readonly Suggestion[] {
    return this.suggestions.closest(text, departements, count);
  }
}

function scopeOf({ argument }: Reading): Scope {
  return withinDepartements(argument.departements);
}

function isSureOf(table: Table, resolution: Resolution, postCode: number): boolean {
  return resolution.kind === 'sure' && isServed(table, resolution.place, postCode);
}

let bundled: Resolver | undefined;

/** The resolver over the table of the bundle. */
export function resolver(): Resolver {
  return (bundled ??= new Resolver(bundledTable()));
}
