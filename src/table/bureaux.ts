/**
 * The bureau of each place: `labels joined by |,fondements joined by |` of each distinct value, joined by `;`. A
 * fondement that says more than its kind has its cantons, those they come from and its act behind it:
 * `decret/Douvrin/Cambrin/décret n° 91-217 du 27 février 1991`, several cantons joined by `+`.
 */
import { fromBytes } from './codec';
import { readRanks, writeSharedValues } from './shared-values';
import type { Place } from './place';
import type { Sections } from './sections';

/** On what an attachment rests. */
export interface Fondement {
  /** As in `data/bureau-par-commune.csv`. */
  readonly kind: string;
  /** The canton of the commune in 2012, or those that it may be; none where no table gives it. */
  readonly cantons: readonly string[];
  /** Cantons named in the text that it comes from, or may. */
  readonly origins: readonly string[];
  /** What says so; "" for nothing but the text itself. */
  readonly act: string;
}

export function writeFondement({ kind, cantons, origins, act }: Fondement): string {
  const parts = [kind, cantons.join('+'), origins.join('+'), act];
  while (parts[parts.length - 1] === '') parts.pop();
  return parts.join('/');
}

export function readFondement(written: string): Fondement {
  const [kind = '', cantons = '', origins = '', act = ''] = written.split('/');
  const list = (joined: string): readonly string[] => (joined === '' ? [] : joined.split('+'));
  return { kind, cantons: list(cantons), origins: list(origins), act };
}

export interface BureauEntry {
  /** Labels of the bureaux, the seat's first; empty if the text gives none. */
  readonly labels: readonly string[];
  /** On what the attachment rests: see `readFondement`. */
  readonly fondements: readonly string[];
}

/** @param bureaux that of each place, in order */
export function writeBureaux(bureaux: readonly BureauEntry[]): Pick<Sections, 'bureaux' | 'bureauRanks'> {
  const { values, ranks } = writeSharedValues(
    bureaux.map(({ labels, fondements }) => `${labels.join('|')},${fondements.join('|')}`),
  );
  return { bureaux: values, bureauRanks: ranks };
}

export class BureauFacts {
  private readonly values: readonly BureauEntry[];
  private readonly ranks: Uint16Array;

  constructor(sections: Sections, count: number) {
    this.values = sections.bureaux.split(';').map((item) => {
      const [labels, fondements] = fromBytes(item).split(',') as [string, string];
      return {
        labels: labels === '' ? [] : labels.split('|'),
        fondements: fondements === '' ? [] : fondements.split('|'),
      };
    });
    this.ranks = readRanks(sections.bureauRanks, count);
  }

  bureauOf(place: Place): BureauEntry {
    return this.values[this.ranks[place]!]!;
  }
}
