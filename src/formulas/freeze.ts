/**
 * Formulas made values: each cell keeps what it showed, a spilled answer whole. An error that means
 * « no answer » stays that error, so that what depends on it calculates the same; a formula that has
 * not answered (#NAME?, #SPILL!, #BUSY!…) has nothing to keep, and stays a formula.
 */
import { inBlocks, writeInBlocks } from '../host/blocks';
import { cellArea, rowsOf, scalarOf, type Area, type Held, type Patch, type WorkbookHost } from '../host/host';
import { filledSelection, formulaPatches, readEach, trouver, writeFormulasInBlocks, type Trouvee } from './find';

const ANSWERS = new Set(['#N/A', '#VALUE!', '#REF!', '#DIV/0!', '#NUM!', '#NULL!']);

interface Figee {
  readonly formule: Trouvee;
  readonly area: Area;
  readonly values: readonly (readonly Held[])[];
}

export interface Gel {
  /** Our formulas in the selection that have answered, and the cells they answer in. */
  readonly formules: number;
  readonly cellules: number;
  /** Our formulas that have not answered: they stay. */
  readonly sansReponse: number;
  /** Makes values of them; gives back how many formulas could not be. */
  readonly figer: () => Promise<number>;
  /** Writes the formulas back where nothing changed since; gives back how many. */
  readonly defaire: () => Promise<number>;
}

/** Reads the selection; writes nothing. */
export async function chercherAFiger(host: WorkbookHost): Promise<Gel> {
  const area = await filledSelection(host);
  const found = area ? await trouver(host, area) : [];
  const spills = await host.spillsOf(found);
  const read = await lire(
    host,
    found.flatMap((formule, at) => {
      const spill = spills[at];
      return spill ? [{ formule, area: spill }] : [];
    }),
  );
  const figees = read.filter(({ values }) =>
    values.every((row) => row.every((held) => typeof held !== 'object' || ANSWERS.has(held.error))),
  );
  return {
    formules: figees.length,
    cellules: figees.reduce((sum, one) => sum + one.area.rows * one.area.columns, 0),
    sansReponse: read.length - figees.length,
    figer: () => figer(host, figees),
    defaire: () => defaire(host, figees),
  };
}

/** What each formula shows. All is read before anything is written: a formula gone takes its spilled answers with it. */
async function lire(
  host: WorkbookHost,
  formulas: readonly { readonly formule: Trouvee; readonly area: Area }[],
): Promise<readonly Figee[]> {
  const alone = formulas.filter(({ area }) => area.rows * area.columns === 1);
  const held = await readEach(
    alone.map(({ formule }) => formule),
    (block) => host.readHeld(block),
  );
  const values = new Map(alone.map(({ formule }, at) => [formule, [[held[at]!]]] as const));
  const all: Figee[] = [];
  for (const { formule, area } of formulas)
    all.push({ formule, area, values: values.get(formule) ?? (await inBlocks(area, (block) => host.readHeld(block))) });
  return all;
}

async function figer(host: WorkbookHost, figees: readonly Figee[]): Promise<number> {
  const alone = figees.filter(({ area }) => area.rows * area.columns === 1);
  const missed = await writeInBlocks(
    host,
    alone.map(({ area, values }) => ({ area, values })),
  );
  let refused = missed.length;
  for (const one of figees) if (one.area.rows * one.area.columns > 1 && !(await figerEtendue(host, one))) refused++;
  return refused;
}

/** The formula's own cell goes last: until then the formula is there, and its answers come back if the rest is refused. */
async function figerEtendue(host: WorkbookHost, { formule, area, values }: Figee): Promise<boolean> {
  const rest = withoutFirst({ area, values });
  const first: Patch = { area: cellArea(formule), values: [[values[0]![0]!]] };
  try {
    const missed = [...(await writeInBlocks(host, rest)), ...(await writeInBlocks(host, [first]))];
    return missed.length === 0;
  } catch (error) {
    await writeInBlocks(host, rest.map(blanked)).catch(() => undefined);
    throw error;
  }
}

/** A rectangle but for its first cell. */
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

async function defaire(host: WorkbookHost, figees: readonly Figee[]): Promise<number> {
  const now = await lire(host, figees);
  const formulas = await readEach(
    figees.map(({ formule }) => formule),
    (block) => host.readFormulas(block),
  );
  const back = figees.filter(({ values }, at) => formulas[at] === '' && same(values, now[at]!.values));
  await writeInBlocks(host, back.flatMap(({ area, values }) => withoutFirst({ area, values })).map(blanked));
  await writeFormulasInBlocks(host, formulaPatches(back.map(({ formule }) => formule)));
  return back.length;
}

function same(one: readonly (readonly Held[])[], other: readonly (readonly Held[])[]): boolean {
  return one.every((row, down) => row.every((held, across) => scalarOf(held) === scalarOf(other[down]![across]!)));
}
