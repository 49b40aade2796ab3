/** Tools on the formulas of the add-in: repair those Excel no longer knows, freeze those selected. */
import { readInBlocks, writeInBlocks } from '../../host/blocks';
import { rowsOf, type Area, type Scalar, type WorkbookHost } from '../../host/host';

const FONCTION = /(?:^=|[^A-Z0-9._])(?:RESSORT\.)?(?:ZONE|BUREAU|TRIBUNAL|COUR|POPULATION|COMMUNES?|COMMUNE\.(?:INSEE|DEPARTEMENT|CODEPOSTAL|FICHE|SOURCE|SUGGESTIONS))\(/i;
const ROWS = 2_000;
const INCONNU = /^#(?:NAME\?|NOM\s?\?)$/;

/** Whether a formula calls one of the add-in's functions. */
export function isNotreFormule(formula: string): boolean {
  return FONCTION.test(formula);
}

interface Trouvee {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

async function formulas(host: WorkbookHost, area: Area): Promise<readonly Trouvee[]> {
  const found: Trouvee[] = [];
  for (let at = 0; at < area.rows; at += ROWS) {
    const rows = await host.readFormulas(rowsOf(area, at, Math.min(ROWS, area.rows - at)));
    rows.forEach((row, down) => row.forEach((formula, across) => isNotreFormule(formula) && found.push({ row: area.row + at + down, column: area.column + across, formula })));
  }
  return found;
}

/** Writes again the formulas that show #NAME?; gives back how many. */
export async function reparer(host: WorkbookHost): Promise<number> {
  const { area } = await host.selection();
  const used = await host.usedArea(area.sheet);
  if (!used) return 0;
  let count = 0;
  for (const { row, column, formula } of await formulas(host, used)) {
    const cell = { sheet: used.sheet, row, column };
    const [[value = ''] = []] = await host.read({ ...cell, rows: 1, columns: 1 });
    if (!INCONNU.test(String(value))) continue;
    await host.writeFormula(cell, formula);
    count++;
  }
  return count;
}

/** Replaces the formulas of the selection with what they show, spilled answers included. */
export async function figer(host: WorkbookHost): Promise<number> {
  const { area } = await host.selection();
  const used = await host.usedArea(area.sheet);
  if (!used) return 0;
  const rows = Math.min(area.rows, used.rows - area.row);
  const columns = Math.min(area.columns, used.columns - area.column);
  if (rows <= 0 || columns <= 0) return 0;
  const found = await formulas(host, { ...area, rows, columns });
  // All is read before anything is written: a formula gone takes its spilled answers with it.
  const frozen: { area: Area; values: readonly (readonly Scalar[])[] }[] = [];
  for (const formula of found) {
    const { row, column } = formula;
    const target = await host.spillOf({ sheet: area.sheet, row, column });
    frozen.push({ area: target, values: await readInBlocks(host, target) });
  }
  await writeInBlocks(host, frozen);
  return found.length;
}
