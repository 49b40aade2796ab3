/** A table of the user's, read whole, and what it brings to each row of a file. */
import { ColumnReader, type Status } from '../annotate/decide';
import { guessKind, type ColumnKind } from '../annotate/kind';
import { detectEncoding } from '../csv/detect';
import { detectSeparator } from '../csv/separator';
import { OR } from '../facts/fact';
import type { Scalar } from '../host/host';
import { answerOf, type Told } from '../lookup/answer';
import { KeyIndex, type Key } from '../lookup/key-index';
import { resolver } from '../resolve/resolve';
import { sayMissing, sayRows, saySeveral, sayTwice } from '../say/lookup';
import { messages } from '../say/language';
import type { Place } from '../table/place';
import { rowsOf, startOf } from './annotate-csv';
import { emptyTally, freeTitles, type RowAnnotator } from './annotator';
import { findColumn } from './columns';
import type { JoinOptions } from './options';
import { requireInput } from './output';
import { CommandRefused } from './refused';

/** Rows from which the kind of the keys is guessed. */
const SAMPLE = 400;
/** Different texts remembered, to be decided once. */
const MOST_REMEMBERED = 200_000;
/** Of a text without blanks around it. */
const NUMBER = /^-?\d[\d\u00a0\u202f ]*(?:[.,]\d+)?$/;

interface Table {
  readonly titles: readonly string[];
  readonly index: KeyIndex;
  /** The cells to bring, by row of the table without its titles. */
  readonly values: readonly (readonly string[])[];
}

export class Joiner implements RowAnnotator {
  readonly tally = emptyTally();
  private reader: ColumnReader;

  private constructor(
    private readonly table: Table,
    private readonly kind: ColumnKind,
  ) {
    this.reader = new ColumnReader(resolver(), kind);
  }

  /** @throws CommandRefused, CsvRefused */
  static async read(options: JoinOptions): Promise<Joiner> {
    return new Joiner(await readTable(options), options.kind ?? 'noms');
  }

  titles(taken: readonly string[]): readonly string[] {
    return freeTitles([...this.table.titles, 'Remarque'], taken);
  }

  annotate(text: Scalar, departement: Scalar): { readonly cells: readonly Scalar[] } {
    if (this.reader.distinct > MOST_REMEMBERED) this.reader = new ColumnReader(resolver(), this.kind);
    const { status, resolution, sentence } = this.reader.decide(text, departement);
    this.count(status);
    if (resolution === undefined) return { cells: this.silent(sentence) };
    return { cells: this.valuesOf(resolution.place) };
  }

  private count(status: Status): void {
    this.tally.total++;
    this.tally[status]++;
  }

  private silent(remark: string): readonly Scalar[] {
    return [...this.table.titles.map(() => ''), remark];
  }

  private valuesOf(place: Place): readonly Scalar[] {
    const { index, values, titles } = this.table;
    const { table } = resolver();
    const answer = answerOf<string>(index, place, {
      width: titles.length,
      at: (row, column) => values[row]?.[column] ?? '',
      same: (one, other) => one === other,
    });
    if (answer.kind === 'told' && answer.cells.every((told) => 'value' in told || told.values.every(isText)))
      return [...answer.cells.map(join), ''];
    this.tally.withoutFact++;
    if (answer.kind === 'missing') return this.silent(sayMissing(table, index, place));
    if (answer.kind === 'torn') return this.silent(sayTwice(table, answer.group));
    const several = answer.cells.flatMap((told) => ('values' in told ? [told.values] : []))[0] ?? [];
    return this.silent(saySeveral(table, several));
  }

  /** What to know of the table before its answers are trusted. */
  get remarks(): readonly string[] {
    const { index } = this.table;
    const { table } = resolver();
    const [doubt] = index.doubts;
    const [double] = index.doubles();
    const kinds = messages().keyKinds;
    return [
      `La table : ${counted(index.read, kinds.read)}, ${counted(index.blanks, kinds.blank)}.`,
      ...(doubt
        ? [`${counted(index.doubts.length, kinds.doubtful)} ; ${messages().keyDoubt(doubt.row + 1, doubt.sentence())}`]
        : []),
      ...(double ? [`${counted(index.doubles().length, kinds.double)} ; ${sayRows(table, double)}.`] : []),
    ];
  }
}

/** « 1 clé douteuse », « 2 clés douteuses »: the plurals are all in s. */
function counted(count: number, kind: string): string {
  return `${count} ${count > 1 ? kind : kind.replace(/s(?=\s|$)/g, '')}`;
}

function isText({ value }: { readonly value: string }): boolean {
  return !NUMBER.test(value.trim());
}

function join(told: Told<string>): string {
  if ('value' in told) return told.value;
  return told.values.map(({ value }) => value || messages().nothing()).join(OR);
}

async function readTable({ table: file, key, values: wanted, keyDepartement }: JoinOptions): Promise<Table> {
  await requireInput(file);
  const encoding = await detectEncoding(file, undefined);
  const separator = detectSeparator(await startOf(file, encoding), undefined);
  const rows: (readonly string[])[] = [];
  for await (const { row } of rowsOf(file, encoding, separator)) rows.push(row.cells);
  const [titles, ...cells] = rows;
  if (!titles) throw new CommandRefused(`« ${file} » est vide.`);
  const keys = findColumn(titles, key, '--cle');
  const departements = keyDepartement === undefined ? -1 : findColumn(titles, keyDepartement, '--departement-cles');
  const columns =
    wanted.length > 0
      ? wanted.map((title) => findColumn(titles, title, '--valeurs'))
      : titles.flatMap((_, column) => (column === keys || column === departements ? [] : [column]));
  if (columns.length === 0) throw new CommandRefused(`« ${file} » n'a pas de colonne à apporter.`);
  const texts = cells.map((row) => row[keys] ?? '');
  const reader = new ColumnReader(resolver(), guessKind(resolver(), titles[keys] ?? '', texts.slice(0, SAMPLE)).kind);
  const read = cells.map((row): Key => {
    const { status, resolution, sentence } = reader.decide(
      row[keys] ?? '',
      departements < 0 ? '' : (row[departements] ?? ''),
    );
    if (resolution) return { place: resolution.place };
    return status === 'blank' || status === 'heading' ? undefined : { doubt: () => sentence };
  });
  return {
    titles: columns.map((column) => titles[column]!),
    index: new KeyIndex(resolver().table, read),
    values: cells.map((row) => columns.map((column) => row[column] ?? '')),
  };
}
