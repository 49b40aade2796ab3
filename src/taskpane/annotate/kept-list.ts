/** The annotations that the workbook remembers from another opening of the pane: each can be taken back. */
import { ColumnsMoved } from '../../annotate/journal';
import { keptAnnotations, keptKey, takeBackKept, type KeptAnnotation } from '../../annotate/kept-annotations';
import type { WorkbookHost } from '../../host/host';
import { withHost, namedColumn, type PaneContext } from '../context';
import { button, el, replace } from '../dom';
import { Question } from '../message-bar';
import { tableMark } from '../settings/table-mark';
import { keptCompare } from './kept-compare';

/** Returns the list, filled once the workbook answered; `shown` are the annotations that are listed elsewhere. */
export function keptList(context: PaneContext, shown: ReadonlySet<string>): HTMLElement {
  const list = el('section', { class: 'rv-done' });
  const fill = async (host: WorkbookHost): Promise<void> => {
    const others = (await keptAnnotations(host)).filter((one) => !shown.has(keptKey(one)));
    const { texts } = context;
    if (others.length === 0) replace(list);
    else
      replace(
        list,
        el('h3', { text: texts.annotate.keptTitle }),
        el('ul', { class: 'rv-plain' }, ...others.map((one) => item(context, one, () => void withHost(context, fill)))),
      );
  };
  void withHost(context, fill);
  return list;
}

function item(context: PaneContext, kept: KeptAnnotation, changed: () => void): HTMLElement {
  const { texts, resolver } = context;
  const name = texts.annotate.column(namedColumn(context, kept.column, kept.heading), kept.sheetName);
  const question = new Question();
  const remove = button(texts.annotate.remove, () => ask(), { class: 'rv-button' });
  remove.setAttribute('aria-label', texts.pair(texts.annotate.remove, name));
  const ask = (): void =>
    question.ask(
      texts.annotate.askKeptRemoval(kept.rows),
      [
        { text: texts.annotate.removeIndeed, then: () => void takeBack(context, kept, changed), isPrimary: true },
        { text: texts.annotate.keep },
      ],
      1,
    );
  return el(
    'li',
    { class: 'rv-kept' },
    el('p', { text: texts.pair(name, texts.annotate.rows(kept.rows)) }),
    kept.mark !== tableMark(resolver.table.checksum) &&
      (kept.answerColumns.length > 0
        ? keptCompare(context, kept, changed)
        : el('p', { class: 'rv-hint', text: texts.annotate.tableChanged })),
    remove,
    question.element,
  );
}

function takeBack(context: PaneContext, kept: KeptAnnotation, changed: () => void): Promise<void> {
  const { texts, say } = context;
  return withHost(context, async (host) => {
    try {
      const { kept: left } = await takeBackKept(host, kept);
      say(texts.annotate.removed(left));
      changed();
    } catch (error) {
      if (!(error instanceof ColumnsMoved)) throw error;
      say(texts.annotate.moved, 'refusal');
    }
  });
}
