/** The summary of an annotation put in a new sheet: how its rows came out, then by what the texts say of them, with bars. */
import { DIMENSIONS, type Summary } from '../../annotate/summary';
import { writeInBlocks } from '../../host/blocks';
import type { Scalar, WorkbookHost } from '../../host/host';
import type { PaneContext } from '../context';
import { SHARES, type Share } from '../../annotate/shares';

/** Each list is two columns wide, and one is left between two lists. */
const STEP = 3;
const NAME_WIDTH = 220;
const FIGURE_WIDTH = 80;
/** Names that bars can show. */
const MOST_BARS = 15;
/** Rows that a chart covers, and one more. */
const CHART_STEP = 17;

interface List {
  readonly title: string;
  readonly lines: readonly (readonly [name: string, rows: number])[];
}

/** Makes the sheet and shows it; returns its name. */
export async function sendSummary(
  host: WorkbookHost,
  context: PaneContext,
  name: string,
  shares: Readonly<Record<Share, number>>,
  summary: Summary,
): Promise<string> {
  const lists = listsOf(context, shares, summary);
  const { annotate: words } = context.texts;
  const longest = Math.max(...lists.map(({ lines }) => lines.length));
  const width = lists.length * STEP;
  const sheet = await host.addSheet(name, longest + 1, width);
  const heading = { sheet: sheet.id, row: 0, column: 0, rows: 1, columns: 2 };
  for (const [at, { title, lines }] of lists.entries()) {
    const column = at * STEP;
    // Names are texts: « 01 » is a département.
    await host.setFormat({ sheet: sheet.id, row: 0, column, rows: lines.length + 1, columns: 1 }, 'text');
    const values: readonly (readonly Scalar[])[] = [[title, words.lines], ...lines];
    await writeInBlocks(host, [{ area: { ...heading, column, rows: values.length }, values }]);
    await host.setHeading({ ...heading, column });
    await host.setWidths(sheet.id, column, [NAME_WIDTH, FIGURE_WIDTH]);
  }
  for (const [at, { title, lines }] of lists.entries()) {
    const area = { ...heading, column: at * STEP, rows: Math.min(MOST_BARS, lines.length) + 1 };
    await host.addChart(area, title, { sheet: sheet.id, row: at * CHART_STEP, column: width });
  }
  await host.goTo({ ...heading, columns: 1 });
  return sheet.name;
}

function listsOf(
  { texts, resolver }: PaneContext,
  shares: Readonly<Record<Share, number>>,
  summary: Summary,
): readonly List[] {
  const nameOf = (value: string): string => {
    const departement = resolver.table.departements.find(({ code }) => code === value);
    return departement ? `${value} · ${departement.name}` : value;
  };
  const all = DIMENSIONS.map((dimension) => ({
    title: texts.browse.criteria[dimension],
    lines: summary
      .by(dimension)
      .map(
        ({ value, rows }) =>
          [value === '' ? texts.browse.noValue : dimension === 'DEPARTEMENT' ? nameOf(value) : value, rows] as const,
      ),
  }));
  const outcome = SHARES.map((share) => [texts.annotate.shares[share], shares[share]] as const);
  return [{ title: texts.annotate.result, lines: outcome }, ...all.filter(({ lines }) => lines.length > 0)];
}
