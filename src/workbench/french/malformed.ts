/** Slips of the hand that Excel refuses on entry, and the calculation would read as something else. */
import { pieces } from '../../formulas/text';

/** What may stand before a text of a formula, and after one. */
const BEFORE = /(?:^=|[(,;&=<>+\-*/^{@])\s*$/;
const AFTER = /^\s*(?:$|[),;&=<>+\-*/^}%:])/;

/** @returns what to write instead; nothing if the formula may be read */
export function malformed(formula: string): string | undefined {
  const parts = pieces(formula);
  if (parts.some(({ text, code }) => code && text.includes('|')))
    return 'séparez les arguments par « ; », non par « | »';
  for (const [at, { text, code }] of parts.entries()) {
    if (code || !text.startsWith('"')) continue;
    if (text.length < 2 || !text.endsWith('"')) return 'fermez le guillemet ouvert';
    const [before, after] = [parts[at - 1], parts[at + 1]];
    const follows = before?.code === true && !BEFORE.test(before.text);
    const isFollowed = after?.code === true && !AFTER.test(after.text);
    if (follows || isFollowed) return 'mettez un seul guillemet avant le nom, et un seul après';
  }
  return undefined;
}
