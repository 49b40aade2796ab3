/** `npm run export [-- folder]`: the whole table as CSV, JSON Lines and Parquet, with its schema and the folding, in dist/export/ or the folder given. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { resolver } from '../resolve/resolve';
import { dataPackage } from './data-package';
import { DIALECTS, foldingSql } from './folding-sql';
import { FORMATS } from './formats';
import { exportedTables } from './tables';

const OUT = process.argv[2] ?? fileURLToPath(new URL('../../dist/export/', import.meta.url));
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

mkdirSync(OUT, { recursive: true });
const written = exportedTables(resolver()).flatMap((table) =>
  FORMATS.map((format) => ({ table, format, bytes: format.write(table) })),
);
for (const { table, format, bytes } of written) {
  const name = `${table.name}.${format.extension}`;
  writeFileSync(path.join(OUT, name), bytes);
  console.log(
    `${name.padEnd(22)} ${table.rows.length.toLocaleString('fr-FR').padStart(7)} lignes ${(bytes.length / 1e6).toLocaleString('fr-FR', { maximumFractionDigits: 2 }).padStart(6)} Mo`,
  );
}
for (const dialect of DIALECTS) writeFileSync(path.join(OUT, `pli.${dialect}.sql`), foldingSql(dialect));
writeFileSync(path.join(OUT, 'datapackage.json'), dataPackage(written, version, resolver().table.state));
console.log(
  `Écrit, avec le schéma (datapackage.json) et la macro pli() (pli.${DIALECTS.join('.sql, pli.')}.sql), dans ${OUT}`,
);
