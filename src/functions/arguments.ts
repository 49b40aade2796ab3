/** The third arguments, each read or refused with its sentence. */
import { FIRST_YEAR } from '../facts/chronicle';
import type { Edition } from '../facts/fact';
import { CRITERIA, type Criterion } from '../facts/search';
import { EPCI_ASPECTS, type EpciAspect } from '../facts/geography';
import { editionsOf, FACT_NAMES, type FactAsked, type FactName } from '../facts/facts';
import { messages } from '../say/language';
import { fold } from '../table/fold';
import { isRange, readCell, readSingle, type Cell } from './cell';
import { quote } from '../say/explain';
import { invalidValue } from './errors';

const LONGEST_ARGUMENT = 400;

/** The text of a filled cell; an Excel error goes on as it is. */
function textOf(cell: Cell): string {
  if (cell.kind === 'error') throw cell.error;
  const text = cell.kind === 'text' ? cell.text : cell.kind === 'other' ? cell.shown : '';
  // No argument is longer; the rest of a cell full of text would only cost time.
  return text.slice(0, LONGEST_ARGUMENT);
}

/** One cell, `undefined` where it is blank; several cells are refused. */
function single(value: unknown): Cell | undefined {
  if (isRange(value) && (value.length > 1 || value[0]!.length > 1)) throw invalidValue(messages().singleText());
  return readSingle(value);
}

/**
 * Which state of its text, or which year of its figures, a fact is asked for; undefined where the cell is blank.
 * @throws #VALUE! if the text has no such state or year
 */
export function readEdition(value: unknown, name: FactName | Criterion): Edition | undefined {
  const cell = single(value);
  if (cell === undefined) return undefined;
  const text = textOf(cell);
  const editions = name === 'DEPARTEMENT' ? [] : editionsOf(name);
  const known = editions.find((edition) => String(edition) === fold(text));
  if (known === undefined) throw invalidValue(messages().unknownEdition(name, quote(text), editions));
  return known;
}

/**
 * The fact that COMMUNE.SOURCE is asked for; undefined for the geography alone.
 * @throws #VALUE! if no fact has this name, or an edition is given without one
 */
export function readSourceOf(fact: unknown, edition: unknown): FactAsked | undefined {
  const name = readFact(fact);
  if (name !== undefined) return { name, edition: readEdition(edition, name) };
  if (single(edition) !== undefined) throw invalidValue(messages().editionOfWhat());
  return undefined;
}

function readFact(value: unknown): FactName | undefined {
  const cell = single(value);
  if (cell === undefined) return undefined;
  const text = textOf(cell);
  const known = FACT_NAMES.find((name) => fold(name) === fold(text));
  if (known === undefined) throw invalidValue(messages().unknownFact(quote(text), FACT_NAMES));
  return known;
}

/**
 * What is asked of an EPCI; its name where the cell is blank.
 * @throws #VALUE! if an EPCI has no such side
 */
export function readAspect(value: unknown): EpciAspect {
  const cell = single(value);
  if (cell === undefined) return 'NOM';
  const text = textOf(cell);
  const known = EPCI_ASPECTS.find((aspect) => fold(aspect) === fold(text));
  if (known === undefined) throw invalidValue(messages().unknownAspect(quote(text), EPCI_ASPECTS));
  return known;
}

/** @throws #VALUE! if there is no such criterion */
export function readCriterion(value: unknown): Criterion {
  const cell = single(value);
  const text = cell === undefined ? '' : textOf(cell);
  const known = CRITERIA.find((criterion) => fold(criterion) === fold(text));
  if (known === undefined) throw invalidValue(messages().unknownCriterion(quote(text), CRITERIA));
  return known;
}

/** @throws #VALUE! if it is neither true nor false */
export function readHeadings(value: unknown): boolean {
  const plain: unknown = isRange(value) && value.length === 1 && value[0]!.length === 1 ? value[0]![0] : value;
  if (typeof plain === 'boolean') return plain;
  if (plain === 1) return true;
  const cell = single(value);
  if (cell === undefined) return false;
  const text = textOf(cell);
  if (/^(vrai|true|oui|1)$/i.test(text.trim())) return true;
  if (/^(faux|false|non)$/i.test(text.trim())) return false;
  throw invalidValue(messages().invalidHeadings(quote(text)));
}

/**
 * The year of a history; undefined where the cell is blank.
 * @param last of the geography, e.g. "2026"
 * @throws #VALUE! if it is no year of the history
 */
export function readYear(value: unknown, last: string): number | undefined {
  const cell = single(value);
  if (cell === undefined) return undefined;
  const text = textOf(cell).trim();
  const year = Number(text);
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > Number(last))
    throw invalidValue(messages().unknownYear(quote(text), FIRST_YEAR, last));
  return year;
}

const DEFAULT_COUNT = 5;
const MOST = 50;

/** @throws #VALUE! if it is no whole number within the limits */
export function readCount(value: unknown): number {
  const cell = single(value);
  if (cell === undefined) return DEFAULT_COUNT;
  const text = textOf(cell);
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > MOST) throw invalidValue(messages().invalidCount(quote(text)));
  return count;
}

/**
 * The text of a required single cell; "" for a blank.
 * @throws #VALUE! if the cell is neither text nor number
 */
export function readText(value: unknown): string {
  const cell = single(value);
  if (cell?.kind === 'other') throw invalidValue(messages().communeType(cell.shown));
  return cell === undefined ? '' : textOf(cell);
}

/** A single cell that may be blank: a département, or the commune of a list. */
export function readOneCell(value: unknown): Cell {
  return single(value) ?? readCell('');
}
