import type { Injector, Nullable } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { FWorkbook } from '@univerjs/sheets/facade';
import { cellAddress, type Place } from '../host/address';
import { toShown } from './french/formulas';
import type { KeptFormula } from './files/read';
import { heldBy } from './taskpane/cell';

type Range = { startRow: number; endRow: number; startColumn: number; endColumn: number };

/** Where the content of a cell comes from, when the formula bar cannot say it. */
export function remarkAt(injector: Injector, workbook: FWorkbook, sheetId: string, place: Place): string | undefined {
  const sheet = workbook.getSheetBySheetId(sheetId)?.getSheet();
  const cell = sheet?.getCellRaw(place.row, place.column);
  const { formula: kept, heavy } = (cell?.custom as Partial<KeptFormula> | null | undefined) ?? {};
  if (kept !== undefined && heavy)
    return `Résultat que donne le fichier ; la formule est longue à calculer, et attend que vous le demandiez : ${toShown(kept)}`;
  if (kept !== undefined)
    return `L’établi ne calcule pas cette formule du fichier ; il la garde telle quelle : ${toShown(kept)}`;
  if (cell?.f) return undefined;
  const source = spillSource(injector, workbook.getId(), sheetId, place);
  if (source && sheet?.getCellRaw(source.place.row, source.place.column)?.v === '#SPILL!')
    return heldBy(cell) === ''
      ? undefined
      : `Cette cellule empêche la formule en ${cellAddress(source.place)} de s’étendre : videz-la, ou écrivez-la ailleurs.`;
  return source && `Vient de la formule en ${cellAddress(source.place)} : ${toShown(source.formula)}`;
}

function spillSource(
  injector: Injector,
  unitId: string,
  sheetId: string,
  place: Place,
): { place: Place; formula: string } | undefined {
  const formulas = injector.get(FormulaDataModel);
  const ranges: Nullable<Record<number, Record<number, Nullable<Range>>>> =
    formulas.getArrayFormulaRange()[unitId]?.[sheetId];
  for (const [row, columns] of Object.entries(ranges ?? {})) {
    for (const [column, range] of Object.entries(columns)) {
      if (!range || !covers(range, place)) continue;
      const source = { row: Number(row), column: Number(column) };
      const formula = formulas.getFormulaStringByCell(source.row, source.column, sheetId, unitId);
      if (formula) return { place: source, formula };
    }
  }
  return undefined;
}

function covers(range: Range, { row, column }: Place): boolean {
  return row >= range.startRow && row <= range.endRow && column >= range.startColumn && column <= range.endColumn;
}
