// @ts-check
// The tests run as CommonJS, since jest's own ES modules are still experimental: esbuild, which strips types without
// checking them, turns each file into it. Types are checked by tsc.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';

/** Part of the key of jest's cache: a change here must turn every file anew. */
const SELF = readFileSync(new URL(import.meta.url), 'utf8');

/**
 * @param {string} source
 * @param {string} file
 */
function process(source, file) {
  const { code } = transformSync(source, {
    sourcefile: file,
    loader: file.endsWith('x') ? 'tsx' : 'ts',
    sourcemap: 'inline',
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    // Jest's realm has no import() of its own: it becomes a require.
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': 'importMetaUrl' },
    banner: 'const importMetaUrl = require("node:url").pathToFileURL(__filename).href;',
  });
  return { code };
}

/**
 * @param {string} source
 * @param {string} file
 * @param {{ configString: string }} options
 */
function getCacheKey(source, file, { configString }) {
  return createHash('sha256').update([SELF, configString, file, source].join('\0')).digest('hex');
}

export default { process, getCacheKey };
