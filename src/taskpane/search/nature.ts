import { communeOf } from '../../facts/place';
import type { Table } from '../../table/table';
import type { PaneTexts } from '../texts/texts';

/** What a place is, when it is not a commune of today. */
export function natureOf(texts: PaneTexts, table: Table, place: number): string {
  const today = table.todayOf(place)[0];
  switch (table.kindOf(place)) {
    case 'commune':
      return '';
    case 'arrondissement':
      return texts.search.arrondissement(table.nameOf(communeOf(table, place)));
    case 'former':
      return texts.search.former(today === undefined ? '' : table.nameOf(today));
  }
}
