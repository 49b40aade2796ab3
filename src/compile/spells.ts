/**
 * INSEE's movements, told as spells: a commune under one code and one name, from the day it was so to the day it was so
 * no more. Between two movements nothing changes, so that the spells of a day are the communes of that day.
 */
import type { Movement, Named } from './movements';

export interface Spell {
  readonly code: string;
  readonly name: string;
  /** Empty for what INSEE's file finds there, in 1943. */
  readonly start: string;
  /** Empty for what still exists. */
  end: string;
  /** What the spell came out of, and what it became, each by which kind of movement; nothing for a list's edge. */
  readonly origins: Step[];
  readonly outcomes: Step[];
}

export interface Step {
  readonly mod: string;
  readonly spell: Spell;
}

/**
 * @param today the communes of today, which must be those that the movements lead to
 * @throws Error if a movement is of a commune that does not exist on that day, or if the last ones are not today's
 */
export function spellsOf(movements: readonly Movement[], today: readonly Named[]): readonly Spell[] {
  const replay = new Replay(movements, today);
  const days = [...new Set(movements.map(({ date }) => date))].sort();
  const byDay = new Map(days.map((day) => [day, [] as Movement[]]));
  for (const movement of movements) byDay.get(movement.date)!.push(movement);
  for (const day of days) replay.tell(day, byDay.get(day)!);
  replay.checkAgainst(today);
  return replay.spells;
}

class Replay {
  readonly spells: Spell[] = [];
  private readonly alive = new Map<string, Spell>();

  constructor(movements: readonly Movement[], today: readonly Named[]) {
    const firsts = firstMentions(movements);
    for (const named of today) if (!firsts.has(named.code)) this.begin(named, '');
    for (const [code, mentions] of firsts) {
      const named = foundBy(code, mentions);
      if (named) this.begin(named, '');
    }
  }

  private begin({ code, name }: Named, start: string): Spell {
    const spell: Spell = { code, name, start, end: '', origins: [], outcomes: [] };
    this.spells.push(spell);
    this.alive.set(code, spell);
    return spell;
  }

  tell(day: string, movements: readonly Movement[]): void {
    const isThere = new Set(this.alive.keys());
    const moves = movements.filter((one) => !this.isIdle(one, movements));
    this.apply(
      day,
      moves.filter(({ from }) => !from || isThere.has(from.code)),
    );
    // A commune that is there on that day alone: it changes département, and goes into another.
    this.apply(
      day,
      moves.filter(({ from, to }) => from && !isThere.has(from.code) && from.code !== to?.code),
    );
  }

  private apply(day: string, moves: readonly Movement[]): void {
    const ended = new Map<string, Spell>();
    for (const { from } of moves) {
      if (!from || ended.has(from.code)) continue;
      const spell = this.alive.get(from.code);
      if (!spell) throw new Error(`mouvements.csv : ${from.code} ${from.name} n'existait pas le ${day}`);
      spell.end = day;
      ended.set(from.code, spell);
      this.alive.delete(from.code);
    }
    for (const { mod, from, to } of moves) {
      if (!to) continue;
      const spell = this.alive.get(to.code) ?? this.begin(to, day);
      if (spell.start !== day) throw new Error(`mouvements.csv : ${to.code} ${to.name} existait déjà le ${day}`);
      if (!from) continue;
      spell.origins.push({ mod, spell: ended.get(from.code)! });
      ended.get(from.code)!.outcomes.push({ mod, spell });
    }
  }

  /** True of a commune that a movement only names: it goes on under its code and its name, and nothing comes or goes. */
  private isIdle({ from, to }: Movement, all: readonly Movement[]): boolean {
    if (!from || from.code !== to?.code || from.name !== to.name) return false;
    return all.every(
      (one) => (one.from?.code !== from.code && one.to?.code !== from.code) || one.from?.code === one.to?.code,
    );
  }

  checkAgainst(today: readonly Named[]): void {
    for (const { code, name } of today) {
      const last = this.alive.get(code);
      if (last?.name !== name) {
        throw new Error(`mouvements.csv mène à ${code} ${last?.name ?? 'rien'}, la géographie à ${name}`);
      }
    }
    const known = new Set(today.map(({ code }) => code));
    const lost = [...this.alive.keys()].filter((code) => !known.has(code));
    if (lost.length > 0) throw new Error(`mouvements.csv laisse ${lost.join(', ')}, que la géographie n'a pas`);
  }
}

/** The movements of the first day on which each code is named. */
function firstMentions(movements: readonly Movement[]): ReadonlyMap<string, readonly Movement[]> {
  const firsts = new Map<string, Movement[]>();
  for (const movement of [...movements].sort((one, other) => (one.date < other.date ? -1 : 1))) {
    for (const code of new Set([movement.from?.code, movement.to?.code])) {
      if (code === undefined) continue;
      const known = firsts.get(code);
      if (!known) firsts.set(code, [movement]);
      else if (known[0]!.date === movement.date) known.push(movement);
    }
  }
  return firsts;
}

/** The commune as the movements of its first day find it; undefined if they bring it in. */
function foundBy(code: string, mentions: readonly Movement[]): Named | undefined {
  const leaving = mentions.filter(({ from }) => from?.code === code);
  const isBrought = mentions.some(({ from, to }) => to?.code === code && from?.code !== code);
  const goesOn = leaving.some(({ to }) => to?.code === code);
  return isBrought && !goesOn ? undefined : leaving[0]?.from;
}
