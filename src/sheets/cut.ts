/**
 * A sheet as it is written, cut into what precedes the rows, each row with its cells, and what follows: whoever patches
 * a sheet writes again the cells that change, and copies every other character.
 */
import type { SaxesTagPlain } from 'saxes';
import { parseAddress } from '../host/address';
import { Splicer } from './splice';
import { localName, readControls } from './text';
import { BrokenPart } from './unreadable';

export type Piece =
  /** What precedes the rows, their opening tag included. */
  | { readonly kind: 'head'; readonly xml: string; readonly prefix: string }
  | { readonly kind: 'row'; readonly row: SheetRow }
  /** What follows the last row; it comes in one piece or several. */
  | { readonly kind: 'tail'; readonly xml: string };

export interface SheetRow {
  /** From 1. */
  readonly number: number;
  /** What stands between the row before and this one: nothing, or blanks. */
  readonly before: string;
  /** The attributes of its tag, as they stand, with the blank before them. */
  readonly attributes: string;
  /** The same, read. */
  readonly tag: Readonly<Record<string, string>>;
  readonly content: string;
  /** The whole row, as it stands. */
  readonly raw: string;
  readonly cells: readonly WrittenCell[];
}

/** A cell as it is written: what reading needs of it, and where it lies in the content of its row. */
export interface WrittenCell {
  /** From 0. */
  readonly column: number;
  /** The attribute `t`; "n" if it has none. */
  readonly type: string;
  /** The attribute `s`, an index of a style; "" if it has none. */
  readonly style: string;
  readonly start: number;
  readonly end: number;
  /** The text of `v`: a number, an index of a shared string… */
  readonly value: string;
  /** The text held in the cell itself (`is`), phonetic guides left out. */
  readonly text: string;
  readonly formula?: WrittenFormula | undefined;
}

/** A formula as it is written: its text, which the cells that share one leave to the first of them. */
export interface WrittenFormula {
  readonly text: string;
  /** `normal`, `array`, `shared` or `dataTable`. */
  readonly type: string;
  /** The cells it answers in, or is shared by; "" if only its own. */
  readonly ref: string;
  /** What tells the formulas that are shared from each other; "" if it is not. */
  readonly shared: string;
}

type Open<T> = { -readonly [Key in keyof T]: T[Key] };
type OpenCell = Open<Omit<WrittenCell, 'formula'>> & { formula?: Open<WrittenFormula> };

interface OpenRow {
  number: number;
  start: number;
  /** Where its content starts; the attributes end before it. */
  inside: number;
  attributes: string;
  tag: Record<string, string>;
  empty: boolean;
  cells: WrittenCell[];
}

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** @throws BrokenPart if the row does not come after the one before, or is beyond the last of a sheet */
function rowNumber(given: string | undefined, before: number): number {
  const number = given === undefined ? before + 1 : Number(given);
  if (Number.isInteger(number) && number > before && number <= MOST_ROWS) return number;
  throw new BrokenPart('row out of place', (texts) => texts.rowOutOfPlace(given ?? String(number), before, MOST_ROWS));
}

/** Feeds on the text of a part and gives its pieces as they are complete. Places are counted in the whole text. */
class Cutter extends Splicer<Piece> {
  private state: 'head' | 'rows' | 'tail' = 'head';
  private prefix = '';
  private number = 0;
  private next = 0;
  private row: OpenRow | undefined;
  private cell: OpenCell | undefined;
  private reading: 'nothing' | 'value' | 'text' | 'formula' = 'nothing';
  private pronounced = false;

  constructor() {
    super();
    this.parser.on('opentag', (tag) => this.opened(tag));
    this.parser.on('closetag', (tag) => this.closed(tag));
    this.parser.on('text', (text) => this.readText(text));
    this.parser.on('cdata', (text) => this.readText(text));
  }

  protected fed(): void {
    if (this.state === 'tail') this.flush();
  }

  /** @throws BrokenPart if the part is cut short, or has no list of rows */
  end(): void {
    this.parser.close();
    if (this.state !== 'tail') throw new BrokenPart('no sheetData');
  }

  private flush(): void {
    const xml = this.take(this.base + this.text.length);
    if (xml !== '') this.pieces.push({ kind: 'tail', xml });
  }

  private opened({ name, attributes, isSelfClosing }: SaxesTagPlain): void {
    const at = this.parser.position;
    const local = localName(name);
    if (this.state === 'head') {
      if (local === 'sheetData') this.openData(name, at, isSelfClosing);
    } else if (this.state === 'rows') {
      if (this.row === undefined) this.openRow(local, name, attributes, at, isSelfClosing);
      else if (this.cell === undefined) this.openCell(local, attributes, at);
      else this.openInside(this.cell, local, attributes);
    }
  }

