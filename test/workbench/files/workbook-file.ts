/** Small files and states to write from. */
import { NEW_EXCEL_FUNCTIONS } from '@univerjs/engine-formula';
import JSZip from 'jszip';
import { parseAddress } from '../../../src/host/address';
import { FileFormulas } from '../../../src/sheets/formulas';
import type { CellState, SheetState } from '../../../src/workbench/files/state';
import { type Origin, writeWorkbook } from '../../../src/workbench/files/write';

const formulas = new FileFormulas(['ZONE', 'COMMUNE.FICHE'], (name) => NEW_EXCEL_FUNCTIONS.has(name));

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export const SHEET = 'xl/worksheets/sheet1.xml';

/** A workbook of one sheet, `Feuil1`, with this content; `extra` adds or replaces parts. */
export function parts(sheetContent: string, extra: Record<string, string> = {}): Record<string, string> {
  return {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Override PartName="/xl/calcChain.xml" ContentType="calc"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Feuil1" sheetId="3" r:id="rId1"/></sheets><extLst/></workbook>`,
    'xl/_rels/workbook.xml.rels':
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>` +
      `<Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${OFFICE}/calcChain" Target="calcChain.xml"/></Relationships>`,
    'xl/calcChain.xml': '<calcChain/>',
    'xl/styles.xml':
      `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><scheme val="minor"/></font></fonts>` +
      `<fills count="2"><fill/><fill/></fills><borders count="1"><border/></borders>` +
      `<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="1" borderId="0" xfId="0" quotePrefix="1"><protection locked="0"/></xf></cellXfs></styleSheet>`,
    [SHEET]: `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${sheetContent}</worksheet>`,
    ...extra,
  };
}

export type CellSketch = Partial<Omit<CellState, 'place'>>;

/** A sheet from its cells by address. */
export function state(
  cells: Record<string, CellSketch | CellState['value']>,
  shape: Partial<SheetState> = {},
): SheetState {
  const read = Object.entries(cells).map(([address, sketch]) => {
    const cell = typeof sketch === 'object' && sketch !== null ? sketch : { value: sketch };
    return [address, { value: null, ...cell, place: parseAddress(address)! }] as const;
  });
  return {
    id: 'feuille-1',
    name: 'Feuil1',
    cells: new Map(read),
    widths: new Map(),
    heights: new Map(),
    merges: [],
    frozen: { rows: 0, columns: 0 },
    columnStyles: new Map(),
    hidden: new Set(),
    filter: undefined,
    ...shape,
  };
}

/** The parts of the file once the change is saved. */
export async function saved(
  file: Record<string, string>,
  before: SheetState,
  after: SheetState | SheetState[],
  origin: Partial<Origin> = {},
): Promise<Record<string, string>> {
  const zip = new JSZip();
  for (const [name, text] of Object.entries(file)) zip.file(name, text);
  const bytes = await zip.generateAsync({ type: 'uint8array' });
  const from: Origin = { fileName: 'x.xlsx', bytes, sheets: [before], date1904: false, ...origin };
  return readParts(await writeWorkbook([after].flat(), from, formulas));
}

/** The parts of a workbook that no file had. */
export async function savedNew(...sheets: SheetState[]): Promise<Record<string, string>> {
  return readParts(await writeWorkbook(sheets, undefined, formulas));
}

async function readParts(bytes: Uint8Array): Promise<Record<string, string>> {
  const zip = await JSZip.loadAsync(bytes);
  const names = Object.keys(zip.files).filter((name) => !zip.files[name]!.dir);
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await zip.file(name)!.async('text')] as const)),
  );
}

/** What is between two marks of a text. */
export function between(text: string, start: string, end: string): string {
  const from = text.indexOf(start);
  return text.slice(from, text.indexOf(end, from) + end.length);
}
