/**
 * The workbench as a site of its own, for an office without Excel: a folder that any static server can give. All but
 * its page and its service worker is under the name of its version, so that no server can give a part of one version
 * with a part of another.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build as bundle } from 'esbuild';
import { DIST, HASHED, ROOT } from '../boot/paths.mjs';
import type { SiteVersion } from '../../workbench/site/kept-version';

export const SITE = path.join(DIST, 'etabli');
const WORKER = path.join(ROOT, 'src', 'workbench', 'site', 'service-worker.ts');
const PAGE = 'index.html';
const SERVICE_WORKER = 'service-worker.js';
/** What the workbench asks for: the functions, the pane, the ribbon and its icons, the help. */
const NEEDED = ['workbench', 'functions.js', 'functions.json', 'taskpane.html', 'manifest.xml', HASHED, 'data'].concat([
  'help.html',
  'help.en.html',
  'licences.txt',
  'assets',
]);
/** Told to whoever builds, and no part of the pages. */
const LEFT_OUT = /^(?:workbench\/(?:index\.html|poids\.txt)|assets\/(?!icon).*)$/;
const LENGTH = 12;

/** Makes the folder from what `from` holds: the add-in, and the workbench beside it. */
export async function buildSite({ from, to }: { from: string; to: string }): Promise<{
  readonly version: string;
  readonly files: number;
  readonly bytes: number;
}> {
  await rm(to, { recursive: true, force: true });
  await mkdir(to, { recursive: true });
  const [template, worker] = await Promise.all([readFile(path.join(from, 'workbench', PAGE), 'utf8'), workerCode()]);
  const paths = (await Promise.all(NEEDED.map((name) => filesUnder(from, name)))).flat().sort();
  const kept = paths.filter((name) => !LEFT_OUT.test(name));
  const contents = await Promise.all(kept.map(async (name) => [name, await contentOf(from, name)] as const));
  const version = sum([template, worker, ...contents.map(([name, bytes]) => `${name} ${sum(bytes)}`)].join('\n')).slice(
    0,
    LENGTH,
  );
  const all = [
    [PAGE, Buffer.from(pageOf(template, version))] as const,
    ...contents.map(([name, bytes]) => [`${version}/${name}`, bytes] as const),
  ];
  for (const [name, bytes] of all) {
    await mkdir(path.dirname(path.join(to, name)), { recursive: true });
    await writeFile(path.join(to, name), bytes);
  }
  const site: SiteVersion = { version, files: Object.fromEntries(all.map(([name, bytes]) => [name, sum(bytes)])) };
  await writeFile(path.join(to, SERVICE_WORKER), `const RESSORT_SITE = ${JSON.stringify(site)};\n${worker}`);
  return { version, files: all.length + 1, bytes: all.reduce((total, [, bytes]) => total + bytes.length, 0) };
}

async function workerCode(): Promise<string> {
  const { outputFiles } = await bundle({
    entryPoints: [WORKER],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    minify: true,
    logLevel: 'warning',
  });
  return outputFiles[0]!.text;
}

async function filesUnder(from: string, name: string): Promise<string[]> {
  const place = path.join(from, name);
  if ((await stat(place)).isFile()) return [name];
  const under = (await readdir(place)).map((one) => filesUnder(from, `${name}/${one}`));
  return (await Promise.all(under)).flat();
}

/** A file as it is, but the pane's page, which the workbench only reads: it leaves Office.js to Excel. */
async function contentOf(from: string, name: string): Promise<Buffer> {
  const bytes = await readFile(path.join(from, name));
  if (name !== 'taskpane.html') return bytes;
  return Buffer.from(bytes.toString('utf8').replace(/<script src="https:[^"]*"><\/script>/g, ''));
}

/** The page of the workbench, above the folder of its version. */
function pageOf(template: string, version: string): string {
  return template
    .replace('<html ', `<html data-worker="${SERVICE_WORKER}" `)
    .replaceAll(/(href|src)="(?=[\w.-]+")/g, `$1="${version}/workbench/`)
    .replaceAll(/(href|src)="\.\.\//g, `$1="${version}/`);
}

function sum(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
