/** COMMUNE.RECHERCHE: the values that a table of one's own gives for a commune, whatever the writing and the year. */
import { OR } from '../facts/fact';
import { answerOf } from '../lookup/answer';
import { readingOf } from '../lookup/code-column';
import { KeyIndex, type Group, type Key } from '../lookup/key-index';
import { KeyMemory } from '../lookup/key-memory';
import { messages } from '../say/language';
import { sayMissing, sayRows, saySeveral, sayTwice } from '../say/lookup';
import { resolver } from '../resolve/resolve';
import { isCode } from '../table/bare-code';
import type { Place } from '../table/place';
import { readCell, toRange, type Cell, type Range, type Value } from './cell';
import { invalidValue, notAvailable } from './errors';
import { fitting } from './fitting';
import { argumentOf, isSure, mapRows, readPlace } from './ranges';

const memory = new KeyMemory();

/** The keys of a column, read once for the same texts. @throws #VALUE! if they are no column */
function indexOf(keys: unknown, departements: unknown): { index: KeyIndex; rows: number } {
  const range = toRange(keys);
  if (range[0]!.length > 1) throw invalidValue(messages().keysInOneColumn());
  const cells: string[] = [];
  for (const [key] of range) cells.push(textOf(key));
  const given = departements === null || departements === undefined ? [] : toRange(departements).flat().map(textOf);
  const index = memory.recall(
    resolver(),
    [cells, given],
    () => new KeyIndex(resolver().table, readKeys(keys, departements)),
  );
  return { index, rows: range.length };
}

/** What tells a cell from another, for the memory. */
function textOf(value: unknown): string {
  const cell = readCell(value);
  return cell.kind === 'text' ? cell.text : `${cell.kind} ${cell.kind === 'other' ? cell.shown : ''}`;
}

function readKeys(keys: unknown, departements: unknown): readonly Key[] {
  const cellOf = cellsOf(keys);
  return mapRows(keys, departements, ([value], departementAt): Key => {
    const cell = cellOf(value);
    if (cell.kind === 'blank') return undefined;
    const departement = departementAt(0);
    const place = placeOf(cell, departement);
    return place === undefined ? { doubt: () => doubtOf(cell, departement) } : { place };
  });
}

/** How to read the cells of a column: a bare code that could be an INSEE code or a post code is what the others are. */
function cellsOf(column: unknown): (value: unknown) => Cell {
  const codes: string[] = [];
  for (const row of toRange(column))
    for (const value of row) {
      const text = typeof value === 'number' ? String(value) : value;
      if (typeof text === 'string' && isCode(text)) codes.push(text);
    }
  if (codes.length === 0) return readCell;
  const reading = readingOf(resolver().table, codes);
  return (value) => {
    const cell = readCell(value);
    return cell.kind === 'text' && isCode(cell.text) ? { kind: 'text', text: reading(cell.text) } : cell;
  };
}

/** The sure place of a key: no sentence is made for the others, of which one alone is told. */
function placeOf(cell: Cell, departement: Cell): Place | undefined {
  if (cell.kind !== 'text') return undefined;
  const argument = argumentOf(departement);
  if (argument instanceof CustomFunctions.Error) return undefined;
  const resolution = resolver().resolve(cell.text, argument);
  return resolution.kind === 'sure' ? resolution.place : undefined;
}

function doubtOf(cell: Cell, departement: Cell): string {
  const read = readPlace(cell, departement);
  return read instanceof CustomFunctions.Error ? (read.message ?? messages().passedError(read.code)) : '';
}

interface LookedUp {
  readonly index: KeyIndex;
  readonly values: Range;
}

/** @throws #VALUE! if keys and values differ in rows, or several columns are asked of several values */
export function lookUp(
  commune: unknown,
  keys: unknown,
  values: unknown,
  departement: unknown,
  keyDepartements: unknown,
): Value[][] {
  const { index, rows } = indexOf(keys, keyDepartements);
  const table = toRange(values);
  if (table.length !== rows) throw invalidValue(messages().valuesBesideKeys(table.length, rows));
  const width = table[0]!.length;
  if (width > 1 && toRange(commune)[0]!.length > 1) throw invalidValue(messages().oneColumn());
  const asked: LookedUp = { index, values: table };
  const cellOf = cellsOf(commune);
  const answered = mapRows(commune, departement, (row, departementAt): Value[] => {
    // One column is most of the calls: no list of lists for it.
    if (row.length === 1) return answersTo(asked, cellOf(row[0]), departementAt(0), width);
    return row.flatMap((cell, column) => answersTo(asked, cellOf(cell), departementAt(column), width));
  });
  return fitting(answered);
}

function answersTo(asked: LookedUp, commune: Cell, departement: Cell, width: number): Value[] {
  const read = readPlace(commune, departement);
  if (isSure(read)) return valuesOf(asked, read.place, width);
  return new Array<Value>(width).fill(read);
}

/** The cells of the row or rows that stand for a place; in each, an error if they cannot be told together. */
function valuesOf({ index, values }: LookedUp, place: Place, width: number): Value[] {
  const only = index.onlyRowOf(place);
  if (only !== undefined) return values[only]!.map(plainOf);
  const { table } = resolver();
  const at = (row: number, column: number): Value => plainOf(values[row]?.[column]);
  const answer = answerOf<Value>(index, place, { width, at, same: isSame });
  if (answer.kind === 'told') return answer.cells.map((told) => ('value' in told ? told.value : together(told.values)));
  const said = answer.kind === 'missing' ? sayMissing(table, index, place) : sayTwice(table, answer.group);
  return new Array<Value>(width).fill(notAvailable(said));
}

function isSame(one: Value, other: Value): boolean {
  if (one instanceof CustomFunctions.Error) return other instanceof CustomFunctions.Error && one.code === other.code;
  return one === other;
}

/** A value of the table as a cell may hold it; a blank is "". */
function plainOf(value: unknown): Value {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  const cell = readCell(value);
  if (cell.kind === 'error') return cell.error;
  return cell.kind === 'text' ? cell.text : cell.kind === 'other' ? cell.shown : '';
}

/** The values of communes of another year: an error among them, else texts joined by « ou », else an error that tells them. */
function together(values: ReadonlyArray<{ readonly place: Place; readonly value: Value }>): Value {
  const error = values.find(({ value }) => value instanceof CustomFunctions.Error);
  if (error) return error.value;
  if (values.every(({ value }) => typeof value === 'string'))
    return values.map(({ value }) => value || messages().nothing()).join(OR);
  return notAvailable(saySeveral(resolver().table, values));
}

/** COMMUNE.RECHERCHE.BILAN: a row a kind of key, with how many and what to look at first. */
export function reportKeys(keys: unknown, departements: unknown): Value[][] {
  const { index } = indexOf(keys, departements);
  const { table } = resolver();
  const doubles = index.doubles();
  const formers = index.formers();
  const count = (groups: readonly Group[]): number => groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const [doubt] = index.doubts;
  const kinds = messages().keyKinds;
  return [
    [kinds.read, index.read, ''],
    [kinds.doubtful, index.doubts.length, doubt ? messages().keyDoubt(doubt.row + 1, doubt.sentence()) : ''],
    [kinds.double, count(doubles), doubles[0] ? sayRows(table, doubles[0]) : ''],
    [kinds.former, count(formers), formers[0] ? sayRows(table, formers[0]) : ''],
    [kinds.blank, index.blanks, ''],
  ];
}
