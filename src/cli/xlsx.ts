/** An .xlsx: the sheet's rows annotated to the right of what it holds, the rest of the workbook as it was. */
import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { deviner } from '../annotate/genre';
import type { Scalar } from '../host/host';
import { resolver } from '../resolve/resolve';
import { Annoteur, trouverColonne } from './annoteur';
import type { Rapport } from './csv/fichier';
import { CommandeRefusee } from './erreur';
import type { Options } from './options';
import { progres } from './progres';
import { ecrireEntiere, requireAbsente, requireEntree } from './sortie';

/** What this way of writing a workbook leaves out, by the parts of the file that hold it. */
const LEFT_OUT: ReadonlyArray<readonly [part: RegExp, what: string]> = [
  [/^xl\/charts\//, 'graphiques'],
  [/^xl\/pivotTables\//, 'tableaux croisés dynamiques'],
  [/^xl\/slicers\//, 'segments'],
  [/^xl\/externalLinks\//, 'liaisons vers d’autres classeurs'],
  [/^xl\/threadedComments\//, 'fils de commentaires'],
  [/^xl\/vbaProject/, 'macros'],
  [/^xl\/ctrlProps\//, 'boutons et cases à cocher'],
];

const DOUBT: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF1C9' } };
const MOST_WIDE = 60;
const SAMPLE = 400;

export async function annoterXlsx(options: Options): Promise<Rapport> {
  await requireEntree(options.fichier);
  await requireAbsente(options.sortie);
  const bytes = await readFile(options.fichier);
  const workbook = await open(bytes, options.fichier);
  const sheet = trouverFeuille(workbook, options.feuille);
  const heading = premiereLigne(sheet);
  const width = sheet.columnCount;
  const titres = Array.from({ length: width }, (_, at) => String(contenu(sheet.getRow(heading).getCell(at + 1))));
  const texte = trouverColonne(titres, options.colonne, '--colonne') + 1;
  const departement = options.departement === undefined ? 0 : trouverColonne(titres, options.departement, '--departement') + 1;
  const annoteur = new Annoteur(options.faits, options.genre);
  annoter(sheet, { heading, width, texte, departement, titres }, annoteur);
  await ecrireEntiere(options.sortie, (provisoire) => workbook.xlsx.writeFile(provisoire));
  return { compte: annoteur.compte, remarques: [...lost(bytes), ...conseils(options, sheet, heading, texte)] };
}

async function open(bytes: Buffer, fichier: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  } catch {
    throw new CommandeRefusee(`« ${fichier} » ne s'ouvre pas comme un classeur Excel : il est abîmé, protégé par un mot de passe, ou n'en est pas un.`);
  }
  return workbook;
}

function trouverFeuille(workbook: ExcelJS.Workbook, nom: string | undefined): ExcelJS.Worksheet {
  const sheet = nom === undefined ? workbook.worksheets[0] : workbook.worksheets.find(({ name }) => name === nom);
  const names = workbook.worksheets.map(({ name }) => name).join(', ');
  if (sheet === undefined) throw new CommandeRefusee(nom === undefined ? 'Ce classeur n’a pas de feuille.' : `Aucune feuille ne s'appelle « ${nom} ». Celles du classeur : ${names}.`);
  return sheet;
}

function premiereLigne(sheet: ExcelJS.Worksheet): number {
  for (let row = 1; row <= sheet.rowCount; row++) if (sheet.getRow(row).hasValues) return row;
  throw new CommandeRefusee(`La feuille « ${sheet.name} » est vide.`);
}

interface Place {
  readonly heading: number;
  readonly width: number;
  readonly texte: number;
  readonly departement: number;
  readonly titres: readonly string[];
}

function annoter(sheet: ExcelJS.Worksheet, { heading, width, texte, departement, titres }: Place, annoteur: Annoteur): void {
  const barre = progres('Annotation');
  const added = annoteur.titres(titres);
  added.forEach((titre, at) => {
    const cell = sheet.getRow(heading).getCell(width + 1 + at);
    cell.value = titre;
    cell.style = { ...sheet.getRow(heading).getCell(texte).style };
  });
  const widths = added.map((titre) => titre.length);
  const last = sheet.rowCount;
  for (let at = heading + 1; at <= last; at++) {
    const row = sheet.getRow(at);
    const { cellules, statut, remarque } = annoteur.annoter(contenu(row.getCell(texte)), departement === 0 ? '' : contenu(row.getCell(departement)));
    // An empty cell stays none at all.
    cellules.forEach((value, column) => {
      if (value === '') return;
      const cell = row.getCell(width + 1 + column);
      cell.value = value;
      if (typeof value === 'string') cell.numFmt = '@';
      widths[column] = Math.min(MOST_WIDE, Math.max(widths[column]!, String(value).length));
    });
    if (remarque !== '' && statut !== 'certaine') row.getCell(width + added.length).fill = DOUBT;
    barre.avancer((at - heading) / (last - heading), at - heading);
  }
  widths.forEach((wide, column) => (sheet.getColumn(width + 1 + column).width = wide + 2));
  barre.finir();
}

/** What a cell shows, as far as reading a place goes. */
export function contenu(cell: Pick<ExcelJS.Cell, 'value'>): Scalar {
  const { value } = cell;
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('error' in value) return value.error;
  if ('text' in value) return contenu({ value: value.text });
  if ('result' in value || 'formula' in value || 'sharedFormula' in value) return contenu({ value: value.result ?? null });
  return '';
}

/** The names of a file's parts stand in it as they are, compressed or not. */
function lost(bytes: Buffer): readonly string[] {
  const names = partNames(bytes);
  const what = LEFT_OUT.filter(([part]) => names.some((name) => part.test(name))).map(([, nom]) => nom);
  return what.length === 0 ? [] : [`La copie n'a pas les ${what.join(', ')} du classeur ; l'original, intact, les a toujours.`];
}

const DIRECTORY_ENTRY = Buffer.from([0x50, 0x4b, 0x01, 0x02]);

function partNames(bytes: Buffer): readonly string[] {
  const names: string[] = [];
  for (let at = bytes.indexOf(DIRECTORY_ENTRY); at >= 0; at = bytes.indexOf(DIRECTORY_ENTRY, at + 46)) {
    if (at + 46 <= bytes.length) names.push(bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28)));
  }
  return names;
}

function conseils(options: Options, sheet: ExcelJS.Worksheet, heading: number, texte: number): readonly string[] {
  if (options.genre !== undefined) return [];
  const sample: Scalar[] = [];
  for (let at = heading + 1; at <= sheet.rowCount && sample.length < SAMPLE; at++) sample.push(contenu(sheet.getRow(at).getCell(texte)));
  const { genre } = deviner(resolver(), '', sample);
  if (genre === 'noms' || genre === 'adresses') return [];
  return [`La colonne a l'air de contenir autre chose que des noms et des adresses : voyez --genre ${genre}.`];
}
