/** What the spreadsheet carries that cells never use, and what it waits for in vain: left out where it is bundled. */
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { OnLoadResult, Plugin, PluginBuild } from 'esbuild';

/** Modules put in the place of others, by the name that they are asked for under. */
const INSTEAD: Readonly<Record<string, string>> = {
  // Guesses the language whose hyphenation rules would be used: no text has one.
  'franc-min': "export const franc = () => 'und';",
  // Reads the files of fonts, which the page has none of: it draws with those of the system.
  'opentype.js': "export const parse = () => { throw new Error('opentype.js'); };",
};

/** From where the sheet could be drawn to where it is: it would wait by the clock for what is there already. */
const DRAWING = { after: 'LifecycleStages.Steady;', wait: '}, 300);', instead: '}, 0);' };

export const lighterGrid: Plugin = {
  name: 'lighter-grid',
  setup(build) {
    build.onResolve({ filter: /^(?:franc-min|opentype\.js)$/ }, ({ path }) => ({ path, namespace: 'instead' }));
    build.onLoad({ filter: /.*/, namespace: 'instead' }, ({ path }) => ({ contents: INSTEAD[path]! }));
    withoutHyphenation(build);
    build.onLoad({ filter: /[\\/]cjk-regex[\\/].*index\.js$/ }, ({ path }) => expressions(path));
    build.onLoad({ filter: /[\\/]@univerjs[\\/]ui[\\/]lib[\\/]es[\\/]index\.js$/ }, ({ path }) => drawnAtOnce(path));
  },
};

/** The rules of some seventy languages. */
function withoutHyphenation(build: PluginBuild): void {
  build.onResolve({ filter: /^\.\/[\w-]+\.js$/ }, ({ importer, kind }) =>
    kind === 'dynamic-import' && /[\\/]@univerjs[\\/]engine-render[\\/]/.test(importer)
      ? { path: 'hyphenation', namespace: 'hyphenation' }
      : undefined,
  );
  build.onLoad({ filter: /.*/, namespace: 'hyphenation' }, () => ({ contents: 'export default {};' }));
}

/** The regular expressions of Chinese writing, made once here of a table of all the signs there are, ten times as long. */
async function expressions(path: string): Promise<OnLoadResult> {
  const made = (await import(pathToFileURL(path).href)) as Record<string, () => { toRegExp(): RegExp }>;
  const written = ['letters', 'all', 'punctuations'].map(
    (name) => `export const ${name} = () => ({ toRegExp: () => ${made[name]!().toRegExp().toString()} });`,
  );
  return { contents: written.join('\n') };
}

async function drawnAtOnce(path: string): Promise<OnLoadResult> {
  const source = await readFile(path, 'utf8');
  const at = source.indexOf(DRAWING.wait, source.indexOf(DRAWING.after));
  if (at < 0) throw new Error(`${path} n’attend plus comme il le faisait : revoir ${DRAWING.wait}`);
  return { contents: source.slice(0, at) + DRAWING.instead + source.slice(at + DRAWING.wait.length) };
}
