/** The largest file the page takes, in bytes: beyond, the browser would stop answering. */
const LARGEST = 20 * 1024 * 1024;
/** The most cells it takes. */
export const MOST_CELLS = 400_000;

/** A file the page will not open; the message says why and what to do. */
export class FileRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'FileRefused';
  }
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Refuses, with the reason, what is plainly not a workbook to open; the rest is decided on reading.
 * @throws FileRefused with the reason, and what to do
 */
export function checkFile(name: string, bytes: Uint8Array): void {
  if (bytes.length === 0) throw new FileRefused(`« ${name} » est vide.`);
  if (bytes.length > LARGEST) {
    throw new FileRefused(
      `« ${name} » pèse ${megabytes(bytes.length)} Mo ; l’établi s’arrête à ${megabytes(LARGEST)} Mo. Ouvrez-le dans Excel, ou gardez-en une partie.`,
    );
  }
  if (startsWith(bytes, COMPOUND)) {
    throw new FileRefused(
      isEncrypted(bytes)
        ? `« ${name} » est protégé par un mot de passe. Enlevez-le dans Excel (Fichier, Informations, Protéger le classeur), puis rouvrez-le ici.`
        : `« ${name} » est un ancien classeur .xls. Enregistrez-le en .xlsx dans Excel, puis rouvrez-le ici.`,
    );
  }
  if (!startsWith(bytes, ZIP)) throw new FileRefused(notAWorkbook(name));
}

/** What to say of a file that is no .xlsx at all. */
export function notAWorkbook(name: string): string {
  return `« ${name} » n’est pas un classeur .xlsx. S’il s’agit d’un .csv ou d’un .ods, ouvrez-le dans Excel et enregistrez-le en .xlsx.`;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** An encrypted .xlsx is a compound file that holds a stream named EncryptedPackage, in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  const wanted = Array.from('EncryptedPackage', (letter) => letter.charCodeAt(0));
  for (let at = 0; at + wanted.length * 2 <= bytes.length; at += 2) {
    if (wanted.every((code, index) => bytes[at + index * 2] === code && bytes[at + index * 2 + 1] === 0)) return true;
  }
  return false;
}

function megabytes(bytes: number): string {
  return String(Math.round((bytes / 1024 / 1024) * 10) / 10).replace('.', ',');
}
