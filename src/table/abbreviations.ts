/** Abbreviations that can only be read one way, written out in the folded bytes: St, Ste, Sts, Stes, s/ and lez. */

/** No abbreviation is longer. */
const LONGEST_ABBREVIATION = 4;
const LETTER_L = 108;
const LETTER_S = 115;
const SLASH_KEY = 1;

/**
 * What words in s that are abbreviations stand for, by their key.
 *
 * Performance: « sur » maps to itself so that every three-letter word in s takes the same path. A rarely taken branch
 * here makes the engine discard and recompile the loops that read names (benchmark « depart »).
 */
const WRITTEN_OUT: ReadonlyMap<number, Uint8Array> = new Map(
  (['st saint', 'ste sainte', 'sts saints', 'stes saintes', 'sur sur'] as const)
    .flatMap((pair) => [pair, pair.replace(' ', '/ ')])
    .concat('s/ sur')
    .map((pair) => {
      const [short, written] = pair.split(' ') as [string, string];
      const letters = toBytes(short.replace('/', ''));
      return [keyOf(letters, 0, letters.length, short.endsWith('/')), toBytes(written)];
    }),
);

function toBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

function keyOf(bytes: Uint8Array, start: number, end: number, slash: boolean): number {
  let key = slash ? SLASH_KEY : 0;
  // Seven bits a letter, behind the slash: four letters fit.
  for (let at = start; at < end; at++) key = (key << 7) | bytes[at]!;
  return key;
}

/** Ends a word: St, Ste, Sts, Stes, s/ and lez written out, in place. Returns the word's new end. */
export function closeFoldedWord(bytes: Uint8Array, start: number, end: number, slash: boolean): number {
  if (end - start > LONGEST_ABBREVIATION) return end;
  const first = bytes[start];
  if (first === LETTER_L) return closeWordInL(bytes, start, end);
  if (first !== LETTER_S) return end;
  const written = WRITTEN_OUT.get(keyOf(bytes, start, end, slash));
  if (written === undefined) return end;
  for (let at = 0; at < written.length; at++) bytes[start + at] = written[at]!;
  return start + written.length;
}

const LETTER_E = 101;
const LETTER_Z = 122;

/** « lez » is « les ». The third letter is written either way, for the reason given at `WRITTEN_OUT`. */
function closeWordInL(bytes: Uint8Array, start: number, end: number): number {
  if (end - start !== 3) return end;
  bytes[start + 2] = bytes[start + 1] === LETTER_E && bytes[start + 2] === LETTER_Z ? LETTER_S : bytes[start + 2]!;
  return end;
}
