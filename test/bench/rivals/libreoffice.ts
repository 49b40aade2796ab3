/** Exact look-ups computed by LibreOffice itself, where it is installed. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Past this a machine is too busy, or too small, for the comparison to say anything. */
export const PATIENCE = 600_000;
const NAMESPACES = [
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"',
  'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"',
].join(' ');

/** One line of a table: what is looked up, and what stands beside it. */
export interface Entry {
  readonly text: string;
  readonly code: string;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

function cell(text: string): string {
  return `<table:table-cell office:value-type="string"><text:p>${escaped(text)}</text:p></table:table-cell>`;
}

function sheet(name: string, rows: readonly string[]): string {
  return `<table:table table:name="${name}">${rows.map((row) => `<table:table-row>${row}</table:table-row>`).join('')}</table:table>`;
}

/** As in an .xlsx: the brackets of a name are brackets. Unsaid, a .fods looks names up as regular expressions, for minutes. */
const EXACTLY =
  '<table:calculation-settings table:use-regular-expressions="false" table:use-wildcards="false" table:search-criteria-must-apply-to-whole-cell="true"/>';

/** The names looked up on the first sheet, the table on the second; the same file without its formulas is the reference. */
function workbook(all: readonly Entry[], looked: readonly string[], withFormulas: boolean): string {
  const formula = (at: number): string => `of:=VLOOKUP([.A${at + 1}];[$Table.$A$1:$Table.$B$${all.length}];2;0)`;
  const beside = (at: number): string =>
    withFormulas ? `<table:table-cell table:formula="${escaped(formula(at))}"/>` : cell('-');
  const names = sheet(
    'Noms',
    looked.map((text, at) => cell(text) + beside(at)),
  );
  const table = sheet(
    'Table',
    all.map(({ text, code }) => cell(text) + cell(code)),
  );
  const body = `<office:body><office:spreadsheet>${EXACTLY}${names}${table}</office:spreadsheet></office:body>`;
  const mimetype = 'application/vnd.oasis.opendocument.spreadsheet';
  return `<?xml version="1.0" encoding="UTF-8"?><office:document ${NAMESPACES} office:version="1.2" office:mimetype="${mimetype}">${body}</office:document>`;
}

/** Milliseconds to open the workbook, compute it and write its first sheet as CSV; undefined past our patience. */
function convert(source: string): number | undefined {
  const folder = path.dirname(source);
  const profile = pathToFileURL(path.join(folder, 'profile')).href;
  const start = performance.now();
  const { status, error } = spawnSync(
    'soffice',
    [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'csv', '--outdir', folder, source],
    {
      stdio: 'ignore',
      timeout: PATIENCE,
      killSignal: 'SIGKILL',
    },
  );
  if (error && 'code' in error && error.code === 'ETIMEDOUT') return undefined;
  if (status !== 0) throw new Error(`soffice a échoué (code ${status ?? 'inconnu'}).`);
  return performance.now() - start;
}

/** The last column of the CSV written beside the workbook. */
function computedColumn(source: string): string[] {
  const lines = readFileSync(source.replace(/fods$/, 'csv'), 'utf8').trimEnd().split('\n');
  return lines.map((line) => line.slice(line.lastIndexOf(',') + 1).replace(/"/g, ''));
}

/** LibreOffice and its version; undefined where it is not installed. */
export function libreofficeName(): string | undefined {
  const { status, stdout } = spawnSync('soffice', ['--version'], { encoding: 'utf8' });
  return status === 0 ? stdout.split(' ').slice(0, 2).join(' ') : undefined;
}

export interface LookUps {
  /** What each VLOOKUP gave, as written in a CSV: an error's own name where it found nothing. */
  readonly found: readonly string[];
  /** Milliseconds to open the workbook and compute it. */
  readonly computed: number;
  /** Milliseconds to open the same workbook without its formulas. */
  readonly opened: number;
}

/** What exact VLOOKUPs of `looked` in `all` give; undefined past our patience. Writes its workbooks in `folder`. */
export function exactLookUps(folder: string, all: readonly Entry[], looked: readonly string[]): LookUps | undefined {
  mkdirSync(folder, { recursive: true });
  const [without, withFormulas] = ['without.fods', 'with.fods'].map((name) => path.join(folder, name)) as [
    string,
    string,
  ];
  writeFileSync(without, workbook(all, looked, false));
  writeFileSync(withFormulas, workbook(all, looked, true));
  // Twice: the first start writes a profile.
  convert(without);
  const opened = convert(without);
  const computed = opened === undefined ? undefined : convert(withFormulas);
  if (opened === undefined || computed === undefined) return undefined;
  return { found: computedColumn(withFormulas), computed, opened };
}
