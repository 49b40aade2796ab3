/** What a run came to: its account, its report for a program, and whether it is certain enough. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { STATUSES, type Status } from '../annotate/decide';
import { resolver } from '../resolve/resolve';
import type { Report, Tally } from './annotator';
import { CommandRefused } from './refused';
import { commandTexts, shownNumber } from './texts/texts';

const ALWAYS: readonly Status[] = ['sure', 'homonym', 'unknown', 'blank'];

/**
 * Returns the account of a run. Its lines must add up to the total.
 * @throws Error if the kinds of rows do not add up to the total
 */
export function account({ tally, remarks }: Report, output: string, seconds: number): string {
  const { account: texts } = commandTexts();
  const sum = STATUSES.reduce((total, status) => total + tally[status], 0);
  if (sum !== tally.total) throw new Error(texts.unbalanced(sum, tally.total));
  const width = shownNumber(tally.total).length;
  const lines = STATUSES.filter((status) => ALWAYS.includes(status) || tally[status] > 0).map(
    (status) => `  ${shownNumber(tally[status]).padStart(width)}  ${texts.statuses[status]}`,
  );
  return [
    texts.written(output, shownNumber(seconds, 1)),
    `  ${shownNumber(tally.total)}  ${texts.rowsRead}`,
    ...lines,
    ...(tally.withoutFact > 0 ? [texts.withoutFact(shownNumber(tally.withoutFact))] : []),
    ...remarks,
  ].join('\n');
}

/** The share of rows that are certain, in percent, among those that hold a text; 100 if none does. */
export function certainty(tally: Tally): number {
  const filled = tally.total - tally.blank - tally.heading;
  return filled === 0 ? 100 : (100 * tally.sure) / filled;
}

/** @throws CommandRefused if the report's name is taken: told before hours of work */
export function requireFreeReport(file: string | undefined): void {
  if (file !== undefined && existsSync(file)) throw new CommandRefused(commandTexts().files.reportExists(file));
}

/** Writes the report of a run as JSON. */
export async function writeReport(
  file: string,
  { tally, remarks }: Report,
  run: { readonly input: string; readonly output: string; readonly seconds: number },
): Promise<void> {
  const report = { ...run, table: resolver().table.checksum, certainty: certainty(tally), tally, remarks };
  await writeFile(file, `${JSON.stringify(report, null, 2)}\n`, { flag: 'wx' });
}
