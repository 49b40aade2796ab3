/** Writes what changed into the file it came from, and the new sheets beside; the rest of the file stays as it was. */
import type { Nullable } from '@univerjs/core';
import JSZip from 'jszip';
import { BLANK_PARTS } from './blank';
import { dynamicArrayMark } from './dynamicArrays';
import type { FileFormulas } from './fileFormulas';
import { newSheetXml } from './newSheet';
import { WorkbookPackage } from './package';
import { type PatchTools, SheetPatch, spills } from './patch';
import type { SheetState } from './state';
import { StylesXml } from './stylesXml';
import { childOf, elementLike, insertBeforeAny } from './xml';

/** The file a workbook was opened from, and what the spreadsheet made of it then. */
export interface Origin {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly sheets: readonly SheetState[];
  /** Dates are counted from 1904. */
  readonly date1904: boolean;
}

/** The parts of `workbook` that come after `calcPr`. */
const AFTER_CALCULATION = [
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];

/** The bytes of an .xlsx that holds `sheets`; without an origin, of a new one. */
export async function writeWorkbook(
  sheets: readonly SheetState[],
  origin: Nullable<Origin>,
  formulas: FileFormulas,
): Promise<Uint8Array> {
  const file = await WorkbookPackage.load(origin ? await JSZip.loadAsync(origin.bytes) : blankFile());
  const tools = await makeTools(file, formulas, origin?.date1904 ?? false);
  const paths = await file.sheetPaths();
  const changes = { formulas: false, values: false };
  for (const state of sheets) {
    const before = origin?.sheets.find(({ id }) => id === state.id);
    const path = before && paths.get(before.name);
    if (!before || path === undefined) {
      if ([...state.cells.values()].some((cell) => spills(cell, tools))) await tools.prepareMark();
      await file.addSheet(state.name, newSheetXml(state, tools));
      changes.formulas = true;
      continue;
    }
    const patch = new SheetPatch(file, path, before, state, tools);
    await patch.apply();
    changes.formulas ||= patch.formulasChanged;
    changes.values ||= patch.valuesChanged;
  }
  // Excel makes the order of calculation again when it is not there; a false one is an error.
  if (changes.formulas) await file.remove('calcChain');
  const kept = origin?.sheets.some(({ cells }) => [...cells.values()].some((cell) => cell.kept !== undefined));
  if (kept && (changes.values || changes.formulas)) await recalculateOnOpening(file);
  return file.save();
}

async function makeTools(file: WorkbookPackage, formulas: FileFormulas, date1904: boolean): Promise<PatchTools> {
  const stylesPath = await file.related('styles');
  if (stylesPath === undefined) throw new Error('Le fichier n’a pas de styles.');
  const styles = new StylesXml((await file.part(stylesPath)).documentElement);
  let mark: string | undefined;
  return {
    formulas,
    date1904,
    styleIndex: (base, before, after) => {
      file.touch(stylesPath);
      return styles.changed(base, before, after);
    },
    prepareMark: async () => {
      mark ??= await dynamicArrayMark(file);
    },
    mark: () => mark,
  };
}

/** For the formulas the workbench could not calculate: their last value may be out of date. */
async function recalculateOnOpening(file: WorkbookPackage): Promise<void> {
  const root = (await file.edit(file.workbookPath)).documentElement;
  let calculation = childOf(root, 'calcPr');
  if (!calculation) {
    calculation = elementLike(root, 'calcPr');
    insertBeforeAny(root, calculation, AFTER_CALCULATION);
  }
  calculation.setAttribute('fullCalcOnLoad', '1');
}

function blankFile(): JSZip {
  const zip = new JSZip();
  for (const [path, text] of Object.entries(BLANK_PARTS)) zip.file(path, text);
  return zip;
}
