/** A text in memory, as a browser holds one: read whatever its encoding, and written again in the same. */
import { CodePageGuess, decoderOf } from './code-pages';
import { isFlawed, readMark } from './mark';
import { foreignKind, unmarkedUtf16 } from './not-text';
import { CsvRefused } from './refused';
import type { Encoding } from './text';

export interface MemoryText {
  /** Without its mark. */
  readonly text: string;
  readonly encoding: Encoding;
}

const START = 65_536;
/** Bytes read in one go. */
const SLICE = 1 << 19;
const UTF8 = 'utf-8';
const MARK = '\ufeff';

/**
 * Reads the text that bytes are, in the encoding that they say or look like.
 * @param name  how the file is called, in the refusal
 * @param pause  awaited now and then: a long text would hold whatever else the thread has to do
 * @throws CsvRefused if they are no text
 */
export async function textOfBytes(name: string, bytes: Uint8Array, pause: () => Promise<void>): Promise<MemoryText> {
  const encoding = await encodingOf(name, bytes, pause);
  const text: string[] = [];
  for await (const piece of decoded(bytes, encoding.name, pause)) text.push(piece);
  return { text: text.join('').replace(MARK, ''), encoding };
}

async function encodingOf(name: string, bytes: Uint8Array, pause: () => Promise<void>): Promise<Encoding> {
  const start = bytes.subarray(0, START);
  const marked = readMark(start);
  if (marked && marked.name !== UTF8) return marked;
  const twoBytes = marked ? undefined : unmarkedUtf16(start);
  if (twoBytes !== undefined) return { name: twoBytes, marked: false };
  const foreign = foreignKind(start);
  if (foreign !== undefined) throw new CsvRefused((texts) => texts.foreign(name, foreign));
  let lost = 0;
  let letters = 0;
  for await (const text of decoded(bytes, UTF8, pause)) {
    lost += text.split('\ufffd').length - 1;
    letters += text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  }
  const encoding = { name: UTF8, marked: marked !== undefined };
  if (lost === 0) return encoding;
  if (marked || isFlawed(lost, letters)) return { ...encoding, flawed: true };
  const guess = new CodePageGuess();
  for (const piece of slices(bytes)) {
    guess.feed(piece);
    await pause();
  }
  return { name: guess.name, marked: false };
}

async function* decoded(bytes: Uint8Array, name: string, pause: () => Promise<void>): AsyncGenerator<string> {
  const decoder = decoderOf(name, false);
  for (const piece of slices(bytes)) {
    yield decoder.decode(piece, { stream: true });
    await pause();
  }
  yield decoder.decode();
}

function* slices(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += SLICE) yield bytes.subarray(at, at + SLICE);
}

/** Returns the bytes of a text in an encoding, its mark before it if it has one; undefined if a sign is not in it. */
export function bytesOfText(text: string, { name, marked }: Encoding): Uint8Array | undefined {
  const whole = marked ? MARK + text : text;
  if (name === UTF8) return new TextEncoder().encode(whole);
  return name.startsWith('utf-16') ? inUtf16(whole, name === 'utf-16le') : inCodePage(whole, name);
}

function inUtf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
}

function inCodePage(text: string, name: string): Uint8Array | undefined {
  const all = decoderOf(name, false).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  const byteOf = new Map(Array.from(all, (sign, byte) => [sign, byte]));
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const byte = byteOf.get(text[at]!);
    if (byte === undefined) return undefined;
    bytes[at] = byte;
  }
  return bytes;
}
