import { cellAddress } from '../../../src/host/address';
import { CsvFile } from '../../../src/workbench/files/csv';
import type { CellState } from '../../../src/workbench/files/state';
import { Work } from '../../../src/workbench/files/work';
import { type CellSketch, state } from './workbook-file';

type Cells = Record<string, CellSketch | CellState['value']>;

const open = (text: string | Uint8Array): Promise<CsvFile> =>
  CsvFile.open('clients.csv', typeof text === 'string' ? new TextEncoder().encode(text) : text, new Work());

function heldIn(file: CsvFile): Cells {
  const held: Cells = {};
  for (const [row, cells] of Object.entries(file.data.sheets!['feuille-1']!.cellData!))
    for (const [column, cell] of Object.entries(cells as Record<string, { v: string | number }>))
      held[cellAddress({ row: Number(row), column: Number(column) })] = cell.v;
  return held;
}

async function saved(text: string | Uint8Array, changes: Cells): Promise<string> {
  const file = await open(text);
  return Buffer.from(await file.write([state({ ...heldIn(file), ...changes })], new Work())).toString('latin1');
}

const UNUSUAL = 'Nom;"Ville";N\r\n"Dupont";  Mâcon ;01,50\r\nDurand;"a ""b""; c";3\r\n\r\n';

describe('A .csv in the workbench', () => {
  it.each([
    ['quotes that were not needed, blanks, a line at the end that holds nothing', UNUSUAL],
    ['no end of line at the end', 'a;b\nc;d'],
    ['what Excel declares', 'sep=|\r\na|b\r\n1|2\r\n'],
    ['rows of different lengths', 'a;b;c\n1\n1;2;3;4\n;;\n'],
    ['a mark', '\ufeffa;b\nc;d\n'],
  ])('unchanged, it is saved to the byte: %s', async (_what, text) => {
    expect(await saved(text, {})).toBe(Buffer.from(text).toString('latin1'));
  });

  it.each(['windows-1252', 'cp850'])('and in its encoding, %s', async (encoding) => {
    const byte = encoding === 'cp850' ? 0x83 : 0xe2;
    const bytes = Uint8Array.from([
      ...Buffer.from('M'),
      byte,
      ...Buffer.from('con;b\r\nxx;Ch'),
      byte,
      ...Buffer.from('lons\r\n'),
    ]);
    expect(await saved(bytes, {})).toBe(Buffer.from(bytes).toString('latin1'));
    expect(await saved(bytes, { A2: 'Nîmes' })).toContain(encoding === 'cp850' ? 'N\u008cmes;' : 'Nîmes;');
  });

  it.each<[string, Cells, string]>([
    ['a text', { A2: 'x;y' }, 'a;n\n"x;y";2\n"q";3,5\n'],
    ['a number, with the comma of the reader', { B2: 2.5 }, 'a;n\nb;2,5\n"q";3,5\n'],
    ['a cell emptied', { B3: null }, 'a;n\nb;2\nq;\n'],
    ['a row added', { A5: 'z' }, 'a;n\nb;2\n"q";3,5\n;\nz;\n'],
    ['a column added', { C2: true }, 'a;n;\nb;2;VRAI\n"q";3,5;\n'],
    ['the last row emptied', { A3: null, B3: null }, 'a;n\nb;2\n'],
    ['a day', { A2: { value: 36445, style: { n: { pattern: 'dd/mm/yyyy' } } } }, 'a;n\n12/10/1999;2\n"q";3,5\n'],
    [
      'an error, as a French Excel shows it',
      { A2: { value: '#VALUE!', formula: '=ZONE(B2)' } },
      'a;n\n#VALEUR!;2\n"q";3,5\n',
    ],
  ])('saves %s', async (_what, changes, expected) => {
    expect(await saved('a;n\nb;2\n"q";3,5\n', changes)).toBe(expected);
  });

  it('a column is of numbers if all of it is: codes keep their zeros, long numbers their digits', async () => {
    const file = await open('code;n;siren\n01004;1;123456789012\n71270;2,5;3\n');
    expect(heldIn(file)).toEqual({
      ...{ A1: 'code', B1: 'n', C1: 'siren', A2: '01004', B2: 1, C2: '123456789012' },
      ...{ A3: '71270', B3: 2.5, C3: '3' },
    });
  });

  it.each<[string, Parameters<typeof state>[], string[]]>([
    ['nothing', [[{ A1: 'a' }]], []],
    ['a formula', [[{ A1: { value: 'A', formula: '=ZONE("Mâcon")' } }]], ['la formule, que sa réponse remplace']],
    ['another sheet', [[{}], [{ A1: 1 }, { id: 'autre', name: 'Bilan' }]], ['la feuille « Bilan »']],
    ['a colour', [[{ A1: { value: 'a', style: { bg: { rgb: '#ff0000' } } } }]], ['les couleurs et la mise en forme']],
  ])('tells what it does not keep: %s', async (_what, sheets, losses) => {
    const file = await open('a;b\nc;d\n');
    expect(
      await file.losses(
        sheets.map((sheet) => state(...sheet)),
        new Work(),
      ),
    ).toEqual(losses);
  });

  it('a sign that the encoding has not: told, and written in UTF-8 with its mark', async () => {
    const file = await open(Uint8Array.from(Buffer.from('é;b\r\n', 'latin1')));
    const sheets = [state({ A1: 'Łódź', B1: 'b' })];
    expect(await file.losses(sheets, new Work())).toEqual([
      'l’encodage windows-1252 : certains signes n’y sont pas, le fichier sera en UTF-8',
    ]);
    expect(Buffer.from(await file.write(sheets, new Work())).toString('utf8')).toBe('\ufeffŁódź;b\r\n');
  });

  it.each([
    ['an archive under the name of a text', Buffer.from('PK\u0003\u0004x'), 'est un classeur'],
    ['a quote never closed', Buffer.from('a;"b\nc;d'), 'jamais fermé'],
  ])('refuses %s', async (_what, bytes, why) => {
    await expect(open(bytes)).rejects.toThrow(why);
  });
});
