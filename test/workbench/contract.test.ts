/** The contract's own table of cases, played through the bridge of the workbench on the shipped functions. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  ArrayValueObject,
  type BaseValueObject,
  BooleanValueObject,
  type ErrorType,
  ErrorValueObject,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import { bridgedFunctions, type ErrorNote } from '../../src/workbench/bridge';
import { CustomFunctionsError, ErrorCode } from '../../src/workbench/realm';
import type { FunctionMetadata } from '../../src/workbench/shipped';
import { CASES, isError, type Case, type Given, type Held } from '../contract/cases';
import { DIST, loadBundle } from '../packaging/realm';

const { functions: metadata } = JSON.parse(readFileSync(path.join(DIST, 'functions.json'), 'utf8')) as {
  functions: FunctionMetadata[];
};
const realm = loadBundle(undefined, { Error: CustomFunctionsError, ErrorCode });
const bridged = new Map(
  bridgedFunctions(metadata.map((entry) => ({ metadata: entry, run: realm.functions.get(entry.id)! }))).map(
    ([Bridged, name]) => [name, new Bridged(name)],
  ),
);

/** A blank cell, as the engine may hold one. */
const BLANKS: ReadonlyArray<() => BaseValueObject | null> = [
  () => null,
  () => NullValueObject.create(),
  () => StringValueObject.create(''),
  () => NumberValueObject.create(0),
];

function cellOf(given: Given, blank: () => BaseValueObject | null): BaseValueObject | null {
  if (given === null) return blank();
  if (isError(given)) return ErrorValueObject.create(given.erreur as unknown as ErrorType);
  if (typeof given === 'number') return NumberValueObject.create(given);
  return typeof given === 'boolean' ? BooleanValueObject.create(given) : StringValueObject.create(given);
}

function argumentOf(given: Given | Given[][] | undefined, blank: () => BaseValueObject | null): BaseValueObject {
  if (given === undefined) return NullValueObject.create();
  if (!Array.isArray(given)) return cellOf(given, blank) ?? NullValueObject.create();
  const rows = given.map((row) => row.map((one) => cellOf(one, blank)));
  return ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: rows[0]!.length,
    unitId: '',
    sheetId: '',
    row: 0,
    column: 0,
  });
}

function heldLike(value: ReturnType<ArrayValueObject['get']>, expected: Held): unknown {
  if (!(value instanceof ErrorValueObject)) return value ? value.getValue() : value;
  const erreur = value.getErrorType();
  const note = value.getCustomData() as ErrorNote | undefined;
  if (!isError(expected) || expected.dit === undefined) return note === undefined ? { erreur } : { erreur, note };
  expect(note?.ressort.message).toMatch(expected.dit);
  return { erreur, dit: expected.dit };
}

function play({ id, args, rend }: Case, blank: () => BaseValueObject | null): void {
  const wanted = Array.isArray(rend) ? rend : [[rend]];
  const answer = bridged.get(id)!.calculate(...args.map((given) => argumentOf(given, blank)));
  const rows =
    answer instanceof ArrayValueObject
      ? Array.from({ length: answer.getRowCount() }, (_, row) =>
          Array.from({ length: answer.getColumnCount() }, (_unused, column) => answer.get(row, column)),
        )
      : [[answer as BaseValueObject]];
  expect(rows.map((row, at) => row.map((value, column) => heldLike(value, wanted[at]?.[column] ?? '')))).toEqual(
    wanted,
  );
}

describe('the table of cases, through the bridge', () => {
  test.each(CASES.map((one) => [one.id, one.titre, one] as const))('%s: %s', (_id, _titre, one) => {
    for (const blank of BLANKS) play(one, blank);
  });
});
