/** Right, silent or wrong: what an answer is worth against a row's codes. */
import type { Resolver } from '../../../src/resolve/resolve';
import { candidatesOf, type Resolution } from '../../../src/resolve/resolution';
import type { Table } from '../../../src/table/table';
import type { Row } from './rows';

export type Issue = 'right' | 'silent' | 'wrong' | 'unjudged';

export interface Verdict {
  readonly row: Row;
  readonly issue: Issue;
  /** The steps of an answer, or the kind of the refusal. */
  readonly kind: string;
  /** What was answered, in words. */
  readonly answer: string;
}

export function judge(resolver: Resolver, row: Row, withDepartement: boolean): Verdict {
  const { table } = resolver;
  const expected = row.codes.flatMap((code) => table.codes.placesOf(code));
  if (expected.length === 0) return { row, issue: 'unjudged', kind: 'code-attendu-inconnu', answer: '' };
  const given = withDepartement ? row.departement.trim() : '';
  const argument = resolver.departements.read(given);
  if (argument === undefined) return { row, issue: 'unjudged', kind: 'departement-inconnu', answer: '' };
  const resolution = resolver.resolve(row.text, argument);
  if (resolution.kind !== 'sure')
    return { row, issue: 'silent', kind: resolution.kind, answer: describe(table, resolution) };
  return {
    row,
    issue: isRight(table, resolution.place, expected) ? 'right' : 'wrong',
    kind: `${resolution.rule ?? 'code'} : ${resolution.steps.map(({ name }) => name).join(' + ')}`,
    answer: describe(table, resolution),
  };
}

/**
 * True where the place, or what it is today, is one of those expected or what one of them is
 * today. An arrondissement is right for its city and the city for it; another arrondissement is not.
 */
export function isRight(table: Table, place: number, expected: readonly number[]): boolean {
  if (expected.includes(place)) return true;
  const isArrondissement = (one: number): boolean => table.kindOf(one) === 'arrondissement';
  const grounds = new Set(table.todayOf(place));
  return expected.some((one) => {
    if (isArrondissement(one) && isArrondissement(place)) return false;
    return table.todayOf(one).some((today) => grounds.has(today));
  });
}

const MOST_NAMED = 4;

function describe(table: Table, resolution: Resolution): string {
  const name = (place: number): string => `${table.nameOf(place)} (${table.codeOf(place)})`;
  if (resolution.kind === 'sure') return name(resolution.place);
  const places = candidatesOf(resolution);
  const named = places.slice(0, MOST_NAMED).map(name).join(', ');
  return places.length > MOST_NAMED ? `${named}… (${places.length})` : named;
}

export interface Tally {
  readonly right: number;
  readonly silent: number;
  readonly wrong: number;
  readonly unjudged: number;
  /** `issue|kind` and how many. */
  readonly kinds: ReadonlyMap<string, number>;
}

export function tally(verdicts: readonly Verdict[]): Tally {
  const counts = { right: 0, silent: 0, wrong: 0, unjudged: 0 };
  const kinds = new Map<string, number>();
  for (const { issue, kind } of verdicts) {
    counts[issue]++;
    const key = `${issue}|${kind}`;
    kinds.set(key, (kinds.get(key) ?? 0) + 1);
  }
  return { ...counts, kinds };
}

/** Shares in percent of the rows that can be judged. */
export function shares({ right, silent, wrong }: Tally): { right: number; silent: number; wrong: number } {
  const judged = Math.max(1, right + silent + wrong);
  return { right: (100 * right) / judged, silent: (100 * silent) / judged, wrong: (100 * wrong) / judged };
}
