/**
 * Doubts that the clerk settles: the answer of the place chosen is written in each row that still holds the text; what
 * was settled can be doubted again, as long as its cells hold what was written.
 */
import { readInBlocks } from '../host/blocks';
import type { Area, Matrix, Scalar } from '../host/host';
import type { Annotation } from './annotation';
import { same } from './fingerprint';
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
  /** What was written where, by which it can be undone. */
  readonly rows: readonly SettledRow[];
}

interface SettledRow {
  readonly row: number;
  readonly before: readonly Scalar[];
  readonly after: readonly Scalar[];
}

interface ChosenRow {
  readonly row: number;
  readonly place: number;
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
  const settled: SettledRow[] = [];
  for (const window of windowsOf(rows, ({ row }) => row, WINDOW))
    settled.push(...(await writeWindow(annotation, window)));
  return { written: settled.length, passedOver: rows.length - settled.length, rows: settled };
}

/**
 * Puts back what the rows of an acceptance held, each that still holds what was written; they are doubtful again.
 * @returns how many rows were put back
 * @throws ColumnsMoved, WorkbookRefusal
 */
export function undoAcceptance(annotation: Annotation, { rows }: Acceptance): Promise<number> {
  return annotation.exclusively(async () => {
    await requireHeadings(annotation.host, annotation.plan);
    let restored = 0;
    for (const window of windowsOf(rows, ({ row }) => row, WINDOW)) restored += await restoreWindow(annotation, window);
    return restored;
  });
}

async function restoreWindow(annotation: Annotation, rows: readonly SettledRow[]): Promise<number> {
  const { plan, host, ledger } = annotation;
  const first = rows[0]!.row;
  const count = rows[rows.length - 1]!.row - first + 1;
  const area = { ...answerArea(plan), row: first, rows: count };
  const held = await readInBlocks(host, area);
  const wanted: (readonly Scalar[])[] = [...held];
  const outcomes = new Array<Outcome>(count).fill('already');
  for (const { row, before, after } of rows) {
    if (!same([held[row - first]!], [after])) continue;
    wanted[row - first] = before;
    outcomes[row - first] = 'written';
  }
  await write(annotation, area, held, wanted, outcomes);
  outcomes.forEach((outcome, at) => outcome === 'written' && ledger.unsettle(first + at));
  return outcomes.filter((outcome) => outcome === 'written').length;
}

/** Writes the rows whose outcome is « written », noted in the journal so that all of them can be taken back. */
async function write(
  annotation: Annotation,
  area: Area,
  held: Matrix,
  wanted: Matrix,
  outcomes: Outcome[],
): Promise<void> {
  const { patches, before } = patchesOf(area, held, wanted, outcomes);
  annotation.journal.note(patches, before);
  await writeRows(annotation.host, patches, area, held, outcomes);
}

function chosenRowsOf({ plan: { source } }: Annotation, { alike, place, remark }: Chosen): readonly ChosenRow[] {
  const { values, missing } = source.answer(place);
  const wanted = [...values, acceptedRemark(missing === '' ? remark : `${remark} ${missing}`)];
  return alike.rows.map((row) => ({ row, place, text: alike.decision.text, values: wanted }));
}

/** Writes the rows of one window whose text and cells are still those that were doubted; returns them. */
async function writeWindow(annotation: Annotation, rows: readonly ChosenRow[]): Promise<readonly SettledRow[]> {
  const { plan, host, ledger } = annotation;
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
  await write(annotation, area, held, wanted, outcomes);
  return rows.flatMap(({ row, place }) => {
    const at = row - first;
    if (outcomes[at] !== 'written') return [];
    ledger.settle(row, place);
    return [{ row, before: held[at]!, after: wanted[at]! }];
  });
}

/** Whether the cell still holds the text that was doubted, with or without the prefix of a list. */
function isSame(value: Scalar, doubted: string): boolean {
  const text = String(value);
  return text === doubted || withoutPrefix(text) === doubted;
}
