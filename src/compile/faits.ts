/**
 * What the texts say of each place. Every text is applied to the communes that existed when it
 * was signed, then carried to the places of today through the lineage.
 */
import type { CsvRow } from '../csv/strict';
import type { CommunesAt } from './communes-at';
import { departementOfCode } from '../table/departements';

/** Dates whose communes the texts speak of. */
export const DATE_ZONES = '2007-12-28';
export const DATE_BUREAUX = '2012-01-01';
export const DATE_ANNEXE = '2025-01-01';

export interface EntreeZone {
  readonly zone: string;
  readonly imprime: string;
  readonly nom: string;
}

export interface BureauSource {
  readonly labels: readonly string[];
  readonly fondements: readonly string[];
}

/** A row of `data/` that cannot be used: says which and why. */
export class RowError extends Error {
  constructor(file: string, row: CsvRow, reason: string) {
    super(`data/${file}, ligne ${row.line} : ${reason}`);
  }
}

/** Reads a cell that must not be missing. */
export function cell(row: CsvRow, column: string, file: string): string {
  const value = row.cells[column];
  if (value === undefined) throw new RowError(file, row, `la colonne « ${column} » manque`);
  return value;
}

const ZONES = new Set(['A', 'B']);

export class Zones {
  private readonly entrees = new Map<string, EntreeZone[]>();
  private readonly entiers = new Map<string, string>();
  untied = 0;

  constructor(
    rows: readonly CsvRow[],
    departements: readonly CsvRow[],
    communes: CommunesAt,
    connus: ReadonlySet<string>,
  ) {
    const file = 'zones.csv';
    for (const row of rows) {
      const entree = {
        zone: cell(row, 'zone', file),
        imprime: cell(row, 'imprime', file),
        nom: cell(row, 'nom', file),
      };
      if (!ZONES.has(entree.zone)) throw new RowError(file, row, `zone « ${entree.zone} » inconnue`);
      const codes = cell(row, 'code_insee', file);
      if (codes === '') this.untied++;
      else for (const code of codes.split('|')) this.addEntree(code, entree, row, communes);
    }
    for (const row of departements) this.addEntier(row, connus);
  }

  private addEntier(row: CsvRow, connus: ReadonlySet<string>): void {
    const file = 'zones-departements.csv';
    const zone = cell(row, 'zone', file);
    const departement = cell(row, 'departement', file);
    if (!ZONES.has(zone)) throw new RowError(file, row, `zone « ${zone} » inconnue`);
    if (!connus.has(departement)) throw new RowError(file, row, `département « ${departement} » inconnu`);
    this.entiers.set(departement, zone);
  }

  private addEntree(code: string, entree: EntreeZone, row: CsvRow, communes: CommunesAt): void {
    if (!communes.has(code))
      throw new RowError('zones.csv', row, `${code} n'était pas une commune le ${communes.date}`);
    if (departementOfCode(code) !== row.cells['departement'])
      throw new RowError('zones.csv', row, `${code} n'est pas dans ce département`);
    const entrees = this.entrees.get(code);
    if (entrees) entrees.push(entree);
    else this.entrees.set(code, [entree]);
  }

  /** The printed entries for a code; one without a name where the text takes the whole département. */
  entreesOf(code: string): readonly EntreeZone[] {
    const entier = this.entiers.get(departementOfCode(code));
    return this.entrees.get(code) ?? (entier === undefined ? [] : [{ zone: entier, imprime: '', nom: '' }]);
  }

  zonesOf(code: string): readonly string[] {
    const departement = departementOfCode(code);
    // Article 5, II: Corsica and overseas follow rules of their own.
    if (departement.length === 3 || departement === '2A' || departement === '2B') return ['distincte'];
    const entrees = this.entreesOf(code);
    return entrees.length > 0 ? entrees.map((entree) => entree.zone) : ['base'];
  }
}

const SANS_BUREAU = new Set(['livre-foncier', 'hors-texte']);

/** What serves instead of a bureau in Bas-Rhin, Haut-Rhin and Moselle. */
const LIVRE_FONCIER = 'Livre foncier';

const FONDEMENTS = new Set([
  'canton',
  'departement',
  'commune',
  'arrondissement',
  'deduit',
  'partage',
  'indetermine',
  'livre-foncier',
  'hors-texte',
]);

export class Bureaux {
  private readonly byCode = new Map<string, BureauSource>();

  constructor(
    rows: readonly CsvRow[],
    bureaux: readonly CsvRow[],
    communes: CommunesAt,
    arrondissements: ReadonlySet<string>,
  ) {
    const file = 'bureau-par-commune.csv';
    const labels = new Set(bureaux.map((row) => cell(row, 'bureau', 'bureaux.csv')));
    for (const row of rows) {
      const code = cell(row, 'code_insee', file);
      const fondement = cell(row, 'fondement', file);
      const bureau = cell(row, 'bureau', file);
      if (!communes.has(code) && !arrondissements.has(code))
        throw new RowError(file, row, `${code} n'était pas une commune le ${communes.date}`);
      if (!FONDEMENTS.has(fondement)) throw new RowError(file, row, `fondement « ${fondement} » inconnu`);
      if (this.byCode.has(code)) throw new RowError(file, row, `${code} est déjà dans la table`);
      const own = bureau === '' ? [] : bureau.split('|').sort(byRank);
      if (SANS_BUREAU.has(fondement) !== (own.length === 0))
        throw new RowError(file, row, `le fondement « ${fondement} » ne va pas avec le bureau « ${bureau} »`);
      for (const label of own) if (!labels.has(label)) throw new RowError(file, row, `bureau « ${label} » inconnu`);
      this.byCode.set(code, { labels: fondement === 'livre-foncier' ? [LIVRE_FONCIER] : own, fondements: [fondement] });
    }
  }

  /** What the table says of one code; "hors-texte" where it says nothing. */
  of(code: string): BureauSource {
    return this.byCode.get(code) ?? { labels: [], fondements: ['hors-texte'] };
  }

  /** Several communes together: every bureau, every ground, in the order of the communes. */
  together(codes: readonly string[]): BureauSource {
    const all = codes.map((code) => this.of(code));
    return {
      labels: distinct(all.flatMap((one) => one.labels)),
      fondements: distinct(all.flatMap((one) => one.fondements)),
    };
  }
}

/** « Paris (2e bureau) » before « Paris (10e bureau) ». */
function byRank(one: string, other: string): number {
  return one.localeCompare(other, 'fr', { numeric: true });
}

export function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
