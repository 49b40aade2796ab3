/** The columns an annotation can write: what each says of a place, its heading, its shape. */
import type { Fact, FactDefinition } from '../facts/fact';
import { answerOf, FACTS, type FactName } from '../facts/facts';
import { communeOf, postcodesOf } from '../facts/place';
import { explainRaison } from '../functions/erreur';
import type { CellFormat, Scalar } from '../host/host';
import type { Table } from '../table/table';
import { remarqueDoute } from './lignes';

type ColonneDeLieu = 'commune' | 'codeInsee' | 'departement' | 'codePostal';
export type Colonne = ColonneDeLieu | Lowercase<FactName>;

type Lire = (table: Table, place: number) => Fact;

interface Description {
  readonly lire: Lire;
  readonly format: CellFormat;
  readonly width: number;
  /** The function that gives the same fact by formula. */
  readonly fonction: string;
}

const lieu = (fonction: string, width: number, say: (table: Table, today: number) => string): Description => ({
  lire: (table, place) => ({ value: say(table, communeOf(table, place)) }),
  format: 'text',
  width,
  fonction,
});

const WIDTHS: Partial<Record<string, number>> = { ZONE: 70, BUREAU: 190, POPULATION: 100 };
const WIDTH = 120;

const fait = (fact: FactDefinition): Description => ({
  lire: (table, place) => answerOf(table, place, fact).fact,
  format: fact.shape,
  width: WIDTHS[fact.name] ?? WIDTH,
  fonction: fact.name,
});

const DESCRIPTIONS = {
  commune: lieu('COMMUNE', 170, (table, today) => table.nameOf(today)),
  codeInsee: lieu('COMMUNE.INSEE', 100, (table, today) => table.codeOf(today)),
  departement: lieu('COMMUNE.DEPARTEMENT', 140, (table, today) => table.departementOf(today).name),
  codePostal: lieu('COMMUNE.CODEPOSTAL', 100, postcodesOf),
  ...Object.fromEntries(FACTS.map((fact) => [fact.name.toLowerCase(), fait(fact)])),
} as Record<Colonne, Description>;

export const COLONNES = Object.keys(DESCRIPTIONS) as readonly Colonne[];

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
      if ('value' in found) return found.value;
      silences.push(explainRaison(this.table, place, found.reason));
      return '';
    });
    const manques = silences.join(' ');
    return { valeurs, manques, ligne: [...valeurs, remarqueDoute(manques)] };
  }
}
