/** COMMUNE.FICHE: a row of eight for each commune. */
import { bureauDe } from '../facts/bureau';
import type { Fait } from '../facts/fait';
import { juridictionDe } from '../facts/juridiction';
import { communeDe, placeDuFait } from '../facts/lieu';
import { MILLESIME_PAR_DEFAUT, populationDe } from '../facts/population';
import { zoneDe } from '../facts/zone';
import { messages } from '../i18n/langue';
import { resolver } from '../resolve/resolve';
import type { Table } from '../table/table';
import { readCellule, toPlage, type Valeur } from './cellule';
import { explainRaison, invalidValue, notAvailable } from './erreur';
import { lire, surPlage } from './plage';

const WIDTH = 8;

export function repondreFiche(commune: unknown, departement: unknown, entetes: boolean): Valeur[][] {
  if (toPlage(commune)[0]!.length > 1) throw invalidValue(messages().uneColonne());
  const rows = surPlage(commune, departement, (row, departementAt): Valeur[] => {
    const read = lire(readCellule(row[0]), departementAt(0));
    return typeof read === 'object' && 'resolution' in read
      ? ficheOf(resolver().table, read.resolution.place)
      : repeat(read);
  });
  return entetes ? [[...messages().entetes], ...rows] : rows;
}

/** A doubtful commune has no row: every cell says so, or is blank with it. */
function repeat(valeur: Valeur): Valeur[] {
  return new Array<Valeur>(WIDTH).fill(valeur);
}

function ficheOf(table: Table, place: number): Valeur[] {
  const today = communeDe(table, place);
  const own = placeDuFait(table, place, 'autre');
  const fait = (answering: number, found: Fait<string | number>): Valeur =>
    'valeur' in found ? found.valeur : notAvailable(explainRaison(table, answering, found.raison));
  return [
    table.nameOf(today),
    table.codeOf(today),
    table.departementOf(today).nom,
    fait(own, zoneDe(table, own)),
    fait(place, bureauDe(table, place)),
    fait(own, juridictionDe(table, own, 'tribunal')),
    fait(own, juridictionDe(table, own, 'cour')),
    fait(own, populationDe(table, own, MILLESIME_PAR_DEFAUT)),
  ];
}
