/**
 * Formulas that show #NAME? after the workbook was opened before the add-in, or with its twin that
 * calls the functions by another name: written again, under the names that this Excel knows.
 */
import { isUnknownName } from '../host/excel-errors';
import type { WorkbookHost } from '../host/host';
import { renameCalls } from './ours';
import { formulaPatches, readEach, findFormulas, writeFormulasInBlocks, type FoundFormula } from './find';

export interface Repair {
  /** Formulas that show #NAME?. */
  readonly formulas: number;
  /** Writes them again; gives back how many still show #NAME?. */
  readonly repair: () => Promise<number>;
  /** Writes back the formulas as they were, where they are still as repaired; gives back how many. */
  readonly undo: () => Promise<number>;
}

/** Looks over the active sheet; writes nothing. */
export async function findToRepair(host: WorkbookHost, prefixed: boolean): Promise<Repair> {
  const { area } = await host.selection();
  const used = await host.usedArea(area.sheet);
  const before = used ? await lost(host, await findFormulas(host, used)) : [];
  const after = before.map((one) => ({ ...one, formula: renameCalls(one.formula, prefixed) }));
  return {
    formulas: before.length,
    repair: async () => {
      await writeFormulasInBlocks(host, formulaPatches(after));
      return (await lost(host, after)).length;
    },
    undo: async () => {
      if (!used) return 0;
      const now = new Map((await findFormulas(host, used)).map((one) => [`${one.row}:${one.column}`, one.formula]));
      const back = before.filter(({ row, column }, at) => now.get(`${row}:${column}`) === after[at]!.formula);
      await writeFormulasInBlocks(host, formulaPatches(back));
      return back.length;
    },
  };
}

/** Those whose cell shows #NAME?. */
async function lost(host: WorkbookHost, formulas: readonly FoundFormula[]): Promise<readonly FoundFormula[]> {
  const shown = await readEach(formulas, (block) => host.read(block));
  return formulas.filter((_, at) => isUnknownName(String(shown[at])));
}
