/** `npm run export`: the whole table as CSV, JSON Lines and Parquet, with its schema, in dist/export/. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { resolver } from '../resolve/resolve';
import { descripteur } from './descripteur';
import { FORMATS } from './formats';
import { tablesExportees } from './tables';

const OUT = new URL('../../dist/export/', import.meta.url);
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

mkdirSync(OUT, { recursive: true });
const tables = tablesExportees(resolver());
for (const table of tables) {
  for (const format of FORMATS) {
    const name = `${table.nom}.${format.extension}`;
    const bytes = format.write(table);
    writeFileSync(new URL(name, OUT), bytes);
    console.log(
      `${name.padEnd(18)} ${table.lignes.length.toLocaleString('fr-FR').padStart(7)} lignes ${(bytes.length / 1e6).toLocaleString('fr-FR', { maximumFractionDigits: 2 }).padStart(6)} Mo`,
    );
  }
}
writeFileSync(new URL('datapackage.json', OUT), descripteur(tables, version, resolver().table.etat));
console.log(`Écrit, avec le schéma (datapackage.json), dans ${fileURLToPath(OUT)}`);
