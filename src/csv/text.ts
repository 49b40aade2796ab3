/** The text of a file, whatever its encoding, piece by piece. */
import { createReadStream } from 'node:fs';
import { decoderOf } from './code-pages';
import { CsvRefused } from './refused';

export interface Encoding {
  /** As `TextDecoder` names it. */
  readonly name: string;
  /** Whether the file begins with a byte order mark. */
  readonly marked: boolean;
  /** True if a few bytes are not of the encoding: each is read as U+FFFD, and the user is told. */
  readonly flawed?: boolean;
  /** True if all of it is ASCII, which most encodings share: nothing tells which one its readers expect. */
  readonly ascii?: boolean;
}

/** Bytes read at a time. */
export const PIECE = 1 << 18;

export interface TextPiece {
  readonly text: string;
  /** Whether the piece is the last; the last one may be empty. */
  readonly last: boolean;
  /** Bytes of the file read so far. */
  readonly bytes: number;
}

/**
 * Yields the text of a file, without its mark.
 * @throws CsvRefused at a byte that the encoding does not know
 */
export async function* readText(file: string, { name, flawed }: Encoding): AsyncGenerator<TextPiece> {
  const decoder = decoderOf(name, flawed !== true);
  let bytes = 0;
  try {
    for await (const piece of createReadStream(file, { highWaterMark: PIECE })) {
      bytes += (piece as Buffer).length;
      yield { text: decoder.decode(piece as Buffer, { stream: true }), last: false, bytes };
    }
    yield { text: decoder.decode(), last: true, bytes };
  } catch (error) {
    if (isUndecodable(error)) throw new CsvRefused((texts) => texts.otherEncoding(name));
    throw error;
  }
}

/** Whether an error is that of a strict `TextDecoder` given a byte it does not know. */
export function isUndecodable(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA';
}
