/** What is said of the columns to read, and of the command that would read the right ones. */

export interface ColumnTexts {
  readonly loneCell: string;
  readonly given: {
    readonly twice: (title: string, option: string) => string;
    readonly missing: (option: string, titles: string) => string;
    readonly several: (count: number, wanted: string, option: string, number: number) => string;
    readonly absent: (wanted: string, titles: string) => string;
  };
  /** What stands for a title that is blank. */
  readonly untitled: string;
  readonly notDepartements: (title: string, examples: readonly string[]) => string;
  readonly fewCertain: (titles: readonly string[]) => string;
  /** The command to write instead. */
  readonly forExample: (command: string) => string;
  readonly ifHeadings: (row: number, command: string) => string;
  readonly insist: string;
  readonly nothingToBring: (table: string) => string;
}

export const columnsFr: ColumnTexts = {
  loneCell: 'La première ligne remplie n’a qu’une case : ce n’est pas celle des titres.',
  given: {
    twice: (title, option) => `La colonne « ${title} » est donnée deux fois : ôtez un ${option}.`,
    missing: (option, titles) => `Quelle colonne faut-il lire ? Ajoutez ${option} et l'un de ces titres : ${titles}.`,
    several: (count, wanted, option, number) =>
      `${count} colonnes s'appellent « ${wanted} » : donnez son numéro, par exemple ${option} n°${number}.`,
    absent: (wanted, titles) => `Aucune colonne ne s'appelle « ${wanted} ». Celles du fichier : ${titles}.`,
  },
  untitled: '(sans titre)',
  notDepartements: (title, examples) =>
    `La colonne « ${title} » n'est pas celle des départements ni des codes postaux : ${examples.map((one) => `« ${one} »`).join(', ')}. Ôtez --departement, ou donnez-en une autre.`,
  fewCertain: (titles) =>
    `Presque aucune des premières lignes n'est certaine d'après ${titles.map((one) => `« ${one} »`).join(', ')} : la ville est dans une autre colonne.`,
  forExample: (command) => `Par exemple : ${command}`,
  ifHeadings: (row, command) => `Si les titres sont ligne ${row} : ${command}`,
  insist: 'Pour annoter quand même : --quand-meme.',
  nothingToBring: (table) => `« ${table} » n'a pas de colonne à apporter.`,
};

export const columnsEn: ColumnTexts = {
  loneCell: 'The first filled row has only one cell: it is not that of the headings.',
  given: {
    twice: (title, option) => `The column “${title}” is given twice: leave one ${option} out.`,
    missing: (option, titles) => `Which column is to be read? Add ${option} and one of these headings: ${titles}.`,
    several: (count, wanted, option, number) =>
      `${count} columns are called “${wanted}”: give its number, for example ${option} n°${number}.`,
    absent: (wanted, titles) => `No column is called “${wanted}”. Those of the file: ${titles}.`,
  },
  untitled: '(no heading)',
  notDepartements: (title, examples) =>
    `The column “${title}” is not that of the départements, nor of the post codes: ${examples.map((one) => `“${one}”`).join(', ')}. Leave --departement out, or give another column.`,
  fewCertain: (titles) =>
    `Hardly any of the first rows is certain from ${titles.map((one) => `“${one}”`).join(', ')}: the town is in another column.`,
  forExample: (command) => `For example: ${command}`,
  ifHeadings: (row, command) => `If the headings are in row ${row}: ${command}`,
  insist: 'To annotate all the same: --quand-meme.',
  nothingToBring: (table) => `“${table}” has no column to bring.`,
};
