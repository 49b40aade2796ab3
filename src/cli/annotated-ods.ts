/** The content of an .ods with the columns that the command adds, written as its rows are read. */
import { columnName, parseAddress, type Place } from '../host/address';
import type { Scalar } from '../host/host';
import { cutOds, type OdsRow } from '../sheets/ods-cut';
import { odsRow, type OdsAdded } from '../sheets/ods-write';
import { escapeAttribute, unescapeXml } from '../sheets/text';
import type { RowAnnotator } from './annotator';
import { textOf } from './proposal';
import type { SheetSurvey } from './survey-sheet';

/** Characters written at a time. */
const PIECE = 65_536;
/** The style of what is doubtful, over a pale ground. */
const DOUBT = 'ressort-doute';
const DOUBT_STYLE = `<style:style style:name="${DOUBT}" style:family="table-cell"><style:table-cell-properties fo:background-color="#fff1c9"/></style:style>`;
const RANGE = '<table:database-range ';
const ADDRESS = 'table:target-range-address="';
const STYLES_END = '</office:automatic-styles>';

export class AnnotatedOds {
  readonly titles: readonly string[];
  /** The range of a filter that ends before the last column; "" if there is none. */
  filterLeft = '';
  private counted: number;
  private styled = false;
  private namespaces = false;

  constructor(
    private readonly sheet: string,
    private readonly survey: SheetSurvey,
    private readonly annotator: RowAnnotator,
  ) {
    this.titles = annotator.titles(survey.titles);
    this.counted = survey.heading;
  }

  /** Yields the content, the answers added. */
  async *xml(text: AsyncIterable<string>): AsyncGenerator<string> {
    let pending = '';
    for await (const piece of cutOds(text)) {
      if (piece.kind === 'text') pending += this.between(piece.xml);
      else if (piece.kind === 'row') pending += piece.row.sheet === this.sheet ? this.rows(piece.row) : piece.row.raw;
      if (pending.length < PIECE) continue;
      yield pending;
      pending = '';
    }
    this.countBlanks(this.survey.lastRow + 1);
    yield pending;
  }

  /** What stands between the rows: the styles come before them, what sorts them after. */
  private between(xml: string): string {
    if (xml.includes('xmlns:style=') && xml.includes('xmlns:fo=')) this.namespaces = true;
    const styles = this.styled || !this.namespaces ? -1 : xml.indexOf(STYLES_END);
    if (styles < 0) return this.widened(xml);
    this.styled = true;
    return xml.slice(0, styles) + DOUBT_STYLE + xml.slice(styles);
  }

  /** The filters of the sheet, as far as the answers: else a sort would leave these where they were. */
  private widened(xml: string): string {
    const [before, ...tags] = xml.split(RANGE);
    return [before, ...tags.map((tag) => this.widenedTag(tag))].join(RANGE);
  }

  private widenedTag(tag: string): string {
    const start = tag.indexOf(ADDRESS) + ADDRESS.length;
    if (start < ADDRESS.length || start > tag.indexOf('>')) return tag;
    const end = tag.indexOf('"', start);
    const wider = this.widenedAddress(unescapeXml(tag.slice(start, end)));
    return wider === undefined ? tag : tag.slice(0, start) + escapeAttribute(wider) + tag.slice(end);
  }

  /** « Clients.A1:Clients.D31 », « $'Mes clients'.$A$1:.$D$31 ». */
  private widenedAddress(address: string): string | undefined {
    const middle = address.lastIndexOf(':');
    const [from, to] = [placeIn(address.slice(0, middle)), placeIn(address.slice(middle + 1))];
    const { width, heading } = this.survey;
    if (!from || !to || nameIn(from.prefix) !== this.sheet || from.row + 1 !== heading) return undefined;
    if (to.column < width - 1) this.filterLeft = `${from.shown}:${to.shown}`;
    if (to.column !== width - 1) return undefined;
    const dollar = to.shown.startsWith('$') ? '$' : '';
    const last = `${dollar}${columnName(to.column + this.titles.length)}${dollar}${to.row + 1}`;
    return `${address.slice(0, middle)}:${to.prefix}${last}`;
  }

  /** A row written once for several is answered once for all of them, but for that of the titles. */
  private rows(row: OdsRow): string {
    const { heading, lastRow, width } = this.survey;
    const { number, repeat } = row;
    if (number + repeat - 1 < heading || number > lastRow) return row.raw;
    if (number <= heading) return this.headingRows(row);
    // Rows that hold nothing are counted with those that are not written.
    if (!row.cells.some(({ filled }) => filled)) return row.raw;
    this.countBlanks(number);
    let added: readonly OdsAdded[] = [];
    for (let at = 0; at < repeat; at++) added = this.answers(row);
    this.counted = number + repeat - 1;
    return odsRow(row, repeat, width, added);
  }

  private headingRows(row: OdsRow): string {
    const { heading, width, headingStyle } = this.survey;
    const before = heading - row.number;
    const after = row.repeat - before - 1;
    const titles = this.titles.map((value) => ({ value, style: headingStyle }));
    return [
      before > 0 ? odsRow(row, before, width, []) : '',
      odsRow(row, 1, width, titles),
      after > 0 ? this.rows({ ...row, number: heading + 1, repeat: after }) : '',
    ].join('');
  }

  private answers({ cells: written }: OdsRow): readonly OdsAdded[] {
    const { departement } = this.survey;
    const valueAt = (wanted: number): Scalar =>
      written.find(({ column, repeat }) => column <= wanted && wanted < column + repeat)?.value ?? '';
    const hint = departement < 0 ? '' : valueAt(departement);
    const { cells, status, remark } = this.annotator.annotate(textOf(this.survey, valueAt), hint);
    if (cells.every((value) => value === '')) return [];
    const doubt = this.styled && remark !== '' && status !== 'sure';
    return cells.map((value, at) => ({ value, style: doubt && at === cells.length - 1 ? DOUBT : '' }));
  }

  private countBlanks(until: number): void {
    for (let row = this.counted + 1; row < until; row++) this.annotator.annotate('', '');
    this.counted = Math.max(this.counted, until - 1);
  }
}

interface OdsPlace extends Place {
  /** What stands before the cell: its sheet and a point. */
  readonly prefix: string;
  readonly shown: string;
}

function placeIn(address: string): OdsPlace | undefined {
  const at = address.lastIndexOf('.') + 1;
  const shown = address.slice(at);
  const place = parseAddress(shown.replaceAll('$', ''));
  return place && { ...place, prefix: address.slice(0, at), shown };
}

/** The sheet that an address names, without its quotes and its point. */
function nameIn(prefix: string): string {
  const name = prefix.replace(/^\$/, '').replace(/\.$/, '');
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
