// @ts-check
// Makes every command work on a fresh clone: nothing but Node's own modules may be imported here.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from './paths.mjs';
import { run } from './run.mjs';

const OLDEST_NODE = 20;

/**
 * @typedef {{ packages?: Record<string, { version?: string, optional?: boolean }> }} Lockfile
 */

/**
 * Whether what npm says it installed is what the lockfile asks for. Contents are compared, not dates: a branch changed
 * and changed back needs nothing. Optional packages may be missing, since most are for other machines.
 * @param {Lockfile} wanted  package-lock.json
 * @param {Lockfile} installed  node_modules/.package-lock.json
 * @returns {boolean}
 */
export function isInstalled(wanted, installed) {
  const present = installed.packages ?? {};
  return Object.entries(wanted.packages ?? {}).every(([place, { version, optional }]) => {
    if (place === '') return true;
    const found = present[place];
    return found === undefined ? optional === true : found.version === version;
  });
}

/** @param {string} version  as in process.versions.node */
export function isNodeRecentEnough(version) {
  return Number.parseInt(version, 10) >= OLDEST_NODE;
}

/**
 * @param {string} file
 * @returns {Promise<Lockfile | null>}
 */
async function readLockfile(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * Installs the project's dependencies if they are missing or are not those of the lockfile.
 * @returns {Promise<void>}
 */
export async function ensureInstalled() {
  if (!isNodeRecentEnough(process.versions.node)) {
    throw new Error(
      `Ressort demande Node ${OLDEST_NODE} ou plus récent ; celui-ci est le ${process.versions.node}. Installez-en un depuis https://nodejs.org.`,
    );
  }
  const wanted = await readLockfile(path.join(ROOT, 'package-lock.json'));
  const installed = await readLockfile(path.join(ROOT, 'node_modules', '.package-lock.json'));
  if (wanted === null)
    throw new Error('package-lock.json manque ou ne se lit pas : ce dossier n’est pas un clone complet.');
  if (installed !== null && isInstalled(wanted, installed)) return;
  console.log('Installation des dépendances (npm ci) : une à deux minutes, une seule fois…');
  // npm is a script that Windows runs only through its shell; the arguments are ours, never a user's.
  const { code } = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    shell: process.platform === 'win32',
  });
  if (code !== 0) {
    throw new Error(
      `npm ci a échoué (code ${code}). Vérifiez la connexion au registre npm, puis relancez la même commande.`,
    );
  }
}
