/** Doubts settled by the clerk: the place chosen is written in every row alike, once each is checked. */
import { readInBlocks } from '../host/blocks';
import type { Scalar } from '../host/host';
import type { Annotation } from './annotation';
import type { Alike } from './ledger';
import { requireHeadings } from './journal';
import { acceptedRemark } from './remarks';
import { compareRow, patchesOf, windowsOf, writeRows, type Outcome } from './rows';
import { answerArea } from './plan';
import { withoutPrefix } from './section-heading';

export interface Chosen {
  readonly alike: Alike;
  readonly place: number;
  /** Says that it was chosen. */
  readonly remark: string;
}

export interface Acceptance {
  readonly written: number;
  /** Rows passed over: their text or their cells are no longer what they were. */
  readonly passedOver: number;
}

interface ChosenRow {
  readonly row: number;
  readonly text: string;
  readonly values: readonly Scalar[];
}

/** Rows near enough are read together, and never more than this many. */
const WINDOW = 2_000;

/** Writes what each place chosen answers in the rows of its group. */
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

/** Writes the rows of one window that still are what was doubted; gives back how many. */
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

/** The cell still holds the text that was doubted. */
function isSame(value: Scalar, doubted: string): boolean {
  const text = String(value);
  return text === doubted || withoutPrefix(text) === doubted;
}
