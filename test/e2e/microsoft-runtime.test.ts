/**
 * The shipped functions under Microsoft's own runtime: the table of contract cases, so that the player of
 * `test/contract` is shown to be true to it; then what only the runtime does.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CASES, isCard, isError, type Given, type Held } from '../contract/cases';
import type { Metadata } from '../contract/signatures';
import { faultsOfSentence } from '../functions/excel';
import { DIST } from '../packaging/realm';
import { describeInBrowser, STARTING } from './browser';
import { openRuntime, RICH_DATA, type Asked, type Runtime, type Sent } from './microsoft-runtime';

jest.setTimeout(STARTING * 2);

/** What an answer of the limits may weigh, as Excel on the web takes it. */
const LARGEST_REQUEST = 5_000_000;

const metadata = JSON.parse(readFileSync(join(DIST, 'functions.json'), 'utf8')) as Metadata;

/** A value as Excel writes it in a message; a blank cell is `blank`. */
function written(given: Given | Given[][] | undefined, blank: unknown): unknown {
  if (given === undefined) return null;
  if (Array.isArray(given)) return given.map((row) => row.map((one) => written(one, blank)));
  if (given === null) return blank;
  return isError(given) ? { type: 'CustomFunctionError', code: given.error } : given;
}

/** A call with every argument declared: a matrix where one is, null for what is left out. */
function asked(id: string, args: readonly (Given | Given[][] | undefined)[], blank: unknown = ''): Asked {
  const { parameters } = metadata.functions.find((one) => one.id === id)!;
  return [
    id,
    parameters.map(({ dimensionality }, at) => {
      const value = written(args[at], blank);
      return dimensionality === 'matrix' && value !== null && !Array.isArray(value) ? [[value]] : value;
    }),
  ];
}

interface SentError {
  readonly basicValue: string;
  readonly message?: string;
}

/** What a cell shows of a value that arrived, as the table of cases writes it. */
function heldLike(value: unknown, expected: Held): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (isCard(value)) return value.text;
  const { basicValue: error, message } = value as SentError;
  if (!isError(expected) || expected.says === undefined) return message === undefined ? { error } : { error, message };
  expect(faultsOfSentence(message)).toEqual([]);
  expect(message).toMatch(expected.says);
  return { error, says: expected.says };
}

function rowsOf(sent: Sent): readonly (readonly unknown[])[] {
  return 'matrix' in sent ? sent.matrix : [[{ basicValue: sent.code, message: sent.message || undefined }]];
}

