/** Right, silent or wrong: what an answer is worth against a row's codes. */
import type { Resolver } from '../../../src/resolve/resolve';
import { candidatesOf, type Resolution } from '../../../src/resolve/resolution';
import type { Table } from '../../../src/table/table';
import type { Row } from './rows';

export type Issue = 'juste' | 'muet' | 'faux' | 'hors';

export interface Verdict {
  readonly row: Row;
  readonly issue: Issue;
  /** The steps of an answer, or the kind of the refusal. */
  readonly sorte: string;
  /** What was answered, in words. */
  readonly reponse: string;
}

export function judge(resolver: Resolver, row: Row, withDepartement: boolean): Verdict {
  const { table } = resolver;
  const expected = row.codes.flatMap((code) => table.codes.placesOf(code));
  if (expected.length === 0) return { row, issue: 'hors', sorte: 'code-attendu-inconnu', reponse: '' };
  const given = withDepartement ? row.departement.trim() : '';
  const argument = resolver.departements.read(given);
  if (argument === undefined) return { row, issue: 'hors', sorte: 'departement-inconnu', reponse: '' };
  const resolution = resolver.resolve(row.texte, argument);
  if (resolution.kind !== 'sure')
    return { row, issue: 'muet', sorte: resolution.kind, reponse: describe(table, resolution) };
  return {
    row,
    issue: isRight(table, resolution.place, expected) ? 'juste' : 'faux',
    sorte: `${resolution.rule ?? 'code'} : ${resolution.steps.map(({ name }) => name).join(' + ')}`,
    reponse: describe(table, resolution),
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
  readonly juste: number;
  readonly muet: number;
  readonly faux: number;
  readonly hors: number;
  /** `issue|sorte` and how many. */
  readonly sortes: ReadonlyMap<string, number>;
}

export function tally(verdicts: readonly Verdict[]): Tally {
  const counts = { juste: 0, muet: 0, faux: 0, hors: 0 };
  const sortes = new Map<string, number>();
  for (const { issue, sorte } of verdicts) {
    counts[issue]++;
    const key = `${issue}|${sorte}`;
    sortes.set(key, (sortes.get(key) ?? 0) + 1);
  }
  return { ...counts, sortes };
}

/** Shares in percent of the rows that can be judged. */
export function shares({ juste, muet, faux }: Tally): { juste: number; muet: number; faux: number } {
  const judged = Math.max(1, juste + muet + faux);
  return { juste: (100 * juste) / judged, muet: (100 * muet) / judged, faux: (100 * faux) / judged };
}
