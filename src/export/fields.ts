/** The columns of the exported tables: what each says, its type, and how it is read off the table. */
import { fondementsOf } from '../facts/bureau';
import { OR, type Millesime } from '../facts/fact';
import { DESCRIPTIONS } from '../facts/descriptions';
import { answerOf, FACT_COLUMNS, factNamed, factOf, TEXT_FACTS, type FactColumn, type FactName } from '../facts/facts';
import { communeOf } from '../facts/place';
import { explainReason } from '../say/explain';
import { MILLESIMES } from '../table/millesimes';
import type { Place } from '../table/place';
import type { Table } from '../table/table';
import { sortedOnce, type Column, type Value } from './column';

interface Field extends Column {
  read(table: Table, place: Place): Value;
}

const KIND_LABELS = {
  commune: 'commune',
  arrondissement: 'arrondissement municipal',
  former: 'ancienne commune',
} as const;

function text(value: string): string | null {
  return value === '' ? null : value;
}

/** The facts that differ within some communes, or between those that share a former one: « B ou base », as its text orders them. */
const DIVIDED: readonly FactName[] = ['ZONE', 'BUREAU', 'EPCI', 'ARRONDISSEMENT'];

/** The columns of facts of words, one an edition; the bureau has another, which says on what the attachment rests. */
function textFields(): Field[] {
  return FACT_COLUMNS.filter(({ name }) => factNamed(name).shape === 'text').flatMap((column) => {
    const field = fieldOf(column);
    return [
      field,
      ...(DIVIDED.includes(column.name) ? [listOf(field)] : []),
      ...(column.name === 'BUREAU' ? [FONDEMENT] : []),
    ];
  });
}

/** The same values, one by one and sorted: « B ou base » and « base ou B » are one group. */
function listOf(field: Field): Field {
  return {
    name: `${field.name}_liste`,
    type: 'list',
    description: `Les valeurs de ${field.name}, une à une et triées : de quoi grouper les communes divisées.`,
    read(table, place) {
      const value = field.read(table, place);
      return typeof value === 'string' ? sortedOnce(value.split(OR)) : null;
    },
  };
}

function fieldOf({ name, edition }: FactColumn): Field {
  return {
    name: edition === undefined ? name.toLowerCase() : `${name.toLowerCase()}_${edition}`,
    type: 'string',
    description: DESCRIPTIONS[name].fr + (edition === undefined ? '' : ` État de ${edition}.`),
    read(table, place) {
      const { fact } = factOf(table, place, name, edition);
      // A former commune that was split has no successor, and so no zone of its own.
      return 'value' in fact && fact.value !== '' ? fact.value : null;
    },
  };
}

const FONDEMENT: Field = {
  name: 'bureau_fondement',
  type: 'string',
  description: 'Sur quoi repose le rattachement au bureau (voir data/README.md).',
  read: (table, place) => text(fondementsOf(table, factOf(table, place, 'BUREAU').answering).join('|')),
};

function population(millesime: Millesime, description: string): Field {
  return {
    name: `population_${millesime}`,
    type: 'integer',
    description,
    read(table, place) {
      const { fact } = factOf(table, place, 'POPULATION', millesime);
      return 'value' in fact ? fact.value : null;
    },
  };
}

/** The latest first; it alone says where the figures come from. */
function populations(): Field[] {
  return [...MILLESIMES]
    .reverse()
    .map((year, rank) => population(year, `Population municipale ${year}${rank === 0 ? ' (INSEE)' : ''}.`));
}

/** The sentences of the facts that no text gives; the population's own columns say enough. */
function remark(table: Table, place: Place): string | null {
  const sentences = TEXT_FACTS.flatMap((fact) => {
    const { fact: found, answering } = answerOf(table, place, fact);
    return 'value' in found ? [] : [explainReason(table, answering, found.reason)];
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
    description: 'Nom du département ou de la collectivité ; pour une ancienne commune, le sien.',
    read: (table, place) => table.departementOf(place).name,
  },
  {
    name: 'codes_postaux',
    type: 'string',
    description:
      'Codes postaux de la commune ou de l’arrondissement, séparés par une espace ; vide pour une ancienne commune, dont la fonction COMMUNE.CODEPOSTAL donne ceux d’aujourd’hui.',
    read: (table, place) => text(table.postcodes().currentOf(place).join(' ')),
  },
  ...textFields(),
  ...populations(),
  population('annexe', 'Chiffre du tableau fourni, départements 70, 71 et 90 seulement.'),
  {
    name: 'remarque',
    type: 'string',
    description: 'Pourquoi la zone, le bureau, le tribunal ou la cour manque.',
    read: remark,
  },
];
