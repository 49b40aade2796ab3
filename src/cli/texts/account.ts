/** What is said of a run: while it lasts, once it is done, and in the columns it adds. */
import type { Status } from '../../annotate/decide';
import type { ReadingColumn } from '../choices';

export interface AccountTexts {
  readonly locale: string;
  readonly checking: string;
  readonly annotating: string;
  readonly rowsDone: (rows: string) => string;
  readonly timeLeft: (time: string) => string;

  readonly written: (output: string, seconds: string) => string;
  readonly rowsRead: string;
  readonly statuses: Readonly<Record<Status, string>>;
  readonly withoutFact: (rows: string) => string;
  readonly withoutBrought: (rows: string) => string;
  readonly unbalanced: (sum: number, total: number) => string;
  readonly belowRequired: (reached: string, required: number) => string;

  readonly readAs: (encoding: string, separator: string) => string;
  readonly tab: string;
  readonly quoted: (sign: string) => string;
  readonly copyInUtf8: string;
  /** @param lines  the first of the lines, `others` how many more there are */
  readonly flaws: (lines: readonly number[], others: number) => string;
  readonly untitledColumns: (count: number) => string;
  readonly otherKind: (kind: string) => string;
  readonly unanswered: (rows: string) => string;
  readonly outsideFilter: (range: string) => string;
  readonly tableState: (read: string, blank: string) => string;

  /** The titles of the added columns, but those of the facts. */
  readonly titles: Readonly<
    Record<'commune' | 'codeInsee' | 'departement' | 'codePostal' | ReadingColumn | 'reading' | 'remark', string>
  >;
  /** How a row came out, in the column of readings. */
  readonly readings: Readonly<Record<Status, string>>;
  readonly version: (version: string, year: string) => string;
}

export const accountFr: AccountTexts = {
  locale: 'fr-FR',
  checking: 'Vérification',
  annotating: 'Annotation',
  rowsDone: (rows) => `${rows} lignes`,
  timeLeft: (time) => `encore ${time}`,

  written: (output, seconds) => `Écrit : ${output} (${seconds} s)`,
  rowsRead: 'lignes lues, soit :',
  statuses: {
    sure: 'certaines',
    homonym: 'homonymes (plusieurs communes possibles)',
    contradiction: 'contradictions (le nom et le code ou le département ne vont pas ensemble)',
    unknown: 'inconnues',
    error: 'erreurs (ni un texte ni un code, ou département inconnu)',
    heading: 'rubriques (titres de département)',
    blank: 'vides',
  },
  withoutFact: (rows) =>
    `Lignes certaines auxquelles un texte ne donne pas de réponse, la colonne « Remarque » dit pourquoi : ${rows}.`,
  withoutBrought: (rows) =>
    `Lignes certaines dont la table ne dit rien de sûr, la colonne « Remarque » dit pourquoi : ${rows}.`,
  unbalanced: (sum, total) => `Le compte ne tombe pas juste : ${sum} pour ${total} lignes.`,
  belowRequired: (reached, required) =>
    `${reached} % des lignes remplies sont certaines, moins que les ${required} % de --exiger.`,

  readAs: (encoding, separator) => `Lu en ${encoding}, séparateur ${separator}.`,
  tab: 'tabulation',
  quoted: (sign) => `« ${sign} »`,
  copyInUtf8: 'La copie est en UTF-8.',
  flaws: (lines, others) =>
    `Des octets ne sont pas de l'UTF-8 et sont devenus « \ufffd » : ${lines.length === 1 ? 'ligne' : 'lignes'} ${lines.join(', ')}${others === 0 ? '' : ` et ${others} ${others === 1 ? 'autre' : 'autres'}`}.`,
  untitledColumns: (count) =>
    `Des lignes ont plus de cases que de titres : la copie a ${count} colonne(s) sans titre, rien n'est perdu.`,
  otherKind: (kind) =>
    `La colonne a l'air de contenir autre chose que des noms et des adresses : voyez --genre ${kind}.`,
  unanswered: (rows) =>
    `Formules sans réponse enregistrée dans la colonne lue, comptées vides : ${rows}. Ouvrez le classeur dans Excel, enregistrez-le, et relancez.`,
  outsideFilter: (range) =>
    `Le filtre ou le tableau ${range} ne va pas jusqu'à la dernière colonne, et n'a pas pu être étendu aux réponses : un tri sur lui seul les laisserait en place.`,
  tableState: (read, blank) => `La table : ${read}, ${blank}.`,

  titles: {
    commune: 'Commune',
    codeInsee: 'Code INSEE',
    departement: 'Département',
    codePostal: 'Codes postaux',
    'code-lu': 'Code lu',
    'comment-lu': 'Comment lu',
    'code-suggere': 'Code suggéré',
    reading: 'Lecture',
    remark: 'Remarque',
  },
  readings: {
    sure: 'certaine',
    homonym: 'homonyme',
    contradiction: 'contradiction',
    unknown: 'inconnue',
    error: 'erreur',
    heading: 'rubrique',
    blank: 'vide',
  },
  version: (version, year) => `Ressort ${version}, géographie du 1er janvier ${year}`,
};

