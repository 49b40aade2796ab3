import { LARGEST_FILE, MOST_UNPACKED } from '../../sheets/limits';

/** The most cells it takes. */
export const MOST_CELLS = 400_000;
/** What has no such limit, and needs no Excel. */
const OTHER_WAY = 'Gardez-en une partie, ou confiez-le à la commande « ressort annotate », qui n’a pas cette limite.';

/** A file the page will not open; the message says why and what to do. */
export class FileRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'FileRefused';
  }
}

const ODS = 'application/vnd.oasis.opendocument.spreadsheet';
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Refuses, with the reason, what is plainly not a workbook to open; the rest is decided on reading.
 * @throws FileRefused with the reason, and what to do
 */
export function checkFile(name: string, bytes: Uint8Array): void {
  if (bytes.length === 0) throw new FileRefused(`« ${name} » est vide.`);
  checkSize(name, bytes.length);
  if (startsWith(bytes, COMPOUND)) {
    throw new FileRefused(
      isEncrypted(bytes)
        ? `« ${name} » est protégé par un mot de passe. Enlevez-le dans Excel (Fichier, Informations, Protéger le classeur), puis rouvrez-le ici.`
        : `« ${name} » est un ancien classeur .xls. Enregistrez-le en .xlsx dans Excel, puis rouvrez-le ici.`,
    );
  }
  if (!startsWith(bytes, ZIP)) throw new FileRefused(notAWorkbook(name));
}

/**
 * Refuses a file too large to be read at all; told before it is.
 * @throws FileRefused with the size, and what to do
 */
export function checkSize(name: string, bytes: number): void {
  if (bytes <= LARGEST_FILE) return;
  throw new FileRefused(
    `« ${name} » pèse ${megabytes(bytes)} Mo ; l’établi s’arrête à ${megabytes(LARGEST_FILE)} Mo. ${OTHER_WAY}`,
  );
}

/**
 * Refuses a file whose parts would fill the memory.
 * @throws FileRefused with the size, and what to do
 */
export function checkUnpacked(name: string, bytes: number): void {
  if (bytes <= MOST_UNPACKED) return;
  throw new FileRefused(
    `« ${name} » fait ${megabytes(bytes)} Mo une fois décompressé ; l’établi s’arrête à ${megabytes(MOST_UNPACKED)} Mo. ${OTHER_WAY}`,
  );
}

export function tooManyCells(name: string): FileRefused {
  return new FileRefused(
    `« ${name} » a plus de ${MOST_CELLS.toLocaleString('fr-FR')} cellules remplies ; l’établi s’arrête là. ${OTHER_WAY}`,
  );
}

/** Whether a file is one that the page reads as a text: by its name, unless it begins as a workbook does. */
export function isText(name: string, bytes: Uint8Array): boolean {
  return (
    /\.(?:csv|tsv|txt)$/i.test(name) && bytes.length > 0 && !startsWith(bytes, ZIP) && !startsWith(bytes, COMPOUND)
  );
}

/** Whether a file is an OpenDocument workbook: its first part, stored as it is, says so. */
export function isOds(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  return startsWith(bytes, ZIP) && start.includes(ODS);
}

/** What to say of a file that is no workbook at all. */
export function notAWorkbook(name: string): string {
  return `« ${name} » n’est pas un classeur .xlsx, ni un .ods, ni un .csv : l’établi n’ouvre que ceux-là.`;
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
