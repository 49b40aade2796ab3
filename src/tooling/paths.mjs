// @ts-check
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder, wherever the command was called from. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** What `npm run build` makes: the folder to host. */
export const DIST = path.join(ROOT, 'dist');
