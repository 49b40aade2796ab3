/** An .ods: as for an .xlsx, the rows of a sheet annotated at their right, and every other part copied as it is. */
import { cutOds, type OdsCell } from '../sheets/ods-cut';
import { ODS_CONTENT, requireReadable } from '../sheets/ods';
import { BrokenPart, UnreadableWorkbook } from '../sheets/unreadable';
import type { Archive } from '../sheets/zip';
import { AnnotatedOds } from './annotated-ods';
import type { Report, RowAnnotator } from './annotator';
import type { Options } from './options';
import { findSheet, remarksOnSheet, surveySheet, type SurveyRow } from './survey-sheet';
import { commandTexts } from './texts/texts';
import { rewriteArchive, withArchive } from './workbook-file';

/** @throws CommandRefused, UnreadableWorkbook */
export function annotateOds(options: Options, annotator: RowAnnotator): Promise<Report> {
  return withArchive(options, (archive) => annotate(archive, options, annotator));
}

async function annotate(archive: Archive, options: Options, annotator: RowAnnotator): Promise<Report> {
  if (!archive.part(ODS_CONTENT)) throw new UnreadableWorkbook(options.file);
  await requireReadable(archive);
  const { name } = findSheet(await sheetsOf(archive), options.sheet);
  const survey = await surveySheet(() => rowsOf(archive, name), options);
  const content = new AnnotatedOds(name, survey, annotator);
  await rewriteArchive(archive, options.output, annotator, ODS_CONTENT, (path, text) =>
    path === ODS_CONTENT ? content.xml(text()) : undefined,
  );
  const left = content.filterLeft === '' ? [] : [commandTexts().account.outsideFilter(content.filterLeft)];
  return { tally: annotator.tally, remarks: [...remarksOnSheet(options, survey), ...left] };
}

async function sheetsOf(archive: Archive): Promise<readonly { readonly name: string }[]> {
  const sheets: { name: string }[] = [];
  for await (const piece of cutOds(archive.read(ODS_CONTENT))) if (piece.kind === 'sheet') sheets.push(piece);
  return sheets;
}

/** Yields the rows of a sheet that have something, one for each that a row as it is written stands for. */
async function* rowsOf(archive: Archive, sheet: string): AsyncGenerator<SurveyRow> {
  for await (const piece of cutOds(archive.read(ODS_CONTENT))) {
    if (piece.kind !== 'row' || piece.row.sheet !== sheet) continue;
    const { number, repeat } = piece.row;
    const written = piece.row.cells.filter(({ filled }) => filled);
    const merged = endOf(piece.row.cells.filter(({ covered }) => covered));
    if (written.length === 0 && merged === 0) continue;
    if (repeat > MOST_ROWS) throw new BrokenPart('too many rows');
    const cells = written.flatMap((cell) =>
      Array.from({ length: cell.repeat }, (_, at) => ({ ...cell, column: cell.column + at })),
    );
    for (let at = 0; at < repeat; at++) yield { number: number + at, cells, reach: endOf(written), merged };
  }
}

/** The column after the last of these cells. */
function endOf(cells: readonly OdsCell[]): number {
  return cells.reduce((end, { column, repeat }) => Math.max(end, column + repeat), 0);
}

const MOST_ROWS = 1_048_576;
