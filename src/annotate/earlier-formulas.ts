/** The columns whose formulas of Ressort already read the column to annotate. */
import { askedOf } from '../formulas/ours';
import { parseAddress } from '../host/address';
import type { WorkbookHost } from '../host/host';
import type { TargetColumn } from './target';

/** Counted from 0, from left to right. @throws WorkbookRefusal */
export async function formulaColumns(host: WorkbookHost, { cells }: TargetColumn): Promise<readonly number[]> {
  const used = await host.usedArea(cells.sheet);
  if (!used) return [];
  const [formulas = []] = await host.readFormulas({ ...cells, rows: 1, column: 0, columns: used.columns });
  return formulas.flatMap((formula, column) => {
    const asked = formula === '' ? undefined : askedOf(formula);
    return asked && 'cell' in asked && parseAddress(asked.cell)?.column === cells.column ? [column] : [];
  });
}
