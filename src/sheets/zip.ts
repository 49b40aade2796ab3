/** The archive an .xlsx is, on disk: its parts read one at a time, and written again, unchanged ones byte for byte. */
import { once } from 'node:events';
import type { WriteStream } from 'node:fs';
import { createDeflateRaw } from 'node:zlib';
import yauzl from 'yauzl';
import { crc32 } from './crc';
import { UnreadableWorkbook } from './unreadable';

/** A file of the archive. */
export interface Part {
  readonly name: string;
  /** How it is compressed, as the format numbers it. */
  readonly method: number;
  readonly crc: number;
  /** Bytes, compressed. */
  readonly compressed: number;
  /** Bytes, as they are. */
  readonly size: number;
}

const DEFLATED = 8;
/** The name of a part is in UTF-8. */
const UTF8_NAME = 0x0800;
/** A size beyond this one needs another form of the archive, which `ZipWriter` does not write. */
const LARGEST = 0xffffffff;

/** Midnight on 1 January 1980, the first date an archive can say: the copy does not depend on when it is made. */
const DATE = 0x0021;

export class Archive {
  private constructor(
    private readonly file: string,
    private readonly zip: yauzl.ZipFile,
    private readonly entries: ReadonlyMap<string, yauzl.Entry>,
  ) {}

  /** @throws UnreadableWorkbook if the file is not a zip */
  static async open(file: string): Promise<Archive> {
    let zip: yauzl.ZipFile | undefined;
    try {
      zip = await yauzl.openPromise(file, { autoClose: false });
      const entries = new Map<string, yauzl.Entry>();
      for await (const entry of zip.eachEntry()) {
        if (entry.uncompressedSize >= LARGEST) throw new UnreadableWorkbook(file);
        entries.set(entry.fileName, entry);
      }
      return new Archive(file, zip, entries);
    } catch (error) {
      zip?.close();
      throw isSystemError(error) ? error : new UnreadableWorkbook(file);
    }
  }

  close(): void {
    this.zip.close();
  }

  get parts(): readonly Part[] {
    return [...this.entries.keys()].map((name) => this.part(name)!);
  }

  part(name: string): Part | undefined {
    const entry = this.entries.get(name);
    return (
      entry && {
        name,
        method: entry.compressionMethod,
        crc: entry.crc32,
        compressed: entry.compressedSize,
        size: entry.uncompressedSize,
      }
    );
  }

  /** Returns the whole text of a part, which must be small, or nothing if there is no such part. */
  async text(name: string): Promise<string | undefined> {
    if (!this.entries.has(name)) return undefined;
    let text = '';
    for await (const piece of this.read(name)) text += piece;
    return text;
  }

  /**
   * Yields the text of a part, piece by piece.
   * @throws UnreadableWorkbook if the part is not what the archive says of it: its size, its sum
   */
  async *read(name: string): AsyncGenerator<string> {
    const entry = this.entry(name);
    const decoder = new TextDecoder('utf-8');
    let crc = 0;
    try {
      for await (const bytes of await this.zip.openReadStreamPromise(entry)) {
        crc = crc32(bytes as Buffer, crc);
        yield decoder.decode(bytes as Buffer, { stream: true });
      }
      yield decoder.decode();
    } catch (error) {
      throw isSystemError(error) ? error : new UnreadableWorkbook(this.file);
    }
    if (crc !== entry.crc32) throw new UnreadableWorkbook(this.file);
  }

  /** Returns the bytes of a part as they are in the file, compressed. */
  async raw(name: string): Promise<AsyncIterable<Buffer>> {
    return this.zip.openReadStreamPromise(this.entry(name), { decodeFileData: false });
  }

  private entry(name: string): yauzl.Entry {
    const entry = this.entries.get(name);
    if (!entry) throw new UnreadableWorkbook(this.file);
    return entry;
  }
}

/** Whether an error comes of the disk, and not of what is on it; zlib's own begin by Z. */
function isSystemError(error: unknown): boolean {
  const { code, syscall } = error as NodeJS.ErrnoException;
  return syscall !== undefined && code !== undefined && !code.startsWith('Z_');
}

/** Writes an archive part after part. */
export class ZipWriter {
  private readonly entries: Buffer[] = [];
  private offset = 0;

  constructor(private readonly out: WriteStream) {}

  /** Copies a part of another archive as it is there. */
  async copy(archive: Archive, part: Part): Promise<void> {
    await this.header(part);
    if (part.compressed === 0) return;
    for await (const bytes of await archive.raw(part.name)) await this.send(bytes);
  }

  /** Adds a part made anew. It is held in memory once compressed, because its size comes before it. */
  async add(name: string, text: AsyncIterable<string> | Iterable<string>): Promise<void> {
    const deflated = createDeflateRaw();
    const chunks: Buffer[] = [];
    deflated.on('data', (chunk: Buffer) => chunks.push(chunk));
    const done = once(deflated, 'end');
    let crc = 0;
    let size = 0;
    for await (const piece of text) {
      const bytes = Buffer.from(piece, 'utf8');
      crc = crc32(bytes, crc);
      size += bytes.length;
      if (!deflated.write(bytes)) await once(deflated, 'drain');
    }
    deflated.end();
    await done;
    const compressed = chunks.reduce((sum, { length }) => sum + length, 0);
    await this.header({ name, method: DEFLATED, crc, compressed, size });
    for (const chunk of chunks) await this.send(chunk);
  }

  /** Writes the directory, which ends the archive. */
  async finish(): Promise<void> {
    const start = this.offset;
    for (const entry of this.entries) await this.send(entry);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(this.entries.length, 8);
    end.writeUInt16LE(this.entries.length, 10);
    end.writeUInt32LE(this.offset - start, 12);
    end.writeUInt32LE(start, 16);
    await this.send(end);
  }

  private async header({ name: text, method, crc, compressed, size }: Part): Promise<void> {
    const name = Buffer.from(text, 'utf8');
    // The header of a part and its entry in the directory have these fields in this order, at different places.
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(UTF8_NAME, 2);
    fields.writeUInt16LE(method, 4);
    fields.writeUInt16LE(DATE, 8);
    fields.writeUInt32LE(crc, 10);
    fields.writeUInt32LE(compressed, 14);
    fields.writeUInt32LE(size, 18);
    fields.writeUInt16LE(name.length, 22);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    fields.copy(entry, 6);
    entry.writeUInt32LE(this.offset, 42);
    this.entries.push(Buffer.concat([entry, name]));
    const local = Buffer.alloc(4);
    local.writeUInt32LE(0x04034b50, 0);
    await this.send(Buffer.concat([local, fields, name]));
  }

  private async send(bytes: Buffer): Promise<void> {
    this.offset += bytes.length;
    if (!this.out.write(bytes)) await once(this.out, 'drain');
  }
}
