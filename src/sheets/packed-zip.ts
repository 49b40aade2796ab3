/** The archive a workbook is, in memory, as a browser is given it: its parts are unpacked one by one, when they are read. */
import { crc32ByTable } from './crc-table';
import { packedBytes, readDirectory, type ListedPart } from './directory';

const STORED = 0;
const DEFLATED = 8;

export class PackedZip {
  private readonly listed: Map<string, ListedPart>;

  /** @throws Error if the bytes are not those of a zip */
  constructor(private readonly bytes: Uint8Array) {
    this.listed = new Map(readDirectory(bytes).map((part) => [part.name, part] as const));
  }

  /** Bytes of all its parts once unpacked, as the archive claims: `pieces` holds each of them to it. */
  get unpackedSize(): number {
    return [...this.listed.values()].reduce((sum, { size }) => sum + size, 0);
  }

  has(path: string): boolean {
    return this.listed.has(path);
  }

  /** The part is no more what the archive says of it. */
  forget(path: string): void {
    this.listed.delete(path);
  }

  /** @throws Error as `pieces` */
  async text(path: string): Promise<string | undefined> {
    if (!this.listed.has(path)) return undefined;
    let text = '';
    for await (const piece of this.pieces(path)) text += piece;
    return text;
  }

  /**
   * Yields the text of a part, as it is unpacked.
   * @throws Error if the part has more bytes than the archive claims, or another sum
   */
  async *pieces(path: string): AsyncGenerator<string> {
    const part = this.listed.get(path);
    if (!part) return;
    const decoder = new TextDecoder();
    let [crc, size] = [0, 0];
    for await (const bytes of unpacked(packedBytes(this.bytes, part), part.method)) {
      size += bytes.length;
      if (size > part.size) break;
      crc = crc32ByTable(bytes, crc);
      yield decoder.decode(bytes, { stream: true });
    }
    yield decoder.decode();
    if (size !== part.size || crc !== part.crc) throw new Error(`${path} is not what the archive says of it.`);
  }
}

async function* unpacked(bytes: Uint8Array, method: number): AsyncGenerator<Uint8Array> {
  if (method === STORED) yield bytes;
  else if (method !== DEFLATED) throw new Error(`Compression ${method} is not known.`);
  else {
    const stream = new Blob([bytes.slice()]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    const reader = stream.getReader();
    try {
      for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
    } finally {
      // An unpacking that is given up must not go on.
      await reader.cancel().catch(() => undefined);
    }
  }
}
