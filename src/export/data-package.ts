/** datapackage.json: the schema of the tables, their sources and their licences (Frictionless Data Package). */
import { FACTS } from '../facts/facts';
import { FIELDS } from './fields';
import { FORMATS, CSV_SEPARATOR } from './formats';
import type { ExportedTable } from './tables';

export function dataPackage(tables: readonly ExportedTable[], version: string, state: string): string {
  const licence = {
    name: 'etalab-2.0',
    title: 'Licence Ouverte 2.0',
    path: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence',
  };
  const texts = new Set(FACTS.map(({ text: { title, state } }) => `${title} (${state})`));
  return `${JSON.stringify(
    {
      profile: 'tabular-data-package',
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
      resources: tables.flatMap((table) => FORMATS.map((format) => resource(table, format))),
    },
    null,
    2,
  )}\n`;
}

function resource({ name, title, key, rows }: ExportedTable, { extension, mediatype }: (typeof FORMATS)[number]) {
  return {
    name: `${name}-${extension}`,
    path: `${name}.${extension}`,
    title,
    format: extension,
    mediatype,
    encoding: 'utf-8',
    rows: rows.length,
    ...(extension === 'csv' ? { profile: 'tabular-data-resource', dialect: { delimiter: CSV_SEPARATOR } } : {}),
    schema: {
      fields: FIELDS.map((field) => ({
        name: field.name,
        type: field.type,
        description: field.description,
        ...(field.required === true ? { constraints: { required: true } } : {}),
      })),
      primaryKey: key,
      missingValues: [''],
    },
  };
}
