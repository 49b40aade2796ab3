/**
 * An .xlsx: the rows of a sheet annotated at the right of what it holds. The sheet is read as a stream, twice, and
 * written as one; every other part of the workbook is copied as it is, and every cell of the sheet stays as written.
 */
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { guessKind } from '../annotate/kind';
import { rowText } from '../annotate/row-text';
import type { Scalar } from '../host/host';
import { resolver } from '../resolve/resolve';
import { valueOf, type SheetContext } from '../sheets/cells';
import { cutSheet, type WrittenCell } from '../sheets/cut';
import { readStrings, readWorkbookParts, type SheetEntry, type WorkbookParts } from '../sheets/workbook';
import { BrokenPart, UnreadableWorkbook } from '../sheets/unreadable';
import { Archive, ZipWriter } from '../sheets/zip';
import { AnnotatedSheet, readAnswerStyles, type SheetSurvey } from './annotated-sheet';
import { Annotator, type Report } from './annotator';
import { ColumnCheck } from './column-check';
import { columnsOf, numbered } from './columns';
import { widenParts } from './filters';
import type { Options } from './options';
import type { NumberedRow } from './proposal';
import { requireAbsent, requireInput, writeWhole } from './output';
import { progress } from './progress';
import { CommandRefused, frenchNumber } from './refused';

/** Rows from which the kind of the column is guessed. */
const SAMPLE = 400;
const MOST_COLUMNS = 16_384;

/** @throws CommandRefused, UnreadableWorkbook */
export async function annotateXlsx(options: Options): Promise<Report> {
  await requireInput(options.file);
  await requireAbsent(options.output);
  const archive = await Archive.open(options.file);
  try {
    return await annotate(archive, options);
  } catch (error) {
    throw error instanceof BrokenPart ? new UnreadableWorkbook(options.file, error.told) : error;
  } finally {
    archive.close();
  }
}

async function annotate(archive: Archive, options: Options): Promise<Report> {
  const workbook = await readParts(archive, options.file);
  const entry = findSheet(workbook, options.sheet);
  const { path } = entry;
  const part = archive.part(path);
  if (!part) throw new CommandRefused(`« ${options.file} » n'a pas la feuille qu'il annonce : il est abîmé.`);
  const styles = readAnswerStyles(workbook.styles === undefined ? undefined : await archive.text(workbook.styles));
  const context: SheetContext = {
    strings: await stringsOf(archive, workbook.strings),
    dates: styles.dates,
    date1904: workbook.date1904,
  };
  const survey = await surveySheet(archive, path, context, options);
  const annotator = new Annotator(options.facts, options.kind, options.titleStyle);
  const bar = progress('Annotation');
  const sheet = new AnnotatedSheet(survey, annotator, styles, context);
  const widened = await widenParts(archive, workbook, entry, { ...survey, titles: sheet.titles });
  try {
    await writeWhole(options.output, async (provisional) => {
      const out = createWriteStream(provisional, { flags: 'wx' });
      const done = finished(out);
      done.catch(() => undefined);
      const writer = new ZipWriter(out);
      let read = 0;
      const advance = (text: string): void => bar.advance((read += text.length) / part.size, annotator.tally.total);
      for (const one of archive.parts) {
        if (one.name === path) await writer.add(path, sheet.xml(told(archive.read(path), advance)));
        else if (one.name === workbook.styles && styles.xml !== undefined) await writer.add(one.name, [styles.xml]);
        else if (widened.parts.has(one.name)) await writer.add(one.name, [widened.parts.get(one.name)!]);
        else await writer.copy(archive, one);
      }
      await writer.finish();
      out.end();
      await done;
    });
  } finally {
    bar.finish();
  }
  const left = [...widened.left, ...(sheet.filterLeft === '' ? [] : [sheet.filterLeft])];
  return { tally: annotator.tally, remarks: [...remarksOn(options, survey), ...left.map(outsideFilter)] };
}

/** The same pieces of text, each told as it is asked for. */
async function* told(text: AsyncIterable<string>, tell: (piece: string) => void): AsyncGenerator<string> {
  for await (const piece of text) {
    tell(piece);
    yield piece;
  }
}

async function readParts(archive: Archive, file: string): Promise<WorkbookParts> {
  const parts = await readWorkbookParts(archive);
  if (!parts) throw new UnreadableWorkbook(file);
  return parts;
}

async function stringsOf(archive: Archive, path: string | undefined): Promise<readonly string[]> {
  return path === undefined || !archive.part(path) ? [] : readStrings(archive.read(path));
}

