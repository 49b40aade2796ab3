/** Rows annotated as they come, with what the command `ressort annotate` adds to those of a file. */
import { ANSWER_COLUMNS, type AnswerColumn } from '../annotate/answers';
import { COLUMN_KINDS, type ColumnKind } from '../annotate/kind';
import { rowText, type PartKind } from '../annotate/row-text';
import { Annotator, type Tally } from '../cli/annotator';
import { DEFAULT_FACTS, READING_COLUMNS, TITLE_STYLES, type ReadingColumn, type TitleStyle } from '../cli/choices';
import type { Scalar } from '../host/host';

export interface AnnotateOptions {
  /** The key of the text in a row; several, in their order, if the address stands in several. None beside a code. */
  readonly text?: string | readonly string[];
  /** The keys of a post code and of a code INSEE, which the text must not contradict. */
  readonly postCode?: string;
  readonly insee?: string;
  /** The key of the département, or of the post code, that tells homonyms apart. */
  readonly departement?: string;
  /** `zone`, `bureau`, `tribunal`, `cour` and `population`, if none is named; the commune and its code are always added. */
  readonly facts?: readonly AnswerColumn[];
  readonly readings?: readonly ReadingColumn[];
  /** What bare codes are, or whether the rows are a list with headings. */
  readonly kind?: ColumnKind;
  /** How the added keys are called: as in the exported table (`techniques`), if nothing is said. */
  readonly titles?: TitleStyle;
}

/** A row as a database or a JSON line gives it. */
export type Row = Readonly<Record<string, unknown>>;
export type AnnotatedRow = Row & Readonly<Record<string, unknown>>;

/**
 * Returns what annotates a stream of rows: `for await (const row of annotateRows({ text: 'ville' })(rows))`, or a step of
 * `pipeline` in Node. Each row comes out in its order, with its own keys, then those added, null where nothing is said.
 * The generator returns the tally of the rows by status.
 * @throws TypeError, in one sentence, if the options name what there is not
 */
export function annotateRows(
  options: AnnotateOptions,
): (rows: AsyncIterable<Row> | Iterable<Row>) => AsyncGenerator<AnnotatedRow, Tally> {
  const { departement, facts = DEFAULT_FACTS, readings = [], kind, titles = 'techniques' } = options;
  const parts = partsOf(options);
  if (parts.length === 0) throw new TypeError('annotateRows : « text » nomme la clef à lire.');
  const kinds = parts.map(([, part]) => part);
  requireAll('facts', facts, ANSWER_COLUMNS);
  requireAll('readings', readings, READING_COLUMNS);
  requireAll('titles', [titles], TITLE_STYLES);
  if (kind !== undefined) requireAll('kind', [kind], COLUMN_KINDS);
  const added = facts.filter((fact) => fact !== 'commune' && fact !== 'codeInsee');
  return async function* annotate(rows) {
    const annotator = new Annotator({ facts: added, readings, kind, titleStyle: titles });
    let names: readonly string[] | undefined;
    for await (const row of rows) {
      names ??= annotator.titles(Object.keys(row));
      const held = parts.map(([key]) => scalarOf(row[key]));
      const { cells } = annotator.annotate(
        rowText(held, kinds),
        departement === undefined ? '' : scalarOf(row[departement]),
      );
      yield { ...row, ...Object.fromEntries(names.map((name, at) => [name, cells[at] === '' ? null : cells[at]])) };
    }
    return annotator.tally;
  };
}

/** The keys to read, and what each holds: the codes before the words, as a post code before its town. */
function partsOf({ text = [], postCode, insee }: AnnotateOptions): readonly (readonly [key: string, kind: PartKind])[] {
  const words: readonly string[] = typeof text === 'string' ? [text] : text;
  return [
    ...(insee === undefined ? [] : [[insee, 'insee'] as const]),
    ...(postCode === undefined ? [] : [[postCode, 'post-code'] as const]),
    ...words.map((key) => [key, 'words'] as const),
  ];
}

function requireAll(option: string, given: readonly string[], known: readonly string[]): void {
  const wrong = given.find((one) => !known.includes(one));
  if (wrong !== undefined)
    throw new TypeError(`annotateRows : « ${option} » vaut « ${wrong} », il y a ${known.join(', ')}.`);
}

/** What a database gives: nothing is a blank, a large number is its digits. */
function scalarOf(value: unknown): Scalar {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'bigint') return String(value);
  throw new TypeError(`annotateRows : une case est de type ${typeof value}, il faut un texte, un nombre ou rien.`);
}
