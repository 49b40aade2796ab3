/** A list with headings: « # 91: Essonne » above its places, each perhaps with a prefix (« FR- Athis-mons »). */
import { repairCharacters } from '../resolve/caracteres';
import type { Resolver } from '../resolve/resolve';

/** The département a heading stands for: -1 for a heading that names none; nothing for a line that is none. */
export function readSectionHeading(resolver: Resolver, text: string): number | undefined {
  const marked = markedTitle(text);
  if (marked !== undefined) return departementOf(resolver, marked);
  // Unmarked, only a code with its own name is a heading: « 91 : Essonne », never a place.
  const coded = /^\s*(?:\d{1,3}|2[ab])\s*[:.–-]\D+$/i.test(text);
  const rank = coded ? resolver.departements.read(text) : -1;
  return rank >= 0 ? rank : undefined;
}

const END_MARKS = '#=*:';

/** What stands between the marks of a heading: « ## 91 : Essonne ## ». On one line, as a heading is. */
function markedTitle(text: string): string | undefined {
  const line = text.trim();
  const marks = /^(?:#+|={2,}|\*{2,})/.exec(line);
  if (!marks || line.includes('\n')) return undefined;
  let end = line.length;
  while (end > marks[0].length && END_MARKS.includes(line[end - 1]!)) end--;
  return line.slice(marks[0].length, end).trim();
}

function departementOf(resolver: Resolver, title: string): number {
  const whole = resolver.departements.read(title);
  if (whole >= 0) return whole;
  const repaired = repairCharacters(title);
  if (repaired !== undefined) return departementOf(resolver, repaired);
  const code = /^(?:\d{1,3}|2[ab])\b/i.exec(title);
  // A code alone counts only where no name contradicts it.
  return code && title.slice(code[0].length).replace(/[\s:.–-]/g, '') === '' ? resolver.departements.read(code[0]) : -1;
}

/** The place of a line of the list, without the country's prefix. */
export function withoutPrefix(text: string): string {
  return text.replace(/^\s*[A-Z]{2}-\s*/, '');
}
