/** A small map of France that shows where some départements are; it only repeats to the eye what is said in words. */
import type { PaneContext } from '../context';
import { el, svg } from '../dom';
import { centreOf } from './neighbour';
import { FRAME, METROPOLITAN, OVERSEAS, OVERSEAS_FRAME } from './outlines';

/** The whole country in one drawing, because many maps may be on the page. */
const FRANCE = Object.values(METROPOLITAN).join('');
/** What a dot must be to be seen on a small map. */
const DOT = 16;

/** @param ranks of the départements to show @returns undefined if none of them is drawn */
export function locator({ resolver: { table } }: PaneContext, ranks: readonly number[]): HTMLElement | undefined {
  const codes = [...new Set(ranks)].map((rank) => table.departements[rank]!.code);
  const shown = codes.flatMap((code) => METROPOLITAN[code] ?? []);
  const overseas = codes.filter((code) => OVERSEAS[code] !== undefined);
  if (shown.length + overseas.length === 0) return undefined;
  return el(
    'div',
    { class: 'rv-locator', attributes: { 'aria-hidden': 'true' } },
    shown.length > 0 &&
      svgOf(
        `0 0 ${FRAME.width} ${FRAME.height}`,
        svg('path', { attributes: { d: FRANCE, class: 'rv-land' } }),
        ...shown.map((d) => svg('path', { attributes: { d, class: 'rv-here' } })),
        ...shown.map((d) => {
          const { x, y } = centreOf(d)!;
          return svg('circle', { attributes: { cx: x, cy: y, r: DOT, class: 'rv-dot' } });
        }),
      ),
    ...overseas.map((code) =>
      el(
        'span',
        { class: 'rv-far' },
        svgOf(
          `-3 -3 ${OVERSEAS_FRAME + 6} ${OVERSEAS_FRAME + 6}`,
          svg('path', { attributes: { d: OVERSEAS[code]!, class: 'rv-here' } }),
        ),
        code,
      ),
    ),
  );
}

function svgOf(viewBox: string, ...drawn: readonly SVGElement[]): SVGSVGElement {
  return svg('svg', { attributes: { viewBox, focusable: 'false' } }, ...drawn);
}
