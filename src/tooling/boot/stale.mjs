// @ts-check
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from './paths.mjs';

/**
 * Returns the dates of a file, or of every file under a folder; an empty list if there is nothing there.
 * @param {string} place
 * @param {(file: string) => boolean} ignore
 * @returns {Promise<number[]>}
 */
async function dates(place, ignore) {
  if (ignore(place)) return [];
  const found = await stat(place).catch(() => null);
  if (found === null) return [];
  if (!found.isDirectory()) return [found.mtimeMs];
  const names = await readdir(place);
  return (await Promise.all(names.map((name) => dates(path.join(place, name), ignore)))).flat();
}

/**
 * Whether something must be made again: a product is missing, or a source is newer than the oldest product.
 * @param {string[]} products  files
 * @param {string[]} sources  files and folders
 * @param {(file: string) => boolean} [ignore]  sources that are themselves products
 * @returns {Promise<boolean>}
 */
export async function isStale(products, sources, ignore = () => false) {
  const made = await Promise.all(products.map((file) => dates(file, () => false)));
  if (made.some((found) => found.length === 0)) return true;
  const oldest = made.flat().reduce((least, date) => Math.min(least, date), Infinity);
  const used = await Promise.all(sources.map((place) => dates(place, ignore)));
  return used.flat().some((date) => date > oldest);
}

const ADDIN = [
  'functions.js',
  'functions.json',
  'functions.en.json',
  'taskpane.html',
  'help.html',
  'help.en.html',
].concat(['manifest.xml', 'manifest-prefixe.xml', 'licences.txt']);
/** What every product of dist/ is made of: the sources, and what makes them into it. */
const SOURCES = ['src', 'src/tooling/build', 'package.json', 'package-lock.json', 'tsconfig.json'];
const NOT_SOURCES = ['src/table/generated', 'src/tooling'];

/**
 * @param {string[]} products  paths from the project's folder, like the two others
 * @param {string[]} sources
 * @param {string[]} apart  files and folders among the sources that the products have nothing of
 */
function isOld(products, sources, apart) {
  const ignored = apart.map((name) => path.join(ROOT, name));
  return isStale(
    products.map((name) => path.join(ROOT, name)),
    sources.map((name) => path.join(ROOT, name)),
    (file) => ignored.includes(file),
  );
}

/** Whether the compiled table is missing or older than what it is made of. */
export function isTableStale() {
  const sources = ['data', 'src/compile', 'src/csv', 'src/table', 'package-lock.json'];
  return isOld(['src/table/generated/table.ts'], sources, ['src/table/generated']);
}

/** Whether the add-in in dist/ is. */
export function isBuildStale() {
  const products = ADDIN.map((name) => `dist/${name}`);
  return isOld(products, [...SOURCES, 'data', 'assets', 'manifest.xml'], [...NOT_SOURCES, 'src/workbench']);
}

/** Whether the spreadsheet in dist/workbench/ is: it shows the functions that the add-in has. */
export function isWorkbenchStale() {
  return isOld(['dist/workbench/index.html'], [...SOURCES, 'assets', 'dist/functions.json'], NOT_SOURCES);
}

/** Whether the library and the command in dist/lib/ are. */
export function isLibraryStale() {
  const products = ['index.js', 'cli.js', 'thread-main.js', 'types/lib/index.d.ts'].map((name) => `dist/lib/${name}`);
  const apart = ['src/workbench', 'src/taskpane', 'src/help', 'src/export'];
  return isOld(products, [...SOURCES, 'data'], [...NOT_SOURCES, ...apart]);
}
