/** One bar for all rows: certain, to settle, unknown, each with its count; a click on one may show its rows. */
import { STATUSES } from '../../annotate/decide';
import type { Account } from '../../annotate/ledger';
import { SHARE_OF, SHARES, type Share } from '../../annotate/shares';
import type { PaneContext } from '../context';
import { el } from '../dom';

/** Rows chosen by the clerk are certain too. */
export function sharesOf({
  statuses,
  settled,
}: Pick<Account, 'statuses' | 'settled'>): Readonly<Record<Share, number>> {
  const counts = { sure: settled, doubtful: 0, unknown: 0 };
  for (const status of STATUSES) {
    const share = SHARE_OF[status];
    if (share) counts[share] += statuses[status];
  }
  return counts;
}

/** Per cent under which a part could not be seen. */
const THINNEST = 1.5;

export function shareBar(
  { texts: { annotate: words, formatNumber } }: PaneContext,
  counts: Readonly<Record<Share, number>>,
  choose?: (share: Share) => void,
): HTMLElement {
  const total = SHARES.reduce((sum, share) => sum + counts[share], 0);
  const there = SHARES.filter((share) => counts[share] > 0);
  const key = (share: Share): readonly HTMLElement[] => [
    el('span', { class: `rv-swatch rv-share-${share}` }),
    el('span', { text: `${words.shares[share]} ${formatNumber(counts[share])}` }),
  ];
  return el(
    'div',
    { class: 'rv-shares' },
    el(
      'div',
      { class: 'rv-share-bar', attributes: { 'aria-hidden': 'true' } },
      ...there.map((share) => {
        const part = el('span', { class: `rv-share-${share}` });
        part.style.flexGrow = String(Math.max(THINNEST, (counts[share] / total) * 100));
        return part;
      }),
    ),
    el(
      'ul',
      { class: 'rv-plain rv-share-keys' },
      ...there.map((share) =>
        el(
          'li',
          {},
          ...(choose
            ? [
                el(
                  'button',
                  { class: 'rv-link', attributes: { type: 'button' }, on: { click: () => choose(share) } },
                  ...key(share),
                ),
              ]
            : key(share)),
        ),
      ),
    ),
  );
}
