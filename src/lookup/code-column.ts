/** Bare codes of one column: those that are both an INSEE code and a post code are what the others of the column are. */
import { completeCode } from '../table/bare-code';
import { NONE } from '../table/place';
import type { Table } from '../table/table';

type Nature = 'insee' | 'postal';
/** What stands before a code to say which it is, as `resolve` reads it. */
const SAID: Readonly<Record<Nature, string>> = { insee: 'INSEE', postal: 'CP' };

/**
 * Returns how to read each bare code of a column: one that could be both is said to be one, if codes that can only be
 * that one are in the column, at least as many, and none that can only be the other.
 */
export function readingOf(table: Table, codes: readonly string[]): (code: string) => string {
  const counts = { insee: 0, postal: 0, both: 0 };
  for (const code of codes) {
    const nature = natureOf(table, code);
    if (nature !== undefined) counts[nature]++;
  }
  const is = (one: Nature, other: Nature): boolean =>
    counts[one] > 0 && counts[one] >= counts.both && counts[other] === 0;
  const said = is('insee', 'postal') ? SAID.insee : is('postal', 'insee') ? SAID.postal : '';
  if (said === '' || counts.both === 0) return (code) => code;
  return (code) => (natureOf(table, code) === 'both' ? `${said} ${completeCode(code)}` : code);
}

function natureOf(table: Table, text: string): Nature | 'both' | undefined {
  const code = completeCode(text).toUpperCase();
  const isInsee = table.codes.placesOf(code).length > 0 || table.codes.placeOfFormerCode(code) !== NONE;
  const isPostal = /^\d+$/.test(code) && table.postcodes().groundOf(Number(code)).length > 0;
  if (isInsee && isPostal) return 'both';
  return isInsee ? 'insee' : isPostal ? 'postal' : undefined;
}
