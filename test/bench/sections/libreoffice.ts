/** Exact VLOOKUPs over the table of names in LibreOffice, where it is installed, and one call of ours on the same rows. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { median } from '../clock';
import { FUNCTIONS } from '../paths';
import { columns, duration, figure } from '../print';
import type { Probes } from '../probe';
import { communes } from '../rivals/rival';
import type { Part } from '../targets';

/** Past this a machine is too busy, or too small, for the comparison to say anything. */
const PATIENCE = 600_000;
const NAMESPACES = [
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"',
  'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"',
].join(' ');

interface Row {
  readonly text: string;
  readonly expected: string;
}

/** The whole table, in the order of the package, then `count` of its names in another one. */
function rowsOf(count: number): { all: readonly Row[]; looked: readonly Row[] } {
  const all = communes().map(({ name, code, departement }) => ({ text: `${name} (${departement})`, expected: code }));
  return { all, looked: Array.from({ length: count }, (_, at) => all[(at * 7919) % all.length]!) };
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
function workbook(all: readonly Row[], looked: readonly Row[], withFormulas: boolean): string {
  const formula = (at: number): string => `of:=VLOOKUP([.A${at + 1}];[$Table.$A$1:$Table.$B$${all.length}];2;0)`;
  const beside = (at: number): string =>
    withFormulas ? `<table:table-cell table:formula="${escaped(formula(at))}"/>` : cell('-');
  const names = sheet(
    'Noms',
    looked.map(({ text }, at) => cell(text) + beside(at)),
  );
  const table = sheet(
    'Table',
    all.map(({ text, expected }) => cell(text) + cell(expected)),
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

interface Ours {
  readonly total: number;
  readonly right: number;
}

export function libreofficePart(probes: Probes, runs: number, count: number): Part {
  const title = `LibreOffice, ${figure(count)} RECHERCHEV exactes dans la table des noms`;
  const version = spawnSync('soffice', ['--version'], { encoding: 'utf8' });
  if (version.status !== 0) {
    return {
      title,
      lines: ['LibreOffice (soffice) n’est pas installé ici : cette comparaison n’a pas été faite.'],
      targets: [],
    };
  }
  const folder = path.join(probes.folder, 'libreoffice');
  mkdirSync(folder, { recursive: true });
  const { all, looked } = rowsOf(count);
  const [without, withFormulas, rows] = ['without.fods', 'with.fods', 'names.json'].map((name) =>
    path.join(folder, name),
  ) as [string, string, string];
  writeFileSync(without, workbook(all, looked, false));
  writeFileSync(withFormulas, workbook(all, looked, true));
  writeFileSync(rows, JSON.stringify(looked));
  // Twice: the first start writes a profile.
  convert(without);
  const opened = convert(without);
  const computed = opened === undefined ? undefined : convert(withFormulas);
  if (opened === undefined || computed === undefined) {
    return {
      title,
      lines: [`LibreOffice n'a pas fini en ${duration(PATIENCE)} : cette comparaison n'a pas été faite.`],
      targets: [],
    };
  }
  const found = computedColumn(withFormulas);
  const right = looked.filter(({ expected }, at) => found[at] === expected).length;
  const ours = probes.runs(runs, 'range', { functions: FUNCTIONS, name: 'COMMUNE.INSEE', file: rows }) as Ours[];
  const total = median(ours.map((one) => one.total));
  const name = version.stdout.split(' ').slice(0, 2).join(' ');
  const spent = computed - opened;
  return {
    title,
    lines: [
      ...columns([
        ['', 'temps', 'justes'],
        [name, duration(spent), `${figure(right)} sur ${figure(count)}`],
        ['COMMUNE.INSEE, chargement compris', duration(total), `${figure(ours[0]!.right)} sur ${figure(count)}`],
      ]),
      `(${duration(computed)} pour ouvrir et calculer le classeur, moins ${duration(opened)} pour le même sans formule)`,
    ],
    targets: [],
    readme: [
      `${figure(count)} noms écrits exactement comme dans une table de ${figure(all.length)} lignes : ${duration(spent)} de \`RECHERCHEV\` dans ${name} (${figure(right)} justes), ${duration(total)} de \`COMMUNE.INSEE\`, chargement compris (${figure(ours[0]!.right)} justes).`,
    ],
  };
}
