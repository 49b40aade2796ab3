/** datapackage.json: the schema of the tables, their sources and their licences (Frictionless Data Package). */
import { createHash } from 'node:crypto';
import { FACTS } from '../facts/facts';
import type { Column, ExportedTable } from './column';
import { CSV_SEPARATOR, type Format } from './formats';

/** A table as it was written. */
export interface WrittenTable {
  readonly table: ExportedTable;
  readonly format: Format;
  readonly bytes: Uint8Array;
}

export function dataPackage(written: readonly WrittenTable[], version: string, state: string): string {
  const licence = {
    name: 'etalab-2.0',
    title: 'Licence Ouverte 2.0',
    path: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence',
  };
  const texts = new Set(FACTS.map(({ text: { title, state } }) => `${title} (${state})`));
  return `${JSON.stringify(
    {
      // Not `tabular-data-package`: that one allows no resource but CSV.
      profile: 'data-package',
      name: 'ressort',
      title: 'La table de Ressort',
      description: `Zone, bureau des hypothèques, tribunal et cour des pensions, population des communes françaises. Géographie du 1er janvier ${state}. Chaque texte dans l’état que sa source dit.`,
      version,
      licenses: [licence],
      sources: [...texts]
        .map((title) => ({ title }))
        .concat({
          title: 'Code officiel géographique (INSEE) et codes postaux (La Poste), par @etalab/decoupage-administratif',
        }),
      resources: written.map(resource),
    },
    null,
    2,
  )}\n`;
}

/** The three formats of a table are three resources, each linked to those of its own format. */
function resource({ table: { name, title, columns, key, links, rows }, format, bytes }: WrittenTable) {
  const { extension, mediatype } = format;
  return {
    name: nameOf(name, extension),
    path: `${name}.${extension}`,
    title,
    format: extension,
    mediatype,
    encoding: 'utf-8',
    bytes: bytes.length,
    hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    ...kindOf(extension, rows.length),
    schema: {
      fields: columns.map(fieldOf),
      primaryKey: key,
      foreignKeys: links.map(({ column, table }) => ({
        fields: [column],
        // A table linked to itself is named by nothing.
        reference: { resource: table === name ? '' : nameOf(table, extension), fields: ['code_insee'] },
      })),
      missingValues: [''],
    },
  };
}

/**
 * How a validator is to read it. A Parquet is a file with a sum: Frictionless reads its rows by pandas, where a list is an
 * array of numpy and a count beside blanks a decimal number, both refused. It holds its own schema, and how many rows.
 */
function kindOf(extension: string, rows: number) {
  if (extension === 'parquet') return { type: 'file' };
  if (extension !== 'csv') return { rows };
  return { profile: 'tabular-data-resource', dialect: { delimiter: CSV_SEPARATOR }, rows };
}

/** Resources are named in small letters and hyphens. */
function nameOf(table: string, extension: string): string {
  return `${table.replaceAll('_', '-')}-${extension}`;
}

function fieldOf({ name, type, description, required }: Column) {
  return {
    name,
    type: type === 'list' ? 'array' : type,
    description,
    ...(required === true ? { constraints: { required: true } } : {}),
  };
}
