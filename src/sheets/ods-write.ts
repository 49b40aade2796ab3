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
  if (value === '') return `<table:table-cell${styled}/>`;
  if (typeof value === 'number')
    return `<table:table-cell${styled} office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`;
  const lines = String(value).split(/\r\n|\r|\n/);
  const paragraphs = lines.map((line) => `<text:p>${paragraph(line)}</text:p>`).join('');
  return `<table:table-cell${styled} office:value-type="string">${paragraphs}</table:table-cell>`;
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
  const tag = cell.slice(0, cell.indexOf('>'));
  const name = /^<[^\s/>]+/.exec(tag)?.[0] ?? '';
  const closing = tag.endsWith('/') ? '/' : '';
  const attributes = tag.slice(name.length, tag.length - closing.length);
  return name + withRepeat(attributes, 'columns', repeat) + closing + cell.slice(tag.length);
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
