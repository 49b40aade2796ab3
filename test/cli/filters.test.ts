/** What sorts or filters a sheet, widened with the answers. */
import { readFileSync, writeFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { main } from '../../src/cli/main';
import { at, said, useTerminal } from './terminal';

useTerminal();

describe('what sorts a sheet goes as far as the answers', () => {
  const COLUMNS = ['Ville', 'N°'];

  async function annotated(
    change: (workbook: ExcelJS.Workbook) => void,
    definedNames = '',
  ): Promise<Record<string, string>> {
    const file = at('tri.xlsx');
    const workbook = new ExcelJS.Workbook();
    change(workbook);
    const made = await JSZip.loadAsync(await workbook.xlsx.writeBuffer());
    const workbookXml = (await made.file('xl/workbook.xml')!.async('text')).replace(
      '<calcPr',
      `${definedNames}<calcPr`,
    );
    made.file('xl/workbook.xml', workbookXml);
    writeFileSync(file, await made.generateAsync({ type: 'nodebuffer' }));
    expect(await main(['annotate', file, '--colonne', 'Ville', '--faits', 'zone'])).toBe(0);
    const zip = await JSZip.loadAsync(readFileSync(at('tri.annote.xlsx')));
    const paths = Object.keys(zip.files).filter((name) => name.endsWith('.xml'));
    const texts = await Promise.all(paths.map(async (name) => [name, await zip.file(name)!.async('text')] as const));
    return Object.fromEntries(texts);
  }

  test('a table has a column for each answer, under the title of its cell', async () => {
    const parts = await annotated((workbook) => {
      workbook.addWorksheet('Villes').addTable({
        name: 'Villes',
        ref: 'A1',
        headerRow: true,
        columns: COLUMNS.map((name) => ({ name })),
        rows: [
          ['Mâcon', 1],
          ['Tours', 2],
        ],
      });
    });
    const table = parts['xl/tables/table1.xml']!;
    expect(table).toContain(' ref="A1:G3"');
    expect(table).toContain('tableColumns count="7"');
    const columns = Array.from(table.matchAll(/<tableColumn [^>]*name="([^"]*)"/g), ([, name]) => name);
    expect(columns).toEqual([...COLUMNS, 'Commune', 'Code INSEE', 'Zone', 'Lecture', 'Remarque']);
    const titles = Array.from(
      parts['xl/worksheets/sheet1.xml']!.matchAll(/<t [^>]*>([^<]*)<\/t>/g),
      ([, text]) => text,
    );
    expect(titles.slice(0, 5)).toEqual(columns.slice(2));
  });

  test('a filter, and the name that Excel keeps of it', async () => {
    const parts = await annotated((workbook) => {
      const sheet = workbook.addWorksheet("L'été");
      sheet.addRows([COLUMNS, ['Mâcon', 1]]);
      sheet.autoFilter = 'A1:B2';
    }, `<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'L''été'!$A$1:$B$2</definedName></definedNames>`);
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<autoFilter ref="A1:G2"');
    expect(parts['xl/workbook.xml']).toContain(">'L''été'!$A$1:$G$2</definedName>");
  });

  test('a filter that ends before the last column is left, and said', async () => {
    const parts = await annotated((workbook) => {
      const sheet = workbook.addWorksheet('Villes');
      sheet.addRows([
        [...COLUMNS, 'Note'],
        ['Mâcon', 1, 'x'],
      ]);
      sheet.autoFilter = 'A1:B2';
    });
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<autoFilter ref="A1:B2"');
    expect(said.join('\n')).toContain('Le filtre ou le tableau A1:B2');
  });
});
