/** The columns an annotation can write: what each says of a place, its heading, its shape. */
import { bureauDe } from '../facts/bureau';
import type { Fait } from '../facts/fait';
import { juridictionDe } from '../facts/juridiction';
import { codesPostauxDe, communeDe, placeDuFait } from '../facts/lieu';
import { MILLESIME_PAR_DEFAUT, populationDe } from '../facts/population';
import { zoneDe } from '../facts/zone';
import { explainRaison } from '../functions/erreur';
import type { CellFormat, Scalar } from '../host/host';
import type { Table } from '../table/table';
import { remarqueDoute } from './rows';

export const COLONNES = [
  'commune',
  'codeInsee',
  'departement',
  'codePostal',
  'zone',
  'bureau',
  'tribunal',
  'cour',
  'population',
] as const;
export type Colonne = (typeof COLONNES)[number];

type Lire = (table: Table, place: number) => Fait<string | number>;

interface Description {
  readonly lire: Lire;
  readonly format: CellFormat;
  readonly width: number;
  /** The function that gives the same fact by formula. */
  readonly fonction: string;
}

const lieu =
  (say: (table: Table, today: number) => string): Lire =>
  (table, place) => ({ valeur: say(table, communeDe(table, place)) });
const fait =
  (kind: 'bureau' | 'autre', read: Lire): Lire =>
  (table, place) =>
    read(table, placeDuFait(table, place, kind));

const DESCRIPTIONS: Record<Colonne, Description> = {
  commune: { lire: lieu((table, today) => table.nameOf(today)), format: 'text', width: 170, fonction: 'COMMUNE' },
  codeInsee: {
    lire: lieu((table, today) => table.codeOf(today)),
    format: 'text',
    width: 100,
    fonction: 'COMMUNE.INSEE',
  },
  departement: {
    lire: lieu((table, today) => table.departementOf(today).nom),
    format: 'text',
    width: 140,
    fonction: 'COMMUNE.DEPARTEMENT',
  },
  codePostal: { lire: lieu(codesPostauxDe), format: 'text', width: 100, fonction: 'COMMUNE.CODEPOSTAL' },
  zone: { lire: fait('autre', zoneDe), format: 'text', width: 70, fonction: 'ZONE' },
  bureau: { lire: fait('bureau', bureauDe), format: 'text', width: 190, fonction: 'BUREAU' },
  tribunal: {
    lire: fait('autre', (table, place) => juridictionDe(table, place, 'tribunal')),
    format: 'text',
    width: 120,
    fonction: 'TRIBUNAL',
  },
  cour: {
    lire: fait('autre', (table, place) => juridictionDe(table, place, 'cour')),
    format: 'text',
    width: 120,
    fonction: 'COUR',
  },
  population: {
    lire: fait('autre', (table, place) => populationDe(table, place, MILLESIME_PAR_DEFAUT)),
    format: 'integer',
    width: 100,
    fonction: 'POPULATION',
  },
};

export const WIDTH_REMARQUE = 360;

export function formatDe(colonne: Colonne): CellFormat {
  return DESCRIPTIONS[colonne].format;
}

export function widthDe(colonne: Colonne): number {
  return DESCRIPTIONS[colonne].width;
}

export function fonctionDe(colonne: Colonne): string {
  return DESCRIPTIONS[colonne].fonction;
}

/** What the columns say of a place, and why for those that say nothing. */
export interface Reponse {
  readonly valeurs: readonly Scalar[];
  /** The sentences of the facts that no text gives; "" where all are given. */
  readonly manques: string;
  /** The cells of a row: the values, then the remark. The same for every row of the place, and never changed. */
  readonly ligne: readonly Scalar[];
}

/** Answers for a place are the same in every row: each is made once. */
export class Repondeur {
  private readonly known = new Map<number, Reponse>();

  constructor(
    private readonly table: Table,
    readonly colonnes: readonly Colonne[],
  ) {}

  repondre(place: number): Reponse {
    let reponse = this.known.get(place);
    if (!reponse) this.known.set(place, (reponse = this.make(place)));
    return reponse;
  }

  private make(place: number): Reponse {
    const silences: string[] = [];
    const valeurs = this.colonnes.map((colonne) => {
      const found = DESCRIPTIONS[colonne].lire(this.table, place);
      if ('valeur' in found) return found.valeur;
      silences.push(explainRaison(this.table, place, found.raison));
      return '';
    });
    const manques = silences.join(' ');
    return { valeurs, manques, ligne: [...valeurs, remarqueDoute(manques)] };
  }
}
