/** How long the workbench takes to be there, in a browser that never saw it, and what its scripts are made of. */
import { readdirSync, readFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { ensureWorkbench } from '../../../src/tooling/build/build';
import { CHROMIUM_FLAGS, findChromium } from '../../../src/tooling/chromium';
import { serve } from '../../../src/tooling/serve';
import { DIST } from '../paths';
import { columns, duration, figure, kilo } from '../print';
import { atMost, LIMITS, type Part, type Target } from '../targets';
import { holdLines } from './holds';
import { brotli } from './sizes';

const LONGEST = 120_000;
/** How many packages are worth a line. */
const SHOWN = 20;

/** Milliseconds since the page was asked for. */
interface Opening {
  /** The grid is in the page. */
  readonly seen: number;
  /** The page says that it can be used: the sample and the pane are drawn. */
  readonly drawn: number;
  /** The sample is calculated. */
  readonly calculated: number;
}

/** One visit by a browser that has nothing of the page: the context is new, as is its cache. */
async function visit(browser: Browser, url: string): Promise<Opening> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'fr-FR' });
  try {
    const page = await context.newPage();
    await page.addInitScript(() => {
      const times: Record<string, number> = {};
      Object.assign(window, { openingTimes: times });
      new MutationObserver(() => {
        // Former versions say that they are ready, under another name, once all is calculated.
        const { drawn, ready, pret } = document.documentElement.dataset;
        if (document.querySelector('[id^="univer-sheet-main-canvas"]')) times['seen'] ??= performance.now();
        if (drawn ?? ready ?? pret) times['drawn'] ??= performance.now();
        if (ready ?? pret) times['calculated'] ??= performance.now();
      }).observe(document, { subtree: true, childList: true, attributes: true });
    });
    await page.goto(url, { waitUntil: 'commit' });
    const times = await page.waitForFunction(
      () => {
        const noted = (window as unknown as { openingTimes: Opening }).openingTimes;
        return (noted.calculated as number | undefined) === undefined ? undefined : noted;
      },
      undefined,
      { timeout: LONGEST, polling: 100 },
    );
    return (await times.jsonValue())!;
  } finally {
    await context.close();
  }
}

/** The shortest of each: what other programs take of the machine only ever adds to it. */
function shortest(openings: readonly Opening[]): Opening {
  const least = (one: keyof Opening): number => Math.min(...openings.map((opening) => opening[one]));
  return { seen: least('seen'), drawn: least('drawn'), calculated: least('calculated') };
}

/** What a browser is asked to measure. */
interface Asked {
  readonly folders: readonly string[];
  readonly runs: number;
  /** Where the files to open are put, and how long they are. */
  readonly files: { readonly folder: string; readonly rows: number };
}

/** Opens each folder by turns, after a first time that is not counted; then large files in the first. */
async function measure({ folders, runs, files }: Asked): Promise<{ openings: Opening[]; holds: string[] }> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('Aucun Chromium : l’établi ne peut pas être ouvert.');
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  const sites = await Promise.all(folders.map((folder) => serve({ folder, port: 0, home: '/workbench/' })));
  try {
    const openings = folders.map((): Opening[] => []);
    for (let turn = 0; turn <= runs; turn++)
      for (const [at, { url }] of sites.entries()) {
        const opening = await visit(browser, `${url}/workbench/`);
        if (turn > 0) openings[at]!.push(opening);
      }
    const holds = await holdLines(browser, `${sites[0]!.url}/workbench/`, files.folder, files.rows);
    return { openings: openings.map(shortest), holds };
  } finally {
    await browser.close();
    await Promise.all(sites.map(({ close }) => close()));
  }
}

function timesRow(name: string, { seen, drawn, calculated }: Opening): string[] {
  return [name, ...[seen, drawn, calculated].map((one) => duration(one))];
}

/** The scripts of the page, then what they are made of, by package. */
function weights(folder: string): string[] {
  const scripts = readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .map((name) => ({ name, bytes: readFileSync(path.join(folder, name)) }))
    .sort((one, other) => other.bytes.length - one.bytes.length);
  const made = readFileSync(path.join(folder, 'poids.txt'), 'utf8').trimEnd().split('\n');
  return [
    ...columns([
      ['', 'brut', 'gzip', 'brotli'],
      ...scripts.map(({ name, bytes }) => [
        name,
        kilo(bytes.length),
        kilo(gzipSync(bytes, { level: 9 }).length),
        kilo(brotli(bytes)),
      ]),
    ]),
    '',
    'Ce dont ils sont faits, par paquet, en octets avant compression :',
    ...made.slice(0, SHOWN),
  ];
}

export interface WorkbenchScale {
  readonly runs: number;
  /** Rows of the files opened. */
  readonly rows: number;
  /** The dist/ of another version, built with its workbench. */
  readonly against: string | undefined;
}

export async function workbenchPart(folder: string, { runs, rows, against }: WorkbenchScale): Promise<Part> {
  await ensureWorkbench();
  const folders = [DIST, ...(against === undefined ? [] : [path.resolve(against)])];
  for (const one of folders)
    if (!existsSync(path.join(one, 'workbench', 'index.html')))
      throw new Error(`« ${one} » n’a pas d’établi construit (workbench/index.html).`);
  const files = { folder: path.join(folder, 'workbench'), rows };
  const { openings, holds } = await measure({ folders, runs, files });
  const [ours, former] = openings;
  const ratio = (name: string, time: number): Target =>
    atMost(name, time / former!.drawn, LIMITS.workbenchReady, 'fois l’autre version', duration(time));
  return {
    title: 'L’établi : son poids, et le temps qu’il met à être là',
    lines: [
      ...weights(path.join(DIST, 'workbench')),
      '',
      `D’un navigateur qui ne le connaît pas, le plus court de ${figure(runs)} :`,
      ...columns([
        ['', 'la grille est vue', 'la page sert', 'l’exemple est calculé'],
        timesRow('cette version', ours!),
        ...(former ? [timesRow('l’autre', former)] : []),
      ]),
      '',
      ...holds,
    ],
    targets: former ? [ratio('l’établi, jusqu’à ce que la page serve', ours!.drawn)] : [],
  };
}
