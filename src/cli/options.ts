/** The arguments of `ressort annotate`, read or refused. Their names are French, for the users. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ANSWER_COLUMNS, type AnswerColumn } from '../annotate/answers';
import { PART_KINDS, type PartKind } from '../annotate/row-text';
import { COLUMN_KINDS, type ColumnKind } from '../annotate/kind';
import { fold } from '../table/fold';
import { TITLE_STYLES, type TitleStyle } from './annotator';
import {
  CSV_FORMATS,
  DEFAULT_FACTS,
  ENCODINGS,
  FORMATS,
  PARQUET,
  READING_COLUMNS,
  WORKBOOK_FORMATS,
  type ReadingColumn,
} from './choices';
import { plainName, STANDARD } from './pipes';
import { PART_OPTIONS, shellWord } from './proposal';
import { CommandRefused } from './refused';

/** A column of the address, as an option names it. */
export interface NamedColumn {
  readonly kind: PartKind;
  readonly name: string;
}

export interface Options {
  readonly file: string;
  readonly output: string;
  /** The columns to read, by title or number, in the order of their address; none if the file has only one. */
  readonly columns: readonly NamedColumn[];
  readonly departement: string | undefined;
  readonly facts: readonly AnswerColumn[];
  /** What to say of how each text was read. */
  readonly readings: readonly ReadingColumn[];
  readonly kind: ColumnKind | undefined;
  readonly separator: string | undefined;
  readonly encoding: string | undefined;
  /** Whether a quote is a sign like others. */
  readonly unquoted: boolean;
  readonly sheet: string | undefined;
  /** The row of the titles, from 1; 0 if there is none, undefined if it is the first that holds something. */
  readonly heading: number | undefined;
  /** True if the user wants it done whatever the first rows look like. */
  readonly insisted: boolean;
  /** Percentage of filled rows that must be certain. */
  readonly required: number | undefined;
  /** Where to write the account as JSON. */
  readonly report: string | undefined;
  readonly titleStyle: TitleStyle | undefined;
  /** Whether an interrupted run is to be kept, and gone on with. */
  readonly resumes: boolean;
  /** How many threads annotate. */
  readonly threads: number;
  /** Whether the output is standard output: a program reads it, not a spreadsheet. */
  readonly piped?: boolean;
  /** What the user would write again, without the options. */
  readonly command: string;
}

/** What `ressort join` asks beside: the table, its column of communes, those to bring. */
export interface JoinOptions extends Options {
  readonly table: string;
  readonly key: string | undefined;
  readonly values: readonly string[];
  readonly keyDepartement: string | undefined;
}

const JOIN_ONLY = ['cle', 'valeurs', 'departement-cles'] as const;

/** What `ressort join` reads, and what it brings from. */
const JOIN_FORMATS = [...CSV_FORMATS, ...WORKBOOK_FORMATS];

const SEPARATORS: Readonly<Record<string, string>> = { ';': ';', ',': ',', '|': '|', tab: '\t', '\t': '\t' };

/** @throws CommandRefused */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals, columns } = parse(args);
  const [file, ...rest] = positionals;
  if (file === undefined)
    throw new CommandRefused(
      'Quel fichier faut-il annoter ? Exemple : npx ressort annotate clients.csv --colonne Adresse',
    );
  if (rest.length > 0)
    throw new CommandRefused(
      `Un seul fichier à la fois : « ${rest[0]!} » est de trop. Un nom qui contient une espace s'écrit entre guillemets.`,
    );
  const only = JOIN_ONLY.find((option) => values[option] !== undefined);
  if (only !== undefined) throw new CommandRefused(`--${only} est une option de « ressort join ».`);
  return { ...optionsFor(file, values, FORMATS, 'annote', `npx ressort annotate ${shellWord(file)}`), columns };
}

