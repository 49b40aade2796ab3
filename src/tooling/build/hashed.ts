import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { HASHED } from '../boot/paths.mjs';

const LENGTH = 8;

/** The name, from the base URL, under which a file is put as it is: another content is another name. */
export async function hashedName(file: string) {
  const hash = createHash('sha256')
    .update(await readFile(file))
    .digest('hex')
    .slice(0, LENGTH);
  const { name, ext } = path.parse(file);
  return `${HASHED}/${name}.${hash}${ext}`;
}
