/**
 * Excel's runtime, played on what ships: dist/functions.json tells it what to hand over,
 * dist/functions.js answers in a realm of its own.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CellError, DIST, call, loadBundle, type Realm } from '../packaging/realm';
import { faultsOfSentence } from '../functions/excel';
import { CASES, isError, type Given, type Held, isCard } from './cases';
import { SIGNATURES, signaturesOf, type Metadata } from './signatures';

const metadata = JSON.parse(readFileSync(join(DIST, 'functions.json'), 'utf8')) as Metadata;
const lines = (file: string): string[] =>
  readFileSync(join(__dirname, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
const words = (file: string): string[] => lines(file).flatMap((line) => line.split(' '));

let realm: Realm;
beforeAll(() => {
  realm = loadBundle();
});

/** What Excel hands over for the arguments typed: a matrix where one is declared, null for what is left out. */
function excelCall(id: string, ...typed: unknown[]): unknown {
  const { parameters } = metadata.functions.find((entry) => entry.id === id)!;
  const args = parameters.map(({ dimensionality, optional }, at) => {
    if (at >= typed.length || typed[at] === undefined) {
      if (optional !== true) throw new Error(`${id} : ${parameters[at]!.name} is required`);
      return null;
    }
    const value = typed[at];
    if (dimensionality !== 'matrix') return value;
    return Array.isArray(value) ? (value as unknown[][]) : [[value]];
  });
  // The last argument of every call: what Excel says of the call itself.
  return call(realm.functions.get(id), ...args, { address: 'Feuil1!B2', parameterAddresses: [] });
}

