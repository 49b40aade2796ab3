/** The workbook the page opens on: real input, and formulas. No result is written here: all are calculated. */
import { SINGLE_CELL_FUNCTIONS } from '../../functions/names.mjs';
import { LocaleType, type IWorkbookData, type IWorksheetData } from '@univerjs/core';
import { toShown } from '../french/formulas';
import type { FunctionMetadata } from '../shipped';
import { SheetBuilder } from './sheet';
import { STYLES } from './styles';
import { listedAddresses, listedPlaces } from './tables';

/** Builds the sample; the functions' descriptions come from their own metadata. */
export function sampleWorkbook(functions: readonly FunctionMetadata[]): Partial<IWorkbookData> {
  const sheets = [tryingSheet(functions), placesSheet(), addressesSheet()];
  return {
    id: 'exemple',
    name: 'Classeur d’exemple',
    locale: LocaleType.FR_FR,
    styles: STYLES,
    sheetOrder: sheets.map((sheet) => sheet.id ?? ''),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id ?? '', sheet])),
  };
}

/** One commune in B4, and every function that answers with one value, then those that spill. */
const SINGLE = SINGLE_CELL_FUNCTIONS.map((name) => `${name}(B4,B5${name === 'COMMUNE.SOURCE' ? ',"ZONE"' : ''})`);
const SPILLING: ReadonlyArray<readonly [formula: string, rows: number]> = [
  ['TRANSPOSE(COMMUNE.FICHE(B4,B5,TRUE))', 8],
  ['COMMUNE.CARTE(B4,B5)', 1],
  ['COMMUNE.SUGGESTIONS("Marcon",71,5)', 5],
  ['COMMUNE.HISTOIRE("Évry-Courcouronnes")', 4],
  ['COMMUNE.RECHERCHE("Mâcon",{"MACON";"Cluny";"71700 Tournus"},{"Sud";"Nord";"Est"})', 1],
  ['COMMUNE.RECHERCHE.BILAN({"MACON";"Cluny";"Saint-Denis"})', 5],
  ['COMMUNES("BUREAU","Louhans")', 100],
];

function tryingSheet(functions: readonly FunctionMetadata[]): Partial<IWorksheetData> {
  const describe = (formula: string): string => {
    const described = functions.filter(({ name }) => formula.includes(`${name}(`));
    return described.map(({ description }) => description ?? '').join(' ');
  };
  const sheet = new SheetBuilder('essayer', 'Essayer').widths(330, 260, 170, 120, 120);
  sheet
    .text(0, 0, 'Une commune, et tout ce qui en découle', 'title')
    .height(0, 34)
    .text(
      1,
      0,
      'Changez la commune en B4 : un nom, un code postal ou une adresse entière. Ou tapez =ZONE("Mâcon") dans une cellule vide.',
      'hint',
    )
    .text(3, 0, 'Commune, code ou adresse')
    .text(3, 1, 'Mâcon', 'input')
    .text(4, 0, 'Département (facultatif)')
    .text(4, 1, '', 'input')
    .headings(6, ['Formule', 'Réponse', 'Ce qu’elle dit', '', '']);
  let row = 7;
  for (const formula of SINGLE) {
    sheet
      .text(row, 0, toShown(`=${formula}`), 'formula')
      .formula(row, 1, `=${formula}`, 'answer')
      .text(row, 2, describe(formula), 'hint');
    row += 1;
  }
  for (const [formula, rows] of SPILLING) {
    sheet
      .text(row + 1, 0, toShown(`=${formula}`), 'formula')
      .text(row + 1, 2, describe(formula), 'hint')
      .formula(row + 2, 0, `=${formula}`);
    row += rows + 3;
  }
  return sheet.build(Math.max(200, row + 20), 12);
}

function placesSheet(): Partial<IWorksheetData> {
  const places = listedPlaces();
  const last = places.length + 1;
  const sheet = new SheetBuilder('lieux', 'Lieux')
    .headings(0, [
      'Rubrique',
      'Lieu, tel que saisi',
      'Dép.',
      'Commune',
      'Zone',
      'Bureau',
      'Tribunal',
      'Cour',
      'Population',
    ])
    .widths(190, 190, 50, 190, 70, 230, 130, 130, 100)
    .spillStyle(8, 1, places.length, 'number')
    .freeze(1);
  places.forEach(({ section, place }, index) => sheet.text(index + 1, 0, section).text(index + 1, 1, place));
  sheet.formula(1, 2, `=LEFT(A2:A${last},2)`);
  ['COMMUNE', 'ZONE', 'BUREAU', 'TRIBUNAL', 'COUR', 'POPULATION'].forEach((name, index) => {
    sheet.formula(1, 3 + index, `=${name}(B2:B${last},C2:C${last})`, name === 'POPULATION' ? 'number' : undefined);
  });
  return sheet.build(last + 60, 16);
}

function addressesSheet(): Partial<IWorksheetData> {
  const addresses = listedAddresses();
  const last = addresses.length + 1;
  const sheet = new SheetBuilder('adresses', 'Adresses')
    .headings(0, [
      'Adresse',
      'Dép.',
      'Commune',
      'Code INSEE',
      'Département',
      'Zone',
      'Bureau',
      'Tribunal',
      'Cour',
      'Population',
      'Comment elle a été reconnue',
    ])
    .widths(430, 60, 170, 90, 150, 80, 200, 110, 110, 90, 420)
    .spillStyle(9, 1, addresses.length, 'number')
    .freeze(1);
  addresses.forEach(({ address, departement }, index) => {
    sheet.text(index + 1, 0, address, address.includes('\n') ? 'text' : undefined).text(index + 1, 1, departement);
    if (address.includes('\n')) sheet.height(index + 1, 20 * address.split('\n').length + 4);
  });
  sheet
    .formula(1, 2, `=COMMUNE.FICHE(A2:A${last},B2:B${last})`)
    .formula(1, 10, `=COMMUNE.SOURCE(A2:A${last},B2:B${last},"ZONE")`);
  return sheet.build(last + 60, 16);
}
