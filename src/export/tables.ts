/** The two tables that are exported: one row for each code INSEE that has one meaning, and every former commune. */
import type { Resolver } from '../resolve/resolve';
import type { Place } from '../table/place';
import { FIELDS, type Value } from './fields';

type Row = readonly Value[];

export interface ExportedTable {
  readonly name: string;
  readonly title: string;
  readonly key: readonly string[];
  readonly rows: readonly Row[];
}

export function exportedTables(resolver: Resolver): readonly ExportedTable[] {
  const { table } = resolver;
  const codes = new Map<string, Place>();
  const formers: Place[] = [];
  for (let place = 0; place < table.count; place++) {
    if (table.kindOf(place) === 'former') formers.push(place);
    const code = table.codeOf(place);
    if (codes.has(code)) continue;
    // The same reading as the formulas': a code that named several former communes in turn has no single answer.
    const read = resolver.resolve(`INSEE ${code}`);
    if (read.kind === 'sure') codes.set(code, read.place);
  }
  const byCode = [...codes].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, place]) => place);
  const rowsOf = (places: readonly Place[]): readonly Row[] =>
    places.map((place) => FIELDS.map((field) => field.read(table, place)));
  return [
    {
      name: 'ressort',
      title: 'Les communes, les arrondissements municipaux et les anciennes communes dont le code INSEE n’a qu’un sens',
      key: ['code_insee'],
      rows: rowsOf(byCode),
    },
    {
      name: 'anciennes',
      title: 'Toutes les anciennes communes, même celles dont le code a resservi',
      key: ['code_insee', 'nom', 'fin'],
      rows: rowsOf(formers),
    },
  ];
}
