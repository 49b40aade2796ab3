/** Reads `vocabulaire.csv`: the words of addresses, by kind, folded. */
import { fold } from '../table/fold';
import type { Vocabularies } from '../table/vocabularies';
import type { CsvRow } from '../csv/strict';
import { cell, RowError } from './rows';

const FILE = 'vocabulaire.csv';
/** No text or value may hold what separates them in the table. */
const SEPARATORS = /[;=\n]/;

/**
 * Returns the words of each kind.
 * @throws RowError if a row has no word or kind, or stands twice in one kind
 */
export function readVocabulary(rows: readonly CsvRow[], account: string[]): Vocabularies {
  const kinds = new Map<string, Map<string, string>>();
  for (const row of rows) {
    const kind = cell(row, 'genre', FILE);
    const text = fold(cell(row, 'mots', FILE));
    const value = row.cells['valeur'] ?? '';
    if (text === '') throw new RowError(FILE, row, 'la ligne n’a aucune lettre');
    if (SEPARATORS.test(value))
      throw new RowError(FILE, row, `la valeur « ${value} » contient un séparateur de la table`);
    const texts = kinds.get(kind) ?? new Map<string, string>();
    if (texts.has(text)) throw new RowError(FILE, row, `« ${text} » est déjà dans « ${kind} »`);
    kinds.set(kind, texts.set(text, value));
  }
  account.push(`vocabulaire : ${rows.length} mots de ${kinds.size} genres`);
  return kinds;
}
