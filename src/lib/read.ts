/** One text, read: the simplest way in for a program. */
import type { Edition } from '../facts/fact';
import { factOf, type FactName } from '../facts/facts';
import { communeOf, postcodesOf } from '../facts/place';
import { explain, explainReason, nameOfPlace } from '../say/explain';
import { sourceSentence } from '../say/source';
import { messages } from '../say/language';
import type { NamedPlace } from '../say/messages';
import { candidatesOf, type Doubtful as DoubtfulResolution, type Sure as SureResolution } from '../resolve/resolution';
import { resolver } from '../resolve/resolve';
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

/** Reads a text; `departement` is a code (71, 2A, 971) or a name. */
export function read(text: string, departement = ''): Reading {
  const { table, departements } = resolver();
  const argument = departements.read(departement);
  if (argument === undefined) {
    return {
      status: 'doubtful',
      reason: 'departement',
      message: messages().unknownDepartement(departement.trim()),
      closest: [],
    };
  }
  const resolution = resolver().resolve(text, argument);
  if (resolution.kind === 'blank') return { status: 'blank', message: '' };
  if (resolution.kind === 'sure') return toSure(table, text, resolution);
  return {
    status: 'doubtful',
    reason: resolution.kind,
    message: explain(table, resolution),
    closest: candidatesOf(resolution).map((place) => nameOfPlace(table, place)),
  };
}

function toSure(table: Table, text: string, resolution: SureResolution): Sure {
  const { place } = resolution;
  const today = communeOf(table, place);
  return {
    status: 'sure',
    place,
    commune: table.nameOf(today),
    insee: table.codeOf(today),
    departement: table.departementOf(today).name,
    postcodes: postcodesOf(table, place)
      .split(' ')
      .filter((code) => code !== ''),
    fact: (name, edition) => {
      const { fact } = factOf(table, place, name, edition);
      return 'value' in fact ? fact.value : undefined;
    },
    missing: (name, edition) => {
      const { fact, answering } = factOf(table, place, name, edition);
      return 'value' in fact ? '' : explainReason(table, answering, fact.reason);
    },
    source: (name, edition) =>
      sourceSentence(resolver(), text, resolution, name === undefined ? undefined : { name, edition }),
  };
}
