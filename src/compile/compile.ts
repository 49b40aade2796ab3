/** Reads everything, ties every fact to its places, and accounts for every row. */
import { join } from 'node:path';
import type { Untraced } from './years';
import { CommunesAt } from './communes-at';
import { readCsv } from '../csv/read';
import type { CsvRow } from '../csv/strict';
import type { Compiled } from './encode';
import { cell, distinct, RowError } from './rows';
import { Bureaux, DATE_ANNEXE, DATE_BUREAUX } from './texts';
import { departementsWithArticles, elisionsOf, readLiaisonLines } from './liaisons';
import { simpleFactsOf } from './simple-facts';
import { readBelonging } from './belonging';
import { readGeography } from './geography';
import { readMovements } from './movements';
import type { PlaceSource } from './places';
import type { Lineage, Share } from './lineage';
import { LATEST_YEAR, readCommunes } from './packages';
import { collectPopulations, readAnnexe } from './populations';
import { readVocabulary } from './vocabulary';
import { DATE_ZONES, readZones } from './zones';
import type { AnnexeEntry } from '../table/annexe';
import type { BureauEntry } from '../table/bureaux';
import { departementOfCode, type Departement } from '../table/departements';
import { fold } from '../table/fold';

/** The project's own tables, from its root, where npm runs its commands. */
const DATA = 'data';

/** Compiles the tables of the folder `data`. Throws, naming file, line and reason, on a row it cannot use. */
export function compile(data: string = DATA): { compiled: Compiled; account: readonly string[] } {
  const read: ReadTable = (file) => readCsv(join(data, file));
  const { lineage, places, chronicle, formerCodes, postcodes } = readGeography({
    untraced: readUntraced(read),
    shares: readShares(read),
    movements: ['mouvements.csv', 'mouvements-ajoutes.csv'].flatMap((file) => readMovements(read(file), file)),
  });
  const liaisons = readLiaisonLines(read('liaisons.csv'));
  const departements = departementsWithArticles(liaisons);
  const account: string[] = [describePlaces(places), describeChronicle(chronicle)];
  // The tables first: a row that cannot be used is said before the long work begins.
  const compiled: Compiled = {
    state: String(LATEST_YEAR),
    departements,
    places,
    chronicle,
    elisions: elisionsOf(places, liaisons, account),
    zones: readZones(read, lineage, places, new Set(departements.map(({ code }) => code)), account),
    bureaux: bureauxOf(read, lineage, places, account),
    seats: readSeats(read, departements, account),
    annexe: annexeOf(read, lineage, places, account),
    postalLabels: readPostalLabels(read, lineage, places, account),
    belonging: readBelonging(places, account),
    simpleFacts: simpleFactsOf(data, lineage, places, account),
    vocabulary: readVocabulary(read('vocabulaire.csv'), account),
    formerCodes,
    postcodes,
    populations: collectPopulations(lineage, places),
  };
  return { compiled, account };
}

/** Reads one table of the data folder by its file name. */
type ReadTable = (file: string) => readonly CsvRow[];

function readUntraced(read: ReadTable): ReadonlyMap<string, Untraced> {
  const file = 'communes-sans-trace.csv';
  const living = new Set(
    readCommunes(LATEST_YEAR)
      .filter(({ type }) => type === 'commune-actuelle')
      .map(({ code }) => code),
  );
  return new Map(
    read(file).map((row) => {
      const code = cell(row, 'code_insee', file);
      const date = cell(row, 'date', file);
      if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new RowError(file, row, `« ${date} » n'est pas une date`);
      const successor = cell(row, 'code_successeur', file);
      if (!living.has(successor)) throw new RowError(file, row, `${successor} n'est pas une commune d'aujourd'hui`);
      return [code, { code, successor, date }];
    }),
  );
}

function readShares(read: ReadTable): readonly Share[] {
  const file = 'communes-partagees.csv';
  return read(file).map((row) => ({
    code: cell(row, 'code_insee', file),
    date: cell(row, 'date', file),
    heir: cell(row, 'code_successeur', file),
  }));
}

function readPostalLabels(
  read: ReadTable,
  lineage: Lineage,
  places: readonly PlaceSource[],
  account: string[],
): ReadonlyMap<string, readonly string[]> {
  const file = 'libelles-postaux.csv';
  const living = new Set(places.filter(({ kind }) => kind === 'commune').map(({ code }) => code));
  const postalLabels = new Map<string, string[]>();
  const rows = read(file);
  for (const row of rows) {
    const code = cell(row, 'code_insee', file);
    if (!living.has(code)) throw new RowError(file, row, `${code} n'est pas une commune d'aujourd'hui`);
    const known = postalLabels.get(code);
    if (known) known.push(cell(row, 'libelle', file));
    else postalLabels.set(code, [cell(row, 'libelle', file)]);
  }
  account.push(`libellés postaux : ${rows.length}, de ${postalLabels.size} communes`);
  addMisprints(read('zones.csv'), new CommunesAt(lineage, DATE_ZONES), places, postalLabels);
  return postalLabels;
}

