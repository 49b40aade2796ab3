/** A workbook of a file, as the spreadsheet holds one. What it cannot show stays in the file. */
import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
} from '@univerjs/core';
import type { PlaceRange } from '../../host/address';
import { DAYS_TO_1904, showsDay } from '../../sheets/dates';
import type { FileFilter } from '../../sheets/filter';
import type { FileFormulas } from '../../sheets/formulas';
import type { MemoryZip } from '../../sheets/memory-zip';
import { type ReadCell, readSheet } from '../../sheets/read-sheet';
import { parseXml, type XmlElement } from '../../sheets/tree';
import { readStrings, type WorkbookParts } from '../../sheets/workbook';
import { FILTERS } from '../tools/names';
import { Colors } from './colors';
import { MOST_CELLS, tooManyCells } from './file';
import { Heavy } from './heavy';
import { ReadSheetData } from './read-sheet-data';
import { FileStyles } from './read-styles';
import { isUnderstood } from './understood';
import type { Work } from './work';

/** What a cell keeps of a formula of the file that the workbench does not calculate. */
export interface KeptFormula {
  readonly formula: string;
  /** It could, but would hold the page for long: it waits to be asked for. */
  readonly heavy?: true;
}

/** What reading needs to know of the formulas. */
export interface FormulaReading {
  readonly files: FileFormulas;
  /** Whether the spreadsheet has this function. */
  readonly knows: (name: string) => boolean;
}

/** What holds something in a cell, as it is written: counted before the cells are read. */
const HOLDING = /<(?:\w+:)?(?:v|is)>/g;
/** Signs of a text given to a parser without a pause. */
const PIECE = 1 << 16;

export class WorkbookReader {
  private readonly sheetNames: ReadonlySet<string>;
  private readonly used: Record<string, NonNullable<ReturnType<FileStyles['of']>>> = {};
  private readonly heavy = new Heavy();
  /** How many formulas wait to be asked for. */
  waiting = 0;
  /** The sheets that are filtered in a way of which the workbench keeps no more than the file. */
  readonly unknownFilters = new Set<string>();
  private cellCount = 0;

  private constructor(
    private readonly name: string,
    private readonly zip: MemoryZip,
    private readonly parts: WorkbookParts,
    private readonly strings: readonly string[],
    private readonly styles: FileStyles,
    private readonly reading: FormulaReading,
    private readonly work: Work,
  ) {
    this.sheetNames = new Set(parts.sheets.map(({ name }) => name));
  }

  static async of(
    name: string,
    zip: MemoryZip,
    parts: WorkbookParts,
    reading: FormulaReading,
    work: Work,
  ): Promise<WorkbookReader> {
    const tree = async (path: string | undefined): Promise<XmlElement | undefined> => {
      const text = path === undefined ? undefined : await zip.text(path);
      return text === undefined ? undefined : parseXml(text, path!);
    };
    const strings = parts.strings === undefined ? [] : await readStrings(cut(zip.pieces(parts.strings), work));
    const colors = new Colors(await tree(parts.theme));
    const styles = new FileStyles(await tree(parts.styles), colors);
    return new WorkbookReader(name, zip, parts, strings, styles, reading, work);
  }

  /**
   * Returns the whole workbook.
   * @throws FileRefused if it has more cells than the page takes
   * @throws BrokenPart if a part is not well-formed
   */
  async workbook(): Promise<Partial<IWorkbookData>> {
    const { texts, cells } = await this.unpack();
    const sheets: ReadSheetData[] = [];
    for (const [at, { name: title, hidden }] of this.parts.sheets.entries()) {
      const sheet = new ReadSheetData(`feuille-${sheets.length + 1}`, title, hidden);
      sheets.push(sheet);
      await this.read(sheet, texts[at]!, cells);
    }
    this.letWait(Math.max(...sheets.map(({ rowCount }) => rowCount)));
    const data: Array<[string, Partial<IWorksheetData>]> = [];
    for (const sheet of sheets) {
      data.push([sheet.id, sheet.data()]);
      await this.work.pause();
    }
    return {
      id: `fichier-${Date.now()}`,
      name: this.name,
      locale: LocaleType.FR_FR,
      styles: this.used,
      sheetOrder: sheets.map(({ id }) => id),
      sheets: Object.fromEntries(data),
      resources: filterResources(sheets),
    };
  }

  /** The text of each sheet, and how many cells they hold: too many is told before any is read. */
  private async unpack(): Promise<{ texts: readonly string[]; cells: number }> {
    const texts: string[] = [];
    let cells = 0;
    for (const { path } of this.parts.sheets) {
      const pieces: string[] = [];
      for await (const piece of cut(this.zip.pieces(path), this.work)) {
        pieces.push(piece);
        cells += piece.match(HOLDING)?.length ?? 0;
        if (cells > MOST_CELLS) throw tooManyCells(this.name);
      }
      texts.push(pieces.join(''));
    }
    return { texts, cells };
  }

