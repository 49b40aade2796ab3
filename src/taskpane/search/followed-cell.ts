/** What the pane reads of the active cell: its text, or the commune that its formula asks of, but never an answer. */
import { contentOf } from '../../annotate/cell';
import { valuesOf } from '../../facts/search';
import { askedOf, isOurFormula } from '../../formulas/ours';
import { parseAddress } from '../../host/address';
import type { Area, Scalar, WorkbookHost } from '../../host/host';
import type { Table } from '../../table/table';

interface Followed {
  readonly value: Scalar;
  /** The cell holds an error, or an answer: there is no commune to read in it. */
  readonly isAnswer: boolean;
}

/** @param value what the cell holds @throws WorkbookRefusal */
export async function followedCell(host: WorkbookHost, table: Table, cell: Area, value: Scalar): Promise<Followed> {
  const [[formula = ''] = []] = await host.readFormulas(cell);
  if (!isOurFormula(formula)) return { value, isAnswer: contentOf(value).kind === 'error' || isBureau(table, value) };
  const asked = askedOf(formula);
  if (asked === undefined) return { value, isAnswer: true };
  if ('text' in asked) return { value: asked.text, isAnswer: false };
  const place = parseAddress(asked.cell);
  if (!place) return { value, isAnswer: true };
  const [[read = ''] = []] = await host.read({ ...cell, ...place });
  return { value: read, isAnswer: false };
}

/** « Corbeil (1er bureau) » is named after a town, and is none. */
function isBureau(table: Table, value: Scalar): boolean {
  return typeof value === 'string' && value.includes('(') && valuesOf(table, 'BUREAU').includes(value);
}
