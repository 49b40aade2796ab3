/** The bureau des hypothèques: arrêté du 12 juin 1970, state of autumn 2012. */
import { readFondement, type BureauEntry, type Fondement } from '../table/bureaux';
import type { Table } from '../table/table';
import type { Place } from '../table/place';
import { given, type Description, OR, type Fact, type TextFact } from './fact';

export const BUREAU: TextFact<'BUREAU'> = {
  name: 'BUREAU',
  title: { fr: 'Bureau', en: 'Registry' },
  text: {
    title: 'arrêté du 12 juin 1970 fixant le siège et le ressort des bureaux des hypothèques',
    state:
      'état de l’automne 2012, LEGIARTI000026502807 ; services de la publicité foncière depuis le 1er janvier 2013',
  },
  ground: 'arrondissement',
  shape: 'text',
  inRecord: true,
  read: bureauOf,
};

export const BUREAU_DESCRIPTION: Description = {
  fr: 'Bureau des hypothèques, état de l’automne 2012 ; « ou » joint ceux d’une commune divisée ; vide si le texte ne tranche pas.',
  en: 'Mortgage registry, as of autumn 2012; “ou” joins those of a divided commune; blank if the text does not settle it.',
};

/** The fact of each distinct entry: communes share some four hundred, and each sentence is joined once. */
const facts = new WeakMap<BureauEntry, Fact<string>>();

/** The bureau's label; several joined by « ou » for a divided town or merged communes; `Livre foncier` in 57, 67, 68. */
export function bureauOf(table: Table, place: Place): Fact<string> {
  const bureau = table.bureaux().bureauOf(place);
  let fact = facts.get(bureau);
  if (!fact) facts.set(bureau, (fact = toFact(bureau)));
  return fact;
}

function toFact({ labels, fondements }: BureauEntry): Fact<string> {
  if (labels.length === 0) return { reason: { kind: 'bureau-outside-text' } };
  if (fondements.includes('indetermine')) return { reason: { kind: 'bureau-undecided', labels } };
  return given(labels.join(OR));
}

/** On what the attachment rests, in short: the kinds of `data/bureau-par-commune.csv`. */
export function fondementsOf(table: Table, place: Place): readonly string[] {
  return [...new Set(foundationsOf(table, place).map(({ kind }) => kind))];
}

/** On what the attachment rests, with what decides it. */
export function foundationsOf(table: Table, place: Place): readonly Fondement[] {
  return table.bureaux().bureauOf(place).fondements.map(readFondement);
}
