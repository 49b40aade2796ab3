/** The bureau des hypothèques: arrêté du 12 juin 1970, state of late 2012. */
import type { BureauEntry } from '../table/bureaux';
import type { Table } from '../table/table';
import { OR, given, type Fact } from './fact';

/** Communes share some four hundred values: each is written once. */
const facts = new WeakMap<BureauEntry, Fact<string>>();

/** The bureau's label; several joined by « ou » for a divided town or merged communes; `Livre foncier` in 57, 67, 68. */
export function bureauOf(table: Table, place: number): Fact<string> {
  const bureau = table.bureaux().bureauOf(place);
  let fact = facts.get(bureau);
  if (!fact) facts.set(bureau, (fact = factOf(bureau)));
  return fact;
}

function factOf({ labels, fondements }: BureauEntry): Fact<string> {
  if (labels.length === 0) return { reason: { kind: 'bureau-outside-text' } };
  if (fondements.includes('indetermine')) return { reason: { kind: 'bureau-undecided', labels } };
  return given(labels.join(OR));
}

/** On what the attachment rests, as in `data/bureau-par-commune.csv`. */
export function fondementsOf(table: Table, place: number): readonly string[] {
  return table.bureaux().bureauOf(place).fondements;
}
