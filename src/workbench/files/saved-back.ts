/** A file that is no .xlsx, and is saved as what it was: what the workbench does that it cannot keep is told before. */
import type { IWorkbookData } from '@univerjs/core';
import { isoDate, showsDay } from '../../sheets/dates';
import type { CellState, SheetState } from './state';
import type { Work } from './work';

export interface SavedBack {
  readonly fileName: string;
  readonly extension: '.csv' | '.ods';
  readonly data: Partial<IWorkbookData>;
  /** Whether the file must keep the shape of its sheets: saving puts cells back at their places. */
  readonly keepsShape: boolean;
  /** What the file cannot keep of the workbook as it is, each as the end of a French sentence. */
  losses(sheets: readonly SheetState[], work: Work): Promise<readonly string[]>;
  /** Returns the file with the cells as they are. */
  write(sheets: readonly SheetState[], work: Work): Promise<Uint8Array>;
}

/** What no file of values keeps: formulas, sheets that it did not have, formats. */
export function commonLosses(sheets: readonly SheetState[], isOfFile: (sheet: SheetState) => boolean): string[] {
  const others = sheets.filter((sheet) => !isOfFile(sheet)).map(({ name }) => `« ${name} »`);
  let formulas = 0;
  let formatted = false;
  // Hundreds of thousands of cells, in one go: no list of them is made.
  for (const { cells } of sheets.filter(isOfFile))
    for (const cell of cells.values()) {
      if (cell.formula !== undefined) formulas += 1;
      formatted ||= cell.style !== undefined && isFormatted(cell);
    }
  return [
    ...(formulas === 0 ? [] : [formulasTold(formulas)]),
    ...(others.length === 0 ? [] : [`${others.length === 1 ? 'la feuille' : 'les feuilles'} ${others.join(', ')}`]),
    ...(sheets.some((sheet) => isOfFile(sheet) && sheet.filter) ? ['le filtre'] : []),
    ...(formatted ? ['les couleurs et la mise en forme'] : []),
  ];
}

function formulasTold(count: number): string {
  return count === 1 ? 'la formule, que sa réponse remplace' : `les ${count} formules, que leurs réponses remplacent`;
}

function isFormatted({ style }: CellState): boolean {
  return Object.keys(style ?? {}).some((key) => key !== 'n');
}

/** A value as a French reader writes it; a day is a day. */
export function writtenValue({ value, style }: CellState, decimal: string): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'VRAI' : 'FAUX';
  if (typeof value === 'string') return value;
  if (showsDay(style?.n?.pattern ?? '')) return isoDate(value, false).split('-').reverse().join('/');
  return String(value).replace('.', decimal);
}
