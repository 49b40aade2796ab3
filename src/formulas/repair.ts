/**
 * Formulas that show #NAME? after the workbook was opened before the add-in, or with its twin that
 * calls the functions by another name: written again, under the names that this Excel knows.
 */
import type { WorkbookHost } from '../host/host';
import { renommer } from './ours';
import { formulaPatches, readEach, trouver, writeFormulasInBlocks, type Trouvee } from './find';

const INCONNU = /^#(?:NAME\?|NOM\s?\?)$/;

export interface Reparation {
  /** Formulas that show #NAME?. */
  readonly formules: number;
  /** Writes them again; gives back how many still show #NAME?. */
  readonly reparer: () => Promise<number>;
  /** Writes back the formulas as they were, where they are still as repaired; gives back how many. */
  readonly defaire: () => Promise<number>;
}

/** Looks over the active sheet; writes nothing. */
export async function chercherAReparer(host: WorkbookHost, prefixe: boolean): Promise<Reparation> {
  const { area } = await host.selection();
  const used = await host.usedArea(area.sheet);
  const before = used ? await perdues(host, await trouver(host, used)) : [];
  const after = before.map((one) => ({ ...one, formula: renommer(one.formula, prefixe) }));
  return {
    formules: before.length,
    reparer: async () => {
      await writeFormulasInBlocks(host, formulaPatches(after));
      return (await perdues(host, after)).length;
    },
    defaire: async () => {
      if (!used) return 0;
      const now = new Map((await trouver(host, used)).map((one) => [`${one.row}:${one.column}`, one.formula]));
      const back = before.filter(({ row, column }, at) => now.get(`${row}:${column}`) === after[at]!.formula);
      await writeFormulasInBlocks(host, formulaPatches(back));
      return back.length;
    },
  };
}

/** Those whose cell shows #NAME?. */
async function perdues(host: WorkbookHost, formulas: readonly Trouvee[]): Promise<readonly Trouvee[]> {
  const shown = await readEach(formulas, (block) => host.read(block));
  return formulas.filter((_, at) => INCONNU.test(String(shown[at])));
}
