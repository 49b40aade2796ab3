/** What the tests of `data/` share: its tables, the spelling rule, the geography, the original documents. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '../../src/csv/read';

const ROOT = join(__dirname, '../..');
const SOURCES = join(ROOT, '../shared/sources');

export type Cells = Readonly<Record<string, string>>;

/** The rows of `data/<name>.csv`. */
export function table(name: string): Cells[] {
  return readCsv(join(ROOT, 'data', `${name}.csv`)).map((row) => row.cells);
}

/** One column, as it stands. */
export function column(rows: readonly Cells[], name: string): string[] {
  return rows.map((row) => row[name]!);
}

export function countBy(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

export function repeated(values: readonly string[]): string[] {
  return Object.entries(countBy(values)).flatMap(([value, count]) => (count > 1 ? [value] : []));
}

/**
 * The rule of data/README.md: what the print may do without being at fault. Capitals without
 * their accent, oe for œ, letter case, and lès, lez or les.
 */
export function spelling(name: string): string {
  return name
    .replace(/œ/g, 'oe')
    .replace(/Œ/g, 'Oe')
    .replace(/\p{Lu}/gu, (capital) => capital.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase())
    .replace(/(?<=-)(lès|lez|les)(?=-)/g, 'les');
}

/** Looser, to look a name up: no accents, no hyphens. */
export function folded(name: string): string {
  return spelling(name).normalize('NFD').replace(/\p{M}/gu, '').replace(/[^a-z0-9]+/g, ' ').trim();
}

export function departementOf(code: string): string {
  return /^9[78]/.test(code) ? code.slice(0, 3) : code.slice(0, 2);
}

export type CommuneState = {
  readonly code: string;
  readonly nom: string;
  readonly type: string;
  readonly dateDebut?: string;
  readonly dateFin?: string;
};

export type PackagedCommune = {
  readonly code: string;
  readonly nom: string;
  readonly type: string;
  readonly departement?: string;
  readonly population?: number;
};

function packageData(name: string, file: string): unknown {
  return JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'data', `${file}.json`), 'utf8'));
}

/** Every state of every commune from 1943 to 2019. */
export function history(): readonly CommuneState[] {
  return packageData('decoupage-2019', 'historique-communes') as CommuneState[];
}

/** Code to name of the communes there were on a date (before 2019). */
export function communesAt(date: string): Map<string, string> {
  const alive = history().filter(
    (state) => state.type === 'COM' && (state.dateDebut ?? '') <= date && (state.dateFin === undefined || state.dateFin > date),
  );
  return new Map(alive.map((state) => [state.code, state.nom]));
}

/** A yearly state of the geography, for example `2026`. */
export function communesOf(year: string): readonly PackagedCommune[] {
  return packageData(`decoupage-${year}`, 'communes') as PackagedCommune[];
}

export function departements(): Map<string, string> {
  const all = packageData('decoupage-2026', 'departements') as { code: string; nom: string }[];
  return new Map(all.map(({ code, nom }) => [code, nom]));
}

/** One of the five documents as received, where it lies beside the project; they are not part of it. */
export function source(file: string): string {
  return readFileSync(join(SOURCES, file), 'utf8');
}

/** Runs where the original document is there to compare with; otherwise the test says it is skipped, and why. */
export function testWithSource(file: string, name: string, body: () => void): void {
  if (existsSync(join(SOURCES, file))) test(name, body);
  else test.skip(`${name} (passé : le document d'origine ${file} n'est pas ici)`, body);
}
