/** What the system refuses, as a French sentence. */
const SENTENCES: Readonly<Record<string, string>> = {
  EACCES: 'les droits ne le permettent pas',
  EPERM: 'les droits ne le permettent pas',
  EROFS: 'le disque est en lecture seule',
  ENOSPC: 'le disque est plein',
  EDQUOT: 'votre part du disque est pleine',
  EFBIG: 'le fichier serait trop grand pour ce disque',
  EMFILE: 'trop de fichiers sont ouverts',
  ENOENT: 'le fichier ou son dossier n’existe plus',
  ENAMETOOLONG: 'le nom est trop long',
  EBUSY: 'un autre programme s’en sert',
  EEXIST: 'un fichier de ce nom existe déjà',
  EIO: 'le disque ne répond pas comme il faut',
};

/** Returns the sentence of an error of the system; nothing if the error is not one. */
export function saySystemError(error: NodeJS.ErrnoException): string | undefined {
  const { code, path } = error;
  if (code === undefined || error.syscall === undefined) return undefined;
  const where = path === undefined ? '' : ` « ${path.replace(PROVISIONAL, '')} »`;
  const reason = SENTENCES[code];
  return reason === undefined ? `Le système a refusé${where} (${code}).` : `Rien n’a été écrit :${where} ${reason}.`;
}

/** What `writeWhole` adds to the name of a file that is not whole yet. */
const PROVISIONAL = /\.\d+\.partiel$/;
