/** Excel's side of the functions: its errors, one call as it makes it, and what a message must be. */
import * as functions from '../../src/functions/functions';
import { LIST_FUNCTIONS, TABLE_FUNCTIONS } from '../../src/functions/names.mjs';

/** Every code Excel's own CustomFunctions.ErrorCode has. */
export const CODES = {
  divisionByZero: '#DIV/0!',
  invalidName: '#NAME?',
  invalidNumber: '#NUM!',
  invalidReference: '#REF!',
  invalidValue: '#VALUE!',
  notAvailable: '#N/A',
  nullReference: '#NULL!',
} as const;

/** CustomFunctions.Error, without the stack nobody reads: it is made a million times. */
export class ExcelError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

Object.assign(globalThis, { CustomFunctions: { Error: ExcelError, ErrorCode: CODES, associate: () => undefined } });

export const FUNCTIONS = {
  ZONE: functions.zone,
  BUREAU: functions.bureau,
  TRIBUNAL: functions.tribunal,
  COUR: functions.cour,
  POPULATION: functions.population,
  COMMUNE: functions.commune,
  'COMMUNE.INSEE': functions.communeInsee,
  'COMMUNE.DEPARTEMENT': functions.communeDepartement,
  'COMMUNE.CODEPOSTAL': functions.communeCodepostal,
  'COMMUNE.REGION': functions.communeRegion,
  'COMMUNE.EPCI': functions.communeEpci,
  'COMMUNE.ARRONDISSEMENT': functions.communeArrondissement,
  'COMMUNE.FICHE': functions.communeRecord,
  'COMMUNE.CARTE': functions.communeCard,
  'COMMUNE.SOURCE': functions.communeSource,
  'COMMUNE.HISTOIRE': functions.communeHistory,
  'COMMUNE.RECHERCHE': functions.communeLookup,
  'COMMUNE.RECHERCHE.BILAN': functions.communeLookupReport,
  'COMMUNE.SUGGESTIONS': functions.communeSuggestions,
  COMMUNES: functions.communes,
} as const;

export type Name = keyof typeof FUNCTIONS;
export const NAMES = Object.keys(FUNCTIONS) as Name[];
/** Functions that take a column of communes first; of the others, some answer a list for one cell. */
export const BY_CELL = NAMES.filter((name) => !isListFunction(name) && !isTableFunction(name));

export function isTableFunction(name: Name): boolean {
  return (TABLE_FUNCTIONS as readonly Name[]).includes(name);
}

export function isListFunction(name: Name): boolean {
  return (LIST_FUNCTIONS as readonly Name[]).includes(name);
}

export type Answer = unknown[][] | ExcelError;

/** A call as Excel makes it: what is thrown is the cell's error, if it is one; any other exception is a fault. */
export function call(name: Name, ...args: unknown[]): Answer {
  try {
    return (FUNCTIONS[name] as (...given: unknown[]) => unknown[][])(...args);
  } catch (thrown) {
    if (thrown instanceof ExcelError) return thrown;
    throw thrown;
  }
}

/** The answers for a column of communes, each with its département where they are given. */
export function column(
  name: Name,
  communes: readonly unknown[],
  departements?: readonly unknown[],
  third?: unknown,
): unknown[] {
  const answer = call(
    name,
    toColumn(communes),
    departements === undefined ? null : toColumn(departements),
    third ?? null,
  );
  if (answer instanceof ExcelError) throw new Error(`${name} : ${answer.code} ${answer.message ?? ''}`);
  return answer.map((row) => row[0]);
}

/** The answer of one cell. */
export function one(name: Name, commune: unknown, departement?: unknown, third?: unknown): unknown {
  const answer = call(name, [[commune]], departement === undefined ? null : [[departement]], third ?? null);
  return answer instanceof ExcelError ? answer : answer[0]?.[0];
}

function toColumn(values: readonly unknown[]): unknown[][] {
  return values.map((value) => [value]);
}

/** An answer as a reader of a test likes it: « #N/A : la phrase ». */
export function shown(value: unknown): unknown {
  return value instanceof ExcelError
    ? `${value.code}${value.message === undefined ? '' : ` : ${value.message}`}`
    : value;
}

/** Why a message is no French sentence; what the user typed is quoted in it, and no matter. */
export function faultsOfSentence(message: string | undefined, longest = 400): string[] {
  if (message === undefined || message === '') return ['no message'];
  const own = message.replace(/« [^]* »/u, '« x »');
  const rules: ReadonlyArray<readonly [fault: string, there: boolean]> = [
    ['starts with neither a capital nor «', !/^[\p{Lu}«]/u.test(message)],
    ['does not end with . or ?', !/[.?]$/.test(message)],
    ['holds a piece of code', /undefined|null|NaN|\[object|function|Infinity/.test(own)],
    ['has two spaces', /\s{2}/.test(own)],
    ['has a line break or a control character', /\p{Cc}/u.test(own)],
    ['has half of a character', /\p{Surrogate}/u.test(own)],
    [`is longer than ${longest} characters`, message.length > longest],
  ];
  return rules.filter(([, there]) => there).map(([fault]) => `${fault} : ${message}`);
}
