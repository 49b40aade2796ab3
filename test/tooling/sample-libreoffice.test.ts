/**
 * assets/exemple.xlsx, opened by LibreOffice, which does not have our functions: it must read every sheet, every value,
 * and see each formula fill the very cells it fills in Excel.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { read, utils, type CellObject, type WorkSheet } from 'xlsx';
import { LecteurCsv } from '../../src/cli/csv/ligne';

const SAMPLE = path.resolve(__dirname, '..', '..', 'assets', 'exemple.xlsx');
/** Every sheet in a file of its own: « ; », quotes, UTF-8, cells as they are. */
const FILTER = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,false,false,false,false,-1';

const found = ['soffice', 'libreoffice'].find(
  (name) => spawnSync(name, ['--version'], { timeout: 60_000 }).status === 0,
);
const withLibreOffice = found === undefined ? describe.skip : describe;
if (found === undefined)
  console.warn('LibreOffice n’est pas sur cette machine : le classeur d’exemple n’y a pas été ouvert.');

withLibreOffice('LibreOffice', () => {
  const workbook = read(readFileSync(SAMPLE), { cellFormula: true });
  let folder: string;
  let printed: string;

  beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'ressort-soffice-'));
    const args = [
      `-env:UserInstallation=file://${folder}/profil`,
      '--headless',
      '--convert-to',
      FILTER,
      '--outdir',
      folder,
      SAMPLE,
    ];
    const { status, stdout, stderr } = spawnSync(found!, args, { encoding: 'utf8', timeout: 150_000 });
    printed = `${stdout}${stderr}`;
    if (status !== 0) throw new Error(printed);
  }, 180_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const rowsOf = (name: string): string[][] =>
    [...new LecteurCsv(';').lire(readFileSync(path.join(folder, `exemple-${name}.csv`), 'utf8'), true)].map(
      ({ cellules: cells }) => [...cells],
    );

  test('opens it without a complaint', () => {
    expect(printed).not.toMatch(/\b(?:error|corrupt|repair|failed to load)/i);
    expect(printed.match(/Writing sheet/g)).toHaveLength(workbook.SheetNames.length);
  });

  test.each(workbook.SheetNames)('%s: each value as it was written, each formula where it spills', (name) => {
    const sheet: WorkSheet = workbook.Sheets[name]!;
    const formulas = Object.entries(sheet).flatMap(([address, cell]) =>
      !address.startsWith('!') && (cell as CellObject).F !== undefined
        ? [utils.decode_range((cell as CellObject).F!)]
        : [],
    );
    const { e } = utils.decode_range(sheet['!ref']!);
    const rows = rowsOf(name);
    const faults: string[] = [];
    for (let r = 0; r <= e.r; r++) {
      for (let c = 0; c <= e.c; c++) {
        const shown = rows[r]?.[c] ?? '';
        const within = formulas.some((area) => r >= area.s.r && r <= area.e.r && c >= area.s.c && c <= area.e.c);
        const cell = sheet[utils.encode_cell({ r, c })] as CellObject | undefined;
        const expected = within ? '#NAME?' : String(cell?.v ?? '');
        if (shown !== expected) faults.push(`${utils.encode_cell({ r, c })}: « ${shown} » instead of « ${expected} »`);
      }
    }
    expect(faults).toEqual([]);
    expect(rows.length).toBeGreaterThan(1);
  });
});
