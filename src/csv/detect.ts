/** In which encoding a CSV file is written, read off the file itself. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { CodePageGuess } from './code-pages';
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
  if (imposed !== undefined && imposed !== UTF8) return { name: imposed, marked: marked?.name === imposed };
  if (marked && marked.name !== UTF8) return marked;
  if (start.includes(0))
    throw new CsvRefused(`« ${file} » n'est pas un fichier de texte. Un classeur Excel doit avoir l'extension .xlsx.`);
  const isMarked = marked !== undefined;
  if (await isUtf8(file)) return { name: UTF8, marked: isMarked };
  const { lost, letters, guess } = await surveyBytes(file);
  // A text cut in the midst of a letter, a cell glued from elsewhere: the file is UTF-8 all the same.
  if (isMarked || (letters > 0 && lost * FLAWS <= letters)) return { name: UTF8, marked: isMarked, flawed: true };
  return { name: imposed ?? guess, marked: false };
}

const UTF8 = 'utf-8';
/** One byte that is wrong for so many letters with accents that are right. */
const FLAWS = 20;

async function isUtf8(file: string): Promise<boolean> {
  const decoder = new TextDecoder(UTF8, { fatal: true });
  try {
    for await (const piece of createReadStream(file, { highWaterMark: PIECE }))
      decoder.decode(piece as Buffer, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (isUndecodable(error)) return false;
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

async function firstBytes(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function readMark(start: Buffer): Encoding | undefined {
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return { name: 'utf-8', marked: true };
  if (start[0] === 0xff && start[1] === 0xfe) return { name: 'utf-16le', marked: true };
  if (start[0] === 0xfe && start[1] === 0xff) return { name: 'utf-16be', marked: true };
  return undefined;
}
