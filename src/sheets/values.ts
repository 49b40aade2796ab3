/** What the cells of a workbook hold, whatever its format, and nothing of how they look: for a table that is read whole. */
import type { Scalar } from '../host/host';
import { valueOf, type SheetContext } from './cells';
import { cutSheetText } from './cut';
import { ODS_CONTENT, readOds, tooManyCells } from './ods';
import { StyleSheet } from './styles';
import { parseXml } from './tree';
import { BrokenPart } from './unreadable';
import { readStrings, readWorkbookParts, type PartSource } from './workbook';

export interface SheetValues {
  readonly name: string;
  /** The rows that hold something, by column from 0; `number` from 1. */
  readonly rows: readonly { readonly number: number; readonly values: readonly Scalar[] }[];
}

/** The most cells that the rows read may reach: a table of every commune of France with a hundred columns. */
const MOST_CELLS = 4_000_000;

/**
 * Reads the sheets of an .xlsx or an .ods, in their order.
 * @throws BrokenPart if it is neither, is protected, is cut short, or has too many cells
 */
export async function readSheetValues(source: PartSource): Promise<readonly SheetValues[]> {
  const isOds = (await source.text(ODS_CONTENT)) !== undefined;
  const sheets = isOds ? await readOds(source, MOST_CELLS) : await readXlsx(source);
  return sheets.filter(({ rows }) => rows.length > 0);
}

async function readXlsx(source: PartSource): Promise<readonly SheetValues[]> {
  const workbook = await readWorkbookParts(source);
  if (!workbook) throw new BrokenPart('no workbook');
  const textOf = async (path: string | undefined): Promise<string> =>
    path === undefined ? '' : ((await source.text(path)) ?? '');
  const strings = await textOf(workbook.strings);
  const styles = await textOf(workbook.styles);
  const context: SheetContext = {
    strings: strings === '' ? [] : await readStrings(pieceOf(strings)),
    dates: styles === '' ? new Set() : new StyleSheet(parseXml(styles, workbook.styles!)).dates(),
    date1904: workbook.date1904,
  };
  const sheets: SheetValues[] = [];
  let cells = 0;
  for (const { name, path } of workbook.sheets) {
    const rows: { number: number; values: Scalar[] }[] = [];
    for (const piece of cutSheetText(await textOf(path))) {
      if (piece.kind !== 'row') continue;
      const values: Scalar[] = [];
      for (const cell of piece.row.cells) {
        const value = valueOf(cell, context);
        if (value === '') continue;
        while (values.length < cell.column) values.push('');
        values[cell.column] = value;
      }
      if (values.length > 0) rows.push({ number: piece.row.number, values });
      cells += values.length;
      if (cells > MOST_CELLS) throw tooManyCells();
    }
    sheets.push({ name, rows });
  }
  return sheets;
}

// eslint-disable-next-line @typescript-eslint/require-await -- what reads the strings of a long part reads this one too
async function* pieceOf(text: string): AsyncGenerator<string> {
  yield text;
}
