/** The tables of places: one row for each code INSEE that has one meaning, and every former commune. */
import type { Resolver } from '../resolve/resolve';
import type { Place } from '../table/place';
import { byCodeUnits, type ExportedTable, type Link } from './column';
import { FIELDS } from './fields';
import { namesTable } from './names-table';
import { postcodesTable } from './postcodes-table';

/** The table whose key is a code INSEE: the others are joined to it. */
export const BY_CODE = 'ressort';

const TODAY: Link = { column: 'code_insee_actuel', table: BY_CODE };

/** The place that each code INSEE names, if only one. */
function placesByCode(resolver: Resolver): ReadonlyMap<string, Place> {
  const { table } = resolver;
  const codes = new Map<string, Place>();
  for (let place = 0; place < table.count; place++) {
    const code = table.codeOf(place);
    if (codes.has(code)) continue;
    // The same reading as the formulas': a code that named several former communes in turn has no single answer.
    const read = resolver.resolve(`INSEE ${code}`);
    if (read.kind === 'sure') codes.set(code, read.place);
  }
  return codes;
}

export function exportedTables(resolver: Resolver): readonly ExportedTable[] {
  const { table } = resolver;
  const byCode = placesByCode(resolver);
  const formers = Array.from({ length: table.count }, (_, place) => place).filter(
    (place) => table.kindOf(place) === 'former',
  );
  const rowsOf = (places: readonly Place[]): ExportedTable['rows'] =>
    places.map((place) => FIELDS.map((field) => field.read(table, place)));
  return [
    {
      name: BY_CODE,
      title: 'Les communes, les arrondissements municipaux et les anciennes communes dont le code INSEE n’a qu’un sens',
      columns: FIELDS,
      key: ['code_insee'],
      links: [TODAY],
      rows: rowsOf([...byCode].sort(([one], [other]) => byCodeUnits(one, other)).map(([, place]) => place)),
    },
    {
      name: 'anciennes',
      title: 'Toutes les anciennes communes, même celles dont le code a resservi',
      columns: FIELDS,
      key: ['code_insee', 'nom', 'fin'],
      links: [TODAY],
      rows: rowsOf(formers),
    },
    namesTable(resolver, byCode, [{ column: 'code_insee', table: BY_CODE }, TODAY]),
    postcodesTable(resolver, [{ column: 'code_insee', table: BY_CODE }]),
  ];
}
