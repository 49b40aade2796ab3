import { AUJOURDHUI, type Etat, type Lignee } from './lignee';
import type { LieuSource } from './lieux';

/** The communes of France on one date. */
export class CommunesAt {
  private readonly byCode = new Map<string, Etat>();

  constructor(
    private readonly lignee: Lignee,
    readonly date: string,
  ) {
    for (const etat of lignee.etats) {
      const alive = etat.debut <= date && (etat.fin === '' || etat.fin > date);
      if (etat.entiere && alive) this.byCode.set(etat.code, etat);
    }
  }

  has(code: string): boolean {
    return this.byCode.has(code);
  }

  /** INSEE codes, on that date, of the communes the place made or was in; the seat's first. */
  codesOf(lieu: LieuSource): readonly string[] {
    return lieu.etat ? this.lignee.communesAt(lieu.etat, this.date).map((etat) => etat.code) : [];
  }

  /** True where the commune of that date is `etat`, or itself under another name or code. */
  isSame(etat: Etat, code: string): boolean {
    const then = this.byCode.get(code);
    if (!then) return false;
    for (let state: Etat | undefined = then; state; state = state.memeCommune ? state.successeur : undefined) {
      if (state === etat) return true;
    }
    return false;
  }

  /** INSEE codes of the communes that one of that date is, or is in, today; those that left it included. */
  heirsOf(code: string): readonly string[] {
    const etat = this.byCode.get(code);
    if (!etat) return [];
    const heirs = [etat, ...this.lignee.leftSince(etat)].flatMap((one) => this.lignee.communesAt(one, AUJOURDHUI));
    return [...new Set(heirs.map((heir) => heir.code))];
  }
}
