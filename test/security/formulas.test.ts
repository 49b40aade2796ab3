/** What is written to a cell is never taken for a formula, by any of the ways that write. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { asWritten } from '../../src/host/excel-cells';
import { ROOT } from '../../src/tooling/boot/paths.mjs';
import { isListFunction, NAMES, call, ExcelError } from '../functions/excel';

/** What Excel, and the spreadsheets like it, take for the start of a formula when it is typed or read from a file. */
const STARTS = ['=', '+', '-', '@', '\t=', '\r=', '\n=', '＝', '＋', '－', '＠'];
const BODIES = [
  '1+1',
  "cmd|' /c calc'!A1",
  'HYPERLINK("https://exemple.invalid";"x")',
  'SUM(A1)',
  'WEBSERVICE("https://exemple.invalid")',
  '',
];
const HOSTILE = STARTS.flatMap((start) => BODIES.map((body) => start + body));
const isFormula = (text: string): boolean => /^[=+\-@\t\r\n＝＋－＠]/.test(text);

test.each(HOSTILE)('%j is handed to Excel quoted', (text) => {
  expect(asWritten(text)).toBe(`'${text}`);
});

test('whatever the text, Excel is handed a text: quoted, or not looking like a formula, and nothing lost', () => {
  const start = fc.constantFrom('', ...STARTS, ' ', "'");
  fc.assert(
    fc.property(start, fc.string({ unit: 'binary' }), (before, after) => {
      const written = asWritten(before + after) as string;
      expect(isFormula(written)).toBe(false);
      expect(written.replace(/^'/, '')).toBe(written.startsWith("'") ? before + after : written);
    }),
    { numRuns: 2000 },
  );
});

describe('the doors to a workbook', () => {
  /** Each file that puts something in cells, and what. A new one must be looked at, then said here. */
  const DOORS: Readonly<Record<string, string>> = {
    'host/excel-cells.ts': 'values, all through asWritten; formulas that are meant',
    'workbench/taskpane/host.ts': 'values as texts, tried in the browser; formulas that are meant',
    'workbench/test-hook.ts': 'for the tests',
  };
  const WRITES =
    /(?<!this)\.(?:values|formulas|formulasLocal|formulasR1C1|formulaArray) = (?!true)|\.set(?:Value|Values|Formula|Formulas)\(/;
  const files = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.split(path.sep).join('/'));
  const textOf = (file: string): string => readFileSync(path.join(ROOT, 'src', file), 'utf8');

  test('are the ones that are known', () => {
    expect(files.filter((file) => WRITES.test(textOf(file))).sort()).toEqual(Object.keys(DOORS).sort());
  });

  test('Excel’s writes values through asWritten alone', () => {
    const lines = textOf('host/excel-cells.ts')
      .split('\n')
      .filter((line) => line.includes('.values = '));
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter((line) => !line.includes('asWritten'))).toEqual([]);
  });
});

test('no answer of a function looks like a formula', () => {
  const wrong: string[] = [];
  for (const name of NAMES) {
    for (const text of [...HOSTILE, 'Mâcon', 'Saint-Denis', 'INSEE 71270']) {
      const answer =
        name === 'COMMUNES'
          ? call(name, 'ZONE', text, null)
          : isListFunction(name)
            ? call(name, text, null, null)
            : call(name, [[text]], null, null);
      const values = answer instanceof ExcelError ? [answer] : answer.flat();
      for (const value of values) {
        const said = value instanceof ExcelError ? value.message : value;
        if (typeof said === 'string' && isFormula(said)) wrong.push(`${name}(${text}) : ${said}`);
      }
    }
  }
  expect(wrong).toEqual([]);
});

describe('ressort annotate', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ressort-formules-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const run = (file: string): string =>
    execFileSync(
      process.execPath,
      ['src/cli/ressort.mjs', 'annotate', path.join(folder, file), '--colonne', 'Lieu', '--faits', 'zone,bureau'],
      { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
    );

  test('adds to a CSV no cell that a spreadsheet would calculate, and leaves the others as they were', () => {
    const rows = HOSTILE.filter((text) => !/[\t\r\n"|]/.test(text));
    writeFileSync(path.join(folder, 'a.csv'), ['Lieu|Note', ...rows.map((text, at) => `${text}|${at}`)].join('\n'));
    run('a.csv');
    const lines = readFileSync(path.join(folder, 'a.annote.csv'), 'utf8')
      .replace(/^\ufeff/, '')
      .trimEnd()
      .split('\n')
      .slice(1);
    expect(lines).toHaveLength(rows.length);
    lines.forEach((line, at) => {
      const cells = line.split('|');
      expect(cells.slice(0, 2)).toEqual([rows[at], String(at)]);
      expect(cells.slice(2).filter((cell) => isFormula(cell.replace(/^"/, '')))).toEqual([]);
    });
  });

  test('adds to an .xlsx texts alone', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Liste');
    for (const text of ['Lieu', ...HOSTILE]) sheet.addRow([text]);
    await book.xlsx.writeFile(path.join(folder, 'b.xlsx'));
    run('b.xlsx');
    const read = new ExcelJS.Workbook();
    await read.xlsx.readFile(path.join(folder, 'b.annote.xlsx'));
    const types = new Set<string>();
    read.worksheets[0]!.eachRow((row) => row.eachCell((cell) => types.add(ExcelJS.ValueType[cell.type])));
    expect([...types].filter((type) => type === 'Formula' || type === 'SharedFormula' || type === 'Hyperlink')).toEqual(
      [],
    );
    expect(read.worksheets[0]!.rowCount).toBe(HOSTILE.length + 1);
  });
});
