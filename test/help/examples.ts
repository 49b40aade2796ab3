/** Reads the examples out of the README and of the page of functions (Markdown tables) and of the help (tables of HTML). */
import { DOMParser, type Document as XmlDocument, type Element as XmlElement } from '@xmldom/xmldom';

export interface Example {
  readonly formula: string;
  /** Rows of cells; empty where only phrases are expected. */
  readonly rows: ReadonlyArray<readonly string[]>;
  /** The answer goes on after these rows. */
  readonly more: boolean;
  /** Pieces that the answer or the error's message must contain. */
  readonly phrases: readonly string[];
  /** The whole of what the error's message must be; undefined if only pieces are given. */
  readonly sentence?: string | undefined;
}

export interface Examples {
  /** The sheet the formulas look at: rows from 1, columns from A. */
  readonly sheet: ReadonlyArray<readonly string[]>;
  readonly examples: readonly Example[];
  /** Every formula written anywhere, examples included. */
  readonly formulas: readonly string[];
}

export function readMarkdown(text: string): Examples {
  const [, rows = ''] = /<!-- feuille -->\n((?:\|.*\n)+)/.exec(text) ?? [];
  const sheet = rows
    .trim()
    .split('\n')
    .slice(2)
    .map((row) => cellsOf(row).slice(1));
  const examples = [...text.matchAll(/^\| `(=[^`]+)` (\|.*\|)$|^\| [^`|]+ \| `(=[^`]+)` (\|.*\|)$/gm)].map(
    (found): Example => {
      const answer = cellsOf(found[2] ?? found[4] ?? '')[0] ?? '';
      const written = answer.split('<br>');
      const lines = written.filter((line) => line !== '…');
      const coded = lines.map((line) => [...line.matchAll(/`([^`]*)`/g)].map(([, cell]) => cell ?? ''));
      return {
        formula: found[1] ?? found[3] ?? '',
        rows: coded.filter((row) => row.length > 0),
        more: lines.length < written.length,
        phrases: [],
      };
    },
  );
  const formulas = [...text.matchAll(/`(=[A-Z][^`]+)`/g)].map(([, formula]) => formula ?? '');
  return { sheet, examples, formulas };
}

function cellsOf(row: string): string[] {
  return row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

export function readHelp(html: string): Examples {
  const page = new DOMParser().parseFromString(html.replace(/<!doctype html>/i, ''), 'text/xml');
  const sheet = elements(page, 'table')
    .filter((table) => table.getAttribute('id') === 'sheet')
    .flatMap((table) => elements(table, 'tr').slice(1))
    .map((row) => elements(row, 'td').map((cell) => cell.textContent ?? ''));
  const rows = elements(page, 'table')
    .filter((table) => table.getAttribute('class') === 'examples')
    .flatMap((table) => elements(table, 'tr'))
    .map((row) => elements(row, 'td'))
    .filter((cells) => cells.length > 0);
  const examples = rows.map(([formula, answer]): Example => {
    if (formula === undefined || answer === undefined) throw new Error('an example without an answer');
    return { formula: formula.textContent ?? '', ...readAnswer(answer) };
  });
  const formulas = elements(page, 'code')
    .map((code) => code.textContent ?? '')
    .filter((text) => text.startsWith('='));
  return { sheet, examples, formulas };
}

function readAnswer(answer: XmlElement): Omit<Example, 'formula'> {
  const rows: string[][] = [];
  let row: string[] = [];
  let more = false;
  for (let node = answer.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeName === 'samp') row.push(node.textContent ?? '');
    if (node.nodeName === 'br') {
      rows.push(row);
      row = [];
    }
    if (node.nodeName === '#text' && node.textContent?.includes('…') === true) more = true;
  }
  rows.push(row);
  return {
    rows: rows.filter((one) => one.length > 0),
    more,
    phrases: elements(answer, 'q').map((quote) => quote.textContent ?? ''),
    sentence: elements(answer, 'q').find((quote) => quote.getAttribute('class') === 'whole')?.textContent ?? undefined,
  };
}

function elements(within: XmlDocument | XmlElement, name: string): XmlElement[] {
  return Array.from(within.getElementsByTagName(name));
}
