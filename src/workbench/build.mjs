// @ts-check
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { notices } from '../tooling/notices.mjs';
import { ROOT } from '../tooling/paths.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));

/** The spreadsheet carries the hyphenation rules of some seventy languages, which cells never use.
 * @type {import('esbuild').Plugin}
 */
const withoutHyphenation = {
  name: 'without-hyphenation',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\/[\w-]+\.js$/ }, ({ importer, kind }) =>
      kind === 'dynamic-import' && /[\\/]@univerjs[\\/]engine-render[\\/]/.test(importer)
        ? { path: 'hyphenation', namespace: 'hyphenation' }
        : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'hyphenation' }, () => ({ contents: 'export default {};' }));
  },
};

/**
 * Builds the workbench page into `outdir`/workbench, beside the functions it runs.
 * @param {{ outdir: string }} options
 */
export async function buildWorkbench({ outdir }) {
  const folder = path.join(outdir, 'workbench');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const { metafile } = await build({
    absWorkingDir: ROOT,
    metafile: true,
    entryPoints: { workbench: path.join(HERE, 'main.ts') },
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.csv': 'text' },
    plugins: [withoutHyphenation],
    logLevel: 'warning',
  });
  const modules = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs));
  await writeFile(path.join(folder, 'licences.txt'), await notices({ title: 'Établi de Ressort', modules }));
  await copyFile(path.join(HERE, 'index.html'), path.join(folder, 'index.html'));
  await copyFile(path.join(HERE, '..', '..', 'assets', 'icon.svg'), path.join(folder, 'icon.svg'));
}
