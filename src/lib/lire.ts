/** One text, read: the simplest way in for a program. */
import { bureauDe } from '../facts/bureau';
import type { Fait } from '../facts/fait';
import { juridictionDe } from '../facts/juridiction';
import { codesPostauxDe, communeDe, placeDuFait } from '../facts/lieu';
import { MILLESIME_PAR_DEFAUT, populationDe, type Millesime } from '../facts/population';
import type { NomFait } from '../facts/textes';
import { zoneDe } from '../facts/zone';
import { explain, explainRaison, nommer } from '../functions/erreur';
import { sourceSentence } from '../functions/source';
import { messages } from '../i18n/langue';
import type { LieuNomme } from '../i18n/messages';
import { candidatesOf, type Doubtful, type Sure } from '../resolve/resolution';
import { resolver } from '../resolve/resolve';
import type { Table } from '../table/table';

/** A text that is one sure place. */
export interface Certaine {
  readonly etat: 'certain';
  /** Number of the place in the table: its own for a former commune. */
  readonly place: number;
  /** The commune of today. */
  readonly commune: string;
  readonly codeInsee: string;
  readonly departement: string;
  readonly codesPostaux: readonly string[];
  /** The fact, as the formulas give it; `undefined` where the text gives none. */
  fait(nom: NomFait, millesime?: Millesime): string | number | undefined;
  /** Why a fact is missing; "" where it is not. */
  manque(nom: NomFait, millesime?: Millesime): string;
  /** How the text was read, and which text, of which date, gives the fact. */
  source(nom?: NomFait): string;
}

/** A text that is not: the sentence says what to write instead, `proches` are only suggestions. */
export interface Douteuse {
  readonly etat: 'doute';
  readonly raison: Doubtful['kind'] | 'departement';
  readonly message: string;
  readonly proches: readonly LieuNomme[];
}

export interface Vide {
  readonly etat: 'vide';
  readonly message: '';
}

export type Lecture = Certaine | Douteuse | Vide;

/** Reads a text; `departement` is a code (71, 2A, 971) or a name. */
export function lire(texte: string, departement = ''): Lecture {
  const { table, departements } = resolver();
  const argument = departements.read(departement);
  if (argument === undefined) {
    return {
      etat: 'doute',
      raison: 'departement',
      message: messages().departementInconnu(departement.trim()),
      proches: [],
    };
  }
  const resolution = resolver().resolve(texte, argument);
  if (resolution.kind === 'blank') return { etat: 'vide', message: '' };
  if (resolution.kind === 'sure') return certaine(table, texte, resolution);
  return {
    etat: 'doute',
    raison: resolution.kind,
    message: explain(table, resolution),
    proches: candidatesOf(resolution).map((place) => nommer(table, place)),
  };
}

function certaine(table: Table, texte: string, resolution: Sure): Certaine {
  const { place } = resolution;
  const today = communeDe(table, place);
  return {
    etat: 'certain',
    place,
    commune: table.nameOf(today),
    codeInsee: table.codeOf(today),
    departement: table.departementOf(today).nom,
    codesPostaux: codesPostauxDe(table, place)
      .split(' ')
      .filter((code) => code !== ''),
    fait: (nom, millesime) => {
      const { fait } = faitDe(table, place, nom, millesime);
      return 'valeur' in fait ? fait.valeur : undefined;
    },
    manque: (nom, millesime) => {
      const { fait, answering } = faitDe(table, place, nom, millesime);
      return 'valeur' in fait ? '' : explainRaison(table, answering, fait.raison);
    },
    source: (nom) => sourceSentence(table, texte, resolution, nom),
  };
}

/** One fact about a place, and the place that answers for it. */
export function faitDe(
  table: Table,
  place: number,
  nom: NomFait,
  millesime: Millesime = MILLESIME_PAR_DEFAUT,
): { fait: Fait<string | number>; answering: number } {
  const answering = placeDuFait(table, place, nom === 'BUREAU' ? 'bureau' : 'autre');
  return { answering, fait: read(table, answering, nom, millesime) };
}

function read(table: Table, place: number, nom: NomFait, millesime: Millesime): Fait<string | number> {
  switch (nom) {
    case 'ZONE':
      return zoneDe(table, place);
    case 'BUREAU':
      return bureauDe(table, place);
    case 'TRIBUNAL':
      return juridictionDe(table, place, 'tribunal');
    case 'COUR':
      return juridictionDe(table, place, 'cour');
    case 'POPULATION':
      return populationDe(table, place, millesime);
  }
}
