/**
 * The places the product answers for: the communes of today, the municipal arrondissements of
 * Paris, Lyon and Marseille, and the former communes since 1943 with what they became.
 */
import { fold } from '../table/fold';
import type { WrittenPlace } from '../table/place';
import { TODAY, type CommuneState, type Lineage } from './lineage';
import type { EtalabCommune } from './packages';

export interface PlaceSource extends WrittenPlace {
  /** The place's last state in the lineage; undefined for an arrondissement. */
  readonly state: CommuneState | undefined;
}

/** INSEE codes that communes bore and no place bears any more, with the code of the place that answers for them. */
export function collectFormerCodes(lineage: Lineage, places: readonly PlaceSource[]): ReadonlyMap<string, string> {
  const borne = new Set(places.map(({ code }) => code));
  const formerCodes = new Map<string, string>();
  for (const state of lineage.states) {
    if (borne.has(state.code)) continue;
    // The commune itself under its later code, else the one it is in today.
    let last = state;
    while (last.sameCommune && last.successor?.whole) last = last.successor;
    const today = lineage.communesAt(state, TODAY);
    const code = borne.has(last.code) ? last.code : today.length === 1 ? today[0]!.code : undefined;
    if (code !== undefined) formerCodes.set(state.code, code);
  }
  return formerCodes;
}

export function collectPlaces(lineage: Lineage, communes: readonly EtalabCommune[]): PlaceSource[] {
  const groups = groupByIdentity(lineage.states);
  const living: PlaceSource[] = [];
  const former = new Map<string, PlaceSource>();
  for (const [last, names] of groups) {
    if (last.end === '') living.push(toLiving(last, names));
    else keepLatest(former, toFormer(lineage, last, names));
  }
  for (const part of namelessParts(lineage, communes, former, living)) keepLatest(former, part);
  const livingByCode = new Map(living.map((source) => [source.code, source]));
  const lost = [...former.values()].filter((source) => !isStillItself(source, livingByCode));
  return [...living.sort(byCode), ...collectArrondissements(communes), ...withoutTwins(lost).sort(byCode)];
}

/** Communes are the same through time while only their name, code or département changes. */
function groupByIdentity(states: readonly CommuneState[]): Map<CommuneState, string[]> {
  const nextByCodeAndDate = new Map<string, CommuneState>();
  for (const state of states) if (state.whole) nextByCodeAndDate.set(`${state.code}@${state.start}`, state);
  const groups = new Map<CommuneState, string[]>();
  for (const state of states) {
    if (!state.whole) continue;
    const last = lastOfIdentity(state, nextByCodeAndDate);
    const names = groups.get(last);
    if (names) names.push(state.name);
    else groups.set(last, [state.name]);
  }
  return groups;
}

function lastOfIdentity(state: CommuneState, nextByCodeAndDate: ReadonlyMap<string, CommuneState>): CommuneState {
  let last = state;
  for (;;) {
    const next = nextOfIdentity(last, nextByCodeAndDate);
    if (!next) return last;
    last = next;
  }
}

function nextOfIdentity(
  state: CommuneState,
  nextByCodeAndDate: ReadonlyMap<string, CommuneState>,
): CommuneState | undefined {
  if (state.end === '') return undefined;
  if (state.sameCommune && state.successor?.whole) return state.successor;
  // It took others in, or let a part go, and kept its name: still the same commune.
  const next = nextByCodeAndDate.get(`${state.code}@${state.end}`);
  return next && fold(next.name) === fold(state.name) ? next : undefined;
}

function otherNames(name: string, names: readonly string[]): string[] {
  const seen = new Set([fold(name)]);
  return names.filter((name) => !seen.has(fold(name)) && seen.add(fold(name)));
}

function toLiving(state: CommuneState, names: readonly string[]): PlaceSource {
  return {
    kind: 'commune',
    code: state.code,
    name: state.name,
    state,
    today: [state.code],
    end: '',
    otherNames: otherNames(state.name, names),
  };
}

function toFormer(lineage: Lineage, state: CommuneState, names: readonly string[]): PlaceSource {
  return {
    kind: 'former',
    code: state.code,
    name: state.name,
    state,
    today: lineage.communesAt(state, TODAY).map((commune) => commune.code),
    end: state.end,
    otherNames: otherNames(state.name, names),
  };
}

/** Déléguées and associées under names that no state of the lineage bears. */
function* namelessParts(
  lineage: Lineage,
  communes: readonly EtalabCommune[],
  former: ReadonlyMap<string, PlaceSource>,
  living: readonly PlaceSource[],
): Generator<PlaceSource> {
  const livingCodes = new Map(living.map((source) => [source.code, source]));
  const partOfCode = new Map<string, CommuneState>();
  for (const state of lineage.states) if (!state.whole && state.end === '') partOfCode.set(state.code, state);
  for (const commune of communes) {
    if (commune.chefLieu === undefined) continue;
    const chefLieu = livingCodes.get(commune.chefLieu);
    if (!chefLieu) throw new Error(`${commune.code} ${commune.nom} : chef-lieu ${commune.chefLieu} inconnu`);
    const source: PlaceSource = {
      kind: 'former',
      code: commune.code,
      name: commune.nom,
      state: partOfCode.get(commune.code) ?? chefLieu.state,
      today: [chefLieu.code],
      end: partOfCode.get(commune.code)?.start ?? '',
      otherNames: [],
    };
    const known = former.get(nameKey(source));
    const bornByLiving = [chefLieu.name, ...chefLieu.otherNames].some((name) => fold(name) === fold(commune.nom));
    if (!known && !bornByLiving) yield source;
  }
}

function keepLatest(former: Map<string, PlaceSource>, source: PlaceSource): void {
  const known = former.get(nameKey(source));
  if (known && known.end >= source.end) return;
  former.set(nameKey(source), source);
}

function nameKey(source: { code: string; name: string }): string {
  return `${source.code.slice(0, 2)} ${fold(source.name)} ${source.code}`;
}

/** A former commune whose name the living one on its ground bears needs no entry of its own. */
function isStillItself(source: PlaceSource, living: ReadonlyMap<string, PlaceSource>): boolean {
  const codes = source.today.length === 1 ? [source.code, source.today[0]!] : [source.code];
  return codes.some((code) => {
    const commune = living.get(code);
    return commune !== undefined && fold(commune.name) === fold(source.name);
  });
}

/** Of former communes with one name on the ground of one commune of today, the latest speaks. */
function withoutTwins(former: readonly PlaceSource[]): PlaceSource[] {
  const latest = new Map<string, PlaceSource>();
  for (const source of former) {
    const key = `${fold(source.name)} ${source.today.join(' ')}`;
    const known = latest.get(key);
    if (!known || known.end < source.end) latest.set(key, source);
  }
  return [...latest.values()];
}

function collectArrondissements(communes: readonly EtalabCommune[]): PlaceSource[] {
  return communes
    .filter((commune) => commune.type === 'arrondissement-municipal')
    .map((commune): PlaceSource => ({
      kind: 'arrondissement',
      code: commune.code,
      name: commune.nom,
      state: undefined,
      today: [commune.commune!],
      end: '',
      otherNames: [],
    }))
    .sort(byCode);
}

function byCode(one: { code: string }, other: { code: string }): number {
  return one.code < other.code ? -1 : one.code > other.code ? 1 : 0;
}
