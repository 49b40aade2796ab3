import { readFileSync } from 'node:fs';
import path from 'node:path';
import { helpPage } from '../../src/help/page';
import { CellError, DIST, loadBundle } from '../packaging/realm';
import { Evaluator, METADATA, shown } from './evaluate';
import { readHelp, readMarkdown, type Example, type Examples } from './examples';
import { callsOf, parseFormula } from './formula';

const ROOT = path.resolve(__dirname, '..', '..');
const markdown = (name: string): Promise<Examples> =>
  Promise.resolve(readMarkdown(readFileSync(path.join(ROOT, name), 'utf8')));

/** Excel's own functions that the examples use, in French and in English. */
const EXCEL = [
  'SIERREUR',
  'IFERROR',
  'FILTRE',
  'FILTER',
  'RECHERCHEX',
  'XLOOKUP',
  'ESTERREUR',
  'ISERROR',
  'SOMME',
  'SUM',
  'INDEX',
];

const PAGES: ReadonlyArray<readonly [name: string, language: string, read: () => Promise<Examples>]> = [
  ['README.md', 'fr-FR', () => markdown('README.md')],
  ['.github/FONCTIONS.md', 'fr-FR', () => markdown('.github/FONCTIONS.md')],
  ['help.html', 'fr-FR', async () => readHelp(await helpPage('fr', '0.0.0'))],
  ['help.en.html', 'en-US', async () => readHelp(await helpPage('en', '0.0.0'))],
];

/** What is wrong with one example; nothing if it is true. */
function faultOf({ formula, rows, more, phrases, sentence }: Example, evaluator: Evaluator): string | undefined {
  const grid = evaluator.evaluate(parseFormula(formula));
  const said = grid
    .flat()
    .map((cell) => (cell instanceof CellError ? (cell.message ?? '') : String(cell)))
    .join('\n');
  const missing = phrases.filter((phrase) => !said.includes(phrase));
  if (missing.length > 0) return `${formula} does not say ${missing.join(', ')}, but: ${said}`;
  if (sentence !== undefined && said !== sentence) return `${formula} says more than ${sentence}: ${said}`;
  if (rows.length === 0) return undefined;
  const answer = grid.map((row) => row.map(shown));
  const same =
    JSON.stringify(more ? answer.slice(0, rows.length) : answer) === JSON.stringify(rows) &&
    (!more || answer.length > rows.length);
  return same ? undefined : `${formula} gives ${JSON.stringify(answer.slice(0, 8))}, not ${JSON.stringify(rows)}`;
}

describe.each(PAGES)('%s', (_, language, read) => {
  test('every example is true of the shipped functions', async () => {
    const { sheet, examples } = await read();
    const evaluator = new Evaluator(loadBundle(language), sheet);
    expect(examples.length).toBeGreaterThan(20);
    expect(examples.map((example) => faultOf(example, evaluator)).filter(Boolean)).toEqual([]);
  });

  test('has an example of every function', async () => {
    const { examples } = await read();
    const used = new Set(examples.flatMap(({ formula }) => callsOf(parseFormula(formula)).map(({ name }) => name)));
    expect(METADATA.map(({ name }) => name).filter((name) => !used.has(name))).toEqual([]);
  });

  test('every formula it mentions calls functions that exist, with arguments they take', async () => {
    const { formulas } = await read();
    const faults = formulas.flatMap((formula) =>
      callsOf(parseFormula(formula))
        .filter(({ name, args }) => {
          if (EXCEL.includes(name)) return false;
          const known = METADATA.find((one) => one.name === name);
          const needed = known?.parameters.filter(({ optional }) => optional !== true).length ?? Infinity;
          return known === undefined || args.length < needed || args.length > known.parameters.length;
        })
        .map(({ name }) => `${name} in ${formula}`),
    );
    expect(faults).toEqual([]);
  });
});

describe('the check itself', () => {
  const evaluator = new Evaluator(loadBundle(), [['Mâcon']]);
  test.each<[title: string, example: Example]>([
    ['a wrong answer', { formula: '=ZONE(A1)', rows: [['A']], more: false, phrases: [] }],
    [
      'a sentence that is not whole',
      { formula: '=ZONE("Besanon")', rows: [], more: false, phrases: ['Besançon'], sentence: 'Besançon' },
    ],
    ['a phrase that is not said', { formula: '=ZONE("Saint-Denis")', rows: [], more: false, phrases: ['Zanzibar'] }],
    ['an answer that stops early', { formula: '=ZONE(A1)', rows: [['B']], more: true, phrases: [] }],
  ])('sees %s', (_, example) => {
    expect(faultOf(example, evaluator)).toMatch(/^=ZONE/);
  });

  test('finds whole sentences in the help', async () => {
    const { examples } = readHelp(await helpPage('fr', '0.0.0'));
    expect(examples.filter(({ sentence }) => sentence !== undefined).length).toBeGreaterThan(8);
  });
});

test('every function links to a place that is in the shipped help, in both languages', () => {
  const anchors = METADATA.map(({ helpUrl }) => new URL(helpUrl)).map(({ pathname, hash }) => [
    pathname.split('/').pop(),
    hash.slice(1),
  ]);
  expect(new Set(anchors.map(([page]) => page))).toEqual(new Set(['help.html']));
  for (const page of ['help.html', 'help.en.html']) {
    const shipped = readFileSync(path.join(DIST, page), 'utf8');
    const ids = new Set([...shipped.matchAll(/\bid="?([\w.-]+)/g)].map(([, id]) => id));
    expect(anchors.filter(([, id]) => !ids.has(id)).map(([, id]) => `${page}#${id}`)).toEqual([]);
  }
});
