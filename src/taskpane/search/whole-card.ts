/** A whole card at once: all its lines copied, or put in the sheet from the active cell on. */
import type { Area, Scalar, WorkbookHost } from '../../host/host';
import type { PaneTexts } from '../texts/texts';
import type { FactLine } from './facts';

/** The name of each fact and its value; a fact that no text gives has none. */
export function cardRows({ card }: PaneTexts, lines: readonly FactLine[]): readonly (readonly [string, Scalar])[] {
  return lines.map(({ name, edition, value }) => [labelOf(card, { name, edition }), value]);
}

export function labelOf(card: PaneTexts['card'], { name, edition }: Pick<FactLine, 'name' | 'edition'>): string {
  return card.facts[name] + (edition === undefined ? '' : ` (${edition})`);
}

/** As a spreadsheet takes it when it is pasted: two columns. */
export function cardText(rows: readonly (readonly [string, Scalar])[]): string {
  return rows.map(([label, value]) => `${label}\t${value}`).join('\n');
}

/** How many of the cells are filled. */
export async function filledCells(host: WorkbookHost, area: Area): Promise<number> {
  return (await host.read(area)).flat().filter((value) => value !== '').length;
}

/** Values are put as texts, whatever they look like: a code would lose its zeros. */
export async function writeCard(
  host: WorkbookHost,
  area: Area,
  rows: readonly (readonly [string, Scalar])[],
): Promise<void> {
  await host.setFormat(area, 'text');
  for (const [at, [, value]] of rows.entries())
    if (typeof value === 'number')
      await host.setFormat({ ...area, row: area.row + at, column: area.column + 1, rows: 1, columns: 1 }, 'integer');
  await host.write([{ area, values: rows }]);
}
