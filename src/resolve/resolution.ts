/** What reading a text can come to: one sure place, or the reason why not. */
import type { RuleId } from './policy';
import type { Span } from './text/reading';

/** What a reading did, strict to loose; `COMMUNE.SOURCE` tells each in words. */
export type StepName =
  | 'insee-code'
  | 'post-code'
  | 'name'
  | 'former-name'
  | 'article'
  | 'arrondissement'
  | 'abbreviation'
  | 'characters'
  | 'address'
  | 'cedex'
  | 'part'
  | 'cut'
  | 'lieu-dit'
  | 'typo'
  | 'code-set-aside'
  | 'damaged-code'
  | 'unread';

/** One thing a reading did, with the words it did it to where they help. */
export interface Step {
  readonly name: StepName;
  readonly detail?: string;
}

/** One of two pieces of evidence that contradict each other. */
export type Side =
  | { readonly kind: 'post-code' | 'insee-code'; readonly code: string; readonly places: readonly number[] }
  | { readonly kind: 'name'; readonly read: string; readonly places: readonly number[] }
  /** Ranks of the départements said, and the words that said them; `given` if it was the argument. */
  | { readonly kind: 'departement'; readonly departements: readonly number[]; readonly given: boolean };

/** Places are numbers of the table; départements are ranks in `table.departements`. */
export type Resolution =
  | {
      readonly kind: 'sure';
      readonly place: number;
      readonly steps: readonly Step[];
      readonly rule?: RuleId;
      /** The words of the town, in the text as it was read. */
      readonly span?: Span;
      readonly text?: string;
    }
  | { readonly kind: 'homonyms'; readonly read: string; readonly places: readonly number[] }
  /** A former commune whose ground was shared out. */
  | { readonly kind: 'shared'; readonly place: number; readonly places: readonly number[] }
  /** A bare code that is a code INSEE and a post code of different communes. */
  | { readonly kind: 'double-code'; readonly code: string; readonly insee: number; readonly places: readonly number[] }
  | { readonly kind: 'shared-post-code'; readonly code: string; readonly places: readonly number[] }
  | { readonly kind: 'unknown-code'; readonly code: string; readonly nature: 'insee' | 'postal' | 'bare' }
  /** The name is known, but not in the départements asked for; `nearby` are names there that hold it. */
  | {
      readonly kind: 'elsewhere';
      readonly read: string;
      readonly places: readonly number[];
      readonly departements: readonly number[];
      readonly nearby: readonly number[];
    }
  | { readonly kind: 'contradiction'; readonly one: Side; readonly other: Side }
  /** A country other than France is said: its name as it is written. */
  | { readonly kind: 'abroad'; readonly country: string }
  /** « Néant », « Sans objet »: words typed where there is nothing to say. */
  | { readonly kind: 'filler'; readonly read: string }
  /** `nearby` looks for the places that may be meant, best first, when it is first asked. */
  | { readonly kind: 'unknown'; readonly read: string; readonly nearby: () => readonly number[] }
  | { readonly kind: 'blank' };

export type Sure = Extract<Resolution, { kind: 'sure' }>;
export type Doubtful = Exclude<Resolution, { kind: 'sure' | 'blank' }>;

/** `unknown` without anything near. */
export function unknown(read: string): Resolution {
  return { kind: 'unknown', read, nearby: () => [] };
}

/** Said by a doubt that names nobody: the reading is not certain, and another may be. */
export const UNCERTAIN: Resolution = unknown('');

export function sure(place: number, ...steps: readonly Step[]): Sure {
  return { kind: 'sure', place, steps };
}

/** Returns the places a doubtful text may stand for, the likeliest first, each once; empty if nothing is near. */
export function candidatesOf(resolution: Resolution): readonly number[] {
  switch (resolution.kind) {
    case 'sure':
      return [resolution.place];
    case 'unknown':
      return resolution.nearby();
    case 'double-code':
      return distinct([resolution.insee, ...resolution.places]);
    case 'elsewhere':
      return distinct([...resolution.nearby, ...resolution.places]);
    case 'contradiction':
      return distinct([...placesOfSide(resolution.other), ...placesOfSide(resolution.one)]);
    case 'homonyms':
    case 'shared':
    case 'shared-post-code':
      return resolution.places;
    default:
      return [];
  }
}

function placesOfSide(side: Side): readonly number[] {
  return side.kind === 'departement' ? [] : side.places;
}

function distinct(places: readonly number[]): readonly number[] {
  return [...new Set(places)];
}
