/** A list of communes sent to a new sheet, with what the add-in says of each. */
import { ANSWER_COLUMNS, formatOf, Answers, widthOf } from '../../annotate/answers';
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
  /** Where the list comes from, and of when it is. */
  source: string,
): Promise<string> {
  const answers = new Answers(table, ANSWER_COLUMNS);
  const headings: readonly Scalar[] = ANSWER_COLUMNS.map((one) => texts.annotate.columns[one]);
  const sheet = await host.addSheet(name, places.length + 1, ANSWER_COLUMNS.length);
  const rows = places.length;
  for (const [column, one] of ANSWER_COLUMNS.entries()) {
    await host.setFormat({ sheet: sheet.id, row: 1, column, rows, columns: 1 }, formatOf(one));
  }
  await host.setWidths(sheet.id, 0, ANSWER_COLUMNS.map(widthOf));
  const heading = { sheet: sheet.id, row: 0, column: 0, rows: 1, columns: ANSWER_COLUMNS.length };
  const values = places.map((place) => answers.answer(place).values);
  await writeInBlocks(host, [
    { area: heading, values: [headings] },
    { area: { ...heading, row: 1, rows }, values },
  ]);
  await host.setHeading(heading);
  await host.setList({ ...heading, rows: rows + 1 });
  // Apart from the list, which may be sorted or filtered.
  await host.write([{ area: { ...heading, column: ANSWER_COLUMNS.length + 1, columns: 1 }, values: [[source]] }]);
  await host.goTo({ ...heading, columns: 1 });
  return sheet.name;
}