describe('ids and signatures', () => {
  test('are those of signatures.json; a change is made on purpose, by npm run contract', () => {
    expect(signaturesOf(metadata)).toEqual(JSON.parse(readFileSync(SIGNATURES, 'utf8')));
  });

  test('each id is associated, once, and nothing else', () => {
    expect([...realm.functions.keys()].sort()).toEqual(metadata.functions.map(({ id }) => id).sort());
  });

  test('each implementation takes what is declared, and no more', () => {
    const wrong = metadata.functions.filter(
      ({ id, parameters }) => realm.functions.get(id)!.length > parameters.length,
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});

describe('names', () => {
  const names = metadata.functions.map(({ name }) => name);
  const english = words('builtins-en.txt');
  const french = words('builtins-fr.txt');
  const others = lines('builtins-others.txt').map((line) => line.split(' '));

  test('the lists of built-in functions are worth something', () => {
    expect([english.length, french.length].map((count) => count > 500)).toEqual([true, true]);
    for (const known of ['SUM', 'XLOOKUP', 'CONVERT', 'N', 'T']) expect(english).toContain(known);
    for (const known of ['SOMME', 'RECHERCHEX', 'ZONES', 'SI', 'CONVERT']) expect(french).toContain(known);
    expect(others.map(([language]) => language)).toEqual([
      'cs',
      'da',
      'de',
      'es',
      'fi',
      'hu',
      'it',
      'nb',
      'nl',
      'pl',
      'pt',
      'ru',
      'sv',
      'tr',
    ]);
    expect(others.filter((line) => line.length < 350).map(([language]) => language)).toEqual([]);
    for (const known of ['SVERWEIS', 'BUSCARV', 'CERCA.VERT', 'PROCV', 'VERT.ZOEKEN'])
      expect(others.flat()).toContain(known);
  });

  test.each(names)('%s is no built-in function, nor anything else Excel reads', (name) => {
    expect([...english, ...french, ...others.flat()]).not.toContain(name);
    // A1, XFD1048576; R1C1 and its French twin L1C1; TRUE and FALSE.
    expect(name).not.toMatch(/^[A-Z]{1,3}\d+$/);
    expect(name).not.toMatch(/^[RLZ]\d*[CSK]?\d*$/);
    expect(name).not.toMatch(/^(TRUE|FALSE|VRAI|FAUX)$/);
    expect(name).toMatch(/^[A-Z][A-Z0-9]*(\.[A-Z][A-Z0-9]*)*$/);
    expect(name.length).toBeGreaterThanOrEqual(3);
    expect(name.length).toBeLessThanOrEqual(128);
  });

  test('are told apart whatever the case', () => {
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });
});

/** Arguments that answer, for each function; the first alone, then with the optional ones. */
const GOOD: Record<string, readonly unknown[][]> = {
  ZONE: [
    ['Mâcon'],
    ['Mâcon', '71'],
    [
      [['Mâcon'], ['Cluny']],
      [['71'], ['71']],
    ],
  ],
  BUREAU: [['Mâcon'], ['Mâcon', 71]],
  TRIBUNAL: [['Mâcon'], ['Mâcon', 'Saône-et-Loire']],
  COUR: [['Mâcon'], ['Mâcon', '71']],
  POPULATION: [['Mâcon'], ['Mâcon', undefined, 2020], ['Mâcon', '71', 'annexe']],
  COMMUNE: [['MACON'], [[['MACON', 'CLUNY']]]],
  'COMMUNE.INSEE': [['Mâcon'], [71270.0], ['Évry', '91', 1967]],
  'COMMUNE.DEPARTEMENT': [['Mâcon'], ['Mâcon', '71']],
  'COMMUNE.CODEPOSTAL': [['Mâcon'], ['Mâcon', '71']],
  'COMMUNE.FICHE': [['Mâcon'], ['Mâcon', undefined, true]],
  'COMMUNE.CARTE': [['Mâcon'], [[['Mâcon', 'Cluny']], '71']],
  'COMMUNE.SOURCE': [['Mâcon'], ['Mâcon', undefined, 'ZONE']],
  'COMMUNE.HISTOIRE': [['Mâcon'], ['Évry', '91']],
  'COMMUNE.RECHERCHE': [
    ['Mâcon', 'MACON', 'Nord'],
    ['Mâcon', [['71270'], ['71137']], [['a'], ['b']], '71', '71'],
  ],
  'COMMUNE.RECHERCHE.BILAN': [['Mâcon'], [[['Mâcon'], ['Xyzzyville']], '71']],
  'COMMUNE.SUGGESTIONS': [['Macno'], ['Macno', '71', 3]],
  COMMUNES: [
    ['ZONE', 'A'],
    ['DEPARTEMENT', '71', '71'],
  ],
};

/** The table that a function of tables asks for, beside the commune. */
const tableOf = (id: string): readonly unknown[] => (id === 'COMMUNE.RECHERCHE' ? GOOD[id]![0]!.slice(1) : []);

const isPlain = (value: unknown): boolean =>
  isCard(value) || typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));
const isSentence = (value: unknown): boolean =>
  value instanceof CellError &&
  (value.code === '#N/A' || value.code === '#VALUE!') &&
  faultsOfSentence(value.message).length === 0;

describe.each(Object.entries(GOOD))('%s', (id, calls) => {
  test('answers at once a rectangular matrix of texts, numbers, errors with their sentence', () => {
    for (const args of calls) {
      const answer = excelCall(id, ...args) as unknown[][];
      expect(Array.isArray(answer)).toBe(true);
      expect(answer.length).toBeGreaterThan(0);
      expect(new Set(answer.map((row) => row.length)).size).toBe(1);
      expect(answer.flat().filter((value) => !isPlain(value) && !isSentence(value))).toEqual([]);
      // At least one cell is an answer: a wall of errors would pass all the rest.
      expect(answer.flat().some((value) => isPlain(value) && value !== '') || id === 'COMMUNE.INSEE').toBe(true);
    }
  });

  test('gives the same again, and leaves its arguments as they were', () => {
    for (const args of calls) {
      const kept = structuredClone(args);
      expect(excelCall(id, ...args)).toEqual(excelCall(id, ...args));
      expect(args).toEqual(kept);
    }
  });

  test.each([[0], [''], [null]])('takes %j for a blank, and gives ""', (blank) => {
    if (id === 'COMMUNES') {
      expect(isSentence(excelCall(id, blank, blank))).toBe(true);
      return;
    }
    const answer = excelCall(id, blank, ...tableOf(id)) as unknown[][];
    // A report counts the blanks.
    const isBlank = (value: unknown): boolean => value === '' || id === 'COMMUNE.RECHERCHE.BILAN';
    expect(answer.flat().every(isBlank)).toBe(true);
  });

  test('passes on the error it is given', () => {
    const error = new CellError('#DIV/0!');
    if (id === 'COMMUNE.RECHERCHE.BILAN') {
      expect(excelCall(id, error)).toMatchObject({ 1: [expect.anything(), 1, expect.stringContaining('#DIV/0!')] });
      return;
    }
    const answer = id === 'COMMUNE.RECHERCHE' ? excelCall(id, error, ...tableOf(id)) : excelCall(id, error, error);
    expect(answer instanceof CellError ? [answer] : (answer as unknown[][]).flat()).toEqual(
      expect.arrayContaining([error]),
    );
  });
});

const BLANKS = [0, '', null];

/** An argument as Excel hands it over; `blank` is what a blank cell is this time. */
function handed(given: Given | Given[][] | undefined, blank: unknown): unknown {
  if (Array.isArray(given)) return given.map((row) => row.map((one) => handed(one, blank)));
  if (given === null) return blank;
  return isError(given) ? new CellError(given.error) : given;
}

/** What a cell holds, as the table writes it; a sentence is kept if the table says something of it. */
function heldLike(value: unknown, expected: Held): unknown {
  if (isCard(value)) return value.text;
  if (!(value instanceof CellError)) return value;
  if (!isError(expected) || expected.says === undefined)
    return value.message === undefined ? { error: value.code } : value;
  expect(faultsOfSentence(value.message)).toEqual([]);
  expect(value.message).toMatch(expected.says);
  return { error: value.code, says: expected.says };
}

describe('the table of cases, as Excel calls', () => {
  test.each(CASES.map((one) => [one.id, one.title, one] as const))('%s: %s', (_id, _title, { id, args, returns }) => {
    const wanted = Array.isArray(returns) ? returns : [[returns]];
    for (const blank of BLANKS) {
      const answer = excelCall(id, ...args.map((given) => (given === undefined ? undefined : handed(given, blank))));
      const rows = answer instanceof CellError ? [[answer]] : (answer as unknown[][]);
      expect(rows.map((row, at) => row.map((value, column) => heldLike(value, wanted[at]?.[column] ?? '')))).toEqual(
        wanted,
      );
    }
  });

  test('the same where what is left out is not handed over, and the account of the call stands in its place', () => {
    const invocation = { address: 'Feuil1!B2', parameterAddresses: [] };
    for (const { id, args } of CASES.filter(({ args }) => !args.includes(undefined))) {
      const whole = excelCall(id, ...args.map((given) => handed(given, null)));
      const { parameters } = metadata.functions.find((entry) => entry.id === id)!;
      const given = args.map((one, at) => {
        const value = handed(one, null);
        return parameters[at]!.dimensionality === 'matrix' && !Array.isArray(value) ? [[value]] : value;
      });
      expect(call(realm.functions.get(id), ...given, invocation)).toEqual(whole);
    }
  });

  test('speaks of every function', () => {
    expect([...new Set(CASES.map(({ id }) => id))].sort()).toEqual([...realm.functions.keys()].sort());
  });
});

test('two instances of the bundle answer the same and share nothing', () => {
  const other = loadBundle();
  const ask = ({ functions }: Realm): unknown => call(functions.get('ZONE'), [['Mâcon'], ['Sainte-Colombe']], null);
  expect(other.functions.get('ZONE')).not.toBe(realm.functions.get('ZONE'));
  expect(ask(other)).toEqual(ask(realm));
});
