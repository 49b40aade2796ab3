import type { IStyleData } from '@univerjs/core';
import { cellAddress } from '../../host/address';
import { fileValue, type PatchTools, spills } from './patch';
import { ERRORS, fileText } from './sheetXml';
import type { CellState, SheetState } from './state';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const POINT = 72 / 96;

/** The part of a sheet that no file had. Written as text: a sheet may have a hundred thousand rows. */
export function newSheetXml(sheet: SheetState, tools: PatchTools): string {
  const styleAttribute = (style: IStyleData | undefined): string =>
    style ? ` s="${tools.styleIndex(undefined, undefined, style)}"` : '';
  const merges = sheet.merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return [
    `<worksheet xmlns="${MAIN}">`,
    `<sheetViews><sheetView workbookViewId="0">${pane(sheet)}</sheetView></sheetViews>`,
    columns(sheet, tools),
    '<sheetData>',
    ...rows(sheet).map(([row, cells]) => {
      const height = sheet.heights.get(row);
      const attributes = height === undefined ? '' : ` ht="${height * POINT}" customHeight="1"`;
      return `<row r="${row + 1}"${attributes}>${cells.map((cell) => cellXml(cell, styleAttribute(cell.style ?? sheet.columnStyles.get(cell.place.column)), tools)).join('')}</row>`;
    }),
    '</sheetData>',
    merges && `<mergeCells count="${sheet.merges.length}">${merges}</mergeCells>`,
    '</worksheet>',
  ].join('');
}

function rows(sheet: SheetState): Array<[number, CellState[]]> {
  const byRow = new Map<number, CellState[]>();
  for (const row of sheet.heights.keys()) byRow.set(row, []);
  for (const cell of sheet.cells.values()) {
    const row = byRow.get(cell.place.row);
    if (row) row.push(cell);
    else byRow.set(cell.place.row, [cell]);
  }
  for (const cells of byRow.values()) cells.sort((a, b) => a.place.column - b.place.column);
  return [...byRow].sort(([a], [b]) => a - b);
}

function columns({ widths, columnStyles }: SheetState, tools: PatchTools): string {
  const numbers = [...new Set([...widths.keys(), ...columnStyles.keys()])].sort((a, b) => a - b);
  if (numbers.length === 0) return '';
  const written = numbers.map((column) => {
    const width = widths.get(column);
    const style = columnStyles.get(column);
    return (
      `<col min="${column + 1}" max="${column + 1}" width="${width === undefined ? 9.14 : Math.max(0, (width - 5) / 7)}"` +
      `${width === undefined ? '' : ' customWidth="1"'}${style ? ` style="${tools.styleIndex(undefined, undefined, style)}"` : ''}/>`
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

function cellXml(cell: CellState, style: string, tools: PatchTools): string {
  const reference = cellAddress(cell.place);
  const value = fileValue(cell.value);
  if (cell.formula === undefined && !cell.spilled) return plainCell(reference, style, value);
  const mark = spills(cell, tools) ? tools.mark() : undefined;
  const array = mark === undefined ? '' : ` t="array" ref="${cell.range ?? reference}"`;
  const formula = cell.formula === undefined ? '' : `<f${array}>${escapeXml(tools.formulas.toFile(cell.formula))}</f>`;
  const type =
    typeof value === 'boolean'
      ? ' t="b"'
      : typeof value === 'string'
        ? ERRORS.has(value)
          ? ' t="e"'
          : ' t="str"'
        : '';
  const held = value === null ? '' : `<v>${typeof value === 'boolean' ? Number(value) : escapeXml(String(value))}</v>`;
  return `<c r="${reference}"${style}${type}${mark === undefined ? '' : ` cm="${mark}"`}>${formula}${held}</c>`;
}

function plainCell(reference: string, style: string, value: CellState['value']): string {
  if (value === null) return style ? `<c r="${reference}"${style}/>` : '';
  if (typeof value === 'number') return `<c r="${reference}"${style}><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${reference}"${style} t="b"><v>${Number(value)}</v></c>`;
  return `<c r="${reference}"${style} t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
}

function escapeXml(text: string): string {
  return fileText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
