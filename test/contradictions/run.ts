/** Draws the cases of every kind, asks COMMUNE.INSEE, and counts. */
import { column, ExcelError, shown } from '../functions/excel';
import { isCode, judge, type Case, type Kind, type Verdict } from './case';

/** Answers of a column of texts, each with its argument ("" for none). */
export type Reader = (texts: readonly unknown[], args: readonly unknown[]) => readonly unknown[];

/** The function as Excel calls it, a thousand rows at a time. */
export const communeInsee: Reader = (texts, args) => {
  const answers: unknown[] = [];
  for (let at = 0; at < texts.length; at += BATCH)
    answers.push(...column('COMMUNE.INSEE', texts.slice(at, at + BATCH), args.slice(at, at + BATCH)));
  return answers;
};

const BATCH = 1000;
/** Draws that fit no case, in a row, before a kind is taken to have no more. */
const MOST_MISSES = 2000;

export interface Judged {
  readonly asked: Case;
  readonly answer: unknown;
  readonly verdict: Verdict;
}

export interface Tally {
  readonly kind: string;
  readonly judged: readonly Judged[];
}

/** `count` different cases of a kind, or as many as it has. */
export function drawCases({ draw }: Kind, count: number): readonly Case[] {
  const cases = new Map<string, Case>();
  for (let misses = 0; cases.size < count && misses < MOST_MISSES;) {
    const drawn = draw();
    const key = drawn && `${drawn.text}|${drawn.argument ?? ''}`;
    if (drawn === undefined || cases.has(key!)) misses++;
    else {
      misses = 0;
      cases.set(key!, drawn);
    }
  }
  return [...cases.values()];
}

export function tallyOf(kind: string, cases: readonly Case[], reader: Reader): Tally {
  const answers = reader(
    cases.map(({ text }) => text),
    cases.map(({ argument }) => argument ?? ''),
  );
  const judged = cases.map((asked, rank) => {
    const answer = answers[rank];
    return { asked, answer, verdict: judge(asked, answer) };
  });
  return { kind, judged };
}

export function countOf({ judged }: Tally, verdict: Verdict): number {
  return judged.filter((one) => one.verdict === verdict).length;
}

/** « Mâcon 75001 |  -> 75056 (an error is expected) ». */
export function describe({ asked, answer }: Judged): string {
  const said = isCode(answer)
    ? answer
    : `${answer instanceof ExcelError ? 'error' : 'no code'} (${String(shown(answer))})`;
  const expected = [...asked.codes, ...(asked.errorIsRight ? ['error'] : [])].join(' or ');
  return `${JSON.stringify(asked.text)} | ${asked.argument === undefined ? '' : JSON.stringify(asked.argument)} -> ${said}, expected ${expected}`;
}
