/** What happened to each place: the spells of the movements, given to the places that they are of. */
import type { Beginning, Ending, PlaceEvent } from '../table/chronicle';
import { fold } from '../table/fold';
import type { Place, WrittenPlace } from '../table/place';
import type { Spell, Step } from './spells';

/** Movements after which a commune is still itself: of name, of département, of the code of its chef-lieu. */
const STILL_ITSELF: ReadonlySet<string> = new Set(['10', '41', '50']);

const ENDING: Readonly<Record<string, Ending>> = {
  21: 'dissolved',
  30: 'shared',
  31: 'merged',
  32: 'nouvelle',
  33: 'associated',
};
const BEGINNING: Readonly<Record<string, Beginning>> = {
  20: 'created',
  21: 'restored',
  30: 'made',
  31: 'made',
  32: 'made',
  33: 'made',
};

/** @throws Error if a spell is of no place, or ends or begins by a movement of unknown kind */
export function chronicleOf(
  spells: readonly Spell[],
  places: readonly WrittenPlace[],
): ReadonlyMap<Place, readonly PlaceEvent[]> {
  const placeOf = placesOfSpells(spells, places);
  const spellsBy = new Map<Place, Spell[]>();
  for (const spell of spells) {
    const place = placeOf(spell);
    if (place === undefined) continue;
    const known = spellsBy.get(place);
    if (known) known.push(spell);
    else spellsBy.set(place, [spell]);
  }
  const chronicle = new Map<Place, readonly PlaceEvent[]>();
  for (const [place, own] of spellsBy) {
    const events = eventsOf(own, place, placeOf);
    if (events.length > 0) chronicle.set(place, events);
  }
  return chronicle;
}

type PlaceOf = (spell: Spell) => Place | undefined;

/** Movements by which a commune only lets ground go, or takes some: under another name too it goes on. */
const GROUND_ONLY: ReadonlySet<string> = new Set(['20', '30']);

const RESTORED = '21';

/** The same commune, later: undefined if the spell is its last. */
function nextOf({ code, name, outcomes }: Spell): Spell | undefined {
  const [only, ...others] = outcomes;
  if (only && others.length === 0 && STILL_ITSELF.has(only.mod)) return only.spell;
  const isOfName = ({ spell }: Step): boolean => fold(spell.name) === fold(name);
  const next = outcomes.find(({ spell }) => spell.code === code);
  if (next && (GROUND_ONLY.has(next.mod) || isOfName(next))) return next.spell;
  // It gave its seat back, and keeps its name elsewhere: Les Hauts-Talican.
  return outcomes.find((step) => step.mod === RESTORED && isOfName(step))?.spell;
}

function lastOf(spell: Spell): Spell {
  let last = spell;
  for (let next = nextOf(last); next; next = nextOf(last)) last = next;
  return last;
}

/** The spells of today that a spell led to. */
function heirsOf(spell: Spell, found = new Set<Spell>()): ReadonlySet<Spell> {
  const last = lastOf(spell);
  if (last.end === '') found.add(last);
  else for (const after of last.outcomes) if (!found.has(after.spell)) heirsOf(after.spell, found);
  return found;
}

function placesOfSpells(spells: readonly Spell[], places: readonly WrittenPlace[]): PlaceOf {
  const byCode = new Map<string, Place>();
  const byName = new Map<string, Place>();
  places.forEach(({ kind, code, name, today }, place) => {
    if (kind === 'arrondissement') return;
    if (kind === 'commune') byCode.set(code, place);
    byName.set(`${code} ${fold(name)}`, place);
    if (today.length === 1) byName.set(`in ${today[0]!} ${fold(name)}`, place);
  });
  const found = new Map<Spell, Place | undefined>();
  const find = (last: Spell): Place | undefined => {
    if (last.end === '') return byCode.get(last.code);
    const name = fold(last.name);
    const own = byName.get(`${last.code} ${name}`);
    if (own !== undefined) return own;
    const heirs = [...heirsOf(last)];
    // A former commune that another of its name speaks for: the living one on its ground, or the later one.
    if (heirs.length === 1)
      return byName.get(`${heirs[0]!.code} ${name}`) ?? byName.get(`in ${heirs[0]!.code} ${name}`);
    return undefined;
  };
  for (const spell of spells) {
    const last = lastOf(spell);
    if (!found.has(last)) found.set(last, find(last));
    found.set(spell, found.get(last));
  }
  const lost = spells.filter((spell) => found.get(spell) === undefined && spell.outcomes.length > 0);
  if (lost.length > 0)
    throw new Error(`mouvements.csv : ${lost.map(({ code, name }) => `${code} ${name}`).join(', ')}`);
  return (spell) => found.get(spell);
}

function eventsOf(spells: readonly Spell[], place: Place, placeOf: PlaceOf): readonly PlaceEvent[] {
  const events: PlaceEvent[] = [];
  let previous: Spell | undefined;
  for (const spell of [...spells].sort((one, other) => (one.start < other.start ? -1 : 1))) {
    // A code borne on one day alone, between two départements, is no code of the place: 44225, Freigné.
    if (previous?.end === spell.start && spell.start === spell.end) {
      previous = { ...spell, code: previous.code, name: previous.name };
      continue;
    }
    if (previous?.end === spell.start) events.push(...changesOf(previous, spell));
    else {
      if (previous) events.push(endOf(previous, place, placeOf));
      if (spell.start !== '') events.push(beginningOf(spell, place, placeOf));
      if (previous) events.push(...changesOf(previous, spell));
    }
    previous = spell;
  }
  if (previous && previous.end !== '') events.push(endOf(previous, place, placeOf));
  return events;
}

function changesOf(before: Spell, after: Spell): readonly PlaceEvent[] {
  const date = after.start;
  const events: PlaceEvent[] = [];
  if (before.name !== after.name) events.push({ kind: 'renamed', date, before: before.name });
  if (before.code !== after.code) events.push({ kind: 'recoded', date, before: before.code });
  return events;
}

function endOf(spell: Spell, place: Place, placeOf: PlaceOf): PlaceEvent {
  const into = othersOf(spell.outcomes, place, placeOf);
  return { kind: 'ended', date: spell.end, how: kindOf(spell, spell.outcomes, ENDING), into };
}

function beginningOf(spell: Spell, place: Place, placeOf: PlaceOf): PlaceEvent {
  const how = spell.origins.length === 0 ? 'listed' : kindOf(spell, spell.origins, BEGINNING);
  // What a merger made came out of the communes that ended in it.
  const from = how === 'made' ? [] : othersOf(spell.origins, place, placeOf);
  return { kind: 'began', date: spell.start, how, from };
}

function othersOf(steps: readonly Step[], place: Place, placeOf: PlaceOf): readonly Place[] {
  const others = steps.flatMap(({ spell }) => placeOf(spell) ?? []);
  return [...new Set(others)].filter((one) => one !== place);
}

function kindOf<T>({ code, name }: Spell, steps: readonly Step[], kinds: Readonly<Record<string, T>>): T {
  for (const { mod } of steps) {
    const kind = kinds[mod];
    if (kind !== undefined) return kind;
  }
  throw new Error(`mouvements.csv : ${code} ${name}, événement ${steps.map(({ mod }) => mod).join()} inattendu`);
}
