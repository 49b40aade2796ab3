/** What is said of a file that cannot be read as a CSV, in both languages. */

/** What a file is that is no text, or none of a kind that is read. */
export type Foreign = 'archive' | 'old-workbook' | 'gzip' | 'parquet' | 'pdf' | 'rich-text' | 'utf-32' | 'binary';

export interface CsvTexts {
  /** @param line  the line on which the row starts */
  readonly unclosedQuote: (line: number) => string;
  /** @param line  the line on which the cell starts */
  readonly strayQuote: (line: number) => string;
  /** @param millions  of characters: the longest row that is read */
  readonly endlessRow: (line: number, millions: number) => string;
  readonly otherEncoding: (name: string) => string;
  /** What the file is, and what to do with it, by what it is. */
  readonly foreign: (file: string, what: Foreign) => string;
}

const FOREIGN_FR: Readonly<Record<Foreign, string>> = {
  archive: "est un classeur ou une archive : donnez-lui l'extension .xlsx ou .ods, ou extrayez-le",
  'old-workbook': 'est un classeur Excel d’avant 2007 : enregistrez-le en .xlsx',
  gzip: "est compressé : donnez-lui l'extension .csv.gz",
  parquet: "est un fichier Parquet : donnez-lui l'extension .parquet",
  pdf: 'est un PDF : copiez-en le tableau dans un classeur',
  'rich-text': 'est un document mis en forme : enregistrez-le en texte, ou copiez-en le tableau dans un classeur',
  'utf-32': 'est en UTF-32 : enregistrez-le en UTF-8',
  binary: "n'est pas un fichier de texte. Un classeur Excel doit avoir l'extension .xlsx",
};

const FOREIGN_EN: Readonly<Record<Foreign, string>> = {
  archive: 'is a workbook or an archive: give it the extension .xlsx or .ods, or extract it',
  'old-workbook': 'is an Excel workbook from before 2007: save it as .xlsx',
  gzip: 'is compressed: give it the extension .csv.gz',
  parquet: 'is a Parquet file: give it the extension .parquet',
  pdf: 'is a PDF: copy its table into a workbook',
  'rich-text': 'is a formatted document: save it as plain text, or copy its table into a workbook',
  'utf-32': 'is in UTF-32: save it as UTF-8',
  binary: 'is not a text file. An Excel workbook must have the extension .xlsx',
};

export const csvFr: CsvTexts = {
  unclosedQuote: (line) =>
    `Ligne ${line} : un guillemet ouvert n'est jamais fermé. Corrigez-le, ou vérifiez le séparateur (--separateur).`,
  strayQuote: (line) =>
    `Ligne ${line} : un guillemet ouvert ici n'est fermé que plus bas, au milieu d'une case ; des lignes entières seraient prises pour une seule. Corrigez-le.`,
  endlessRow: (line, millions) =>
    `Ligne ${line} : cette ligne passe ${millions} millions de signes. Vérifiez que ce fichier est bien un CSV, et que ses lignes y sont séparées.`,
  otherEncoding: (name) => `Ce fichier n'est pas en ${name} : essayez sans --encodage.`,
  foreign: (file, what) => `« ${file} » ${FOREIGN_FR[what]}.`,
};

export const csvEn: CsvTexts = {
  unclosedQuote: (line) =>
    `Line ${line}: a quote is opened and never closed. Correct it, or check the separator (--separateur).`,
  strayQuote: (line) =>
    `Line ${line}: a quote opened here is closed only further down, in the middle of a cell; whole lines would be taken for one. Correct it.`,
  endlessRow: (line, millions) =>
    `Line ${line}: this row has more than ${millions} million characters. Check that the file is a CSV, and that its rows are on separate lines.`,
  otherEncoding: (name) => `This file is not in ${name}: try without --encodage.`,
  foreign: (file, what) => `“${file}” ${FOREIGN_EN[what]}.`,
};
