import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const BENCH = path.dirname(fileURLToPath(import.meta.url));
export const ROOT = path.resolve(BENCH, '..', '..');
export const DIST = path.join(ROOT, 'dist');
export const FUNCTIONS = path.join(DIST, 'functions.js');
