/** The tables of a file that the clerk opens: a text, or the sheets of a workbook, within what a page can hold. */
import { CsvRefused } from '../../csv/refused';
import { sheetTable, tableOf, type OwnTable } from '../../join/own-table';
import { LARGEST_FILE, MOST_UNPACKED } from '../../sheets/limits';
import { PackedZip } from '../../sheets/packed-zip';
import { readSheetValues } from '../../sheets/values';
import { decodeText, pastedRows } from '../annotate/pasted-rows';

export type OpenedFile =
  { readonly tables: readonly OwnTable[] } | { readonly refused: 'too-large' | 'unreadable' | 'no-table' };

const ZIP = [0x50, 0x4b, 0x03, 0x04];

export async function openFile(file: File): Promise<OpenedFile> {
  if (file.size > LARGEST_FILE) return { refused: 'too-large' };
  try {
    const buffer = await file.arrayBuffer();
    const bytes = new Uint8Array(buffer);
    const isZip = ZIP.every((byte, at) => bytes[at] === byte);
    const tables = isZip ? await tablesOfWorkbook(file.name, bytes) : tablesOfText(file.name, buffer);
    if (!Array.isArray(tables)) return { refused: tables };
    return tables.length === 0 ? { refused: 'no-table' } : { tables };
  } catch {
    // Whatever the readers found wrong, the clerk can do the same about it.
    return { refused: 'unreadable' };
  }
}

async function tablesOfWorkbook(name: string, bytes: Uint8Array): Promise<OwnTable[] | 'too-large'> {
  const zip = new PackedZip(bytes);
  if (zip.unpackedSize > MOST_UNPACKED) return 'too-large';
  const sheets = await readSheetValues(zip);
  return sheets.flatMap((sheet) => {
    const table = sheetTable(sheets.length === 1 ? name : `${name} · ${sheet.name}`, sheet);
    return table ? [table] : [];
  });
}

function tablesOfText(name: string, buffer: ArrayBuffer): OwnTable[] {
  const text = decodeText(buffer);
  if (text === undefined) throw new CsvRefused((texts) => texts.foreign(name, 'binary'));
  const table = tableOf(name, pastedRows(text).rows);
  return table ? [table] : [];
}
