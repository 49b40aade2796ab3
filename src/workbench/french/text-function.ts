/** TEXT as a French Excel has it: its pattern is French (`# ##0,00`, `jj/mm/aaaa`), and so is what it gives. */
import { numfmt } from '@univerjs/core';
import {
  ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';

export class FrenchText extends BaseFunction {
  override minParams = 2;
  override maxParams = 2;

  override isArgumentsIgnoreNumberPattern(): boolean {
    return true;
  }

  override calculate(value: BaseValueObject, pattern: BaseValueObject): BaseValueObject {
    const [values, patterns] = [new Cells(value), new Cells(pattern)];
    const [rowCount, columnCount] = [Math.max(values.rows, patterns.rows), Math.max(values.columns, patterns.columns)];
    if (rowCount === 1 && columnCount === 1) return formatted(values.at(0, 0), patterns.at(0, 0));
    const calculateValueList = Array.from({ length: rowCount }, (_, row) =>
      Array.from({ length: columnCount }, (_unused, column) =>
        formatted(values.at(row, column), patterns.at(row, column)),
      ),
    );
    return ArrayValueObject.create({
      calculateValueList,
      rowCount,
      columnCount,
      unitId: '',
      sheetId: '',
      row: -1,
      column: -1,
    });
  }
}

/** One value, or a range: one row or column of it stands for all. */
class Cells {
  constructor(private readonly value: BaseValueObject) {}

  get rows(): number {
    return this.value.isArray() ? (this.value as ArrayValueObject).getRowCount() : 1;
  }

  get columns(): number {
    return this.value.isArray() ? (this.value as ArrayValueObject).getColumnCount() : 1;
  }

  at(row: number, column: number): BaseValueObject | undefined {
    if (!this.value.isArray()) return this.value;
    return (
      (this.value as ArrayValueObject).get(this.rows === 1 ? 0 : row, this.columns === 1 ? 0 : column) ?? undefined
    );
  }
}

function formatted(value: BaseValueObject | undefined, pattern: BaseValueObject | undefined): BaseValueObject {
  if (value?.isError()) return value;
  if (pattern?.isError()) return pattern;
  if (pattern?.isBoolean()) return ErrorValueObject.create(ErrorType.VALUE);
  if (value?.isBoolean()) return value;
  const held = value === undefined || value.isNull() ? 0 : value.getValue();
  const number = typeof held === 'string' && held.trim() !== '' ? Number(held.replace(',', '.')) : NaN;
  const written = pattern === undefined || pattern.isNull() ? '' : String(pattern.getValue());
  if (written === '') return StringValueObject.create('');
  const said = numfmt.format(neutralPattern(written), Number.isNaN(number) ? held : number, {
    locale: 'fr',
    throws: false,
  });
  return StringValueObject.create(said);
}

/** The same pattern with the signs that files use; one that has those already stays as it is. */
export function neutralPattern(pattern: string): string {
  return pattern.replace(/"[^"]*"|\\.|\[[^[\]]*\]|[^"\\[]+/g, (part) =>
    /^["\\[]/.test(part) ? part : neutralSigns(part),
  );
}

const FRENCH_DAY = /[ja]/i;

function neutralSigns(part: string): string {
  if (FRENCH_DAY.test(part) && !/[#0]/.test(part.replace(/[.,]0+/g, '')))
    return part.replace(/j/gi, 'd').replace(/a(?!m\/pm)/gi, 'y');
  const grouped = part.replace(/(?<=[#0?])[ \u00a0\u202f](?=[#0?]{3})/g, '\u0001');
  const isFrench = grouped.includes('\u0001') || !/,[#0?]{3}/.test(grouped);
  return (isFrench ? grouped.replace(/(?<=[#0?]),(?=[#0?])/g, '.') : grouped).replaceAll('\u0001', ',');
}
