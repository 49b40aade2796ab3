/**
 * Ranges in, ranges out: one answer per cell, in the shape of the communes, each cell with its
 * département.
 */
import { messages } from '../say/language';
import { resolver } from '../resolve/resolve';
import { NO_ARGUMENT, type Argument } from '../resolve/text/argument';
import type { Resolution, Sure } from '../resolve/resolution';
import { readCell, toRange, type Cell, type Range, type Value } from './cell';
import { explain, quote } from '../say/explain';
import { fitting } from './fitting';
import { invalidValue, notAvailable } from './errors';

/**
 * A whole column has 1,048,576 rows. Excel on the web restarts an add-in that holds its page for five seconds, and a row
 * takes some twenty microseconds (`npm run limits`): more filled rows than these are refused before any is read.
 */
const MOST_ROWS = 200_000;
/** From here on a range is taken for a whole column: its trailing blanks are cut. */
const WHOLE_COLUMN = 100_000;

/** How many unknown texts of one call get names close to them: a search costs as much as a hundred readings. */
const MOST_SEARCHES = 200;

/**
 * A call's searches for close names, counted and never timed: of a text beyond them the sentence
 * says what to write but proposes nothing; its value and error are the same.
 */
class SearchBudget {
  private readonly searched = new Set<Resolution>();

  renew(): void {
    this.searched.clear();
  }

  /** Returns true if names close to the text may be looked for, or were in this call. */
  allows(resolution: Resolution): boolean {
    if (resolution.kind !== 'unknown') return true;
    if (this.searched.size < MOST_SEARCHES) this.searched.add(resolution);
    return this.searched.has(resolution);
  }
}

const budget = new SearchBudget();

/** What a function does with one place; `written` is the cell's text. */
export type PlaceAnswer = (place: number, written: string, resolution: Sure) => Value;

/** Answers for every cell of `commune`; blanks give "", errors themselves, doubtful texts their sentence. */
export function answerEach(commune: unknown, departement: unknown, answer: PlaceAnswer): Value[][] {
  return fitting(
    mapRows(commune, departement, (row, departementAt) =>
      // One column is most of the calls.
      row.length === 1
        ? [answerCell(readCell(row[0]), departementAt(0), answer)]
        : row.map((cell, column) => answerCell(readCell(cell), departementAt(column), answer)),
    ),
  );
}

/** Calls `onRow` for each row with the département of each of its cells. */
export function mapRows<T>(
  commune: unknown,
  departement: unknown,
  onRow: (row: readonly unknown[], departementAt: (column: number) => Cell) => T,
): T[] {
  budget.renew();
  const communes = withoutTrailingBlanks(toRange(commune));
  const departements = fitDepartements(departement, communes);
  if (departements === undefined) return communes.map((row) => onRow(row, noDepartement));
  return communes.map((row, at) => onRow(row, (column) => departements(at, column)));
}

function withoutTrailingBlanks(range: Range): Range {
  if (range.length < WHOLE_COLUMN) return range;
  let end = range.length;
  while (end > 1 && range[end - 1]!.every((cell) => readCell(cell).kind === 'blank')) end--;
  if (end > MOST_ROWS) throw invalidValue(messages().rangeTooLarge(end, MOST_ROWS));
  return range.slice(0, end);
}

const BLANK: Cell = { kind: 'blank' };

function noDepartement(): Cell {
  return BLANK;
}

/** One value for all, a column or a row beside the communes, or a range of their size; undefined for none. */
function fitDepartements(departement: unknown, communes: Range): ((row: number, column: number) => Cell) | undefined {
  if (departement === null || departement === undefined) return undefined;
  const range = toRange(departement);
  const rows = range.length;
  const columns = range[0]?.length ?? 0;
  if (rows === 1 && columns === 1) {
    const only = readCell(range[0]![0]);
    return () => only;
  }
  // A whole column of départements may be longer than communes whose blanks were cut.
  const fitsRows = rows === 1 || rows >= communes.length;
  const fitsColumns = columns === 1 || columns === communes[0]!.length;
  if (!fitsRows || !fitsColumns || (rows > communes.length && rows < WHOLE_COLUMN))
    throw invalidValue(messages().departementRange());
  return (row, column) => readCell(range[rows === 1 ? 0 : row]![columns === 1 ? 0 : column]);
}

function answerCell(cell: Cell, departement: Cell, answer: PlaceAnswer): Value {
  const read = readPlace(cell, departement);
  return isSure(read) ? answer(read.place, cell.kind === 'text' ? cell.text : '', read) : read;
}

/** Returns true for a place, false for what the cell answers instead. */
export function isSure(read: Sure | '' | CustomFunctions.Error): read is Sure {
  return read !== '' && 'place' in read;
}

/** A cell's sure place, or what the cell answers instead: "" for a blank, its error, a sentence. */
export function readPlace(cell: Cell, departement: Cell): Sure | '' | CustomFunctions.Error {
  if (cell.kind === 'blank') return '';
  if (cell.kind === 'error') return cell.error;
  if (cell.kind === 'other') return invalidValue(messages().communeType(cell.shown));
  const argument = argumentOf(departement);
  if (argument instanceof CustomFunctions.Error) return argument;
  const resolution = resolver().resolve(cell.text, argument);
  if (resolution.kind === 'blank') return notAvailable(messages().unknown(quote(cell.text), []));
  if (resolution.kind !== 'sure') return notAvailable(explain(resolver().table, resolution, budget.allows(resolution)));
  return resolution;
}

/** The second argument in a cell: nothing for a blank, an error for what is no département, post code or country. */
export function argumentOf(cell: Cell): Argument | CustomFunctions.Error {
  if (cell.kind === 'blank') return NO_ARGUMENT;
  if (cell.kind === 'error') return cell.error;
  const written = cell.kind === 'text' ? cell.text : cell.shown;
  return resolver().departements.read(written) ?? invalidValue(messages().unknownDepartement(quote(written)));
}
