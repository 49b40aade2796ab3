/** From what a row should hold and what it holds, to what is written in it: blanks only, or our own remarks. */
import type { Area, Matrix, Patch, Scalar } from '../host/host';
import type { Answer } from './answers';
import type { Decision } from './decide';
import { doubtRemark, isOurRemark } from './remarks';

/** What became of a row's cells. */
export const OUTCOMES = ['nothing', 'written', 'already', 'left', 'answered', 'refused'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The cells of a row once it is decided, the remark last. */
export function wantedRow(decision: Decision, answer: Answer | undefined, width: number): readonly Scalar[] {
  if (answer) return answer.cells;
  return [...new Array<Scalar>(width - 1).fill(''), doubtRemark(decision.sentence)];
}

/** What to do with one row. A row is written whole or not at all. */
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

/** The rows to write, as few rectangles as possible: a blank row that stays blank joins its neighbours. */
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