  /** The formulas that would hold the page keep what the file says of them. */
  private letWait(rows: number): void {
    for (const { cell, formula } of this.heavy.waiting(rows)) {
      delete cell.f;
      cell.custom = keptHeavy(formula);
      this.waiting += 1;
    }
  }

  private async read(sheet: ReadSheetData, text: string, cells: number): Promise<void> {
    const styleOf = (index: string): string | undefined => this.style(index);
    for (const part of readSheet(text, this.strings)) {
      if (part.kind === 'shape') sheet.setShape(part, styleOf);
      else if (part.kind === 'merges') sheet.setMerges(part.merges);
      else if (part.kind === 'filter') this.readFilter(sheet, part.filter);
      else {
        sheet.setRow(part);
        for (const cell of part.cells) this.readCell(sheet, part.row, cell);
        await this.work.done('read', this.cellCount / Math.max(1, cells));
      }
    }
  }

  private readFilter(sheet: ReadSheetData, filter: FileFilter | 'unknown'): void {
    if (filter === 'unknown') this.unknownFilters.add(sheet.id);
    else sheet.setFilter(filter);
  }

  private readCell(sheet: ReadSheetData, row: number, cell: ReadCell): void {
    const { column, array, style } = cell;
    const content = sheet.isSpilled({ row, column }) ? {} : this.content(cell);
    if (array && content.f !== undefined) sheet.spill(array);
    if (Object.keys(content).length > 0) this.count();
    sheet.setCell({ row, column }, content, this.style(style));
  }

  private count(): void {
    this.cellCount += 1;
    if (this.cellCount > MOST_CELLS) throw tooManyCells(this.name);
  }

  private content({ value, formula: written, style, array }: ReadCell): ICellData {
    const held = heldAs(this.in1900(value, style));
    if (written === undefined) return held;
    const formula = this.reading.files.fromFile(written);
    if (!isUnderstood(formula, this.reading.knows, this.sheetNames)) {
      const kept: KeptFormula = { formula };
      return { ...held, custom: { ...kept } };
    }
    if (this.reading.files.callsOurs(formula)) return { ...held, f: formula };
    // One that spills is decided at once: the cells it answers in come next.
    if (this.heavy.isAlone(formula)) {
      this.waiting += 1;
      return { ...held, custom: keptHeavy(formula) };
    }
    const cell = { ...held, f: formula };
    if (array === undefined || isOneCell(array)) this.heavy.note(cell, formula);
    return cell;
  }

  /** The spreadsheet counts days from 1900: so does what it shows of a file that counts them from 1904. */
  private in1900(value: ReadCell['value'], style: string): ReadCell['value'] {
    if (!this.parts.date1904 || typeof value !== 'number') return value;
    return showsDay(this.styles.of(style)?.n?.pattern ?? '') ? value + DAYS_TO_1904 : value;
  }

  private style(index: string): string | undefined {
    const style = this.styles.of(index);
    if (!style) return undefined;
    const id = `s${index === '' ? 0 : index}`;
    this.used[id] = style;
    return id;
  }
}

/** None if there is no filter, whose script is then not asked for. */
function filterResources(sheets: readonly ReadSheetData[]): NonNullable<IWorkbookData['resources']> {
  const filters = sheets.flatMap(({ id, filter }) => (filter ? [[id, filter] as const] : []));
  return filters.length === 0 ? [] : [{ name: FILTERS, data: JSON.stringify(Object.fromEntries(filters)) }];
}

/** The same text in pieces short enough for a parser to take one without holding the page. */
async function* cut(text: AsyncIterable<string>, work: Work): AsyncGenerator<string> {
  for await (const long of text) {
    for (let at = 0; at < long.length; at += PIECE) {
      yield long.slice(at, at + PIECE);
      if (work.isLong) await work.pause();
    }
  }
}

function keptHeavy(formula: string): Record<string, unknown> {
  const kept: KeptFormula = { formula, heavy: true };
  return { ...kept };
}

function isOneCell({ first, last }: PlaceRange): boolean {
  return first.row === last.row && first.column === last.column;
}

function heldAs(value: ReadCell['value']): ICellData {
  if (value === null) return {};
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean')
    return { v: value ? BooleanNumber.TRUE : BooleanNumber.FALSE, t: CellValueType.BOOLEAN };
  return { v: value, t: CellValueType.STRING };
}
