/**
 * The yearly states of the official geography (INSEE's code officiel géographique, post codes of
 * La Poste, municipal populations), as published in `@etalab/decoupage-administratif`.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { MillesimeYear } from '../table/millesimes';

// From the project's root, where npm runs its commands: the tests have no `import.meta`.
const requirePackage = createRequire(join(process.cwd(), 'package.json'));

type EtalabKind = 'commune-actuelle' | 'commune-deleguee' | 'commune-associee' | 'arrondissement-municipal';

export interface EtalabCommune {
  readonly code: string;
  readonly nom: string;
  readonly type: EtalabKind;
  readonly departement: string;
  /** INSEE's digit for « de », « d’ », « du »…; null or missing of some overseas. */
  readonly typeLiaison?: number | null;
  /** Codes; of communes of today, "" if there is none. */
  readonly region: string;
  readonly arrondissement: string;
  readonly chefLieu?: string;
  readonly commune?: string;
  readonly codesPostaux?: readonly string[];
  readonly population?: number;
}

/** A commune between two events of its history, as in `historique-communes.json`. */
export interface HistoricalState {
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
export const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026] as const;
export type Year = (typeof YEARS)[number];
export const LATEST_YEAR: Year = YEARS[YEARS.length - 1]!;

/**
 * Which package carries the municipal population of a year, and in which year's boundaries: not
 * always those of the package's own communes (the first of 2024 has the figures of 2023's).
 */
export const POPULATION_PACKAGES: Readonly<Record<MillesimeYear, { packageName: string; boundaries: Year }>> = {
  2020: { packageName: 'decoupage-2022', boundaries: 2022 },
  2021: { packageName: 'decoupage-2024-janvier', boundaries: 2023 },
  2022: { packageName: 'decoupage-2024', boundaries: 2024 },
  2023: { packageName: 'decoupage-2026', boundaries: 2026 },
};

/** The rows of a package's file; their types are the package's word, checked by the readers that use them. */
function read(packageName: string, file: string): unknown {
  return requirePackage(`${packageName}/data/${file}.json`);
}

export function readCommunes(year: Year): readonly EtalabCommune[] {
  return read(`decoupage-${year}`, 'communes') as readonly EtalabCommune[];
}

export function readDepartements(): readonly { code: string; name: string; liaison: number }[] {
  const departements = read(`decoupage-${LATEST_YEAR}`, 'departements') as readonly {
    code: string;
    nom: string;
    typeLiaison: number;
  }[];
  return departements.map(({ code, nom, typeLiaison }) => ({ code, name: nom, liaison: typeLiaison }));
}

/** An EPCI à fiscalité propre, by its SIREN number, with its communes. */
export interface EtalabEpci {
  readonly code: string;
  readonly nom: string;
  readonly type: string;
  readonly membres: readonly { readonly code: string }[];
}

export function readEpcis(): readonly EtalabEpci[] {
  return read(`decoupage-${LATEST_YEAR}`, 'epci') as readonly EtalabEpci[];
}

/** `zone` is `metro`, `drom`, or `com` for what is no région. */
export function readRegions(): readonly { readonly code: string; readonly nom: string; readonly zone: string }[] {
  return read(`decoupage-${LATEST_YEAR}`, 'regions') as ReturnType<typeof readRegions>;
}

export function readArrondissements(): readonly { readonly code: string; readonly nom: string }[] {
  return read(`decoupage-${LATEST_YEAR}`, 'arrondissements') as ReturnType<typeof readArrondissements>;
}

export function readHistory(): readonly HistoricalState[] {
  return read('decoupage-2019', 'historique-communes') as readonly HistoricalState[];
}

/** Municipal population by INSEE code, in the boundaries of `PAQUET_DE_POPULATION[millesime]`. */
export function readPopulations(millesime: MillesimeYear): ReadonlyMap<string, number> {
  const populations = new Map<string, number>();
  for (const commune of read(POPULATION_PACKAGES[millesime].packageName, 'communes') as readonly EtalabCommune[]) {
    const living = commune.type === 'commune-actuelle' || commune.type === 'arrondissement-municipal';
    if (living && commune.population !== undefined) populations.set(commune.code, commune.population);
  }
  return populations;
}
