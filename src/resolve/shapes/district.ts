/** Business districts, whose name the post writes in the place of a town. */
import { NONE } from '../../table/place';
import type { Context } from '../context';
import type { Reading, Span } from '../text/reading';

/** « PARIS LA DEFENSE », « SOPHIA ANTIPOLIS »: business districts are no commune. */
export function isDistrict(reading: Reading, context: Context, { from, to }: Span): boolean {
  const districts = context.lexicon.of('affaires');
  for (let start = from; start < to; start++)
    if (reading.isPhrase(start, to, districts)) return reading.entry(from, to) === NONE;
  return false;
}
