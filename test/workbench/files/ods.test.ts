import { MemoryZip } from '../../../src/sheets/memory-zip';
import { ODS_CONTENT, readOds } from '../../../src/sheets/ods';
import type { Scalar } from '../../../src/host/host';
import { OdsFile } from '../../../src/workbench/files/ods';
import type { CellState } from '../../../src/workbench/files/state';
import { Work } from '../../../src/workbench/files/work';
import { type CellSketch, state } from './workbook-file';

type Cells = Record<string, CellSketch | CellState['value']>;

const text = (value: string, attributes = ''): string =>
  `<table:table-cell${attributes} office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;
const ROWS = [
  `<table:table-row>${text('Ville', ' table:style-name="gras"')}${text('Zone')}</table:table-row>`,
  `<table:table-row table:number-rows-repeated="3">${text('Mâcon')}<table:table-cell table:number-columns-repeated="1023"/></table:table-row>`,
  '<table:table-row><table:table-cell table:style-name="sous" table:number-columns-spanned="2" table:formula="of:=1+1" office:value-type="float" office:value="2"><office:annotation office:display="true"><text:p>note</text:p></office:annotation><text:p>2</text:p></table:table-cell><table:covered-table-cell/></table:table-row>',
];
const SHEET = `<table:table table:name="Une">${ROWS.join('')}</table:table>`;
const CELLS: Cells = { A1: 'Ville', B1: 'Zone', A2: 'Mâcon', A3: 'Mâcon', A4: 'Mâcon', A5: 2 };

async function open(): Promise<OdsFile> {
  const content = `<d xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:spreadsheet>${SHEET}</office:spreadsheet></d>`;
  const zip = MemoryZip.of({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', [ODS_CONTENT]: content });
  return OdsFile.open('clients.ods', await zip.bytes(), new Work());
}

async function saved(changes: Cells): Promise<{ rows: string; values: readonly (readonly Scalar[])[] }> {
  const bytes = await (await open()).write([state({ ...CELLS, ...changes })], new Work());
  const zip = await MemoryZip.open(bytes);
  const content = (await zip.text(ODS_CONTENT))!;
  const [sheet] = await readOds(zip, 1000);
  const rows = content.slice(content.indexOf('<table:table-row'), content.indexOf('</table:table>'));
  return { rows, values: sheet!.rows.map(({ number, values }) => [number, ...values]) };
}

describe('An .ods in the workbench', () => {
  it('nothing changed: the file is the same', async () => {
    expect((await saved({})).rows).toBe(ROWS.join(''));
  });

  it('shows what the cells hold', async () => {
    expect((await open()).data.sheets!['feuille-1']!.cellData![4]![0]).toMatchObject({ v: 2 });
  });

  it.each<[string, Cells, ReadonlyMap<number, string>]>([
    [
      'a text, in the format of its cell',
      { A1: 'Commune & <Cie>' },
      new Map([[0, ROWS[0]!.replace('Ville', 'Commune &amp; &lt;Cie&gt;')]]),
    ],
    [
      'one row of several written once',
      { B3: 5 },
      new Map([
        [
          1,
          ROWS[1]!.replace(' table:number-rows-repeated="3"', '') +
            `<table:table-row>${text('Mâcon')}<table:table-cell office:value-type="float" office:value="5"><text:p>5</text:p></table:table-cell><table:table-cell table:number-columns-repeated="1022"/></table:table-row>` +
            ROWS[1]!.replace(' table:number-rows-repeated="3"', ''),
        ],
      ]),
    ],
    [
      'the formula goes, the comment and the merged cells stay',
      { A5: 'trois' },
      new Map([
        [
          2,
          '<table:table-row><table:table-cell table:style-name="sous" table:number-columns-spanned="2" office:value-type="string"><office:annotation office:display="true"><text:p>note</text:p></office:annotation><text:p>trois</text:p></table:table-cell><table:covered-table-cell/></table:table-row>',
        ],
      ]),
    ],
  ])('saves %s', async (_what, changes, expected) => {
    expect((await saved(changes)).rows).toBe(ROWS.map((row, at) => expected.get(at) ?? row).join(''));
  });

  it.each<[string, Cells, readonly (readonly Scalar[])[]]>([
    ['cells beyond those of a row', { D1: 'x' }, [[1, 'Ville', 'Zone', '', 'x']]],
    ['two cells of a row', { A1: 'V', B1: null, C1: 3 }, [[1, 'V', '', 3]]],
    [
      'rows beyond the last',
      { A8: 'fin', C6: true },
      [
        [6, '', '', 'VRAI'],
        [8, 'fin'],
      ],
    ],
    ['a day', { B1: { value: 36445, style: { n: { pattern: 'dd/mm/yyyy' } } } }, [[1, 'Ville', '12/10/1999']]],
  ])('and %s', async (_what, changes, expected) => {
    expect((await saved(changes)).values).toEqual(expect.arrayContaining(expected.map((row) => [...row])));
  });

  it('refuses what a password hides, and what is cut short', async () => {
    const zip = MemoryZip.of({ [ODS_CONTENT]: '<d><office:spreadsheet>' });
    await expect(OdsFile.open('a.ods', await zip.bytes(), new Work())).rejects.toThrow('« a.ods » n’a pas pu être lu');
  });
});