/** @throws CommandRefused */
export function readJoinOptions(args: readonly string[]): JoinOptions {
  const { values, positionals, columns } = parse(args);
  const own = (['processus', 'reprendre'] as const).find((option) => values[option] !== undefined);
  if (own !== undefined) throw new CommandRefused(`--${own} est une option de « ressort annotate ».`);
  const [file, table, ...rest] = positionals;
  if (file === undefined || table === undefined || rest.length > 0)
    throw new CommandRefused(
      'Quel fichier faut-il joindre à quelle table ? Exemple : npx ressort join clients.csv secteurs.csv --colonne Ville --cle Commune --valeurs Secteur',
    );
  if (!JOIN_FORMATS.includes(path.extname(table).toLowerCase()))
    throw new CommandRefused(
      `« ${table} » n'est pas une table que Ressort sait joindre : donnez un .csv, un .xlsx ou un .ods.`,
    );
  return {
    ...optionsFor(file, values, JOIN_FORMATS, 'joint', `npx ressort join ${shellWord(file)} ${shellWord(table)}`),
    columns,
    table,
    key: values.cle,
    values: (values.valeurs ?? '')
      .split(',')
      .map((title) => title.trim())
      .filter((title) => title !== ''),
    keyDepartement: values['departement-cles'],
  };
}

type Values = ReturnType<typeof parse>['values'];

