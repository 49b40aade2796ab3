/** Carries the lineage on from INSEE's history (to 2019) through the yearly geographies. */
import { fold } from '../table/fold';
import type { CommuneState, Lineage } from './lineage';
import type { DaysOfChanges } from './movements';
import type { Year, EtalabCommune } from './packages';

/** A commune that vanished without leaving a déléguée, so that no package names its successor. */
export interface Untraced {
  readonly code: string;
  readonly successor: string;
  readonly date: string;
}

interface Geography {
  readonly communes: ReadonlyMap<string, EtalabCommune>;
  readonly parts: ReadonlyMap<string, EtalabCommune>;
}

function toGeography(all: readonly EtalabCommune[]): Geography {
  const communes = new Map<string, EtalabCommune>();
  const parts = new Map<string, EtalabCommune>();
  for (const commune of all) {
    if (commune.type === 'commune-actuelle') communes.set(commune.code, commune);
    else if (commune.chefLieu !== undefined) parts.set(commune.code, commune);
  }
  return { communes, parts };
}

export class Annals {
  /** Communes and parts alive in the last year told, by INSEE code. */
  readonly communes = new Map<string, CommuneState>();
  private readonly parts = new Map<string, CommuneState>();

  constructor(
    private readonly lineage: Lineage,
    private readonly untraced: ReadonlyMap<string, Untraced>,
    private readonly movements: DaysOfChanges,
    first: readonly EtalabCommune[],
  ) {
    for (const state of lineage.states) {
      if (state.end === '') (state.whole ? this.communes : this.parts).set(state.code, state);
    }
    // INSEE's history leaves out the collectivities of overseas (975 to 989).
    for (const commune of toGeography(first).communes.values()) {
      if (!this.communes.has(commune.code)) this.begin(commune.code, commune.nom, '', {});
    }
  }

  /** Adds what changed between the last year told and the geography of `year`. */
  tell(year: Year, all: readonly EtalabCommune[]): void {
    const after = toGeography(all);
    const gone = [...this.communes.values()].filter((state) => !after.communes.has(state.code));
    const before = new Map(this.communes);
    const absorbed = this.groupByHeir(gone, before, after);
    const restored = this.restored(absorbed, before, after);
    for (const [heir, states] of absorbed) this.merge(heir, states, before, after, String(year));
    for (const commune of restored) this.restore(commune, before, after, String(year));
    for (const [code, state] of before) this.rename(code, state, after, String(year));
  }

  private groupByHeir(
    gone: readonly CommuneState[],
    before: ReadonlyMap<string, CommuneState>,
    after: Geography,
  ): Map<string, CommuneState[]> {
    const absorbed = new Map<string, CommuneState[]>();
    for (const state of gone) {
      const heir = this.heirOf(state, before, after);
      const states = absorbed.get(heir);
      if (states) states.push(state);
      else absorbed.set(heir, [state]);
    }
    return absorbed;
  }

  private heirOf(state: CommuneState, before: ReadonlyMap<string, CommuneState>, after: Geography): string {
    const chefLieu = after.parts.get(state.code)?.chefLieu;
    if (chefLieu !== undefined) return chefLieu;
    const listed = this.untraced.get(state.code);
    if (listed) return listed.successor;
    for (const commune of after.communes.values()) {
      if (!before.has(commune.code) && fold(commune.nom) === fold(state.name)) return commune.code;
    }
    throw new Error(
      `La commune ${state.code} ${state.name} a disparu sans que la géographie dise ce qu'elle est devenue : ajoutez-la à data/communes-sans-trace.csv`,
    );
  }

  private restored(
    absorbed: ReadonlyMap<string, CommuneState[]>,
    before: ReadonlyMap<string, CommuneState>,
    after: Geography,
  ): readonly EtalabCommune[] {
    return [...after.communes.values()].filter((commune) => !before.has(commune.code) && !absorbed.has(commune.code));
  }

  /** `heir` takes in `states`. A lone commune under a new code with its old name is still itself. */
  private merge(
    heir: string,
    states: readonly CommuneState[],
    before: ReadonlyMap<string, CommuneState>,
    after: Geography,
    year: string,
  ): void {
    const commune = after.communes.get(heir);
    if (!commune) throw new Error(`Géographie de ${year} : ${heir} absorbe ${states[0]!.code} mais n'existe pas`);
    const seat = before.get(heir);
    const alone = states.length === 1 && !seat ? states[0]! : undefined;
    if (alone && fold(alone.name) === fold(commune.nom)) {
      this.continue(alone, commune.code, commune.nom, year);
      return;
    }
    const date = this.untraced.get(states[0]!.code)?.date ?? this.movements.dateOf(states[0]!.code, heir, year);
    const members: CommuneState[] = [];
    const created = this.begin(commune.code, commune.nom, date, { members });
    for (const state of seat ? [seat, ...states] : states) members.push(this.becomePart(state, created, date));
  }

  private restore(
    commune: EtalabCommune,
    before: ReadonlyMap<string, CommuneState>,
    after: Geography,
    year: string,
  ): void {
    const part = this.parts.get(commune.code);
    const parent = part?.pole ? before.get(part.pole.code) : undefined;
    if (!part || !parent)
      throw new Error(`Géographie de ${year} : ${commune.code} ${commune.nom} apparaît sans origine`);
    const date = this.movements.dateOf(parent.code, commune.code, year);
    if (fold(parent.name) === fold(commune.nom)) this.continue(parent, commune.code, commune.nom, year);
    else this.leave(part, commune, date);
    const remainder = after.communes.get(parent.code);
    if (!remainder || fold(remainder.nom) === fold(parent.name)) return;
    // The parent is dissolved: its seat is a commune of its own again, under its own name.
    const seat = this.parts.get(parent.code);
    if (seat?.end === '') this.leave(seat, remainder, date);
    if (parent.end === '') parent.end = date;
  }

  private leave(part: CommuneState, commune: EtalabCommune, date: string): void {
    const restored = this.begin(commune.code, commune.nom, date, { predecessor: part });
    part.end = date;
    part.successor = restored;
    this.parts.delete(part.code);
  }

  private rename(code: string, state: CommuneState, after: Geography, year: string): void {
    const commune = after.communes.get(code);
    if (commune && state.end === '' && commune.nom !== state.name) this.continue(state, code, commune.nom, year);
  }

  private continue(state: CommuneState, code: string, name: string, year: string): void {
    const date = this.movements.dateOf(state.code, code, year);
    state.sameCommune = true;
    state.end = date;
    state.successor = this.begin(code, name, date, { predecessor: state });
    if (code !== state.code) this.communes.delete(state.code);
  }

  private becomePart(state: CommuneState, pole: CommuneState, date: string): CommuneState {
    const part = this.lineage.add({
      code: state.code,
      name: state.name,
      whole: false,
      start: date,
      predecessor: state,
      pole,
    });
    state.end = date;
    state.successor = part;
    this.parts.set(state.code, part);
    if (state.code !== pole.code) this.communes.delete(state.code);
    return part;
  }

  private begin(
    code: string,
    name: string,
    start: string,
    links: { predecessor?: CommuneState; members?: CommuneState[] },
  ): CommuneState {
    const state = this.lineage.add({ code, name, whole: true, start, ...links });
    this.communes.set(code, state);
    return state;
  }
}
