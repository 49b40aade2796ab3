/** The functions that return a list: COMMUNE.SUGGESTIONS and COMMUNES. */
import { communesSous, valeurOu, valeursDe, type Critere } from '../facts/recherche';
import { messages } from '../i18n/langue';
import { resolver } from '../resolve/resolve';
import { fold } from '../table/fold';
import { readCritere, readDepartement, readNombre, readTexte } from './arguments';
import type { Valeur } from './cellule';
import { invalidValue, notAvailable, quote } from './erreur';
import { argumentOf } from './plage';

function rowOf(place: number): Valeur[] {
  const { table } = resolver();
  return [table.nameOf(place), table.codeOf(place), table.departementOf(place).nom];
}

/** Ranks of the départements of an optional argument; none if it is blank. */
function ranksOf(departement: unknown): readonly number[] {
  const argument = argumentOf(readDepartement(departement));
  if (argument instanceof CustomFunctions.Error) throw argument;
  const cellule = readDepartement(departement);
  const exactly = cellule.kind === 'texte' ? resolver().departements.exactly(cellule.texte) : undefined;
  return exactly ?? argument.departements;
}

export function listSuggestions(texte: unknown, departement: unknown, nombre: unknown): Valeur[][] {
  const count = readNombre(nombre);
  const ranks = ranksOf(departement);
  const lu = readTexte(texte);
  if (lu === '') return [['', '', '']];
  const suggestions = resolver().suggest(lu, ranks, count);
  if (suggestions.length === 0) throw notAvailable(messages().aucuneSuggestion(quote(lu)));
  return suggestions.map(({ place }) => rowOf(place));
}

const PROCHES = 3;
/** So few values (the zones) are all named. */
const FEW_VALUES = 6;

export function listCommunes(critere: unknown, valeur: unknown, departement: unknown): Valeur[][] {
  const criterion = readCritere(critere);
  const ranks = ranksOf(departement);
  const lu = readTexte(valeur);
  const value = findValue(criterion, lu);
  const { table } = resolver();
  const places = communesSous(table, criterion, value, ranks);
  if (places.length === 0) {
    const within = ranks.map((rank) => table.departements[rank]!.nom).join(', ');
    throw notAvailable(messages().aucuneCommune(criterion, value, within));
  }
  return places.map(rowOf);
}

/** The value as the table has it, whatever the writing; refused with the closest where there is none. */
function findValue(critere: Critere, lu: string): string {
  const { table, departements } = resolver();
  if (critere === 'DEPARTEMENT') {
    const [rank, ...others] = departements.exactly(lu) ?? [];
    if (rank === undefined || others.length > 0) throw invalidValue(messages().departementInconnu(quote(lu)));
    return departements.codeOf(rank);
  }
  const folded = fold(lu);
  const value = valeurOu(table, critere, (one) => fold(one) === folded);
  if (value === undefined) {
    const values = valeursDe(table, critere);
    const start = folded.slice(0, 3);
    const few = values.length <= FEW_VALUES;
    const proches = few || folded === '' ? values : values.filter((one) => fold(one).includes(start));
    throw notAvailable(messages().valeurInconnue(critere, quote(lu), few ? proches : proches.slice(0, PROCHES)));
  }
  return value;
}
