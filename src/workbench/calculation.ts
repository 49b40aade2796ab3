import type { ICommandService } from '@univerjs/core';
import {
  FormulaExecutedStateType,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  type ISetFormulaCalculationNotificationMutation,
} from '@univerjs/engine-formula';
import { SetRangeValuesMutation } from '@univerjs/sheets';

/** Quiet for this long after an event, the calculation is taken as finished. */
const QUIET = 120;

/** Tells when the workbook is calculated and its results are in the cells. */
export class Calculation {
  private running = false;
  private changed = Date.now();

  constructor(commands: ICommandService) {
    commands.onCommandExecuted(({ id, params }) => {
      if (id === SetFormulaCalculationStartMutation.id) this.running = true;
      else if (id === SetFormulaCalculationNotificationMutation.id) {
        const state = (params as ISetFormulaCalculationNotificationMutation).functionsExecutedState;
        if (state !== undefined && state !== FormulaExecutedStateType.INITIAL) this.running = false;
      } else if (id !== SetRangeValuesMutation.id) return;
      this.changed = Date.now();
    });
  }

  /** Resolves once nothing is being calculated any more. */
  async settled(): Promise<void> {
    do {
      await new Promise((resolve) => setTimeout(resolve, 30));
    } while (this.running || Date.now() - this.changed < QUIET);
  }
}
