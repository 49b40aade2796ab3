// @ts-check
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * The dates of a file, or of every file under a folder; none if there is nothing there.
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
