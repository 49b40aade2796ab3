/** The directory that ends a zip: what it says of each part, read before any of them is unpacked. */

/** A part as the directory lists it. */
export interface ListedPart {
  readonly name: string;
  /** How it is compressed, as the format numbers it. */
  readonly method: number;
  readonly crc: number;
  /** Bytes, compressed. */
  readonly compressed: number;
  /** Bytes, as they are: what the directory claims, which unpacking must hold it to. */
  readonly size: number;
  /** Where its own header is. */
  readonly at: number;
}

const END = 0x06054b50;
const END_LENGTH = 22;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const HEADER = 0x04034b50;
const HEADER_LENGTH = 30;
/** A comment may follow the end; it has at most this many bytes. */
const LONGEST_COMMENT = 0xffff;

/** @throws Error if the bytes do not end as a zip does */
export function readDirectory(bytes: Uint8Array): readonly ListedPart[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const parts: ListedPart[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== ENTRY) throw new Error('The directory of the archive is damaged.');
    const nameLength = view.getUint16(at + 28, true);
    parts.push({
      name: new TextDecoder().decode(bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength)),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      compressed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

/**
 * Returns the compressed bytes of a part.
 * @throws Error if the part is not where the directory lists it
 */
export function packedBytes(bytes: Uint8Array, { at, compressed }: ListedPart): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(at, true) !== HEADER) throw new Error('A part of the archive is not where it is listed.');
  const start = at + HEADER_LENGTH + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  return bytes.subarray(start, start + compressed);
}

function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at--) if (view.getUint32(at, true) === END) return at;
  throw new Error('The archive has no directory.');
}
