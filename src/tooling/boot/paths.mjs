// @ts-check
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder, wherever the command was called from. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

/** What `npm run build` makes: the folder to host. */
export const DIST = path.join(ROOT, 'dist');

/** The source maps of what is in dist/: to read a stack with, never to host. */
export const MAPS = path.join(ROOT, 'dist.maps');

/** The folder of dist/ whose files bear their own hash in their names: what has a name there never changes. */
export const HASHED = 'empreinte';
