/** One text, read: the simplest way in for a program. */
import type { Edition } from '../facts/fact';
import { FACT_NAMES, factOf, type FactName } from '../facts/facts';
import { communeOf, postcodesOf } from '../facts/place';
import { explain, explainReason, nameOfPlace } from '../say/explain';
import { sourceSentence } from '../say/source';
import { messages } from '../say/language';
import type { NamedPlace } from '../say/messages';
import { candidatesOf, type Doubtful as DoubtfulResolution, type Sure as SureResolution } from '../resolve/resolution';
import { resolver } from '../resolve/resolve';
import { completeCode } from '../table/bare-code';
import type { Place } from '../table/place';
import type { Table } from '../table/table';

/** A text that is one sure place. */
export interface Sure {
  readonly status: 'sure';
  /** Number of the place in the table: its own for a former commune. */
  readonly place: Place;
  /** The commune of today. */
  readonly commune: string;
  /** Its INSEE code, five characters. */
  readonly insee: string;
  readonly departement: string;
  readonly postcodes: readonly string[];
  /**
   * The fact, as the formulas give it; undefined if the text gives none.
   * @param edition of `editionsOf(name)`: the state of the text (ZONE: 2007, 2010) or the year; the default if undefined
   * @throws RangeError if the fact has no such edition; so do `missing` and `source`
   */
  fact(name: FactName, edition?: Edition): string | number | undefined;
  /** Why a fact is missing; "" if it is not. */
  missing(name: FactName, edition?: Edition): string;
  /** How the text was read, and which text, of which date, gives the fact. */
  source(name?: FactName, edition?: Edition): string;
  /** All the facts, each undefined if no text gives it. */
  facts(): Readonly<Record<FactName, string | number | undefined>>;
}

/** A text that is not one sure place: `message` says what to write instead; `closest` are only suggestions. */
export interface Doubtful {
  readonly status: 'doubtful';
  readonly reason: DoubtfulResolution['kind'] | 'departement';
  readonly message: string;
  readonly closest: readonly NamedPlace[];
}

export interface Blank {
  readonly status: 'blank';
  readonly message: '';
}

export type Reading = Sure | Doubtful | Blank;

/**
 * Reads a text; `departement` is a code (71, 2A, 971), a name or a post code. Either may be what a database gives: nothing
 * (null, undefined) is a blank, a number is a code that may have lost its zero.
 * @throws TypeError, in one sentence, if either is of another type
 */
export function read(text: Given, departement?: Given): Reading {
  const { table, departements } = resolver();
  const written = textOf(text, 'text');
  const hint = textOf(departement, 'departement');
  const argument = departements.read(hint);
  if (argument === undefined) {
    return {
      status: 'doubtful',
      reason: 'departement',
      message: messages().unknownDepartement(hint.trim()),
      closest: [],
    };
  }
  const resolution = resolver().resolve(written, argument);
  if (resolution.kind === 'blank') return { status: 'blank', message: '' };
  if (resolution.kind === 'sure') return new SureReading(table, written, resolution);
  return {
    status: 'doubtful',
    reason: resolution.kind,
    message: explain(table, resolution),
    closest: candidatesOf(resolution).map((place) => nameOfPlace(table, place)),
  };
}

/** What a text may be given as. */
export type Given = string | number | null | undefined;

function textOf(given: unknown, name: string): string {
  if (given === null || given === undefined) return '';
  if (typeof given === 'string') return given;
  if (typeof given === 'number' && Number.isSafeInteger(given) && given >= 0)
    return name === 'text' ? completeCode(String(given)) : String(given);
  throw new TypeError(
    `read: « ${name} » est de type ${Array.isArray(given) ? 'array' : typeof given}, il faut un texte, un nombre entier ou rien.`,
  );
}

/** @throws RangeError, in one sentence, if no fact has this name */
function requireFact(name: FactName): FactName {
  if (FACT_NAMES.includes(name)) return name;
  throw new RangeError(`« ${name} » n'est pas un fait : il y a ${FACT_NAMES.join(', ')}.`);
}

/** A place with its facts: its methods are not its own properties, so that its data pass to JSON and to a worker. */
class SureReading implements Sure {
  readonly status = 'sure';
  readonly place: Place;
  readonly commune: string;
  readonly insee: string;
  readonly departement: string;
  readonly postcodes: readonly string[];
  readonly #table: Table;
  readonly #text: string;
  readonly #resolution: SureResolution;

  constructor(table: Table, text: string, resolution: SureResolution) {
    const today = communeOf(table, resolution.place);
    this.place = resolution.place;
    this.commune = table.nameOf(today);
    this.insee = table.codeOf(today);
    this.departement = table.departementOf(today).name;
    this.postcodes = postcodesOf(table, this.place)
      .split(' ')
      .filter((code) => code !== '');
    this.#table = table;
    this.#text = text;
    this.#resolution = resolution;
  }

  fact(name: FactName, edition?: Edition): string | number | undefined {
    const { fact } = factOf(this.#table, this.place, requireFact(name), edition);
    return 'value' in fact ? fact.value : undefined;
  }

  missing(name: FactName, edition?: Edition): string {
    const { fact, answering } = factOf(this.#table, this.place, requireFact(name), edition);
    return 'value' in fact ? '' : explainReason(this.#table, answering, fact.reason);
  }

  source(name?: FactName, edition?: Edition): string {
    const asked = name === undefined ? undefined : { name: requireFact(name), edition };
    return sourceSentence(resolver(), this.#text, this.#resolution, asked);
  }

  facts(): Readonly<Record<FactName, string | number | undefined>> {
    const all = FACT_NAMES.map((name) => [name, this.fact(name)] as const);
    return Object.fromEntries(all) as Record<FactName, string | number | undefined>;
  }
}
