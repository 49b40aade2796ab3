/** The account of a run for a program: the same figures as the sentences, as JSON. */
import { writeFile } from 'node:fs/promises';
import { STATUSES } from '../annotate/decide';
import type { Report } from './annotator';
import type { Options } from './options';

/** Returns the share of certain rows among those that hold something, in hundredths; 100 if none does. */
export function shareOfCertain({ tally }: Report): number {
  const filled = tally.total - tally.blank - tally.heading;
  return filled === 0 ? 100 : (100 * tally.sure) / filled;
}

/** Writes the account; a file of that name is never overwritten. */
export async function writeReport(
  { file, output, report }: Options,
  { tally, remarks }: Report,
  certainShare: number,
  seconds: number,
): Promise<void> {
  const account = {
    file,
    output,
    rows: tally.total,
    statuses: Object.fromEntries(STATUSES.map((status) => [status, tally[status]])),
    withoutFact: tally.withoutFact,
    certainShare,
    seconds,
    remarks,
  };
  await writeFile(report!, `${JSON.stringify(account, null, 2)}\n`, { flag: 'wx' });
}
