/** `codes_postaux`: which communes each post code serves, one row for each pair. */
import type { Resolver } from '../resolve/resolve';
import { byCodeUnits, type Column, type ExportedTable, type Link } from './column';

const COLUMNS: readonly Column[] = [
  { name: 'code_postal', type: 'string', required: true, description: 'Code postal, en texte.' },
  {
    name: 'code_insee',
    type: 'string',
    required: true,
    description: 'Code INSEE d’une commune ou d’un arrondissement municipal qu’il dessert.',
  },
  { name: 'nom', type: 'string', required: true, description: 'Nom officiel de la commune ou de l’arrondissement.' },
  {
    name: 'departement',
    type: 'string',
    required: true,
    description: 'Code du département de la commune ; un code postal en a parfois deux.',
  },
  {
    name: 'unique',
    type: 'boolean',
    required: true,
    description:
      'Vrai si le code postal ne dessert que cette commune, ou cet arrondissement : il suffit alors à la désigner.',
  },
];

export function postcodesTable({ table }: Resolver, links: readonly Link[]): ExportedTable {
  const postcodes = table.postcodes();
  const rows: Array<readonly [code: string, insee: string, name: string, departement: string, unique: boolean]> = [];
  for (let place = 0; place < table.count && table.kindOf(place) !== 'former'; place++)
    for (const code of postcodes.currentOf(place)) {
      // What is only understood counts here too: a code is not unique if another commune had it.
      const served = postcodes.placesOf(Number(code));
      const unique = served.length === 1 && served[0] === place;
      rows.push([code, table.codeOf(place), table.nameOf(place), table.departementOf(place).code, unique]);
    }
  return {
    name: 'codes_postaux',
    title: 'Chaque code postal en usage et les communes qu’il dessert',
    columns: COLUMNS,
    key: ['code_postal', 'code_insee'],
    links,
    rows: rows.sort((one, other) => byCodeUnits(one[0], other[0]) || byCodeUnits(one[1], other[1])),
  };
}
