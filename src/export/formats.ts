/** One table, three ways to write it. */
import { parquetWriteBuffer, type ParquetWriteOptions } from 'hyparquet-writer';
import { csvRow } from '../csv/write';
import type { Column, ExportedTable, Value } from './column';

type Schema = NonNullable<ParquetWriteOptions['schema']>;

export interface Format {
  readonly extension: string;
  readonly mediatype: string;
  write(table: ExportedTable): Uint8Array;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export const CSV_SEPARATOR = ';';

/** A list is JSON in its cell, as the `array` of a data package is. */
function cell(value: Value): string {
  if (value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function csv({ columns, rows: lines }: ExportedTable): Uint8Array {
  const rows = [columns.map(({ name }) => name), ...lines];
  return utf8(rows.map((row) => `${csvRow(row.map(cell), CSV_SEPARATOR)}\n`).join(''));
}

function jsonLines({ columns, rows: lines }: ExportedTable): Uint8Array {
  return utf8(
    lines
      .map((row) => `${JSON.stringify(Object.fromEntries(columns.map(({ name }, at) => [name, row[at]])))}\n`)
      .join(''),
  );
}

function parquet({ title, columns, rows: lines }: ExportedTable): Uint8Array {
  const buffer = parquetWriteBuffer({
    schema: [{ name: 'root', num_children: columns.length }, ...columns.flatMap(schemaOf)],
    columnData: columns.map(({ name }, at) => ({ name, data: lines.map((row) => row[at] ?? null) })),
    createdBy: 'Ressort',
    kvMetadata: [{ key: 'title', value: title }],
  });
  return new Uint8Array(buffer);
}

function schemaOf({ name, type, required = false }: Column): Schema {
  const repetition_type = required ? 'REQUIRED' : 'OPTIONAL';
  switch (type) {
    case 'integer':
      return [{ name, type: 'INT32', repetition_type }];
    case 'boolean':
      return [{ name, type: 'BOOLEAN', repetition_type }];
    case 'string':
      return [{ name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type }];
    case 'list':
      // The three levels that the format's own specification asks of a list.
      return [
        { name, converted_type: 'LIST', repetition_type, num_children: 1 },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        { name: 'element', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' },
      ];
  }
}

export const FORMATS: readonly Format[] = [
  { extension: 'csv', mediatype: 'text/csv', write: csv },
  { extension: 'jsonl', mediatype: 'application/jsonl', write: jsonLines },
  { extension: 'parquet', mediatype: 'application/vnd.apache.parquet', write: parquet },
];
