/** A list of communes sent to a new sheet, with what the add-in says of each. */
import { ANSWER_COLUMNS, formatOf, Answers, widthOf } from '../../annotate/answers';
import { writeInBlocks } from '../../host/blocks';
import type { Scalar, WorkbookHost } from '../../host/host';
import type { VoletTexts } from '../../i18n/volet';
import type { Table } from '../../table/table';

/** Makes the sheet and shows it; gives back its name. */
export async function envoyer(
  host: WorkbookHost,
  table: Table,
  texts: VoletTexts,
  nom: string,
  places: readonly number[],
): Promise<string> {
  const repondeur = new Answers(table, ANSWER_COLUMNS);
  const titres: readonly Scalar[] = ANSWER_COLUMNS.map((colonne) => texts.annoter.colonnes[colonne]);
  const sheet = await host.addSheet(nom, places.length + 1, ANSWER_COLUMNS.length);
  const rows = places.length;
  for (const [column, colonne] of ANSWER_COLUMNS.entries()) {
    await host.setFormat({ sheet: sheet.id, row: 1, column, rows, columns: 1 }, formatOf(colonne));
  }
  await host.setWidths(sheet.id, 0, ANSWER_COLUMNS.map(widthOf));
  const heading = { sheet: sheet.id, row: 0, column: 0, rows: 1, columns: ANSWER_COLUMNS.length };
  const values = places.map((place) => repondeur.answer(place).values);
  await writeInBlocks(host, [
    { area: heading, values: [titres] },
    { area: { ...heading, row: 1, rows }, values },
  ]);
  await host.setHeading(heading);
  await host.goTo({ ...heading, columns: 1 });
  return sheet.name;
}
