/** Reads everything, ties every fact to its places, and accounts for every row. */
import { join } from 'node:path';
import type { SansTrace } from './annees';
import { CommunesAt } from './communes-at';
import { readCsv } from '../csv/read';
import type { CsvRow } from '../csv/strict';
import type { Compiled } from './encode';
import {
  Bureaux,
  cell,
  DATE_ANNEXE,
  DATE_BUREAUX,
  DATE_ZONES,
  distinct,
  RowError,
  Zones,
  type BureauSource,
} from './faits';
import { faitsOf } from './faits-simples';
import { DERNIERE, readGeographie } from './geographie';
import type { LieuSource } from './lieux';
import type { Lignee } from './lignee';
import { readCommunes, type DepartementEtalab } from './packages';
import { collectPopulations, readAnnexe, type EntreeAnnexe } from './populations';
import { departementOfCode } from '../table/departements';
import { fold } from '../table/fold';

/** The project's own tables, from its root, where npm runs its commands. */
export const DATA = 'data';

/** Compiles the tables of the folder `data`. Throws, naming file, line and reason, on a row it cannot use. */
export function compile(data: string = DATA): { compiled: Compiled; account: readonly string[] } {
  const read: ReadTable = (file) => readCsv(join(data, file));
  const { lignee, lieux, anciensCodes, departements, codesPostaux } = readGeographie(readSansTrace(read));
  const account: string[] = [describeLieux(lieux)];
  // The tables first: a row that cannot be used is said before the long work begins.
  const compiled: Compiled = {
    etat: String(DERNIERE),
    departements,
    lieux,
    ...zonesOf(read, lignee, lieux, new Set(departements.map(({ code }) => code)), account),
    bureaux: bureauxOf(read, lignee, lieux, account),
    tribunaux: readTribunaux(read, departements, account),
    annexe: annexeOf(read, lignee, lieux, account),
    libelles: readLibelles(read, lignee, lieux, account),
    faits: faitsOf(data, lignee, lieux, account),
    anciensCodes,
    codesPostaux,
    populations: collectPopulations(lignee, lieux),
  };
  return { compiled, account };
}

/** Reads one table of the data folder by its file name. */
type ReadTable = (file: string) => readonly CsvRow[];

function readSansTrace(read: ReadTable): ReadonlyMap<string, SansTrace> {
  const file = 'communes-sans-trace.csv';
  const living = new Set(
    readCommunes(DERNIERE)
      .filter(({ type }) => type === 'commune-actuelle')
      .map(({ code }) => code),
  );
  return new Map(
    read(file).map((row) => {
      const code = cell(row, 'code_insee', file);
      const date = cell(row, 'date', file);
      if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new RowError(file, row, `« ${date} » n'est pas une date`);
      const successeur = cell(row, 'code_successeur', file);
      if (!living.has(successeur)) throw new RowError(file, row, `${successeur} n'est pas une commune d'aujourd'hui`);
      return [code, { code, successeur, date }];
    }),
  );
}

function readLibelles(
  read: ReadTable,
  lignee: Lignee,
  lieux: readonly LieuSource[],
  account: string[],
): ReadonlyMap<string, readonly string[]> {
  const file = 'libelles-postaux.csv';
  const living = new Set(lieux.filter(({ genre }) => genre === 'commune').map(({ code }) => code));
  const libelles = new Map<string, string[]>();
  const rows = read(file);
  for (const row of rows) {
    const code = cell(row, 'code_insee', file);
    if (!living.has(code)) throw new RowError(file, row, `${code} n'est pas une commune d'aujourd'hui`);
    const known = libelles.get(code);
    if (known) known.push(cell(row, 'libelle', file));
    else libelles.set(code, [cell(row, 'libelle', file)]);
  }
  account.push(`libellés postaux : ${rows.length}, de ${libelles.size} communes`);
  addMisprints(read('zones.csv'), new CommunesAt(lignee, DATE_ZONES), lieux, libelles);
  return libelles;
}

/** A name as the text misprints it is read as what it stands for, where no commune of the département bears it. */
function addMisprints(
  rows: readonly CsvRow[],
  communes: CommunesAt,
  lieux: readonly LieuSource[],
  libelles: Map<string, string[]>,
): void {
  const borne = new Set(
    lieux.flatMap((lieu) =>
      [lieu.nom, ...lieu.autresNoms].map((nom) => `${departementOfCode(lieu.code)} ${fold(nom)}`),
    ),
  );
  for (const row of rows) {
    const imprime = cell(row, 'imprime', 'zones.csv');
    const code = cell(row, 'code_insee', 'zones.csv');
    if (code.includes('|') || borne.has(`${departementOfCode(code)} ${fold(imprime)}`)) continue;
    const [heir, ...others] = communes.heirsOf(code);
    if (heir === undefined || others.length > 0) continue;
    const known = libelles.get(heir);
    if (known) known.push(imprime);
    else libelles.set(heir, [imprime]);
  }
}

