/** Follows the selection, the pointer and the calculation, and tells the bar and the list. */
import { ICommandService } from '@univerjs/core';
import { SetArrayFormulaDataMutation, SetFormulaCalculationResultMutation } from '@univerjs/engine-formula';
import {
  ReorderRangeMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
} from '@univerjs/sheets';
import { CellAlertManagerService } from '@univerjs/sheets-ui';
import { BuiltInUIPart, IUIPartsService } from '@univerjs/ui';
import { createElement } from 'react';
import type { Engine } from './engine';
import type { Problems } from './problems';
import { remarkAt } from './remarks';
import type { MessageBar } from './ui/message-bar';
import { frenchError } from './french/errors';

const CHANGES = new Set<string>([
  SetRangeValuesMutation.id,
  ReorderRangeMutation.id,
  SetArrayFormulaDataMutation.id,
  SetFormulaCalculationResultMutation.id,
]);

const MOVES = new Set<string>([SetSelectionsOperation.id, SetWorksheetActiveOperation.id]);

/** Puts the message bar under the formula bar. */
export function placeMessageBar({ injector }: Engine, bar: MessageBar): void {
  injector
    .get(IUIPartsService)
    .registerComponent(
      BuiltInUIPart.HEADER,
      () => () => createElement('div', { ref: (slot: HTMLDivElement | null) => slot?.append(bar.element) }),
    );
}

/** Keeps the bar and the list true to what the cells hold. */
export function watchProblems({ api, injector }: Engine, problems: Problems, bar: MessageBar): void {
  const refreshActive = (): void => {
    const workbook = api.getActiveWorkbook();
    const sheet = workbook?.getActiveSheet();
    const cell = sheet?.getActiveCell();
    if (!workbook || !sheet || !cell) {
      bar.showActive(undefined, undefined);
      return;
    }
    const place = { row: cell.getRow(), column: cell.getColumn() };
    bar.showActive(problems.at(sheet.getSheetId(), place), remarkAt(injector, workbook, sheet.getSheetId(), place));
  };
  const refreshAll = (): void => {
    bar.showNext(problems.all().length > 0);
    refreshActive();
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  injector.get(ICommandService).onCommandExecuted(({ id }) => {
    if (MOVES.has(id)) refreshActive();
    if (!CHANGES.has(id)) return;
    clearTimeout(timer);
    timer = setTimeout(refreshAll, 60);
  });
  api.addEvent(api.Event.CellHover, ({ worksheet, row, column }) =>
    bar.showHovered(problems.at(worksheet.getSheetId(), { row, column })),
  );
  document.addEventListener('mouseover', ({ target }) => {
    if (!(target instanceof HTMLCanvasElement)) bar.showHovered(undefined);
  });
  explainOnHover(injector.get(CellAlertManagerService), problems);
  refreshAll();
}

/** The spreadsheet's own pop-up says what `#N/A` is; ours says what to write instead. */
function explainOnHover(alerts: CellAlertManagerService, problems: Problems): void {
  const show = alerts.showAlert.bind(alerts);
  alerts.showAlert = (alert) => {
    const { subUnitId, row, col } = alert.location;
    const problem = problems.at(subUnitId, { row, column: col });
    show(
      problem
        ? { ...alert, title: frenchError(problem.code), message: problem.message, width: 320, height: 110 }
        : alert,
    );
  };
}
