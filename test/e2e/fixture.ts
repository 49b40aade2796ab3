/** A workbook such as a user has, with what the workbench shows and what it does not. */
import ExcelJS from 'exceljs';
import JSZip from 'jszip';

export type Parts = Record<string, string>;

/** Each part of an .xlsx, as text. */
export async function partsOf(bytes: Uint8Array): Promise<Parts> {
  const zip = await JSZip.loadAsync(bytes);
  const names = Object.keys(zip.files).filter((name) => !zip.files[name]!.dir);
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await zip.file(name)!.async('text')] as const)),
  );
}

/** The same file with some parts replaced or added. */
export async function withParts(bytes: Uint8Array, parts: Parts): Promise<Buffer> {
  return filled(await JSZip.loadAsync(bytes), parts);
}

/** A file of these parts alone. */
export function fileOf(parts: Parts): Promise<Buffer> {
  return filled(new JSZip(), parts);
}

function filled(zip: JSZip, parts: Parts): Promise<Buffer> {
  for (const [name, text] of Object.entries(parts)) zip.file(name, text);
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

/** Reads an .xlsx with a reader that is not ours. */
export async function readBack(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return workbook;
}

/** A picture of one point. */
const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

export async function makeFixture(): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  dataSheet(workbook);
  const table = workbook.addWorksheet('Tableau');
  table.addTable({
    name: 'Villes',
    ref: 'A1',
    headerRow: true,
    columns: [{ name: 'Ville' }, { name: 'Habitants' }],
    rows: [
      ['Nice', 10],
      ['Lyon', 20],
    ],
  });
  table.getCell('D1').value = { formula: 'SUM(Villes[Habitants])', result: 30 };
  const hidden = workbook.addWorksheet('Cachée');
  hidden.state = 'hidden';
  hidden.getCell('A1').value = 'ne pas montrer';
  const picture = workbook.addImage({ base64: PICTURE, extension: 'png' });
  hidden.addImage(picture, 'B2:C3');
  // Something neither the workbench nor exceljs knows.
  return withParts(Buffer.from(await workbook.xlsx.writeBuffer()), {
    'xl/inconnu/part.xml': '<inconnu>à garder</inconnu>',
  });
}

function dataSheet(workbook: ExcelJS.Workbook): void {
  const sheet = workbook.addWorksheet('Données', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = [
    { header: 'Commune', width: 30 },
    { header: 'Date', width: 14, style: { numFmt: 'dd/mm/yyyy' } },
    { header: 'Montant', width: 12 },
    { header: 'Actif', width: 8 },
    { header: 'Double', width: 10 },
  ];
  sheet.getRow(1).font = { bold: true, color: { argb: 'FFFFFFFF' } };
  sheet.getRow(1).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF1F5FD0' } };
  sheet.addRow(['Mâcon', new Date(Date.UTC(2024, 0, 15)), 1234.5, true]);
  sheet.addRow(['Dijon', new Date(Date.UTC(1899, 11, 31)), 10, false]);
  sheet.addRow(['Saint-Denis', null, 3, true]);
  sheet.getCell('E2').value = { formula: 'C2*2', result: 2469, shareType: 'shared', ref: 'E2:E4' } as ExcelJS.CellValue;
  sheet.getCell('E3').value = { sharedFormula: 'E2', result: 20 };
  sheet.getCell('E4').value = { sharedFormula: 'E2', result: 6 };
  sheet.getCell('G1').value = { richText: [{ text: 'gras', font: { bold: true } }, { text: ' et maigre' }] };
  sheet.getCell('G2').value = { text: 'un lien', hyperlink: 'https://example.org/' };
  sheet.getCell('G3').value = { formula: 'SUM(Montants)', result: 1247.5 };
  sheet.getCell('G4').value = 'annotée';
  sheet.getCell('G4').note = 'un commentaire';
  sheet.getCell('G5').value = { error: '#N/A' };
  sheet.mergeCells('G6:H7');
  sheet.getCell('G6').value = 'fusionnée';
  sheet.getCell('C2').numFmt = '#,##0.00 "€"';
  sheet.getCell('C3').border = { bottom: { style: 'thin', color: { argb: 'FFFF0000' } } };
  sheet.getCell('D2').dataValidation = { type: 'list', allowBlank: true, formulae: ['"VRAI,FAUX"'] };
  sheet.autoFilter = 'A1:E4';
  sheet.addConditionalFormatting({
    ref: 'C2:C4',
    rules: [
      {
        type: 'cellIs',
        operator: 'greaterThan',
        formulae: [100],
        style: { font: { color: { argb: 'FFFF0000' } } },
        priority: 1,
      },
    ],
  });
  workbook.definedNames.add('Données!$C$2:$C$4', 'Montants');
}