export const accountEn: AccountTexts = {
  locale: 'en-GB',
  checking: 'Checking',
  annotating: 'Annotating',
  rowsDone: (rows) => `${rows} rows`,
  timeLeft: (time) => `${time} left`,

  written: (output, seconds) => `Written: ${output} (${seconds} s)`,
  rowsRead: 'rows read, of which:',
  statuses: {
    sure: 'certain',
    homonym: 'homonyms (several communes possible)',
    contradiction: 'contradictions (the name and the code or the département do not agree)',
    unknown: 'unknown',
    error: 'errors (neither a text nor a code, or an unknown département)',
    heading: 'section headings (a département)',
    blank: 'blank',
  },
  withoutFact: (rows) => `Certain rows to which a text gives no answer, the column “Remark” says why: ${rows}.`,
  withoutBrought: (rows) => `Certain rows of which the table says nothing sure, the column “Remark” says why: ${rows}.`,
  unbalanced: (sum, total) => `The account does not add up: ${sum} for ${total} rows.`,
  belowRequired: (reached, required) =>
    `${reached}% of the filled rows are certain, fewer than the ${required}% of --exiger.`,

  readAs: (encoding, separator) => `Read as ${encoding}, separator ${separator}.`,
  tab: 'tab',
  quoted: (sign) => `“${sign}”`,
  copyInUtf8: 'The copy is in UTF-8.',
  flaws: (lines, others) =>
    `Bytes that are not UTF-8 have become “\ufffd”: ${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}${others === 0 ? '' : ` and ${others} more`}.`,
  untitledColumns: (count) =>
    `Some rows have more cells than there are headings: the copy has ${count} column(s) without one, nothing is lost.`,
  otherKind: (kind) => `The column seems to hold something else than names and addresses: see --genre ${kind}.`,
  unanswered: (rows) =>
    `Formulas without a saved answer in the column that is read, counted as blank: ${rows}. Open the workbook in Excel, save it, and run this again.`,
  outsideFilter: (range) =>
    `The filter or the table ${range} does not go as far as the last column, and could not be extended to the answers: a sort of it alone would leave them where they are.`,
  tableState: (read, blank) => `The table: ${read}, ${blank}.`,

  titles: {
    commune: 'Commune',
    codeInsee: 'INSEE code',
    departement: 'Département',
    codePostal: 'Post codes',
    'code-lu': 'Code read',
    'comment-lu': 'How it was read',
    'code-suggere': 'Suggested code',
    reading: 'Reading',
    remark: 'Remark',
  },
  readings: {
    sure: 'certain',
    homonym: 'homonym',
    contradiction: 'contradiction',
    unknown: 'unknown',
    error: 'error',
    heading: 'heading',
    blank: 'blank',
  },
  version: (version, year) => `Ressort ${version}, geography of 1 January ${year}`,
};
