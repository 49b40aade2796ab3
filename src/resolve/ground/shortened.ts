/** Names of départements written short, as the State's own files do: « ALPES-DE-HTE-PROVENCE », « Loire-Atl. ». */

/** A word this long, or one in full, is wanted: initials alone fit too many names. */
const TELLING = 3;

/**
 * Returns the only name that folded words shorten, word by word; undefined if none or several do.
 * @param names  folded, without small words
 */
export function shortenedName(words: string, names: Iterable<string>): string | undefined {
  const given = words.split(' ');
  if (given.length < 2) return undefined;
  const found = [...new Set(names)].filter((name) => isShortened(given, name.split(' ')));
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
