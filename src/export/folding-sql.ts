/**
 * `pli(texte)`: the folding of names as a function of SQL, for engines that join with `noms`. It is made from `fold`
 * itself, letter by letter, and from functions that every engine has: `translate`, `replace`, `regexp_replace`.
 *
 * Null for a text with a sign that names are not written with, since it may be damaged: `fold` would take the sign for a
 * blank, and « ?vry » would be Vry.
 */
import { fold } from '../table/fold';

export const DIALECTS = ['duckdb', 'spark'] as const;
export type Dialect = (typeof DIALECTS)[number];

/** `fold` reads letters one by one below this, and others by what they decompose to. */
const LETTERS_END = 0x180;
const PRINTABLE = /[\p{L}\p{N}]/u;

/** What `fold` drops without a trace: soft hyphens, combining accents, and signs of no width. As regular expressions say it. */
const DROPPED = String.raw`\x{AD}\x{300}-\x{36F}\x{200B}-\x{200F}\x{202A}-\x{202E}\x{2060}\x{FEFF}`;
/** The signs that names are written with: ASCII but « ? », which stands for a lost letter, and those of typography. */
const ACCEPTED = String.raw`\x{0}-\x{3E}\x{40}-\x{7E}\x{A0}\x{2019}`;

/** The words that folding writes out, beside « s/ ». */
const WORDS = ['st', 'ste', 'sts', 'stes', 'lez'] as const;

interface Letters {
  readonly single: readonly [from: string, to: string];
  /** Those that are two when folded: œ, æ, ß. */
  readonly double: ReadonlyArray<readonly [from: string, to: string]>;
}

/** Every letter that changes when folded. */
function letters(): Letters {
  const single: Array<readonly [string, string]> = [];
  const double: Array<readonly [string, string]> = [];
  for (let code = 0; code < LETTERS_END; code++) {
    const letter = String.fromCharCode(code);
    const folded = fold(letter);
    if (!PRINTABLE.test(letter) || folded === '' || folded === letter) continue;
    (folded.length === 1 ? single : double).push([letter, folded]);
  }
  return { single: [single.map(([from]) => from).join(''), single.map(([, to]) => to).join('')], double };
}

/** The statement that makes the function. */
export function foldingSql(dialect: Dialect): string {
  const head =
    '-- pli(texte) : une écriture telle que la table noms la plie ; NULL si un signe dit que le texte est peut-être abîmé.\n';
  if (dialect === 'duckdb') {
    const all = (text: string, pattern: string, by: string): string =>
      `regexp_replace(${text}, '${pattern}', '${by}', 'g')`;
    return `${head}CREATE OR REPLACE MACRO pli(texte) AS ${expression('texte', all)};\n`;
  }
  // A raw literal: otherwise Spark would read the backslashes of the pattern.
  const all = (text: string, pattern: string, by: string): string => `regexp_replace(${text}, r'${pattern}', '${by}')`;
  return `${head}CREATE OR REPLACE TEMPORARY FUNCTION pli(texte STRING) RETURNS STRING RETURN ${expression('texte', all)}\n`;
}

/** The folding of the expression `text`. */
function expression(text: string, replaceAll: (text: string, pattern: string, by: string) => string): string {
  const { single, double } = letters();
  const known = single[0] + double.map(([from]) => from).join('');
  const kept = replaceAll(text, `[${DROPPED}]+`, '');
  const refused = replaceAll(kept, `[${ACCEPTED}${known}]+`, '');
  const spelled = double.reduce((sql, [from, to]) => `replace(${sql}, '${from}', '${to}')`, kept);
  const plain = replaceAll(`translate(${spelled}, '${single[0]}', '${single[1]}')`, '[^a-z0-9/]+', ' ');
  // A slash stays on the word it ends until « s/ » is read, and each word gets a blank of its own on either side.
  const words = `replace(' ' || replace(${plain}, '/', '/ ') || ' ', ' ', '  ')`;
  const bare = `replace(replace(${words}, ' s/ ', ' ${fold('s/')} '), '/', ' ')`;
  const written = WORDS.reduce((sql, word) => `replace(${sql}, ' ${word} ', ' ${fold(word)} ')`, bare);
  return `CASE WHEN ${refused} = '' THEN trim(${replaceAll(written, ' +', ' ')}) END`;
}
