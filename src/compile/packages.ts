/**
 * The yearly states of the official geography (INSEE's code officiel géographique, post codes of
 * La Poste, municipal populations), as published in `@etalab/decoupage-administratif`.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';

// From the project's root, where npm runs its commands: the tests have no `import.meta`.
const requirePackage = createRequire(join(process.cwd(), 'package.json'));

export type GenreEtalab = 'commune-actuelle' | 'commune-deleguee' | 'commune-associee' | 'arrondissement-municipal';

export interface CommuneEtalab {
  readonly code: string;
  readonly nom: string;
  readonly type: GenreEtalab;
  readonly departement: string;
  readonly chefLieu?: string;
  readonly commune?: string;
  readonly codesPostaux?: readonly string[];
  readonly population?: number;
}

export interface DepartementEtalab {
  readonly code: string;
  readonly nom: string;
}

/** A commune between two events of its history, as in `historique-communes.json`. */
export interface EtatHistorique {
  readonly id: string;
  readonly code: string;
  readonly nom: string;
  /** COM a commune; COMD, COMA, COMP a déléguée, an associée, a commune absorbed without a trace. */
  readonly type: 'COM' | 'COMD' | 'COMA' | 'COMP';
  readonly dateDebut?: string;
  readonly dateFin?: string;
  readonly raisonFin?: string;
  readonly successeur?: string;
  readonly predecesseur?: string;
  readonly pole?: string;
  readonly membres?: readonly string[];
}

/** The state of each 1 January that is published, oldest first. */
export const ANNEES = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026] as const;
export type Annee = (typeof ANNEES)[number];

/** Which package carries the municipal population of a year, and in which year's boundaries. */
export const PAQUET_DE_POPULATION = {
  2020: { paquet: 'decoupage-2023', geographie: 2023 },
  2021: { paquet: 'decoupage-2024-janvier', geographie: 2024 },
  2022: { paquet: 'decoupage-2024', geographie: 2024 },
  2023: { paquet: 'decoupage-2026', geographie: 2026 },
} as const;
export type Millesime = keyof typeof PAQUET_DE_POPULATION;
export const MILLESIMES: readonly Millesime[] = [2020, 2021, 2022, 2023];

function read<T>(paquet: string, file: string): readonly T[] {
  return requirePackage(`${paquet}/data/${file}.json`) as readonly T[];
}

export function readCommunes(annee: Annee): readonly CommuneEtalab[] {
  return read<CommuneEtalab>(`decoupage-${annee}`, 'communes');
}

export function readDepartements(): readonly DepartementEtalab[] {
  return read<DepartementEtalab>('decoupage-2026', 'departements');
}

export function readHistorique(): readonly EtatHistorique[] {
  return read<EtatHistorique>('decoupage-2019', 'historique-communes');
}

/** Municipal population by INSEE code, in the boundaries of `PAQUET_DE_POPULATION[millesime]`. */
export function readPopulations(millesime: Millesime): ReadonlyMap<string, number> {
  const populations = new Map<string, number>();
  for (const commune of read<CommuneEtalab>(PAQUET_DE_POPULATION[millesime].paquet, 'communes')) {
    const living = commune.type === 'commune-actuelle' || commune.type === 'arrondissement-municipal';
    if (living && commune.population !== undefined) populations.set(commune.code, commune.population);
  }
  return populations;
}
