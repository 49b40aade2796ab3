/** Doubts that the clerk settles: the answer of the place chosen is written in each row that still holds the text. */
import { readInBlocks } from '../host/blocks';
import type { Scalar } from '../host/host';
import type { Annotation } from './annotation';
import { requireHeadings } from './journal';
import type { Alike } from './ledger';
import { answerArea } from './plan';
import { acceptedRemark } from './remarks';
import { compareRow, patchesOf, windowsOf, writeRows, type Outcome } from './rows';
import { withoutPrefix } from './section-heading';

/** A place chosen for the rows of one doubt. */
export interface Chosen {
  readonly alike: Alike;
  readonly place: number;
  /** The sentence written beside the answer: it says that the clerk chose the place. */
  readonly remark: string;
}

export interface Acceptance {
  /** Rows written. */
  readonly written: number;
  /** Rows passed over, because their text or their cells are no longer what they were when the doubt was listed. */
  readonly passedOver: number;
}

interface ChosenRow {
  readonly row: number;
  readonly text: string;
  readonly values: readonly Scalar[];
}

/** Rows read at once, at most. */
const WINDOW = 2_000;

/**
 * Writes, for each doubt, what the place chosen answers.
 * @throws ColumnsMoved if the headings are no longer where the annotation wrote them.
 * @throws WorkbookRefusal
 */
export function accept(annotation: Annotation, chosen: readonly Chosen[]): Promise<Acceptance> {
  return annotation.exclusively(() => writeChosen(annotation, chosen));
}

async function writeChosen(annotation: Annotation, chosen: readonly Chosen[]): Promise<Acceptance> {
  const { plan, host } = annotation;
  await requireHeadings(host, plan);
  const rows = chosen.flatMap((one) => chosenRowsOf(annotation, one));
  let written = 0;
  for (const window of windowsOf(rows, ({ row }) => row, WINDOW)) written += await writeWindow(annotation, window);
  return { written, passedOver: rows.length - written };
}

function chosenRowsOf({ answers }: Annotation, { alike, place, remark }: Chosen): readonly ChosenRow[] {
  const { values, missing } = answers.answer(place);
  const wanted = [...values, acceptedRemark(missing === '' ? remark : `${remark} ${missing}`)];
  return alike.rows.map((row) => ({ row, text: alike.decision.text, values: wanted }));
}

/** Writes the rows of one window whose text and cells are still those that were doubted; returns how many. */
async function writeWindow(annotation: Annotation, rows: readonly ChosenRow[]): Promise<number> {
  const { plan, host, journal, ledger } = annotation;
  const first = rows[0]!.row;
  const count = rows[rows.length - 1]!.row - first + 1;
  const texts = await readInBlocks(host, { ...plan.target.cells, row: first, rows: count });
  const area = { ...answerArea(plan), row: first, rows: count };
  const held = await readInBlocks(host, area);
  const wanted: (readonly Scalar[])[] = [...held];
  const outcomes = new Array<Outcome>(count).fill('already');
  for (const { row, text, values } of rows) {
    const at = row - first;
    if (!isSame(texts[at]![0]!, text) || compareRow(held[at]!, values) !== 'written') continue;
    wanted[at] = values;
    outcomes[at] = 'written';
  }
  const { patches, before } = patchesOf(area, held, wanted, outcomes);
  journal.note(patches, before);
  await writeRows(host, patches, area, held, outcomes);
  outcomes.forEach((outcome, at) => outcome === 'written' && ledger.settle(first + at));
  return outcomes.filter((outcome) => outcome === 'written').length;
}

/** Whether the cell still holds the text that was doubted, with or without the prefix of a list. */
function isSame(value: Scalar, doubted: string): boolean {
  const text = String(value);
  return text === doubted || withoutPrefix(text) === doubted;
}
