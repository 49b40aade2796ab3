/** `ressort annotate`: what the pane does in Excel, in a terminal. */
import { version } from '../../package.json';
import { STATUSES, type Status } from '../annotate/decide';
import { CsvRefused } from '../csv/refused';
import { UnreadableWorkbook } from '../sheets/unreadable';
import { annotateCsv } from './annotate-csv';
import type { Report } from './annotator';
import { Joiner } from './joiner';
import { HELP, readJoinOptions, readOptions, type Options } from './options';
import { requireAbsent } from './output';
import { CommandRefused, frenchNumber } from './refused';
import { shareOfCertain, writeReport } from './report';
import { saySystemError } from './system-error';

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

/** The exit code of a run that wrote its copy, but with fewer certain rows than were required. */
const TOO_FEW = 2;

/** Runs the command; returns its exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args;
  if (command === '--version' || command === '-v') {
    console.log(version);
    return 0;
  }
  if (command === undefined || [command, ...rest].some((word) => ['--help', '-h'].includes(word))) {
    console.log(HELP);
    return command === undefined ? 1 : 0;
  }
  try {
    if (command === 'join') return await join(rest);
    if (command !== 'annotate')
      throw new CommandRefused(
        `« ${command} » n'est pas une commande : écrivez « npx ressort annotate fichier.csv », « npx ressort join fichier.csv table.csv », ou « npx ressort --help ».`,
      );
    return await annotate(readOptions(rest));
  } catch (error) {
    const told = error instanceof Error ? sayFailure(error) : undefined;
    if (told === undefined) throw error;
    console.error(told);
    return 1;
  }
}

/** The sentence of a failure that a user can do something about. */
function sayFailure(error: Error): string | undefined {
  if (error instanceof CommandRefused || error instanceof CsvRefused || error instanceof UnreadableWorkbook)
    return error.message;
  return saySystemError(error);
}

async function annotate(options: Options): Promise<number> {
  if (options.report !== undefined) await requireAbsent(options.report);
  const start = Date.now();
  const report = await (/\.xlsx$/i.test(options.file)
    ? (await import('./annotate-xlsx')).annotateXlsx(options)
    : annotateCsv(options));
  return tell(options, report, (Date.now() - start) / 1000);
}

/** Tells the account on the error stream, and as JSON if asked; returns the exit code. */
async function tell(options: Options, report: Report, seconds: number): Promise<number> {
  console.error(account(report, options.output, seconds));
  const share = shareOfCertain(report);
  if (options.report !== undefined) await writeReport(options, report, share, seconds);
  if (options.share === undefined || share >= options.share) return 0;
  console.error(
    `${frenchNumber(Math.floor(share * 100) / 100)} % des lignes remplies sont certaines : moins que les ${frenchNumber(options.share)} % exigés.`,
  );
  return TOO_FEW;
}

async function join(args: readonly string[]): Promise<number> {
  const options = readJoinOptions(args);
  if (options.report !== undefined) await requireAbsent(options.report);
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
  return tell(options, report, (Date.now() - start) / 1000);
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
