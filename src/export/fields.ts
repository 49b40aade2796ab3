/** The columns of the exported tables: what each says, its type, and how it is read off the table. */
import { fondementsOf } from '../facts/bureau';
import { communeOf, answeringPlace } from '../facts/place';
import { populationOf, type Millesime } from '../facts/population';
import type { FactName } from '../facts/texts';
import { explainRaison } from '../functions/erreur';
import { factOf } from '../lib/read';
import type { Table } from '../table/table';

export type Value = string | number | null;

export interface Field {
  readonly name: string;
  readonly type: 'string' | 'integer';
  readonly description: string;
  /** True where every row has a value. */
  readonly required?: boolean;
  read(table: Table, place: number): Value;
}

const KIND_LABELS = {
  commune: 'commune',
  arrondissement: 'arrondissement municipal',
  former: 'ancienne commune',
} as const;

function text(value: string): string | null {
  return value === '' ? null : value;
}

function fact(name: FactName): Field['read'] {
  return (table, place) => {
    const { fact: found } = factOf(table, place, name);
    // A former commune that was split has no successor, and so no zone of its own.
    return 'value' in found && found.value !== '' ? found.value : null;
  };
}

function population(millesime: Millesime): Field['read'] {
  return (table, place) => {
    const found = populationOf(table, answeringPlace(table, place, 'autre'), millesime);
    return 'value' in found ? found.value : null;
  };
}

/** The sentences of the facts that no text gives; the population's own columns say enough. */
function remark(table: Table, place: number): string | null {
  const sentences = (['ZONE', 'BUREAU', 'TRIBUNAL', 'COUR'] as const).flatMap((name) => {
    const { fact: found, answering } = factOf(table, place, name);
    return 'value' in found ? [] : [explainRaison(table, answering, found.reason)];
  });
  return text(sentences.join(' '));
}

export const FIELDS: readonly Field[] = [
  {
    name: 'code_insee',
    type: 'string',
    required: true,
    description: 'Code INSEE, en texte.',
    read: (table, place) => table.codeOf(place),
  },
  {
    name: 'nom',
    type: 'string',
    required: true,
    description: 'Nom officiel ; pour une ancienne commune, le sien.',
    read: (table, place) => table.nameOf(place),
  },
  {
    name: 'nature',
    type: 'string',
    required: true,
    description: 'commune, arrondissement municipal (Paris, Lyon, Marseille) ou ancienne commune.',
    read: (table, place) => KIND_LABELS[table.kindOf(place)],
  },
  {
    name: 'fin',
    type: 'string',
    description:
      'Pour une ancienne commune, la date de sa fin : AAAA-MM-JJ, ou AAAA si seul l’état au 1er janvier est connu.',
    read: (table, place) => text(table.history().endOf(place)),
  },
  {
    name: 'code_insee_actuel',
    type: 'string',
    description:
      'Code de la commune d’aujourd’hui ; vide si l’ancienne commune a été partagée sans successeur certain.',
    read: (table, place) => (table.todayOf(place).length === 1 ? table.codeOf(communeOf(table, place)) : null),
  },
  {
    name: 'commune_actuelle',
    type: 'string',
    description:
      'Nom de la commune d’aujourd’hui ; plusieurs sont joints par « | » si l’ancienne commune a été partagée.',
    read: (table, place) =>
      text(
        table
          .todayOf(place)
          .map((one) => table.nameOf(one))
          .join('|'),
      ),
  },
  {
    name: 'departement',
    type: 'string',
    required: true,
    description: 'Code du département ou de la collectivité.',
    read: (table, place) => table.departementOf(place).code,
  },
  {
    name: 'nom_departement',
    type: 'string',
    required: true,
    description: 'Nom du département ou de la collectivité.',
    read: (table, place) => table.departementOf(place).name,
  },
  {
    name: 'codes_postaux',
    type: 'string',
    description: 'Codes postaux de la commune ou de l’arrondissement, séparés par une espace.',
    read: (table, place) => text(table.postcodes().currentOf(place).join(' ')),
  },
  {
    name: 'zone',
    type: 'string',
    description: 'A, B, base ou distincte ; « ou » joint celles de communes réunies qui diffèrent.',
    read: fact('ZONE'),
  },
  {
    name: 'bureau',
    type: 'string',
    description:
      'Bureau des hypothèques, état de fin 2012 ; « ou » joint ceux d’une commune divisée ; vide si le texte ne tranche pas.',
    read: fact('BUREAU'),
  },
  {
    name: 'bureau_fondement',
    type: 'string',
    description: 'Sur quoi repose le rattachement au bureau (voir data/README.md).',
    read: (table, place) => text(fondementsOf(table, answeringPlace(table, place, 'bureau')).join('|')),
  },
  {
    name: 'tribunal',
    type: 'string',
    description: 'Siège du tribunal des pensions, comme il est imprimé.',
    read: fact('TRIBUNAL'),
  },
  { name: 'cour', type: 'string', description: 'Siège de la cour régionale des pensions.', read: fact('COUR') },
  {
    name: 'population_2023',
    type: 'integer',
    description: 'Population municipale 2023 (INSEE).',
    read: population(2023),
  },
  { name: 'population_2022', type: 'integer', description: 'Population municipale 2022.', read: population(2022) },
  { name: 'population_2021', type: 'integer', description: 'Population municipale 2021.', read: population(2021) },
  { name: 'population_2020', type: 'integer', description: 'Population municipale 2020.', read: population(2020) },
  {
    name: 'population_annexe',
    type: 'integer',
    description: 'Chiffre du tableau fourni, départements 70, 71 et 90 seulement.',
    read: population('annexe'),
  },
  {
    name: 'remarque',
    type: 'string',
    description: 'Pourquoi la zone, le bureau, le tribunal ou la cour manque.',
    read: remark,
  },
];
