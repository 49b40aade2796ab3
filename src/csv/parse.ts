/**
 * The one CSV parser: any separator, quotes as in RFC 4180, line breaks inside quotes, any end of line, text fed piece
 * by piece. Lenient by default, since it reads the files of users; `strict.ts` makes it refuse.
 */
import { CsvRefused } from './refused';

/** A row as it is written. */
export interface WrittenRow {
  /** The row's own text, without its end of line. */
  readonly raw: string;
  readonly cells: readonly string[];
  /** Its end of line: "\n", "\r\n", "\r", or "" for a last row without one. */
  readonly newline: string;
  /** Line of the file it starts on, from 1. */
  readonly line: number;
}

/** A quote that is never closed. */
export class UnclosedQuote extends CsvRefused {
  /**
   * @param row  line on which the row starts, from 1
   * @param line  line on which the cell starts, from 1
   */
  constructor(
    row: number,
    readonly line: number,
  ) {
    super((texts) => texts.unclosedQuote(row));
    this.name = 'UnclosedQuote';
  }
}

/** A quote that closes lines further down, in the midst of a cell: the rows between would be one. */
class StrayQuote extends CsvRefused {
  /** @param line  line on which the cell starts, from 1 */
  constructor(readonly line: number) {
    super((texts) => texts.strayQuote(line));
    this.name = 'StrayQuote';
  }
}

/** A row longer than any program reads, although each of its quotes is closed. */
class EndlessRow extends CsvRefused {
  /** @param line  line on which the row starts, from 1 */
  constructor(readonly line: number) {
    super((texts) => texts.endlessRow(line, LONGEST_ROW / 1e6));
    this.name = 'EndlessRow';
  }
}

/** A quote where RFC 4180 has none: inside a cell that is not quoted, or before more text of the same cell. */
export type MisplacedQuote = 'in-bare-cell' | 'before-text';

/** No row is longer: without a limit, a quote left open would swallow the file. */
const LONGEST_ROW = 4_000_000;

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

export class CsvParser {
  private rest = '';
  private line = 1;
  /** The line of the cell whose quote is not closed yet, if the row to come ends in one. */
  private inQuotes: number | undefined;

  /**
   * @param refuse  called with the line of a cell whose quotes are misplaced; if absent, such a cell is read as it is
   * @param quoting  false if a quote is a sign like others
   */
  constructor(
    private readonly separator: string,
    private readonly refuse?: (fault: MisplacedQuote, line: number) => never,
    private readonly quoting = true,
  ) {}

  /**
   * Returns the rows that one more piece of the text completes.
   * @param last  whether the piece ends the text
   * @throws UnclosedQuote, StrayQuote, EndlessRow
   */
  *read(piece: string, last: boolean): Generator<WrittenRow> {
    const text = this.rest + piece;
    let start = 0;
    while (start < text.length) {
      const row = this.readRow(text, start, last);
      if (row === undefined) break;
      start += row.raw.length + row.newline.length;
      this.line += this.breaksWithin(row) + 1;
      yield row;
    }
    this.rest = text.slice(start);
    if (this.rest.length > LONGEST_ROW)
      throw this.inQuotes === undefined ? new EndlessRow(this.line) : new UnclosedQuote(this.line, this.inQuotes);
  }

  /** Returns the row that starts here, or nothing if the rest of it is still to come. */
  private readRow(text: string, start: number, last: boolean): WrittenRow | undefined {
    const cells: string[] = [];
    let at = start;
    this.inQuotes = undefined;
    for (;;) {
      const quoted = this.quoting && text[at] === '"';
      const cell = quoted ? this.readQuoted(text, start, at, last) : { value: '', end: at };
      if (cell === undefined) return undefined;
      const end = this.endOfCell(text, cell.end);
      const bare = text.slice(cell.end, end);
      if (quoted && bare.trim() !== '' && lineBreaks(cell.value) > 0)
        throw new StrayQuote(this.lineOf(text, start, at));
      if (this.refuse !== undefined && (quoted ? bare !== '' : bare.includes('"')))
        this.refuse(quoted ? 'before-text' : 'in-bare-cell', this.lineOf(text, start, at));
      cells.push(cell.value + bare);
      const next = text[end];
      if (next === undefined && !last) return undefined;
      if (next === this.separator) {
        at = end + 1;
        continue;
      }
      // A carriage return at the end of a piece may be half of an end of line.
      if (next === '\r' && text[end + 1] === undefined && !last) return undefined;
      const newline = next === '\r' && text[end + 1] === '\n' ? '\r\n' : (next ?? '');
      return { raw: text.slice(start, end), cells, newline, line: this.line };
    }
  }

  /** Line breaks inside the row: only quotes hold any. */
  private breaksWithin({ raw }: WrittenRow): number {
    return this.quoting && raw.includes('"') ? lineBreaks(raw) : 0;
  }

  private endOfCell(text: string, from: number): number {
    const separator = this.separator.charCodeAt(0);
    let at = from;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === separator || code === LINE_FEED || code === CARRIAGE_RETURN) break;
    }
    return at;
  }

  private readQuoted(
    text: string,
    row: number,
    start: number,
    last: boolean,
  ): { value: string; end: number } | undefined {
    let value = '';
    let from = start + 1;
    for (;;) {
      const quote = text.indexOf('"', from);
      if (quote < 0 || (quote === text.length - 1 && !last)) {
        this.inQuotes = this.lineOf(text, row, start);
        if (last) throw new UnclosedQuote(this.line, this.inQuotes);
        return undefined;
      }
      value += text.slice(from, quote);
      if (text[quote + 1] !== '"') return { value, end: quote + 1 };
      value += '"';
      from = quote + 2;
    }
  }

  /** The line of the file on which a place of the current row lies. */
  private lineOf(text: string, row: number, at: number): number {
    return this.line + lineBreaks(text.slice(row, at));
  }
}

function lineBreaks(text: string): number {
  return text.includes('\n') || text.includes('\r') ? text.split(/\r\n|\n|\r/).length - 1 : 0;
}
