/**
 * Repairs formulas that show #NAME?, because the workbook was opened without the add-in, or was made with the manifest
 * that calls the functions by another name: they are written again under the names that this Excel knows.
 */
import { isUnknownName } from '../host/excel-errors';
import type { WorkbookHost } from '../host/host';
import { findFormulas, formulaPatches, readEach, writeFormulasInBlocks, type FoundFormula } from './find';
import { renameCalls } from './ours';

export interface Repair {
  /** Our formulas that show #NAME?. */
  readonly formulas: number;
  /** Writes the formulas again; returns how many still show #NAME?. */
  readonly repair: () => Promise<number>;
  /** Writes the formulas back as they were, if they are still as repaired; returns how many it wrote. */
  readonly undo: () => Promise<number>;
}

/** Reads the active sheet; writes nothing. `prefixed` says which names this Excel knows. */
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

/** The formulas whose cell shows #NAME?. */
async function lost(host: WorkbookHost, formulas: readonly FoundFormula[]): Promise<readonly FoundFormula[]> {
  const shown = await readEach(formulas, (block) => host.read(block));
  return formulas.filter((_, at) => isUnknownName(String(shown[at])));
}
