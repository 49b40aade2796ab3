import type { IWorkbookData } from '@univerjs/core';
import { MemoryZip } from '../../sheets/memory-zip';
import { localName } from '../../sheets/text';
import { parseXml } from '../../sheets/tree';
import { readWorkbookParts, type WorkbookParts } from '../../sheets/workbook';
import { checkFile, FileRefused, notAWorkbook } from './file';
import { type FormulaReading, WorkbookReader } from './read';

/** A file read: what the spreadsheet will show, and what saving will start from. */
export interface OpenedFile {
  readonly data: Partial<IWorkbookData>;
  readonly bytes: Uint8Array;
  readonly date1904: boolean;
}

/**
 * Reads an .xlsx; anything else is refused, with the reason and what to do.
 * @throws FileRefused with the reason, and what to do
 */
export async function readFile(name: string, bytes: Uint8Array, reading: FormulaReading): Promise<OpenedFile> {
  checkFile(name, bytes);
  const parts = await partsOf(name, bytes);
  if (parts.sheets.length === 0) throw new FileRefused(`« ${name} » n’a aucune feuille de calcul.`);
  try {
    const zip = await MemoryZip.open(bytes, { check: true });
    const reader = await WorkbookReader.of(zip, parts, reading);
    return { data: await reader.workbook(name), bytes, date1904: parts.date1904 };
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    throw new FileRefused(
      `« ${name} » n’a pas pu être lu : il est abîmé, ou fait d’une façon que l’établi ne connaît pas. Rouvrez-le dans Excel et enregistrez-le à nouveau.`,
    );
  }
}

/** A zipped file may be a text or a presentation, or broken. */
async function partsOf(name: string, bytes: Uint8Array): Promise<WorkbookParts> {
  try {
    const zip = await MemoryZip.open(bytes);
    const parts = await readWorkbookParts(zip);
    const main = parts && (await zip.text(parts.path));
    if (parts && main !== undefined && localName(parseXml(main, parts.path).name) === 'workbook') return parts;
  } catch {
    // Said below: whatever failed, it is not a workbook we can read.
  }
  throw new FileRefused(notAWorkbook(name));
}
