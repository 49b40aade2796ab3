/**
 * The lineage of every commune since 1943: one state per commune and period, linked to what
 * came before and after. From 1943 to 2019 the states are INSEE's own; after 2019 they are
 * deduced year by year from the published geographies.
 *
 * Dates are `YYYY-MM-DD`, or `YYYY` where all that is known is the geography of 1 January of
 * that year. They are compared as strings: "2024" comes before "2024-01-01".
 */
import type { HistoricalState } from './packages';

export interface CommuneState {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** True for a commune in its own right, false for the part of another that it has become. */
  readonly whole: boolean;
  /** Empty for what existed before 1943. */
  readonly start: string;
  /** Empty for what still exists. */
  end: string;
  /** What the state became, if that is one thing; a commune that was split has no successor. */
  successor?: CommuneState;
  predecessor?: CommuneState;
  /** For a part: the commune it became a part of. */
  pole?: CommuneState;
  /** For a commune made of others: its parts. */
  members: CommuneState[];
  /** True if the end only changed the name, the code or the département. */
  sameCommune: boolean;
}

/** A commune that took a part of one that was suppressed. */
export interface Share {
  readonly code: string;
  readonly date: string;
  readonly heir: string;
}

/** A date after every event of the lineage. */
export const TODAY = '9998';

const ENDS_WITHOUT_MERGER = new Set(['changement de nom', 'changement de département']);

export class Lineage {
  readonly states: CommuneState[] = [];
  /** The communes that a split commune left, each with the part it had been. */
  private readonly offshootsOf = new Map<CommuneState, CommuneState[]>();

  static fromHistory(history: readonly HistoricalState[]): Lineage {
    const lineage = new Lineage();
    const byId = new Map<string, CommuneState>();
    for (const source of history) {
      const state = toState(source);
      byId.set(source.id, state);
      lineage.states.push(state);
    }
    for (const source of history) linkState(byId, source);
    return lineage;
  }

  add(
    state: Omit<CommuneState, 'id' | 'members' | 'sameCommune' | 'end'> & { members?: CommuneState[] },
  ): CommuneState {
    const kind = state.whole ? 'COM' : 'COMD';
    const added: CommuneState = {
      ...state,
      id: `${kind}-${state.code}@${state.start}`,
      end: '',
      members: state.members ?? [],
      sameCommune: false,
    };
    this.states.push(added);
    return added;
  }

  /**
   * Says which communes took the ground of one that was suppressed.
   * @throws Error if one of the two is no commune on that date
   */
  shareOut({ code, date, heir }: Share): void {
    const from = this.states.find((state) => state.whole && state.code === code && state.end === date);
    const to = this.states.find(
      (state) => state.whole && state.code === heir && state.start <= date && (state.end === '' || state.end > date),
    );
    if (!from || !to)
      throw new Error(`data/communes-partagees.csv : ${code} ou ${heir} n'était pas une commune le ${date}`);
    const heirs = this.offshootsOf.get(from);
    if (heirs) heirs.push(to);
    else this.offshootsOf.set(from, [to]);
  }

  /** To be called once all states are in: finds what each split commune left. */
  linkSplits(): void {
    for (const state of this.states) {
      const part = state.predecessor;
      if (!state.whole || !part || part.whole || !part.pole) continue;
      const pole = poleBefore(part.pole, state.start);
      const offshoots = this.offshootsOf.get(pole);
      if (offshoots) offshoots.push(state);
      else this.offshootsOf.set(pole, [state]);
    }
  }

  /**
   * The communes that the territory of `state` made, or was in, on `date`; the seat's first.
   * Empty if the history does not say (a commune suppressed and shared out).
   */
  communesAt(state: CommuneState, date: string): readonly CommuneState[] {
    const found = new Set<CommuneState>();
    this.collectAt(state, { date, until: state.end || FOREVER }, found, new Set());
    const seatFirst = (one: CommuneState): string => (one.code === state.code ? '' : one.code);
    return [...found].sort((a, b) => (seatFirst(a) < seatFirst(b) ? -1 : 1));
  }

  /** The communes that took their independence back from `state` while it went on as itself. */
  leftSince(state: CommuneState): readonly CommuneState[] {
    const left: CommuneState[] = [];
    for (let step: CommuneState | undefined = state; step; step = step.sameCommune ? step.successor : undefined) {
      if (step.end === '' || step.sameCommune) left.push(...(this.offshootsOf.get(step) ?? []));
    }
    return left.filter((one) => one.start > state.start);
  }

  private collectAt(state: CommuneState, journey: Journey, found: Set<CommuneState>, seen: Set<CommuneState>): void {
    if (seen.has(state)) return;
    seen.add(state);
    for (const next of this.towards(state, journey, found)) this.collectAt(next, journey, found, seen);
  }

  /** One step through time from `state` towards the date; adds to `found` what is there already. */
  private towards(state: CommuneState, journey: Journey, found: Set<CommuneState>): readonly CommuneState[] {
    const { date } = journey;
    if (state.start > date) {
      if (state.predecessor) return [state.predecessor];
      return state.members.filter((member) => !leftBefore(member, journey.until));
    }
    if (state.end === '' || state.end > date) {
      if (!state.whole) return state.pole ? [state.pole] : [];
      found.add(state);
      return [];
    }
    if (state.successor) return [state.successor];
    if (!state.whole) return state.pole ? [state.pole] : [];
    return this.offshootsOf.get(state) ?? [];
  }
}

/** A journey back in time starts from a territory as it was `until` then. */
interface Journey {
  readonly date: string;
  readonly until: string;
}

const FOREVER = '9999';

/** True if the part took its independence back, and so no longer belongs to the whole. */
function leftBefore(member: CommuneState, until: string): boolean {
  return member.end !== '' && member.end < until && member.successor?.whole === true;
}

function poleBefore(pole: CommuneState, date: string): CommuneState {
  let last = pole;
  while (last.end !== '' && last.end < date && last.successor) last = last.successor.pole ?? last.successor;
  return last;
}

function toState(source: HistoricalState): CommuneState {
  return {
    id: source.id,
    code: source.code,
    name: source.nom,
    whole: source.type === 'COM',
    start: source.dateDebut ?? '',
    end: source.dateFin ?? '',
    members: [],
    sameCommune: ENDS_WITHOUT_MERGER.has(source.raisonFin ?? ''),
  };
}

function linkState(byId: ReadonlyMap<string, CommuneState>, source: HistoricalState): void {
  const state = byId.get(source.id)!;
  const link = (id: string | undefined): CommuneState | undefined => {
    if (id === undefined) return undefined;
    const linked = byId.get(id);
    if (!linked) throw new Error(`historique-communes.json : ${source.id} renvoie à ${id}, qui n'existe pas`);
    return linked;
  };
  const successor = link(source.successeur);
  const predecessor = link(source.predecesseur);
  const pole = link(source.pole);
  if (successor) state.successor = successor;
  if (predecessor) state.predecessor = predecessor;
  if (pole) state.pole = pole;
  for (const member of source.membres ?? []) state.members.push(link(member)!);
}
