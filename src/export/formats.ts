/** One table, three ways to write it. */
import { parquetWriteBuffer } from 'hyparquet-writer';
import { csvRow } from '../csv/write';
import { CHAMPS } from './champs';
import type { TableExportee } from './tables';

export interface Format {
  readonly extension: string;
  readonly mediatype: string;
  write(table: TableExportee): Uint8Array;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export const CSV_SEPARATOR = ';';

function csv({ lignes }: TableExportee): Uint8Array {
  const rows = [CHAMPS.map(({ nom }) => nom), ...lignes];
  const written = rows.map((row) =>
    csvRow(
      row.map((value) => (value === null ? '' : String(value))),
      CSV_SEPARATOR,
    ),
  );
  return utf8(written.map((row) => `${row}\n`).join(''));
}

function jsonLines({ lignes }: TableExportee): Uint8Array {
  return utf8(
    lignes
      .map((ligne) => `${JSON.stringify(Object.fromEntries(CHAMPS.map(({ nom }, at) => [nom, ligne[at]])))}\n`)
      .join(''),
  );
}

function parquet({ titre, lignes }: TableExportee): Uint8Array {
  const buffer = parquetWriteBuffer({
    columnData: CHAMPS.map((champ, at) => ({
      name: champ.nom,
      type: champ.type === 'integer' ? ('INT32' as const) : ('STRING' as const),
      nullable: champ.requis !== true,
      data: lignes.map((ligne) => ligne[at] ?? null),
    })),
    createdBy: 'Ressort',
    kvMetadata: [{ key: 'title', value: titre }],
  });
  return new Uint8Array(buffer);
}

export const FORMATS: readonly Format[] = [
  { extension: 'csv', mediatype: 'text/csv', write: csv },
  { extension: 'jsonl', mediatype: 'application/jsonl', write: jsonLines },
  { extension: 'parquet', mediatype: 'application/vnd.apache.parquet', write: parquet },
];
