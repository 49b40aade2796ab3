/** Writes what changed into the file it came from, and adds the new sheets; the rest of the file stays as it was. */
import type { Nullable } from '@univerjs/core';
import { nameFilter } from '../../sheets/filter-name';
import type { FileFormulas } from '../../sheets/formulas';
import { MemoryZip } from '../../sheets/memory-zip';
import { WorkbookPackage } from '../../sheets/package';
import { patchedPieces } from '../../sheets/patch';
import { dynamicArrayMark } from '../../sheets/spill';
import { StyleSheet } from '../../sheets/styles';
import { childOf, elementLike } from '../../sheets/tree';
import { insertPart } from '../../sheets/workbook-parts';
import { BLANK_PARTS } from './blank';
import { filterForFile } from './file-filter';
import { newSheetXml } from './new-sheet';
import { SavedStyles } from './saved-styles';
import { ChangedSheet, spills, type WritingTools } from './sheet-changes';
import type { SheetState } from './state';
import { renameHeading } from './tables';
import { Work } from './work';

/** The file a workbook was opened from, and what the spreadsheet made of it then. */
export interface Origin {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly sheets: readonly SheetState[];
  /** Dates are counted from 1904. */
  readonly date1904: boolean;
}

/** The bytes of an .xlsx that holds `sheets`; without an origin, of a new one. */
export async function writeWorkbook(
  sheets: readonly SheetState[],
  origin: Nullable<Origin>,
  formulas: FileFormulas,
  work = new Work(),
): Promise<Uint8Array> {
  await work.begin('write');
  const zip = origin ? await MemoryZip.open(origin.bytes) : MemoryZip.of(BLANK_PARTS);
  const file = await WorkbookPackage.load(zip);
  const tools = await makeTools(file, formulas, origin?.date1904 ?? false);
  const paths = await file.sheetPaths();
  const changes = { formulas: false, values: false };
  for (const state of sheets) {
    const before = origin?.sheets.find(({ id }) => id === state.id);
    const path = before && paths.get(before.name);
    if (!before || path === undefined) {
      if ([...state.cells.values()].some((cell) => spills(cell, tools))) await tools.prepareMark();
      await file.addSheet(state.name, await joined(newSheetXml(state, tools), work));
      changes.formulas = true;
      if (state.filter) await nameFilter(file, state.name, filterForFile(state.filter).range);
      continue;
    }
    const changed = await ChangedSheet.of(before, state, tools, work);
    if (changed.isSame) continue;
    if (changed.spills) await tools.prepareMark();
    file.put(path, await joined(patchedPieces(await file.text(path), changed.changes()), work));
    if (changed.filterChanged) await nameFilter(file, before.name, changed.filter?.range);
    for (const { place, address, value } of changed.newContents())
      await renameHeading(file, path, place, address, value);
    changes.formulas ||= changed.formulasChanged;
    changes.values ||= changed.valuesChanged;
  }
  // Excel makes the order of calculation again when it is not there; a false one is an error.
  if (changes.formulas) await file.remove('calcChain');
  const kept = origin?.sheets.some(({ cells }) => [...cells.values()].some((cell) => cell.kept !== undefined));
  if (kept && (changes.values || changes.formulas)) await recalculateOnOpening(file);
  file.save();
  return zip.bytes();
}

/** The pieces in one text, with pauses between them. */
async function joined(pieces: Iterable<string>, work: Work): Promise<string> {
  const written: string[] = [];
  for (const piece of pieces) {
    if (piece !== '') written.push(piece);
    if (work.isLong) await work.pause();
  }
  return written.join('');
}

async function makeTools(file: WorkbookPackage, formulas: FileFormulas, date1904: boolean): Promise<WritingTools> {
  const stylesPath = await file.related('styles');
  if (stylesPath === undefined) throw new Error('Le fichier n’a pas de styles.');
  const styles = new SavedStyles(new StyleSheet(await file.part(stylesPath)));
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
  const root = await file.edit(file.workbookPath);
  let calculation = childOf(root, 'calcPr');
  if (!calculation) {
    calculation = elementLike(root, 'calcPr');
    insertPart(root, calculation, 'calcPr');
  }
  calculation.attributes.set('fullCalcOnLoad', '1');
}
