/** The table that `ressort join` brings from: a file read whole, a .csv or the first sheet of a workbook. */
import path from 'node:path';
import { detectEncoding } from '../csv/detect';
import { detectSeparator } from '../csv/separator';
import type { Scalar } from '../host/host';
import { sheetTable, tableOf, type OwnTable } from '../join/own-table';
import { BrokenPart, UnreadableWorkbook } from '../sheets/unreadable';
import { readSheetValues } from '../sheets/values';
import { Archive } from '../sheets/zip';
import { rowsOf, startOf } from './survey-csv';
import { WORKBOOK_FORMATS } from './choices';
import { requireInput } from './output';
import { CommandRefused } from './refused';
import { commandTexts } from './texts/texts';

/** @throws CommandRefused, CsvRefused, UnreadableWorkbook */
export async function readTableFile(file: string): Promise<OwnTable> {
  await requireInput(file);
  const isWorkbook = WORKBOOK_FORMATS.includes(path.extname(file).toLowerCase());
  const table = isWorkbook ? await readWorkbook(file) : tableOf(file, await readCsv(file));
  if (!table) throw new CommandRefused(commandTexts().files.onlyTitles(file));
  return table;
}

async function readCsv(file: string): Promise<readonly (readonly Scalar[])[]> {
  const encoding = await detectEncoding(file, undefined);
  const separator = detectSeparator(await startOf(file, encoding), undefined);
  const rows: (readonly string[])[] = [];
  for await (const { cells } of rowsOf(file, encoding, separator)) rows.push(cells);
  return rows;
}

async function readWorkbook(file: string): Promise<OwnTable | undefined> {
  const archive = await Archive.open(file);
  try {
    const [first] = await readSheetValues(archive);
    return first && sheetTable(file, first);
  } catch (error) {
    throw error instanceof BrokenPart ? new UnreadableWorkbook(file, error.told) : error;
  } finally {
    archive.close();
  }
}
