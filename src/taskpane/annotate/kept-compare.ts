/** What today's table would answer in an annotation made with another: shown before anything is written. */
import { compareKept, updateKept, type ChangedRow } from '../../annotate/compare';
import { ColumnsMoved } from '../../annotate/journal';
import type { KeptAnnotation } from '../../annotate/kept-annotations';
import { pace } from '../../annotate/pace';
import type { Scalar, WorkbookHost } from '../../host/host';
import { withHost, type PaneContext } from '../context';
import { button, el, replace } from '../dom';
import { tableMark } from '../settings/table-mark';

/** Rows shown, at most: the others are counted. */
const SHOWN = 50;

/** Returns the button that compares, and under it what was found; `updated` is called once the annotation is of today. */
export function keptCompare(context: PaneContext, kept: KeptAnnotation, updated: () => void): HTMLElement {
  const { texts, say, resolver } = context;
  const mark = tableMark(resolver.table.checksum);
  const found = el('div', {});
  const act = (action: (host: WorkbookHost) => Promise<void>) => () =>
    void withHost(context, async (host) => {
      try {
        await action(host);
      } catch (error) {
        if (!(error instanceof ColumnsMoved)) throw error;
        say(texts.annotate.moved, 'refusal');
      }
    });
  const update = (changed: readonly ChangedRow[]) =>
    act(async (host) => {
      say(texts.annotate.updated(await updateKept(host, kept, changed, mark)));
      updated();
    });
  const compare = act(async (host) => {
    const changed = await compareKept(host, resolver, kept, pace());
    const go = button(texts.annotate.update(changed.length), update(changed), { class: 'rv-button rv-primary' });
    if (changed.length === 0) {
      update(changed)();
      return;
    }
    const more = changed.length - SHOWN;
    replace(
      found,
      el('p', { text: texts.annotate.changedRows(changed.length) }),
      el('ul', { class: 'rv-plain' }, ...changed.slice(0, SHOWN).map((one) => item(context, one))),
      more > 0 && el('p', { class: 'rv-hint', text: texts.annotate.changedMore(more) }),
      el('div', { class: 'rv-row' }, go),
    );
    go.focus();
  });
  return el(
    'div',
    { class: 'rv-kept' },
    el('p', { class: 'rv-hint', text: texts.annotate.tableChanged }),
    button(texts.annotate.compare, compare, { class: 'rv-button' }),
    found,
  );
}

function item({ texts }: PaneContext, { row, text, before, after }: ChangedRow): HTMLElement {
  const differing = (cells: readonly Scalar[]): string =>
    cells.filter((value, at) => value !== '' && before[at] !== after[at]).join(' · ') || '—';
  return el('li', { text: texts.annotate.changedRow(row + 1, text, differing(before), differing(after)) });
}