function findSheet({ sheets }: WorkbookParts, name: string | undefined): SheetEntry {
  const found = name === undefined ? sheets[0] : sheets.find((one) => one.name === name);
  if (found !== undefined) return found;
  throw new CommandRefused(
    name === undefined
      ? 'Ce classeur n’a pas de feuille.'
      : `Aucune feuille ne s'appelle « ${name} ». Celles du classeur : ${sheets.map((one) => one.name).join(', ')}.`,
  );
}

/** Reads the whole sheet, so that a fault is told before anything is written. */
async function surveySheet(
  archive: Archive,
  path: string,
  context: SheetContext,
  options: Options,
): Promise<SheetSurvey> {
  let survey: SheetSurvey | undefined;
  let check: ColumnCheck | undefined;
  let width = 0;
  let lastRow = 0;
  let unanswered = 0;
  const sample: Scalar[] = [];
  for await (const { number, cells } of rowsOf(archive, path, context)) {
    for (const { column } of cells) width = Math.max(width, column + 1);
    const holdsSomething = cells.some(({ value }) => value !== '');
    if (survey === undefined && holdsSomething && number >= (options.heading ?? 0)) {
      const titles = options.heading === 0 ? numbered(width) : titlesIn(cells, width);
      const columns = await columnsOf(options, titles, () => numberedRows(archive, path, context));
      const headingStyle = cells.find(({ column }) => column === columns.text[0])?.cell.style ?? '';
      const heading = options.heading === 0 ? 0 : number;
      survey = { ...columns, heading, width, lastRow, titles, headingStyle, sample, unanswered };
      check = new ColumnCheck(options, titles, columns);
    }
    if (survey && number !== survey.heading) {
      const { text } = survey;
      if (cells.some(({ column, cell, value }) => value === '' && isUnanswered(cell) && text.includes(column))) {
        unanswered++;
        lastRow = number;
      }
      if (sample.length < SAMPLE) sample.push(rowText(text.map((wanted) => valueAt(cells, wanted))));
      check!.add((column) => valueAt(cells, column));
    }
    if (holdsSomething) lastRow = number;
  }
  if (!survey)
    throw new CommandRefused(
      lastRow === 0 ? 'La feuille est vide.' : `La feuille n'a rien ligne ${options.heading!} ni au-delà.`,
    );
  if (width + options.facts.length + 4 > MOST_COLUMNS)
    throw new CommandRefused('La feuille n’a plus de colonnes libres à droite.');
  check!.check();
  return { ...survey, width, lastRow, unanswered };
}

interface ReadCell {
  readonly column: number;
  readonly cell: WrittenCell;
  readonly value: Scalar;
}

/** Yields the rows that have cells. */
async function* rowsOf(
  archive: Archive,
  path: string,
  context: SheetContext,
): AsyncGenerator<{ number: number; cells: readonly ReadCell[] }> {
  for await (const piece of cutSheet(archive.read(path))) {
    if (piece.kind !== 'row' || piece.row.cells.length === 0) continue;
    const { number, cells } = piece.row;
    yield { number, cells: cells.map((cell) => ({ column: cell.column, cell, value: valueOf(cell, context) })) };
  }
}

async function* numberedRows(archive: Archive, path: string, context: SheetContext): AsyncGenerator<NumberedRow> {
  for await (const { number, cells } of rowsOf(archive, path, context)) {
    const width = 1 + Math.max(...cells.map(({ column }) => column));
    yield { number, cells: titlesIn(cells, width) };
  }
}

function titlesIn(cells: readonly ReadCell[], width: number): readonly string[] {
  return Array.from({ length: width }, (_, at) => String(valueAt(cells, at)));
}

/** A formula whose answer no one wrote beside it; one that answers with an empty text has a type. */
function isUnanswered({ formula, type, value }: WrittenCell): boolean {
  return formula !== undefined && value === '' && type !== 'str';
}

function valueAt(cells: readonly { readonly column: number; readonly value: Scalar }[], wanted: number): Scalar {
  return cells.find(({ column }) => column === wanted)?.value ?? '';
}

function outsideFilter(ref: string): string {
  return `Le filtre ou le tableau ${ref} ne va pas jusqu'à la dernière colonne, et n'a pas pu être étendu aux réponses : un tri sur lui seul les laisserait en place.`;
}

function remarksOn(options: Options, { sample, unanswered }: SheetSurvey): readonly string[] {
  const said =
    unanswered > 0
      ? [
          `Formules sans réponse enregistrée dans la colonne lue, comptées vides : ${frenchNumber(unanswered)}. Ouvrez le classeur dans Excel, enregistrez-le, et relancez.`,
        ]
      : [];
  if (options.kind !== undefined) return said;
  const { kind } = guessKind(resolver(), '', sample);
  if (kind === 'noms' || kind === 'adresses') return said;
  return [...said, `La colonne a l'air de contenir autre chose que des noms et des adresses : voyez --genre ${kind}.`];
}
