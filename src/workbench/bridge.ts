/**
 * The one bridge between the functions as Excel knows them and the engine of
 * the workbench: arguments in, values and errors out, descriptions.
 *
 * An exception let through would hang the engine's calculation for good, so
 * nothing is thrown from here.
 */
import {
  ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  BooleanValueObject,
  type ErrorType,
  ErrorValueObject,
  FunctionType,
  type IFunctionInfo,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import type { Nullable } from '@univerjs/core';
import { CustomFunctionsError, ErrorCode, type ErrorCodeValue } from './realm';
import type { FunctionMetadata, ParameterMetadata, Shipped } from './shipped';

/** What a bridged error leaves in the `custom` data of its cell. */
export interface ErrorNote {
  readonly ressort: { readonly functionName: string; readonly message: string };
}

type Scalar = string | number | boolean | CustomFunctionsError;
type Argument = Scalar | Scalar[][] | null;

/** The engine's function class and name for each shipped function. */
export function bridgedFunctions(shipped: readonly Shipped[]): Array<[new (name: string) => BaseFunction, string]> {
  return shipped.map((entry) => [bridged(entry), entry.metadata.name.toUpperCase()]);
}

/** The engine's description (autocomplete and argument help) of each shipped function. */
export function bridgedDescriptions(shipped: readonly Shipped[]): IFunctionInfo[] {
  return shipped.map(({ metadata }) => ({
    functionName: metadata.name.toUpperCase(),
    functionType: FunctionType.User,
    description: metadata.description ?? '',
    abstract: metadata.description ?? '',
    functionParameter: metadata.parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description ?? '',
      example: '',
      require: parameter.optional ? 0 : 1,
      repeat: parameter.repeating ? 1 : 0,
    })),
  }));
}

function bridged({ metadata, run }: Shipped): new (name: string) => BaseFunction {
  return class extends BaseFunction {
    // Counted below, so that a wrong number of arguments gets its sentence.
    override minParams = -1;
    override maxParams = -1;

    override calculate(...variants: BaseValueObject[]): BaseValueObject {
      try {
        const complaint = wrongCount(metadata, variants.length);
        if (complaint) return errorObject(metadata.name, ErrorCode.invalidValue, complaint);
        return valueObject(metadata.name, run(...argumentsOf(metadata, variants)));
      } catch (thrown) {
        return thrownObject(metadata.name, thrown);
      }
    }
  };
}

function wrongCount({ name, parameters }: FunctionMetadata, given: number): string | undefined {
  const most = parameters.some((parameter) => parameter.repeating) ? Infinity : parameters.length;
  const least = parameters.filter((parameter) => !parameter.optional).length;
  if (given >= least && given <= most) return undefined;
  const expected = least === most ? `${least}` : `de ${least} à ${most}`;
  return `${name} attend ${expected} argument${most > 1 ? 's' : ''}, elle en a reçu ${given}.`;
}

/** Excel gives `null` for an optional argument left out, at the end or between two separators. */
function argumentsOf(metadata: FunctionMetadata, variants: readonly BaseValueObject[]): Argument[] {
  const count = Math.max(metadata.parameters.length, variants.length);
  return Array.from({ length: count }, (_, index) => {
    const variant = variants[index];
    const parameter = metadata.parameters[index] ?? metadata.parameters[metadata.parameters.length - 1];
    return variant === undefined || variant.isNull() ? null : argumentOf(variant, parameter);
  });
}

function argumentOf(variant: BaseValueObject, parameter: ParameterMetadata | undefined): Argument {
  const matrix = variant.isArray() ? matrixOf(variant as ArrayValueObject) : [[scalarOf(variant)]];
  return parameter?.dimensionality === 'matrix' ? matrix : (matrix[0]?.[0] ?? '');
}

function matrixOf(array: ArrayValueObject): Scalar[][] {
  const rows = array.getRowCount();
  const columns = array.getColumnCount();
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_unused, column) => scalarOf(array.get(row, column))),
  );
}

function scalarOf(value: Nullable<BaseValueObject>): Scalar {
  if (value === null || value === undefined || value.isNull()) return '';
  if (value.isError()) return new CustomFunctionsError((value as ErrorValueObject).getErrorType() as ErrorCodeValue);
  return value.getValue();
}

function valueObject(name: string, result: unknown): BaseValueObject {
  if (!Array.isArray(result)) return scalarObject(name, result);
  const rows = result.map((row: unknown): unknown[] => (Array.isArray(row) ? row : [row]));
  const columnCount = Math.max(0, ...rows.map((row) => row.length));
  if (rows.length === 0 || columnCount === 0) return StringValueObject.create('');
  return ArrayValueObject.create({
    calculateValueList: rows.map((row) =>
      Array.from({ length: columnCount }, (_, column) => scalarObject(name, row[column])),
    ),
    rowCount: rows.length,
    columnCount,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

function scalarObject(name: string, value: unknown): BaseValueObject {
  if (value instanceof CustomFunctionsError) return errorObject(name, value.code, value.message);
  if (typeof value === 'number') return NumberValueObject.create(value);
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  if (value === null || value === undefined) return StringValueObject.create('');
  if (typeof value === 'string') return StringValueObject.create(value);
  // A card: the grid has none, and shows what the cell of Excel shows.
  if (typeof value === 'object' && 'text' in value) return StringValueObject.create(String(value.text));
  return errorObject(name, ErrorCode.invalidValue, `${name} a rendu une valeur que l’établi ne sait pas montrer.`);
}

function errorObject(name: string, code: ErrorCodeValue, message?: string): ErrorValueObject {
  const error = new ErrorValueObject(code as ErrorType, message ?? '');
  if (message) {
    const note: ErrorNote = { ressort: { functionName: name, message } };
    error.withCustomData({ ...note });
  }
  return error;
}

function thrownObject(name: string, thrown: unknown): ErrorValueObject {
  if (thrown instanceof CustomFunctionsError) return errorObject(name, thrown.code, thrown.message);
  // eslint-disable-next-line no-console -- a fault of ours, to be seen by whoever looks, and by the tests
  console.error(`${name} a échoué`, thrown);
  return errorObject(
    name,
    ErrorCode.invalidValue,
    `${name} a échoué ; ce n’est pas votre saisie, c’est un défaut du complément.`,
  );
}
