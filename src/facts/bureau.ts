/** The bureau des hypothèques: arrêté du 12 juin 1970, state of late 2012. */
import type { BureauDe } from '../table/facts';
import type { Table } from '../table/table';
import { OU, valeur, type Fait } from './fait';

/** Communes share some four hundred values: each is written once. */
const faits = new WeakMap<BureauDe, Fait<string>>();

/** The bureau's label; several joined by « ou » for a divided town or merged communes; `Livre foncier` in 57, 67, 68. */
export function bureauDe(table: Table, place: number): Fait<string> {
  const bureau = table.bureaux().bureauOf(place);
  let fait = faits.get(bureau);
  if (!fait) faits.set(bureau, (fait = faitOf(bureau)));
  return fait;
}

function faitOf({ labels, fondements }: BureauDe): Fait<string> {
  if (labels.length === 0) return { raison: { kind: 'bureau-hors-texte' } };
  if (fondements.includes('indetermine')) return { raison: { kind: 'bureau-indetermine', labels } };
  return valeur(labels.join(OU));
}

/** On what the attachment rests, as in `data/bureau-par-commune.csv`. */
export function fondementsDuBureau(table: Table, place: number): readonly string[] {
  return table.bureaux().bureauOf(place).fondements;
}
