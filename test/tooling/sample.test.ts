/** assets/exemple.xlsx, opened with another library than the one that wrote it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import JSZip from 'jszip';
import { read, utils, type CellObject, type WorkSheet } from 'xlsx';
import { Evaluator, shown } from '../help/evaluate';
import { parseFormula } from '../help/formula';
import { loadBundle } from '../packaging/realm';

const ROOT = path.resolve(__dirname, '..', '..');
const bytes = readFileSync(path.join(ROOT, 'assets', 'exemple.xlsx'));
const workbook = read(bytes, { cellFormula: true });
const sheet = (name: string): WorkSheet => workbook.Sheets[name]!;

function cells(of: WorkSheet): ReadonlyArray<readonly [address: string, cell: CellObject]> {
  return Object.entries(of).filter(([address]) => !address.startsWith('!')) as [string, CellObject][];
}

/** What a cell shows, an error by its code. */
function value(of: WorkSheet, row: number, column: number): string {
  const cell = of[utils.encode_cell({ r: row, c: column })] as CellObject | undefined;
  if (cell?.v === undefined) return '';
  return cell.t === 'e' ? (cell.w ?? '') : String(cell.v);
}

function grid(of: WorkSheet): string[][] {
  const { e } = utils.decode_range(of['!ref']!);
  return Array.from({ length: e.r + 1 }, (_, row) =>
    Array.from({ length: e.c + 1 }, (__, column) => value(of, row, column)),
  );
}

/** The formula as it is typed: without the marks of the file. */
function typed(formula: string): string {
  return `=${formula.replace(/_xldudf_([A-Z_]+)/g, (_, name: string) => name.replaceAll('_', '.')).replace(/_xl(?:fn|ws)\./g, '')}`;
}

test('holds its six sheets and their rows', () => {
  expect(workbook.SheetNames).toEqual([
    'Lisez-moi',
    'Essayer',
    'Code postal et ville',
    'Lieux',
    'Adresses',
    'Avec Excel',
  ]);
  expect(utils.decode_range(sheet('Lieux')['!ref']!).e.r).toBe(176);
  expect(utils.decode_range(sheet('Adresses')['!ref']!).e.r).toBeGreaterThan(40);
});

describe.each(['Essayer', 'Code postal et ville', 'Lieux', 'Avec Excel'])('%s', (name) => {
  const formulas = cells(sheet(name)).filter(([, cell]) => cell.f !== undefined);

  test('has formulas of Ressort, each spilling by itself', () => {
    expect(formulas.length).toBeGreaterThan(2);
    expect(formulas.every(([, cell]) => (cell as { D?: boolean }).D === true && cell.F !== undefined)).toBe(true);
  });

  test('keeps the values the shipped functions give (if not: npm run sample)', () => {
    const evaluator = new Evaluator(loadBundle(), grid(sheet(name)));
    const faults = formulas
      .filter(([, cell]) => !/XLOOKUP|FILTER/.test(cell.f!))
      .filter(([, cell]) => {
        const { s, e } = utils.decode_range(cell.F!);
        const answer = evaluator.evaluate(parseFormula(typed(cell.f!))).map((row) => row.map(shown));
        const kept = grid(sheet(name))
          .slice(s.r, e.r + 1)
          .map((row) => row.slice(s.c, e.c + 1));
        return JSON.stringify(kept) !== JSON.stringify(answer);
      });
    expect(faults.map(([address, cell]) => `${address} ${typed(cell.f!)}`)).toEqual([]);
  });
});

test('FILTRE and RECHERCHEX hold what they would calculate', () => {
  const rows = grid(sheet('Avec Excel')).slice(1);
  const prices = new Map(rows.filter((row) => row[4] !== '').map((row) => [row[4], row[5]]));
  expect(rows.filter((row) => row[0] !== '').map((row) => row[2])).toEqual(
    rows.filter((row) => row[0] !== '').map((row) => prices.get(row[1])),
  );
  expect(rows.map((row) => row[7]).filter((name) => name !== '')).toEqual(
    rows.filter((row) => row[1] === 'A').map((row) => row[0]),
  );
});

test('the list is a table without holes: a row without an answer says why', () => {
  const [titles, ...rows] = grid(sheet('Adresses'));
  expect(new Set(titles).size).toBe(11);
  const silent = rows.filter((row) => row[0] !== '' && row.slice(2, 10).includes('') && row[10] === '');
  expect(silent).toEqual([]);
});

test('every part is well-formed XML, declared, and related', async () => {
  const zip = await JSZip.loadAsync(bytes);
  const text = async (name: string): Promise<string> => zip.file(name)!.async('text');
  const parts = Object.keys(zip.files).filter((name) => !name.endsWith('/'));
  const faults: string[] = [];
  for (const name of parts.filter((part) => /\.(xml|rels)$/.test(part))) {
    new DOMParser({ onError: (_, message) => void faults.push(`${name}: ${message}`) }).parseFromString(
      await text(name),
      'text/xml',
    );
  }
  expect(faults).toEqual([]);
  const types = await text('[Content_Types].xml');
  const declared = parts.filter((name) => /^xl\/.*\.xml$/.test(name) && !types.includes(`PartName="/${name}"`));
  expect(declared).toEqual([]);
  const ids = [...(await text('xl/_rels/workbook.xml.rels')).matchAll(/\bId="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const marked = [...(await text('xl/worksheets/sheet4.xml')).matchAll(/<c [^>]*><f t="array"/g)].map(([cell]) => cell);
  expect(marked.length).toBe(6);
  expect(marked.every((cell) => cell.includes('cm="1"'))).toBe(true);
});
