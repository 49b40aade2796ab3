/** What is said of the files that the command reads and writes. */

export interface FileTexts {
  readonly absent: (file: string) => string;
  readonly notAFile: (file: string) => string;
  readonly empty: (file: string) => string;
  readonly unreadable: (file: string) => string;
  readonly exists: (output: string) => string;
  readonly reportExists: (file: string) => string;
  readonly noFolder: (folder: string) => string;
  readonly notGzip: (file: string) => string;
  readonly changed: (file: string) => string;
  readonly onlyTitles: (file: string) => string;
  readonly tooFewRows: (file: string, rows: number, heading: number) => string;

  readonly noSheet: string;
  readonly noSuchSheet: (wanted: string, sheets: readonly string[]) => string;
  readonly sheetLost: (file: string) => string;
  readonly sheetEmpty: string;
  readonly sheetEnds: (heading: number) => string;
  readonly sheetFull: string;

  readonly notParquet: (file: string) => string;
  readonly parquetApart: (file: string) => string;
  readonly parquetCodec: (file: string, codec: string) => string;
  readonly parquetCut: (file: string) => string;
  readonly parquetEnds: string;

  /** @param state  the file that keeps how far the copy is, `partial` the copy itself */
  readonly beingWritten: (output: string, state: string, partial: string) => string;
  readonly otherWork: (state: string, partial: string) => string;
  /** The same where answers alone are kept, in one file. */
  readonly keptByAnother: (output: string, kept: string) => string;
  readonly keptOfOther: (kept: string) => string;

  /** Why the system refuses, by the name of its error; `where` is a file. */
  readonly system: Readonly<Record<SystemError, string>>;
  readonly notWritten: (where: string | undefined, reason: string) => string;
  readonly systemRefused: (where: string | undefined, code: string) => string;
}

export type SystemError =
  | 'EACCES'
  | 'EPERM'
  | 'EROFS'
  | 'ENOSPC'
  | 'EDQUOT'
  | 'EFBIG'
  | 'EMFILE'
  | 'ENOENT'
  | 'ENAMETOOLONG'
  | 'EBUSY'
  | 'EEXIST'
  | 'EIO';

export const filesFr: FileTexts = {
  absent: (file) => `« ${file} » n'existe pas.`,
  notAFile: (file) => `« ${file} » n'est pas un fichier.`,
  empty: (file) => `« ${file} » est vide.`,
  unreadable: (file) => `« ${file} » ne peut pas être lu : vérifiez ses droits.`,
  exists: (output) =>
    `« ${output} » existe déjà, et rien n'est écrasé : supprimez-le, ou choisissez un autre nom avec --sortie.`,
  reportExists: (file) => `« ${file} » existe déjà, et rien n'est écrasé : choisissez un autre nom pour --rapport.`,
  noFolder: (folder) => `Le dossier « ${folder} » n'existe pas.`,
  notGzip: (file) => `« ${file} » n'est pas un fichier .gz, ou il est coupé.`,
  changed: (file) => `« ${file} » a changé pendant qu'il était lu : relancez quand rien d'autre ne l'écrit.`,
  onlyTitles: (file) => `« ${file} » est vide, ou n'a que des titres.`,
  tooFewRows: (file, rows, heading) => `« ${file} » n'a que ${rows} lignes : il n'y a pas de titres ligne ${heading}.`,

  noSheet: 'Ce classeur n’a pas de feuille.',
  noSuchSheet: (wanted, sheets) =>
    `Aucune feuille ne s'appelle « ${wanted} ». Celles du classeur : ${sheets.join(', ')}.`,
  sheetLost: (file) => `« ${file} » n'a pas la feuille qu'il annonce : il est abîmé.`,
  sheetEmpty: 'La feuille est vide.',
  sheetEnds: (heading) => `La feuille n'a rien ligne ${heading} ni au-delà.`,
  sheetFull: 'La feuille n’a plus de colonnes libres à droite.',

  notParquet: (file) => `« ${file} » n'est pas un fichier Parquet, ou il est coupé.`,
  parquetApart: (file) =>
    `« ${file} » est chiffré, ou tient en plusieurs fichiers : réécrivez-le en un seul, en clair.`,
  parquetCodec: (file, codec) =>
    `« ${file} » est compressé en ${codec}, que ce Node ne lit pas : réécrivez-le en Snappy, ou prenez Node 22.15 ou après.`,
  parquetCut: (file) => `« ${file} » est coupé, ou abîmé.`,
  parquetEnds: 'Ce fichier Parquet est coupé.',

  beingWritten: (output, state, partial) =>
    `« ${output} » est en train d'être écrit par une autre commande : attendez qu'elle finisse. Si aucune ne l'écrit, supprimez « ${state} » et « ${partial} ».`,
  otherWork: (state, partial) =>
    `« ${state} » est d'un autre travail : le fichier, les options ou la version ont changé. Supprimez-le avec « ${partial} » pour reprendre du début.`,
  keptByAnother: (output, kept) =>
    `« ${output} » est en train d'être écrit par une autre commande : attendez qu'elle finisse. Si aucune ne l'écrit, supprimez « ${kept} ».`,
  keptOfOther: (kept) =>
    `« ${kept} » est d'un autre travail : le fichier, les options ou la version ont changé. Supprimez-le pour reprendre du début.`,

  system: {
    EACCES: 'les droits ne le permettent pas',
    EPERM: 'les droits ne le permettent pas',
    EROFS: 'le disque est en lecture seule',
    ENOSPC: 'le disque est plein',
    EDQUOT: 'votre part du disque est pleine',
    EFBIG: 'le fichier serait trop grand pour ce disque',
    EMFILE: 'trop de fichiers sont ouverts',
    ENOENT: 'le fichier ou son dossier n’existe plus',
    ENAMETOOLONG: 'le nom est trop long',
    EBUSY: 'un autre programme s’en sert',
    EEXIST: 'un fichier de ce nom existe déjà',
    EIO: 'le disque ne répond pas comme il faut',
  },
  notWritten: (where, reason) => `Rien n’a été écrit :${where === undefined ? '' : ` « ${where} »`} ${reason}.`,
  systemRefused: (where, code) => `Le système a refusé${where === undefined ? '' : ` « ${where} »`} (${code}).`,
};

