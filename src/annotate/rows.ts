/**
 * What is written in a row, from what it should hold and what it holds: blanks are filled, our own remarks replaced.
 */
import { writeInBlocks } from '../host/blocks';
import { rowsOf, type Area, type Matrix, type Patch, type Scalar, type WorkbookHost } from '../host/host';
import type { Decision } from './decide';
import { doubtRemark, isOurRemark } from './remarks';
import type { Answer } from './source';

/**
 * What became of a row's cells: nothing to write, written, already as wanted, left because they hold something else,
 * answered by hand, or refused by the workbook.
 */
export const OUTCOMES = ['nothing', 'written', 'already', 'left', 'answered', 'refused'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The cells that a row should hold, the remark last. `width` counts them. */
export function wantedRow(decision: Decision, answer: Answer | undefined, width: number): readonly Scalar[] {
  if (answer) return answer.cells;
  return [...new Array<Scalar>(width - 1).fill(''), doubtRemark(decision.sentence)];
}

/** What to do with one row, which is written whole or not at all: « written » means that it must be. */
export function compareRow(held: readonly Scalar[], wanted: readonly Scalar[]): Outcome {
  const last = wanted.length - 1;
  const answers = held.slice(0, last);
  const wantsAnswer = wanted.slice(0, last).some((value) => value !== '');
  const answered = answers.some((value) => value !== '');
  if (!wantsAnswer && answered) return wanted[last] === '' ? 'left' : 'answered';
  if (answers.some((value, at) => value !== '' && value !== wanted[at])) return 'left';
  const remark = held[last]!;
  if (remark !== '' && remark !== wanted[last] && !isOurRemark(remark)) return 'left';
  const same = held.every((value, at) => value === wanted[at]);
  if (same) return wanted.every((value) => value === '') ? 'nothing' : 'already';
  return 'written';
}

/**
 * The rows to write, in as few rectangles as possible (a blank row that stays blank joins its neighbours); `before` is
 * what each rectangle holds.
 */
export function patchesOf(
  area: Area,
  held: Matrix,
  wanted: Matrix,
  outcomes: readonly Outcome[],
): { patches: Patch[]; before: Matrix[] } {
  const patches: Patch[] = [];
  const before: Matrix[] = [];
  let at = 0;
  while (at < outcomes.length) {
    if (outcomes[at] !== 'written') {
      at++;
      continue;
    }
    const start = at;
    let end = at + 1;
    for (at = end; at < outcomes.length && (outcomes[at] === 'written' || outcomes[at] === 'nothing'); at++)
      if (outcomes[at] === 'written') end = at + 1;
    patches.push({ area: { ...area, row: area.row + start, rows: end - start }, values: wanted.slice(start, end) });
    before.push(held.slice(start, end));
  }
  return { patches, before };
}

/**
 * Writes the patches of an area. A row that the workbook does not take whole (merged cells, most often) gets back what
 * its cells held, and its outcome becomes « refused ».
 */
export async function writeRows(
  host: WorkbookHost,
  patches: readonly Patch[],
  area: Area,
  held: Matrix,
  outcomes: Outcome[],
): Promise<void> {
  const missed = await writeInBlocks(host, patches);
  const refused = [...new Set(missed.map(({ row }) => row - area.row))];
  for (const at of refused) outcomes[at] = 'refused';
  await writeInBlocks(
    host,
    refused.map((at) => ({ area: rowsOf(area, at, 1), values: [held[at]!] })),
  );
}

/** Items sorted by row, in groups that each span fewer than `size` rows: a group is read at once. */
export function windowsOf<T>(items: readonly T[], rowOf: (item: T) => number, size: number): readonly (readonly T[])[] {
  const all: T[][] = [];
  for (const item of [...items].sort((one, other) => rowOf(one) - rowOf(other))) {
    const last = all[all.length - 1];
    if (last && rowOf(item) - rowOf(last[0]!) < size) last.push(item);
    else all.push([item]);
  }
  return all;
}
