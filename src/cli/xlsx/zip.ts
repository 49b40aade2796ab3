/** The archive an .xlsx is: its parts read one at a time, and written again, those that did not change byte for byte. */
import { once } from 'node:events';
import { createReadStream, type WriteStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { createDeflateRaw, createInflateRaw } from 'node:zlib';
import { CommandRefused } from '../refused';

export interface Partie {
  readonly nom: string;
  readonly methode: number;
  readonly crc: number;
  /** Compressed, then as it is. */
  readonly comprimee: number;
  readonly taille: number;
  /** Where its own header starts. */
  readonly debut: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;
/** A field that holds this is told elsewhere, for archives beyond four gigabytes. */
const ELSEWHERE = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;
const UTF8_NAME = 0x0800;

/** Midnight on 1 January 1980, the first date an archive can say: the copy does not depend on when it is made. */
const DATE = 0x0021;

export class Archive {
  private constructor(
    private readonly fichier: string,
    private readonly handle: FileHandle,
    readonly parties: readonly Partie[],
  ) {}

  static async ouvrir(fichier: string): Promise<Archive> {
    const handle = await open(fichier);
    try {
      return new Archive(fichier, handle, await readDirectory(handle, fichier));
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  async fermer(): Promise<void> {
    await this.handle.close();
  }

  partie(nom: string): Partie | undefined {
    return this.parties.find((partie) => partie.nom === nom);
  }

  /** The whole text of a part that is small. */
  async texte(nom: string): Promise<string | undefined> {
    const partie = this.partie(nom);
    if (!partie) return undefined;
    let text = '';
    for await (const piece of this.lire(partie)) text += piece;
    return text;
  }

  /** The text of a part, piece by piece. */
  async *lire(partie: Partie): AsyncGenerator<string> {
    const decoder = new TextDecoder('utf-8');
    try {
      for await (const bytes of await this.octets(partie)) yield decoder.decode(bytes, { stream: true });
      yield decoder.decode();
    } catch (error) {
      throw String((error as NodeJS.ErrnoException).code).startsWith('Z_') ? illisible(this.fichier) : error;
    }
  }

  private async octets(partie: Partie): Promise<AsyncIterable<Buffer>> {
    const raw = await this.brut(partie);
    if (partie.methode === STORED) return raw;
    if (partie.methode !== DEFLATED) throw illisible(this.fichier);
    const inflated = createInflateRaw();
    raw.on('error', (error) => inflated.destroy(error));
    return raw.pipe(inflated);
  }

  /** The bytes of a part as they are in the file, compressed. */
  async brut({ debut, comprimee }: Partie): Promise<ReturnType<typeof createReadStream>> {
    const header = await readAt(this.handle, debut, 30);
    if (header.readUInt32LE(0) !== LOCAL) throw illisible(this.fichier);
    const start = debut + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
    return createReadStream(this.fichier, { start, end: start + comprimee - 1 });
  }
}

/** Writes an archive part after part. */
export class Ecrivain {
  private readonly entries: Buffer[] = [];
  private offset = 0;

  constructor(private readonly out: WriteStream) {}

  /** A part of another archive, as it is there. */
  async copier(archive: Archive, partie: Partie): Promise<void> {
    await this.header(partie);
    if (partie.comprimee === 0) return;
    for await (const bytes of await archive.brut(partie)) await this.send(bytes as Buffer);
  }

  /** A part made anew. Compressed, it is held in memory: its size comes before it. */
  async ajouter(nom: string, texte: AsyncIterable<string> | Iterable<string>): Promise<void> {
    const deflated = createDeflateRaw();
    const chunks: Buffer[] = [];
    deflated.on('data', (chunk: Buffer) => chunks.push(chunk));
    const done = once(deflated, 'end');
    let crc = CRC_START;
    let taille = 0;
    for await (const piece of texte) {
      const bytes = Buffer.from(piece, 'utf8');
      crc = crc32(bytes, crc);
      taille += bytes.length;
      if (!deflated.write(bytes)) await once(deflated, 'drain');
    }
    deflated.end();
    await done;
    const comprimee = chunks.reduce((sum, { length }) => sum + length, 0);
    await this.header({ nom, methode: DEFLATED, crc: (crc ^ CRC_START) >>> 0, comprimee, taille, debut: 0 });
    for (const chunk of chunks) await this.send(chunk);
  }

  async finir(): Promise<void> {
    const start = this.offset;
    for (const entry of this.entries) await this.send(entry);
    const end = Buffer.alloc(END_SIZE);
    end.writeUInt32LE(END, 0);
    end.writeUInt16LE(this.entries.length, 8);
    end.writeUInt16LE(this.entries.length, 10);
    end.writeUInt32LE(this.offset - start, 12);
    end.writeUInt32LE(start, 16);
    await this.send(end);
  }

  private async header({ nom, methode, crc, comprimee, taille }: Partie): Promise<void> {
    const name = Buffer.from(nom, 'utf8');
    // Both headers have these fields in this order, one of them after four more bytes.
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(UTF8_NAME, 2);
    fields.writeUInt16LE(methode, 4);
    fields.writeUInt16LE(DATE, 8);
    fields.writeUInt32LE(crc, 10);
    fields.writeUInt32LE(comprimee, 14);
    fields.writeUInt32LE(taille, 18);
    fields.writeUInt16LE(name.length, 22);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(ENTRY, 0);
    entry.writeUInt16LE(20, 4);
    fields.copy(entry, 6);
    entry.writeUInt32LE(this.offset, 42);
    this.entries.push(Buffer.concat([entry, name]));
    const local = Buffer.alloc(4);
    local.writeUInt32LE(LOCAL, 0);
    await this.send(Buffer.concat([local, fields, name]));
  }

  private async send(bytes: Buffer): Promise<void> {
    this.offset += bytes.length;
    if (!this.out.write(bytes)) await once(this.out, 'drain');
  }
}

async function readDirectory(handle: FileHandle, fichier: string): Promise<readonly Partie[]> {
  const { size } = await handle.stat();
  const from = Math.max(0, size - END_SIZE - LONGEST_COMMENT);
  const tail = await readAt(handle, from, size - from);
  let at = tail.length - END_SIZE;
  while (at >= 0 && tail.readUInt32LE(at) !== END) at--;
  if (at < 0) throw illisible(fichier);
  const [length, start] = [tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)];
  if (start === ELSEWHERE || start + length > size) throw illisible(fichier);
  const directory = await readAt(handle, start, length);
  const parties: Partie[] = [];
  for (let place = 0; place + 46 <= directory.length && directory.readUInt32LE(place) === ENTRY;) {
    const name = directory.readUInt16LE(place + 28);
    parties.push({
      nom: directory.toString('utf8', place + 46, place + 46 + name),
      methode: directory.readUInt16LE(place + 10),
      crc: directory.readUInt32LE(place + 16),
      comprimee: directory.readUInt32LE(place + 20),
      taille: directory.readUInt32LE(place + 24),
      debut: directory.readUInt32LE(place + 42),
    });
    place += 46 + name + directory.readUInt16LE(place + 30) + directory.readUInt16LE(place + 32);
  }
  if (parties.some(({ comprimee, taille, debut }) => [comprimee, taille, debut].includes(ELSEWHERE)))
    throw illisible(fichier);
  return parties;
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

export function illisible(fichier: string): CommandRefused {
  return new CommandRefused(
    `« ${fichier} » ne s'ouvre pas comme un classeur Excel : il est abîmé, protégé par un mot de passe, ou n'en est pas un.`,
  );
}

const CRC_START = 0xffffffff;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** Node has its own only since version 20.15. */
function crc32(bytes: Buffer, start: number): number {
  let crc = start;
  for (const byte of bytes) crc = CRC_TABLE[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return crc >>> 0;
}