export const filesEn: FileTexts = {
  absent: (file) => `“${file}” does not exist.`,
  notAFile: (file) => `“${file}” is not a file.`,
  empty: (file) => `“${file}” is empty.`,
  unreadable: (file) => `“${file}” cannot be read: check its permissions.`,
  exists: (output) =>
    `“${output}” exists already, and nothing is overwritten: delete it, or choose another name with --sortie.`,
  reportExists: (file) => `“${file}” exists already, and nothing is overwritten: choose another name for --rapport.`,
  noFolder: (folder) => `The folder “${folder}” does not exist.`,
  notGzip: (file) => `“${file}” is not a .gz file, or it is cut short.`,
  changed: (file) => `“${file}” changed while it was read: run this again when nothing else writes it.`,
  onlyTitles: (file) => `“${file}” is empty, or has nothing but headings.`,
  tooFewRows: (file, rows, heading) => `“${file}” has only ${rows} rows: there are no headings in row ${heading}.`,

  noSheet: 'This workbook has no sheet.',
  noSuchSheet: (wanted, sheets) => `No sheet is called “${wanted}”. Those of the workbook: ${sheets.join(', ')}.`,
  sheetLost: (file) => `“${file}” does not have the sheet that it announces: it is damaged.`,
  sheetEmpty: 'The sheet is empty.',
  sheetEnds: (heading) => `The sheet has nothing in row ${heading} or beyond.`,
  sheetFull: 'The sheet has no free columns left at its right.',

  notParquet: (file) => `“${file}” is not a Parquet file, or it is cut short.`,
  parquetApart: (file) => `“${file}” is encrypted, or made of several files: write it again as one, in clear.`,
  parquetCodec: (file, codec) =>
    `“${file}” is compressed with ${codec}, which this Node does not read: write it again with Snappy, or take Node 22.15 or later.`,
  parquetCut: (file) => `“${file}” is cut short, or damaged.`,
  parquetEnds: 'This Parquet file is cut short.',

  beingWritten: (output, state, partial) =>
    `“${output}” is being written by another command: wait for it to end. If none writes it, delete “${state}” and “${partial}”.`,
  otherWork: (state, partial) =>
    `“${state}” is of another run: the file, the options or the version have changed. Delete it with “${partial}” to begin again.`,
  keptByAnother: (output, kept) =>
    `“${output}” is being written by another command: wait for it to end. If none writes it, delete “${kept}”.`,
  keptOfOther: (kept) =>
    `“${kept}” is of another run: the file, the options or the version have changed. Delete it to begin again.`,

  system: {
    EACCES: 'permissions do not allow it',
    EPERM: 'permissions do not allow it',
    EROFS: 'the disk is read-only',
    ENOSPC: 'the disk is full',
    EDQUOT: 'your share of the disk is full',
    EFBIG: 'the file would be too large for this disk',
    EMFILE: 'too many files are open',
    ENOENT: 'the file or its folder no longer exists',
    ENAMETOOLONG: 'the name is too long',
    EBUSY: 'another program is using it',
    EEXIST: 'a file of this name exists already',
    EIO: 'the disk does not answer as it should',
  },
  notWritten: (where, reason) => `Nothing was written:${where === undefined ? '' : ` “${where}”:`} ${reason}.`,
  systemRefused: (where, code) => `The system refused${where === undefined ? '' : ` “${where}”`} (${code}).`,
};
