import {
  ArrayValueObject,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import { bridgedDescriptions, bridgedFunctions } from '../../src/workbench/bridge';
import { CustomFunctionsError, ErrorCode, installRealm, type ShippedFunction } from '../../src/workbench/realm';
import type { ParameterMetadata } from '../../src/workbench/shipped';

const RANGE: ParameterMetadata = { name: 'plage', dimensionality: 'matrix' };
const SCALAR: ParameterMetadata = { name: 'valeur', dimensionality: 'scalar', optional: true };

function call(run: ShippedFunction, parameters: ParameterMetadata[], ...values: BaseValueObject[]): BaseValueObject {
  const [[Bridged, name] = []] = bridgedFunctions([
    { metadata: { id: 'ESSAI.UN', name: 'Essai.un', parameters }, run },
  ]);
  return new Bridged!(name!).calculate(...values) as BaseValueObject;
}

/** What the function receives. */
function received(parameters: ParameterMetadata[], ...values: BaseValueObject[]): unknown[] {
  let seen: unknown[] = [];
  call((...all) => ((seen = all), 1), parameters, ...values);
  return seen;
}

/** What the cells hold. */
function held(result: BaseValueObject): unknown {
  if (!(result instanceof ArrayValueObject)) return result.getValue();
  return Array.from({ length: result.getRowCount() }, (_, row) =>
    Array.from({ length: result.getColumnCount() }, (_unused, column) => result.get(row, column)?.getValue()),
  );
}

const text = (value: string): BaseValueObject => StringValueObject.create(value);
const range = (...rows: Array<Array<BaseValueObject | null>>): ArrayValueObject =>
  ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: rows[0]!.length,
    unitId: '',
    sheetId: '',
    row: 0,
    column: 0,
  });
const NA = ErrorValueObject.create(ErrorType.NA);

describe('the bridge between Excel’s functions and the spreadsheet', () => {
  it.each<[string, ParameterMetadata[], BaseValueObject[], unknown[]]>([
    ['a single text becomes a range of one cell', [RANGE], [text('Mâcon')], [[['Mâcon']]]],
    ['a range', [RANGE], [range([text('a')], [text('b')])], [[['a'], ['b']]]],
    ['a blank cell is a blank text', [RANGE], [range([null], [NullValueObject.create()])], [[[''], ['']]]],
    [
      'a number and a boolean',
      [RANGE],
      [range([NumberValueObject.create(71), BooleanValueObject.create(true)])],
      [[[71, true]]],
    ],
    ['an error', [RANGE], [range([NA])], [[[new CustomFunctionsError(ErrorCode.notAvailable)]]]],
    ['an optional one left out at the end is null', [RANGE, SCALAR], [text('x')], [[['x']], null]],
    [
      'an optional one skipped is null',
      [RANGE, SCALAR, SCALAR],
      [text('x'), NullValueObject.create(), NumberValueObject.create(2)],
      [[['x']], null, 2],
    ],
    ['a single value stays single', [SCALAR], [range([text('x')])], ['x']],
  ])('receives: %s', (_, parameters, values, expected) => expect(received(parameters, ...values)).toEqual(expected));

  it.each<[string, unknown, unknown]>([
    ['a text', 'B', 'B'],
    ['a number', 3, 3],
    ['a boolean', true, true],
    ['nothing', null, ''],
    ['a column', [['A'], ['B']], [['A'], ['B']]],
    ['a row', [[1, 'B', false]], [[1, 'B', false]]],
    [
      'uneven rows, filled up',
      [['A', 'B'], ['C']],
      [
        ['A', 'B'],
        ['C', ''],
      ],
    ],
    ['nothing at all', [], ''],
    [
      'an error among the answers',
      [['A'], [new CustomFunctionsError(ErrorCode.notAvailable, 'dites mieux')]],
      [['A'], ['#N/A']],
    ],
    ['a promise, which would never end', Promise.resolve(1), '#VALUE!'],
  ])('returns: %s', (_, returned, expected) => expect(held(call(() => returned, []))).toEqual(expected));

  it('keeps the sentence of an error, returned or thrown', () => {
    const error = new CustomFunctionsError(ErrorCode.notAvailable, 'ajoutez le département');
    const note = { ressort: { functionName: 'Essai.un', message: 'ajoutez le département' } };
    const thrown = call(() => {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- what Excel asks a function to throw
      throw error;
    }, []);
    const returned = call(() => [[error]], []);
    expect([thrown.getValue(), thrown.getCustomData()]).toEqual(['#N/A', note]);
    expect(returned instanceof ArrayValueObject && returned.get(0, 0)?.getCustomData()).toEqual(note);
  });

  it('a fault is an error that says so, never a calculation left hanging', () => {
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const result = call(() => {
      throw new TypeError('imprévu');
    }, []);
    expect(result.getValue()).toBe('#VALUE!');
    expect(JSON.stringify(result.getCustomData())).toContain('défaut du complément');
    expect(log).toHaveBeenCalledTimes(1);
    log.mockRestore();
  });

  it.each<[BaseValueObject[], string]>([
    [[], 'attend de 1 à 2 arguments, elle en a reçu 0'],
    [[text('a'), text('b'), text('c')], 'attend de 1 à 2 arguments, elle en a reçu 3'],
  ])('counts the arguments', (values, said) => {
    expect(JSON.stringify(call(() => 1, [RANGE, SCALAR], ...values).getCustomData())).toContain(said);
  });

  it('describes the functions by their metadata', () => {
    const metadata = {
      id: 'X',
      name: 'Essai.un',
      description: 'Ce qu’elle dit.',
      parameters: [RANGE, { ...SCALAR, description: 'Une valeur.' }],
    };
    expect(bridgedDescriptions([{ metadata, run: () => 1 }])).toMatchObject([
      {
        functionName: 'ESSAI.UN',
        abstract: 'Ce qu’elle dit.',
        functionParameter: [
          { name: 'plage', detail: '', require: 1 },
          { name: 'valeur', detail: 'Une valeur.', require: 0 },
        ],
      },
    ]);
  });

  it('offers functions.js the same global name as Excel', () => {
    const registry = installRealm();
    CustomFunctions.associate('UN', () => 1);
    CustomFunctions.associate({ DEUX: () => 2 });
    expect([...registry.keys()]).toEqual(['UN', 'DEUX']);
    expect(new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, 'x')).toEqual(
      new CustomFunctionsError('#N/A', 'x'),
    );
  });
});
