/** datapackage.json: the schema of the tables, their sources and their licences (Frictionless Data Package). */
import { NOMS_DE_FAIT, TEXTES } from '../facts/textes';
import { CHAMPS } from './champs';
import { FORMATS, CSV_SEPARATOR } from './formats';
import type { TableExportee } from './tables';

export function descripteur(tables: readonly TableExportee[], version: string, etat: string): string {
  const licence = {
    name: 'etalab-2.0',
    title: 'Licence Ouverte 2.0',
    path: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence',
  };
  const textes = new Set(NOMS_DE_FAIT.map((nom) => `${TEXTES[nom].titre} (${TEXTES[nom].etat})`));
  return `${JSON.stringify(
    {
      profile: 'tabular-data-package',
      name: 'ressort',
      title: 'La table de Ressort',
      description: `Zone, bureau des hypothèques, tribunal et cour des pensions, population des communes françaises. Géographie du 1er janvier ${etat}. Chaque texte dans l’état que sa source dit.`,
      version,
      licenses: [licence],
      sources: [...textes]
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

function resource({ nom, titre, cle, lignes }: TableExportee, { extension, mediatype }: (typeof FORMATS)[number]) {
  return {
    name: `${nom}-${extension}`,
    path: `${nom}.${extension}`,
    title: titre,
    format: extension,
    mediatype,
    encoding: 'utf-8',
    rows: lignes.length,
    ...(extension === 'csv' ? { profile: 'tabular-data-resource', dialect: { delimiter: CSV_SEPARATOR } } : {}),
    schema: {
      fields: CHAMPS.map((champ) => ({
        name: champ.nom,
        type: champ.type,
        description: champ.description,
        ...(champ.requis === true ? { constraints: { required: true } } : {}),
      })),
      primaryKey: cle,
      missingValues: [''],
    },
  };
}
