/** Two tables of different years: the communes of one as they are typed, half of them no more, and those of the other. */
import { communes } from '../rivals/rival';
import type { Random } from './random';
import { WRITINGS } from './writings';

export interface JoinRow {
  readonly text: string;
  readonly departement: string;
  /** The commune of the table that is right. */
  readonly code: string;
}

export interface JoinKey {
  readonly name: string;
  readonly departement: string;
  readonly code: string;
}

/** The communes of the official geography of a year, but those of the overseas collectivities, which have no département. */
export function communesOfYear(year: string): readonly JoinKey[] {
  return communes(year).filter(({ departement }) => departement !== '');
}

/** Without its article, a name may be that of another commune: nobody can then say which was meant. */
const AMBIGUOUS = 'sans article';

/**
 * Rows of communes of a year in the writings of the field, each with the code of the one it is in today.
 * @param todayOf  undefined where no one commune of today is right
 */
export function joinRows(
  past: readonly JoinKey[],
  keys: readonly JoinKey[],
  todayOf: (key: JoinKey) => string | undefined,
  count: number,
  random: Random,
): readonly JoinRow[] {
  const names = new Set(keys.map(({ name, departement }) => `${name} ${departement}`));
  const gone = past.filter(({ name, departement }) => !names.has(`${name} ${departement}`));
  const writings = Object.entries(WRITINGS).flatMap(([name, write]) => (name === AMBIGUOUS ? [] : [write]));
  const rows: JoinRow[] = [];
  while (rows.length < count) {
    const key = random.pick(rows.length % 2 === 0 ? past : gone);
    const { name, departement } = key;
    const today = todayOf(key);
    if (today !== undefined) rows.push({ text: random.pick(writings)(name) ?? name, departement, code: today });
  }
  return rows;
}
