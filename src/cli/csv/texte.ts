/** The text of a file, whatever its encoding, piece by piece. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { CommandeRefusee } from '../erreur';

export interface Encodage {
  readonly nom: string;
  /** The file begins with a byte order mark. */
  readonly marque: boolean;
}

const PIECE = 1 << 18;

/** The encoding of a file: its mark, else UTF-8 if all of it is, else Windows-1252. */
export async function reconnaitreEncodage(fichier: string, impose?: string): Promise<Encodage> {
  const start = await firstBytes(fichier);
  const marked = readMark(start);
  if (impose !== undefined) return { nom: impose, marque: marked?.nom === impose };
  if (marked) return marked;
  if (start.includes(0))
    throw new CommandeRefusee(
      `« ${fichier} » n'est pas un fichier de texte. Un classeur Excel doit avoir l'extension .xlsx.`,
    );
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const piece of createReadStream(fichier, { highWaterMark: PIECE }))
      decoder.decode(piece as Buffer, { stream: true });
    decoder.decode();
    return { nom: 'utf-8', marque: false };
  } catch (error) {
    if (isUndecodable(error)) return { nom: 'windows-1252', marque: false };
    throw error;
  }
}

function isUndecodable(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA';
}

async function firstBytes(fichier: string): Promise<Buffer> {
  const handle = await open(fichier);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function readMark(start: Buffer): Encodage | undefined {
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return { nom: 'utf-8', marque: true };
  if (start[0] === 0xff && start[1] === 0xfe) return { nom: 'utf-16le', marque: true };
  if (start[0] === 0xfe && start[1] === 0xff)
    throw new CommandeRefusee('Ce fichier est en UTF-16 gros-boutiste : enregistrez-le en UTF-8.');
  return undefined;
}

export interface Morceau {
  readonly texte: string;
  readonly fin: boolean;
  /** Bytes read so far. */
  readonly octets: number;
}

/** The text, without its mark; the last piece says so. A byte the encoding does not know is refused. */
export async function* lireTexte(fichier: string, encodage: Encodage): AsyncGenerator<Morceau> {
  const decoder = new TextDecoder(encodage.nom, { fatal: true });
  let octets = 0;
  try {
    for await (const piece of createReadStream(fichier, { highWaterMark: PIECE })) {
      octets += (piece as Buffer).length;
      yield { texte: decoder.decode(piece as Buffer, { stream: true }), fin: false, octets };
    }
    yield { texte: decoder.decode(), fin: true, octets };
  } catch (error) {
    if (isUndecodable(error))
      throw new CommandeRefusee(`Ce fichier n'est pas en ${encodage.nom} : essayez sans --encodage.`);
    throw error;
  }
}
