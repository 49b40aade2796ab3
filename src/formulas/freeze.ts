/**
 * Formulas made values: each cell keeps what it showed, every cell of a spilled answer included. An error that means
 * « no answer » stays that error, so that the formulas that use it calculate the same. A formula that has not answered
 * (#NAME?, #SPILL!, #BUSY!…) shows nothing worth keeping, and stays a formula.
 */
import { inBlocks, writeInBlocks } from '../host/blocks';
import { isUnknownName, TYPED_ERRORS } from '../host/excel-errors';
import {
  cellArea,
  rowsOf,
  scalarOf,
  type Area,
  type ErrorValue,
  type Held,
  type Patch,
  type WorkbookHost,
} from '../host/host';
import {
  filledSelection,
  findFormulas,
  formulaPatches,
  readEach,
  writeFormulasInBlocks,
  type FoundFormula,
} from './find';

/** A formula, the cells it answers in, and what they show. */
interface FrozenFormula {
  readonly formula: FoundFormula;
  readonly area: Area;
  readonly values: readonly (readonly Held[])[];
}

export interface Freeze {
  /** Our formulas in the selection that have answered. */
  readonly formulas: number;
  /** The cells they answer in. */
  readonly cells: number;
  /** Our formulas that have not answered: they stay formulas. */
  readonly unanswered: number;
  /** Makes values of the formulas; returns how many the workbook refused. */
  readonly freeze: () => Promise<number>;
  /** Writes the formulas back, if their cells did not change since; returns how many it wrote. */
  readonly undo: () => Promise<number>;
}

/** Reads the selection; writes nothing. */
export async function findToFreeze(host: WorkbookHost): Promise<Freeze> {
  const area = await filledSelection(host);
  const found = area ? await findFormulas(host, area) : [];
  const spills = await host.spillsOf(found);
  const read = await readShown(
    host,
    found.flatMap((formula, at) => {
      const spill = spills[at];
      return spill ? [{ formula, area: spill }] : [];
    }),
  );
  const frozen = read.filter(({ values }) =>
    values.every((row) => row.every((held) => typeof held !== 'object' || isAnswer(held))),
  );
  return {
    formulas: frozen.length,
    cells: frozen.reduce((sum, one) => sum + one.area.rows * one.area.columns, 0),
    unanswered: read.length - frozen.length,
    freeze: () => freeze(host, frozen),
    undo: () => undo(host, frozen),
  };
}

/** Whether an error is an answer that a cell can keep without its formula. */
function isAnswer({ error }: ErrorValue): boolean {
  return TYPED_ERRORS.has(error) && !isUnknownName(error);
}

/**
 * What each formula shows. All are read before any is written, because a formula gone takes its spilled answers with
 * it.
 */
async function readShown(
  host: WorkbookHost,
  formulas: readonly { readonly formula: FoundFormula; readonly area: Area }[],
): Promise<readonly FrozenFormula[]> {
  const alone = formulas.filter(({ area }) => area.rows * area.columns === 1);
  const held = await readEach(
    alone.map(({ formula }) => formula),
    (block) => host.readHeld(block),
  );
  const values = new Map(alone.map(({ formula }, at) => [formula, [[held[at]!]]] as const));
  const all: FrozenFormula[] = [];
  for (const { formula, area } of formulas)
    all.push({ formula, area, values: values.get(formula) ?? (await inBlocks(area, (block) => host.readHeld(block))) });
  return all;
}

async function freeze(host: WorkbookHost, frozen: readonly FrozenFormula[]): Promise<number> {
  const alone = frozen.filter(({ area }) => area.rows * area.columns === 1);
  const missed = await writeInBlocks(
    host,
    alone.map(({ area, values }) => ({ area, values })),
  );
  let refused = missed.length;
  for (const one of frozen) if (one.area.rows * one.area.columns > 1 && !(await freezeSpill(host, one))) refused++;
  return refused;
}

/** Freezes a spilled answer. The formula's own cell goes last: if the rest is refused, the formula answers again. */
async function freezeSpill(host: WorkbookHost, { formula, area, values }: FrozenFormula): Promise<boolean> {
  const rest = withoutFirst({ area, values });
  const first: Patch = { area: cellArea(formula), values: [[values[0]![0]!]] };
  try {
    const missed = [...(await writeInBlocks(host, rest)), ...(await writeInBlocks(host, [first]))];
    return missed.length === 0;
  } catch (error) {
    await writeInBlocks(host, rest.map(blanked)).catch(() => undefined);
    throw error;
  }
}

/** A rectangle without its first cell, as at most two rectangles. */
function withoutFirst({ area, values }: Patch): readonly Patch[] {
  const beside: Patch = {
    area: { ...area, column: area.column + 1, columns: area.columns - 1, rows: 1 },
    values: [values[0]!.slice(1)],
  };
  const under: Patch = { area: rowsOf(area, 1, area.rows - 1), values: values.slice(1) };
  return [under, beside].filter((patch) => patch.area.rows > 0 && patch.area.columns > 0);
}

function blanked({ area, values }: Patch): Patch {
  return { area, values: values.map((row) => row.map(() => '')) };
}

async function undo(host: WorkbookHost, frozen: readonly FrozenFormula[]): Promise<number> {
  const now = await readShown(host, frozen);
  const formulas = await readEach(
    frozen.map(({ formula }) => formula),
    (block) => host.readFormulas(block),
  );
  const back = frozen.filter(({ values }, at) => formulas[at] === '' && same(values, now[at]!.values));
  await writeInBlocks(host, back.flatMap(({ area, values }) => withoutFirst({ area, values })).map(blanked));
  await writeFormulasInBlocks(host, formulaPatches(back.map(({ formula }) => formula)));
  return back.length;
}

function same(one: readonly (readonly Held[])[], other: readonly (readonly Held[])[]): boolean {
  return one.every((row, down) => row.every((held, across) => scalarOf(held) === scalarOf(other[down]![across]!)));
}
