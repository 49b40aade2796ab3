/**
 * What the texts say of each place. Every text is applied to the communes that existed when it
 * was signed, then carried to the places of today through the lineage.
 */
import type { CsvRow } from '../csv/strict';
import type { CommunesAt } from './communes-at';
import { cell, distinct, RowError } from './rows';
import type { BureauEntry } from '../table/bureaux';
import { departementOfCode } from '../table/departements';
import type { PrintedEntry } from '../table/zones';

/** Dates whose communes the texts speak of. */
export const DATE_ZONES = '2007-12-28';
export const DATE_BUREAUX = '2012-01-01';
export const DATE_ANNEXE = '2025-01-01';

const ZONES = new Set(['A', 'B']);
/** Corsica and the territories that article 5, II names; of the others of overseas (984 to 989) the text says nothing. */
const DISTINCT = new Set(['2A', '2B', '971', '972', '973', '974', '975', '976', '977', '978']);

export class Zones {
  private readonly entries = new Map<string, PrintedEntry[]>();
  private readonly wholeDepartements = new Map<string, string>();
  untied = 0;

  constructor(
    rows: readonly CsvRow[],
    departements: readonly CsvRow[],
    communes: CommunesAt,
    knownDepartements: ReadonlySet<string>,
    corrections: readonly CsvRow[],
  ) {
    const file = 'zones.csv';
    const corrected = correctionsOf(corrections, 'zones');
    for (const row of rows) {
      const entry = {
        zone: cell(row, 'zone', file),
        printed: cell(row, 'imprime', file),
        corrected: corrected.get(`${cell(row, 'departement', file)} ${cell(row, 'imprime', file)}`),
      };
      if (!ZONES.has(entry.zone)) throw new RowError(file, row, `zone « ${entry.zone} » inconnue`);
      const codes = cell(row, 'code_insee', file);
      if (codes === '') this.untied++;
      else for (const code of codes.split('|')) this.addEntry(code, entry, row, communes);
    }
    for (const row of departements) this.addWhole(row, knownDepartements);
  }

  private addWhole(row: CsvRow, knownDepartements: ReadonlySet<string>): void {
    const file = 'zones-departements.csv';
    const zone = cell(row, 'zone', file);
    const departement = cell(row, 'departement', file);
    if (!ZONES.has(zone)) throw new RowError(file, row, `zone « ${zone} » inconnue`);
    if (!knownDepartements.has(departement)) throw new RowError(file, row, `département « ${departement} » inconnu`);
    this.wholeDepartements.set(departement, zone);
  }

  private addEntry(code: string, entry: PrintedEntry, row: CsvRow, communes: CommunesAt): void {
    if (!communes.has(code))
      throw new RowError('zones.csv', row, `${code} n'était pas une commune le ${communes.date}`);
    if (departementOfCode(code) !== row.cells['departement'])
      throw new RowError('zones.csv', row, `${code} n'est pas dans ce département`);
    const entries = this.entries.get(code);
    if (entries) entries.push(entry);
    else this.entries.set(code, [entry]);
  }

  /** The printed entries for a code; one without a name if the text takes the whole département. */
  entriesOf(code: string): readonly PrintedEntry[] {
    const whole = this.wholeDepartements.get(departementOfCode(code));
    return this.entries.get(code) ?? (whole === undefined ? [] : [{ zone: whole, printed: '' }]);
  }

  zonesOf(code: string): readonly string[] {
    const departement = departementOfCode(code);
    if (DISTINCT.has(departement)) return ['distincte'];
    if (departement.length === 3) return [];
    const entries = this.entriesOf(code);
    return entries.length > 0 ? entries.map((entry) => entry.zone) : ['base'];
  }
}

/** What a table's misprints are read as, by département and printed text. */
function correctionsOf(rows: readonly CsvRow[], table: string): ReadonlyMap<string, string> {
  const file = 'corrections.csv';
  return new Map(
    rows
      .filter((row) => cell(row, 'table', file) === table)
      .map((row) => [`${cell(row, 'departement', file)} ${cell(row, 'imprime', file)}`, cell(row, 'corrige', file)]),
  );
}

const WITHOUT_BUREAU = new Set(['livre-foncier', 'hors-texte']);

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
  'texte-1970',
  'decret-1991',
  'demembre',
  'seul-possible',
  'hors-texte',
]);

export class Bureaux {
  private readonly byCode = new Map<string, BureauEntry>();

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
      if (WITHOUT_BUREAU.has(fondement) !== (own.length === 0))
        throw new RowError(file, row, `le fondement « ${fondement} » ne va pas avec le bureau « ${bureau} »`);
      for (const label of own) if (!labels.has(label)) throw new RowError(file, row, `bureau « ${label} » inconnu`);
      this.byCode.set(code, { labels: fondement === 'livre-foncier' ? [LIVRE_FONCIER] : own, fondements: [fondement] });
    }
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

/** « Paris (2e bureau) » before « Paris (10e bureau) ». */
function byRank(one: string, other: string): number {
  return one.localeCompare(other, 'fr', { numeric: true });
}
