/** A filter of a file: what the grid is given of it, and how a filter made in the grid is saved. */
import JSZip from 'jszip';
import { FileFormulas } from '../../../src/sheets/formulas';
import { readFile } from '../../../src/workbench/files/open';
import type { SheetFilter } from '../../../src/workbench/tools/filters';
import { between, parts, saved, savedNew, SHEET, state } from './workbook-file';

const reading = { files: new FileFormulas([], () => false), knows: () => false };
const LIST =
  '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Ville</t></is></c></row><row r="2" hidden="1"><c r="A2"><v>1</v></c></row>' +
  '<row r="3"><c r="A3"><v>2</v></c></row><row r="4" hidden="1"><c r="A4"><v>3</v></c></row></sheetData>';

async function opened(content: string) {
  const zip = new JSZip();
  for (const [path, text] of Object.entries(parts(content))) zip.file(path, text);
  const { data, unknownFilters } = await readFile('x.xlsx', await zip.generateAsync({ type: 'uint8array' }), reading);
  const [resource] = data.resources ?? [];
  const filter = resource && (JSON.parse(resource.data) as Record<string, SheetFilter>)['feuille-1'];
  const rows = Object.entries(data.sheets!['feuille-1']!.rowData ?? {});
  return {
    filter,
    unknown: unknownFilters.size > 0,
    hidden: rows.filter(([, { hd }]) => hd === 1).map(([row]) => Number(row)),
  };
}

describe('a filter that is read', () => {
  const ref = { startRow: 0, endRow: 2, startColumn: 0, endColumn: 1 };

  it.each([
    [
      'by values: its rows are hidden by it alone',
      '<filterColumn colId="1"><filters blank="1"><filter val="2"/></filters></filterColumn>',
      [{ colId: 1, filters: { blank: true, filters: ['2'] } }],
      [1],
      [3],
    ],
    [
      'by tests',
      '<filterColumn colId="0"><customFilters and="1"><customFilter operator="greaterThan" val="1"/><customFilter operator="lessThan" val="9"/></customFilters></filterColumn>',
      [
        {
          colId: 0,
          customFilters: {
            and: true,
            customFilters: [
              { operator: 'greaterThan', val: '1' },
              { operator: 'lessThan', val: '9' },
            ],
          },
        },
      ],
      [1],
      [3],
    ],
    [
      'by the signs of a text',
      '<filterColumn colId="0"><customFilters><customFilter val="Saint*"/></customFilters></filterColumn>',
      [{ colId: 0, customFilters: { customFilters: [{ val: 'Saint*' }] } }],
      [1],
      [3],
    ],
    ['without a test: hidden rows are someone’s own', '', [], [], [1, 3]],
  ])('%s', async (_, columns, filterColumns, cachedFilteredOut, hidden) => {
    const seen = await opened(
      `${LIST}<autoFilter ref="A1:B3">${columns}</autoFilter><mergeCells count="1"><mergeCell ref="D1:D2"/></mergeCells>`,
    );
    expect(seen).toEqual({ filter: { ref, filterColumns, cachedFilteredOut }, unknown: false, hidden });
  });

  it.each([
    ['dates', '<filters calendarType="gregorian"><filter val="2"/></filters>'],
    ['a year', '<filters><dateGroupItem year="2024" dateTimeGrouping="year"/></filters>'],
    ['colours', '<colorFilter dxfId="0"/>'],
    ['ranks', '<top10 val="5"/>'],
  ])('by %s: unknown, and its rows stay hidden', async (_, criterion) => {
    expect(
      await opened(`${LIST}<autoFilter ref="A1:A3"><filterColumn colId="0">${criterion}</filterColumn></autoFilter>`),
    ).toEqual({
      filter: undefined,
      unknown: true,
      hidden: [1, 3],
    });
  });
});

describe('a filter that is saved', () => {
  const made: SheetFilter = {
    ref: { startRow: 0, endRow: 3, startColumn: 0, endColumn: 0 },
    filterColumns: [{ colId: 0, filters: { filters: ['2', 'a & b'] } }],
    cachedFilteredOut: [1],
  };
  const XML =
    '<autoFilter ref="A1:A4"><filterColumn colId="0"><filters><filter val="2"/><filter val="a &amp; b"/></filters></filterColumn></autoFilter>';
  const before = state({ A1: 'Ville' }, { hidden: new Set([1, 3]) });
  const after = state({ A1: 'Ville' }, { hidden: new Set([1, 2]), filter: made });

  it('is put where the schema wants it, its rows hidden, others shown, its name given', async () => {
    const file = await saved(
      parts(`${LIST}<sheetProtection sheet="0"/><mergeCells count="1"><mergeCell ref="D1:D2"/></mergeCells>`),
      before,
      after,
    );
    expect(between(file[SHEET]!, '</sheetData>', '<mergeCells')).toBe(
      `</sheetData><sheetProtection sheet="0"/>${XML}<mergeCells`,
    );
    expect(file[SHEET]!.match(/<row [^>]*>/g)).toEqual([
      '<row r="1">',
      '<row r="2" hidden="1">',
      '<row r="3" hidden="1">',
      '<row r="4">',
    ]);
    expect(file['xl/workbook.xml']).toContain(
      `<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'Feuil1'!$A$1:$A$4</definedName></definedNames><extLst/>`,
    );
  });

  it('takes the place of that of the sheet, not of someone’s view', async () => {
    const views = '<customSheetViews><customSheetView><autoFilter ref="C1:C9"/></customSheetView></customSheetViews>';
    const file = await saved(
      parts(`${LIST}<autoFilter ref="A1:A3"><filterColumn colId="0"/></autoFilter>${views}`),
      state({ A1: 'Ville' }, { filter: { ...made, filterColumns: [] } }),
      after,
    );
    expect(file[SHEET]).toContain(`</sheetData>${XML}${views}`);
    const added = await saved(parts(`${LIST}${views}`), before, after);
    expect(added[SHEET]).toContain(`</sheetData>${XML}${views}`);
  });

  it('goes, with its name', async () => {
    const held = await saved(parts(LIST), before, after);
    const gone = await saved(held, after, state({ A1: 'Ville' }));
    expect(gone[SHEET]).not.toContain('autoFilter');
    expect(gone[SHEET]).not.toContain('hidden');
    expect(gone['xl/workbook.xml']).not.toContain('definedName');
  });

  it('that nobody touched stays as the file wrote it, whatever else changes', async () => {
    const written =
      '<autoFilter ref="A1:A4" xr:uid="{1}"><filterColumn colId="0"><filters><filter val="2"/></filters></filterColumn></autoFilter>';
    const filter = { ...made, filterColumns: [{ colId: 0, filters: { filters: ['2'] } }] };
    const file = await saved(
      parts(LIST + written),
      state({ A1: 'Ville' }, { filter }),
      state({ A1: 'Nom' }, { filter }),
    );
    expect(file[SHEET]).toContain(`</sheetData>${written}`);
  });

  it('in a new sheet too', async () => {
    const file = await savedNew(state({ A1: 'Ville', A3: 2 }, { filter: made, hidden: new Set([1]) }));
    expect(file[SHEET]).toContain(
      `<row r="2" hidden="1"></row><row r="3"><c r="A3"><v>2</v></c></row></sheetData>${XML}</worksheet>`,
    );
    expect(file['xl/workbook.xml']).toContain("'Feuil1'!$A$1:$A$4");
  });
});
