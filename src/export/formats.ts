/** One table, three ways to write it. */
import { parquetWriteBuffer } from 'hyparquet-writer';
import { csvRow } from '../csv/write';
import { FIELDS } from './fields';
import type { ExportedTable } from './tables';

interface Format {
  readonly extension: string;
  readonly mediatype: string;
  write(table: ExportedTable): Uint8Array;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export const CSV_SEPARATOR = ';';

function csv({ rows: lines }: ExportedTable): Uint8Array {
  const rows = [FIELDS.map(({ name }) => name), ...lines];
  const written = rows.map((row) =>
    csvRow(
      row.map((value) => (value === null ? '' : String(value))),
      CSV_SEPARATOR,
    ),
  );
  return utf8(written.map((row) => `${row}\n`).join(''));
}

function jsonLines({ rows: lines }: ExportedTable): Uint8Array {
  return utf8(
    lines
      .map((row) => `${JSON.stringify(Object.fromEntries(FIELDS.map(({ name }, at) => [name, row[at]])))}\n`)
      .join(''),
  );
}

function parquet({ title, rows: lines }: ExportedTable): Uint8Array {
  const buffer = parquetWriteBuffer({
    columnData: FIELDS.map((field, at) => ({
      name: field.name,
      type: field.type === 'integer' ? ('INT32' as const) : ('STRING' as const),
      nullable: field.required !== true,
      data: lines.map((row) => row[at] ?? null),
    })),
    createdBy: 'Ressort',
    kvMetadata: [{ key: 'title', value: title }],
  });
  return new Uint8Array(buffer);
}

export const FORMATS: readonly Format[] = [
  { extension: 'csv', mediatype: 'text/csv', write: csv },
  { extension: 'jsonl', mediatype: 'application/jsonl', write: jsonLines },
  { extension: 'parquet', mediatype: 'application/vnd.apache.parquet', write: parquet },
];
