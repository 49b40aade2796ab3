import type { FWorkbook } from '@univerjs/sheets/facade';
import type { ICellData, Injector, Nullable } from '@univerjs/core';
import { ourFunction } from '../formulas/ours';
import { CALLED_NAME } from '../formulas/text';
import { cellAddress, type Place } from '../host/address';
import type { ErrorNote } from './bridge';
import { spilledCells } from './cells';

/** A cell, or a run of neighbours on one row, that holds an error. */
export interface Problem {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly address: string;
  readonly place: Place;
  readonly code: string;
  readonly message: string;
}

/** What an error means when it is not one of ours, or comes through another cell. */
const MEANINGS: Readonly<Record<string, string>> = {
  '#N/A': 'Pas de réponse : la formule reprend une cellule elle-même sans réponse, ou cherche ce qui n’existe pas.',
  '#VALUE!': 'Un argument n’est pas de la sorte attendue.',
  '#NAME?': 'Ce nom de fonction n’est pas connu ici : vérifiez comment il s’écrit.',
  '#REF!': 'La formule renvoie à une cellule qui n’existe plus.',
  '#DIV/0!': 'Division par zéro ou par une cellule vide.',
  '#NUM!': 'Un nombre n’est pas permis ici.',
  '#NULL!': 'Les plages n’ont rien en commun.',
  '#SPILL!': 'La place manque : videz les cellules où le résultat doit s’étendre.',
  '#CALC!': 'Le calcul n’aboutit pas.',
  '#CYCLE!': 'La formule dépend d’elle-même.',
};

/** Reads the errors of the workbook, with the sentence each one deserves. */
export class Problems {
  constructor(
    private readonly workbook: () => FWorkbook | null,
    private readonly injector: Injector,
  ) {}

  /** The error of one cell, if it holds one, spilled results included. */
  at(sheetId: string, place: Place): Problem | undefined {
    const workbook = this.workbook();
    const sheet = workbook?.getSheetBySheetId(sheetId);
    if (!workbook || !sheet) return undefined;
    const spilled = spilledCells(this.injector, workbook, sheetId)[place.row]?.[place.column];
    const cell = sheet.getSheet().getCellRaw(place.row, place.column);
    return problemOf(sheetId, sheet.getSheetName(), place, errorCell(cell, spilled));
  }

  /** Every error of the workbook, sheet by sheet, row by row; neighbours that say the same thing count once. */
  all(): Problem[] {
    const found: Problem[] = [];
    const workbook = this.workbook();
    for (const sheet of workbook?.getSheets() ?? []) {
      const sheetId = sheet.getSheetId();
      const cells = new Map<number, Map<number, Nullable<ICellData>>>();
      const put = (row: number, column: number, cell: Nullable<ICellData>): void => {
        if (!cells.has(row)) cells.set(row, new Map());
        cells.get(row)?.set(column, cell);
      };
      sheet
        .getSheet()
        .getCellMatrix()
        .forValue((row, column, cell) => {
          const error = errorCell(cell, undefined);
          if (error) put(row, column, error);
        });
      for (const [row, columns] of Object.entries(workbook ? spilledCells(this.injector, workbook, sheetId) : {})) {
        for (const [column, cell] of Object.entries(columns)) {
          const error = errorCell(undefined, cell);
          if (error) put(Number(row), Number(column), error);
        }
      }
      found.push(...grouped(sheetId, sheet.getSheetName(), cells));
    }
    return found;
  }
}

/** Only a calculated cell can be in error; `#N/A` typed as text is text. */
function errorCell(cell: Nullable<ICellData>, spilled: Nullable<ICellData>): Nullable<ICellData> {
  const calculated = spilled ?? (cell && (cell.f || cell.si) ? cell : undefined);
  return typeof calculated?.v === 'string' && calculated.v in MEANINGS ? calculated : undefined;
}

function problemOf(sheetId: string, sheetName: string, place: Place, cell: Nullable<ICellData>): Problem | undefined {
  if (!cell) return undefined;
  const code = String(cell.v);
  const note = (cell.custom as ErrorNote | undefined)?.ressort;
  return {
    sheetId,
    sheetName,
    address: cellAddress(place),
    place,
    code,
    message: note?.message ?? withoutQuotes(code, cell.f) ?? MEANINGS[code] ?? code,
  };
}

/** A commune written bare, as one would say it: `=ZONE(Mâcon)`, where the spreadsheet looks for a name. */
const BARE_WORD = /^\( *(\p{L}[\p{L}\p{M} '’-]*)[,;)]/u;

/** What to write, if the formula gives a function of ours a name without its quotes. */
function withoutQuotes(code: string, formula: Nullable<string>): string | undefined {
  if (code !== '#NAME?' || !formula) return undefined;
  for (const { index, 0: called } of formula.matchAll(CALLED_NAME)) {
    const name = ourFunction(called);
    const [, word] = BARE_WORD.exec(formula.slice(index + called.length)) ?? [];
    if (name !== undefined && word !== undefined) return `Un nom se met entre guillemets : =${name}("${word.trim()}").`;
  }
  return undefined;
}

function grouped(
  sheetId: string,
  sheetName: string,
  rows: ReadonlyMap<number, ReadonlyMap<number, Nullable<ICellData>>>,
): Problem[] {
  const found: Problem[] = [];
  for (const row of [...rows.keys()].sort((a, b) => a - b)) {
    let last: { problem: Problem; column: number } | undefined;
    for (const column of [...(rows.get(row)?.keys() ?? [])].sort((a, b) => a - b)) {
      const problem = problemOf(sheetId, sheetName, { row, column }, rows.get(row)?.get(column));
      if (!problem) continue;
      if (last?.column === column - 1 && last.problem.message === problem.message) {
        const merged = { ...last.problem, address: `${cellAddress(last.problem.place)}:${problem.address}` };
        found[found.length - 1] = merged;
        last = { problem: merged, column };
      } else {
        found.push(problem);
        last = { problem, column };
      }
    }
  }
  return found;
}
