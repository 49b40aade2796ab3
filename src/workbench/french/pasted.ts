/** A text pasted from another spreadsheet: its cells in their places, line ends within one kept. */

/** A cell between quotes, which may hold tabs and line ends, or one that ends with the next of them. */
const CELL = /"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\r\n]*)/y;

/** @returns the cells row by row */
export function pastedCells(text: string): string[][] {
  const rows: string[][] = [[]];
  const end = text.replace(/\r?\n$/, '');
  for (let at = 0; ;) {
    CELL.lastIndex = at;
    const [whole = '', quoted, bare = ''] = CELL.exec(end) ?? [];
    rows[rows.length - 1]!.push(quoted === undefined ? bare : quoted.replaceAll('""', '"').replace(/\r\n?/g, '\n'));
    at += whole.length;
    if (at >= end.length) return rows;
    if (end[at] === '\t') at += 1;
    else {
      at += end.startsWith('\r\n', at) ? 2 : 1;
      rows.push([]);
    }
  }
}
