/** From what a row should hold and what it holds, to what is written in it: blanks only, or our own remarks. */
import type { Area, Matrix, Patch, Scalar } from '../host/host';
import type { Reponse } from './answers';
import type { Decision } from './decide';

/** What became of a row's cells. */
export const ISSUES = ['rien', 'ecrite', 'deja', 'laissee', 'repondue', 'refusee'] as const;
export type Issue = (typeof ISSUES)[number];

/** Our remarks begin so: they alone may be written over, by us. */
const DOUTE = '⚠ ';
const ACCEPTE = '✓ ';

export function remarqueDoute(phrase: string): string {
  return phrase === '' ? '' : DOUTE + phrase;
}

export function remarqueAcceptee(phrase: string): string {
  return ACCEPTE + phrase;
}

/** A remark that an annotation wrote. */
export function isOurs(remarque: Scalar): boolean {
  return typeof remarque === 'string' && (remarque.startsWith(DOUTE) || remarque.startsWith(ACCEPTE));
}

/** The cells of a row once it is decided, the remark last. */
export function voulue(decision: Decision, reponse: Reponse | undefined, width: number): readonly Scalar[] {
  if (reponse) return reponse.ligne;
  return [...new Array<Scalar>(width - 1).fill(''), remarqueDoute(decision.phrase)];
}

/** What to do with one row. A row is written whole or not at all. */
export function comparer(held: readonly Scalar[], wanted: readonly Scalar[]): Issue {
  const last = wanted.length - 1;
  const answers = held.slice(0, last);
  const wantsAnswer = wanted.slice(0, last).some((value) => value !== '');
  const answered = answers.some((value) => value !== '');
  if (!wantsAnswer && answered) return wanted[last] === '' ? 'laissee' : 'repondue';
  if (answers.some((value, at) => value !== '' && value !== wanted[at])) return 'laissee';
  const remarque = held[last]!;
  if (remarque !== '' && remarque !== wanted[last] && !isOurs(remarque)) return 'laissee';
  const same = held.every((value, at) => value === wanted[at]);
  if (same) return wanted.every((value) => value === '') ? 'rien' : 'deja';
  return 'ecrite';
}

/** The rows to write, as few rectangles as possible: a blank row that stays blank joins its neighbours. */
export function patchesOf(
  area: Area,
  held: Matrix,
  wanted: Matrix,
  issues: readonly Issue[],
): { patches: Patch[]; before: Matrix[] } {
  const patches: Patch[] = [];
  const before: Matrix[] = [];
  let at = 0;
  while (at < issues.length) {
    if (issues[at] !== 'ecrite') {
      at++;
      continue;
    }
    const start = at;
    let end = at + 1;
    for (at = end; at < issues.length && (issues[at] === 'ecrite' || issues[at] === 'rien'); at++)
      if (issues[at] === 'ecrite') end = at + 1;
    patches.push({ area: { ...area, row: area.row + start, rows: end - start }, values: wanted.slice(start, end) });
    before.push(held.slice(start, end));
  }
  return { patches, before };
}
