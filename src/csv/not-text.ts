/** What a file that is no text is, told by how it begins. */
import type { Foreign } from './texts';

/** Beginnings of the formats that are met under the name of a CSV. */
const SIGNATURES: readonly (readonly [start: string, what: Foreign])[] = [
  ['PK\u0003\u0004', 'archive'],
  ['\u00d0\u00cf\u0011\u00e0', 'old-workbook'],
  ['\u001f\u008b', 'gzip'],
  ['PAR1', 'parquet'],
  ['%PDF-', 'pdf'],
  ['{\\rtf', 'rich-text'],
  ['\u00ff\u00fe\u0000\u0000', 'utf-32'],
  ['\u0000\u0000\u00fe\u00ff', 'utf-32'],
];

/** Bytes that no text has: control characters, but those that lay a text out, or end it. */
const LAYOUT = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a]);
/** One byte in so many is enough to tell: a few strays are met in texts. */
const STRAYS = 200;

/**
 * Returns what a file is that is no text; undefined if it is one.
 * @param start  its first bytes
 */
export function foreignKind(start: Uint8Array): Foreign | undefined {
  const signed = SIGNATURES.find(([signature]) =>
    Array.from({ length: signature.length }).every((_, at) => start[at] === signature.charCodeAt(at)),
  );
  if (signed) return signed[1];
  const controls = start.reduce((count, byte) => (byte < 0x20 && !LAYOUT.has(byte) ? count + 1 : count), 0);
  return controls * STRAYS > start.length ? 'binary' : undefined;
}

/** Returns the encoding of a text of two bytes a character that has no mark: French writes most of them with a zero. */
export function unmarkedUtf16(start: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const zeros = [0, 0];
  start.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2]!++;
  });
  const [even, odd] = zeros as [number, number];
  const half = start.length / 2;
  if (odd > half * MOST && even < half * FEW) return 'utf-16le';
  return even > half * MOST && odd < half * FEW ? 'utf-16be' : undefined;
}

const MOST = 0.7;
const FEW = 0.02;
