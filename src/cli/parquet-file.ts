/** What a Parquet file is made of, as far as the command must know it to add columns. */
import type { FileHandle } from 'node:fs/promises';
import * as zlib from 'node:zlib';
import {
  parquetMetadataAsync,
  type AsyncBuffer,
  type ColumnChunk,
  type Compressors,
  type FileMetaData,
  type RowGroup,
  type SchemaElement,
} from 'hyparquet';
import type { ColumnSource, ParquetWriter } from 'hyparquet-writer';
import type { Scalar } from '../host/host';
import { CommandRefused } from './refused';
import { commandTexts } from './texts/texts';

type Inflate = (bytes: Uint8Array) => Uint8Array;
const { zstdDecompressSync } = zlib as { readonly zstdDecompressSync?: Inflate };

/** Beside Snappy, which the reader knows. Node has Zstandard since 22.15. */
export const COMPRESSORS: Compressors = {
  GZIP: (bytes) => zlib.gunzipSync(bytes),
  BROTLI: (bytes) => zlib.brotliDecompressSync(bytes),
  ...(zstdDecompressSync ? { ZSTD: zstdDecompressSync } : {}),
};
const READABLE = new Set(['UNCOMPRESSED', 'SNAPPY', ...Object.keys(COMPRESSORS)]);

/** @throws CommandRefused if the file is none, or is one that cannot be read or copied */
export async function readMetadata(file: AsyncBuffer, name: string): Promise<FileMetaData> {
  const { files: texts } = commandTexts();
  let metadata: FileMetaData;
  try {
    metadata = await parquetMetadataAsync(file, { geoparquet: false });
  } catch {
    throw new CommandRefused(texts.notParquet(name));
  }
  const chunks = metadata.row_groups.flatMap(({ columns }) => columns);
  if (metadata.row_groups.length === 0) throw new CommandRefused(texts.empty(name));
  if (chunks.some(({ meta_data: own, file_path: path }) => own === undefined || Boolean(path)))
    throw new CommandRefused(texts.parquetApart(name));
  const codec = chunks.map(({ meta_data: own }) => own!.codec).find((one) => !READABLE.has(one));
  if (codec !== undefined) throw new CommandRefused(texts.parquetCodec(name, codec));
  return metadata;
}

/** The names of the columns; those that hold several values have one name too. */
export function titlesOf({ schema }: FileMetaData): readonly string[] {
  const [root] = schema;
  const titles: string[] = [];
  let at = 1;
  for (let child = 0; child < (root?.num_children ?? 0); child++) {
    titles.push(schema[at]!.name);
    at = endOf(schema, at);
  }
  return titles;
}

/** Where the element after this one and what it holds is. */
function endOf(schema: readonly SchemaElement[], at: number): number {
  let end = at + 1;
  for (let child = 0; child < (schema[at]?.num_children ?? 0); child++) end = endOf(schema, end);
  return end;
}

/** Returns the schema with columns added at its end. */
export function withColumns(
  [root, ...others]: readonly SchemaElement[],
  added: readonly { readonly name: string; readonly integer: boolean }[],
): SchemaElement[] {
  const own = added.map(({ name, integer }): SchemaElement =>
    integer
      ? { name, type: 'INT32', repetition_type: 'OPTIONAL' }
      : { name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' },
  );
  return [{ ...root!, num_children: (root!.num_children ?? 0) + added.length }, ...others, ...own];
}

/** Returns what a value shows, as far as reading a place goes: a date is its text. */
export function scalarOf(value: unknown): Scalar {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? String(one) : one));
}

/** Copies a group of rows as its bytes are, and adds columns to it. */
export async function copyGroup(
  handle: FileHandle,
  group: RowGroup,
  out: ParquetWriter,
  added: ColumnSource[],
): Promise<void> {
  const copied: ColumnChunk[] = [];
  for (const chunk of group.columns) copied.push(await copyChunk(handle, chunk, out));
  const before = copied.reduce((sum, { meta_data: own }) => sum + (own?.total_uncompressed_size ?? 0n), 0n);
  const compressed = copied.reduce((sum, { meta_data: own }) => sum + (own?.total_compressed_size ?? 0n), 0n);
  await out.write({ columnData: added, rowGroupSize: Math.max(1, Number(group.num_rows)) });
  const written = out.row_groups[out.row_groups.length - 1];
  if (!written) return;
  written.columns = [...copied, ...written.columns];
  written.total_byte_size += before;
  written.total_compressed_size = (written.total_compressed_size ?? 0n) + compressed;
}

/** Bytes copied at a time. */
const PIECE = 1 << 20;

/**
 * Copies a column of a group. What lies elsewhere in the file (indexes, filters) is left, and so are the bounds of its
 * values, which a reader only uses to skip groups: read and written again, they might no longer be exact.
 */
async function copyChunk(handle: FileHandle, chunk: ColumnChunk, out: ParquetWriter): Promise<ColumnChunk> {
  const own = chunk.meta_data!;
  const { dictionary_page_offset: dictionary, data_page_offset: data, statistics } = own;
  const hasDictionary = dictionary !== undefined && dictionary > 0n && dictionary < data;
  const start = hasDictionary ? dictionary : data;
  const shift = BigInt(out.writer.offset) - start;
  const end = Number(start + own.total_compressed_size);
  for (let at = Number(start); at < end; at += PIECE) {
    const bytes = new Uint8Array(Math.min(PIECE, end - at));
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, at);
    if (bytesRead < bytes.length) throw new CommandRefused(commandTexts().files.parquetEnds);
    out.writer.appendBytes(bytes);
  }
  const { type, encodings, path_in_schema, codec, num_values, total_uncompressed_size, total_compressed_size } = own;
  const told = { type, encodings, path_in_schema, codec, num_values, total_uncompressed_size, total_compressed_size };
  const nulls = statistics?.null_count === undefined ? {} : { statistics: { null_count: statistics.null_count } };
  const dictionaryPage = hasDictionary ? { dictionary_page_offset: dictionary + shift } : {};
  return {
    file_offset: start + shift,
    meta_data: { ...told, ...nulls, ...dictionaryPage, data_page_offset: data + shift },
  };
}
