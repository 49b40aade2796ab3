/** What a table of the user's brings to each row of a file. */
import { ColumnReader } from '../annotate/decide';
import type { ColumnKind } from '../annotate/kind';
import type { AnswerSource } from '../annotate/source';
import type { Scalar } from '../host/host';
import { JoinedTable } from '../join/joined-table';
import { proposeKeys, type KeyColumns } from '../join/keys';
import type { OwnTable } from '../join/own-table';
import { resolver } from '../resolve/resolve';
import { sayRows } from '../say/lookup';
import { messages } from '../say/language';
import { emptyTally, freeTitles, type AnnotatedRow, type RowAnnotator } from './annotator';
import { KEY_OPTIONS } from './arguments';
import { findColumn } from './columns';
import type { JoinOptions } from './options';
import { shellWord } from './proposal';
import { CommandRefused } from './refused';
import { readTableFile } from './table-file';
import { commandTexts } from './texts/texts';

/** Different texts remembered, to be decided once. */
const MOST_REMEMBERED = 200_000;

export class Joiner implements RowAnnotator {
  readonly tally = emptyTally();
  readonly widths: readonly number[];
  private readonly source: AnswerSource;
  private reader: ColumnReader;

  private constructor(
    private readonly table: JoinedTable,
    private readonly brought: readonly number[],
    private readonly kind: ColumnKind,
  ) {
    this.source = table.source(brought);
    this.widths = this.source.columns.map(({ width }) => width);
    this.reader = new ColumnReader(resolver(), kind);
  }

  /** @throws CommandRefused, CsvRefused, UnreadableWorkbook */
  static async read(options: JoinOptions): Promise<Joiner> {
    const own = await readTableFile(options.table);
    const columns = keysOf(own, options);
    const brought = valuesOf(own, columns, options);
    return new Joiner(await JoinedTable.read(resolver(), own, columns), brought, options.kind ?? 'noms');
  }

  titles(taken: readonly string[]): readonly string[] {
    return freeTitles(
      [...this.brought.map((column) => this.table.own.titles[column]!), commandTexts().account.titles.remark],
      taken,
    );
  }

  annotate(text: Scalar, departement: Scalar): AnnotatedRow {
    if (this.reader.distinct > MOST_REMEMBERED) this.forget();
    const { status, resolution, sentence } = this.reader.decide(text, departement);
    this.tally.total++;
    this.tally[status]++;
    const answer = resolution && this.source.answer(resolution.place);
    if (answer && answer.missing !== '') this.tally.withoutFact++;
    const remark = answer?.missing ?? sentence;
    return { cells: [...(answer?.values ?? this.brought.map(() => '')), remark], status, remark };
  }

  private forget(): void {
    const { position } = this.reader;
    this.reader = new ColumnReader(resolver(), this.kind);
    this.reader.resumeAt(position);
  }

  /** What to know of the table before its answers are trusted. */
  get remarks(): readonly string[] {
    const { index, state } = this.table;
    const [doubt] = index.doubts;
    const doubles = index.doubles();
    const [double] = doubles;
    const kinds = messages().keyKinds;
    return [
      commandTexts().account.tableState(counted(state.read, kinds.read), counted(state.blank, kinds.blank)),
      ...(doubt
        ? [`${counted(state.doubtful, kinds.doubtful)} ; ${messages().keyDoubt(doubt.row + 1, doubt.sentence())}`]
        : []),
      ...(double ? [`${counted(doubles.length, kinds.double)} ; ${sayRows(resolver().table, double)}.`] : []),
    ];
  }
}

/** « 1 clé douteuse », « 2 clés douteuses »: in both languages the plurals are all in s. */
function counted(count: number, kind: string): string {
  return `${count} ${count > 1 ? kind : kind.replace(/s(?=\s|$)/g, '')}`;
}

/** @throws CommandRefused if the options name no column, with the one that seems right */
function keysOf(own: OwnTable, { key, keyDepartement, again }: JoinOptions): KeyColumns {
  try {
    return {
      key: findColumn(own.titles, key, '--cle'),
      departement: keyDepartement === undefined ? -1 : findColumn(own.titles, keyDepartement, '--departement-cles'),
    };
  } catch (error) {
    const proposed = error instanceof CommandRefused ? proposeKeys(resolver(), own) : undefined;
    if (!proposed) throw error;
    const beside = proposed.departement < 0 ? '' : ` --departement-cles ${nameOf(own, proposed.departement)}`;
    const wanted = `--cle ${nameOf(own, proposed.key)}${beside}`;
    const example = commandTexts().columns.forExample(again(wanted, KEY_OPTIONS));
    throw new CommandRefused(`${(error as CommandRefused).message}\n${example}`);
  }
}

function nameOf({ titles }: OwnTable, column: number): string {
  const title = titles[column]!;
  const isAlone = titles.indexOf(title) === column && titles.lastIndexOf(title) === column;
  return title === '' || !isAlone ? `n°${column + 1}` : shellWord(title);
}

/** The columns to bring: those named, or all but the keys. @throws CommandRefused if there are none */
function valuesOf({ name, titles }: OwnTable, keys: KeyColumns, { values }: JoinOptions): readonly number[] {
  const columns =
    values.length > 0
      ? values.map((title) => findColumn(titles, title, '--valeurs'))
      : titles.flatMap((_, column) => (column === keys.key || column === keys.departement ? [] : [column]));
  if (columns.length === 0) throw new CommandRefused(commandTexts().columns.nothingToBring(name));
  return columns;
}
