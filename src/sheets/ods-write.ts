/** Cells added to the rows of an OpenDocument workbook, as text: what a row held stays as it was written. */
import type { Scalar } from '../host/host';
import type { OdsRow } from './ods-cut';
import { escapeAttribute, escapeXml } from './text';

export interface OdsAdded {
  readonly value: Scalar;
  /** The name of a style; "" for none. */
  readonly style: string;
}

/** Returns a cell; its text stays a text, whatever it looks like. */
function odsCell({ value, style }: OdsAdded): string {
  const styled = style === '' ? '' : ` table:style-name="${escapeAttribute(style)}"`;
  return cellHolding(styled, value, '');
}

/** @param aside  what stands in the cell and is none of its value */
function cellHolding(attributes: string, value: Scalar, aside: string): string {
  const tag = `<table:table-cell${attributes}`;
  const [type, text] = valueXml(value);
  return aside + text === '' ? `${tag}${type}/>` : `${tag}${type}>${aside}${text}</table:table-cell>`;
}

function valueXml(value: Scalar): readonly [type: string, text: string] {
  if (value === '') return ['', ''];
  if (typeof value === 'number')
    return [` office:value-type="float" office:value="${value}"`, `<text:p>${value}</text:p>`];
  const lines = String(value).split(/\r\n|\r|\n/);
  return [' office:value-type="string"', lines.map((line) => `<text:p>${paragraph(line)}</text:p>`).join('')];
}

/** Blanks that follow each other would be read as one, and a control character is none of XML's. */
function paragraph(line: string): string {
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  const allowed = line.replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, '\ufffd');
  return escapeXml(allowed)
    .replaceAll('\t', '<text:tab/>')
    .replace(/^ | {2,}/g, (blanks) => `<text:s text:c="${blanks.length}"/>`);
}

/**
 * Returns a row with cells added at a column beyond which it holds nothing, in place of as many empty ones.
 * @param repeat  how many rows the text stands for: those of the row, or fewer
 */
export function odsRow(row: OdsRow, repeat: number, at: number, added: readonly OdsAdded[]): string {
  const attributes = withRepeat(row.attributes, 'rows', repeat);
  const content = added.length === 0 ? row.content : spliced(row, at, added);
  return content === ''
    ? `<table:table-row${attributes}/>`
    : `<table:table-row${attributes}>${content}</table:table-row>`;
}

function spliced({ content, cells }: OdsRow, at: number, added: readonly OdsAdded[]): string {
  let kept = '';
  let after = '';
  let reached = 0;
  let from = 0;
  const end = at + added.length;
  for (const { column, repeat, start, end: stop } of cells) {
    const own = content.slice(start, stop);
    const next = column + repeat;
    const before = Math.min(next, at) - column;
    if (before > 0) kept += content.slice(from, start) + (before === repeat ? own : withColumns(own, before));
    if (before > 0) reached = Math.min(next, at);
    const beyond = next - Math.max(column, end);
    if (beyond > 0) after += beyond === repeat ? own : withColumns(own, beyond);
    from = stop;
  }
  const missing = at - reached;
  const padding = missing === 0 ? '' : withColumns('<table:table-cell/>', missing);
  return kept + padding + added.map(odsCell).join('') + after + content.slice(from);
}

function withColumns(cell: string, repeat: number): string {
  const { name, attributes, rest } = tagOf(cell);
  return name + withRepeat(attributes, 'columns', repeat) + rest;
}

/** The tag that a cell begins with: its name, its attributes, and all that follows them. */
function tagOf(cell: string): { readonly name: string; readonly attributes: string; readonly rest: string } {
  const tag = cell.slice(0, cell.indexOf('>'));
  const name = /^<[^\s/>]+/.exec(tag)?.[0] ?? '';
  const attributes = tag.slice(name.length, tag.length - (tag.endsWith('/') ? 1 : 0));
  return { name, attributes, rest: cell.slice(name.length + attributes.length) };
}

/** Attributes of a tag, in which it stands for so many rows or columns. */
function withRepeat(attributes: string, what: 'rows' | 'columns', repeat: number): string {
  const others = attributes.replace(REPEATED[what], '').trimEnd();
  return repeat === 1 ? others : `${others} table:number-${what}-repeated="${repeat}"`;
}

const REPEATED = {
  rows: /\stable:number-rows-repeated=["']\d+["']/,
  columns: /\stable:number-columns-repeated=["']\d+["']/,
} as const;

type RowText = Pick<OdsRow, 'attributes' | 'content' | 'cells'>;

/**
 * Returns a row with the values of some of its cells replaced, their formats and comments kept.
 * @param repeat  how many rows the text stands for: those of the row, or fewer
 * @param values  by column from 0; "" empties a cell
 */
export function odsRowReplaced(row: RowText, repeat: number, values: ReadonlyMap<number, Scalar>): string {
  const attributes = withRepeat(row.attributes, 'rows', repeat);
  const content = values.size === 0 ? row.content : replaced(row, values);
  return content === ''
    ? `<table:table-row${attributes}/>`
    : `<table:table-row${attributes}>${content}</table:table-row>`;
}

function replaced({ content, cells }: RowText, values: ReadonlyMap<number, Scalar>): string {
  const columns = [...values.keys()].sort((a, b) => a - b);
  let text = '';
  let from = 0;
  let reached = 0;
  for (const { column, repeat, start, end } of cells) {
    const own = content.slice(start, end);
    text += content.slice(from, start);
    reached = column;
    for (const at of columns.filter((one) => one >= column && one < column + repeat)) {
      if (at > reached) text += withColumns(own, at - reached);
      text += replacedCell(own, values.get(at)!);
      reached = at + 1;
    }
    if (reached === column) text += own;
    else if (column + repeat > reached) text += withColumns(own, column + repeat - reached);
    reached = column + repeat;
    from = end;
  }
  for (const at of columns.filter((one) => one >= reached)) {
    if (at > reached) text += withColumns('<table:table-cell/>', at - reached);
    text += odsCell({ value: values.get(at)!, style: '' });
    reached = at + 1;
  }
  return text + content.slice(from);
}

function replacedCell(own: string, value: Scalar): string {
  const { attributes } = tagOf(own);
  const aside = own.includes(NOTE) ? own.slice(own.indexOf(NOTE), own.indexOf(NOTE_END) + NOTE_END.length) : '';
  return cellHolding(withRepeat(attributes.replace(HELD, ''), 'columns', 1), value, aside);
}

const NOTE = '<office:annotation ';
const NOTE_END = '</office:annotation>';
/** The attributes that say what a cell holds. */
const HELD =
  /\s(?:table:formula|table:number-matrix-\w+-spanned|(?:office|calcext):(?:value|value-type|date-value|time-value|boolean-value|string-value|currency))=(?:"[^"]*"|'[^']*')/g;
