/** How esbuild makes the workbench. */
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build as bundle, type Plugin } from 'esbuild';
import { notices } from './notices';
import { weightTable } from './weight';
import { ROOT } from '../boot/paths.mjs';

const WORKBENCH = path.join(ROOT, 'src', 'workbench');

/** The spreadsheet carries the hyphenation rules of some seventy languages, which cells never use. */
const withoutHyphenation: Plugin = {
  name: 'without-hyphenation',
  setup(build) {
    build.onResolve({ filter: /^\.\/[\w-]+\.js$/ }, ({ importer, kind }) =>
      kind === 'dynamic-import' && /[\\/]@univerjs[\\/]engine-render[\\/]/.test(importer)
        ? { path: 'hyphenation', namespace: 'hyphenation' }
        : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'hyphenation' }, () => ({ contents: 'export default {};' }));
    // Guesses the language whose rules would be used: no text has one.
    build.onResolve({ filter: /^franc-min$/ }, () => ({ path: 'language', namespace: 'language' }));
    build.onLoad({ filter: /.*/, namespace: 'language' }, () => ({ contents: "export const franc = () => 'und';" }));
  },
};

/** Builds the workbench page into `outdir`/workbench, beside the functions it runs. */
export async function buildWorkbench({ outdir }: { outdir: string }): Promise<void> {
  const folder = path.join(outdir, 'workbench');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const { metafile } = await bundle({
    absWorkingDir: ROOT,
    metafile: true,
    entryPoints: { workbench: path.join(WORKBENCH, 'main.ts') },
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
  await writeFile(path.join(folder, 'poids.txt'), weightTable(metafile.outputs));
  const modules = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs));
  await writeFile(path.join(folder, 'licences.txt'), await notices({ title: 'Établi de Ressort', modules }));
  await copyFile(path.join(WORKBENCH, 'index.html'), path.join(folder, 'index.html'));
  await copyFile(path.join(ROOT, 'assets', 'icon.svg'), path.join(folder, 'icon.svg'));
}
