/** The core and the command, for Node, in dist/lib/, with their types. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { compileDataIfStale } from '../boot/table.mjs';
import { notices } from './notices';
import { DIST, ROOT } from '../boot/paths.mjs';
import { runNode } from '../boot/run.mjs';

const LIB = path.join(DIST, 'lib');

/** A package of CommonJS asks for Node's modules by `require`, which an ES module does not have: they are imported. */
const IMPORTED: Plugin = {
  name: 'imported',
  setup(within) {
    within.onResolve({ filter: /^[a-z_/]+$/ }, ({ path: name, kind }) =>
      kind === 'require-call' && builtinModules.includes(name) ? { path: name, namespace: 'imported' } : undefined,
    );
    within.onLoad({ filter: /.*/, namespace: 'imported' }, ({ path: name }) => ({
      contents: `export * from 'node:${name}'; export { default } from 'node:${name}';`,
    }));
  },
};

/** The library and the command share what both need, the table first. */
function bundle() {
  return build({
    absWorkingDir: ROOT,
    entryPoints: { index: 'src/lib/index.ts', cli: 'src/cli/main.ts', 'thread-main': 'src/cli/thread-main.ts' },
    outdir: LIB,
    bundle: true,
    splitting: true,
    chunkNames: 'shared-[hash]',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    charset: 'utf8',
    logLevel: 'warning',
    metafile: true,
    plugins: [IMPORTED],
  });
}

/** A module's types name their neighbours by file: Node's own way of finding modules wants the extension. */
async function completeImports(folder: string) {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) await completeImports(file);
    else {
      const text = await readFile(file, 'utf8');
      await writeFile(file, text.replace(/(from |import\()(['"])(\.{1,2}\/[^'"]+)\2/g, '$1$2$3.js$2'));
    }
  }
}

async function declareTypes() {
  const types = path.join(LIB, 'types');
  const options = [
    '--noEmit',
    'false',
    '--declaration',
    '--emitDeclarationOnly',
    '--skipLibCheck',
    '--stripInternal',
    '--rootDir',
    'src',
    '--outDir',
    types,
  ];
  const shape = [
    '--target',
    'ES2020',
    '--module',
    'ESNext',
    '--moduleResolution',
    'Bundler',
    '--lib',
    'ES2022,DOM',
    '--types',
    'custom-functions-runtime',
    '--strict',
  ];
  const exact = ['--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess'];
  const { code, output } = await runNode(
    'node_modules/typescript/bin/tsc',
    ['src/lib/index.ts', ...options, ...shape, ...exact],
    { capture: true },
  );
  if (code !== 0) throw new Error(`${output.trim()}\n\nLes types de la bibliothèque n'ont pas pu être écrits.`);
  await completeImports(types);
}

/** Makes dist/lib/ anew. */
export async function buildLibrary() {
  await compileDataIfStale();
  await rm(LIB, { recursive: true, force: true });
  const [{ metafile }] = await Promise.all([bundle(), declareTypes()]);
  const modules = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs));
  await writeFile(
    path.join(LIB, 'licences.txt'),
    await notices({ title: 'Ressort, bibliothèque et commande', modules, map: false }),
  );
}
