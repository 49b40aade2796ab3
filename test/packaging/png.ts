import { readFileSync } from 'node:fs';

/** The side of a square PNG in pixels, read in its header; null if there is no such file or it is not one. */
export function pngSide(file: string): number | null {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return null;
  }
  if (bytes.length < 24 || bytes.toString('latin1', 1, 4) !== 'PNG') return null;
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  return width === height ? width : null;
}
