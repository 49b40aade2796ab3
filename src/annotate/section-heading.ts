/**
 * Lists with headings: places come under « # 91: Essonne », perhaps with the prefix of a country (« FR- Athis-mons »).
 */
import { NO_ARGUMENT, type Argument } from '../resolve/text/argument';
import { repairCharacters } from '../resolve/text/mojibake';
import type { Resolver } from '../resolve/resolve';

/**
 * The département that a heading names; `NO_ARGUMENT` if the heading names none, undefined if the line is no heading.
 */
export function readSectionHeading(resolver: Resolver, text: string): Argument | undefined {
  const marked = markedTitle(text);
  if (marked !== undefined) return departementOf(resolver, marked);
  // Without a mark, a heading is a code with its own name: « 91 : Essonne », which is never a place.
  const coded = /^\s*(?:\d{1,3}|2[ab])\s*[:.–-]\D+$/i.test(text);
  const read = coded ? resolver.departements.read(text) : undefined;
  return read?.departements.length === 1 ? read : undefined;
}

const END_MARKS = '#=*:';

/**
 * What stands between the marks of a heading, on one line: « 91 : Essonne » of « ## 91 : Essonne ## »; undefined
 * without marks.
 */
function markedTitle(text: string): string | undefined {
  const line = text.trim();
  const marks = /^(?:#+|={2,}|\*{2,})/.exec(line);
  if (!marks || line.includes('\n')) return undefined;
  let end = line.length;
  while (end > marks[0].length && END_MARKS.includes(line[end - 1]!)) end--;
  return line.slice(marks[0].length, end).trim();
}

function departementOf(resolver: Resolver, title: string): Argument {
  const whole = resolver.departements.read(title);
  if (whole && whole.departements.length > 0) return whole;
  const repaired = repairCharacters(title);
  if (repaired !== undefined) return departementOf(resolver, repaired);
  const code = /^(?:\d{1,3}|2[ab])\b/i.exec(title);
  // A code counts alone only: beside it, a name that is not its own contradicts it.
  const isAlone = code && title.slice(code[0].length).replace(/[\s:.–-]/g, '') === '';
  return (isAlone ? resolver.departements.read(code[0]) : undefined) ?? NO_ARGUMENT;
}

/** A line of the list without its prefix: « Athis-mons » of « FR- Athis-mons ». */
export function withoutPrefix(text: string): string {
  return text.replace(/^\s*[A-Z]{2}-\s*/, '');
}
