// @ts-check
// Lets the tests, which run as CommonJS, import our .mjs files: ts-jest leaves that extension as it is.
import { transformSync } from 'esbuild';

/**
 * @param {string} source
 * @param {string} file
 */
function process(source, file) {
  const { code } = transformSync(source, {
    sourcefile: file,
    sourcemap: 'inline',
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    define: { 'import.meta.url': 'importMetaUrl' },
    banner: 'const importMetaUrl = require("node:url").pathToFileURL(__filename).href;',
  });
  return { code };
}

export default { process };
