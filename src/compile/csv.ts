import { readFileSync } from 'node:fs';

/** One row of a table of `data/`, with the line it starts on, so that an error can say where. */
export type CsvRow = {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
};

/** A table that cannot be read as it stands: names the file, the line and the reason. */
export class CsvError extends Error {
  constructor(file: string, line: number, reason: string) {
    super(`${file}, ligne ${line} : ${reason}`);
    this.name = 'CsvError';
  }
}

type RawRow = { readonly line: number; readonly values: readonly string[] };

const SEPARATOR = ';';

/**
 * Reads a table: UTF-8, `;` between cells, LF, a header row, quotes as in RFC 4180.
 * Strict on purpose: a malformed row is an error, never a row dropped or filled up.
 */
export function readCsv(file: string): CsvRow[] {
  return parseCsv(readFileSync(file, 'utf8'), file);
}

/** Same as `readCsv`, on a text already read; `file` is only named in errors. */
export function parseCsv(text: string, file: string): CsvRow[] {
  refuseForeignText(text, file);
  const [header, ...rows] = splitRows(text, file);
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

function readColumns(header: RawRow, file: string): readonly string[] {
  header.values.forEach((name, index) => {
    if (name === '') throw new CsvError(file, header.line, `la colonne ${index + 1} n’a pas de nom`);
    if (header.values.indexOf(name) !== index) {
      throw new CsvError(file, header.line, `la colonne « ${name} » est là deux fois`);
    }
  });
  return header.values;
}

function toCells(row: RawRow, columns: readonly string[], file: string): Record<string, string> {
  if (row.values.length !== columns.length) {
    const reason =
      row.values.length === 1 && row.values[0] === ''
        ? 'la ligne est vide'
        : `${row.values.length} cellule(s) au lieu de ${columns.length} (${columns.join(SEPARATOR)})`;
    throw new CsvError(file, row.line, reason);
  }
  return Object.fromEntries(columns.map((name, index) => [name, row.values[index] ?? '']));
}

function splitRows(text: string, file: string): RawRow[] {
  const rows: RawRow[] = [];
  let position = 0;
  let line = 1;
  while (position < text.length) {
    const row = readRow(text, position, line, file);
    rows.push({ line, values: row.values });
    position = row.end;
    line = row.nextLine;
  }
  return rows;
}

function readRow(text: string, start: number, line: number, file: string) {
  const values: string[] = [];
  let position = start;
  let nextLine = line;
  for (;;) {
    const cell =
      text[position] === '"'
        ? readQuotedCell(text, position, nextLine, file)
        : readBareCell(text, position, nextLine, file);
    values.push(cell.value);
    nextLine += cell.value.split('\n').length - 1;
    position = cell.end;
    if (text[position] !== SEPARATOR) return { values, end: position + 1, nextLine: nextLine + 1 };
    position += 1;
  }
}

function readBareCell(text: string, start: number, line: number, file: string) {
  let end = start;
  while (end < text.length && text[end] !== SEPARATOR && text[end] !== '\n') {
    if (text[end] === '"')
      throw new CsvError(file, line, 'un guillemet dans une cellule qui n’est pas entre guillemets');
    end += 1;
  }
  return { value: text.slice(start, end), end };
}

function readQuotedCell(text: string, start: number, line: number, file: string) {
  let value = '';
  let position = start + 1;
  for (;;) {
    const quote = text.indexOf('"', position);
    if (quote < 0) throw new CsvError(file, line, 'un guillemet n’est jamais fermé');
    value += text.slice(position, quote);
    if (text[quote + 1] !== '"') {
      const after = text[quote + 1];
      if (after !== undefined && after !== SEPARATOR && after !== '\n') {
        throw new CsvError(file, line, 'du texte après un guillemet fermant');
      }
      return { value, end: quote + 1 };
    }
    value += '"';
    position = quote + 2;
  }
}
