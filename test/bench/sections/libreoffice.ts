/**
 * Exact VLOOKUPs over the table of names, in LibreOffice, where it is installed. Each reads the table from the
 * top, so that the time of some tells the time of more: a hundred thousand would take a quarter of an hour.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { duree, nombre } from '../print';
import type { Probes } from '../probe';
import { communes } from '../rivals/rival';
import type { Part } from '../targets';

const LOOKUPS = 4_000;
const TOLD = 100_000;
const NAMESPACES = [
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"',
  'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"',
].join(' ');

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
function workbook(withFormulas: boolean): { xml: string; expected: string[] } {
  const all = communes().map(({ nom, code, departement }) => ({ key: `${nom} (${departement})`, code }));
  const looked = Array.from({ length: LOOKUPS }, (_, at) => all[(at * 7919) % all.length]!);
  const rows = looked.map(({ key }, at) => {
    const formula = `of:=VLOOKUP([.A${at + 1}];[$Table.$A$1:$Table.$B$${all.length}];2;0)`;
    return cell(key) + (withFormulas ? `<table:table-cell table:formula="${escaped(formula)}"/>` : cell('-'));
  });
  const sheets = sheet('Noms', rows) + sheet('Table', all.map(({ key, code }) => cell(key) + cell(code)));
  const body = `<office:body><office:spreadsheet>${EXACTLY}${sheets}</office:spreadsheet></office:body>`;
  const mimetype = 'application/vnd.oasis.opendocument.spreadsheet';
  return {
    xml: `<?xml version="1.0" encoding="UTF-8"?><office:document ${NAMESPACES} office:version="1.2" office:mimetype="${mimetype}">${body}</office:document>`,
    expected: looked.map(({ code }) => code),
  };
}

/** Milliseconds to open the workbook, compute it and write its first sheet as CSV; the CSV's last column. */
function convert(folder: string, name: string, xml: string): { spent: number; column: string[] } {
  const source = path.join(folder, `${name}.fods`);
  writeFileSync(source, xml);
  const profile = pathToFileURL(path.join(folder, 'profil')).href;
  const start = performance.now();
  const { status } = spawnSync('soffice', [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'csv', '--outdir', folder, source], {
    stdio: 'ignore',
    timeout: 600_000,
  });
  const spent = performance.now() - start;
  if (status !== 0) throw new Error(`soffice a échoué (code ${status ?? 'délai dépassé'}).`);
  const lines = readFileSync(path.join(folder, `${name}.csv`), 'utf8').trimEnd().split('\n');
  return { spent, column: lines.map((line) => line.slice(line.lastIndexOf(',') + 1).replace(/"/g, '')) };
}

export function libreoffice(probes: Probes): Part {
  const titre = `LibreOffice, ${nombre(LOOKUPS)} RECHERCHEV exactes`;
  if (spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status !== 0) {
    return { titre, lignes: ['LibreOffice (soffice) n’est pas installé ici : cette comparaison n’a pas été faite.'], cibles: [] };
  }
  const folder = path.join(probes.folder, 'libreoffice');
  mkdirSync(folder, { recursive: true });
  // Once to make the profile, which a first start writes.
  convert(folder, 'sans', workbook(false).xml);
  const without = convert(folder, 'sans', workbook(false).xml);
  const { xml, expected } = workbook(true);
  const computed = convert(folder, 'avec', xml);
  const right = expected.filter((code, at) => computed.column[at] === code).length;
  return {
    titre,
    lignes: [
      `${duree(computed.spent - without.spent)} de calcul (${duree(computed.spent)} en tout, dont ${duree(without.spent)} pour le même classeur sans formule)`,
      `à ce rythme, ${nombre(TOLD)} en ${nombre(((computed.spent - without.spent) / LOOKUPS) * (TOLD / 60_000), 1)} minutes`,
      `${nombre(right)} réponses justes sur ${nombre(LOOKUPS)}, les noms étant écrits exactement comme dans la table`,
    ],
    cibles: [],
  };
}
