/**
 * An .xlsx: the rows of a sheet annotated at the right of what it holds. The sheet is read as a stream, twice, and
 * written as one; every other part of the workbook is copied as it is, and every cell of the sheet stays as written.
 */
import { valueOf, type SheetContext } from '../sheets/cells';
import { cutSheet, type WrittenCell } from '../sheets/cut';
import { mergedIn } from '../sheets/head';
import { readStrings, readWorkbookParts, type WorkbookParts } from '../sheets/workbook';
import { BrokenPart, UnreadableWorkbook } from '../sheets/unreadable';
import type { Archive } from '../sheets/zip';
import { AnnotatedSheet, readAnswerStyles } from './annotated-sheet';
import type { Report, RowAnnotator } from './annotator';
import { widenParts } from './filters';
import { openCrew } from './kept-answers';
import type { Options } from './options';
import { CommandRefused } from './refused';
import { findSheet, reachOf, remarksOnSheet, surveySheet, type SurveyRow } from './survey-sheet';
import { commandTexts } from './texts/texts';
import { rewriteArchive, withArchive } from './workbook-file';

/** @throws CommandRefused, UnreadableWorkbook */
export function annotateXlsx(options: Options, annotator: RowAnnotator): Promise<Report> {
  return withArchive(options, (archive) => annotate(archive, options, annotator));
}

async function annotate(archive: Archive, options: Options, annotator: RowAnnotator): Promise<Report> {
  const workbook = await readParts(archive, options.file);
  const entry = findSheet(workbook.sheets, options.sheet);
  const { path } = entry;
  if (!archive.part(path)) throw new CommandRefused(commandTexts().files.sheetLost(options.file));
  const styles = readAnswerStyles(workbook.styles === undefined ? undefined : await archive.text(workbook.styles));
  const context: SheetContext = {
    strings: await stringsOf(archive, workbook.strings),
    dates: styles.dates,
    date1904: workbook.date1904,
  };
  const survey = await surveySheet(() => rowsOf(archive, path, context), options);
  const sheet = new AnnotatedSheet(survey, annotator, styles, context);
  const widened = await widenParts(archive, workbook, entry, { ...survey, titles: sheet.titles });
  const crew = await openCrew(options, annotator);
  try {
    await rewriteArchive(archive, options.output, annotator, path, (name, text) => {
      if (name === path) return sheet.xml(text(), crew);
      const changed = name === workbook.styles ? styles.xml : widened.parts.get(name);
      return changed === undefined ? undefined : [changed];
    });
  } finally {
    await crew.close();
  }
  const left = [...widened.left, ...(sheet.filterLeft === '' ? [] : [sheet.filterLeft])];
  return {
    tally: annotator.tally,
    remarks: [...remarksOnSheet(options, survey), ...left.map(commandTexts().account.outsideFilter)],
  };
}

async function readParts(archive: Archive, file: string): Promise<WorkbookParts> {
  const parts = await readWorkbookParts(archive);
  if (!parts) throw new UnreadableWorkbook(file);
  return parts;
}

async function stringsOf(archive: Archive, path: string | undefined): Promise<readonly string[]> {
  const part = path === undefined ? undefined : archive.part(path);
  if (!part) return [];
  // No two of these texts are the same, so that a spreadsheet's own are never packed so small; they are kept in memory.
  const times = Math.floor(part.size / Math.max(1, part.compressed));
  if (part.size > LARGE && times > MOST_TIMES) throw new BrokenPart('swollen', (texts) => texts.swollen(times));
  return readStrings(archive.read(part.name));
}

/** Bytes of texts from which they are looked at, and how many times smaller they may be packed. */
const LARGE = 64e6;
const MOST_TIMES = 200;

/** Yields the rows that have cells, then the merged cells, which no answer may lie under. */
async function* rowsOf(archive: Archive, path: string, context: SheetContext): AsyncGenerator<SurveyRow> {
  let tail = '';
  for await (const piece of cutSheet(archive.read(path))) {
    if (piece.kind === 'tail') tail += piece.xml;
    if (piece.kind !== 'row' || piece.row.cells.length === 0) continue;
    const { number } = piece.row;
    const cells = piece.row.cells.map((cell) => ({
      column: cell.column,
      style: cell.style,
      value: valueOf(cell, context),
      unanswered: isUnanswered(cell),
    }));
    yield { number, cells, reach: reachOf(cells) };
  }
  for (const { last } of mergedIn(tail)) yield { number: last.row + 1, cells: [], reach: 0, merged: last.column + 1 };
}

/** A formula whose answer no one wrote beside it; one that answers with an empty text has a type. */
function isUnanswered({ formula, type, value }: WrittenCell): boolean {
  return formula !== undefined && value === '' && type !== 'str';
}
