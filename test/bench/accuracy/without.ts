/** What one rule of the reading wins and costs: the same rows read with it and without it. */
import { Resolver } from '../../../src/resolve/resolve';
import { table } from '../../../src/table/table';
import { columns, figure } from '../print';
import type { Issue, Verdict } from './judge';

/** A reading without these rules. */
export function resolverWithout(rules: ReadonlySet<string>): Resolver {
  return new Resolver(table(), { without: rules });
}

const ADJECTIVES: Readonly<Record<Issue, string>> = {
  right: 'justes',
  silent: 'muettes',
  wrong: 'fausses',
  unjudged: 'hors',
};
const RANKS: Readonly<Record<Issue, number>> = { right: 2, silent: 1, wrong: 0, unjudged: 1 };

export interface Change {
  readonly withRule: Issue;
  readonly without: Issue;
  readonly rows: readonly Verdict[];
}

/** The rows whose issue the rule changes, by what it makes of them; what it wins first. `withRule` and `without` are of the same rows. */
export function changesOf(withRule: readonly Verdict[], without: readonly Verdict[]): Change[] {
  const changes = new Map<string, { withRule: Issue; without: Issue; rows: Verdict[] }>();
  withRule.forEach((verdict, rank) => {
    const other = without[rank]!;
    if (verdict.issue === other.issue) return;
    const key = `${verdict.issue} ${other.issue}`;
    const change = changes.get(key) ?? { withRule: verdict.issue, without: other.issue, rows: [] };
    change.rows.push(verdict);
    changes.set(key, change);
  });
  const won = (change: Change): number => RANKS[change.withRule] - RANKS[change.without];
  return [...changes.values()].sort((one, other) => won(other) - won(one));
}

/** Counts of what the rule wins and costs; a few of the rows of each where `lines` is true. */
export function printChanges(rule: string, changes: readonly Change[], lines: boolean): void {
  console.log(`\nLa règle « ${rule} » :`);
  if (changes.length === 0) console.log('  ne gagne ni ne coûte rien sur ces lignes.');
  for (const line of columns(
    changes.map(({ withRule, without, rows }) => [
      RANKS[withRule] > RANKS[without] ? 'gagne' : 'coûte',
      figure(rows.length),
      `${ADJECTIVES[withRule]}, qui sans elle seraient ${ADJECTIVES[without]}`,
    ]),
  ))
    console.log(`  ${line}`);
  if (!lines) return;
  for (const { row, answer } of changes.flatMap(({ rows }) => rows))
    console.log([row.line, row.text.replace(/\s*[\n\r\t]+\s*/g, ' ⏎ '), row.departement, answer].join('\t'));
}
