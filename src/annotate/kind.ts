/**
 * What a column holds, guessed from a sample. The guess is a proposal, which the clerk sees before anything is written.
 */
import type { Scalar } from '../host/host';
import type { Resolver } from '../resolve/resolve';
import { completeCode, isCode } from '../table/bare-code';
import { contentOf } from './cell';
import { readSectionHeading } from './section-heading';

/** French words: the command's option --genre takes them. */
export const COLUMN_KINDS = ['noms', 'adresses', 'codes-insee', 'codes-postaux', 'liste'] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];

export interface Guess {
  readonly kind: ColumnKind;
  /** Whether the first row looks like a heading rather than a place. */
  readonly headed: boolean;
}

/** Shares of the sample from which it is a list, or codes; or addresses, among which many rows are bare names. */
const HALF = 0.5;
const SOME = 0.2;
const HEADING_WORDS =
  /^(?:n°|no|id|nom|noms|lieu|lieux|ville|villes|commune|communes|localit[ée]s?|adresses?|code|codes|cp|insee|d[ée]p(?:artement|t)?s?|code[ _]?(?:insee|postal|commune)|libell[ée].*|city|town|place|address|zip|postcode)(?![\p{L}\d])/iu;

/** Guesses from `sample`, some rows of the column, and from `first`, its first filled row, which may be a heading. */
export function guessKind(resolver: Resolver, first: Scalar, sample: readonly Scalar[]): Guess {
  const texts = sample.flatMap((value) => {
    const content = contentOf(value);
    return content.kind === 'text' ? [content.text] : [];
  });
  const kind = kindOf(resolver, texts, typeof first === 'string' ? first : '');
  return { kind, headed: isHeading(resolver, first, texts, kind) };
}

function kindOf(resolver: Resolver, texts: readonly string[], heading: string): ColumnKind {
  if (texts.length === 0) return 'noms';
  const share = (test: (text: string) => boolean): number => texts.filter(test).length / texts.length;
  if (
    share((text) => /^\s*[A-Z]{2}-\s/.test(text)) > HALF ||
    texts.filter((text) => readSectionHeading(resolver, text) !== undefined).length > 1
  )
    return 'liste';
  if (share(isCode) > HALF) return kindOfCodes(resolver, texts.filter(isCode), heading);
  return share(isAddress) > SOME ? 'adresses' : 'noms';
}

/** Whether the text has a post code before words, several lines, or a number and a street. */
function isAddress(text: string): boolean {
  return (
    /\b\d{5}\b\D*\p{L}{2}/u.test(text) || text.includes('\n') || /^\d+[\s,]+(?:(?:bis|ter)\s*)?\p{L}{2}/iu.test(text)
  );
}

/**
 * Which codes they are: codes INSEE and post codes look alike, but the heading may say, and most are only one of the
 * two.
 */
function kindOfCodes(resolver: Resolver, codes: readonly string[], heading: string): ColumnKind {
  if (/insee|cog\b/i.test(heading)) return 'codes-insee';
  if (/postal|^cp\b|zip|postcode/i.test(heading)) return 'codes-postaux';
  const { table } = resolver;
  let insee = 0;
  let postal = 0;
  for (const code of codes.map(completeCode)) {
    if (table.codes.placesOf(code.toUpperCase()).length > 0) insee++;
    if (/^\d{5}$/.test(code) && table.postcodes().placesOf(Number(code)).length > 0) postal++;
  }
  return postal > insee ? 'codes-postaux' : 'codes-insee';
}

function isHeading(resolver: Resolver, first: Scalar, texts: readonly string[], kind: ColumnKind): boolean {
  const content = contentOf(first);
  if (content.kind !== 'text' || typeof first !== 'string') return false;
  const text = content.text.trim();
  if (kind === 'codes-insee' || kind === 'codes-postaux') return !isCode(text);
  if (kind === 'liste' && (/^\s*[A-Z]{2}-\s/.test(text) || readSectionHeading(resolver, text) !== undefined))
    return false;
  if (resolver.resolve(text).kind === 'sure') return false;
  if (HEADING_WORDS.test(text)) return true;
  const read = texts.slice(0, 20).filter((one) => one !== text);
  const sure = read.filter((one) => resolver.resolve(one).kind === 'sure').length;
  // A text that is no place is a heading if nearly all rows under it are places.
  return read.length > 2 && sure / read.length > 0.8 && !/\d/.test(text) && resolver.resolve(text).kind === 'unknown';
}
