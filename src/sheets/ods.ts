/** An OpenDocument workbook (.ods), as LibreOffice writes it: its sheets, and the values of their cells. */
import type { Scalar } from '../host/host';
import { cutOdsText, type OdsRow } from './ods-cut';
import { childOf, childrenOf, parseXml, type XmlElement } from './tree';
import { BrokenPart } from './unreadable';
import type { PartSource } from './workbook';

/** The part that holds the sheets. */
export const ODS_CONTENT = 'content.xml';
const MANIFEST = 'META-INF/manifest.xml';

export interface OdsSheet {
  readonly name: string;
  readonly rows: readonly OdsValues[];
}

/** The values of a row that holds something, by column from 0. */
export interface OdsValues {
  /** From 1. */
  readonly number: number;
  readonly values: readonly Scalar[];
}

/**
 * Reads the sheets of a workbook that is in memory, in their order.
 * @param most  the most cells that its rows may reach: one cell written once may stand for millions
 * @throws BrokenPart if it is protected, is cut short, is none, or has more cells
 */
export async function readOds(source: PartSource, most: number): Promise<readonly OdsSheet[]> {
  await requireReadable(source);
  const sheets: { name: string; rows: OdsValues[] }[] = [];
  let cells = 0;
  for (const piece of cutOdsText((await source.text(ODS_CONTENT)) ?? '')) {
    if (piece.kind === 'sheet') sheets.push({ name: piece.name, rows: [] });
    if (piece.kind !== 'row') continue;
    cells += reachOf(piece.row) * piece.row.repeat;
    if (cells > most) throw tooManyCells();
    for (const row of valuesOf(piece.row)) sheets[sheets.length - 1]!.rows.push(row);
  }
  return sheets;
}

/** A workbook that would fill the memory. */
export function tooManyCells(): BrokenPart {
  return new BrokenPart('too many cells', (texts) => texts.tooManyCells);
}

/** The column after the last that holds something. */
function reachOf({ cells }: OdsRow): number {
  return cells.reduce((end, { column, repeat, value }) => (value === '' ? end : column + repeat), 0);
}

/** The rows that one as it is written stands for; none if it holds nothing. */
function valuesOf({ number, repeat, cells }: OdsRow): readonly OdsValues[] {
  const values: Scalar[] = [];
  for (const { column, repeat: columns, value } of cells) {
    if (value === '') continue;
    while (values.length < column) values.push('');
    for (let at = 0; at < columns; at++) values.push(value);
  }
  if (values.length === 0) return [];
  return Array.from({ length: repeat }, (_, at) => ({ number: number + at, values }));
}

/** @throws BrokenPart if the workbook has no content, or one that a password hides */
export async function requireReadable(source: PartSource): Promise<void> {
  const manifest = await source.text(MANIFEST);
  if (manifest !== undefined && hides(parseXml(manifest, MANIFEST)))
    throw new BrokenPart('encrypted', (texts) => texts.protected);
}

function hides(manifest: XmlElement): boolean {
  return childrenOf(manifest, 'file-entry').some((entry) => childOf(entry, 'encryption-data') !== undefined);
}
