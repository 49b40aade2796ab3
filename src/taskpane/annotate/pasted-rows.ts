/** What was pasted, or opened, as rows of cells: a table if it is one, else one place a line. */
import { CsvParser } from '../../csv/parse';
import { CsvRefused } from '../../csv/refused';
import { tableSeparator } from '../../csv/separator';

export interface PastedRows {
  readonly rows: readonly (readonly string[])[];
  /** Whether it is a table, of which the first row has the titles. */
  readonly isTable: boolean;
}

/** As much of the text as tells whether it is a table. */
const START = 20_000;

export function pastedRows(text: string): PastedRows {
  const bare = text.replace(/^\ufeff/, '');
  const start = bare.length <= START ? `${withoutLastBreaks(bare)}\n` : bare.slice(0, START);
  const separator = tableSeparator(start);
  const table = separator && readTable(bare.slice(separator.declaration.length), separator.sign);
  if (table) return { rows: table, isTable: true };
  const lines = bare.split(/\r?\n/);
  while (lines.length > 0 && lines[lines.length - 1]!.trim() === '') lines.pop();
  return { rows: lines.map((line) => [line]), isTable: false };
}

/** Rows of the same width; undefined if the text cannot be read as a table after all. */
function readTable(text: string, sign: string): readonly (readonly string[])[] | undefined {
  try {
    const rows = [...new CsvParser(sign).read(text, true)].map(({ cells }) => cells);
    while (rows.length > 0 && rows[rows.length - 1]!.every((cell) => cell.trim() === '')) rows.pop();
    const width = rows.reduce((most, row) => Math.max(most, row.length), 1);
    return rows.map((row) => [...row, ...new Array<string>(width - row.length).fill('')]);
  } catch (error) {
    if (error instanceof CsvRefused) return undefined;
    throw error;
  }
}

/** The text of a file: UTF-8 or, if the bytes are not UTF-8, Windows-1252; undefined if the file is no text. */
export function decodeText(bytes: ArrayBuffer): string | undefined {
  const start = new Uint8Array(bytes, 0, Math.min(bytes.byteLength, 4_096));
  if (start[0] === 0xff && start[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  // A workbook is an archive, or an older one a file of Microsoft's own: both have bytes that no text has.
  if (start.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Blank cells at the end of the last row stay: only the ends of lines go. */
function withoutLastBreaks(text: string): string {
  let end = text.length;
  while (end > 0 && '\r\n'.includes(text[end - 1]!)) end--;
  return text.slice(0, end);
}
