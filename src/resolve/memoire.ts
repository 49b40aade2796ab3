/**
 * What was read before: a column repeats itself. Two generations of at most `MOST` texts each;
 * when the young one is full it becomes the old one and the oldest readings are forgotten.
 */
import type { Resolution } from './resolution';

const MOST = 20_000;
/** Long cells are letters, not places: they seldom come back, and would weigh. */
const LONGEST = 120;

interface Souvenir {
  readonly departement: number;
  readonly resolution: Resolution;
}

export class Memoire {
  private young = new Map<string, Souvenir>();
  private old = new Map<string, Souvenir>();

  recall(texte: string, departement: number): Resolution | undefined {
    const souvenir = this.young.get(texte) ?? this.old.get(texte);
    return souvenir?.departement === departement ? souvenir.resolution : undefined;
  }

  keep(texte: string, departement: number, resolution: Resolution): void {
    if (texte.length > LONGEST) return;
    if (this.young.size >= MOST) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(texte, { departement, resolution });
  }
}
