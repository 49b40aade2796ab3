/**
 * Every answer for every place of the table: the communes of today, the arrondissements, the
 * former communes. One line a place; a cell equal to the one above is written as a ditto, so that
 * the file stays small and its own diff shows what changes.
 */
import type { Fact } from '../../src/facts/fact';
import { factOf } from '../../src/facts/facts';
import { MILLESIMES } from '../../src/table/millesimes';
import { NO_ARGUMENT, type Argument } from '../../src/resolve/text/argument';
import { resolver } from '../../src/resolve/resolve';

const SEPARATOR = '\t';
const DITTO = '"';

/** `seul` and `departement`: what the name is read as, alone and with its département. */
export const COLUMNS = [
  'code',
  'nom',
  'fin',
  'aujourdhui',
  'zone',
  'bureau',
  'tribunal',
  'cour',
  ...MILLESIMES.map(String),
  'seul',
  'departement',
] as const;
/** Where most lines repeat the one above. */
const REPEATED = new Set(['zone', 'bureau', 'tribunal', 'cour']);

export type Line = readonly string[];

/** The answers as they are now. */
export function answersNow(): Line[] {
  const { table } = resolver();
  return Array.from({ length: table.count }, (_, place) => answersOf(place));
}

function answersOf(place: number): Line {
  const { table } = resolver();
  const name = table.nameOf(place);
  return [
    table.codeOf(place),
    name,
    table.kindOf(place) === 'former' ? table.history().endOf(place) : '',
    place < table.communes
      ? ''
      : table
          .todayOf(place)
          .map((today) => table.codeOf(today))
          .join(' '),
    ...(['ZONE', 'BUREAU', 'TRIBUNAL', 'COUR'] as const).map((name) => said(factOf(table, place, name).fact)),
    ...MILLESIMES.map((millesime) => said(factOf(table, place, 'POPULATION', millesime).fact)),
    readAs(place, name, NO_ARGUMENT),
    readAs(place, name, resolver().departements.of([table.departementRankOf(place)])),
  ];
}

function said(fact: Fact): string {
  return 'value' in fact ? String(fact.value) : '#';
}

/** "=" for the place itself, the code of another, "#" for an error. */
function readAs(place: number, name: string, argument: Argument): string {
  const { table } = resolver();
  const read = resolver().resolve(name, argument);
  if (read.kind !== 'sure') return '#';
  return read.place === place ? '=' : `${table.codeOf(read.place)}${table.kindOf(read.place) === 'former' ? '*' : ''}`;
}

export function write(lines: readonly Line[]): string {
  let above: Line = [];
  const text = lines.map((line) => {
    const cells = line.map((cell, at) => (REPEATED.has(COLUMNS[at]!) && cell === above[at] ? DITTO : cell));
    above = line;
    return cells.join(SEPARATOR);
  });
  return `${[COLUMNS.join(SEPARATOR), ...text].join('\n')}\n`;
}

export function read(text: string): Line[] {
  let above: Line = [];
  const [, ...rows] = text.trimEnd().split('\n');
  return rows.map((row) => {
    const from = above;
    above = row.split(SEPARATOR).map((cell, at) => (cell === DITTO ? from[at]! : cell));
    return above;
  });
}

/** What differs, a line a place: « 71270 Mâcon : zone B → A ». */
export function compare(kept: readonly Line[], now: readonly Line[]): string[] {
  const before = byPlace(kept);
  const after = byPlace(now);
  const gone = [...before].filter(([key]) => !after.has(key)).map(([, line]) => `${title(line)} : n’y est plus`);
  const changes = [...after].flatMap(([key, line]) => {
    const old = before.get(key);
    if (old === undefined) return [`${title(line)} : nouvelle`];
    const cells = COLUMNS.flatMap((name, at) => (old[at] === line[at] ? [] : [`${name} ${old[at]!} → ${line[at]!}`]));
    return cells.length === 0 ? [] : [`${title(line)} : ${cells.join(', ')}`];
  });
  return [...gone, ...changes];
}

function title([code, name, end]: Line): string {
  return `${code!} ${name!}${end === '' ? '' : ` (jusqu’à ${end!})`}`;
}

/** A code may have named several places in turn, two of them alike: counted. */
function byPlace(lines: readonly Line[]): Map<string, Line> {
  const places = new Map<string, Line>();
  for (const line of lines) {
    let key = line.slice(0, 3).join(SEPARATOR);
    while (places.has(key)) key += '+';
    places.set(key, line);
  }
  return places;
}
