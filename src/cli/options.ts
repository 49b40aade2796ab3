/** The arguments of `ressort annotate`, read or refused. Their names are French, for the users. */
import path from 'node:path';
import { ANSWER_COLUMNS, type AnswerColumn } from '../annotate/answers';
import { COLUMN_KINDS, type ColumnKind } from '../annotate/kind';
import { LANGUAGES } from '../say/language';
import { fold } from '../table/fold';
import {
  COLUMN_OPTIONS,
  readArguments,
  type Arguments,
  type NamedColumn,
  type OptionName,
  type Values,
} from './arguments';
import {
  CSV_FORMATS,
  DEFAULT_FACTS,
  ENCODINGS,
  FORMATS,
  ODS,
  PARQUET,
  READING_COLUMNS,
  TITLE_STYLES,
  WORKBOOK_FORMATS,
  type ReadingColumn,
  type TitleStyle,
} from './choices';
import { plainName, STANDARD } from './pipes';
import { shellWord } from './proposal';
import { CommandRefused } from './refused';
import { commandTexts } from './texts/texts';

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
  /** What is kept of an interrupted run, to go on with: the copy as far as it is written, or the answers; "" if nothing. */
  readonly resumes: 'copy' | 'answers' | '';
  /** How many threads annotate; as many as pay, if undefined. */
  readonly threads: number | undefined;
  /** The files that the user named, if the command works on copies of them. */
  readonly named?: { readonly file: string; readonly output: string };
  /** Whether the output is standard output: a program reads it, not a spreadsheet. */
  readonly piped?: boolean;
  /** Returns what the user would write again, with some options in the place of others. */
  readonly again: (proposed: string, replaced?: readonly OptionName[]) => string;
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
  const { values, positionals, columns, typedAgain } = readArguments(args);
  const [file, ...rest] = positionals;
  const { options: texts } = commandTexts();
  if (file === undefined) throw new CommandRefused(texts.whichFile);
  if (rest.length > 0) throw new CommandRefused(texts.oneFile(rest[0]!));
  const only = JOIN_ONLY.find((option) => values[option] !== undefined);
  if (only !== undefined) throw new CommandRefused(texts.ofJoin(only));
  return {
    ...optionsFor(file, values, FORMATS, 'annote'),
    columns,
    again: typingAgain(`npx --no-install ressort annotate ${shellWord(file)}`, typedAgain),
  };
}

/** @throws CommandRefused */
export function readJoinOptions(args: readonly string[]): JoinOptions {
  const { options: texts } = commandTexts();
  const { values, positionals, columns, typedAgain } = readArguments(args);
  const own = (['processus', 'reprendre'] as const).find((option) => values[option] !== undefined);
  if (own !== undefined) throw new CommandRefused(texts.ofAnnotate(own));
  const [file, table, ...rest] = positionals;
  if (file === undefined || table === undefined || rest.length > 0) throw new CommandRefused(texts.whichFiles);
  if (!JOIN_FORMATS.includes(path.extname(table).toLowerCase())) throw new CommandRefused(texts.notATable(table));
  return {
    ...optionsFor(file, values, JOIN_FORMATS, 'joint'),
    threads: 1,
    columns,
    again: typingAgain(`npx --no-install ressort join ${shellWord(file)} ${shellWord(table)}`, typedAgain),
    table,
    key: values.cle,
    values: (values.valeurs ?? '')
      .split(',')
      .map((title) => title.trim())
      .filter((title) => title !== ''),
    keyDepartement: values['departement-cles'],
  };
}

function typingAgain(command: string, typedAgain: Arguments['typedAgain']): Options['again'] {
  return (proposed, replaced = COLUMN_OPTIONS) => [command, ...typedAgain(replaced), proposed].join(' ');
}

function optionsFor(
  file: string,
  values: Values,
  formats: readonly string[],
  suffix: string,
): Omit<Options, 'columns' | 'again'> {
  const plain = plainName(file);
  const extension = path.extname(plain).toLowerCase();
  const { options: texts } = commandTexts();
  if (!formats.includes(extension))
    throw new CommandRefused(suffix === 'joint' ? texts.notJoined(file) : texts.notAnnotated(file));
  if (values.sortie !== undefined && values.sortie !== STANDARD && formatOf(values.sortie) !== formatOf(file))
    throw new CommandRefused(texts.otherFormat(values.sortie, file, formatOf(file)));
  oneOf('--lang', values.lang, LANGUAGES);
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
  };
}

/** What a file must be called to be of the same format: a workbook with macros is not one without. */
function formatOf(file: string): string {
  const extension = path.extname(plainName(file)).toLowerCase();
  return [...WORKBOOK_FORMATS, PARQUET, '.xls'].includes(extension) ? extension : '.csv';
}

function readHeading(given: string | undefined, without: boolean | undefined): number | undefined {
  if (given === undefined) return without === true ? 0 : undefined;
  if (without === true) throw new CommandRefused(commandTexts().options.headingAndNone);
  const row = Number(given);
  if (Number.isInteger(row) && row >= 1) return row;
  throw new CommandRefused(commandTexts().options.headingNumber(given));
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
    throw new CommandRefused(commandTexts().options.percentage(given));
  return percentage;
}

/** The copy of a CSV is written row by row and can go on; of another format the answers are kept, batch by batch. */
function readResumes(file: string, { reprendre, sortie, genre }: Values, extension: string): Options['resumes'] {
  if (reprendre !== true) return '';
  const names = [file, sortie ?? ''];
  // Of a list with headings, each row depends on those above; of an .ods, rows do not go by batches.
  if (names.includes(STANDARD) || extension === ODS || genre?.toLowerCase() === 'liste')
    throw new CommandRefused(commandTexts().options.resumes);
  return CSV_FORMATS.includes(extension) && names.every((one) => plainName(one) === one) ? 'copy' : 'answers';
}

const MOST_THREADS = 64;

/** Of a list with headings, each row depends on those above; of an .ods, one row may be written for thousands. */
function readThreads({ processus, genre }: Values, extension: string): number | undefined {
  if (processus === undefined) return genre?.toLowerCase() === 'liste' ? 1 : undefined;
  const { options: texts } = commandTexts();
  const threads = Number(processus);
  if (!Number.isInteger(threads) || threads < 1 || threads > MOST_THREADS)
    throw new CommandRefused(texts.threads(processus, MOST_THREADS));
  if (threads > 1 && extension === ODS) throw new CommandRefused(texts.threadsOf(extension));
  if (threads > 1 && genre?.toLowerCase() === 'liste') throw new CommandRefused(texts.threadsOfList);
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
      const known = [...ANSWER_COLUMNS.slice(2), ...READING_COLUMNS];
      throw new CommandRefused(commandTexts().options.notAFact(name.trim(), known));
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
  if (separator === undefined) throw new CommandRefused(commandTexts().options.separator(given));
  return separator;
}

function oneOf<T extends string>(option: string, given: string | undefined, known: readonly T[]): T | undefined {
  if (given === undefined) return undefined;
  const found = known.find((one) => one === given.toLowerCase());
  if (found === undefined) throw new CommandRefused(commandTexts().options.oneOf(option, given, known));
  return found;
}
