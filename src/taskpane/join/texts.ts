/** The words of the screen that joins a table: in its script, because few open it. */
import type { PaneTexts } from '../texts/texts';

export interface JoinTexts {
  readonly title: string;
  readonly welcome: string;
  readonly back: string;
  readonly target: string;
  readonly noTarget: string;
  readonly takeTarget: string;
  readonly table: string;
  readonly choose: string;
  readonly takeRange: string;
  readonly openFile: string;
  readonly rangeHint: string;
  readonly noTable: (name: string) => string;
  readonly tooLarge: (name: string) => string;
  readonly unreadable: (name: string) => string;
  readonly key: string;
  readonly keyDepartement: string;
  readonly keyDepartementHint: string;
  readonly noKey: string;
  readonly state: (name: string) => string;
  readonly columns: string;
  readonly noColumn: string;
  readonly settle: (doubts: number) => string;
  readonly settled: (text: string, place: string) => string;
  readonly keep: string;
  readonly keepHint: string;
  readonly kept: (name: string) => string;
  readonly isKept: (name: string) => string;
  readonly tooLargeToKeep: string;
  readonly forget: string;
  readonly forgotten: (name: string) => string;
  readonly gone: (name: string) => string;
  readonly start: string;
}

const FR: JoinTexts = {
  title: 'Joindre une table',
  welcome:
    'À chaque ligne, ce qu’une table dit de sa commune, quelle que soit l’écriture des deux et leur année. La table peut être une feuille du classeur, une plage, ou un fichier.',
  back: 'Revenir',
  target: 'La colonne à compléter',
  noTarget: 'Sélectionnez une cellule de la colonne de communes à compléter, puis « Prendre la sélection ».',
  takeTarget: 'Prendre la sélection',
  table: 'La table à joindre',
  choose: 'Choisir une feuille…',
  takeRange: 'Prendre la plage sélectionnée',
  openFile: 'Ouvrir un fichier',
  rangeHint: 'Avec ses titres. Un fichier .csv, .xlsx ou .ods reste sur votre poste.',
  noTable: (name) => `« ${name} » n’a pas de table : il faut une ligne de titres, et des lignes dessous.`,
  tooLarge: (name) =>
    `« ${name} » est trop grand pour le volet ; gardez-en les colonnes utiles, ou confiez-le à la commande « ressort join ».`,
  unreadable: (name) =>
    `« ${name} » n’a pas pu être lu : donnez un .csv, un .xlsx ou un .ods, sans mot de passe ; ou enregistrez-le à nouveau.`,
  key: 'Ses communes',
  keyDepartement: 'Leur département ou code postal',
  keyDepartementHint: 'Il dit laquelle, quand plusieurs communes portent le même nom.',
  noKey: 'Aucune colonne de cette table ne semble nommer des communes : choisissez celle qui le fait.',
  state: (name) => `L’état de « ${name} »`,
  columns: 'Les colonnes à apporter',
  noColumn: 'Choisissez au moins une colonne à apporter.',
  settle: (doubts) => `Trancher ses clés douteuses (${doubts})`,
  settled: (text, place) => `« ${text} » de la table vaut ${place}.`,
  keep: 'Garder dans le classeur',
  keepHint: 'Ses colonnes et vos choix seront proposés tels quels la prochaine fois.',
  kept: (name) => `« ${name} » est gardée dans le classeur.`,
  isKept: (name) => `${name} (gardée)`,
  tooLargeToKeep:
    'Cette table est trop grande pour être gardée : mettez-la dans une feuille du classeur, et joignez la feuille.',
  forget: 'Ne plus la garder',
  forgotten: (name) => `« ${name} » n’est plus gardée.`,
  gone: (name) => `La feuille de « ${name} » n’est plus dans le classeur : choisissez une autre table.`,
  start: 'Joindre',
};

const EN: JoinTexts = {
  title: 'Join a table',
  welcome:
    'On each row, what a table says of its commune, however both are written and of whatever year. The table may be a sheet of the workbook, a range, or a file.',
  back: 'Back',
  target: 'The column to complete',
  noTarget: 'Select a cell of the column of communes to complete, then “Take the selection”.',
  takeTarget: 'Take the selection',
  table: 'The table to join',
  choose: 'Choose a sheet…',
  takeRange: 'Take the selected range',
  openFile: 'Open a file',
  rangeHint: 'With its headings. A .csv, .xlsx or .ods file stays on your machine.',
  noTable: (name) => `“${name}” has no table: a row of headings is needed, and rows under it.`,
  tooLarge: (name) =>
    `“${name}” is too large for the pane; keep the columns you need, or give it to the “ressort join” command.`,
  unreadable: (name) =>
    `“${name}” could not be read: give a .csv, .xlsx or .ods file without a password; or save it again.`,
  key: 'Its communes',
  keyDepartement: 'Their département or post code',
  keyDepartementHint: 'It says which one, where several communes bear the same name.',
  noKey: 'No column of this table seems to name communes: choose the one that does.',
  state: (name) => `The state of “${name}”`,
  columns: 'The columns to bring',
  noColumn: 'Choose at least one column to bring.',
  settle: (doubts) => `Settle its doubtful keys (${doubts})`,
  settled: (text, place) => `“${text}” in the table is ${place}.`,
  keep: 'Keep in the workbook',
  keepHint: 'Its columns and your choices will be proposed as they are next time.',
  kept: (name) => `“${name}” is kept in the workbook.`,
  isKept: (name) => `${name} (kept)`,
  tooLargeToKeep: 'This table is too large to be kept: put it in a sheet of the workbook, and join the sheet.',
  forget: 'Keep it no more',
  forgotten: (name) => `“${name}” is kept no more.`,
  gone: (name) => `The sheet of “${name}” is no longer in the workbook: choose another table.`,
  start: 'Join',
};

export function joinTexts({ language }: PaneTexts): JoinTexts {
  return language === 'fr' ? FR : EN;
}
