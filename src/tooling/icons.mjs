// @ts-check
// Draws assets/icon-*.png from assets/icon.svg with the Chromium of the browser tests: `npm run icons`.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { CHROMIUM_FLAGS, findChromium } from './chromium.mjs';
import { ROOT } from './paths.mjs';

const SIZES = [16, 32, 64, 80, 128];

const executablePath = findChromium();
if (executablePath === null) {
  console.error("Aucun Chromium trouvé : indiquez-le par la variable d'environnement CHROMIUM_PATH.");
  process.exit(1);
}
const { chromium } = await import('playwright-core');
const svg = await readFile(path.join(ROOT, 'assets', 'icon.svg'), 'utf8');
const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
try {
  for (const size of SIZES) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<body style="margin:0"><img src="${source}" width="${size}" height="${size}" style="display:block">`);
    await page.screenshot({ path: path.join(ROOT, 'assets', `icon-${size}.png`), omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
}
console.log(`Icônes dessinées : ${SIZES.map((size) => `assets/icon-${size}.png`).join(', ')}`);
