/**
 * The content of an OpenDocument workbook (.ods) as it is written, cut into its rows and what stands between them:
 * whoever adds cells writes again the rows that change, and copies every other character.
 */
import type { SaxesTagPlain } from 'saxes';
import type { Scalar } from '../host/host';
import { OdsValue } from './ods-value';
import { Splicer } from './splice';
import { BrokenPart } from './unreadable';

export type OdsPiece =
  | { readonly kind: 'text'; readonly xml: string }
  /** A sheet begins; its rows follow. It says nothing that the text around it does not. */
  | { readonly kind: 'sheet'; readonly name: string }
  | { readonly kind: 'row'; readonly row: OdsRow };

/** A row, or several that are the same and written once. */
export interface OdsRow {
  readonly sheet: string;
  /** Number of the first of them, from 1. */
  readonly number: number;
  /** How many rows it stands for. */
  readonly repeat: number;
  /** The attributes of its tag, as they stand, with the blank before them. */
  readonly attributes: string;
  readonly content: string;
  /** The whole row, as it stands. */
  readonly raw: string;
  readonly cells: readonly OdsCell[];
}

/** A cell, or several that are the same and written once. */
export interface OdsCell {
  /** From 0. */
  readonly column: number;
  /** How many columns it stands for. */
  readonly repeat: number;
  /** Where it lies in the content of its row. */
  readonly start: number;
  readonly end: number;
  /** The name of its style; "" if it has none. */
  readonly style: string;
  readonly value: Scalar;
  /** Whether it holds anything: a value, a formula, a comment. */
  readonly filled: boolean;
  /** Whether another cell, merged with it, covers it. */
  readonly covered: boolean;
  /** Whether it holds a formula whose answer no one wrote beside it. */
  readonly unanswered: boolean;
}

const SHEET = 'table:table';
const ROW = 'table:table-row';
const CELL = 'table:table-cell';
const COVERED = 'table:covered-table-cell';
/** What holds the sheets; tables elsewhere are copies of what other files hold, or of changes. */
const BOOK = 'office:spreadsheet';
/** What may stand between a sheet and its rows. */
const ROW_GROUPS = new Set([SHEET, 'table:table-header-rows', 'table:table-row-group', 'table:table-rows']);

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

type Open<T> = { -readonly [Key in keyof T]: T[Key] };
type OpenRow = Open<Omit<OdsRow, 'content' | 'raw' | 'cells'>> & {
  start: number;
  inside: number;
  empty: boolean;
  depth: number;
  next: number;
  cells: OdsCell[];
};

class OdsCutter extends Splicer<OdsPiece> {
  private readonly open: string[] = [];
  private sheet: { readonly name: string; readonly depth: number; next: number } | undefined;
  private sheets = 0;
  private row: OpenRow | undefined;
  private cell: { readonly start: number; readonly tag: SaxesTagPlain; readonly value: OdsValue } | undefined;

  constructor() {
    super();
    this.parser.on('opentag', (tag) => this.opened(tag));
    this.parser.on('closetag', (tag) => this.closed(tag));
    this.parser.on('text', (text) => this.cell?.value.text(text));
    this.parser.on('cdata', (text) => this.cell?.value.text(text));
  }

  protected fed(): void {
    if (this.row === undefined) this.pass(this.tagStart(this.base + this.text.length + 1));
  }

  /** @throws BrokenPart if the part is cut short, or is not that of a workbook */
  end(): readonly OdsPiece[] {
    this.parser.close();
    if (this.sheets === 0) throw new BrokenPart('no sheet');
    this.pass(this.base + this.text.length);
    return this.pieces;
  }

  private pass(to: number): void {
    const xml = this.take(Math.max(this.base, to));
    if (xml !== '') this.pieces.push({ kind: 'text', xml });
  }

  private opened(tag: SaxesTagPlain): void {
    const { name, attributes } = tag;
    const parent = this.open[this.open.length - 1] ?? '';
    this.open.push(name);
    const { cell } = this;
    if (cell) cell.value.opened(name, attributes);
    else if (this.row) this.openCell(tag);
    else if (this.sheet && name === ROW && ROW_GROUPS.has(parent)) this.openRow(tag);
    else if (!this.sheet && name === SHEET && parent === BOOK) this.openSheet(attributes['table:name'] ?? '');
  }

