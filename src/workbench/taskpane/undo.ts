/** What the pane writes can be taken back by Ctrl+Z, like what is typed. */
import { ICommandService, IUndoRedoService, type IMutationInfo, type IUndoRedoItem } from '@univerjs/core';
import {
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetWorksheetColWidthMutation,
  SetWorksheetColWidthMutationFactory,
  type ISetRangeValuesMutationParams,
  type ISetWorksheetColWidthMutationParams,
} from '@univerjs/sheets';
import type { FWorksheet } from '@univerjs/sheets/facade';
import { WorkbookRefusal } from '../../host/host';
import type { Engine } from '../engine';

/** Changes that follow each other this closely, in milliseconds, are one gesture: the pane annotates step by step. */
const ONE_GESTURE = 3000;
/** What someone does ends it. */
const ACTS = ['keydown', 'pointerdown'] as const;

interface Batching {
  _tryBatchingElements: (whole: IUndoRedoItem, step: IUndoRedoItem) => void;
}

let endGesture: (() => void) | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** What is changed from here on, until nothing is for a while or someone acts, is taken back at once. */
export function inOneGesture({ injector, api }: Engine): void {
  const unit = api.getActiveWorkbook()?.getId();
  if (unit === undefined) return;
  clearTimeout(timer);
  timer = setTimeout(() => endGesture?.(), ONE_GESTURE);
  if (endGesture) return;
  const stack = injector.get(IUndoRedoService);
  undoLastFirst(stack);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the engine has no other way, and its version is pinned
  const batch = stack.__tempBatchingUndoRedo(unit);
  const end = (): void => {
    clearTimeout(timer);
    batch.dispose();
    endGesture = undefined;
    for (const type of ACTS) window.removeEventListener(type, end, { capture: true });
  };
  endGesture = end;
  for (const type of ACTS) window.addEventListener(type, end, { capture: true });
}

/** The engine undoes the changes of a batch in the order they were made in, which is wrong once columns are inserted. */
function undoLastFirst(stack: IUndoRedoService): void {
  (stack as unknown as Batching)._tryBatchingElements = (whole, step) => {
    whole.redoMutations.push(...step.redoMutations);
    whole.undoMutations.unshift(...step.undoMutations);
  };
}

/**
 * Does changes so that they can be undone. The commands that do so measure every row anew for each of them: only the
 * mutations under them are used.
 */
export class UndoableChanges {
  constructor(private readonly injector: Engine['injector']) {}

  /** @throws WorkbookRefusal if the spreadsheet does not take the cells */
  setCells(params: ISetRangeValuesMutationParams): void {
    const undo = SetRangeValuesUndoMutationFactory(this.injector, params);
    this.change({ id: SetRangeValuesMutation.id, params }, { id: SetRangeValuesMutation.id, params: undo });
  }

  /** @throws WorkbookRefusal if the spreadsheet does not take the width */
  setWidth(params: ISetWorksheetColWidthMutationParams, sheet: FWorksheet): void {
    const undo = SetWorksheetColWidthMutationFactory(params, sheet.getSheet());
    this.change({ id: SetWorksheetColWidthMutation.id, params }, { id: SetWorksheetColWidthMutation.id, params: undo });
  }

  private change(redo: IMutationInfo & { params: { unitId: string } }, undo: IMutationInfo): void {
    if (!this.injector.get(ICommandService).syncExecuteCommand(redo.id, redo.params))
      throw new WorkbookRefusal('refused');
    this.injector.get(IUndoRedoService).pushUndoRedo({
      unitID: redo.params.unitId,
      undoMutations: [undo],
      redoMutations: [redo],
    });
  }
}
