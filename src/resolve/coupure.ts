/** Where a text breaks, and where its town ends. */
import type { Lecture } from './lecture';

const CEDEX = 'cedex';

/** « CEDEX », « CEDEX9 ». */
export function isCedex(lecture: Lecture, word: number): boolean {
  if (word >= lecture.words || !lecture.startsWith(word, CEDEX)) return false;
  return lecture.sizeOf(word) === CEDEX.length || /^cedex\d+$/.test(lecture.slice(word, word + 1));
}

/** A comma, a line break, a bracket, a semicolon or a dash between spaces. */
export function isBreak(gap: string): boolean {
  if (gap === ' ' || gap === '-' || gap === "'") return false;
  return /[,;()\n\r\t|]|\s[-–—]\s/.test(gap);
}

/** The word after the first break behind word `from`; `end` where there is none before it. */
export function firstBreak(lecture: Lecture, from: number, end: number): number {
  for (let at = from + 1; at < end; at++) if (isBreak(lecture.gapBefore(at))) return at;
  return end;
}

/** The word after the last break before word `before`; 0 where there is none. */
export function lastBreak(lecture: Lecture, before: number): number {
  for (let at = before - 1; at > 0; at--) if (isBreak(lecture.gapBefore(at))) return at;
  return 0;
}
