/**
 * Annotates by formulas, which recalculate: one formula a column, which spills; or one a cell in a table, where no
 * formula can spill.
 */
import { formulaPatches, readEach, writeFormulasInBlocks, type FoundFormula } from '../formulas/find';
import { isOurFormula } from '../formulas/ours';
import { addressOf, WorkbookRefusal, type Area, type Cell, type WorkbookHost } from '../host/host';
import { editionOf, functionOf, type AnswerColumn } from './answers';
import { blankHeadings, writeHeadings } from './headings';
import { areBlank, insertColumns, removeColumns } from './insert';
import { answerArea, headingArea, makePlan, type Plan } from './plan';
import type { Request } from './request';
import type { TargetColumn } from './target';

/** Rows of a column that formulas annotate, at most: a longer range takes too long to recalculate at each change. */
export const MOST_FORMULA_ROWS = 20_000;
/** Formulas at one a cell, at most: with more, Excel no longer answers. */
export const MOST_FORMULA_CELLS = 20_000;

/** Returns the formula that calls a function of Ressort, by the name that this workbook knows. */
export type WriteFormula = (functionName: string, args: readonly string[]) => string;

export interface Placed {
  /** Columns that now have formulas. */
  readonly columns: number;
  /** Formulas written. */
  readonly formulas: number;
  /** Cells left as they are, because they hold something else. */
  readonly left: number;
  /** Takes the formulas back, except those changed since; returns how many cells that leaves. */
  readonly takeBack: () => Promise<number>;
}

/**
 * As `makePlan`; but columns of an earlier run are completed only if their first cells hold our formulas or nothing.
 */
export async function planFormulas(
  host: WorkbookHost,
  target: TargetColumn,
  request: Request,
  headings: readonly string[],
): Promise<Plan> {
  const plan = await makePlan(host, target, request, headings);
  if (!plan.completes) return plan;
  const first = answerArea(plan);
  const cells = headings.map((_, at) => ({ sheet: first.sheet, row: first.row, column: first.column + at }));
  const free = await areFree(host, cells);
  return free.every((one) => one) ? plan : makePlan(host, target, request, headings, false);
}

/**
 * Writes the headings and the formulas of these columns, all or none, over no filled cell.
 * @throws WorkbookRefusal "too-large" beyond the two limits above, or any refusal of the workbook.
 */
export async function writeFormulas(
  host: WorkbookHost,
  plan: Plan,
  answerColumns: readonly AnswerColumn[],
  write: WriteFormula,
): Promise<Placed> {
  const { sheet, cells, inTable } = plan.target;
  if (cells.rows > MOST_FORMULA_ROWS || (inTable && cells.rows * answerColumns.length > MOST_FORMULA_CELLS))
    throw new WorkbookRefusal('too-large');
  if (await host.isProtected(sheet)) throw new WorkbookRefusal('protected');
  let placed = plan;
  let inserted = false;
  let headed = false;
  const written: FoundFormula[] = [];
  const takeBack = async (): Promise<number> => {
    const kept = await blankFormulas(host, written);
    if (headed) await blankHeadings(host, placed);
    if (inserted && kept === 0 && (await areBlank(host, plan))) await removeColumns(host, plan);
    return kept;
  };
  try {
    if (plan.inserts) {
      await insertColumns(host, plan);
      inserted = true;
    }
    headed = !plan.completes;
    if (headed) placed = { ...plan, headings: await writeHeadings(host, plan) };
    const wanted = formulasWanted(placed, answerColumns, write);
    const isFree = plan.completes ? await areFree(host, wanted) : wanted.map(() => true);
    const free = wanted.filter((_, at) => isFree[at]);
    written.push(...free);
    await writeFormulasInBlocks(host, formulaPatches(free));
    await format(host, placed);
    return { columns: answerColumns.length, formulas: free.length, left: wanted.length - free.length, takeBack };
  } catch (error) {
    await takeBack().catch(() => undefined);
    throw error;
  }
}

async function format(host: WorkbookHost, plan: Plan): Promise<void> {
  const headings = headingArea(plan);
  if (headings) await host.setHeading(headings);
  await host.setWidths(
    plan.target.sheet,
    plan.firstColumn,
    plan.source.columns.map(({ width }) => width),
  );
}

function formulasWanted(
  plan: Plan,
  answerColumns: readonly AnswerColumn[],
  write: WriteFormula,
): readonly FoundFormula[] {
  const {
    target: { cells, inTable },
    departement,
  } = plan;
  const { sheet, row, column } = answerArea(plan);
  const args = (area: Area, answerColumn: AnswerColumn): string[] => {
    const edition = editionOf(answerColumn);
    const second = departement >= 0 ? [addressOf({ ...area, column: departement })] : edition === undefined ? [] : [''];
    return [addressOf(area), ...second, ...(edition === undefined ? [] : [String(edition)])];
  };
  return answerColumns.flatMap((answerColumn, at) => {
    const cell = (down: number, area: Area): FoundFormula => ({
      sheet,
      row: row + down,
      column: column + at,
      formula: write(functionOf(answerColumn), args(area, answerColumn)),
    });
    if (!inTable) return [cell(0, cells)];
    return Array.from({ length: cells.rows }, (_, down) => cell(down, { ...cells, row: cells.row + down, rows: 1 }));
  });
}

/** Whether each cell may take a formula: if it is blank, or holds one of ours (the column may have grown since). */
async function areFree(host: WorkbookHost, cells: readonly Cell[]): Promise<readonly boolean[]> {
  const formulas = await readEach(cells, (block) => host.readFormulas(block));
  const values = await readEach(cells, (block) => host.read(block));
  return formulas.map((formula, at) => isOurFormula(formula) || (formula === '' && values[at] === ''));
}

/** Blanks the cells that still hold the formulas written; returns how many hold something else. */
async function blankFormulas(host: WorkbookHost, written: readonly FoundFormula[]): Promise<number> {
  const now = await readEach(written, (block) => host.readFormulas(block));
  const values = await readEach(written, (block) => host.read(block));
  const ours = written.filter((one, at) => isSame(now[at]!, one.formula));
  await writeFormulasInBlocks(host, formulaPatches(ours.map((one) => ({ ...one, formula: '' }))));
  return written.filter((one, at) => !isSame(now[at]!, one.formula) && (now[at] !== '' || values[at] !== '')).length;
}

/** Whether two formulas are the same, because Excel may add « @ », « $ » or spaces to the formula it was given. */
function isSame(now: string, written: string): boolean {
  const plain = (formula: string): string => formula.toUpperCase().replace(/[@$\s]/g, '');
  return plain(now) === plain(written);
}
