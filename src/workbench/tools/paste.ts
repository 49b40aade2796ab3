/**
 * A text pasted from another spreadsheet is put cell by cell, read as if it were typed: the grid would cut it at each
 * line end, those within a cell included, and take its signs for tags.
 */
import { CellValueType, type ICellData } from '@univerjs/core';
import { ISheetClipboardService } from '@univerjs/sheets-ui';
import type { FWorksheet } from '@univerjs/sheets/facade';
import type { Engine } from '../engine';
import { readEntry } from '../french/entry';
import { pastedCells } from '../french/pasted';
import { written } from '../taskpane/cell';
import { UndoableChanges } from '../taskpane/undo';

/** A longer number is a SIREN or a telephone number, and one that begins with 0 is a code: each figure counts. */
const NUMBER = /^[+-]?(?:0|[1-9]\d{0,14})$/;
const SPARE = 50;

export function installPaste(engine: Engine): void {
  const clipboard = engine.injector.get(ISheetClipboardService);
  const paste = clipboard.legacyPaste.bind(clipboard);
  clipboard.legacyPaste = (html, text, files) => {
    const sheet = engine.api.getActiveWorkbook()?.getActiveSheet();
    if (html || files || !text || !/[\n\t]/.test(text) || !sheet) return paste(html, text, files);
    put(engine, sheet, pastedCells(text));
    return Promise.resolve(true);
  };
}

function put({ injector }: Engine, sheet: FWorksheet, rows: readonly (readonly string[])[]): void {
  const active = sheet.getActiveCell();
  if (!active) return;
  const [row, column] = [active.getRow(), active.getColumn()];
  const width = Math.max(...rows.map(({ length }) => length));
  if (sheet.getMaxRows() < row + rows.length) sheet.setRowCount(row + rows.length + SPARE);
  if (sheet.getMaxColumns() < column + width) sheet.setColumnCount(column + width);
  const cellValue: Record<number, Record<number, ICellData>> = {};
  rows.forEach((cells, down) => {
    cellValue[row + down] = Object.fromEntries(cells.map((text, across) => [column + across, typed(text)]));
  });
  const target = { unitId: sheet.getSheet().getUnitId(), subUnitId: sheet.getSheetId() };
  new UndoableChanges(injector).setCells({ ...target, cellValue });
  sheet.getRange(row, column, rows.length, width).activate();
}

function typed(text: string): ICellData {
  if (text.startsWith('=') && text.length > 1) return { ...written(''), f: text };
  const entry = readEntry(text);
  if (!entry) return written(NUMBER.test(text) ? Number(text) : text);
  if (typeof entry.value === 'boolean') return written(entry.value);
  const pattern = entry.pattern === undefined ? {} : { s: { n: { pattern: entry.pattern } } };
  return { ...written(''), v: entry.value, t: CellValueType.NUMBER, ...pattern };
}
