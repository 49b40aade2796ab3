/** Exact VLOOKUPs over the table of names in LibreOffice, where it is installed, and one call of ours on the same rows. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { median } from '../chrono';
import { FUNCTIONS } from '../paths';
import { colonnes, duree, nombre } from '../print';
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
  readonly texte: string;
  readonly attendu: string;
}

/** The whole table, in the order of the package, then `count` of its names in another one. */
function rowsOf(count: number): { all: readonly Row[]; looked: readonly Row[] } {
  const all = communes().map(({ nom, code, departement }) => ({ texte: `${nom} (${departement})`, attendu: code }));
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
  const noms = sheet(
    'Noms',
    looked.map(({ texte }, at) => cell(texte) + beside(at)),
  );
  const table = sheet(
    'Table',
    all.map(({ texte, attendu }) => cell(texte) + cell(attendu)),
  );
  const body = `<office:body><office:spreadsheet>${EXACTLY}${noms}${table}</office:spreadsheet></office:body>`;
  const mimetype = 'application/vnd.oasis.opendocument.spreadsheet';
  return `<?xml version="1.0" encoding="UTF-8"?><office:document ${NAMESPACES} office:version="1.2" office:mimetype="${mimetype}">${body}</office:document>`;
}

/** Milliseconds to open the workbook, compute it and write its first sheet as CSV; undefined past our patience. */
function convert(source: string): number | undefined {
  const folder = path.dirname(source);
  const profile = pathToFileURL(path.join(folder, 'profil')).href;
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
  readonly justes: number;
}

export function libreoffice(probes: Probes, runs: number, count: number): Part {
  const titre = `LibreOffice, ${nombre(count)} RECHERCHEV exactes dans la table des noms`;
  const version = spawnSync('soffice', ['--version'], { encoding: 'utf8' });
  if (version.status !== 0) {
    return {
      titre,
      lignes: ['LibreOffice (soffice) n’est pas installé ici : cette comparaison n’a pas été faite.'],
      cibles: [],
    };
  }
  const folder = path.join(probes.folder, 'libreoffice');
  mkdirSync(folder, { recursive: true });
  const { all, looked } = rowsOf(count);
  const [without, withFormulas, rows] = ['sans.fods', 'avec.fods', 'noms.json'].map((name) =>
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
      titre,
      lignes: [`LibreOffice n'a pas fini en ${duree(PATIENCE)} : cette comparaison n'a pas été faite.`],
      cibles: [],
    };
  }
  const found = computedColumn(withFormulas);
  const right = looked.filter(({ attendu }, at) => found[at] === attendu).length;
  const ours = probes.runs(runs, 'plage', { functions: FUNCTIONS, nom: 'COMMUNE.INSEE', file: rows }) as Ours[];
  const total = median(ours.map((one) => one.total));
  const name = version.stdout.split(' ').slice(0, 2).join(' ');
  const calcul = computed - opened;
  return {
    titre,
    lignes: [
      ...colonnes([
        ['', 'temps', 'justes'],
        [name, duree(calcul), `${nombre(right)} sur ${nombre(count)}`],
        ['COMMUNE.INSEE, chargement compris', duree(total), `${nombre(ours[0]!.justes)} sur ${nombre(count)}`],
      ]),
      `(${duree(computed)} pour ouvrir et calculer le classeur, moins ${duree(opened)} pour le même sans formule)`,
    ],
    cibles: [],
    readme: [
      `${nombre(count)} noms écrits exactement comme dans une table de ${nombre(all.length)} lignes : ${duree(calcul)} de \`RECHERCHEV\` dans ${name} (${nombre(right)} justes), ${duree(total)} de \`COMMUNE.INSEE\`, chargement compris (${nombre(ours[0]!.justes)} justes).`,
    ],
  };
}
