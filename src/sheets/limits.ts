/** What a page takes of a workbook: beyond, the browser would stop answering. */

/** Bytes of the file. */
export const LARGEST_FILE = 20 * 1024 * 1024;
/** Bytes of its parts once unpacked: a small archive may hold a thousand times its size. */
export const MOST_UNPACKED = 100 * 1024 * 1024;
