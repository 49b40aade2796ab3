/** The archive an .xlsx is, in memory, as a browser holds it: parts that do not change stay compressed as they were. */
import JSZip from 'jszip';
import type { PartStore } from './package';

export class MemoryZip implements PartStore {
  private constructor(private readonly zip: JSZip) {}

  /**
   * @param check  whether to read every part and compare its sum with the one the archive says
   * @throws Error if the bytes are not those of a zip, or a sum is false
   */
  static async open(bytes: ArrayBuffer | Uint8Array, { check = false } = {}): Promise<MemoryZip> {
    return new MemoryZip(await JSZip.loadAsync(bytes, { checkCRC32: check }));
  }

  /** Makes an archive of these parts. */
  static of(parts: Readonly<Record<string, string>>): MemoryZip {
    const zip = new JSZip();
    for (const [path, text] of Object.entries(parts)) zip.file(path, text);
    return new MemoryZip(zip);
  }

  get paths(): readonly string[] {
    return Object.keys(this.zip.files);
  }

  has(path: string): boolean {
    return this.zip.file(path) !== null;
  }

  async text(path: string): Promise<string | undefined> {
    return this.zip.file(path)?.async('text');
  }

  put(path: string, text: string): void {
    this.zip.file(path, text);
  }

  remove(path: string): void {
    this.zip.remove(path);
  }

  /** Returns the archive; with a `date`, every part bears it, so that the same parts make the same bytes. */
  async bytes(date?: Date): Promise<Uint8Array> {
    if (date) for (const file of Object.values(this.zip.files)) file.date = date;
    const best = date ? { compressionOptions: { level: 9 } } : {};
    return this.zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE', ...best });
  }
}
