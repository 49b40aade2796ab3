/** A CSV file cut in pieces of whole rows: noted while it is checked, cut again at the same places to be annotated. */
import type { WrittenRow } from '../csv/parse';
import { readText, type Encoding } from '../csv/text';
import { CommandRefused } from './refused';
import { commandTexts } from './texts/texts';

/** Characters of a piece, at least, since it ends with a row: many rows, and little of a file of any size. */
const PIECE = 1 << 17;

/** What of the text makes a piece. */
export interface PieceSize {
  readonly characters: number;
  readonly rows: number;
}

/** Whole rows, as they are written. */
export interface CsvPiece {
  readonly text: string;
  /** How many it has, and how many are before it in the file. */
  readonly rows: number;
  readonly before: number;
  /** How many rows of the file are written already. */
  readonly done: number;
}

/** A piece, and the bytes of the file read with it. */
export interface Cut {
  readonly piece: CsvPiece;
  readonly bytes: number;
}

/** Notes the pieces as the rows go by. */
export class PieceNotes {
  readonly sizes: PieceSize[] = [];
  private characters = 0;
  private rows = 0;

  constructor(private readonly least = PIECE) {}

  add({ raw, newline }: WrittenRow): void {
    this.characters += raw.length + newline.length;
    this.rows++;
    if (this.characters >= this.least) this.cut();
  }

  /** Ends the last piece. */
  cut(): void {
    if (this.rows === 0) return;
    this.sizes.push({ characters: this.characters, rows: this.rows });
    this.characters = 0;
    this.rows = 0;
  }
}

/** Where a file is cut: what is before its first row belongs to no piece. */
export interface Cuts {
  readonly declaration: number;
  readonly sizes: readonly PieceSize[];
}

/**
 * Yields the pieces of a file whose rows are not all `done`.
 * @throws CommandRefused if the file is shorter or longer than when it was cut
 */
export async function* piecesOf(
  file: string,
  encoding: Encoding,
  { declaration, sizes }: Cuts,
  done: number,
): AsyncGenerator<Cut> {
  let rest = '';
  let skip = declaration;
  let next = 0;
  let before = 0;
  for await (const { text, bytes } of readText(file, encoding)) {
    rest += text.slice(skip);
    skip = Math.max(0, skip - text.length);
    for (; next < sizes.length && rest.length >= sizes[next]!.characters; next++) {
      const { characters, rows } = sizes[next]!;
      if (before + rows > done) yield { piece: { text: rest.slice(0, characters), rows, before, done }, bytes };
      rest = rest.slice(characters);
      before += rows;
    }
  }
  if (next < sizes.length || rest !== '') throw changed(file);
}

export function changed(file: string): CommandRefused {
  return new CommandRefused(commandTexts().files.changed(file));
}
