/**
 * A Parquet file, one group of rows at a time: the columns to read are decoded, the answers added as columns, and every
 * other column is copied as it is, byte for byte.
 */
import { open, type FileHandle } from 'node:fs/promises';
import { parquetRead, type AsyncBuffer, type FileMetaData } from 'hyparquet';
import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import { formatOf } from '../annotate/answers';
import type { Scalar } from '../host/host';
import { Annotator, type AskedRow, type Report } from './annotator';
import { inOrder, type Crew } from './crew';
import { openCrew } from './kept-answers';
import { ColumnCheck } from './column-check';
import { columnsOf } from './columns';
import type { Options } from './options';
import { requireAbsent, requireInput, writeWhole } from './output';
import { COMPRESSORS, copyGroup, readMetadata, scalarOf, titlesOf, withColumns } from './parquet-file';
import { progress } from './progress';
import { textOf, type Columns } from './proposal';
import { CommandRefused } from './refused';
import { commandTexts } from './texts/texts';

/** Rows tried before anything is written. */
const SAMPLE = 400;

interface Source {
  readonly file: AsyncBuffer;
  readonly handle: FileHandle;
  readonly metadata: FileMetaData;
  readonly titles: readonly string[];
}

/** @throws CommandRefused */
export async function annotateParquet(options: Options): Promise<Report> {
  const size = await requireInput(options.file);
  await requireAbsent(options.output);
  const handle = await open(options.file);
  try {
    const file: AsyncBuffer = { byteLength: size, slice: (from, to = size) => readBytes(handle, from, to) };
    const metadata = await readMetadata(file, options.file);
    const source = { file, handle, metadata, titles: titlesOf(metadata) };
    const columns = await chooseColumns(source, options);
    return await annotate(source, columns, options);
  } finally {
    await handle.close();
  }
}

async function readBytes(handle: FileHandle, from: number, to: number): Promise<ArrayBuffer> {
  const bytes = new Uint8Array(to - from);
  await handle.read(bytes, 0, bytes.length, from);
  return bytes.buffer;
}

async function chooseColumns(source: Source, options: Options): Promise<Columns> {
  const { titles, metadata } = source;
  const columns = await columnsOf(options, titles, nothing);
  const check = new ColumnCheck(options, titles, columns);
  const rows = await valuesOf(
    source,
    titles.map((_, at) => at),
    0,
    Math.min(SAMPLE, Number(metadata.num_rows)),
  );
  for (const row of rows) check.add((column) => row.get(column) ?? '');
  check.check();
  return columns;
}

/** A Parquet file names its columns: there is no row to look for titles in. */
// eslint-disable-next-line @typescript-eslint/require-await -- what reads other files waits
async function* nothing(): AsyncGenerator<never> {
  yield* [];
}

/** The values of some columns, by their index, in each of some rows. */
async function valuesOf(
  { file, metadata, titles }: Source,
  columns: readonly number[],
  rowStart: number,
  rowEnd: number,
): Promise<readonly ReadonlyMap<number, Scalar>[]> {
  const found: ReadonlyMap<number, Scalar>[] = [];
  const keep = (rows: readonly Readonly<Record<string, unknown>>[]): void => {
    for (const row of rows) found.push(new Map(columns.map((column) => [column, scalarOf(row[titles[column]!])])));
  };
  await parquetRead({
    file,
    metadata,
    columns: columns.map((column) => titles[column]!),
    rowStart,
    rowEnd,
    rowFormat: 'object',
    compressors: COMPRESSORS,
    onComplete: keep,
  });
  return found;
}

async function annotate(source: Source, columns: Columns, options: Options): Promise<Report> {
  const annotator = new Annotator(options);
  const added = annotator.titles(source.titles).map((name, at) => {
    const column = annotator.columns[at];
    return { name, integer: column !== undefined && formatOf(column) === 'integer' };
  });
  const { text, departement } = columns;
  const wanted = departement < 0 ? text : [...text, departement];
  const total = Number(source.metadata.num_rows);
  const bar = progress(commandTexts().account.annotating);
  const crew = await openCrew(options, annotator);
  try {
    await writeWhole(options.output, async (provisional) => {
      const schema = withColumns(source.metadata.schema, added);
      const writer = new ParquetWriter({
        writer: fileWriter(provisional),
        schema,
        createdBy: 'Ressort',
        ...kept(source),
      });
      let start = 0;
      for (const group of source.metadata.row_groups) {
        const end = start + Number(group.num_rows);
        const rows = await valuesOf(source, wanted, start, end);
        if (rows.length !== end - start) throw new CommandRefused(commandTexts().files.parquetCut(options.file));
        const answers = await answersTo(rows, columns, crew);
        const columnData = added.map(({ name }, at) => ({ name, data: answers.map((cells) => orNull(cells?.[at])) }));
        await copyGroup(source.handle, group, writer, columnData);
        bar.advance(end / total, end);
        start = end;
      }
      await writer.finish();
    });
  } finally {
    await crew.close();
    bar.finish();
  }
  return { tally: annotator.tally, remarks: [] };
}

type ParquetRow = ReadonlyMap<number, Scalar>;

/** The cells to add to each row of a group. */
async function answersTo(
  rows: readonly ParquetRow[],
  columns: Columns,
  crew: Crew,
): Promise<ReadonlyArray<readonly Scalar[] | undefined>> {
  const ask = (row: ParquetRow): AskedRow => [
    textOf(columns, (column) => row.get(column) ?? ''),
    row.get(columns.departement) ?? '',
  ];
  const answers: Array<readonly Scalar[] | undefined> = [];
  for await (const batch of inOrder(rows, ask, crew)) for (const { answer } of batch) answers.push(answer?.cells);
  return answers;
}

function orNull(value: Scalar | undefined): Scalar | null {
  return value === undefined || value === '' ? null : value;
}

/** What is said of the whole file; but Arrow's own copy of the schema, which does not know the added columns. */
function kept({ metadata }: Source): { readonly kvMetadata?: NonNullable<FileMetaData['key_value_metadata']> } {
  const pairs = metadata.key_value_metadata?.filter(({ key }) => key !== 'ARROW:schema');
  return pairs === undefined ? {} : { kvMetadata: pairs };
}
