/** Rows that cannot be read for certain, of every kind a column of addresses has. */
import { anyStreet, street } from './addresses';
import type { Place } from './places';
import type { Random } from './random';
import { capitals, mistype, postal } from './writings';

export interface DoubtKind {
  readonly name: string;
  readonly write: (random: Random, places: Doubtful) => string;
}

/** What the kinds draw from. */
export interface Doubtful {
  readonly communes: readonly Place[];
  /** Communes whose name another bears too. */
  readonly namesakes: readonly Place[];
}

const SYLLABLES = [
  'ba',
  'cro',
  'dil',
  'fen',
  'gou',
  'kar',
  'lun',
  'mip',
  'no',
  'par',
  'qua',
  'rux',
  'sti',
  'tov',
  'zel',
];
const HEADS = ['SCI', 'SARL', 'Résidence', 'Dossier', 'Lotissement', 'Bâtiment', ''];
const ABROAD = [
  'Bruxelles, Belgique',
  'LIEGE BELGIQUE',
  'Frankfurt am Main, Deutschland',
  'MUENCHEN ALLEMAGNE',
  'Genève (Suisse)',
  'LAUSANNE SUISSE',
  'Torino, Italia',
  'MILANO ITALIE',
  'Barcelona, España',
  'LONDON UNITED KINGDOM',
  'Luxembourg-Ville, Luxembourg',
  'LISBOA PORTUGAL',
  'Montréal (Québec) Canada',
  'CASABLANCA MAROC',
];
const STREETS_ABROAD = ['Hauptstrasse', 'Via Garibaldi', 'Calle Mayor', 'High Street', 'Kerkstraat', 'Avenue Louise'];
const SHORTEST_MISTYPED = 6;

function word(random: Random): string {
  const made = Array.from({ length: 3 + random.below(3) }, () => random.pick(SYLLABLES)).join('');
  return made[0]!.toUpperCase() + made.slice(1);
}

function written(name: string, random: Random): string {
  return random.pick([name, capitals(name), postal(name)]);
}

/** In equal shares: typing errors without a département, streets alone, words of nowhere, homonyms, towns abroad. */
export const DOUBTS: readonly DoubtKind[] = [
  {
    name: 'faute de frappe, sans département',
    write: (random, { communes }) => {
      let { name } = random.pick(communes);
      while (name.length < SHORTEST_MISTYPED) ({ name } = random.pick(communes));
      return written(mistype(name, random), random);
    },
  },
  { name: 'rue seule', write: (random, { communes }) => anyStreet(random, communes) },
  { name: 'mots inconnus', write: (random) => `${random.pick(HEADS)} ${word(random)} ${word(random)}`.trim() },
  {
    name: 'homonyme',
    write: (random, { namesakes }) =>
      `${street(random, word(random))}, ${written(random.pick(namesakes).name, random)}`,
  },
  {
    name: 'ville étrangère',
    write: (random) => `${random.pick(STREETS_ABROAD)} ${random.below(900) + 1}, ${random.pick(ABROAD)}`,
  },
];

export interface DoubtfulRow {
  readonly text: string;
  readonly kind: string;
}

/** `count` distinct rows, the kinds by turns. */
export function doubtfulRows(communes: readonly Place[], count: number, random: Random): DoubtfulRow[] {
  const borne = new Map<string, number>();
  for (const { name } of communes) borne.set(name, (borne.get(name) ?? 0) + 1);
  const places = { communes, namesakes: communes.filter(({ name }) => borne.get(name)! > 1) };
  const seen = new Set<string>();
  const rows: DoubtfulRow[] = [];
  while (rows.length < count) {
    const { name, write } = DOUBTS[rows.length % DOUBTS.length]!;
    const text = write(random, places);
    if (seen.has(text)) continue;
    seen.add(text);
    rows.push({ text, kind: name });
  }
  return rows;
}
