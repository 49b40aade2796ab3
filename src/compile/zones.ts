/**
 * What each state of the zones' lists says of each place. The first is printed whole (`zones.csv`,
 * `zones-departements.csv`); each other is the one before it with the changes that it tells of (`zones-<year>.csv`).
 */
import type { CsvRow } from '../csv/strict';
import { departementOfCode } from '../table/departements';
import { ZONE_STATES, type PrintedEntry, type ZoneEntry } from '../table/zones';
import { CommunesAt } from './communes-at';
import type { Lineage } from './lineage';
import type { PlaceSource } from './places';
import { cell, distinct, RowError } from './rows';

/** The communes that every state speaks of: no commune that a later one names was made or ended meanwhile. */
export const DATE_ZONES = '2007-12-28';

const ZONES = new Set(['A', 'B']);
const BASE = 'base';
/** Corsica and the territories that article 5, II names; of the others of overseas (984 to 989) the text says nothing. */
const DISTINCT = new Set(['2A', '2B', '971', '972', '973', '974', '975', '976', '977', '978']);

/** One state of the lists: the printed entries by INSEE code, and the zones of départements printed whole. */
class ZoneList {
  constructor(
    private readonly entries: ReadonlyMap<string, readonly PrintedEntry[]>,
    private readonly wholeDepartements: ReadonlyMap<string, string>,
  ) {}

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
    return entries.length > 0 ? entries.map((entry) => entry.zone) : [BASE];
  }

  /** What the list says of a place, from the codes it answers for. */
  entryOf(place: PlaceSource, codes: readonly string[]): ZoneEntry {
    const entries = codes.flatMap((code) => this.entriesOf(code));
    const isPlain = entries.length === 1 && codes.length === 1 && entries[0]!.printed === place.name;
    return {
      zone: distinct(codes.flatMap((code) => this.zonesOf(code))).join(' ou '),
      printed: isPlain ? [] : entries,
    };
  }

  /** @throws RowError if a row does not start from what this list says */
  amended(rows: readonly CsvRow[], file: string): ZoneList {
    const entries = new Map(this.entries);
    for (const row of rows) {
      const code = cell(row, 'code_insee', file);
      const before = cell(row, 'avant', file);
      const found = this.zonesOf(code).join('|');
      if (departementOfCode(code) !== cell(row, 'departement', file))
        throw new RowError(file, row, `${code} n'est pas dans ce département`);
      if (before !== found) throw new RowError(file, row, `avant, ${code} était en « ${found} », non « ${before} »`);
      const printed = cell(row, 'imprime', file);
      const zones = cell(row, 'apres', file).split('|');
      if (zones.some((zone) => !ZONES.has(zone) && zone !== BASE))
        throw new RowError(file, row, `zone « ${zones.join('|')} » inconnue`);
      entries.set(
        code,
        zones.filter((zone) => zone !== BASE).map((zone) => ({ zone, printed })),
      );
    }
    return new ZoneList(entries, this.wholeDepartements);
  }
}

/**
 * Reads every state, in the order of `ZONE_STATES`.
 * @param read reads one table of the data folder
 * @param known codes of the départements
 * @throws RowError naming file, line and reason
 */
export function readZones(
  read: (file: string) => readonly CsvRow[],
  lineage: Lineage,
  places: readonly PlaceSource[],
  known: ReadonlySet<string>,
  account: string[],
): readonly (readonly ZoneEntry[])[] {
  const communes = new CommunesAt(lineage, DATE_ZONES);
  const [, ...later] = ZONE_STATES;
  const lists = [readFirst(read, communes, known, account)];
  for (const state of later) {
    const file = `zones-${state}.csv`;
    const rows = read(file);
    for (const row of rows) mustExist(cell(row, 'code_insee', file), row, file, communes);
    lists.push(lists.at(-1)!.amended(rows, file));
    account.push(`zones, état de ${state} : ${rows.length} lignes changent celui d'avant`);
  }
  const byCode = codesAt(communes, places);
  return lists.map((list) => byCode.map((codes, place) => list.entryOf(places[place]!, codes)));
}

/** For each place the codes it answers for on that date; an arrondissement has those of its city. */
function codesAt(communes: CommunesAt, places: readonly PlaceSource[]): readonly (readonly string[])[] {
  return places.map((source) => (source.kind === 'arrondissement' ? source.today : communes.codesOf(source)));
}

function readFirst(
  read: (file: string) => readonly CsvRow[],
  communes: CommunesAt,
  known: ReadonlySet<string>,
  account: string[],
): ZoneList {
  const file = 'zones.csv';
  const rows = read(file);
  const corrected = correctionsOf(read('corrections.csv'), 'zones');
  const entries = new Map<string, PrintedEntry[]>();
  let untied = 0;
  for (const row of rows) {
    const printed = cell(row, 'imprime', file);
    const departement = cell(row, 'departement', file);
    const zone = zoneIn(row, file);
    const codes = cell(row, 'code_insee', file);
    if (codes === '') untied++;
    else
      for (const code of codes.split('|')) {
        mustExist(code, row, file, communes);
        if (departementOfCode(code) !== departement)
          throw new RowError(file, row, `${code} n'est pas dans ce département`);
        const entry = { zone, printed, corrected: corrected.get(`${departement} ${printed}`) };
        entries.set(code, [...(entries.get(code) ?? []), entry]);
      }
  }
  const mended = rows.filter((row) => cell(row, 'imprime', file) !== cell(row, 'nom', file)).length;
  account.push(
    `zones : ${rows.length} noms imprimés, ${rows.length - untied} rattachés, ${mended} sous un autre nom, ${untied} non rattachés`,
  );
  return new ZoneList(entries, readWhole(read('zones-departements.csv'), known));
}

function readWhole(rows: readonly CsvRow[], known: ReadonlySet<string>): ReadonlyMap<string, string> {
  const file = 'zones-departements.csv';
  return new Map(
    rows.map((row) => {
      const departement = cell(row, 'departement', file);
      if (!known.has(departement)) throw new RowError(file, row, `département « ${departement} » inconnu`);
      return [departement, zoneIn(row, file)];
    }),
  );
}

function zoneIn(row: CsvRow, file: string): string {
  const zone = cell(row, 'zone', file);
  if (!ZONES.has(zone)) throw new RowError(file, row, `zone « ${zone} » inconnue`);
  return zone;
}

function mustExist(code: string, row: CsvRow, file: string, communes: CommunesAt): void {
  if (!communes.has(code)) throw new RowError(file, row, `${code} n'était pas une commune le ${communes.date}`);
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
