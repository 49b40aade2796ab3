/** Municipal populations by year, carried to the boundaries of today. */
import { CommunesAt } from './communes-at';
import { cell, RowError } from './faits';
import type { CsvRow } from '../csv/strict';
import type { LieuSource } from './lieux';
import type { Lignee } from './lignee';
import { MILLESIMES, PAQUET_DE_POPULATION, readPopulations, type Millesime } from './packages';

/** Figures by year; absent where none is published in boundaries that add up to the place. */
export type PopulationsDe = Partial<Record<Millesime, number>>;

export function collectPopulations(lignee: Lignee, lieux: readonly LieuSource[]): PopulationsDe[] {
  const populations: PopulationsDe[] = lieux.map(() => ({}));
  for (const millesime of MILLESIMES) {
    const figures = readPopulations(millesime);
    const communes = new CommunesAt(lignee, `${PAQUET_DE_POPULATION[millesime].geographie}-01-01`);
    lieux.forEach((lieu, place) => {
      const figure = lieu.etat ? sumOf(lieu, communes, figures) : figures.get(lieu.code);
      if (figure !== undefined) populations[place]![millesime] = figure;
    });
  }
  return populations;
}

/** The sum over the communes that made the place; nothing where it was only a part of one. */
function sumOf(lieu: LieuSource, communes: CommunesAt, figures: ReadonlyMap<string, number>): number | undefined {
  const codes = communes.codesOf(lieu);
  let sum = 0;
  for (const code of codes) {
    const figure = figures.get(code);
    if (figure === undefined || !isMadeOf(lieu, communes, code)) return undefined;
    sum += figure;
  }
  return codes.length > 0 ? sum : undefined;
}

/** True where the commune of that date is the place itself, or lies wholly in it today. */
function isMadeOf(lieu: LieuSource, communes: CommunesAt, code: string): boolean {
  if (lieu.genre === 'ancienne') return lieu.etat !== undefined && communes.isSame(lieu.etat, code);
  const heirs = communes.heirsOf(code);
  return heirs.length === 1 && heirs[0] === lieu.code;
}

export interface EntreeAnnexe {
  readonly annee: number;
  readonly population: number;
}

/** The supplied table of three départements, by INSEE code of 1 January 2023. */
export function readAnnexe(rows: readonly CsvRow[], communes: CommunesAt): ReadonlyMap<string, EntreeAnnexe> {
  const file = 'populations.csv';
  const annexe = new Map<string, EntreeAnnexe>();
  for (const row of rows) {
    const code = cell(row, 'code_insee', file);
    if (code === '') continue;
    if (!communes.has(code)) throw new RowError(file, row, `${code} n'était pas une commune le ${communes.date}`);
    const written = cell(row, 'population', file);
    const population = Number(written);
    if (!/^\d+$/.test(written)) throw new RowError(file, row, "la population n'est pas un nombre entier");
    if (annexe.has(code)) throw new RowError(file, row, `${code} est déjà dans la table`);
    const annee = cell(row, 'annee', file);
    if (!/^20\d\d$/.test(annee)) throw new RowError(file, row, `« ${annee} » n'est pas une année`);
    annexe.set(code, { annee: Number(annee), population });
  }
  return annexe;
}
