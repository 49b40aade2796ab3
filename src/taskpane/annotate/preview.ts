/**
 * What would be written, on a sample spread over the column, before anything is: the share of rows that are certain, and
 * some rows of each sort with the cells they would have.
 */
import type { AnswerSource } from '../../annotate/source';
import type { Survey, Tried } from '../../annotate/survey';
import type { PaneContext } from '../context';
import { el } from '../dom';
import { shareBar } from './share-bar';

const LONGEST = 120;
/** Stands for a cell that would stay empty. */
const EMPTY = '–';

export function preview(
  context: PaneContext,
  survey: Survey,
  departement: number,
  source: AnswerSource,
  titles: readonly string[],
): HTMLElement {
  const {
    texts: { annotate: words, formatNumber, pair },
  } = context;
  const { sure, doubtful, unknown, filled } = survey.rate(departement);
  return el(
    'section',
    { class: 'rv-preview' },
    el('h3', { text: words.preview }),
    shareBar(context, { sure, doubtful, unknown }),
    el('p', { class: 'rv-hint rv-rate', text: words.rate(sure, filled) }),
    titles.length > 0 && el('p', { class: 'rv-hint', text: `→ ${titles.join(' · ')}` }),
    el('ul', { class: 'rv-plain' }, ...survey.preview(departement).map(item)),
    el('p', { class: 'rv-hint', text: words.previewNote }),
  );

  function item({ row, decision }: Tried): HTMLElement {
    const { resolution, text, status, sentence } = decision;
    const cells = resolution && source.answer(resolution.place);
    const shown = cells?.values.map((value) => (typeof value === 'number' ? formatNumber(value) : value || EMPTY));
    return el(
      'li',
      {},
      el('span', { class: 'rv-sample', text: text.slice(0, LONGEST), title: pair(words.line(row + 1), text) }),
      el('span', {
        class: cells ? 'rv-sure' : 'rv-doubt',
        text: shown ? `→ ${shown.join(' · ')}` : `→ ${pair(words.rowStatuses[status], sentence)}`,
      }),
      cells !== undefined && cells.missing !== '' && el('span', { class: 'rv-doubt', text: cells.missing }),
    );
  }
}
