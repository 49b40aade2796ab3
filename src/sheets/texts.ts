/** What is said of a workbook that cannot be read, in both languages. */

export interface SheetTexts {
  readonly unreadable: (file: string) => string;
  /** @param why  one of the reasons below */
  readonly notWritten: (file: string, why: string) => string;
  /** @param millions  of characters: the longest piece that is read */
  readonly tooLong: (millions: number) => string;
  readonly tooManyCells: string;
  /** @param times  how many times its texts are larger than what the file holds of them */
  readonly swollen: (times: number) => string;
  readonly protected: string;
  readonly outOfSheet: (rows: number, columns: number) => string;
  /** @param given  the number of the row that comes after another */
  readonly rowOutOfPlace: (given: string, before: number, rows: number) => string;
  readonly cellOutOfPlace: (row: number, columns: number) => string;
}

const OPEN_DOCUMENT = /\.ods$/i;

export const sheetsFr: SheetTexts = {
  unreadable: (file) =>
    `« ${file} » ne s'ouvre pas comme un classeur ${OPEN_DOCUMENT.test(file) ? 'OpenDocument' : 'Excel'} : il est abîmé, protégé par un mot de passe, ou n'en est pas un.`,
  notWritten: (file, why) => `« ${file} » n'est pas un classeur que le tableur aurait écrit : ${why}`,
  tooLong: (millions) => `une ligne, ou ce qui précède les lignes, passe ${millions} millions de signes.`,
  tooManyCells: 'il a plus de cellules que Ressort n’en lit d’un coup.',
  swollen: (times) => `ses textes y tiennent ${times} fois moins de place qu'ils n'en prendraient en mémoire.`,
  protected: 'il est protégé par un mot de passe.',
  outOfSheet: (rows, columns) =>
    `une case y est hors de la feuille, qui a ${rows} lignes et ${columns} colonnes au plus.`,
  rowOutOfPlace: (given, before, rows) =>
    `la ligne « ${given} » y suit la ligne ${before}. Les lignes d'une feuille vont de 1 à ${rows}, dans l'ordre.`,
  cellOutOfPlace: (row, columns) =>
    `ligne ${row}, une case est hors de sa place. Une feuille a ${columns} colonnes au plus.`,
};

export const sheetsEn: SheetTexts = {
  unreadable: (file) =>
    `“${file}” does not open as an ${OPEN_DOCUMENT.test(file) ? 'OpenDocument' : 'Excel'} workbook: it is damaged, protected by a password, or is not one.`,
  notWritten: (file, why) => `“${file}” is not a workbook that a spreadsheet would have written: ${why}`,
  tooLong: (millions) => `a row, or what precedes the rows, has more than ${millions} million characters.`,
  tooManyCells: 'it has more cells than Ressort reads at once.',
  swollen: (times) => `its texts take ${times} times less room in it than they would in memory.`,
  protected: 'it is protected by a password.',
  outOfSheet: (rows, columns) =>
    `a cell lies outside the sheet, which has at most ${rows} rows and ${columns} columns.`,
  rowOutOfPlace: (given, before, rows) =>
    `row “${given}” comes after row ${before}. The rows of a sheet go from 1 to ${rows}, in order.`,
  cellOutOfPlace: (row, columns) => `in row ${row}, a cell is out of place. A sheet has at most ${columns} columns.`,
};
