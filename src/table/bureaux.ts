/** The bureau of each place: `labels joined by |,fondements joined by |` of each distinct value, joined by `;`. */
import { fromBytes } from './codec';
import { readRanks, writeSharedValues } from './shared-values';
import type { Place } from './place';
import type { Sections } from './sections';

export interface BureauEntry {
  /** Labels of the bureaux, the seat's first; empty if the text gives none. */
  readonly labels: readonly string[];
  /** On what the attachment rests, as in `data/bureau-par-commune.csv`. */
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
