/** `ressort annotate`: what the pane does in Excel, in a terminal. */
import { STATUSES, type Status } from '../annotate/decide';
import { CsvRefused } from '../csv/refused';
import { UnreadableWorkbook } from '../sheets/unreadable';
import { annotateCsv } from './annotate-csv';
import type { Report } from './annotator';
import { Joiner } from './joiner';
import { HELP, readJoinOptions, readOptions } from './options';
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

/** Runs the command; returns its exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args;
  if (
    command === undefined ||
    command === '--help' ||
    command === '-h' ||
    rest.includes('--help') ||
    rest.includes('-h')
  ) {
    console.log(HELP);
    return command === undefined ? 1 : 0;
  }
  try {
    if (command === 'join') return await join(rest);
    if (command !== 'annotate')
      throw new CommandRefused(
        `« ${command} » n'est pas une commande : écrivez « npx ressort annotate fichier.csv », « npx ressort join fichier.csv table.csv », ou « npx ressort --help ».`,
      );
    const options = readOptions(rest);
    const start = Date.now();
    const report = await (/\.xlsx$/i.test(options.file)
      ? (await import('./annotate-xlsx')).annotateXlsx(options)
      : annotateCsv(options));
    console.log(account(report, options.output, (Date.now() - start) / 1000));
    return 0;
  } catch (error) {
    if (!(error instanceof CommandRefused || error instanceof CsvRefused || error instanceof UnreadableWorkbook))
      throw error;
    console.error(error.message);
    return 1;
  }
}

async function join(args: readonly string[]): Promise<number> {
  const options = readJoinOptions(args);
  const start = Date.now();
  const joiner = await Joiner.read(options);
  const { tally, remarks } = await annotateCsv(options, joiner);
  const silent =
    tally.withoutFact > 0
      ? [
          `Lignes certaines dont la table ne dit rien de sûr, la colonne « Remarque » dit pourquoi : ${frenchNumber(tally.withoutFact)}.`,
        ]
      : [];
  const report = { tally: { ...tally, withoutFact: 0 }, remarks: [...silent, ...remarks, ...joiner.remarks] };
  console.log(account(report, options.output, (Date.now() - start) / 1000));
  return 0;
}

/** Returns the account of a run, in French. Its lines must add up to the total. */
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
