/** The arguments of `ressort annotate`, read or refused. Their names are French, for the users. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ANSWER_COLUMNS, type AnswerColumn } from '../annotate/answers';
import { COLUMN_KINDS, type ColumnKind } from '../annotate/kind';
import { fold } from '../table/fold';
import { TITLE_STYLES, type TitleStyle } from './annotator';
import { plainName, STANDARD } from './pipes';
import { shellWord } from './proposal';
import { CommandRefused } from './refused';

export interface Options {
  readonly file: string;
  readonly output: string;
  /** Titles or numbers of the columns to read, in the order of their address; none if the file has only one. */
  readonly columns: readonly string[];
  readonly departement: string | undefined;
  readonly facts: readonly AnswerColumn[];
  readonly kind: ColumnKind | undefined;
  readonly separator: string | undefined;
  readonly encoding: string | undefined;
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

const DEFAULT_FACTS: readonly AnswerColumn[] = ['zone', 'bureau', 'tribunal', 'cour', 'population'];
/** The columns that are written only if asked for; the commune and its code always are. */
const OTHER_FACTS = ANSWER_COLUMNS.slice(2).filter((column) => !DEFAULT_FACTS.includes(column));
const CSV_FORMATS = ['.csv', '.tsv', '.txt'];
/** Workbooks, with macros or not: these are copied as they are. */
const WORKBOOK_FORMATS = ['.xlsx', '.xlsm', '.ods'];
const PARQUET = '.parquet';
export const FORMATS = [...CSV_FORMATS, ...WORKBOOK_FORMATS, PARQUET];
const JOIN_ONLY = ['cle', 'valeurs', 'departement-cles'] as const;

const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'iso-8859-15',
  'cp850',
  'cp437',
  'macintosh',
] as const;

export const HELP = `Ressort annote un fichier : la commune, son code INSEE et les faits demandés, à côté de chaque ligne.

  npx ressort annotate FICHIER [options]

FICHIER est un .csv (.tsv, .txt), un .xlsx (.xlsm) ou un .ods, dont la première ligne remplie porte les titres, ou un
.parquet ; il peut être compressé (.csv.gz), ou « - » pour l'entrée standard. Il n'est jamais modifié.

  --colonne NOM         la colonne à lire, par son titre ou son numéro (2 ou n°2), facultatif si elle est seule ;
                        plusieurs fois si l'adresse tient en plusieurs : --colonne Voie --colonne CP --colonne Ville
  --faits LISTE         ${DEFAULT_FACTS.join(',')} par défaut ; aussi ${OTHER_FACTS.join(', ')}
  --departement NOM     la colonne du département ou du code postal, pour départager les homonymes
  --genre GENRE         ${COLUMN_KINDS.join(', ')} : dit ce que sont des codes nus, ou une liste à rubriques
  --sortie FICHIER      par défaut FICHIER.annote.csv (ou .xlsx) ; ne doit pas exister
  --separateur SIGNE    « ; », « , », « | » ou « tab » ; reconnu par défaut
  --encodage NOM        ${ENCODINGS.slice(0, 4).join(', ')},
                        ${ENCODINGS.slice(4).join(', ')} ; reconnu par défaut
  --feuille NOM         la feuille d'un classeur, par son nom ou son numéro ; la première par défaut
  --entete N            la ligne des titres, si elle est plus bas ; --sans-entete s'il n'y en a pas : les colonnes
                        se donnent par leur numéro
  --quand-meme          annote même si les premières lignes ont l'air d'être d'une autre colonne
  --titres STYLE        ${TITLE_STYLES.join(' (par défaut) ou ')} : ceux de la table exportée, sans accents ni espaces
  --exiger N            finit par le code 2 si moins de N % des lignes remplies sont certaines ; tout est écrit
  --rapport FICHIER     écrit le compte en JSON ; ne doit pas exister

  --version             la version de Ressort et l'année de sa géographie

  npx ressort join FICHIER TABLE [options]

Joint à chaque ligne de FICHIER ce que TABLE, un .csv, dit de sa commune, quelle que soit l'écriture et l'année.

  --cle NOM             la colonne des communes de TABLE : noms, codes ou adresses
  --valeurs LISTE       les colonnes de TABLE à apporter, par leur titre, séparées par des virgules
  --departement-cles NOM la colonne du département ou du code postal de TABLE
  --colonne, --departement, --genre, --sortie, --separateur, --encodage : de FICHIER, comme pour annotate

Une ligne douteuse garde ses cases vides et dit pourquoi dans la colonne « Remarque ».
Exemple : npx ressort annotate clients.csv --colonne Adresse --faits zone,bureau`;

