/** What reads and writes files, to be loaded together. */
export { anchoredIn, NOTHING_ANCHORED } from './anchored';
export { CsvFile } from './csv';
export { OdsFile } from './ods';
export { readFile } from './open';
export { writeWorkbook } from './write';
