import type { IStyleData } from '@univerjs/core';
import { cellAddress } from '../../host/address';
import { cellXml } from '../../sheets/cells';
import { filterXml } from '../../sheets/filter';
import { filterForFile } from './file-filter';
import { contentOf, inCharacters, POINT, type WritingTools } from './sheet-changes';
import type { CellState, SheetState } from './state';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Width of a column that no one set, in characters. */
const USUAL_WIDTH = 9.14;

/** Yields the part of a sheet that no file had, in pieces: a sheet may have a hundred thousand rows. */
export function* newSheetXml(sheet: SheetState, tools: WritingTools): Generator<string> {
  const written = (cell: CellState): string => {
    const style = cell.style ?? sheet.columnStyles.get(cell.place.column);
    const content = contentOf(cell, tools);
    if (!style && content.formula === undefined && content.calculated !== true && content.value === null) return '';
    const r = cellAddress(cell.place);
    return cellXml('', style ? { r, s: indexOf(style, tools) } : { r }, content);
  };
  const merges = sheet.merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  yield `<worksheet xmlns="${MAIN}">`;
  yield `<sheetViews><sheetView workbookViewId="0">${pane(sheet)}</sheetView></sheetViews>`;
  yield columns(sheet, tools);
  yield '<sheetData>';
  for (const [row, cells] of rows(sheet)) {
    const height = sheet.heights.get(row);
    const attributes = height === undefined ? '' : ` ht="${height * POINT}" customHeight="1"`;
    yield `<row r="${row + 1}"${attributes}${sheet.hidden.has(row) ? ' hidden="1"' : ''}>${cells.map(written).join('')}</row>`;
  }
  yield '</sheetData>';
  if (sheet.filter) yield filterXml('', filterForFile(sheet.filter));
  if (merges !== '') yield `<mergeCells count="${sheet.merges.length}">${merges}</mergeCells>`;
  yield '</worksheet>';
}

function rows(sheet: SheetState): Array<[number, CellState[]]> {
  const byRow = new Map<number, CellState[]>();
  for (const row of [...sheet.heights.keys(), ...sheet.hidden]) byRow.set(row, []);
  for (const cell of sheet.cells.values()) {
    const row = byRow.get(cell.place.row);
    if (row) row.push(cell);
    else byRow.set(cell.place.row, [cell]);
  }
  for (const cells of byRow.values()) cells.sort((a, b) => a.place.column - b.place.column);
  return [...byRow].sort(([a], [b]) => a - b);
}

function columns({ widths, columnStyles }: SheetState, tools: WritingTools): string {
  const numbers = [...new Set([...widths.keys(), ...columnStyles.keys()])].sort((a, b) => a - b);
  if (numbers.length === 0) return '';
  const written = numbers.map((column) => {
    const width = widths.get(column);
    const style = columnStyles.get(column);
    return (
      `<col min="${column + 1}" max="${column + 1}" width="${width === undefined ? USUAL_WIDTH : inCharacters(width)}"` +
      `${width === undefined ? '' : ' customWidth="1"'}${style ? ` style="${indexOf(style, tools)}"` : ''}/>`
    );
  });
  return `<cols>${written.join('')}</cols>`;
}

function pane({ frozen }: SheetState): string {
  if (frozen.rows <= 0 && frozen.columns <= 0) return '';
  const active = frozen.rows > 0 && frozen.columns > 0 ? 'bottomRight' : frozen.rows > 0 ? 'bottomLeft' : 'topRight';
  const split = `${frozen.columns > 0 ? ` xSplit="${frozen.columns}"` : ''}${frozen.rows > 0 ? ` ySplit="${frozen.rows}"` : ''}`;
  const topLeft = cellAddress({ row: Math.max(0, frozen.rows), column: Math.max(0, frozen.columns) });
  return `<pane${split} topLeftCell="${topLeft}" activePane="${active}" state="frozen"/>`;
}

function indexOf(style: IStyleData, tools: WritingTools): string {
  return tools.styleIndex(undefined, undefined, style);
}