const SEPARATORS: Readonly<Record<string, string>> = { ';': ';', ',': ',', '|': '|', tab: '\t', '\t': '\t' };

/** @throws CommandRefused */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parse(args);
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
  return optionsFor(file, values, FORMATS, 'annote', `npx ressort annotate ${shellWord(file)}`);
}

/** @throws CommandRefused */
export function readJoinOptions(args: readonly string[]): JoinOptions {
  const { values, positionals } = parse(args);
  const [file, table, ...rest] = positionals;
  if (file === undefined || table === undefined || rest.length > 0)
    throw new CommandRefused(
      'Quel fichier faut-il joindre à quelle table ? Exemple : npx ressort join clients.csv secteurs.csv --colonne Ville --cle Commune --valeurs Secteur',
    );
  if (!CSV_FORMATS.includes(path.extname(table).toLowerCase()))
    throw new CommandRefused(`« ${table} » n'est pas une table que Ressort sait joindre : donnez un .csv.`);
  return {
    ...optionsFor(file, values, CSV_FORMATS, 'joint', `npx ressort join ${shellWord(file)} ${shellWord(table)}`),
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
): Options {
  const plain = plainName(file);
  const extension = path.extname(plain).toLowerCase();
  if (!formats.includes(extension))
    throw new CommandRefused(
      `« ${file} » n'est pas un fichier que Ressort sait ${suffix === 'joint' ? 'joindre : donnez un .csv' : 'annoter : donnez un .csv, un .xlsx, un .ods ou un .parquet'}.`,
    );
  if (values.sortie !== undefined && values.sortie !== STANDARD && formatOf(values.sortie) !== formatOf(file))
    throw new CommandRefused(
      `« ${values.sortie} » n'est pas du même format que « ${file} » : sa copie est un ${formatOf(file)}.`,
    );
  return {
    file,
    output: values.sortie ?? outputFor(file, plain.slice(0, plain.length - extension.length), `.${suffix}${extension}`),
    columns: values.colonne ?? [],
    departement: values.departement,
    facts: readFacts(values.faits),
    kind: oneOf('--genre', values.genre, COLUMN_KINDS),
    separator: readSeparator(values.separateur),
    encoding: oneOf('--encodage', values.encodage, ENCODINGS),
    sheet: values.feuille,
    heading: readHeading(values.entete, values['sans-entete']),
    required: readPercentage(values.exiger),
    report: values.rapport,
    titleStyle: oneOf('--titres', values.titres, TITLE_STYLES),
    insisted: values['quand-meme'] === true,
    command,
  };
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        colonne: { ...text, multiple: true },
        faits: text,
        departement: text,
        genre: text,
        sortie: text,
        separateur: text,
        encodage: text,
        feuille: text,
        entete: text,
        titres: text,
        exiger: text,
        rapport: text,
        'sans-entete': { type: 'boolean' },
        'quand-meme': { type: 'boolean' },
        cle: text,
        valeurs: text,
        'departement-cles': text,
      },
    });
  } catch (error) {
    const option = /'(--?[^\s']+)/.exec(String((error as { message?: unknown }).message))?.[1];
    throw new CommandRefused(
      `${option === undefined ? 'Une option' : `L'option ${option}`} n'est pas comprise, ou il lui manque une valeur. « npx ressort --help » les donne toutes.`,
    );
  }
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

function readFacts(given: string | undefined): readonly AnswerColumn[] {
  if (given === undefined) return DEFAULT_FACTS;
  const known = new Map(ANSWER_COLUMNS.map((column) => [fold(column).replaceAll(' ', ''), column]));
  const facts = given
    .split(',')
    .filter((name) => name.trim() !== '')
    .map((name) => {
      const column = known.get(fold(name).replaceAll(' ', ''));
      if (column === undefined)
        throw new CommandRefused(
          `« ${name.trim()} » n'est pas un fait : choisissez parmi ${ANSWER_COLUMNS.slice(2).join(', ')}.`,
        );
      return column;
    });
  return [...new Set(facts)].filter((fact) => fact !== 'commune' && fact !== 'codeInsee');
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
