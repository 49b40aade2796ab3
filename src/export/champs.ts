/** The columns of the exported tables: what each says, its type, and how it is read off the table. */
import { fondementsDuBureau } from '../facts/bureau';
import { communeDe, placeDuFait } from '../facts/lieu';
import { populationDe, type Millesime } from '../facts/population';
import type { NomFait } from '../facts/textes';
import { explainRaison } from '../functions/erreur';
import { faitDe } from '../lib/lire';
import type { Table } from '../table/table';

export type Valeur = string | number | null;

export interface Champ {
  readonly nom: string;
  readonly type: 'string' | 'integer';
  readonly description: string;
  /** True where every row has a value. */
  readonly requis?: boolean;
  lire(table: Table, place: number): Valeur;
}

const NATURES = {
  commune: 'commune',
  arrondissement: 'arrondissement municipal',
  ancienne: 'ancienne commune',
} as const;

function texte(value: string): string | null {
  return value === '' ? null : value;
}

function fait(nom: NomFait): Champ['lire'] {
  return (table, place) => {
    const { fait: found } = faitDe(table, place, nom);
    // A former commune that was split has no successor, and so no zone of its own.
    return 'valeur' in found && found.valeur !== '' ? found.valeur : null;
  };
}

function population(millesime: Millesime): Champ['lire'] {
  return (table, place) => {
    const found = populationDe(table, placeDuFait(table, place, 'autre'), millesime);
    return 'valeur' in found ? found.valeur : null;
  };
}

/** The sentences of the facts that no text gives; the population's own columns say enough. */
function remarque(table: Table, place: number): string | null {
  const sentences = (['ZONE', 'BUREAU', 'TRIBUNAL', 'COUR'] as const).flatMap((nom) => {
    const { fait: found, answering } = faitDe(table, place, nom);
    return 'valeur' in found ? [] : [explainRaison(table, answering, found.raison)];
  });
  return texte(sentences.join(' '));
}

export const CHAMPS: readonly Champ[] = [
  {
    nom: 'code_insee',
    type: 'string',
    requis: true,
    description: 'Code INSEE, en texte.',
    lire: (table, place) => table.codeOf(place),
  },
  {
    nom: 'nom',
    type: 'string',
    requis: true,
    description: 'Nom officiel ; pour une ancienne commune, le sien.',
    lire: (table, place) => table.nameOf(place),
  },
  {
    nom: 'nature',
    type: 'string',
    requis: true,
    description: 'commune, arrondissement municipal (Paris, Lyon, Marseille) ou ancienne commune.',
    lire: (table, place) => NATURES[table.genreOf(place)],
  },
  {
    nom: 'fin',
    type: 'string',
    description:
      'Pour une ancienne commune, la date de sa fin : AAAA-MM-JJ, ou AAAA si seul l’état au 1er janvier est connu.',
    lire: (table, place) => texte(table.history().endOf(place)),
  },
  {
    nom: 'code_insee_actuel',
    type: 'string',
    description:
      'Code de la commune d’aujourd’hui ; vide si l’ancienne commune a été partagée sans successeur certain.',
    lire: (table, place) => (table.todayOf(place).length === 1 ? table.codeOf(communeDe(table, place)) : null),
  },
  {
    nom: 'commune_actuelle',
    type: 'string',
    description:
      'Nom de la commune d’aujourd’hui ; plusieurs sont joints par « | » si l’ancienne commune a été partagée.',
    lire: (table, place) =>
      texte(
        table
          .todayOf(place)
          .map((one) => table.nameOf(one))
          .join('|'),
      ),
  },
  {
    nom: 'departement',
    type: 'string',
    requis: true,
    description: 'Code du département ou de la collectivité.',
    lire: (table, place) => table.departementOf(place).code,
  },
  {
    nom: 'nom_departement',
    type: 'string',
    requis: true,
    description: 'Nom du département ou de la collectivité.',
    lire: (table, place) => table.departementOf(place).nom,
  },
  {
    nom: 'codes_postaux',
    type: 'string',
    description: 'Codes postaux de la commune ou de l’arrondissement, séparés par une espace.',
    lire: (table, place) => texte(table.postcodes().currentOf(place).join(' ')),
  },
  {
    nom: 'zone',
    type: 'string',
    description: 'A, B, base ou distincte ; « ou » joint celles de communes réunies qui diffèrent.',
    lire: fait('ZONE'),
  },
  {
    nom: 'bureau',
    type: 'string',
    description:
      'Bureau des hypothèques, état de fin 2012 ; « ou » joint ceux d’une commune divisée ; vide si le texte ne tranche pas.',
    lire: fait('BUREAU'),
  },
  {
    nom: 'bureau_fondement',
    type: 'string',
    description: 'Sur quoi repose le rattachement au bureau (voir data/README.md).',
    lire: (table, place) => texte(fondementsDuBureau(table, placeDuFait(table, place, 'bureau')).join('|')),
  },
  {
    nom: 'tribunal',
    type: 'string',
    description: 'Siège du tribunal des pensions, comme il est imprimé.',
    lire: fait('TRIBUNAL'),
  },
  { nom: 'cour', type: 'string', description: 'Siège de la cour régionale des pensions.', lire: fait('COUR') },
  {
    nom: 'population_2023',
    type: 'integer',
    description: 'Population municipale 2023 (INSEE).',
    lire: population(2023),
  },
  { nom: 'population_2022', type: 'integer', description: 'Population municipale 2022.', lire: population(2022) },
  { nom: 'population_2021', type: 'integer', description: 'Population municipale 2021.', lire: population(2021) },
  { nom: 'population_2020', type: 'integer', description: 'Population municipale 2020.', lire: population(2020) },
  {
    nom: 'population_annexe',
    type: 'integer',
    description: 'Chiffre du tableau fourni, départements 70, 71 et 90 seulement.',
    lire: population('annexe'),
  },
  {
    nom: 'remarque',
    type: 'string',
    description: 'Pourquoi la zone, le bureau, le tribunal ou la cour manque.',
    lire: remarque,
  },
];
