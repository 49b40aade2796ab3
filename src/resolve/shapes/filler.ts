/** « Sans objet », « Belgique »: the whole text is a word for nothing, or for elsewhere. */
import type { Context } from '../context';
import type { Resolution, Side } from '../resolution';
import type { Reading } from '../text/reading';

export function readFiller(reading: Reading, { departements, lexicon }: Context): Resolution | undefined {
  const { words, argument } = reading;
  const given = argument.departements;
  if (given.length > 0) {
    const said = departements.ofWords(reading, 0, words);
    if (said.length > 0 && !said.some((rank) => given.includes(rank))) return againstArgument(said, given);
  }
  if (reading.isPhrase(0, words, lexicon.of('etranger'))) return { kind: 'abroad', country: '' };
  if (reading.isPhrase(0, words, lexicon.of('pays'))) return { kind: 'abroad', country: reading.trimmed };
  return reading.isPhrase(0, words, lexicon.of('vide')) ? { kind: 'filler', read: reading.trimmed } : undefined;
}

function againstArgument(said: readonly number[], given: readonly number[]): Resolution {
  const one: Side = { kind: 'departement', departements: said, given: false };
  return { kind: 'contradiction', one, other: { kind: 'departement', departements: given, given: true } };
}