function describeLieux(lieux: readonly LieuSource[]): string {
  const count = (genre: LieuSource['genre']): number => lieux.filter((lieu) => lieu.genre === genre).length;
  const names = lieux.reduce((sum, lieu) => sum + lieu.autresNoms.length, 0);
  return (
    `géographie de ${DERNIERE} : ${count('commune')} communes, ${count('arrondissement')} arrondissements, ` +
    `${count('ancienne')} anciennes communes, ${names} autres noms`
  );
}

function zonesOf(
  read: ReadTable,
  lignee: Lignee,
  lieux: readonly LieuSource[],
  connus: ReadonlySet<string>,
  account: string[],
): Pick<Compiled, 'zones' | 'zonesImprimees'> {
  const communes = new CommunesAt(lignee, DATE_ZONES);
  const rows = read('zones.csv');
  const zones = new Zones(rows, read('zones-departements.csv'), communes, connus);
  const byCode = codesAt(communes, lieux);
  const mended = rows.filter((row) => row.cells['imprime'] !== row.cells['nom']).length;
  account.push(
    `zones : ${rows.length} noms imprimés, ${rows.length - zones.untied} rattachés, ${mended} sous un autre nom, ${zones.untied} non rattachés`,
  );
  return {
    zones: byCode.map((codes) => distinct(codes.flatMap((code) => zones.zonesOf(code))).join(' ou ')),
    zonesImprimees: byCode.map((codes, place) => {
      const entrees = codes.flatMap((code) => zones.entreesOf(code));
      const plain = entrees.length === 1 && codes.length === 1 && entrees[0]!.imprime === lieux[place]!.nom;
      return plain ? '' : entrees.map((entree) => `${entree.zone}:${entree.imprime}`).join('|');
    }),
  };
}

/** For each place the codes it answers for on that date; an arrondissement has those of its city. */
function codesAt(communes: CommunesAt, lieux: readonly LieuSource[]): readonly (readonly string[])[] {
  return lieux.map((lieu) => (lieu.genre === 'arrondissement' ? lieu.aujourdhui : communes.codesOf(lieu)));
}

function bureauxOf(
  read: ReadTable,
  lignee: Lignee,
  lieux: readonly LieuSource[],
  account: string[],
): readonly BureauSource[] {
  const communes = new CommunesAt(lignee, DATE_BUREAUX);
  const arrondissements = new Set(lieux.filter((lieu) => lieu.genre === 'arrondissement').map((lieu) => lieu.code));
  const table = read('bureaux.csv');
  const rows = read('bureau-par-commune.csv');
  const bureaux = new Bureaux(rows, table, communes, arrondissements);
  const undecided = rows.filter((row) => row.cells['fondement'] === 'indetermine').length;
  account.push(
    `bureaux : ${table.length} bureaux, ${rows.length} communes et arrondissements rattachés, dont ${undecided} que le texte ne tranche pas`,
  );
  return lieux.map((lieu) => {
    // Lyon's arrondissements are not in the table: the city answers for them.
    const own = lieu.genre === 'arrondissement' ? bureaux.of(lieu.code) : bureaux.together(communes.codesOf(lieu));
    return lieu.genre === 'arrondissement' && own.labels.length === 0 ? bureaux.together(lieu.aujourdhui) : own;
  });
}

function readTribunaux(
  read: ReadTable,
  departements: readonly DepartementEtalab[],
  account: string[],
): Compiled['tribunaux'] {
  const file = 'tribunaux.csv';
  const seats = { tribunal: new Map<string, string>(), cour: new Map<string, string>() };
  const codes = new Set(departements.map(({ code }) => code));
  for (const row of read(file)) {
    const juridiction = cell(row, 'juridiction', file);
    const code = cell(row, 'departement', file);
    if (juridiction !== 'tribunal' && juridiction !== 'cour')
      throw new RowError(file, row, `juridiction « ${juridiction} » inconnue`);
    if (!codes.has(code)) throw new RowError(file, row, `département « ${code} » inconnu`);
    if (seats[juridiction].has(code)) throw new RowError(file, row, `le département ${code} a déjà un ${juridiction}`);
    const siege = cell(row, 'siege', file);
    if (siege === '') throw new RowError(file, row, 'le siège manque');
    seats[juridiction].set(code, siege);
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
  lignee: Lignee,
  lieux: readonly LieuSource[],
  account: string[],
): readonly (EntreeAnnexe | undefined)[] {
  const communes = new CommunesAt(lignee, DATE_ANNEXE);
  const annexe = readAnnexe(read('populations.csv'), communes);
  account.push(
    `annexe de population : ${annexe.size} communes de ${distinct([...annexe.keys()].map(departementOfCode)).join(', ')}`,
  );
  return lieux.map((lieu) => {
    if (lieu.genre === 'arrondissement') return undefined;
    const codes = communes.codesOf(lieu);
    const entrees = codes.map((code) => annexe.get(code));
    if (lieu.genre === 'ancienne')
      return lieu.etat && communes.isSame(lieu.etat, lieu.code) ? annexe.get(lieu.code) : undefined;
    if (entrees.length === 0 || entrees.some((entree) => entree === undefined)) return undefined;
    const known = entrees as readonly EntreeAnnexe[];
    return { annee: known[0]!.annee, population: known.reduce((sum, entree) => sum + entree.population, 0) };
  });
}
