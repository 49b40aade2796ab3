/** The archive an .xlsx is, in memory, as a browser holds it: parts that do not change stay compressed as they were. */
import JSZip from 'jszip';
import { crc32ByTable } from './crc-table';
import { packedBytes, readDirectory, type ListedPart } from './directory';
import type { PartStore } from './package';

const STORED = 0;
const DEFLATED = 8;

export class MemoryZip implements PartStore {
  private constructor(
    private readonly zip: JSZip,
    /** The archive as it came, and what it lists; parts that were put since are no more in it. */
    private readonly packed: Uint8Array,
    private readonly listed: Map<string, ListedPart>,
  ) {}

  /** @throws Error if the bytes are not those of a zip */
  static async open(bytes: Uint8Array): Promise<MemoryZip> {
    const listed = readDirectory(bytes).map((part) => [part.name, part] as const);
    return new MemoryZip(await JSZip.loadAsync(bytes), bytes, new Map(listed));
  }

  /** Makes an archive of these parts. */
  static of(parts: Readonly<Record<string, string>>): MemoryZip {
    const zip = new JSZip();
    for (const [path, text] of Object.entries(parts)) zip.file(path, text);
    return new MemoryZip(zip, new Uint8Array(), new Map());
  }

  get paths(): readonly string[] {
    return Object.keys(this.zip.files);
  }

  /** Bytes of all its parts once unpacked, as the archive claims: `pieces` holds each of them to it. */
  get unpackedSize(): number {
    return [...this.listed.values()].reduce((sum, { size }) => sum + size, 0);
  }

  has(path: string): boolean {
    return this.zip.file(path) !== null;
  }

  async text(path: string): Promise<string | undefined> {
    if (!this.listed.has(path)) return this.zip.file(path)?.async('text');
    let text = '';
    for await (const piece of this.pieces(path)) text += piece;
    return text;
  }

  /**
   * Yields the text of a part of the archive that was opened, as it is unpacked.
   * @throws Error if the part has more bytes than the archive claims, or another sum
   */
  async *pieces(path: string): AsyncGenerator<string> {
    const part = this.listed.get(path);
    if (!part) return;
    const decoder = new TextDecoder();
    let [crc, size] = [0, 0];
    for await (const bytes of unpacked(packedBytes(this.packed, part), part.method)) {
      size += bytes.length;
      if (size > part.size) break;
      crc = crc32ByTable(bytes, crc);
      yield decoder.decode(bytes, { stream: true });
    }
    yield decoder.decode();
    if (size !== part.size || crc !== part.crc) throw new Error(`${path} is not what the archive says of it.`);
  }

  put(path: string, text: string): void {
    this.listed.delete(path);
    this.zip.file(path, text);
  }

  remove(path: string): void {
    this.listed.delete(path);
    this.zip.remove(path);
  }

  /** Returns the archive; with a `date`, every part bears it, so that the same parts make the same bytes. */
  async bytes(date?: Date): Promise<Uint8Array> {
    if (date) for (const file of Object.values(this.zip.files)) file.date = date;
    const best = date ? { compressionOptions: { level: 9 } } : {};
    return this.zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE', ...best });
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
