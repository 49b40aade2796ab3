// @ts-check
// `npm run sample`: assets/exemple.xlsx, made from real rows with the shipped functions.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isBuildStale } from '../boot/stale.mjs';
import { build } from '../build/build';
import { ROOT } from '../boot/paths.mjs';
import { fail } from '../boot/run.mjs';

/**
 * @param {string} file
 * @returns {Promise<string[][]>} the rows under the heading; cells may be quoted
 */
async function readTable(file) {
  const text = await readFile(path.join(ROOT, file), 'utf8');
  const rows = [...text.matchAll(/(?:"(?:[^"]|"")*"|[^;\n"]*)(?:;(?:"(?:[^"]|"")*"|[^;\n"]*))*\n/g)].map(([row]) =>
    [...row.slice(0, -1).matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g)].map(
      ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
    ),
  );
  return rows.slice(1);
}

async function makeSample() {
  if (await isBuildStale()) await build();
  const { default: ExcelJS } = await import('exceljs');
  const { shippedFunctions } = await import('./shipped.mjs');
  const sheets = await import('./sheets.mjs');
  const { markSpills } = await import('./spill.mjs');

  const { version } = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8'));
  const call = await shippedFunctions();
  const places = (await readTable('data/lieux.csv')).map(([, rubrique = '', , lieu = '']) => ({ rubrique, lieu }));
  const addresses = (await readTable('src/workbench/sample/adresses.csv')).map(([adresse = '', departement = '']) => ({
    adresse,
    departement,
  }));

  const workbook = new ExcelJS.Workbook();
  workbook.created = workbook.modified = new Date('2026-01-01T00:00:00Z');
  workbook.creator = workbook.lastModifiedBy = 'Ressort';
  workbook.title = 'Ressort : classeur d’exemple';
  sheets.addReadme(workbook, version);
  sheets.addTrying(workbook, call);
  sheets.addPlaces(workbook, call, places);
  sheets.addAddresses(workbook, call, addresses);
  sheets.addWithExcel(workbook, call);
  const bytes = await markSpills(new Uint8Array(await workbook.xlsx.writeBuffer()));
  await writeFile(path.join(ROOT, 'assets', 'exemple.xlsx'), bytes);
  console.log(
    `assets/exemple.xlsx : ${workbook.worksheets.length} feuilles, ${places.length} lieux, ${addresses.length} adresses, ${Math.round(bytes.length / 1024)} Ko`,
  );
}

await makeSample().catch(fail);
