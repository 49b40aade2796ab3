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
/** A calculation that has not begun by then will not. */
const LONGEST = 20_000;

/** Tells when the workbook is calculated and its results are in the cells. */
export class Calculation {
  private running = false;
  private changed = Date.now();
  private ends = 0;

  constructor(commands: ICommandService) {
    commands.onCommandExecuted(({ id, params }) => {
      if (id === SetFormulaCalculationStartMutation.id) this.running = true;
      else if (id === SetFormulaCalculationNotificationMutation.id) {
        const state = (params as ISetFormulaCalculationNotificationMutation).functionsExecutedState;
        if (state !== undefined && state !== FormulaExecutedStateType.INITIAL) {
          this.running = false;
          this.ends += 1;
        }
      } else if (id !== SetRangeValuesMutation.id) return;
      this.changed = Date.now();
    });
  }

  /** How many calculations have ended so far. */
  get ended(): number {
    return this.ends;
  }

  /** Resolves once nothing is being calculated any more; after `since` calculations, if that many are to come. */
  async settled(since = -1): Promise<void> {
    const asked = Date.now();
    do {
      await new Promise((resolve) => setTimeout(resolve, 30));
    } while (this.running || Date.now() - this.changed < QUIET || (this.ends <= since && Date.now() - asked < LONGEST));
  }
}
