/** `ressort annotate` and `ressort join`: what the pane and COMMUNE.RECHERCHE do in Excel, in a terminal. */
import { CsvRefused } from '../csv/refused';
import { inLanguage, speak } from '../say/language';
import { UnreadableWorkbook } from '../sheets/unreadable';
import { account, certainty, requireFreeReport, writeReport } from './account';
import { annotateCsv } from './annotate-csv';
import { languageIn } from './arguments';
import { Annotator, type Report, type RowAnnotator } from './annotator';
import { Joiner } from './joiner';
import { forgetAnswers } from './kept-answers';
import { readJoinOptions, readOptions, type JoinOptions, type Options } from './options';
import { throughPipes } from './pipes';
import { CommandRefused } from './refused';
import { saySystemError } from './system-error';
import { commandTexts, shownNumber } from './texts/texts';
import { versionLine } from './version';

const HELP = ['--help', '-h'];

/** Fewer rows are certain than --exiger asks: everything is written all the same. */
const NOT_CERTAIN_ENOUGH = 2;

/**
 * Runs the command; returns its exit code. The account goes to the error stream: the output may be standard output.
 * @throws what is no fault of the user’s: a refusal is told, and is a code
 */
export async function main(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args;
  // French unless asked: the machine's own language is not asked for, since the copy would depend on the machine.
  speak(languageIn(args) ?? 'fr');
  if (command === '--version' || command === '-v') {
    console.log(versionLine());
    return 0;
  }
  if (command === undefined || command === 'help' || [command, ...rest].some((one) => HELP.includes(one))) {
    console.log(commandTexts().help);
    return command === undefined ? 1 : 0;
  }
  try {
    if (command === 'annotate') return await run(readOptions(rest), annotate);
    if (command === 'join') return await run(readJoinOptions(rest), join);
    throw new CommandRefused(commandTexts().options.notACommand(command));
  } catch (error) {
    const told = error instanceof Error ? sayFailure(error) : undefined;
    if (told === undefined) throw error;
    console.error(told);
    return 1;
  }
}

/** The sentence of a failure that a user can do something about. */
function sayFailure(error: Error): string | undefined {
  if (error instanceof CommandRefused) return error.message;
  if (error instanceof CsvRefused || error instanceof UnreadableWorkbook) return inLanguage(error.told);
  return saySystemError(error);
}

async function run<T extends Options>(options: T, work: (options: T) => Promise<Report>): Promise<number> {
  requireFreeReport(options.report);
  const start = Date.now();
  const report = await throughPipes(options, work);
  await forgetAnswers(options);
  const seconds = (Date.now() - start) / 1000;
  console.error(account(report, options.output, seconds));
  if (options.report !== undefined)
    await writeReport(options.report, report, { input: options.file, output: options.output, seconds });
  const reached = certainty(report.tally);
  if (options.required === undefined || reached >= options.required) return 0;
  console.error(commandTexts().account.belowRequired(shownNumber(reached, 2), options.required));
  return NOT_CERTAIN_ENOUGH;
}

async function annotate(options: Options): Promise<Report> {
  if (/\.parquet$/i.test(options.file)) return (await import('./annotate-parquet')).annotateParquet(options);
  return annotateWith(options, new Annotator(options));
}

async function annotateWith(options: Options, annotator: RowAnnotator): Promise<Report> {
  if (/\.ods$/i.test(options.file)) return (await import('./annotate-ods')).annotateOds(options, annotator);
  return /\.xls[xm]$/i.test(options.file)
    ? (await import('./annotate-xlsx')).annotateXlsx(options, annotator)
    : annotateCsv(options, annotator);
}

async function join(options: JoinOptions): Promise<Report> {
  const joiner = await Joiner.read(options);
  const { tally, remarks } = await annotateWith(options, joiner);
  const { withoutBrought } = commandTexts().account;
  const silent = tally.withoutFact > 0 ? [withoutBrought(shownNumber(tally.withoutFact))] : [];
  return { tally: { ...tally, withoutFact: 0 }, remarks: [...silent, ...remarks, ...joiner.remarks] };
}
