/** The row of titles: the one found is proposed among those of the top of the sheet. */
import { titleRows } from '../../annotate/titles';
import type { TargetColumn } from '../../annotate/target';
import { withHost, type PaneContext } from '../context';
import { el, field, replace, select } from '../dom';

const NONE = -1;

/** Returns the field, filled once the workbook answered; empty for a table, which knows its titles. */
export function titleRowField(
  context: PaneContext,
  { sheet, headingRow, inTable }: TargetColumn,
  choose: (row: number) => void,
): HTMLElement {
  const { annotate: words } = context.texts;
  const place = el('div', {});
  if (inTable) return place;
  void withHost(context, async (host) => {
    const found = await titleRows(host, sheet);
    const rows = found.map(({ row, words: first }) => [String(row), words.titleRow(row + 1, first)] as const);
    const options = [[String(NONE), words.none] as const, ...rows];
    replace(
      place,
      field(
        words.titles,
        select(options, String(headingRow), (chosen) => choose(Number(chosen))),
      ),
    );
  });
  return place;
}
