/** How esbuild makes the workbench. */
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build as bundle, type Metafile } from 'esbuild';
import { lighterGrid } from './lighter-grid';
import { notices } from './notices';
import { weightTable } from './weight';
import { ROOT } from '../boot/paths.mjs';

const WORKBENCH = path.join(ROOT, 'src', 'workbench');

/** The line of the page that asks for its long script. */
const PRELOADED = /^.*rel="modulepreload".*\n/m;

/** A line for each script that the page cannot be drawn without: none is to wait until another that imports it is read. */
function preloads({ outputs }: Metafile): string {
  const wanted = Object.keys(outputs).filter((file) => path.basename(file) === 'workbench.js');
  for (const file of wanted)
    for (const { path: imported, kind } of outputs[file]!.imports)
      if (kind === 'import-statement' && !wanted.includes(imported)) wanted.push(imported);
  return wanted.map((file) => `    <link rel="modulepreload" href="${path.basename(file)}" />\n`).join('');
}

/** Builds the workbench page into `outdir`/workbench, beside the functions it runs. */
export async function buildWorkbench({ outdir }: { outdir: string }): Promise<void> {
  const folder = path.join(outdir, 'workbench');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const { metafile } = await bundle({
    absWorkingDir: ROOT,
    metafile: true,
    entryPoints: { start: path.join(WORKBENCH, 'start.ts'), workbench: path.join(WORKBENCH, 'main.ts') },
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.csv': 'text' },
    plugins: [lighterGrid],
    logLevel: 'warning',
  });
  // The styles of what it imports later, which are those of the page.
  await rm(path.join(folder, 'start.css'));
  const { outputs } = metafile;
  const shipped = Object.fromEntries(Object.entries(outputs).filter(([file]) => !file.endsWith('/start.css')));
  await writeFile(path.join(folder, 'poids.txt'), weightTable(shipped));
  const modules = Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs));
  await writeFile(path.join(folder, 'licences.txt'), await notices({ title: 'Établi de Ressort', modules }));
  const page = await readFile(path.join(WORKBENCH, 'index.html'), 'utf8');
  await writeFile(path.join(folder, 'index.html'), page.replace(PRELOADED, preloads(metafile)));
  await copyFile(path.join(ROOT, 'assets', 'icon.svg'), path.join(folder, 'icon.svg'));
}
