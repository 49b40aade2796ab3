import type { IWorkbookData } from '@univerjs/core';
import { MemoryZip } from '../../sheets/memory-zip';
import { localName } from '../../sheets/text';
import { parseXml } from '../../sheets/tree';
import { readWorkbookParts, type WorkbookParts } from '../../sheets/workbook';
import { checkFile, checkUnpacked, FileRefused, notAWorkbook } from './file';
import { type FormulaReading, WorkbookReader } from './read';
import { Abandoned, Work } from './work';

/** A file read: what the spreadsheet will show, and what saving will start from. */
export interface OpenedFile {
  readonly data: Partial<IWorkbookData>;
  readonly bytes: Uint8Array;
  readonly date1904: boolean;
  /** How many formulas keep the result of the file until their calculation is asked for. */
  readonly waiting: number;
  /** The sheets whose filter is of a sort that the workbench does not know. */
  readonly unknownFilters: ReadonlySet<string>;
}

/**
 * Reads an .xlsx; anything else is refused, with the reason and what to do.
 * @throws FileRefused with the reason, and what to do; Abandoned if the work was given up
 */
export async function readFile(
  name: string,
  bytes: Uint8Array,
  reading: FormulaReading,
  work = new Work(),
): Promise<OpenedFile> {
  checkFile(name, bytes);
  await work.begin('read');
  const { zip, parts } = await archiveOf(name, bytes);
  checkUnpacked(name, zip.unpackedSize);
  if (parts.sheets.length === 0) throw new FileRefused(`« ${name} » n’a aucune feuille de calcul.`);
  try {
    const reader = await WorkbookReader.of(name, zip, parts, reading, work);
    const data = await reader.workbook();
    const { waiting, unknownFilters } = reader;
    return { data, bytes, date1904: parts.date1904, waiting, unknownFilters };
  } catch (error) {
    if (error instanceof FileRefused || error instanceof Abandoned) throw error;
    throw new FileRefused(
      `« ${name} » n’a pas pu être lu : il est abîmé, ou fait d’une façon que l’établi ne connaît pas. Rouvrez-le dans Excel et enregistrez-le à nouveau.`,
    );
  }
}

/** A zipped file may be a text or a presentation, or broken. */
async function archiveOf(name: string, bytes: Uint8Array): Promise<{ zip: MemoryZip; parts: WorkbookParts }> {
  try {
    const zip = await MemoryZip.open(bytes);
    const parts = await readWorkbookParts(zip);
    const main = parts && (await zip.text(parts.path));
    if (parts && main !== undefined && localName(parseXml(main, parts.path).name) === 'workbook') return { zip, parts };
  } catch {
    // Said below: whatever failed, it is not a workbook we can read.
  }
  throw new FileRefused(notAWorkbook(name));
}
