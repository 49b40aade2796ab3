/** What exceljs does not write: formulas as Excel stores them, and the mark that lets an array spill by itself. */
import { FUNCTION_NAMES } from '../../functions/names.mjs';
import { FileFormulas } from '../../sheets/formulas';
import { MemoryZip } from '../../sheets/memory-zip';
import { WorkbookPackage } from '../../sheets/package';
import { dynamicArrayMark } from '../../sheets/spill';

const formulas = new FileFormulas(FUNCTION_NAMES, (name) => name === 'XLOOKUP');

/** @param formula  in English, commas between arguments, without « = » */
export function storedFormula(formula: string): string {
  return formulas.toFile(formula);
}

/** The same bytes each time the sample is made from the same tables. */
const DATE = new Date('2026-01-01T00:00:00Z');

/** Returns a workbook as exceljs wrote it, with every array marked as one that spills. */
export async function markSpills(bytes: ArrayBuffer | Uint8Array): Promise<Uint8Array> {
  const zip = await MemoryZip.open(new Uint8Array(bytes));
  const file = await WorkbookPackage.load(zip);
  const mark = await dynamicArrayMark(file);
  for (const path of (await file.sheetPaths()).values()) {
    const xml = await file.text(path);
    file.put(path, xml.replace(/<c (r="[A-Z]+\d+"[^>]*)>(?=<f t="array")/g, `<c $1 cm="${mark}">`));
  }
  file.save();
  return zip.bytes(DATE);
}
