import { readFileSync } from 'node:fs';
import { parseCsv, type CsvRow } from './strict';

/**
 * Reads a table of `data/` from its file, strictly. Apart from `parseCsv`, which also runs in a browser.
 * @throws CsvError
 */
export function readCsv(file: string): CsvRow[] {
  return parseCsv(readFileSync(file, 'utf8'), file);
}
