/** A list of communes sent to a new sheet, with what the add-in says of each. */
import { COLONNES, formatDe, Repondeur, widthDe } from '../../annotate/colonnes';
import { writeInBlocks } from '../../host/blocks';
import type { Scalar, WorkbookHost } from '../../host/host';
import type { PaneTexts } from '../texts/texts';
import type { Table } from '../../table/table';

/** Makes the sheet and shows it; returns its name, which may differ from `name` because it must be free. */
export async function sendToSheet(
  host: WorkbookHost,
  table: Table,
  texts: PaneTexts,
  name: string,
  places: readonly number[],
): Promise<string> {
  const answers = new Repondeur(table, COLONNES);
  const headings: readonly Scalar[] = COLONNES.map((fact) => texts.annotate.columns[fact]);
  const sheet = await host.addSheet(name, places.length + 1, COLONNES.length);
  const rows = places.length;
  for (const [column, fact] of COLONNES.entries()) {
    await host.setFormat({ sheet: sheet.id, row: 1, column, rows, columns: 1 }, formatDe(fact));
  }
  await host.setWidths(sheet.id, 0, COLONNES.map(widthDe));
  const heading = { sheet: sheet.id, row: 0, column: 0, rows: 1, columns: COLONNES.length };
  const values = places.map((place) => answers.repondre(place).valeurs);
  await writeInBlocks(host, [
    { area: heading, values: [headings] },
    { area: { ...heading, row: 1, rows }, values },
  ]);
  await host.setHeading(heading);
  await host.goTo({ ...heading, columns: 1 });
  return sheet.name;
}
