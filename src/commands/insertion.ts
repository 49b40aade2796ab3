/** A function of the ribbon's menu: its formula, beside what is selected, over nothing. */
import { readTarget } from '../annotate/target';
import { MOST_FORMULA_ROWS } from '../annotate/by-formula';
import { readInBlocks } from '../host/blocks';
import { addressOf, cellArea, WorkbookRefusal, type Area, type Selection, type WorkbookHost } from '../host/host';
import type { RubanTexts } from '../i18n/ruban';
import type { Resolver } from '../resolve/resolve';

/** Beyond these, the answer would be out of sight of what it answers. */
const MOST_COLUMNS_AWAY = 60;
const COLUMNS_OF_A_SHEET = 16_384;

const WIDTHS: Readonly<Record<string, number>> = { 'COMMUNE.FICHE': 8 };

/** What the user has to do first, said in a sentence of the ribbon's. */
export class Empechement extends Error {}

export interface Insertion {
  readonly host: WorkbookHost;
  readonly resolver: Resolver;
  readonly texts: RubanTexts;
  /** The formula that calls a function, as this workbook calls it. */
  readonly formule: (fonction: string, args: readonly string[]) => string;
}

interface Place {
  /** What the formula reads: one column. */
  readonly source: Area;
  readonly departement: Area | undefined;
  /** The column from which there may be room. */
  readonly depuis: number;
}

/** Writes the formula, goes to it, and returns it; an `Empechement` or a `WorkbookRefusal` where it may not. */
export async function insererFonction(
  { host, resolver, texts, formule }: Insertion,
  fonction: string,
): Promise<string> {
  const selection = await host.selection();
  const { sheet } = selection.area;
  if (await host.isProtected(sheet)) throw new WorkbookRefusal('protected');
  const feuille = new Feuille(host, await host.usedArea(sheet));
  const place = (await depuisLaGauche(feuille, selection)) ?? (await depuisLaSelection(feuille, resolver, selection));
  if (!place) throw new Empechement(texts.rien);
  const { source, departement } = place;
  if (source.rows > MOST_FORMULA_ROWS) throw new WorkbookRefusal('too-large');
  const column = await premiereLibre(feuille, hors(selection, place, fonction), WIDTHS[fonction] ?? 1);
  if (column < 0) throw new Empechement(texts.pasDePlace);
  const formula = formule(fonction, [source, ...(departement ? [departement] : [])].map(addressOf));
  const cell = { sheet, row: source.row, column };
  await host.writeFormulas([{ area: cellArea(cell), formulas: [[formula]] }]);
  await host.goTo(cellArea(cell));
  return formula;
}

/** Blank cells were selected, for the answer: what they answer is to their left. */
async function depuisLaGauche(feuille: Feuille, { area }: Selection): Promise<Place | undefined> {
  if (area.column === 0 || area.rows > MOST_FORMULA_ROWS || !(await feuille.isBlank({ ...area, columns: 1 })))
    return undefined;
  const source = { ...area, column: area.column - 1, columns: 1 };
  return (await feuille.isBlank(source)) ? undefined : { source, departement: undefined, depuis: area.column };
}

/** One cell is that cell; several are the column they stand for, without its heading. */
async function depuisLaSelection(
  feuille: Feuille,
  resolver: Resolver,
  selection: Selection,
): Promise<Place | undefined> {
  const { area } = selection;
  const depuis = area.column + 1;
  if (area.rows === 1) {
    const source = { ...area, columns: 1 };
    return (await feuille.isBlank(source)) ? undefined : { source, departement: undefined, depuis };
  }
  const cible = await readTarget(feuille.host, resolver, selection);
  if (!cible) return undefined;
  const departement = cible.departement < 0 ? undefined : { ...cible.cells, column: cible.departement };
  return { source: cible.cells, departement, depuis };
}

/** Excel lets no answer spill within a table, and may make a column beside a table part of it. */
function hors({ table }: Selection, place: Place, fonction: string): Place {
  const spills = place.source.rows > 1 || WIDTHS[fonction] !== undefined;
  return table && spills
    ? { ...place, depuis: Math.max(place.depuis, table.area.column + table.area.columns + 1) }
    : place;
}

/** The first column from which the answer has room; -1 where there is none. */
async function premiereLibre(feuille: Feuille, { source, depuis }: Place, width: number): Promise<number> {
  const end = Math.min(depuis + MOST_COLUMNS_AWAY, COLUMNS_OF_A_SHEET);
  let room = 0;
  for (let column = depuis; column < end; column++) {
    room = (await feuille.isBlank({ ...source, column })) ? room + 1 : 0;
    if (room === width) return column - width + 1;
  }
  return -1;
}

/** The sheet, with what is known of it: cells beyond the used ones need not be asked for. */
class Feuille {
  constructor(
    readonly host: WorkbookHost,
    private readonly used: Area | undefined,
  ) {}

  /** Neither a value nor a formula, one that shows nothing included. */
  async isBlank(area: Area): Promise<boolean> {
    if (!this.used || area.column >= this.used.columns) return true;
    const rows = Math.min(area.rows, this.used.rows - area.row);
    if (rows <= 0) return true;
    const filled = { ...area, rows };
    const values = await readInBlocks(this.host, filled);
    if (values.some((row) => row.some((value) => value !== ''))) return false;
    const formulas = await this.host.readFormulas(filled);
    return !formulas.some((row) => row.some((formula) => formula !== ''));
  }
}
