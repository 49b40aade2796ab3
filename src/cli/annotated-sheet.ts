/** A sheet's part with the columns that the command adds, written as its rows are read. */
import { rowText } from '../annotate/row-text';
import { columnName } from '../host/address';
import type { Scalar } from '../host/host';
import { cellXml, valueOf, type SheetContext } from '../sheets/cells';
import { cutSheet, type SheetRow } from '../sheets/cut';
import { changeFilter, widenHead } from '../sheets/head';
import { StyleSheet } from '../sheets/styles';
import { parseXml, serializeXml } from '../sheets/tree';
import type { RowAnnotator } from './annotator';
import { widenedRange } from './filters';
import type { SheetSurvey } from './survey-sheet';

/** Characters written at a time. */
const PIECE = 65_536;

/** The workbook's styles, and those of the cells to add. */
export interface AnswerStyles {
  /** The styles that show a number as a date. */
  readonly dates: ReadonlySet<string>;
  /** The part with the styles of the added cells; absent if the workbook has no styles. */
  readonly xml: string | undefined;
  /** Index of a style for text that is never taken for something else; "" if there is none. */
  readonly text: string;
  /** The same over a pale ground, for what is doubtful. */
  readonly doubt: string;
}

const PALE = 'FFFFF1C9';

export function readAnswerStyles(xml: string | undefined): AnswerStyles {
  if (xml === undefined) return { dates: new Set(), xml: undefined, text: '', doubt: '' };
  const styles = new StyleSheet(parseXml(xml, 'styles'));
  const dates = styles.dates();
  const text = styles.addText();
  const doubt = styles.addText(styles.solidFill(PALE));
  return { dates, xml: serializeXml(styles.root), text, doubt };
}

export class AnnotatedSheet {
  readonly titles: readonly string[];
  private prefix = '';
  /** The range of a filter that ends before the last column; "" if there is none. */
  filterLeft = '';
  /** The last row that was counted. */
  private counted: number;

  constructor(
    private readonly survey: SheetSurvey,
    private readonly annotator: RowAnnotator,
    private readonly styles: AnswerStyles,
    private readonly context: SheetContext,
  ) {
    this.titles = annotator.titles(survey.titles);
    this.counted = survey.heading;
  }

  /** Yields the part, the answers added. */
  async *xml(text: AsyncIterable<string>): AsyncGenerator<string> {
    const { width, lastRow } = this.survey;
    let pending = '';
    let tail = '';
    for await (const piece of cutSheet(text)) {
      if (piece.kind === 'head') {
        this.prefix = piece.prefix;
        pending += widenHead(piece.xml, piece.prefix, { width, lastRow, widths: this.widths() });
      } else if (piece.kind === 'row') pending += this.row(piece.row);
      else tail += piece.xml;
      if (pending.length < PIECE) continue;
      yield pending;
      pending = '';
    }
    // Rows that are not written at all are blank ones, and counted.
    this.countBlanks(lastRow + 1);
    yield pending + changeFilter(tail, this.prefix, (ref) => this.widened(ref));
  }

  private widened(ref: string): string | undefined {
    const widened = widenedRange(ref, { ...this.survey, titles: this.titles });
    if (widened === undefined) this.filterLeft = ref;
    return widened;
  }

  private row(row: SheetRow): string {
    const { heading, lastRow } = this.survey;
    const { number, before, attributes } = row;
    const inside = number > heading && number <= lastRow;
    const added = number === heading ? this.heading(number) : inside ? this.answers(row) : '';
    const p = this.prefix;
    // What a row says of the columns it spans is only a hint, and would now be wrong.
    return `${before}<${p}row${attributes.replace(/\sspans="[^"]*"/, '')}>${this.spliced(row, added)}</${p}row>`;
  }

  /** The content of a row with the added cells, which take the place of empty ones: their styles are all these had. */
  private spliced({ content, cells }: SheetRow, added: string): string {
    if (added === '') return content;
    const { width } = this.survey;
    const first = cells.find(({ column }) => column >= width);
    const after = cells.find(({ column }) => column >= width + this.titles.length);
    const end = content.length;
    return content.slice(0, first?.start ?? end) + added + content.slice(after?.start ?? end);
  }

  private heading(number: number): string {
    return this.titles.map((title, at) => this.cell(number, at, title, this.survey.headingStyle)).join('');
  }

  private answers({ number, cells: written }: SheetRow): string {
    this.countBlanks(number);
    this.counted = number;
    const { text, kinds, departement } = this.survey;
    const held = text.map((): Scalar => '');
    let hint: Scalar = '';
    for (const cell of written) {
      const at = text.indexOf(cell.column);
      if (at >= 0) held[at] = valueOf(cell, this.context);
      if (cell.column === departement) hint = valueOf(cell, this.context);
    }
    const { cells, status, remark } = this.annotator.annotate(rowText(held, kinds), hint);
    const doubt = remark !== '' && status !== 'sure';
    const styleOf = (at: number): string => (doubt && at === cells.length - 1 ? this.styles.doubt : this.styles.text);
    // An empty answer is not written at all.
    return cells.map((value, at) => (value === '' ? '' : this.cell(number, at, value, styleOf(at)))).join('');
  }

  private countBlanks(until: number): void {
    for (let row = this.counted + 1; row < until; row++) this.annotator.annotate('', '');
  }

  private cell(row: number, at: number, value: Scalar, style: string): string {
    const r = `${columnName(this.survey.width + at)}${row}`;
    return cellXml(this.prefix, typeof value === 'number' || style === '' ? { r } : { r, s: style }, { value });
  }

  /** The widths of the added columns, in characters of seven pixels. */
  private widths(): readonly number[] {
    const facts = this.annotator.widths.map((width) => width / 7);
    return this.titles.map((title, at) =>
      Math.max(title.length + 2, facts[at] ?? (at === this.titles.length - 1 ? 60 : 14)),
    );
  }
}
