/** Municipal populations by year, carried to the boundaries of today. */
import { CommunesAt } from './communes-at';
import { cell, RowError } from './rows';
import type { CsvRow } from '../csv/strict';
import type { PlaceSource } from './places';
import type { Lineage } from './lineage';
import { POPULATION_PACKAGES, readPopulations } from './packages';
import type { AnnexeEntry } from '../table/annexe';
import { MILLESIMES, type MillesimeYear } from '../table/millesimes';
import type { FiguresByYear } from '../table/populations';

export function collectPopulations(lineage: Lineage, places: readonly PlaceSource[]): FiguresByYear[] {
  const populations: Partial<Record<MillesimeYear, number>>[] = places.map(() => ({}));
  for (const millesime of MILLESIMES) {
    const figures = readPopulations(millesime);
    const communes = new CommunesAt(lineage, `${POPULATION_PACKAGES[millesime].boundaries}-01-01`);
    places.forEach((source, place) => {
      const figure = source.state ? sumOf(source, communes, figures) : figures.get(source.code);
      if (figure !== undefined) populations[place]![millesime] = figure;
    });
  }
  return populations;
}

/** The sum over the communes that made the place; undefined if the place was only a part of one. */
function sumOf(source: PlaceSource, communes: CommunesAt, figures: ReadonlyMap<string, number>): number | undefined {
  const codes = communes.codesOf(source);
  let sum = 0;
  for (const code of codes) {
    const figure = figures.get(code);
    if (figure === undefined || !isMadeOf(source, communes, code)) return undefined;
    sum += figure;
  }
  return codes.length > 0 ? sum : undefined;
}

/** True if the commune of that date is the place itself, or lies wholly in it today. */
function isMadeOf(source: PlaceSource, communes: CommunesAt, code: string): boolean {
  if (source.kind === 'former') return source.state !== undefined && communes.isSame(source.state, code);
  const heirs = communes.heirsOf(code);
  return heirs.length === 1 && heirs[0] === source.code;
}

/**
 * The supplied table of three départements, by INSEE code of 1 January 2023.
 * @throws RowError if a row has no commune of its date, or no whole number
 */
export function readAnnexe(rows: readonly CsvRow[], communes: CommunesAt): ReadonlyMap<string, AnnexeEntry> {
  const file = 'populations.csv';
  const annexe = new Map<string, AnnexeEntry>();
  for (const row of rows) {
    const code = cell(row, 'code_insee', file);
    if (code === '') continue;
    if (!communes.has(code)) throw new RowError(file, row, `${code} n'était pas une commune le ${communes.date}`);
    const written = cell(row, 'population', file);
    const population = Number(written);
    if (!/^\d+$/.test(written)) throw new RowError(file, row, "la population n'est pas un nombre entier");
    if (annexe.has(code)) throw new RowError(file, row, `${code} est déjà dans la table`);
    const year = cell(row, 'annee', file);
    if (!/^20\d\d$/.test(year)) throw new RowError(file, row, `« ${year} » n'est pas une année`);
    annexe.set(code, { year: Number(year), population });
  }
  return annexe;
}