  private openSheet(name: string): void {
    this.sheet = { name, depth: this.open.length, next: 1 };
    this.pieces.push({ kind: 'sheet', name });
    this.sheets++;
  }

  private openRow({ name, attributes: tag, isSelfClosing }: SaxesTagPlain): void {
    const sheet = this.sheet!;
    const end = this.parser.position;
    const start = this.tagStart(end);
    this.pass(start);
    const repeat = repeated(tag['table:number-rows-repeated']);
    const number = sheet.next;
    sheet.next += repeat;
    const attributes = this.slice(start + 1 + name.length, end - (isSelfClosing ? 2 : 1));
    const depth = this.open.length;
    const place = { start, inside: end, empty: isSelfClosing, depth, next: 0 };
    this.row = { ...place, sheet: sheet.name, number, repeat, attributes, cells: [] };
  }

  private openCell(tag: SaxesTagPlain): void {
    if ((tag.name !== CELL && tag.name !== COVERED) || this.open.length !== this.row!.depth + 1) return;
    this.cell = { start: this.tagStart(this.parser.position), tag, value: new OdsValue(tag.attributes) };
  }

  private closed({ name }: SaxesTagPlain): void {
    const depth = this.open.length;
    this.open.pop();
    if (this.cell) {
      if (depth > this.row!.depth + 1) this.cell.value.closed(name);
      else this.closeCell();
    } else if (depth === this.row?.depth) this.closeRow();
    else if (depth === this.sheet?.depth) this.sheet = undefined;
  }

  private closeCell(): void {
    const { row, cell } = this;
    this.cell = undefined;
    if (!row || !cell) return;
    const { name, attributes } = cell.tag;
    const repeat = repeated(attributes['table:number-columns-repeated']);
    const column = row.next;
    row.next += repeat;
    const { value, filled, unanswered } = cell.value;
    if ((filled && row.next > MOST_COLUMNS) || (filled && row.number + row.repeat - 1 > MOST_ROWS))
      throw new BrokenPart('out of the sheet', (texts) => texts.outOfSheet(MOST_ROWS, MOST_COLUMNS));
    row.cells.push({
      column,
      repeat,
      start: cell.start - row.inside,
      end: this.parser.position - row.inside,
      style: attributes['table:style-name'] ?? '',
      value,
      filled,
      covered: name === COVERED,
      unanswered,
    });
  }

  private closeRow(): void {
    const { start, inside, empty, sheet, number, repeat, attributes, cells } = this.row!;
    this.row = undefined;
    const end = this.parser.position;
    const content = empty ? '' : this.slice(inside, this.tagStart(end));
    const raw = this.slice(start, end);
    this.pieces.push({ kind: 'row', row: { sheet, number, repeat, attributes, content, raw, cells } });
    this.take(end);
  }
}

/** @throws BrokenPart if the number of times is none */
function repeated(given: string | undefined): number {
  const times = given === undefined ? 1 : Number(given);
  if (Number.isInteger(times) && times >= 1) return times;
  throw new BrokenPart(`repeated ${given ?? ''}`);
}

/**
 * Yields the pieces of a workbook's content as its text comes.
 * @throws BrokenPart if the content is not well-formed, or is cut short
 */
export async function* cutOds(text: AsyncIterable<string>): AsyncGenerator<OdsPiece> {
  const cutter = new OdsCutter();
  for await (const chunk of text) yield* cutter.feed(chunk);
  yield* cutter.end();
}

/** The same, of a text that is in memory. */
export function* cutOdsText(text: string): Generator<OdsPiece> {
  const cutter = new OdsCutter();
  for (let at = 0; at < text.length; at += CHUNK) yield* cutter.feed(text.slice(at, at + CHUNK));
  yield* cutter.end();
}

const CHUNK = 1 << 16;
