/** The archive an .xlsx is, in memory, as a browser holds it: parts that do not change stay compressed as they were. */
import JSZip from 'jszip';
import type { PartStore } from './package';
import { PackedZip } from './packed-zip';

export class MemoryZip implements PartStore {
  private constructor(
    private readonly zip: JSZip,
    /** The archive as it came, if it did; parts that were put since are no more in it. */
    private readonly packed: PackedZip | undefined,
  ) {}

  /** @throws Error if the bytes are not those of a zip */
  static async open(bytes: Uint8Array): Promise<MemoryZip> {
    return new MemoryZip(await JSZip.loadAsync(bytes), new PackedZip(bytes));
  }

  /** Makes an archive of these parts. */
  static of(parts: Readonly<Record<string, string>>): MemoryZip {
    const zip = new JSZip();
    for (const [path, text] of Object.entries(parts)) zip.file(path, text);
    return new MemoryZip(zip, undefined);
  }

  get paths(): readonly string[] {
    return Object.keys(this.zip.files);
  }

  /** As the archive that was opened claims. */
  get unpackedSize(): number {
    return this.packed?.unpackedSize ?? 0;
  }

  has(path: string): boolean {
    return this.zip.file(path) !== null;
  }

  async text(path: string): Promise<string | undefined> {
    return this.packed?.has(path) ? this.packed.text(path) : this.zip.file(path)?.async('text');
  }

  /**
   * Yields the text of a part of the archive that was opened, as it is unpacked.
   * @throws Error if the part has more bytes than the archive claims, or another sum
   */
  async *pieces(path: string): AsyncGenerator<string> {
    if (this.packed) yield* this.packed.pieces(path);
  }

  put(path: string, text: string): void {
    this.packed?.forget(path);
    this.zip.file(path, text);
  }

  remove(path: string): void {
    this.packed?.forget(path);
    this.zip.remove(path);
  }

  /** Returns the archive; with a `date`, every part bears it, so that the same parts make the same bytes. */
  async bytes(date?: Date): Promise<Uint8Array> {
    if (date) for (const file of Object.values(this.zip.files)) file.date = date;
    // An OpenDocument says what it is in a part that whoever looks at its first bytes must read.
    const kind = this.zip.file('mimetype');
    if (kind) kind.options.compression = 'STORE';
    const best = date ? { compressionOptions: { level: 9 } } : {};
    return this.zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE', ...best });
  }
}
