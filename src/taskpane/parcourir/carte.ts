/** The map of France by département: a way in, with the list as its equal. */
import type { Contexte } from '../contexte';
import { el, svg } from '../dom';
import type { Coloriage } from './couleurs';
import { CADRE, CADRE_OUTRE_MER, CADRE_PARIS, METROPOLE, OUTRE_MER, PARIS } from './contours';

/** Draws the map; `choisi` are the ranks to bring out, `choisir` is called with the rank clicked. */
export function dessinerCarte({ texts, resolver: { table } }: Contexte, { teintes, legende }: Coloriage, choisis: ReadonlySet<number>, choisir: (rank: number) => void): HTMLElement {
  const rankOf = new Map(table.departements.map(({ code }, rank) => [code, rank]));
  const shapes = (paths: Readonly<Record<string, string>>, titled = true): SVGPathElement[] =>
    Object.entries(paths).flatMap(([code, d]) => {
      const rank = rankOf.get(code);
      if (rank === undefined) return [];
      const { nom } = table.departements[rank]!;
      const { classe, dit } = teintes[rank]!;
      const chosen = choisis.has(rank) ? ' rv-on' : '';
      return [svg('path', { attributes: { d, class: `rv-dep rv-${classe}${chosen}`, 'data-code': code }, on: titled ? { click: () => choisir(rank) } : {} }, titled && svg('title', { text: `${nom} (${code}) : ${dit}` }))];
    });
  const { x, y, size } = CADRE_PARIS;
  const france = svg(
    'svg',
    { attributes: { viewBox: `0 0 ${CADRE.width} ${CADRE.height}`, class: 'rv-map', role: 'img', 'aria-label': texts.parcourir.carte } },
    ...shapes(METROPOLE),
    svg('g', { attributes: { class: 'rv-inset' } }, svg('rect', { attributes: { x: x - 6, y: y - 6, width: size + 12, height: size + 12 } }, svg('title', { text: texts.parcourir.petiteCouronne })), ...shapes(PARIS)),
  );
  const islands = Object.keys(OUTRE_MER).flatMap((code) => {
    const rank = rankOf.get(code);
    if (rank === undefined) return [];
    const drawing = svg('svg', { attributes: { viewBox: `-3 -3 ${CADRE_OUTRE_MER + 6} ${CADRE_OUTRE_MER + 6}`, class: 'rv-island', 'aria-hidden': 'true' } }, ...shapes({ [code]: OUTRE_MER[code]! }, false));
    return [el('button', { class: 'rv-island-button', title: table.departements[rank]!.nom, attributes: { type: 'button' }, on: { click: () => choisir(rank) } }, drawing, el('span', { text: code }), el('span', { class: 'rv-hidden', text: ` ${table.departements[rank]!.nom} : ${teintes[rank]!.dit}` }))];
  });
  return el(
    'div',
    { class: 'rv-carte' },
    france,
    el('div', { class: 'rv-islands', attributes: { role: 'group', 'aria-label': texts.parcourir.outreMer } }, ...islands),
    el('ul', { class: 'rv-legend', attributes: { 'aria-label': texts.parcourir.couleurs } }, ...legende.map(({ classe, dit }) => el('li', {}, el('span', { class: `rv-swatch rv-${classe}` }), dit))),
    el('p', { class: 'rv-hint', text: texts.parcourir.carteAide }),
  );
}
