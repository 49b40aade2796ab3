/** Names of départements written short, as the State's own files do: « ALPES-DE-HTE-PROVENCE », « Loire-Atl. ». */

/** A word this long, or one in full, is wanted: initials alone fit too many names. */
const TELLING = 3;

/**
 * Returns the rank of the only name that folded words shorten, word by word; undefined if none or several do.
 * @param names  the words of each, folded, without the small ones
 */
export function shortenedName(words: string, names: readonly (readonly string[])[]): number | undefined {
  const given = words.split(' ');
  if (given.length < 2) return undefined;
  const found: number[] = [];
  names.forEach((full, rank) => {
    if (isShortened(given, full)) found.push(rank);
  });
  return found.length === 1 ? found[0] : undefined;
}

function isShortened(given: readonly string[], full: readonly string[]): boolean {
  if (given.length !== full.length || !given.every((word, at) => abbreviates(word, full[at]!))) return false;
  return given.every(({ length }) => length >= TELLING) || given.some((word, at) => word === full[at]);
}

/** Whether a word has the first letter of another and some of the next ones, in their order: `hte` of `haute`. */
function abbreviates(short: string, word: string): boolean {
  if (!word.startsWith(short.charAt(0))) return false;
  let at = 0;
  for (const letter of word) if (letter === short[at]) at++;
  return at === short.length;
}
