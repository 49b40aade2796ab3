import type { IWorkbookData } from '@univerjs/core';
import { MemoryZip } from '../../sheets/memory-zip';
import { WorkbookPackage } from '../../sheets/package';
import { localName } from '../../sheets/text';
import { checkFile, FileRefused, notAWorkbook } from './file';
import { type FormulaReading, readWorkbook } from './read';

/** A file read: what the spreadsheet will show, and what saving will start from. */
export interface OpenedFile {
  readonly data: Partial<IWorkbookData>;
  readonly bytes: Uint8Array;
  readonly date1904: boolean;
}

/** Reads an .xlsx; anything else is refused, with the reason and what to do. */
export async function readFile(name: string, bytes: Uint8Array, reading: FormulaReading): Promise<OpenedFile> {
  checkFile(name, bytes);
  await checkPackage(name, bytes);
  // Loaded only when a file is opened: it weighs as much as the rest of the page's start.
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  try {
    await MemoryZip.open(bytes, { check: true });
    await workbook.xlsx.load(bytes.slice().buffer);
  } catch {
    throw new FileRefused(
      `« ${name} » n’a pas pu être lu : il est abîmé, ou fait d’une façon que l’établi ne connaît pas. Rouvrez-le dans Excel et enregistrez-le à nouveau.`,
    );
  }
  if (workbook.worksheets.length === 0) throw new FileRefused(`« ${name} » n’a aucune feuille de calcul.`);
  return { data: readWorkbook(workbook, name, reading), bytes, date1904: workbook.properties.date1904 };
}

/** A zipped file may be a text or a presentation, or broken. */
async function checkPackage(name: string, bytes: Uint8Array): Promise<void> {
  try {
    const file = await WorkbookPackage.load(await MemoryZip.open(bytes));
    if (localName((await file.part(file.workbookPath)).name) === 'workbook') return;
  } catch {
    // Said below: whatever failed, it is not a workbook we can read.
  }
  throw new FileRefused(notAWorkbook(name));
}
