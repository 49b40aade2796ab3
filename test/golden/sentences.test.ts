/** Every kind of sentence, rendered and kept: a change of wording shows in the diff of the file. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { en } from '../../src/say/en';
import { fr } from '../../src/say/fr';
import { sayAll, writeSentences, type Said } from './sentences';

const FILE = join(__dirname, 'phrases.txt');

function sayIn(language: string): readonly Said[] {
  const host = globalThis as { Office?: unknown };
  const before = host.Office;
  host.Office = { context: { displayLanguage: language } };
  try {
    return sayAll();
  } finally {
    host.Office = before;
  }
}

/** Counts which sentences are said, by wrapping each. */
function spyOn(sentences: object): ReadonlySet<string> {
  const said = new Set<string>();
  for (const [key, sentence] of Object.entries(sentences)) {
    if (typeof sentence !== 'function') continue;
    const spoken = sentence as (...args: unknown[]) => unknown;
    Object.assign(sentences, { [key]: (...args: unknown[]) => (said.add(key), spoken(...args)) });
  }
  return said;
}

const saidInFrench = spyOn(fr);
const french = sayIn('fr-FR');
const english = sayIn('en-US');
spyOn(en);

test('the file says what is said: UPDATE=1 writes it anew, and its diff is to be read aloud', () => {
  const now = writeSentences(french, english);
  if (process.env.UPDATE === '1') writeFileSync(FILE, now);
  expect(readFileSync(FILE, 'utf8')).toBe(now);
});

test('two hundred cases at least, and every sentence of the functions is among them', () => {
  expect(new Set(french.map(({ formula }) => formula)).size).toBeGreaterThanOrEqual(200);
  const silent = Object.entries(fr).flatMap(([key, sentence]) =>
    typeof sentence === 'function' && !saidInFrench.has(key) ? [key] : [],
  );
  // An answer above Excel's budget, a range too long, an error passed from a cell to a library: tests of their own.
  expect(silent).toEqual(['passedError', 'askAlone', 'rangeTooLarge']);
});

/** What a French reader would stop at; what the user typed is quoted, and no matter. */
const SLIPS: readonly RegExp[] = [
  /\b(?:de|De) (?:le|les) /u,
  /\b(?:à|À) (?:le|les) /u,
  /\bde (?:Le|Les) /u,
  /\bde (?=[aeiouyàâéèêîôûœAEIOUYÀÂÉÈÊÎÔÛŒ])(?!un |une )/u,
  /\bdans la commune \p{Lu}/u,
  /[^\u00a0\u202f ][;:?!»](?!\d)/u,
  /«[^\u00a0\u202f ]/u,
  /; \p{Lu}\p{Ll}+ (?:le|la|un|une|est|a)\b/u,
  /\.\./u,
  / {2}/u,
  /(?<![\p{L}-])(?:[dlnsjcDLNSJC]|[qQ]u)'\p{Ll}/u,
];

test.each(SLIPS.map((slip) => [slip] as const))('no French sentence has %s', (slip) => {
  const own = (text: string): string =>
    text
      .replace(/^#[A-Z/]+[!?]? /, '')
      .replace(/« [^«»]* »/gu, '« x »')
      .replace(/"[^"]*"/g, '"x"');
  expect(french.map(({ answer }) => own(answer)).filter((text) => slip.test(text))).toEqual([]);
});
