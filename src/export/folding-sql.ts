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

/** What differs from an engine to another. */
interface Engine {
  /** The letters of `text`, all of them below the end or signs that are accepted, folded one by one. */
  readonly spelled: (text: string) => string;
  /** True if `text` has a sign of `pattern`. */
  readonly has: (text: string, pattern: string) => string;
  /** Every match of `pattern` replaced. */
  readonly replaceAll: (text: string, pattern: string, by: string) => string;
  /** The statement that makes the function of this body. */
  readonly statement: (body: string) => string;
}

const ENGINES: Readonly<Record<Dialect, Engine>> = {
  duckdb: {
    spelled: accentsStripped,
    has: (text, pattern) => `regexp_matches(${text}, '${pattern}')`,
    replaceAll: (text, pattern, by) => `regexp_replace(${text}, '${pattern}', '${by}', 'g')`,
    statement: (body) => `CREATE OR REPLACE MACRO pli(texte) AS ${plainFirst('texte', body)};`,
  },
  spark: {
    spelled: translated,
    has: (text, pattern) => `${text} rlike r'${pattern}'`,
    // A raw literal: otherwise Spark would read the backslashes of the pattern.
    replaceAll: (text, pattern, by) => `regexp_replace(${text}, r'${pattern}', '${by}')`,
    statement: (body) => `CREATE OR REPLACE TEMPORARY FUNCTION pli(texte STRING) RETURNS STRING RETURN ${body}`,
  },
};

function translated(text: string): string {
  const { single, double } = letters();
  const spelled = double.reduce((sql, [from, to]) => `replace(${sql}, '${from}', '${to}')`, text);
  return `translate(${spelled}, '${single[0]}', '${single[1]}')`;
}

/** By DuckDB's own functions, thirty times as fast as its `translate`, then the letters that these leave: ł, œ. */
function accentsStripped(text: string): string {
  const { single, double } = letters();
  const folds = new Map([...Array.from(single[0], (from, at) => [from, single[1][at]!] as const), ...double]);
  const left = [...folds].filter(([from, to]) => {
    const stripped = from
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase();
    // The capital of such a letter is lowered before.
    return stripped !== to && from === from.toLowerCase();
  });
  return left.reduce((sql, [from, to]) => `replace(${sql}, '${from}', '${to}')`, `lower(strip_accents(${text}))`);
}

/** The statement that makes the function. */
export function foldingSql(dialect: Dialect): string {
  const engine = ENGINES[dialect];
  return `-- pli(texte) : une écriture telle que la table noms la plie ; NULL si un signe dit que le texte est peut-être abîmé.
${engine.statement(expression('texte', engine))}
`;
}

/**
 * Most names are letters, hyphens and apostrophes: DuckDB has a function for these, many times as fast as its `translate`.
 * What is then anything but words with one blank between, or has a word to be written out, takes the long way; so does
 * what has signs that `strip_accents` and `fold` see in different ways.
 */
function plainFirst(text: string, otherwise: string): string {
  const signs = ["''", '’'].reduce(
    (sql, sign) => `replace(${sql}, '${sign}', ' ')`,
    `replace(lower(strip_accents(${text})), '-', ' ')`,
  );
  const beyond = String.raw`[^\x{0}-\x{17F}\x{300}-\x{36F}\x{2019}]`;
  const unlike = String.raw`[^a-z0-9 ]|  |^ | $|\b(?:${WORDS.join('|')})\b`;
  return `CASE WHEN regexp_matches(${text}, '${beyond}') OR regexp_matches(${signs}, '${unlike}') THEN ${otherwise} ELSE ${signs} END`;
}

/** The folding of the expression `text`. */
function expression(text: string, { replaceAll, spelled, has }: Engine): string {
  const { single, double } = letters();
  const known = single[0] + double.map(([from]) => from).join('');
  const kept = replaceAll(text, `[${DROPPED}]+`, '');
  const plain = replaceAll(spelled(kept), '[^a-z0-9/]+', ' ');
  // A slash stays on the word it ends until « s/ » is read, and each word gets a blank of its own on either side.
  const words = `replace(' ' || replace(${plain}, '/', '/ ') || ' ', ' ', '  ')`;
  const bare = `replace(replace(${words}, ' s/ ', ' ${fold('s/')} '), '/', ' ')`;
  const written = WORDS.reduce((sql, word) => `replace(${sql}, ' ${word} ', ' ${fold(word)} ')`, bare);
  return `CASE WHEN NOT ${has(kept, `[^${ACCEPTED}${known}]`)} THEN trim(${replaceAll(written, ' +', ' ')}) END`;
}
