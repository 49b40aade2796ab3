/** One text, read: the simplest way in for a program. */
import type { Millesime } from '../facts/fact';
import { factOf, type FactName } from '../facts/facts';
import { communeOf, postcodesOf } from '../facts/place';
import { explain, explainRaison, nommer } from '../functions/erreur';
import { sourceSentence } from '../functions/source';
import { messages } from '../i18n/langue';
import type { LieuNomme } from '../i18n/messages';
import type { Resolution, Sure as SureResolution } from '../resolve/resolution';
import { resolver } from '../resolve/resolve';
import { NONE, type Place } from '../table/place';
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
  /** The fact, as the formulas give it; undefined if the text gives none. */
  fact(name: FactName, millesime?: Millesime): string | number | undefined;
  /** Why a fact is missing; "" if it is not. */
  missing(name: FactName, millesime?: Millesime): string;
  /** How the text was read, and which text, of which date, gives the fact. */
  source(name?: FactName): string;
}

/** A text that is not one sure place: `message` says what to write instead; `closest` are only suggestions. */
export interface Doubtful {
  readonly status: 'doubtful';
  readonly reason: Exclude<Resolution['kind'], 'sure' | 'vide'> | 'departement';
  readonly message: string;
  readonly closest: readonly LieuNomme[];
}

export interface Blank {
  readonly status: 'blank';
  readonly message: '';
}

export type Reading = Sure | Doubtful | Blank;

/** Reads a text; `departement` is a code (71, 2A, 971) or a name. */
export function read(text: string, departement = ''): Reading {
  const { table, departements } = resolver();
  const rank = departement.trim() === '' ? NONE : departements.read(departement);
  if (rank < 0 && departement.trim() !== '') {
    return {
      status: 'doubtful',
      reason: 'departement',
      message: messages().departementInconnu(departement.trim()),
      closest: [],
    };
  }
  const resolution = resolver().resolve(text, rank);
  if (resolution.kind === 'vide') return { status: 'blank', message: '' };
  if (resolution.kind === 'sure') return toSure(table, text, resolution);
  const places =
    'proches' in resolution && resolution.kind === 'inconnu'
      ? resolution.proches
      : 'places' in resolution
        ? resolution.places
        : [];
  return {
    status: 'doubtful',
    reason: resolution.kind,
    message: explain(table, resolution),
    closest: places.map((place) => nommer(table, place)),
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
    fact: (name, millesime) => {
      const { fact } = factOf(table, place, name, millesime);
      return 'value' in fact ? fact.value : undefined;
    },
    missing: (name, millesime) => {
      const { fact, answering } = factOf(table, place, name, millesime);
      return 'value' in fact ? '' : explainRaison(table, answering, fact.reason);
    },
    source: (name) => sourceSentence(table, text, resolution, name),
  };
}
