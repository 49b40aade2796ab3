/** Whole columns, whole rows, and ranges as long as a formula may take: the same answers as cell by cell. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BY_CELL, ExcelError, call, shown, type Answer, type Name } from '../functions/excel';
import { cell } from './inputs';
import { faultsOf } from './promises';

const WHOLE_COLUMN = 1_048_576;
const WHOLE_ROW = 16_384;
/** Beyond this many filled rows a formula refuses, with its sentence. */
const TOO_MANY = 500_001;
const FILLED = 1000;

const blanks: unknown[][] = Array.from({ length: WHOLE_COLUMN }, () => ['']);
const columnOf = (values: readonly unknown[]): unknown[][] => [
  ...values.map((value) => [value]),
  ...blanks.slice(values.length),
];
const shownRows = (answer: Answer): string[] =>
  answer instanceof ExcelError ? [String(shown(answer))] : answer.map((row) => row.map(shown).join(' | '));

function filledCells(seed: number): unknown[] {
  const cells = fc.sample(cell, { numRuns: FILLED, seed });
  // The last is a name: the blanks after it, and only they, are cut.
  return [...cells.slice(0, -1), 'Mâcon'];
}

interface Columns {
  readonly short: unknown[][];
  readonly whole: unknown[][];
  readonly departements: unknown[][];
  readonly tooLong: unknown[][];
}

function checkColumn(name: Name, { short, whole, departements }: Columns): void {
  const answer = call(name, whole, null, null);
  assert.deepEqual(shownRows(answer), shownRows(call(name, short, null, null)), `${name}: a whole column`);
  assert.deepEqual(
    shownRows(call(name, whole, departements, null)),
    shownRows(call(name, short, [['71']], null)),
    `${name}: two whole columns`,
  );
  assert.deepEqual(faultsOf(name, [short, null, null], answer), [], name);
}

function checkRefused(name: Name, { tooLong }: Columns): void {
  const refused = call(name, tooLong, null, null);
  assert.ok(
    refused instanceof ExcelError && refused.code === '#VALUE!' && refused.message !== undefined,
    `${name}: too many rows`,
  );
}

function checkRow(name: Name): void {
  const row = call(name, [Array.from({ length: WHOLE_ROW }, (_, at) => (at % 2 === 0 ? 'Mâcon' : ''))], null, null);
  if (name === 'COMMUNE.FICHE' || name === 'COMMUNE.CARTE') {
    assert.ok(row instanceof ExcelError && row.code === '#VALUE!', name);
    return;
  }
  assert.ok(!(row instanceof ExcelError) && row.length === 1 && row[0]!.length === WHOLE_ROW, `${name}: a whole row`);
  assert.equal(row[0]![WHOLE_ROW - 1], '', name);
  assert.deepEqual(row[0]![WHOLE_ROW - 2], row[0]![0], name);
}

/** Every function of a cell, over the longest ranges; returns how many cells were handed over. */
export function checkHuge(seed: number): number {
  const values = filledCells(seed);
  const columns: Columns = {
    short: values.map((value) => [value]),
    whole: columnOf(values),
    departements: columnOf(values.map(() => '71')),
    tooLong: [...blanks.slice(0, TOO_MANY - 1), ['Mâcon']],
  };
  for (const name of BY_CELL) {
    checkColumn(name, columns);
    checkRefused(name, columns);
    checkRow(name);
  }
  return BY_CELL.length * (3 * WHOLE_COLUMN + 2 * FILLED + TOO_MANY + WHOLE_ROW);
}
