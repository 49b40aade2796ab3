/** The shipped functions, as far as these tests need them: ZONE and the like over a cell or a column of the sheet. */
import { ANSWER_COLUMNS, Answers, functionOf } from '../../src/annotate/answers';
import { ourFunction } from '../../src/formulas/ours';
import { scalarOf, type Held } from '../../src/host/host';
import { resolver } from '../../src/resolve/resolve';
import type { Calculate } from '../host/sheet';

/** Names that this workbook knows; the others answer #NAME?. */
export function computeWith(known: (name: string) => boolean): Calculate {
  return (formula, sheet) => {
    const read = /^=@?([A-Z_a-z.]+)\(([A-Z])(\d+)(?::[A-Z](\d+))?\)$/.exec(formula);
    if (!read) return undefined;
    const [, name = '', letter = '', first = '', last = first] = read;
    const functionName = ourFunction(name);
    if (functionName === undefined || !known(name)) return [[{ error: '#NAME?' }]];
    const rows = Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) => Number(first) - 1 + at);
    return rows.map((row) => [answer(functionName, scalarOf(sheet.get(row, letter.charCodeAt(0) - 65)))]);
  };
}

function answer(functionName: string, text: string | number | boolean): Held {
  if (text === '') return '';
  const answerColumn = ANSWER_COLUMNS.find((one) => functionOf(one) === functionName)!;
  const resolution = resolver().resolve(String(text));
  if (resolution.kind !== 'sure') return { error: '#N/A' };
  return new Answers(resolver().table, [answerColumn]).answer(resolution.place).values[0]!;
}