describeInBrowser('the shipped functions under Microsoft’s runtime', () => {
  let runtime: Runtime;
  let sent: readonly Sent[];
  beforeAll(async () => {
    runtime = await openRuntime();
    sent = await runtime.play(CASES.map(({ id, args }) => asked(id, args)));
  });
  afterAll(() => runtime.close());

  test.each(CASES.map((one, at) => [one.id, one.title, at] as const))('%s: %s', (_id, _title, at) => {
    const { returns } = CASES[at]!;
    const wanted = Array.isArray(returns) ? returns : [[returns]];
    const held = rowsOf(sent[at]!).map((row, down) =>
      row.map((value, across) => heldLike(value, wanted[down]?.[across] ?? '')),
    );
    expect(held).toEqual(wanted);
  });

  test.each([[0], [null]])('a blank cell may be %j', async (blank) => {
    const blanks = CASES.filter(({ args }) => args.flat(2).includes(null));
    const answers = await runtime.play(blanks.map(({ id, args }) => asked(id, args, blank)));
    const usual = CASES.flatMap((one, at) => (blanks.includes(one) ? [sent[at]!] : []));
    expect(answers).toEqual(usual);
  });

  test('rich data: a cell that holds an entity answers by what it shows', async () => {
    const entity = (text: string) => ({
      value: JSON.stringify({ type: 'Entity', text, basicType: 'String', basicValue: text }),
    });
    const [answer] = await runtime.play([['ZONE', [[[entity('Mâcon')], [entity('Ousse')]], null, null], RICH_DATA]]);
    expect(answer).toEqual({ matrix: [['B'], ['base']] });
  });

  test('rich data: an error handed over as one keeps its code', async () => {
    const errors = ['#REF!', '#DIV/0!', '#N/A', '#NAME?'];
    const rows = errors.map((basicValue) => [
      { value: JSON.stringify({ type: 'Error', basicType: 'Error', basicValue }) },
    ]);
    const [answer] = await runtime.play([['ZONE', [rows, null, null], RICH_DATA]]);
    expect(rowsOf(answer!).flat()).toMatchObject(errors.map((basicValue) => ({ basicValue })));
  });

  test('a card arrives whole: its properties, their dates and their texts', async () => {
    const [sent] = await runtime.play([asked('COMMUNE.CARTE', ['Mâcon'])]);
    const [[card]] = rowsOf(sent!) as [[Record<string, unknown>]];
    expect(card).toMatchObject({ type: 'Entity', text: 'Mâcon', basicType: 'Error', basicValue: '#VALUE!' });
    expect(card['properties']).toMatchObject({
      Population: { type: 'Double', basicValue: 35_177, propertyMetadata: { sublabel: 'population municipale 2023' } },
      Zone: { type: 'String', basicValue: 'B' },
    });
  });

  test('a card that arrived is read by its code where another formula takes it', async () => {
    const [sent] = await runtime.play([asked('COMMUNE.CARTE', ['Saint-Denis', '93'])]);
    const value = JSON.stringify(rowsOf(sent!)[0]![0]);
    const [answer] = await runtime.play([['COMMUNE.INSEE', [[[{ value }]], null, null], RICH_DATA]]);
    expect(answer).toEqual({ matrix: [['93066']] });
  });

  test.each([
    ['a wrong value', `(c) => c.map((row) => row.map(() => 'C'))`],
    ['a value of no kind that Excel has', `() => [[NaN]]`],
    ['an error that is none of Excel’s', `() => { throw new Error('x'); }`],
    ['a promise that never comes to anything', `() => Promise.reject(new Error('x'))`],
  ])('broken on purpose, a function fails its cases here: %s', async (_, broken) => {
    const other = await openRuntime(`;CustomFunctions.associate('ZONE', ${broken});`);
    const cases = CASES.filter(({ id, returns }) => id === 'ZONE' && typeof returns === 'string' && returns !== '');
    const answers = await other.play(cases.map(({ id, args }) => asked(id, args)));
    await other.close();
    expect(cases.length).toBeGreaterThan(2);
    expect(answers.map((answer) => rowsOf(answer)[0]![0])).not.toContain('B');
    expect(answers).not.toEqual(CASES.flatMap((one, at) => (cases.includes(one) ? [sent[at]!] : [])));
  });

  test('a hundred calls in one batch', async () => {
    const answers = await runtime.play(Array.from({ length: 100 }, () => asked('COMMUNE.INSEE', ['71000 MACON'])));
    expect(answers).toEqual(Array.from({ length: 100 }, () => ({ matrix: [['71270']] })));
  });

  test('a call that is cancelled disturbs no other', async () => {
    const answer = await runtime.playAfterCancelled(asked('ZONE', ['Mâcon']), asked('BUREAU', ['Tours']));
    expect(answer).toEqual({ matrix: [['Tours (1er bureau)']] });
  });

  test('a long column, one row in eight unreadable, arrives: no request is too large', async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => [at % 8 === 0 ? `texte illisible ${at}` : 'Mâcon (71)']);
    const [zones, records, sources] = await runtime.play([
      asked('ZONE', [rows]),
      asked('COMMUNE.FICHE', [rows]),
      asked('COMMUNE.SOURCE', [rows]),
    ]);
    expect(rowsOf(zones!)).toHaveLength(rows.length);
    expect(rowsOf(sources!)).toHaveLength(rows.length);
    // FICHE has eight cells a row: it says how many rows to take.
    expect(records).toMatchObject({ code: '#VALUE!', message: expect.stringMatching(/20000|limite/) as unknown });
    expect(await runtime.largest()).toBeLessThan(LARGEST_REQUEST);
  });
});
