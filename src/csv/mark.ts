/** What the first bytes of a text say of its encoding, and what wrong ones do not. */
import type { Encoding } from './text';

/** Returns the encoding that a byte order mark says. */
export function readMark(start: Uint8Array): Encoding | undefined {
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return { name: 'utf-8', marked: true };
  // Followed by two zeros, this is the mark of UTF-32.
  if (start[0] === 0xff && start[1] === 0xfe && (start[2] !== 0 || start[3] !== 0))
    return { name: 'utf-16le', marked: true };
  if (start[0] === 0xfe && start[1] === 0xff) return { name: 'utf-16be', marked: true };
  return undefined;
}

/** Whether a text is UTF-8 all the same, with so many signs lost for so many letters with accents that are right. */
export function isFlawed(lost: number, letters: number): boolean {
  return letters > 0 && lost * FLAWS <= letters;
}

const FLAWS = 20;
