/** One result: the name that matched, and what tells its commune from its namesakes. */
import { LATEST_MILLESIME } from '../../table/millesimes';
import type { PaneContext } from '../context';
import { el } from '../dom';
import type { Found } from './commune-search';
import { natureOf } from './nature';

export function resultItem(
  { texts, resolver: { table } }: PaneContext,
  { place, parts }: Found,
  id: string,
  choose: () => void,
): HTMLElement {
  const departement = table.departementOf(place);
  const official = table.nameOf(place);
  const written = parts.map(({ text }) => text).join('');
  const population = table.populations().populationOf(place, LATEST_MILLESIME);
  const detail = [
    written === official ? '' : official,
    natureOf(texts, table, place),
    `${departement.name} (${departement.code})`,
    table.codeOf(place),
    population === undefined ? '' : texts.inhabitants(population),
  ];
  return el(
    'li',
    { class: 'rv-result', id, attributes: { role: 'option', 'aria-selected': 'false' }, on: { click: choose } },
    el('span', { class: 'rv-result-name' }, ...parts.map(({ text, marked }) => (marked ? el('mark', { text }) : text))),
    el('span', { class: 'rv-sub', text: detail.filter((part) => part !== '').join(' · ') }),
  );
}
