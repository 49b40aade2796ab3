import { CommandType, type ICommandService } from '@univerjs/core';
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
/** An entry that has not been written, or not set off its calculation, by then will not. */
const ENTERED = 2_000;

/** How many writings and how many calculations there have been so far. */
export interface Mark {
  readonly writes: number;
  readonly ends: number;
}

/** Tells when the workbook is calculated and its results are in the cells. */
export class Calculation {
  private running = false;
  private changed = Date.now();
  private ends = 0;
  private writes = 0;

  constructor(commands: ICommandService) {
    commands.onCommandExecuted(({ id, type, params }) => {
      if (id === SetFormulaCalculationStartMutation.id) this.running = true;
      else if (id === SetFormulaCalculationNotificationMutation.id) {
        const state = (params as ISetFormulaCalculationNotificationMutation).functionsExecutedState;
        if (state !== undefined && state !== FormulaExecutedStateType.INITIAL) {
          this.running = false;
          this.ends += 1;
        }
      } else if (id === SetRangeValuesMutation.id) this.writes += 1;
      // Rows put in another order, columns moved, what is undone: a calculation may follow any change.
      else if (type !== CommandType.MUTATION) return;
      this.changed = Date.now();
    });
  }

  /** How many calculations have ended so far. */
  get ended(): number {
    return this.ends;
  }

  mark(): Mark {
    return { writes: this.writes, ends: this.ends };
  }

  /**
   * Resolves once what was entered since the mark is in its cell and calculated: on a busy machine the
   * spreadsheet takes an entry, and sets off its calculation, long after the key was pressed.
   */
  async entered(since: Mark): Promise<void> {
    if (await until(() => this.writes > since.writes, ENTERED))
      await until(() => this.running || this.ends > since.ends, ENTERED);
    await this.settled();
  }

  /** Resolves once nothing is being calculated any more; after `since` calculations, if that many are to come. */
  async settled(since = -1): Promise<void> {
    const asked = Date.now();
    do {
      await new Promise((resolve) => setTimeout(resolve, 30));
    } while (this.running || Date.now() - this.changed < QUIET || (this.ends <= since && Date.now() - asked < LONGEST));
  }
}

/** Returns whether it was done before the longest wait was over. */
async function until(done: () => boolean, longest: number): Promise<boolean> {
  const asked = Date.now();
  while (!done() && Date.now() - asked < longest) await new Promise((resolve) => setTimeout(resolve, 10));
  return done();
}
