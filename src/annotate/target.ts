/** From the selection to the column to annotate: its rows, its heading, a sample. */
import { readInBlocks } from '../host/blocks';
import { rowsOf, type Area, type Scalar, type Selection, type WorkbookHost } from '../host/host';
import { eveil } from '../resolve/eveil';
import type { Resolver } from '../resolve/resolve';
import { contenuDe } from './cell';
import { deviner, type Genre } from './kind';
import { rythme, type Rythme } from './pace';

/** A row as it is. */
export interface Apercu {
  readonly ligne: number;
  readonly valeur: Scalar;
}

export interface Cible {
  readonly feuille: string;
  readonly nomFeuille: string;
  /** The rows to annotate, one column wide, without the heading. */
  readonly lignes: Area;
  /** The row of the heading; -1 where there is none. */
  readonly ligneEntete: number;
  readonly entete: string;
  readonly genre: Genre;
  /** A few rows as they are, for the clerk to see what is meant. */
  readonly apercu: readonly Apercu[];
  /** Another column that holds départements, if one was found beside; -1 where none. */
  readonly departement: number;
  /** The column is one of a table, where a formula cannot spill. */
  readonly tableau: boolean;
}

const SAMPLE = 400;
const APERCU = 6;
const NONE = -1;

/** The column the selection stands for: the rows selected, the table's column, or the sheet's. */
export async function lireCible(
  host: WorkbookHost,
  resolver: Resolver,
  selection: Selection,
  page: Rythme = rythme(),
): Promise<Cible | undefined> {
  const steps = eveil(resolver);
  while (steps.next().done !== true) await page.pause();
  const { area, table } = selection;
  const used = await host.usedArea(area.sheet);
  if (!used) return undefined;
  const column = area.column;
  const whole = table?.area ?? used;
  const several = area.rows > 1;
  const first = Math.max(several ? area.row : 0, whole.row);
  const last = Math.min(several ? area.row + area.rows : Infinity, whole.row + whole.rows);
  if (last <= first || column >= used.columns) return undefined;
  const rows: Area = { sheet: area.sheet, row: first, column, rows: last - first, columns: 1 };
  const sample = await readSample(host, rows);
  const filled = sample.findIndex((value) => value !== '');
  if (filled < 0) return undefined;
  await page.pause();
  const devine = deviner(resolver, sample[filled]!, sample.slice(filled));
  const ligneEntete = table
    ? table.headed
      ? table.area.row
      : NONE
    : devine.entete
      ? first + filled
      : await enteteAuDessus(host, rows, several);
  const entete = ligneEntete >= first;
  const start = entete ? ligneEntete + 1 : first;
  const lignes = { ...rows, row: start, rows: last - start };
  if (lignes.rows <= 0) return undefined;
  const kept = sample.slice(start - first);
  const departement = await trouverDepartement(host, resolver, lignes, used);
  return {
    feuille: area.sheet,
    nomFeuille: selection.sheetName,
    lignes,
    ligneEntete,
    entete: ligneEntete >= 0 ? String((await host.read({ ...rows, row: ligneEntete, rows: 1 }))[0]?.[0] ?? '') : '',
    genre: devine.genre,
    apercu: kept
      .map((valeur, at) => ({ ligne: start + at, valeur }))
      .filter(({ valeur }) => contenuDe(valeur).kind !== 'vide')
      .slice(0, APERCU),
    departement,
    tableau: table !== undefined,
  };
}

async function readSample(host: WorkbookHost, rows: Area): Promise<readonly Scalar[]> {
  const matrix = await readInBlocks(host, rowsOf(rows, 0, Math.min(SAMPLE, rows.rows)));
  return matrix.map((row) => row[0] ?? '');
}

/** Rows selected without their heading: the row above may be it, if it is the sheet's first filled row. */
async function enteteAuDessus(host: WorkbookHost, rows: Area, several: boolean): Promise<number> {
  if (!several || rows.row === 0) return NONE;
  const above = await host.read({ ...rows, row: 0, rows: Math.min(rows.row, 50) });
  return above.findIndex((row) => row[0] !== '');
}

const DEPARTEMENT = /^\s*(?:n°\s*)?d[ée]p(?:artement|t)?s?\.?\b/i;
const WIDEST = 60;

/** A column headed « département » whose cells mostly are. */
async function trouverDepartement(host: WorkbookHost, resolver: Resolver, lignes: Area, used: Area): Promise<number> {
  const columns = Math.min(used.columns, WIDEST);
  const from = Math.max(0, lignes.row - 1);
  const sample = await host.read({
    sheet: lignes.sheet,
    row: from,
    column: 0,
    rows: Math.min(21, lignes.row + lignes.rows - from),
    columns,
  });
  const [headings = [], ...rows] = lignes.row > 0 ? sample : [[], ...sample];
  for (let column = 0; column < columns; column++) {
    if (column === lignes.column || !DEPARTEMENT.test(String(headings[column] ?? ''))) continue;
    const filled = rows.map((row) => row[column] ?? '').filter((value) => value !== '');
    const known = filled.filter((value) => resolver.departements.read(String(value)) >= 0);
    if (known.length * 2 >= filled.length) return column;
  }
  return NONE;
}
