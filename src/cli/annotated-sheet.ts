/** A sheet's part with the columns that the command adds, written as its rows are read. */
import { rowText } from '../annotate/row-text';
import { columnName } from '../host/address';
import type { Scalar } from '../host/host';
import { cellXml, valueOf, type SheetContext } from '../sheets/cells';
import { cutSheet, type Piece, type SheetRow } from '../sheets/cut';
import { changeFilter, widenHead } from '../sheets/head';
import { StyleSheet } from '../sheets/styles';
import { parseXml, serializeXml } from '../sheets/tree';
import type { AnnotatedRow, AskedRow, RowAnnotator } from './annotator';
import { inOrder, type Crew } from './crew';
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

type Item = Piece | typeof ABSENT;
const ABSENT = { kind: 'absent' } as const;

export class AnnotatedSheet {
  readonly titles: readonly string[];
  private prefix = '';
  /** The range of a filter that ends before the last column; "" if there is none. */
  filterLeft = '';

  constructor(
    private readonly survey: SheetSurvey,
    private readonly annotator: RowAnnotator,
    private readonly styles: AnswerStyles,
    private readonly context: SheetContext,
  ) {
    this.titles = annotator.titles(survey.titles);
  }

  /** Yields the part, the answers added. */
  async *xml(text: AsyncIterable<string>, crew: Crew): AsyncGenerator<string> {
    const { width, lastRow } = this.survey;
    let pending = '';
    let tail = '';
    for await (const batch of inOrder(this.items(text), (item) => this.ask(item), crew)) {
      for (const { item, answer } of batch) {
        if (item.kind === 'head') {
          this.prefix = item.prefix;
          pending += widenHead(item.xml, item.prefix, { width, lastRow, widths: this.widths() });
        } else if (item.kind === 'row') pending += this.row(item.row, answer);
        else if (item.kind === 'tail') tail += item.xml;
        if (pending.length < PIECE) continue;
        yield pending;
        pending = '';
      }
    }
    yield pending + changeFilter(tail, this.prefix, (ref) => this.widened(ref));
  }

  /** The pieces of the part, and the rows that are not written at all: they are blank, and counted. */
  private async *items(text: AsyncIterable<string>): AsyncGenerator<Item> {
    let counted = this.survey.heading;
    for await (const piece of cutSheet(text)) {
      if (piece.kind === 'row' && this.isAnswered(piece.row)) {
        while (++counted < piece.row.number) yield ABSENT;
      }
      yield piece;
    }
    while (++counted <= this.survey.lastRow) yield ABSENT;
  }

  private isAnswered({ number }: SheetRow): boolean {
    return number > this.survey.heading && number <= this.survey.lastRow;
  }

  private ask(item: Item): AskedRow | undefined {
    if (item.kind === 'absent') return ['', ''];
    return item.kind === 'row' && this.isAnswered(item.row) ? this.asked(item.row) : undefined;
  }

  private widened(ref: string): string | undefined {
    const widened = widenedRange(ref, { ...this.survey, titles: this.titles });
    if (widened === undefined) this.filterLeft = ref;
    return widened;
  }

  private row(row: SheetRow, answer: AnnotatedRow | undefined): string {
    const { number, before, attributes } = row;
    const isHeading = number === this.survey.heading;
    const added = isHeading ? this.heading(number) : answer ? this.answers(number, answer) : '';
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

  private asked({ cells: written }: SheetRow): AskedRow {
    const { text, kinds, departement } = this.survey;
    const held = text.map((): Scalar => '');
    let hint: Scalar = '';
    for (const cell of written) {
      const at = text.indexOf(cell.column);
      if (at >= 0) held[at] = valueOf(cell, this.context);
      if (cell.column === departement) hint = valueOf(cell, this.context);
    }
    return [rowText(held, kinds), hint];
  }

  private answers(number: number, { cells, status, remark }: AnnotatedRow): string {
    const doubt = remark !== '' && status !== 'sure';
    const styleOf = (at: number): string => (doubt && at === cells.length - 1 ? this.styles.doubt : this.styles.text);
    // An empty answer is not written at all.
    return cells.map((value, at) => (value === '' ? '' : this.cell(number, at, value, styleOf(at)))).join('');
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
