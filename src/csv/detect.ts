/** In which encoding a CSV file is written, read off the file itself. */
import { isAscii } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { CodePageGuess } from './code-pages';
import { isFlawed, readMark } from './mark';
import { foreignKind, unmarkedUtf16 } from './not-text';
import { CsvRefused } from './refused';
import { isUndecodable, PIECE, type Encoding } from './text';

/**
 * Returns the encoding of a file: the one its byte order mark says, else UTF-8 if all of it is, or all but a few bytes,
 * else the code page whose letters it has.
 * @throws CsvRefused if the file is not a text
 */
export async function detectEncoding(file: string, imposed?: string): Promise<Encoding> {
  const start = await firstBytes(file);
  const marked = readMark(start);
  if (imposed !== undefined && imposed !== UTF8) {
    // What a mark says is not discussed: read otherwise, it would be three letters of the first title.
    if (marked !== undefined && marked.name !== imposed) throw new CsvRefused((texts) => texts.otherEncoding(imposed));
    return { name: imposed, marked: marked !== undefined };
  }
  if (marked && marked.name !== UTF8) return marked;
  const twoBytes = marked ? undefined : unmarkedUtf16(start);
  if (twoBytes !== undefined) return { name: twoBytes, marked: false };
  const foreign = foreignKind(start);
  if (foreign !== undefined) throw new CsvRefused((texts) => texts.foreign(file, foreign));
  const isMarked = marked !== undefined;
  const utf8 = await readUtf8(file);
  if (utf8 !== 'none') return { name: UTF8, marked: isMarked, ...(utf8 === 'ascii' ? { ascii: true } : {}) };
  const { lost, letters, guess } = await surveyBytes(file);
  // A text cut in the midst of a letter, a cell glued from elsewhere: the file is UTF-8 all the same.
  if (isMarked || isFlawed(lost, letters)) return { name: UTF8, marked: isMarked, flawed: true };
  return { name: imposed ?? guess, marked: false };
}

const UTF8 = 'utf-8';

async function readUtf8(file: string): Promise<'utf-8' | 'ascii' | 'none'> {
  const decoder = new TextDecoder(UTF8, { fatal: true });
  let ascii = true;
  try {
    for await (const piece of createReadStream(file, { highWaterMark: PIECE })) {
      decoder.decode(piece as Buffer, { stream: true });
      ascii &&= isAscii(piece as Buffer);
    }
    decoder.decode();
    return ascii ? 'ascii' : UTF8;
  } catch (error) {
    if (isUndecodable(error)) return 'none';
    throw error;
  }
}

/** Read as UTF-8, how many characters of the file are lost, and how many letters with accents are not; else its code page. */
async function surveyBytes(file: string): Promise<{ lost: number; letters: number; guess: string }> {
  const decoder = new TextDecoder(UTF8);
  const guess = new CodePageGuess();
  let lost = 0;
  let letters = 0;
  const count = (text: string): void => {
    for (const character of text) {
      if (character === '\ufffd') lost++;
      else if (character >= '\u0080') letters++;
    }
  };
  for await (const piece of createReadStream(file, { highWaterMark: PIECE })) {
    guess.feed(piece as Buffer);
    count(decoder.decode(piece as Buffer, { stream: true }));
  }
  count(decoder.decode());
  return { lost, letters, guess: guess.name };
}

/** Bytes from which it is seen whether a file is a text. */
const START = 65_536;

async function firstBytes(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(START), 0, START, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
