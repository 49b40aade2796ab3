import { Annotation, type Result } from '../../src/annotate/annotation';
import { Answers, type AnswerColumn } from '../../src/annotate/answers';
import type { Pace } from '../../src/annotate/pace';
import { makePlan, type Plan } from '../../src/annotate/plan';
import type { Placement } from '../../src/annotate/request';
import { readTarget } from '../../src/annotate/target';
import { titlesOfColumns } from '../../src/facts/facts';
import type { Scalar, WorkbookHost } from '../../src/host/host';
import { resolver } from '../../src/resolve/resolve';

/** No clock, no waiting: a test decides what happens between two steps. */
export const NO_WAITING: Pace = {
  now: () => 0,
  pause: () => Promise.resolve(),
  slice: () => ({ isOver: () => false, pause: () => Promise.resolve() }),
};

export const HEADINGS: Record<AnswerColumn, string> = {
  commune: 'Commune',
  codeInsee: 'Code INSEE',
  departement: 'Département',
  codePostal: 'Code postal',
  ...titlesOfColumns('fr'),
};

export const column = (...values: Scalar[]): Scalar[][] => values.map((value) => [value]);

/** The plan for the column of the selected cell. */
export async function planFor(
  host: WorkbookHost,
  answerColumns: readonly AnswerColumn[] = ['codeInsee', 'zone'],
  placement: Placement = 'a-cote',
): Promise<Plan> {
  const target = await readTarget(host, resolver(), await host.selection());
  if (!target) throw new Error('Rien à annoter.');
  const headings = [...answerColumns.map((one) => HEADINGS[one]), 'Remarque'];
  return makePlan(
    host,
    target,
    {
      kind: target.kind,
      source: new Answers(resolver().table, answerColumns),
      departement: target.departement,
      placement,
    },
    headings,
    true,
    resolver(),
  );
}

export async function annotate(
  host: WorkbookHost,
  answerColumns?: readonly AnswerColumn[],
  placement?: Placement,
): Promise<{ annotation: Annotation; result: Result }> {
  const annotation = new Annotation(host, resolver(), await planFor(host, answerColumns, placement), NO_WAITING);
  return { annotation, result: await annotation.run(() => undefined) };
}

/** Every row counted once. */
export function rowsCounted({ statuses, settled, remaining }: Result['account']): number {
  return Object.values(statuses).reduce((sum, count) => sum + count, remaining + settled);
}