function optionsFor(
  file: string,
  values: Values,
  formats: readonly string[],
  suffix: string,
  command: string,
): Omit<Options, 'columns'> {
  const plain = plainName(file);
  const extension = path.extname(plain).toLowerCase();
  if (!formats.includes(extension))
    throw new CommandRefused(
      `« ${file} » n'est pas un fichier que Ressort sait ${suffix === 'joint' ? 'joindre : donnez un .csv, un .xlsx ou un .ods' : 'annoter : donnez un .csv, un .xlsx, un .ods ou un .parquet'}.`,
    );
  if (values.sortie !== undefined && values.sortie !== STANDARD && formatOf(values.sortie) !== formatOf(file))
    throw new CommandRefused(
      `« ${values.sortie} » n'est pas du même format que « ${file} » : sa copie est un ${formatOf(file)}.`,
    );
  return {
    file,
    output: values.sortie ?? outputFor(file, plain.slice(0, plain.length - extension.length), `.${suffix}${extension}`),
    departement: values.departement,
    ...readFacts(values.faits),
    kind: oneOf('--genre', values.genre, COLUMN_KINDS),
    separator: readSeparator(values.separateur),
    encoding: oneOf('--encodage', values.encodage, ENCODINGS),
    unquoted: oneOf('--guillemets', values.guillemets, ['oui', 'non']) === 'non',
    sheet: values.feuille,
    heading: readHeading(values.entete, values['sans-entete']),
    required: readPercentage(values.exiger),
    report: values.rapport,
    titleStyle: oneOf('--titres', values.titres, TITLE_STYLES),
    resumes: readResumes(file, values, extension),
    threads: readThreads(values, extension),
    insisted: values['quand-meme'] === true,
    command,
  };
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    const { values, positionals, tokens } = parseArgs({
      args: [...args],
      allowPositionals: true,
      tokens: true,
      options: {
        colonne: text,
        'code-postal': text,
        'code-insee': text,
        faits: text,
        departement: text,
        genre: text,
        sortie: text,
        separateur: text,
        encodage: text,
        guillemets: text,
        feuille: text,
        entete: text,
        titres: text,
        processus: text,
        exiger: text,
        rapport: text,
        'sans-entete': { type: 'boolean' },
        reprendre: { type: 'boolean' },
        'quand-meme': { type: 'boolean' },
        cle: text,
        valeurs: text,
        'departement-cles': text,
      },
    });
    return { values, positionals, columns: columnsIn(tokens) };
  } catch (error) {
    const option = /'(--?[^\s']+)/.exec(String((error as { message?: unknown }).message))?.[1];
    throw new CommandRefused(
      `${option === undefined ? 'Une option' : `L'option ${option}`} n'est pas comprise, ou il lui manque une valeur. « npx ressort --help » les donne toutes.`,
    );
  }
}

/** The columns named, each as often as it is: their order is that of the address. */
function columnsIn(tokens: ReadonlyArray<{ readonly kind: string }>): readonly NamedColumn[] {
  return tokens.flatMap((token) => {
    if (!('name' in token) || !('value' in token)) return [];
    const kind = PART_KINDS.find((one) => PART_OPTIONS[one] === token.name);
    return kind !== undefined && typeof token.value === 'string' ? [{ kind, name: token.value }] : [];
  });
}

/** What a file must be called to be of the same format: a workbook with macros is not one without. */
function formatOf(file: string): string {
  const extension = path.extname(plainName(file)).toLowerCase();
  return [...WORKBOOK_FORMATS, PARQUET, '.xls'].includes(extension) ? extension : '.csv';
}

function readHeading(given: string | undefined, without: boolean | undefined): number | undefined {
  if (given === undefined) return without === true ? 0 : undefined;
  if (without === true) throw new CommandRefused('--entete et --sans-entete se contredisent : ôtez l’un des deux.');
  const row = Number(given);
  if (Number.isInteger(row) && row >= 1) return row;
  throw new CommandRefused(`--entete vaut « ${given} » : écrivez le numéro de la ligne des titres, par exemple 5.`);
}

/** Standard output for standard input; otherwise beside the file, compressed if it is. */
function outputFor(file: string, stem: string, ending: string): string {
  if (file === STANDARD) return STANDARD;
  return stem + ending + file.slice(plainName(file).length);
}

function readPercentage(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const percentage = Number(given.replace(',', '.').replace('%', ''));
  if (given.trim() === '' || !(percentage >= 0 && percentage <= 100))
    throw new CommandRefused(`--exiger vaut « ${given} » : écrivez un pourcentage, par exemple 95.`);
  return percentage;
}

/** Only a CSV is written row by row, and only one whose rows do not depend on those above can go on. */
function readResumes(file: string, { reprendre, sortie, genre }: Values, extension: string): boolean {
  if (reprendre !== true) return false;
  const isPlain = [file, sortie ?? ''].every((one) => one !== STANDARD && plainName(one) === one);
  if (!isPlain || !CSV_FORMATS.includes(extension) || genre?.toLowerCase() === 'liste')
    throw new CommandRefused(
      '--reprendre vaut pour un .csv, ni compressé ni par l’entrée ou la sortie standard, et sans rubriques : ôtez-le.',
    );
  return true;
}

const MOST_THREADS = 64;

/** Of a list with headings, each row depends on those above; of a workbook, the reading takes most of the time. */
function readThreads({ processus, genre }: Values, extension: string): number {
  if (processus === undefined) return 1;
  const threads = Number(processus);
  if (!Number.isInteger(threads) || threads < 1 || threads > MOST_THREADS)
    throw new CommandRefused(
      `--processus vaut « ${processus} » : écrivez un nombre de 1 à ${MOST_THREADS}, celui des cœurs de la machine au plus.`,
    );
  if (threads > 1 && WORKBOOK_FORMATS.includes(extension))
    throw new CommandRefused(`--processus vaut pour un .csv ou un .parquet : ôtez-le pour un ${extension}.`);
  if (threads > 1 && genre?.toLowerCase() === 'liste')
    throw new CommandRefused(
      'Une liste à rubriques se lit d’un seul tenant, chaque rubrique valant pour les lignes qui la suivent : ôtez --processus.',
    );
  return threads;
}

function readFacts(given: string | undefined): Pick<Options, 'facts' | 'readings'> {
  if (given === undefined) return { facts: DEFAULT_FACTS, readings: [] };
  const names = given.split(',').filter((name) => name.trim() !== '');
  const readings = READING_COLUMNS.filter((column) => names.some((name) => sameName(name, column)));
  const facts = names
    .filter((name) => !READING_COLUMNS.some((column) => sameName(name, column)))
    .map((name) => {
      const column = ANSWER_COLUMNS.find((one) => sameName(name, one));
      if (column !== undefined) return column;
      const known = [...ANSWER_COLUMNS.slice(2), ...READING_COLUMNS].join(', ');
      throw new CommandRefused(`« ${name.trim()} » n'est pas un fait : choisissez parmi ${known}.`);
    });
  return { facts: [...new Set(facts)].filter((fact) => fact !== 'commune' && fact !== 'codeInsee'), readings };
}

function sameName(one: string, other: string): boolean {
  const bare = (name: string): string => fold(name).replaceAll(' ', '');
  return bare(one) === bare(other);
}

function readSeparator(given: string | undefined): string | undefined {
  if (given === undefined) return undefined;
  const separator = SEPARATORS[given];
  if (separator === undefined)
    throw new CommandRefused(`--separateur vaut « ${given} » : écrivez « ; », « , », « | » ou « tab ».`);
  return separator;
}

function oneOf<T extends string>(option: string, given: string | undefined, known: readonly T[]): T | undefined {
  if (given === undefined) return undefined;
  const found = known.find((one) => one === given.toLowerCase());
  if (found === undefined)
    throw new CommandRefused(`${option} vaut « ${given} » : choisissez parmi ${known.join(', ')}.`);
  return found;
}
