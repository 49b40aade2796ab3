/** The third arguments, each read or refused with its sentence. */
import type { Millesime } from '../facts/fact';
import { LATEST_MILLESIME, MILLESIMES } from '../table/millesimes';
import { CRITERIA, type Criterion } from '../facts/search';
import { FACT_NAMES, type FactName } from '../facts/facts';
import { messages } from '../i18n/langue';
import { fold } from '../table/fold';
import { isRange, readCell, readSingle, type Cell } from './cell';
import { invalidValue, quote } from './errors';

const LONGEST_ARGUMENT = 400;

/** The text of a filled cell; an Excel error goes on as it is. */
function textOf(cellule: Cell): string {
  if (cellule.kind === 'error') throw cellule.error;
  const texte = cellule.kind === 'text' ? cellule.text : cellule.kind === 'other' ? cellule.shown : '';
  // No argument is longer; the rest of a cell full of text would only cost time.
  return texte.slice(0, LONGEST_ARGUMENT);
}

/** One cell, `undefined` where it is blank; several cells are refused. */
function single(value: unknown): Cell | undefined {
  if (isRange(value) && (value.length > 1 || value[0]!.length > 1)) throw invalidValue(messages().texteSeul());
  return readSingle(value);
}

export function readMillesime(value: unknown): Millesime {
  const cellule = single(value);
  if (cellule === undefined) return LATEST_MILLESIME;
  const texte = textOf(cellule);
  if (fold(texte) === 'annexe') return 'annexe';
  const known = MILLESIMES.find((year) => String(year) === texte.trim());
  if (known === undefined) throw invalidValue(messages().millesimeInconnu(quote(texte)));
  return known;
}

export function readFait(value: unknown): FactName | undefined {
  const cellule = single(value);
  if (cellule === undefined) return undefined;
  const texte = textOf(cellule);
  const known = FACT_NAMES.find((nom) => fold(nom) === fold(texte));
  if (known === undefined) throw invalidValue(messages().faitInconnu(quote(texte)));
  return known;
}

export function readCritere(value: unknown): Criterion {
  const cellule = single(value);
  const texte = cellule === undefined ? '' : textOf(cellule);
  const known = CRITERIA.find((critere) => fold(critere) === fold(texte));
  if (known === undefined) throw invalidValue(messages().critereInconnu(quote(texte)));
  return known;
}

export function readEntetes(value: unknown): boolean {
  const plain: unknown = isRange(value) && value.length === 1 && value[0]!.length === 1 ? value[0]![0] : value;
  if (typeof plain === 'boolean') return plain;
  if (plain === 1) return true;
  const cellule = single(value);
  if (cellule === undefined) return false;
  const texte = textOf(cellule);
  if (/^(vrai|true|oui|1)$/i.test(texte.trim())) return true;
  if (/^(faux|false|non)$/i.test(texte.trim())) return false;
  throw invalidValue(messages().entetesInvalide(quote(texte)));
}

const NOMBRE_PAR_DEFAUT = 5;
const MOST = 50;

export function readNombre(value: unknown): number {
  const cellule = single(value);
  if (cellule === undefined) return NOMBRE_PAR_DEFAUT;
  const texte = textOf(cellule);
  const nombre = Number(texte);
  if (!Number.isInteger(nombre) || nombre < 1 || nombre > MOST)
    throw invalidValue(messages().nombreInvalide(quote(texte)));
  return nombre;
}

/** The text of a required single cell; "" for a blank. */
export function readTexte(value: unknown): string {
  const cellule = single(value);
  if (cellule?.kind === 'other') throw invalidValue(messages().communeType(cellule.shown));
  return cellule === undefined ? '' : textOf(cellule);
}

/** A single optional département, as a cell. */
export function readDepartement(value: unknown): Cell {
  return single(value) ?? readCell('');
}
