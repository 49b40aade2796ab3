/** The file to write: never one that exists, and under its own name only once it is whole. */
import { constants } from 'node:fs';
import { access, link, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { CommandeRefusee } from './erreur';

export async function requireEntree(fichier: string): Promise<number> {
  const found = await stat(fichier).catch(() => undefined);
  if (found === undefined) throw new CommandeRefusee(`« ${fichier} » n'existe pas.`);
  if (!found.isFile()) throw new CommandeRefusee(`« ${fichier} » n'est pas un fichier.`);
  if (found.size === 0) throw new CommandeRefusee(`« ${fichier} » est vide.`);
  await access(fichier, constants.R_OK).catch(() => {
    throw new CommandeRefusee(`« ${fichier} » ne peut pas être lu : vérifiez ses droits.`);
  });
  return found.size;
}

export async function requireAbsente(sortie: string): Promise<void> {
  if ((await stat(sortie).catch(() => undefined)) !== undefined) {
    throw new CommandeRefusee(
      `« ${sortie} » existe déjà, et rien n'est écrasé : supprimez-le, ou choisissez un autre nom avec --sortie.`,
    );
  }
  const folder = path.dirname(path.resolve(sortie));
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) throw new CommandeRefusee(`Le dossier « ${folder} » n'existe pas.`);
}

/** Has `ecrire` fill a file beside the one wanted, then gives it its name; a failure leaves nothing behind. */
export async function ecrireEntiere<T>(sortie: string, ecrire: (provisoire: string) => Promise<T>): Promise<T> {
  const provisoire = `${sortie}.${process.pid}.partiel`;
  try {
    const result = await ecrire(provisoire);
    await giveName(provisoire, sortie);
    return result;
  } finally {
    await rm(provisoire, { force: true });
  }
}

/** A link fails where the name was taken meanwhile, which a renaming would overwrite; some disks have no links. */
async function giveName(provisoire: string, sortie: string): Promise<void> {
  try {
    await link(provisoire, sortie);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') await requireAbsente(sortie);
    await requireAbsente(sortie);
    await rename(provisoire, sortie);
  }
}
