/** Which columns of a file to read, guessed from their titles: proposed to the user as a command, never taken unasked. */
import type { Scalar } from '../host/host';
import { fold } from '../table/fold';

/** Indexes of the columns to read. */
export interface Columns {
  readonly text: readonly number[];
  /** Index of the column of the département, −1 if there is none. */
  readonly departement: number;
}

/** Columns worth proposing, and what they hold if it must be said. */
export interface Proposal extends Columns {
  readonly kind?: 'codes-insee';
}

/** The usual titles, folded. */
const TOWN = /\b(?:villes?|communes?|localites?|libcom|nomcom|acheminement)\b|\b(?:lib|nom|libelle) com\b|\bcom nom\b/;
const POST_CODE = /\b(?:cp|cpo|codepostal|postcode|zip|postal)\b/;
const CODE = /\b(?:code|cd|num|numero|insee|cog|id)\b/;
const DEPARTEMENT = /\b(?:dep|dept|depts|departements?)\b/;
const ADDRESS = /\badr(?:esses?)?\d*\b/;
const INSEE = /\b(?:insee|cog|depcom|codgeo)\b/;

/** Returns the columns that the usual titles point to; nothing if none does. */
export function proposeColumns(titles: readonly string[]): Proposal | undefined {
  const folded = titles.map(fold);
  const first = (test: (title: string) => boolean): number => folded.findIndex(test);
  const postCode = first((title) => POST_CODE.test(title));
  const town = first((title) => TOWN.test(title) && !CODE.test(title) && !POST_CODE.test(title));
  const departement = postCode >= 0 ? -1 : first((title) => DEPARTEMENT.test(title));
  const codes = postCode >= 0 ? [postCode] : [];
  if (town >= 0) return { text: [...codes, town], departement };
  const addresses = folded.flatMap((title, at) => (ADDRESS.test(title) ? [at] : []));
  if (addresses.length > 0) return { text: [...addresses, ...codes], departement };
  const insee = first((title) => INSEE.test(title));
  return insee < 0 ? undefined : { text: [insee], departement: -1, kind: 'codes-insee' };
}

/** Returns the options that name these columns. */
export function optionsOf(titles: readonly string[], { text, departement, kind }: Proposal): string {
  return [
    ...text.map((at) => `--colonne ${nameOf(titles, at)}`),
    ...(departement < 0 ? [] : [`--departement ${nameOf(titles, departement)}`]),
    ...(kind === undefined ? [] : [`--genre ${kind}`]),
  ].join(' ');
}

/** By its number, if its title does not tell it from the others. */
function nameOf(titles: readonly string[], at: number): string {
  const title = titles[at]!.trim();
  const alone = titles.filter((other) => fold(other) === fold(title)).length === 1;
  return fold(title) === '' || !alone || title.includes('"') ? `n°${at + 1}` : shellWord(title);
}

/** A word as a shell takes it. */
export function shellWord(word: string): string {
  return /^[\p{L}\p{N}_./:-]+$/u.test(word) ? word : `"${word}"`;
}

/** A row with its number, from 1. */
export interface NumberedRow {
  readonly number: number;
  readonly cells: readonly Scalar[];
}

const MOST_ROWS_ABOVE = 30;

/**
 * Returns the row that looks like that of the titles, if it is not the first that holds something: the first row as
 * full as any of the top of the file, whose titles are usual ones.
 */
export async function findHeading(rows: AsyncIterable<NumberedRow>): Promise<NumberedRow | undefined> {
  const top: NumberedRow[] = [];
  for await (const row of rows) if (top.push(row) >= MOST_ROWS_ABOVE) break;
  return top.filter(({ cells }) => filled(cells) > 0).find(({ cells }, at) => at > 0 && isHeading(cells));
}

function filled(cells: readonly Scalar[]): number {
  return cells.filter((cell) => String(cell).trim() !== '').length;
}

function isHeading(cells: readonly Scalar[]): boolean {
  const texts = cells.map(String);
  return texts.every((text) => text.length <= LONGEST_TITLE) && proposeColumns(texts) !== undefined;
}

const LONGEST_TITLE = 60;
