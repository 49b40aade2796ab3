/**
 * `noms`: a folded writing and a département, and the commune they name together, for an engine that has a join and no
 * function of ours.
 *
 * A row is unique only if the resolver, which the formulas ask, is sure of the same place however the writing is typed
 * (as the table has it, in capitals, without accents): the join never says more than the formulas do.
 */
import type { Resolver } from '../resolve/resolve';
import { NO_ARGUMENT, type Argument } from '../resolve/text/argument';
import { communeOf } from '../facts/place';
import type { Place } from '../table/place';
import { byCodeUnits, sortedOnce, type Column, type ExportedTable, type Link, type Value } from './column';
import { writingsOf, type Writing } from './writings';

const COLUMNS: readonly Column[] = [
  {
    name: 'pli',
    type: 'string',
    required: true,
    description:
      'L’écriture pliée : minuscules sans accents, œ en oe, un blanc pour tout autre signe, St en saint, s/ en sur. La macro pli() la donne.',
  },
  {
    name: 'departement',
    type: 'string',
    required: true,
    description:
      'Code du département tel qu’on l’écrit à côté du nom ; 20 vaut les deux de la Corse, 971 aussi 977 et 978 ; celui d’aujourd’hui et celui d’alors pour une ancienne commune.',
  },
  {
    name: 'unique_departement',
    type: 'boolean',
    required: true,
    description:
      'Vrai si l’écriture n’a qu’un sens dans le département. Faux : plusieurs communes la portent, une ancienne commune a été partagée, ou les formules en douteraient ; les codes sont alors vides.',
  },
  {
    name: 'unique_france',
    type: 'boolean',
    required: true,
    description:
      'Vrai sur la seule ligne que l’écriture désigne sans département. Faux partout si, seule, elle est douteuse.',
  },
  {
    name: 'code_insee',
    type: 'string',
    description:
      'Clé de la table ressort, où sont les faits ; vide si ce n’est pas unique, ou si le code de l’ancienne commune a resservi.',
  },
  {
    name: 'code_ancien',
    type: 'string',
    description:
      'Le code d’une ancienne commune, s’il a resservi : avec le nom, la clé de la table anciennes, où sont les faits.',
  },
  {
    name: 'code_insee_actuel',
    type: 'string',
    description: 'Code de la commune d’aujourd’hui ; vide si ce n’est pas unique.',
  },
  { name: 'nom', type: 'string', description: 'Nom officiel de ce qui est désigné ; vide si ce n’est pas unique.' },
  {
    name: 'codes_possibles',
    type: 'list',
    description: 'Si ce n’est pas unique, les codes d’aujourd’hui de ce que l’écriture peut désigner, triés.',
  },
];

export function namesTable(
  resolver: Resolver,
  byCode: ReadonlyMap<string, Place>,
  links: readonly Link[],
): ExportedTable {
  const grounds = departementsWritten(resolver);
  const rows = writingsOf(resolver.table)
    .flatMap((writing) => rowsOf(resolver, byCode, grounds, writing))
    .sort(([one, ground], [other, otherGround]) =>
      one === other ? byCodeUnits(String(ground), String(otherGround)) : byCodeUnits(String(one), String(other)),
    );
  return {
    name: 'noms',
    title: 'Chaque écriture d’une commune, pliée, par département, avec son code si elle n’a qu’un sens',
    columns: COLUMNS,
    key: ['pli', 'departement'],
    links,
    rows,
  };
}

/** Every code of a département that people write, with what it is read as. */
function departementsWritten({ table, departements }: Resolver): ReadonlyMap<string, Argument> {
  const codes = [...table.departements.map(({ code }) => code), '20'];
  return new Map(
    codes.flatMap((code) => {
      const argument = departements.read(code);
      return argument === undefined ? [] : [[code, argument] as const];
    }),
  );
}

function rowsOf(
  resolver: Resolver,
  byCode: ReadonlyMap<string, Place>,
  grounds: ReadonlyMap<string, Argument>,
  writing: Writing,
): ReadonlyArray<readonly Value[]> {
  const { table } = resolver;
  const alone = placeOf(resolver, writing, NO_ARGUMENT);
  return [...grounds].flatMap(([departement, argument]) => {
    const within = writing.places.filter((place) => argument.departements.some((rank) => table.isIn(place, rank)));
    if (within.length === 0) return [];
    const place = placeOf(resolver, writing, argument);
    const isHome = place !== undefined && table.departementOf(place).code === departement;
    const key = place === undefined ? null : table.codeOf(place);
    const isKey = key !== null && byCode.get(key) === place;
    const possible = sortedOnce(within.flatMap((one) => table.todayOf(one).map((today) => table.codeOf(today))));
    return [
      [
        writing.folded,
        departement,
        place !== undefined,
        isHome && place === alone,
        isKey ? key : null,
        isKey ? null : key,
        place === undefined ? null : table.codeOf(communeOf(table, place)),
        place === undefined ? null : table.nameOf(place),
        place === undefined ? possible : null,
      ],
    ];
  });
}

/** The place that every way of typing the writing names; undefined if one is doubtful, or names another. */
function placeOf(resolver: Resolver, { folded, texts }: Writing, argument: Argument): Place | undefined {
  let only: Place | undefined;
  for (const text of [folded, folded.toUpperCase(), ...texts, ...texts.map((one) => one.toUpperCase())]) {
    const read = resolver.resolve(text, argument);
    if (read.kind !== 'sure' || (only !== undefined && only !== read.place)) return undefined;
    only = read.place;
  }
  return only;
}