  private openData(name: string, end: number, empty: boolean): void {
    this.prefix = name.slice(0, name.length - 'sheetData'.length);
    const start = this.tagStart(end);
    this.pieces.push({ kind: 'head', xml: `${this.slice(this.base, start)}<${name}>`, prefix: this.prefix });
    this.text = empty ? `</${name}>${this.slice(end, this.base + this.text.length)}` : this.text.slice(end - this.base);
    this.base = empty ? end - name.length - 3 : end;
    this.state = empty ? 'tail' : 'rows';
  }

  private openRow(local: string, name: string, tag: Record<string, string>, end: number, empty: boolean): void {
    if (local !== 'row') return;
    const start = this.tagStart(end);
    this.number = rowNumber(tag['r'], this.number);
    this.next = 0;
    const attributes = this.slice(start + 1 + name.length, end - (empty ? 2 : 1));
    this.row = { number: this.number, start, inside: end, attributes, tag, empty, cells: [] };
  }

  private openCell(local: string, attributes: Record<string, string>, end: number): void {
    if (local !== 'c' || this.row === undefined) return;
    const column = parseAddress(attributes['r'] ?? '')?.column ?? this.next;
    const row = this.number;
    if (column < this.next || column >= MOST_COLUMNS)
      throw new BrokenPart('cell out of place', (texts) => texts.cellOutOfPlace(row, MOST_COLUMNS));
    this.next = column + 1;
    const start = this.tagStart(end) - this.row.inside;
    const { t: type = 'n', s: style = '' } = attributes;
    this.cell = { column, type, style, start, end: start, value: '', text: '' };
  }

  private openInside(cell: OpenCell, local: string, attributes: Record<string, string>): void {
    if (local === 'f') {
      const { t: type = 'normal', ref = '', si: shared = '' } = attributes;
      cell.formula = { text: '', type, ref, shared };
      this.reading = 'formula';
    } else if (local === 'v') this.reading = 'value';
    else if (local === 't' && !this.pronounced) this.reading = 'text';
    else if (local === 'rPh') this.pronounced = true;
  }

  private readText(text: string): void {
    if (this.reading === 'nothing' || this.cell === undefined) return;
    if (this.reading === 'value') this.cell.value += text;
    else if (this.reading === 'formula') this.cell.formula!.text += text;
    else this.cell.text += text;
  }

  private closed({ name }: SaxesTagPlain): void {
    if (this.state !== 'rows') return;
    const at = this.parser.position;
    const local = localName(name);
    if (this.cell) {
      if (local === 'c') this.closeCell(at);
      else this.closeInside(local);
    } else if (this.row) {
      if (local === 'row') this.closeRow(at);
    } else if (local === 'sheetData') this.state = 'tail';
  }

  private closeInside(local: string): void {
    if (local === 'rPh') this.pronounced = false;
    this.reading = 'nothing';
  }

  private closeCell(end: number): void {
    const { cell, row } = this;
    this.cell = undefined;
    if (!cell || !row) return;
    cell.end = end - row.inside;
    cell.text = readControls(cell.text);
    row.cells.push(cell);
  }

  private closeRow(end: number): void {
    const { row } = this;
    if (!row) return;
    this.row = undefined;
    const { number, attributes, tag, cells } = row;
    this.pieces.push({
      kind: 'row',
      row: {
        number,
        before: this.slice(this.base, row.start),
        attributes,
        tag,
        content: row.empty ? '' : this.slice(row.inside, this.tagStart(end)),
        raw: this.slice(row.start, end),
        cells,
      },
    });
    this.take(end);
  }
}

/**
 * Yields the pieces of a sheet's part as its text comes.
 * @throws BrokenPart if the part is not well-formed, or is cut short
 */
export async function* cutSheet(text: AsyncIterable<string>): AsyncGenerator<Piece> {
  const cutter = new Cutter();
  for await (const chunk of text) {
    yield* cutter.feed(chunk);
  }
  cutter.end();
}

/** The same, of a text that is in memory. */
export function* cutSheetText(text: string): Generator<Piece> {
  const cutter = new Cutter();
  for (let at = 0; at < text.length; at += CHUNK) {
    yield* cutter.feed(text.slice(at, at + CHUNK));
  }
  cutter.end();
}

const CHUNK = 1 << 16;
