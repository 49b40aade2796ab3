/** `npm run sample`: assets/exemple.xlsx, made from real rows with the shipped functions. */
import { writeFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { readCsv } from '../../csv/read';
import { ROOT } from '../boot/paths.mjs';
import { fail } from '../boot/run.mjs';
import { isBuildStale } from '../boot/stale.mjs';
import { build } from '../build/build';
import { addAddresses, addPlaces, addReadme, addTrying, addTwoColumns, addWithExcel } from './sheets';
import { shippedFunctions } from './shipped';
import { markSpills } from './spill';

function cellsOf(file: string): ReadonlyArray<Readonly<Record<string, string>>> {
  return readCsv(path.join(ROOT, file)).map(({ cells }) => cells);
}

async function makeSample(): Promise<void> {
  if (await isBuildStale()) await build();
  const { version } = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const call = await shippedFunctions();
  const places = cellsOf('data/lieux.csv').map((cells) => ({
    section: cells['rubrique'] ?? '',
    place: cells['imprime'] ?? '',
  }));
  const addresses = cellsOf('src/workbench/sample/adresses.csv').map((cells) => ({
    address: cells['adresse'] ?? '',
    departement: cells['departement'] ?? '',
  }));

  const workbook = new ExcelJS.Workbook();
  workbook.created = workbook.modified = new Date('2026-01-01T00:00:00Z');
  workbook.creator = workbook.lastModifiedBy = 'Ressort';
  workbook.title = 'Ressort : classeur d’exemple';
  addReadme(workbook, version);
  addTrying(workbook, call);
  addTwoColumns(workbook, call);
  addPlaces(workbook, call, places);
  addAddresses(workbook, call, addresses);
  addWithExcel(workbook, call);
  const bytes = await markSpills(await workbook.xlsx.writeBuffer());
  await writeFile(path.join(ROOT, 'assets', 'exemple.xlsx'), bytes);
  console.log(
    `assets/exemple.xlsx : ${workbook.worksheets.length} feuilles, ${places.length} lieux, ${addresses.length} adresses, ${Math.round(bytes.length / 1024)} Ko`,
  );
}

await makeSample().catch(fail);