/** A name as the text misprints it is read as what it stands for, where no commune of the département bears it. */
function addMisprints(
  rows: readonly CsvRow[],
  communes: CommunesAt,
  places: readonly PlaceSource[],
  postalLabels: Map<string, string[]>,
): void {
  const borne = new Set(
    places.flatMap((source) =>
      [source.name, ...source.otherNames].map((name) => `${departementOfCode(source.code)} ${fold(name)}`),
    ),
  );
  for (const row of rows) {
    const printed = cell(row, 'imprime', 'zones.csv');
    const code = cell(row, 'code_insee', 'zones.csv');
    if (code.includes('|') || borne.has(`${departementOfCode(code)} ${fold(printed)}`)) continue;
    const [heir, ...others] = communes.heirsOf(code);
    if (heir === undefined || others.length > 0) continue;
    const known = postalLabels.get(heir);
    if (known) known.push(printed);
    else postalLabels.set(heir, [printed]);
  }
}

function describePlaces(places: readonly PlaceSource[]): string {
  const count = (kind: PlaceSource['kind']): number => places.filter((source) => source.kind === kind).length;
  const names = places.reduce((sum, source) => sum + source.otherNames.length, 0);
  return (
    `géographie de ${LATEST_YEAR} : ${count('commune')} communes, ${count('arrondissement')} arrondissements, ` +
    `${count('former')} anciennes communes, ${names} autres noms`
  );
}

function describeChronicle(chronicle: Compiled['chronicle']): string {
  const events = [...chronicle.values()].reduce((sum, own) => sum + own.length, 0);
  return `historique depuis 1943 : ${events} événements de ${chronicle.size} communes`;
}

function bureauxOf(
  read: ReadTable,
  lineage: Lineage,
  places: readonly PlaceSource[],
  account: string[],
): readonly BureauEntry[] {
  const communes = new CommunesAt(lineage, DATE_BUREAUX);
  const arrondissements = new Set(
    places.filter((source) => source.kind === 'arrondissement').map((source) => source.code),
  );
  const table = read('bureaux.csv');
  const rows = read('bureau-par-commune.csv');
  const bureaux = new Bureaux(rows, table, read('bureaux-deduits.csv'), communes, arrondissements);
  const undecided = rows.filter((row) => row.cells['fondement'] === 'indetermine').length;
  account.push(
    `bureaux : ${table.length} bureaux, ${rows.length} communes et arrondissements rattachés, dont ${undecided} que le texte ne tranche pas`,
  );
  return places.map((source) => {
    // Lyon's arrondissements are not in the table: the city answers for them.
    const own = source.kind === 'arrondissement' ? bureaux.of(source.code) : bureaux.together(communes.codesOf(source));
    return source.kind === 'arrondissement' && own.labels.length === 0 ? bureaux.together(source.today) : own;
  });
}

function readSeats(read: ReadTable, departements: readonly Departement[], account: string[]): Compiled['seats'] {
  const file = 'tribunaux.csv';
  const seats = { tribunal: new Map<string, string>(), cour: new Map<string, string>() };
  const codes = new Set(departements.map(({ code }) => code));
  for (const row of read(file)) {
    const court = cell(row, 'juridiction', file);
    const code = cell(row, 'departement', file);
    if (court !== 'tribunal' && court !== 'cour') throw new RowError(file, row, `juridiction « ${court} » inconnue`);
    if (!codes.has(code)) throw new RowError(file, row, `département « ${code} » inconnu`);
    if (seats[court].has(code)) throw new RowError(file, row, `le département ${code} a déjà un ${court}`);
    const seat = cell(row, 'siege', file);
    if (seat === '') throw new RowError(file, row, 'le siège manque');
    seats[court].set(code, seat);
  }
  account.push(
    `tribunaux : ${distinct([...seats.tribunal.values()]).length} tribunaux, ${distinct([...seats.cour.values()]).length} cours, ` +
      `${codes.size - seats.tribunal.size} départements que le texte ne nomme pas`,
  );
  const both = new Map<string, { tribunal: string; cour: string }>();
  for (const code of codes) {
    const tribunal = seats.tribunal.get(code) ?? '';
    const cour = seats.cour.get(code) ?? '';
    if (tribunal || cour) both.set(code, { tribunal, cour });
  }
  return both;
}

function annexeOf(
  read: ReadTable,
  lineage: Lineage,
  places: readonly PlaceSource[],
  account: string[],
): readonly (AnnexeEntry | undefined)[] {
  const communes = new CommunesAt(lineage, DATE_ANNEXE);
  const annexe = readAnnexe(read('populations.csv'), communes);
  account.push(
    `annexe de population : ${annexe.size} communes de ${distinct([...annexe.keys()].map(departementOfCode)).join(', ')}`,
  );
  return places.map((source) => {
    if (source.kind === 'arrondissement') return undefined;
    const codes = communes.codesOf(source);
    const entries = codes.map((code) => annexe.get(code));
    if (source.kind === 'former')
      return source.state && communes.isSame(source.state, source.code) ? annexe.get(source.code) : undefined;
    if (entries.length === 0 || entries.some((entry) => entry === undefined)) return undefined;
    const known = entries as readonly AnnexeEntry[];
    return { year: known[0]!.year, population: known.reduce((sum, entry) => sum + entry.population, 0) };
  });
}
