/** What every answer must be, whatever the input. */
import { isCard } from '../contract/cases';
import { ExcelError, faultsOfSentence, isListFunction, type Answer, type Name } from '../functions/excel';

/** The columns of a list that is as long as it needs be. */
const widthOfList = (name: Name): number => (name === 'COMMUNE.HISTOIRE' ? 4 : 3);
const RECORD_WIDTH = 8;
/** With what the user typed quoted in it, and the names of homonyms. */
const LONGEST_SENTENCE = 1000;

/** Promises broken by one answer; none, for a good one. */
export function faultsOf(name: Name, args: readonly unknown[], answer: Answer): string[] {
  const given = codesIn(args);
  if (answer instanceof ExcelError) return faultsOfError(answer, given);
  const faults = answer.flatMap((row) => row.flatMap((value) => faultsOfValue(value, given)));
  return [...faults, ...faultsOfShape(name, args, answer)];
}

/** The codes of the errors given, as errors or as the objects that carry one. */
function codesIn(args: readonly unknown[]): ReadonlySet<unknown> {
  return new Set(
    args
      .flat(2)
      .flatMap((value) => (typeof value === 'object' && value !== null ? (Object.values(value) as unknown[]) : [])),
  );
}

function faultsOfValue(value: unknown, given: ReadonlySet<unknown>): string[] {
  if (typeof value === 'string' || typeof value === 'boolean') return [];
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${value} is no finite number`];
  if (isCard(value)) return [];
  return value instanceof ExcelError ? faultsOfError(value, given) : [`${typeof value} is no value for a cell`];
}

/** #N/A or #VALUE! with its sentence, or an error that was given: that one alone goes without. */
function faultsOfError(error: ExcelError, given: ReadonlySet<unknown>): string[] {
  if (error.message === undefined)
    return given.has(error.code) ? [] : [`${error.code} without a sentence, and none was given`];
  if (error.code !== '#N/A' && error.code !== '#VALUE!') return [`${error.code} carries no message`];
  return faultsOfSentence(error.message, LONGEST_SENTENCE);
}

function faultsOfShape(name: Name, args: readonly unknown[], answer: unknown[][]): string[] {
  if (answer.length === 0 || answer[0]!.length === 0) return ['an empty matrix'];
  if (answer.some((row) => row.length !== answer[0]!.length)) return ['a matrix that is not rectangular'];
  if (isListFunction(name)) return answer[0]!.length === widthOfList(name) ? [] : ['a list without its columns'];
  if (name === 'COMMUNE.RECHERCHE.BILAN') return answer.length === 5 && answer[0]!.length === 3 ? [] : ['no report'];
  const communes = args[0] as unknown[][];
  const rows = name === 'COMMUNE.FICHE' ? answer.length - (answer.length > communes.length ? 1 : 0) : answer.length;
  if (rows !== communes.length) return [`${rows} rows for ${communes.length} communes`];
  const width = name === 'COMMUNE.RECHERCHE' ? Math.max(1, ...(args[2] as unknown[][]).map((row) => row.length)) : 1;
  const across = Math.max(1, ...communes.map((row) => row.length));
  const columns = name === 'COMMUNE.FICHE' ? RECORD_WIDTH : across * width;
  return answer[0]!.length === columns ? [] : [`${answer[0]!.length} columns instead of ${columns}`];
}
