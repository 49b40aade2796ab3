/**
 * `npm run icons`: draws assets/icon*-16.png to -128.png from the drawings beside them, with the Chromium of the browser
 * tests; `-- --planche` also draws all of them on the backgrounds of Office's themes into dist/captures/icons.png.
 */
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from './chromium';
import { DIST, ROOT } from './boot/paths.mjs';
import { fail, isCommand } from './boot/run.mjs';

export const SIZES = [16, 32, 64, 80, 128];

/** The add-in's own, then one for each command of the ribbon. */
export const ICONS = ['icon', 'icon-annotate', 'icon-function', 'icon-help'];

/** What an icon may stand on: Office's white, colourful, dark grey and black themes, and high contrast. */
export const BACKGROUNDS = ['#ffffff', '#f3f3f3', '#e6e6e6', '#666666', '#262626', '#000000'];

async function source(name: string) {
  const svg = await readFile(path.join(ROOT, 'assets', `${name}.svg`), 'utf8');
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}

async function draw(browser: Browser, name: string) {
  const url = await source(name);
  for (const size of SIZES) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<body style="margin:0"><img src="${url}" width="${size}" height="${size}" style="display:block">`,
    );
    await page.screenshot({ path: path.join(ROOT, 'assets', `${name}-${size}.png`), omitBackground: true });
    await page.close();
  }
}

/** Every icon at every size on every background: the picture to look at after a change. */
async function drawSheet(browser: Browser, file: string) {
  const png = async (name: string, size: number) =>
    `<img width="${size}" height="${size}" src="data:image/png;base64,${(await readFile(path.join(ROOT, 'assets', `${name}-${size}.png`))).toString('base64')}">`;
  const row = (await Promise.all(ICONS.flatMap((name) => SIZES.slice(0, 4).map((size) => png(name, size))))).join(' ');
  const page = await browser.newPage({ viewport: { width: 980, height: BACKGROUNDS.length * 100 } });
  await page.setContent(
    `<body style="margin:0">${BACKGROUNDS.map((color) => `<div style="background:${color};height:100px;display:flex;gap:8px;align-items:center;padding:0 10px">${row}</div>`).join('')}`,
  );
  await mkdir(path.dirname(file), { recursive: true });
  await page.screenshot({ path: file });
  await page.close();
}

async function main() {
  const executablePath = findChromium();
  if (executablePath === null)
    throw new Error("Aucun Chromium trouvé : indiquez-le par la variable d'environnement CHROMIUM_PATH.");
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  try {
    for (const name of ICONS) await draw(browser, name);
    console.log(`Icônes dessinées dans assets/ : ${ICONS.join(', ')}, en ${SIZES.join(', ')} points.`);
    if (process.argv.includes('--planche')) {
      const file = path.join(DIST, 'captures', 'icons.png');
      await drawSheet(browser, file);
      console.log(`La planche : ${path.relative(ROOT, file)}`);
    }
  } finally {
    await browser.close();
  }
}

if (isCommand(import.meta.url)) {
  main().catch(fail);
}
