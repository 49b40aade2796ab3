/** What is said of the arguments of the command. */

export interface OptionTexts {
  readonly notACommand: (command: string) => string;
  readonly whichFile: string;
  readonly oneFile: (extra: string) => string;
  readonly whichFiles: string;
  readonly ofJoin: (option: string) => string;
  readonly ofAnnotate: (option: string) => string;
  readonly notUnderstood: (option: string | undefined) => string;
  readonly notAnnotated: (file: string) => string;
  readonly notJoined: (file: string) => string;
  readonly notATable: (file: string) => string;
  readonly otherFormat: (output: string, file: string, format: string) => string;
  readonly headingAndNone: string;
  readonly headingNumber: (given: string) => string;
  readonly percentage: (given: string) => string;
  readonly separator: (given: string) => string;
  readonly oneOf: (option: string, given: string, known: readonly string[]) => string;
  readonly notAFact: (name: string, known: readonly string[]) => string;
  readonly resumes: string;
  readonly threads: (given: string, most: number) => string;
  readonly threadsOf: (extension: string) => string;
  readonly threadsOfList: string;
}

export const optionsFr: OptionTexts = {
  notACommand: (command) =>
    `« ${command} » n'est pas une commande : écrivez « npx --no-install ressort annotate fichier.csv », « npx --no-install ressort join fichier.csv table.csv », ou « npx --no-install ressort --help ».`,
  whichFile: 'Quel fichier faut-il annoter ? Exemple : npx --no-install ressort annotate clients.csv --colonne Adresse',
  oneFile: (extra) =>
    `Un seul fichier à la fois : « ${extra} » est de trop. Un nom qui contient une espace s'écrit entre guillemets.`,
  whichFiles:
    'Quel fichier faut-il joindre à quelle table ? Exemple : npx --no-install ressort join clients.csv secteurs.csv --colonne Ville --cle Commune --valeurs Secteur',
  ofJoin: (option) => `--${option} est une option de « ressort join ».`,
  ofAnnotate: (option) => `--${option} est une option de « ressort annotate ».`,
  notUnderstood: (option) =>
    `${option === undefined ? 'Une option' : `L'option ${option}`} n'est pas comprise, ou il lui manque une valeur. « npx --no-install ressort --help » les donne toutes.`,
  notAnnotated: (file) =>
    `« ${file} » n'est pas un fichier que Ressort sait annoter : donnez un .csv, un .xlsx, un .ods ou un .parquet.`,
  notJoined: (file) =>
    `« ${file} » n'est pas un fichier que Ressort sait joindre : donnez un .csv, un .xlsx ou un .ods.`,
  notATable: (file) =>
    `« ${file} » n'est pas une table que Ressort sait joindre : donnez un .csv, un .xlsx ou un .ods.`,
  otherFormat: (output, file, format) =>
    `« ${output} » n'est pas du même format que « ${file} » : sa copie est un ${format}.`,
  headingAndNone: '--entete et --sans-entete se contredisent : ôtez l’un des deux.',
  headingNumber: (given) => `--entete vaut « ${given} » : écrivez le numéro de la ligne des titres, par exemple 5.`,
  percentage: (given) => `--exiger vaut « ${given} » : écrivez un pourcentage, par exemple 95.`,
  separator: (given) => `--separateur vaut « ${given} » : écrivez « ; », « , », « | » ou « tab ».`,
  oneOf: (option, given, known) => `${option} vaut « ${given} » : choisissez parmi ${known.join(', ')}.`,
  notAFact: (name, known) => `« ${name} » n'est pas un fait : choisissez parmi ${known.join(', ')}.`,
  resumes:
    '--reprendre ne vaut ni par l’entrée ou la sortie standard, ni pour une liste à rubriques, ni pour un .ods : ôtez-le, ou enregistrez le classeur en .xlsx.',
  threads: (given, most) =>
    `--processus vaut « ${given} » : écrivez un nombre de 1 à ${most}, celui des cœurs de la machine au plus.`,
  threadsOf: (extension) => `--processus vaut pour un .csv, un .xlsx ou un .parquet : ôtez-le pour un ${extension}.`,
  threadsOfList:
    'Une liste à rubriques se lit d’un seul tenant, chaque rubrique valant pour les lignes qui la suivent : ôtez --processus.',
};

export const optionsEn: OptionTexts = {
  notACommand: (command) =>
    `“${command}” is not a command: write “npx --no-install ressort annotate file.csv”, “npx --no-install ressort join file.csv table.csv”, or “npx --no-install ressort --help --lang en”.`,
  whichFile: 'Which file is to be annotated? Example: npx --no-install ressort annotate clients.csv --colonne Adresse',
  oneFile: (extra) => `One file at a time: “${extra}” is one too many. A name that has a space in it goes in quotes.`,
  whichFiles:
    'Which file is to be joined to which table? Example: npx --no-install ressort join clients.csv secteurs.csv --colonne Ville --cle Commune --valeurs Secteur',
  ofJoin: (option) => `--${option} is an option of “ressort join”.`,
  ofAnnotate: (option) => `--${option} is an option of “ressort annotate”.`,
  notUnderstood: (option) =>
    `${option === undefined ? 'An option' : `The option ${option}`} is not understood, or lacks a value. “npx --no-install ressort --help --lang en” gives them all.`,
  notAnnotated: (file) =>
    `“${file}” is not a file that Ressort can annotate: give it a .csv, an .xlsx, an .ods or a .parquet.`,
  notJoined: (file) => `“${file}” is not a file that Ressort can join: give it a .csv, an .xlsx or an .ods.`,
  notATable: (file) => `“${file}” is not a table that Ressort can join: give it a .csv, an .xlsx or an .ods.`,
  otherFormat: (output, file, format) => `“${output}” is not of the same format as “${file}”: its copy is a ${format}.`,
  headingAndNone: '--entete and --sans-entete contradict each other: leave one of them out.',
  headingNumber: (given) => `--entete is “${given}”: write the number of the row of the headings, for example 5.`,
  percentage: (given) => `--exiger is “${given}”: write a percentage, for example 95.`,
  separator: (given) => `--separateur is “${given}”: write “;”, “,”, “|” or “tab”.`,
  oneOf: (option, given, known) => `${option} is “${given}”: choose among ${known.join(', ')}.`,
  notAFact: (name, known) => `“${name}” is not a fact: choose among ${known.join(', ')}.`,
  resumes:
    '--reprendre is neither for standard input or output, nor for a list with section headings, nor for an .ods: leave it out, or save the workbook as .xlsx.',
  threads: (given, most) =>
    `--processus is “${given}”: write a number from 1 to ${most}, at most that of the cores of the machine.`,
  threadsOf: (extension) => `--processus is for a .csv, an .xlsx or a .parquet: leave it out for an ${extension}.`,
  threadsOfList:
    'A list with section headings is read in one go, since each heading holds for the rows below it: leave --processus out.',
};
