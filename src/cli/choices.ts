/** What the options can be set to. */
import { ANSWER_COLUMNS, type AnswerColumn } from '../annotate/answers';

export const DEFAULT_FACTS: readonly AnswerColumn[] = ['zone', 'bureau', 'tribunal', 'cour', 'population'];
/** The columns that are written only if asked for; the commune and its code always are. */
export const OTHER_FACTS = ANSWER_COLUMNS.slice(2).filter((column) => !DEFAULT_FACTS.includes(column));
export const CSV_FORMATS = ['.csv', '.tsv', '.txt'];
/** Workbooks, with macros or not: these are copied as they are. */
export const ODS = '.ods';
export const WORKBOOK_FORMATS = ['.xlsx', '.xlsm', ODS];
export const PARQUET = '.parquet';
export const FORMATS = [...CSV_FORMATS, ...WORKBOOK_FORMATS, PARQUET];
/** Columns that say how a text was read: asked for among the facts. */
export const READING_COLUMNS = ['code-lu', 'comment-lu', 'code-suggere'] as const;
export type ReadingColumn = (typeof READING_COLUMNS)[number];

/** How the added columns are called: as a reader expects, or as the columns of the exported table, for programs. */
export const TITLE_STYLES = ['courants', 'techniques'] as const;
export type TitleStyle = (typeof TITLE_STYLES)[number];

export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'iso-8859-15',
  'cp850',
  'cp437',
  'macintosh',
] as const;
