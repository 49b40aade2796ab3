/** A formula that cells share, as it reads in another of them: its relative references move with the cell. */
import { columnName } from '../host/address';
import { rewriteCode } from '../formulas/text';

const LAST_COLUMN = 16_384;
const LAST_ROW = 1_048_576;
/** `$B$2`, `B:C`, `2:3`, and neither LOG10( nor a name such as B2_total. */
const REFERENCE =
  /(?<![\w.$\\])(?:(\$?)([A-Z]{1,3})(\$?)(\d{1,7})|(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})|(\$?)(\d{1,7}):(\$?)(\d{1,7}))(?![\w.(\\!])/gi;

/**
 * Returns the formula `rows` lower and `columns` further; a reference that leaves the sheet becomes `#REF!`.
 * @param formula without its `=`
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return rewriteCode(formula, (code) =>
    code.replace(REFERENCE, (_: string, ...groups: (string | undefined)[]) => {
      const [fixed1, column, fixed2, row, fixed3, first, fixed4, last, fixed5, top, fixed6, bottom] = groups;
      const parts =
        column !== undefined
          ? [movedColumn(fixed1!, column, columns), movedRow(fixed2!, row!, rows)]
          : first !== undefined
            ? [movedColumn(fixed3!, first, columns), ':', movedColumn(fixed4!, last!, columns)]
            : [movedRow(fixed5!, top!, rows), ':', movedRow(fixed6!, bottom!, rows)];
      if (parts.includes(undefined)) return '#REF!';
      return parts.join('');
    }),
  );
}

function movedColumn(fixed: string, letters: string, by: number): string | undefined {
  if (fixed !== '') return fixed + letters;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const moved = column - 1 + by;
  return moved >= 0 && moved < LAST_COLUMN ? columnName(moved) : undefined;
}

function movedRow(fixed: string, figures: string, by: number): string | undefined {
  if (fixed !== '') return fixed + figures;
  const moved = Number(figures) + by;
  return moved >= 1 && moved <= LAST_ROW ? String(moved) : undefined;
}
