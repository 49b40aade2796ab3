import { TODAY, type CommuneState, type Lineage } from './lineage';
import type { PlaceSource } from './places';

/** The communes of France on one date. */
export class CommunesAt {
  private readonly byCode = new Map<string, CommuneState>();

  constructor(
    private readonly lineage: Lineage,
    readonly date: string,
  ) {
    for (const state of lineage.states) {
      const alive = state.start <= date && (state.end === '' || state.end > date);
      if (state.whole && alive) this.byCode.set(state.code, state);
    }
  }

  has(code: string): boolean {
    return this.byCode.has(code);
  }

  /** INSEE codes, on that date, of the communes the place made or was in; the seat's first. */
  codesOf(source: PlaceSource): readonly string[] {
    return source.state ? this.lineage.communesAt(source.state, this.date).map((state) => state.code) : [];
  }

  /** True if the commune that bears `code` on that date is `state`, or was to become it by a change of name or code alone. */
  isSame(state: CommuneState, code: string): boolean {
    const then = this.byCode.get(code);
    if (!then) return false;
    for (let step: CommuneState | undefined = then; step; step = step.sameCommune ? step.successor : undefined) {
      if (step === state) return true;
    }
    return false;
  }

  /** INSEE codes of the communes that one of that date is, or is in, today; those that left it included. */
  heirsOf(code: string): readonly string[] {
    const state = this.byCode.get(code);
    if (!state) return [];
    const heirs = [state, ...this.lineage.leftSince(state)].flatMap((one) => this.lineage.communesAt(one, TODAY));
    return [...new Set(heirs.map((heir) => heir.code))];
  }
}
