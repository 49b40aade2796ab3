import { BooleanNumber } from '@univerjs/core';
import { between, type CellSketch, parts, saved, savedNew, SHEET, state } from './workbook-file';

type Cells = Record<string, CellSketch | string | number | boolean | null>;

const ROWS =
  '<sheetData><row r="1" spans="1:2"><c r="A1" s="1"><v>1</v></c><c r="B1" t="s" vm="3"><v>0</v></c></row><row r="3"><c r="A3"><f>A1*2</f><v>2</v></c></row></sheetData>';
const HELD: Cells = { A1: 1, B1: 'x', A3: { value: 2, formula: '=A1*2' } };

/** The rows of the sheet once `changes` are made to it. */
async function rowsAfter(content: string, before: Cells, changes: Cells): Promise<string> {
  const after = await saved(parts(content), state(before), state({ ...before, ...changes }));
  return between(after[SHEET]!, '<sheetData>', '</sheetData>');
}

describe('What changed, written in the file it came from', () => {
  it('nothing changed: no part is written again', async () => {
    const file = parts(ROWS);
    expect(await saved(file, state(HELD), state(HELD))).toEqual(file);
  });

  it.each<[string, Cells, string]>([
    [
      'a number keeps the style',
      { A1: 12.5 },
      '<row r="1" spans="1:2"><c r="A1" s="1"><v>12.5</v></c><c r="B1" t="s" vm="3"><v>0</v></c></row>',
    ],
    [
      'a text, with its spaces and signs',
      { B1: ' a<b & "c"' },
      '<c r="B1" t="inlineStr"><is><t xml:space="preserve"> a&lt;b &amp; "c"</t></is></c>',
    ],
    ['a boolean', { B1: true }, '<c r="B1" t="b"><v>1</v></c>'],
    ['an emptied cell keeps the style', { A1: null }, '<c r="A1" s="1"/>'],
    [
      'a new cell takes its place in the row',
      { C1: 3 },
      '<c r="B1" t="s" vm="3"><v>0</v></c><c r="C1"><v>3</v></c></row>',
    ],
    ['a new row takes its place', { B2: 3 }, '</row><row r="2"><c r="B2"><v>3</v></c></row><row r="3">'],
    ['a row after the last', { A9: 3 }, '</row><row r="9"><c r="A9"><v>3</v></c></row></sheetData>'],
    [
      'a formula and its value',
      { B1: { value: 'y', formula: '=UPPER("y")' } },
      '<c r="B1" t="str"><f>UPPER("y")</f><v>y</v></c>',
    ],
    [
      'one of ours is an array that spills',
      { B1: { value: 'B', formula: '=ZONE(A1)' } },
      '<c r="B1" cm="1" t="str"><f t="array" ref="B1">_xldudf_ZONE(A1)</f><v>B</v></c>',
    ],
    [
      'its error',
      { B1: { value: '#N/A', formula: '=ZONE(A1)' } },
      '<c r="B1" cm="1" t="e"><f t="array" ref="B1">_xldudf_ZONE(A1)</f><v>#N/A</v></c>',
    ],
    ['an error that files do not have', { B1: { value: '#SPILL!', formula: '=ZONE(A1)' } }, '<v>#VALUE!</v>'],
    ['a recent formula', { B1: { value: 1, formula: '=XLOOKUP(1,A:A,B:B)' } }, '<f>_xlfn.XLOOKUP(1,A:A,B:B)</f>'],
    ['a formula becomes a value', { A3: 5 }, '<row r="3"><c r="A3"><v>5</v></c></row>'],
    ['the same formula, another value', { A3: { value: 4, formula: '=A1*2' } }, '<c r="A3"><f>A1*2</f><v>4</v></c>'],
    [
      'a calculation that the workbench cannot make keeps its value',
      { A3: { value: '#NAME?', formula: '=A1*2' }, A1: 9 },
      '<c r="A3"><f>A1*2</f><v>2</v></c>',
    ],
  ])('%s', async (_, changes, written) => expect(await rowsAfter(ROWS, HELD, changes)).toContain(written));

  it('a spilled answer writes its cells; when it shrinks, the others are emptied', async () => {
    const before: Cells = {
      A1: { value: 'A', formula: '=ZONE(B1:B3)', range: 'A1:A3' },
      A2: { value: 'B', spilled: true },
      A3: { value: 'base', spilled: true },
    };
    const content =
      '<sheetData><row r="1"><c r="A1" cm="1" t="str"><f t="array" ref="A1:A3">_xldudf_ZONE(B1:B3)</f><v>A</v></c></row><row r="2"><c r="A2" t="str"><v>B</v></c></row><row r="3"><c r="A3" t="str"><v>base</v></c></row></sheetData>';
    const shorter = state({
      A1: { value: 'A', formula: '=ZONE(B1:B2)', range: 'A1:A2' },
      A2: { value: 'base', spilled: true },
    });
    const after = (await saved(parts(content), state(before), shorter))[SHEET]!;
    expect(after).toContain('<f t="array" ref="A1:A2">_xldudf_ZONE(B1:B2)</f><v>A</v>');
    expect(after).toContain('<c r="A2" t="str"><v>base</v></c>');
    expect(after).toContain('<c r="A3"/>');
  });

  it('cells that shared a changed formula keep their own', async () => {
    const content =
      '<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*2</f><v>2</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>6</v></c></row></sheetData>';
    const before: Cells = {
      A1: { value: 2, formula: '=B1*2' },
      A2: { value: 4, formula: '=B2*2' },
      A3: { value: 6, formula: '=B3*2' },
    };
    const rows = await rowsAfter(content, before, { A1: 'fini' });
    expect(rows).toContain('<c r="A2"><f>B2*2</f><v>4</v></c>');
    expect(rows).toContain('<c r="A3"><f>B3*2</f><v>6</v></c>');
  });

  it('reads files that do not name their cells, and those that prefix their tags', async () => {
    expect(
      await rowsAfter(
        '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData>',
        { A1: 1, B1: 2, A2: 3 },
        { B1: 5, A2: 6 },
      ),
    ).toBe(
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>5</v></c></row><row r="2"><c r="A2"><v>6</v></c></row></sheetData>',
    );
    const prefixed = parts('', {
      [SHEET]:
        '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    });
    const after = await saved(prefixed, state({ A1: 1 }), state({ A1: 1, B1: 'y' }));
    expect(after[SHEET]).toContain('<x:c r="B1" t="inlineStr"><x:is><x:t xml:space="preserve">y</x:t></x:is></x:c>');
  });

  it('a new cell takes the style of its row, or of its column', async () => {
    const content =
      '<cols><col min="2" max="4" style="1"/></cols><sheetData><row r="1" s="7" customFormat="1"/><row r="2"/></sheetData>';
    const rows = await rowsAfter(content, {}, { B1: 1, B2: 2, E2: 3 });
    expect(rows).toBe(
      '<sheetData><row r="1" s="7" customFormat="1"><c r="B1" s="7"><v>1</v></c></row><row r="2"><c r="B2" s="1"><v>2</v></c><c r="E2"><v>3</v></c></row></sheetData>',
    );
  });

  it('a changed style keeps what the workbench does not know of the first', async () => {
    const after = await saved(
      parts(ROWS),
      state(HELD),
      state({ ...HELD, A1: { value: 1, style: { bl: BooleanNumber.TRUE, n: { pattern: '0.0' } } } }),
    );
    expect(after[SHEET]).toContain('<c r="A1" s="2"><v>1</v></c>');
    const styles = after['xl/styles.xml']!;
    expect(between(styles, '<numFmts', '</numFmts>')).toBe(
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0"/></numFmts>',
    );
    expect(styles).toContain(
      '<font><b/><sz val="11"/><color theme="1"/><name val="Calibri"/><scheme val="minor"/></font>',
    );
    expect(styles).toContain(
      '<xf numFmtId="164" fontId="1" fillId="1" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyFont="1"><protection locked="0"/></xf></cellXfs>',
    );
  });

  it('a width cuts the run of columns it lies in', async () => {
    const content = '<cols><col min="1" max="5" width="9" style="1"/></cols><sheetData/>';
    const after = await saved(parts(content), state({}), state({}, { widths: new Map([[2, 75]]) }));
    expect(between(after[SHEET]!, '<cols>', '</cols>')).toBe(
      '<cols><col min="1" max="2" width="9" style="1"/><col min="3" max="3" width="10" style="1" customWidth="1"/><col min="4" max="5" width="9" style="1"/></cols>',
    );
  });

  it('the order of calculation goes when a formula changes, and stays otherwise', async () => {
    const value = await saved(parts(ROWS), state(HELD), state({ ...HELD, A1: 2 }));
    const formula = await saved(parts(ROWS), state(HELD), state({ ...HELD, A3: 2 }));
    expect([value['xl/calcChain.xml'], formula['xl/calcChain.xml']]).toEqual(['<calcChain/>', undefined]);
    expect(formula['[Content_Types].xml']).not.toContain('calcChain');
    expect(formula['xl/_rels/workbook.xml.rels']).not.toContain('calcChain');
  });

  it('a kept formula makes Excel calculate everything again, if a value changed', async () => {
    const kept: Cells = { ...HELD, A3: { value: 2, kept: '=SUM(Montants)' } };
    const [still, changed] = [
      await saved(parts(ROWS), state(kept), state(kept)),
      await saved(parts(ROWS), state(kept), state({ ...kept, A1: 3 })),
    ];
    expect(still['xl/workbook.xml']).not.toContain('calcPr');
    expect(changed['xl/workbook.xml']).toContain('</sheets><calcPr fullCalcOnLoad="1"/><extLst/>');
    expect(changed[SHEET]).toContain('<c r="A3"><f>A1*2</f><v>2</v></c>');
  });

  it('the dates of a workbook that counts from 1904', async () => {
    const dated: CellSketch = { value: 45651, style: { n: { pattern: 'dd/mm/yyyy' } } };
    const after = await saved(parts(ROWS), state(HELD), state({ ...HELD, B1: dated, C1: 45651 }), { date1904: true });
    expect(after[SHEET]).toMatch(/<c r="B1" s="2"><v>44189<\/v>/);
    expect(after[SHEET]).toContain('<c r="C1"><v>45651</v></c>');
  });

  it('an added sheet is added, with its shape', async () => {
    const added = state(
      {
        A1: { value: 'Zone', style: { bl: BooleanNumber.TRUE } },
        A2: { value: 'B', formula: '=ZONE("Mâcon")' },
        B2: { value: 'a\u0001<b', spilled: true },
      },
      {
        id: 'neuve',
        name: 'Été & <suite>',
        widths: new Map([[0, 75]]),
        heights: new Map([[0, 40]]),
        merges: ['A4:B5'],
        frozen: { rows: 1, columns: 0 },
      },
    );
    const after = await saved(parts(ROWS), state(HELD), [state(HELD), added]);
    expect(after['xl/workbook.xml']).toMatch(
      /<sheet name="Été &amp; &lt;suite(?:>|&gt;)" sheetId="4" r:id="rId5"\/><\/sheets>/,
    );
    const sheet = after['xl/worksheets/sheet2.xml']!;
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toContain('<col min="1" max="1" width="10" customWidth="1"/>');
    expect(sheet).toContain('<row r="1" ht="30" customHeight="1"><c r="A1" s="2" t="inlineStr">');
    expect(sheet).toContain(
      '<c r="A2" cm="1" t="str"><f t="array" ref="A2">_xldudf_ZONE("Mâcon")</f><v>B</v></c><c r="B2" t="str"><v>a_x0001_&lt;b</v></c>',
    );
    expect(sheet).toContain('<mergeCells count="1"><mergeCell ref="A4:B5"/></mergeCells>');
    expect(after[SHEET]).toBe(parts(ROWS)[SHEET]);
  });

  it('the workbook has metadata already: the mark is added to it', async () => {
    const metadata =
      '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><metadataTypes count="1"><metadataType name="XLRICHVALUE"/></metadataTypes>' +
      '<futureMetadata name="XLRICHVALUE" count="1"><bk/></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata><valueMetadata count="0"/></metadata>';
    const file = parts(ROWS, { 'xl/metadata.xml': metadata });
    file['xl/_rels/workbook.xml.rels'] = file['xl/_rels/workbook.xml.rels']!.replace(
      '</Relationships>',
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata" Target="metadata.xml"/></Relationships>',
    );
    const after = await saved(file, state(HELD), state({ ...HELD, B1: { value: 'B', formula: '=ZONE(A1)' } }));
    expect(after[SHEET]).toContain('<c r="B1" cm="2"');
    expect(after['xl/metadata.xml']).toContain('<bk><rc t="2" v="0"/></bk></cellMetadata><valueMetadata');
    expect(after['xl/metadata.xml']!.match(/XLRICHVALUE/g)).toHaveLength(2);
  });

  it('a new workbook stands by itself', async () => {
    const after = await savedNew(state({ A1: 'x' }), state({ A1: 1 }, { id: 'deux', name: 'Deux' }));
    expect(Object.keys(after).sort()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
    ]);
    expect(after['xl/workbook.xml']).toContain(
      '<sheet name="Feuil1" sheetId="1" r:id="rId2"/><sheet name="Deux" sheetId="2" r:id="rId3"/>',
    );
  });
});
