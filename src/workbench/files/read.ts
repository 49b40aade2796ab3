/** A workbook of a file, as the spreadsheet holds one. What it cannot show stays in the file. */
import { BooleanNumber, CellValueType, type ICellData, type IWorkbookData, LocaleType } from '@univerjs/core';
import { DAYS_TO_1904, showsDay } from '../../sheets/dates';
import type { FileFormulas } from '../../sheets/formulas';
import type { MemoryZip } from '../../sheets/memory-zip';
import { type ReadCell, readSheet } from '../../sheets/read-sheet';
import { parseXml, type XmlElement } from '../../sheets/tree';
import { readStrings, type WorkbookParts } from '../../sheets/workbook';
import { Colors } from './colors';
import { FileRefused, MOST_CELLS } from './file';
import { ReadSheetData } from './read-sheet-data';
import { FileStyles } from './read-styles';
import { isUnderstood } from './understood';

/** What a cell keeps of a formula of the file that the workbench does not calculate. */
export interface KeptFormula {
  readonly formula: string;
}

/** What reading needs to know of the formulas. */
export interface FormulaReading {
  readonly files: FileFormulas;
  /** Whether the spreadsheet has this function. */
  readonly knows: (name: string) => boolean;
}

/** Longer than this without a pause, and the page no longer answers. */
const LONGEST_HOLD_MS = 50;

export class WorkbookReader {
  private readonly sheetNames: ReadonlySet<string>;
  private readonly used: Record<string, NonNullable<ReturnType<FileStyles['of']>>> = {};
  private cellCount = 0;
  private since = performance.now();

  private constructor(
    private readonly zip: MemoryZip,
    private readonly parts: WorkbookParts,
    private readonly strings: readonly string[],
    private readonly styles: FileStyles,
    private readonly reading: FormulaReading,
  ) {
    this.sheetNames = new Set(parts.sheets.map(({ name }) => name));
  }

  static async of(zip: MemoryZip, parts: WorkbookParts, reading: FormulaReading): Promise<WorkbookReader> {
    const tree = async (path: string | undefined): Promise<XmlElement | undefined> => {
      const text = path === undefined ? undefined : await zip.text(path);
      return text === undefined ? undefined : parseXml(text, path!);
    };
    const strings = parts.strings === undefined ? [] : await readStrings(pieces(zip, parts.strings));
    const colors = new Colors(await tree(parts.theme));
    return new WorkbookReader(zip, parts, strings, new FileStyles(await tree(parts.styles), colors), reading);
  }

  /**
   * Returns the whole workbook.
   * @throws FileRefused if it has more cells than the page takes
   * @throws BrokenPart if a part is not well-formed
   */
  async workbook(name: string): Promise<Partial<IWorkbookData>> {
    const sheets: ReadSheetData[] = [];
    for (const { name: title, path, hidden } of this.parts.sheets) {
      const sheet = new ReadSheetData(`feuille-${sheets.length + 1}`, title, hidden);
      sheets.push(sheet);
      await this.read(sheet, (await this.zip.text(path)) ?? '');
    }
    return {
      id: `fichier-${Date.now()}`,
      name,
      locale: LocaleType.FR_FR,
      styles: this.used,
      sheetOrder: sheets.map(({ id }) => id),
      sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet.data()])),
    };
  }

  private async read(sheet: ReadSheetData, text: string): Promise<void> {
    const styleOf = (index: string): string | undefined => this.style(index);
    for (const part of readSheet(text, this.strings)) {
      if (part.kind === 'shape') sheet.setShape(part, styleOf);
      else if (part.kind === 'merges') sheet.setMerges(part.merges);
      else {
        sheet.setRow(part);
        for (const cell of part.cells) this.readCell(sheet, part.row, cell);
        await this.breathe();
      }
    }
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
    if (this.cellCount <= MOST_CELLS) return;
    throw new FileRefused(
      `Ce classeur a plus de ${MOST_CELLS.toLocaleString('fr-FR')} cellules remplies ; l’établi s’arrête là. Gardez-en une partie.`,
    );
  }

  private content({ value, formula: written, style }: ReadCell): ICellData {
    const held = heldAs(this.in1900(value, style));
    if (written === undefined) return held;
    const formula = this.reading.files.fromFile(written);
    if (isUnderstood(formula, this.reading.knows, this.sheetNames)) return { ...held, f: formula };
    const kept: KeptFormula = { formula };
    return { ...held, custom: { ...kept } };
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

  private async breathe(): Promise<void> {
    if (performance.now() - this.since < LONGEST_HOLD_MS) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.since = performance.now();
  }
}

async function* pieces(zip: MemoryZip, path: string): AsyncGenerator<string> {
  const text = await zip.text(path);
  if (text !== undefined) yield text;
}

function heldAs(value: ReadCell['value']): ICellData {
  if (value === null) return {};
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean')
    return { v: value ? BooleanNumber.TRUE : BooleanNumber.FALSE, t: CellValueType.BOOLEAN };
  return { v: value, t: CellValueType.STRING };
}
