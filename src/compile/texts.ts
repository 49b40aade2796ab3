/**
 * What the text of the bureaux says of each place. Every text is applied to the communes that existed when it
 * was signed, then carried to the places of today through the lineage.
 */
import type { CsvRow } from '../csv/strict';
import type { CommunesAt } from './communes-at';
import { cell, distinct, RowError } from './rows';
import { writeFondement, type BureauEntry } from '../table/bureaux';

/** Dates whose communes the texts speak of. */
export const DATE_BUREAUX = '2012-01-01';
export const DATE_ANNEXE = '2025-01-01';

const WITHOUT_BUREAU = new Set(['livre-foncier', 'hors-texte']);

/** What serves instead of a bureau in Bas-Rhin, Haut-Rhin and Moselle. */
const LIVRE_FONCIER = 'Livre foncier';

const FONDEMENTS = new Set([
  'canton',
  'departement',
  'commune',
  'arrondissement',
  'partage',
  'indetermine',
  'livre-foncier',
  'hors-texte',
]);

/** What decides where neither the commune nor its canton is in the list: told in `bureaux-deduits.csv`. */
const DEDUCED = new Set(['texte-1970', 'decret', 'demembre', 'entre-cantons', 'arrondissement-seul', 'seul-possible']);

export class Bureaux {
  private readonly byCode = new Map<string, BureauEntry>();

  /** @throws RowError if a row has no commune of its date, or an unknown fondement */
  constructor(
    rows: readonly CsvRow[],
    bureaux: readonly CsvRow[],
    deduced: readonly CsvRow[],
    communes: CommunesAt,
    arrondissements: ReadonlySet<string>,
  ) {
    const file = 'bureau-par-commune.csv';
    const deductions = readDeductions(deduced);
    const labels = new Set(bureaux.map((row) => cell(row, 'bureau', 'bureaux.csv')));
    for (const row of rows) {
      const code = cell(row, 'code_insee', file);
      const fondement = cell(row, 'fondement', file);
      const bureau = cell(row, 'bureau', file);
      if (!communes.has(code) && !arrondissements.has(code))
        throw new RowError(file, row, `${code} n'était pas une commune le ${communes.date}`);
      const deduction = deductions.get(code);
      if (
        DEDUCED.has(fondement) !== (deduction !== undefined) ||
        (deduction && deduction.key !== `${bureau} ${fondement}`)
      )
        throw new RowError(file, row, `le fondement « ${fondement} » n'est pas celui de ${DEDUCTIONS}`);
      if (!FONDEMENTS.has(fondement) && !deduction) throw new RowError(file, row, `fondement « ${fondement} » inconnu`);
      if (this.byCode.has(code)) throw new RowError(file, row, `${code} est déjà dans la table`);
      const own = bureau === '' ? [] : bureau.split('|').sort(byRank);
      if (WITHOUT_BUREAU.has(fondement) !== (own.length === 0))
        throw new RowError(file, row, `le fondement « ${fondement} » ne va pas avec le bureau « ${bureau} »`);
      for (const label of own) if (!labels.has(label)) throw new RowError(file, row, `bureau « ${label} » inconnu`);
      const told = deduction?.fondement ?? fondement;
      this.byCode.set(code, { labels: fondement === 'livre-foncier' ? [LIVRE_FONCIER] : own, fondements: [told] });
      deductions.delete(code);
    }
    const [unused] = deductions.keys();
    if (unused !== undefined) throw new Error(`${DEDUCTIONS} : ${unused} n'est pas dans ${file}`);
  }

  /** What the table says of one code; "hors-texte" if it says nothing. */
  of(code: string): BureauEntry {
    return this.byCode.get(code) ?? { labels: [], fondements: ['hors-texte'] };
  }

  /** Several communes together: every bureau, every ground, in the order of the communes. */
  together(codes: readonly string[]): BureauEntry {
    const all = codes.map((code) => this.of(code));
    return {
      labels: distinct(all.flatMap((one) => one.labels)),
      fondements: distinct(all.flatMap((one) => one.fondements)),
    };
  }
}

const DEDUCTIONS = 'bureaux-deduits.csv';

interface Deduction {
  /** Its bureau and the kind of its fondement. */
  readonly key: string;
  readonly fondement: string;
}

/** The deductions by the code of each commune. @throws RowError if a commune has two, or a kind is unknown */
function readDeductions(rows: readonly CsvRow[]): Map<string, Deduction> {
  const deductions = new Map<string, Deduction>();
  for (const row of rows) {
    const kind = cell(row, 'fondement', DEDUCTIONS);
    if (!DEDUCED.has(kind)) throw new RowError(DEDUCTIONS, row, `fondement « ${kind} » inconnu`);
    const list = (column: string): readonly string[] => cell(row, column, DEDUCTIONS).split('|').filter(Boolean);
    const act = cell(row, 'document', DEDUCTIONS);
    const fondement = writeFondement({ kind, cantons: list('canton'), origins: list('origine'), act });
    for (const code of cell(row, 'communes', DEDUCTIONS).split(' ')) {
      if (deductions.has(code)) throw new RowError(DEDUCTIONS, row, `${code} est déjà dans la table`);
      deductions.set(code, { key: `${cell(row, 'bureau', DEDUCTIONS)} ${kind}`, fondement });
    }
  }
  return deductions;
}

/** « Paris (2e bureau) » before « Paris (10e bureau) ». */
function byRank(one: string, other: string): number {
  return one.localeCompare(other, 'fr', { numeric: true });
}
