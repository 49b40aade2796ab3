/** `npm run export`: the whole table as CSV, JSON Lines and Parquet, with its schema and the folding, in dist/export/. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { resolver } from '../resolve/resolve';
import { dataPackage } from './data-package';
import { DIALECTS, foldingSql } from './folding-sql';
import { FORMATS } from './formats';
import { exportedTables } from './tables';

const OUT = new URL('../../dist/export/', import.meta.url);
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

mkdirSync(OUT, { recursive: true });
const written = exportedTables(resolver()).flatMap((table) =>
  FORMATS.map((format) => ({ table, format, bytes: format.write(table) })),
);
for (const { table, format, bytes } of written) {
  const name = `${table.name}.${format.extension}`;
  writeFileSync(new URL(name, OUT), bytes);
  console.log(
    `${name.padEnd(22)} ${table.rows.length.toLocaleString('fr-FR').padStart(7)} lignes ${(bytes.length / 1e6).toLocaleString('fr-FR', { maximumFractionDigits: 2 }).padStart(6)} Mo`,
  );
}
for (const dialect of DIALECTS) writeFileSync(new URL(`pli.${dialect}.sql`, OUT), foldingSql(dialect));
writeFileSync(new URL('datapackage.json', OUT), dataPackage(written, version, resolver().table.state));
console.log(
  `Écrit, avec le schéma (datapackage.json) et la macro pli() (pli.${DIALECTS.join('.sql, pli.')}.sql), dans ${fileURLToPath(OUT)}`,
);
