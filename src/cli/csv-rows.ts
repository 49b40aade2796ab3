/** The rows of a piece of a CSV file, annotated and written again. */
import { CsvParser, type WrittenRow } from '../csv/parse';
import { CsvRefused } from '../csv/refused';
import { csvCell, unquotedCell } from '../csv/write';
import type { Scalar } from '../host/host';
import { countRow, emptyTally, type RowAnnotator, type Tally } from './annotator';
import type { CsvPiece } from './csv-pieces';
import { textOf, type Columns } from './proposal';

/** What must be known of the file to annotate any piece of it. */
export interface CsvShape {
  readonly columns: Columns;
  readonly separator: string;
  readonly unquoted: boolean;
  /** Whether some of its bytes are no text. */
  readonly flawed: boolean;
  readonly titles: readonly string[];
  /** The row of the titles, from 1; 0 if there is none. */
  readonly heading: number;
  /** Cells of the widest row. */
  readonly width: number;
  /** The end of line of a row that has none. */
  readonly newline: string;
}

export interface PieceAnswer {
  /** The rows in UTF-8, with the cells added. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly tally: Tally;
  /** Lines of the piece, if any must be told, and those, from 0, that hold bytes which are no text. */
  readonly lines: number;
  readonly flaws: readonly number[];
}

/** What annotates the pieces: the program's own thread, or several. */
export interface PieceCrew {
  readonly room: number;
  ask(piece: CsvPiece): Promise<PieceAnswer | undefined>;
  close(): Promise<void>;
}

const LINE_END = /\r\n|\r|\n/g;

export class CsvRows {
  private readonly cell: typeof csvCell;

  constructor(
    private readonly shape: CsvShape,
    private readonly annotator: RowAnnotator,
  ) {
    this.cell = shape.unquoted ? unquotedCell : csvCell;
  }

  /** Returns the piece annotated; undefined if its rows are not those that were counted. */
  annotate(piece: CsvPiece): PieceAnswer | undefined {
    const { separator, unquoted, flawed, width, newline } = this.shape;
    const tally = emptyTally();
    const flaws: number[] = [];
    let number = piece.before;
    let text = '';
    try {
      for (const row of new CsvParser(separator, undefined, !unquoted).read(piece.text, true)) {
        number++;
        if (row.cells.length > width) return undefined;
        if (flawed && row.raw.includes('\ufffd')) flaws.push(row.line - 1);
        if (number > piece.done) text += row.raw + this.added(row, number, tally) + (row.newline || newline);
      }
    } catch (error) {
      if (error instanceof CsvRefused) return undefined;
      throw error;
    }
    if (number !== piece.before + piece.rows) return undefined;
    const lines = flawed ? (piece.text.match(LINE_END)?.length ?? 0) : 0;
    return { bytes: utf8(text), tally, lines, flaws };
  }

  /** What to write after the cells of a row; nothing above the titles. */
  private added(row: WrittenRow, number: number, tally: Tally): string {
    const { heading, titles } = this.shape;
    if (number < heading) return '';
    return this.join(row, number === heading ? this.annotator.titles(titles) : this.answers(row, tally));
  }

  private answers({ cells }: WrittenRow, tally: Tally): readonly Scalar[] {
    const { columns } = this.shape;
    const { departement } = columns;
    const text = textOf(columns, (column) => cells[column] ?? '');
    const answer = this.annotator.annotate(text, departement < 0 ? '' : (cells[departement] ?? ''));
    countRow(tally, answer);
    return answer.cells;
  }

  private join({ cells }: WrittenRow, added: readonly Scalar[]): string {
    const { separator, width } = this.shape;
    let text = cells.length < width ? separator.repeat(width - cells.length) : '';
    for (const value of added) text += separator + this.cell(String(value), separator);
    return text;
  }
}

/** Bytes of their own, which may change hands. */
function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
