// @ts-check
// `npm run build [-- --base-url https://exemple.fr/ressort]`: the table, then the add-in in dist/.
import { rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isStale } from './fresh.mjs';
import { ensureInstalled } from './install.mjs';
import { parseBaseUrl } from './manifests.mjs';
import { DIST, MAPS, ROOT } from './paths.mjs';
import { fail, isCommand, runNode } from './run.mjs';

const PRODUCTS = [
  'functions.js',
  'functions.json',
  'functions.en.json',
  'taskpane.html',
  'help.html',
  'help.en.html',
  'manifest.xml',
  'manifest-prefixe.xml',
  'licences.txt',
];
const SOURCES = [
  'src',
  'data',
  'assets',
  'manifest.xml',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'webpack.config.js',
];
const NOT_SOURCES = ['src/table/generated', 'src/tooling'];

/** @param {string[]} names */
function fromRoot(names) {
  return names.map((name) => path.join(ROOT, name));
}

/** Whether dist/ is missing or older than what it is made of. */
export function isBuildStale() {
  const ignored = fromRoot([...NOT_SOURCES, 'src/workbench']);
  return isStale(
    PRODUCTS.map((name) => path.join(DIST, name)),
    fromRoot(SOURCES),
    (file) => ignored.includes(file),
  );
}

/** `npm run data`: the texts and the geography become the table that is bundled. */
export async function compileData() {
  const { code } = await runNode('node_modules/tsx/dist/cli.mjs', ['src/compile/main.ts']);
  if (code !== 0) throw new Error('La compilation des tables (npm run data) a échoué.');
}

/** The same, if the table is missing or older than what it is made of. */
export async function compileDataIfStale() {
  const sources = fromRoot(['data', 'src/compile', 'src/table', 'package-lock.json']);
  const table = path.join(ROOT, 'src', 'table', 'generated', 'table.ts');
  if (await isStale([table], sources, (file) => file === path.dirname(table))) await compileData();
}

/** @param {string | undefined} baseUrl */
async function bundle(baseUrl) {
  const env = baseUrl === undefined ? {} : { RESSORT_BASE_URL: baseUrl };
  const { code, output } = await runNode(
    'node_modules/webpack-cli/bin/cli.js',
    ['--mode', 'production', '--no-color'],
    { env, capture: true },
  );
  if (code !== 0) throw new Error(`${output.trim()}\n\nL'assemblage (webpack) a échoué.`);
  if (/\bWARNING in\b/.test(output)) console.warn(output.trim());
}

/**
 * Compiles the table and makes dist/ anew.
 * @param {{ baseUrl?: string | undefined }} [options]
 */
export async function build({ baseUrl } = {}) {
  const start = Date.now();
  const address = parseBaseUrl(baseUrl ?? process.env.RESSORT_BASE_URL);
  await compileData();
  await rm(MAPS, { recursive: true, force: true });
  await bundle(baseUrl);
  const { size } = await stat(path.join(DIST, 'functions.js'));
  const seconds = ((Date.now() - start) / 1000).toFixed(1).replace('.', ',');
  console.log(
    `Complément construit dans dist/ en ${seconds} s : functions.js ${Math.round(size / 1024)} Ko, adresse de base ${address}`,
  );
}

/**
 * The spreadsheet in the browser, beside the add-in in dist/workbench/, made again if it is missing or older.
 * @returns {Promise<void>}
 */
export async function ensureWorkbench() {
  const ignored = fromRoot(NOT_SOURCES);
  const sources = [...fromRoot(['src', 'assets', 'package-lock.json']), path.join(DIST, 'functions.json')];
  if (!(await isStale([path.join(DIST, 'workbench', 'index.html')], sources, (file) => ignored.includes(file)))) return;
  const builder = pathToFileURL(path.join(ROOT, 'src', 'workbench', 'build.mjs')).href;
  /** @type {{ buildWorkbench: (options: { outdir: string }) => Promise<void> }} */
  const { buildWorkbench } = await import(builder);
  await buildWorkbench({ outdir: DIST });
}

/**
 * The library and the command for Node, in dist/lib/, made again if they are missing or older.
 * @returns {Promise<void>}
 */
export async function ensureLibrary() {
  const ignored = fromRoot([...NOT_SOURCES, 'src/workbench', 'src/taskpane', 'src/help', 'src/export']);
  const products = ['index.js', 'cli.js', 'types/lib/index.d.ts'].map((name) => path.join(DIST, 'lib', name));
  if (!(await isStale(products, fromRoot(['src', 'data', 'package-lock.json']), (file) => ignored.includes(file))))
    return;
  const { buildLibrary } = await import('../lib/build.mjs');
  await buildLibrary();
}

/** @param {string[]} args */
function baseUrlArgument(args) {
  const place = args.indexOf('--base-url');
  if (place === -1) return undefined;
  const given = args[place + 1];
  if (given === undefined) throw new Error('--base-url attend une adresse, comme https://exemple.fr/ressort.');
  return given;
}

if (isCommand(import.meta.url)) {
  try {
    await ensureInstalled();
    await build({ baseUrl: baseUrlArgument(process.argv.slice(2)) });
  } catch (error) {
    fail(error);
  }
}
