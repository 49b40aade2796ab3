/** What a run came to: its account in French, its report for a program, and whether it is certain enough. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { STATUSES, type Status } from '../annotate/decide';
import { resolver } from '../resolve/resolve';
import type { Report, Tally } from './annotator';
import { CommandRefused, frenchNumber } from './refused';

const NAMES: Record<Status, string> = {
  sure: 'certaines',
  homonym: 'homonymes (plusieurs communes possibles)',
  contradiction: 'contradictions (le nom et le code ou le département ne vont pas ensemble)',
  unknown: 'inconnues',
  error: 'erreurs (ni un texte ni un code, ou département inconnu)',
  heading: 'rubriques (titres de département)',
  blank: 'vides',
};

const ALWAYS: readonly Status[] = ['sure', 'homonym', 'unknown', 'blank'];

/**
 * Returns the account of a run, in French. Its lines must add up to the total.
 * @throws Error if the kinds of rows do not add up to the total
 */
export function account({ tally, remarks }: Report, output: string, seconds: number): string {
  const sum = STATUSES.reduce((total, status) => total + tally[status], 0);
  if (sum !== tally.total) throw new Error(`Le compte ne tombe pas juste : ${sum} pour ${tally.total} lignes.`);
  const width = frenchNumber(tally.total).length;
  const lines = STATUSES.filter((status) => ALWAYS.includes(status) || tally[status] > 0).map(
    (status) => `  ${frenchNumber(tally[status]).padStart(width)}  ${NAMES[status]}`,
  );
  const facts =
    tally.withoutFact > 0
      ? [
          `Lignes certaines auxquelles un texte ne donne pas de réponse, la colonne « Remarque » dit pourquoi : ${frenchNumber(tally.withoutFact)}.`,
        ]
      : [];
  return [
    `Écrit : ${output} (${seconds.toLocaleString('fr-FR', { maximumFractionDigits: 1 })} s)`,
    `  ${frenchNumber(tally.total)}  lignes lues, soit :`,
    ...lines,
    ...facts,
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
  if (file !== undefined && existsSync(file))
    throw new CommandRefused(`« ${file} » existe déjà, et rien n'est écrasé : choisissez un autre nom pour --rapport.`);
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
