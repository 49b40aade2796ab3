/** The reader of the project's own tables: a malformed row is an error, never a row dropped or filled up. */
import { CsvParser, UnclosedQuote, type MisplacedQuote, type WrittenRow } from './parse';

/** One row of a table of `data/`, with the line it starts on, so that an error can say where. */
export type CsvRow = {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
};

/** A table that cannot be read as it stands: the message names the file, the line and the reason. */
export class CsvError extends Error {
  constructor(file: string, line: number, reason: string) {
    super(`${file}, ligne ${line} : ${reason}`);
    this.name = 'CsvError';
  }
}

const SEPARATOR = ';';

const MISPLACED: Readonly<Record<MisplacedQuote, string>> = {
  'in-bare-cell': 'un guillemet dans une cellule qui n’est pas entre guillemets',
  'before-text': 'du texte après un guillemet fermant',
};

/**
 * Reads a table: UTF-8, `;` between cells, LF, a header row, quotes as in RFC 4180.
 * @param file  named in errors only
 * @throws CsvError
 */
export function parseCsv(text: string, file: string): CsvRow[] {
  refuseForeignText(text, file);
  const [header, ...rows] = readRows(text, file);
  if (!header) throw new CsvError(file, 1, 'la table est vide, une ligne d’en-tête est attendue');
  const columns = readColumns(header, file);
  return rows.map((row) => ({ line: row.line, cells: toCells(row, columns, file) }));
}

function refuseForeignText(text: string, file: string): void {
  if (text.startsWith('\uFEFF'))
    throw new CsvError(file, 1, 'commence par une marque d’ordre des octets (BOM), à enlever');
  const carriageReturn = text.indexOf('\r');
  if (carriageReturn >= 0) {
    throw new CsvError(file, lineAt(text, carriageReturn), 'contient un retour chariot : les lignes finissent par LF');
  }
  const replacement = text.indexOf('\uFFFD');
  if (replacement >= 0) throw new CsvError(file, lineAt(text, replacement), 'n’est pas en UTF-8');
}

function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}

function readRows(text: string, file: string): WrittenRow[] {
  const parser = new CsvParser(SEPARATOR, (fault, line) => {
    throw new CsvError(file, line, MISPLACED[fault]);
  });
  try {
    return [...parser.read(text, true)];
  } catch (error) {
    if (error instanceof UnclosedQuote) throw new CsvError(file, error.line, 'un guillemet n’est jamais fermé');
    throw error;
  }
}

function readColumns(header: WrittenRow, file: string): readonly string[] {
  header.cells.forEach((name, index) => {
    if (name === '') throw new CsvError(file, header.line, `la colonne ${index + 1} n’a pas de nom`);
    if (header.cells.indexOf(name) !== index) {
      throw new CsvError(file, header.line, `la colonne « ${name} » est là deux fois`);
    }
  });
  return header.cells;
}

function toCells(row: WrittenRow, columns: readonly string[], file: string): Record<string, string> {
  if (row.cells.length !== columns.length) {
    const reason =
      row.cells.length === 1 && row.cells[0] === ''
        ? 'la ligne est vide'
        : `${row.cells.length} cellule(s) au lieu de ${columns.length} (${columns.join(SEPARATOR)})`;
    throw new CsvError(file, row.line, reason);
  }
  return Object.fromEntries(columns.map((name, index) => [name, row.cells[index] ?? '']));
}
