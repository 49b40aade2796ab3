/**
 * Two dirty tables of different years, one of 2014 by name and one of today by code, joined by formula, in the pane and by
 * the command: the same cells, and those that INSEE's movements say.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { utils, write as writeBook } from 'xlsx';
import { main } from '../../src/cli/main';
import type { Scalar } from '../../src/host/host';
import { ROOT } from '../../src/tooling/boot/paths.mjs';
import { table } from '../data/tables';
import { ask, describeInBrowser, goTo, STARTING, useWorkbench } from './browser';
import { capture, openTab, overflow, said, wcagFaults } from './pane';

jest.setTimeout(STARTING * 3);

const YEAR = '2014-01-01';
/** Where many communes merged since, and codes lose a zero in a spreadsheet. */
const DEPARTEMENTS = ['01', '49', '50'];
/** Of INSEE's kinds: communes that end in another. */
const MERGERS = ['31', '32', '33', '34'];

/** Those by which a commune only changes its code. */
const NEW_CODES = ['41', '50'];

/** Of data/mouvements.csv, as a move has them. */
const COLUMNS = ['date', 'mod', 'code_avant', 'nom_avant', 'code_apres', 'nom_apres'];

interface Move {
  readonly mod: string;
  readonly date: string;
  readonly code: string;
  readonly name: string;
  readonly into: string;
  /** The name of the one it went into. */
  readonly made: string;
}

/** The communes that ended in another, each with the one of today that it is in. */
function mergers(all: readonly Move[]): readonly Move[] {
  const moves = all
    .filter(({ mod, code, into }) => [...MERGERS, ...NEW_CODES].includes(mod) && code !== into)
    .sort((one, other) => (one.date < other.date ? -1 : 1));
  return moves
    .filter(({ mod }) => MERGERS.includes(mod))
    .map((move) => {
      let last = move;
      const next = (): Move | undefined => moves.find(({ code, date }) => code === last.into && date > last.date);
      for (let then = next(); then; then = next()) last = then;
      return { ...move, into: last.into };
    });
}

function moveOf(row: Readonly<Record<string, string>>): Move {
  const [date, mod, code, name, into, made] = COLUMNS.map((column) => row[column] ?? '');
  return { date: date!, mod: mod!, code: code!, name: name!, into: into!, made: made! };
}

const moved = table('mouvements')
  .map(moveOf)
  .filter(({ date, code }) => date > YEAR && DEPARTEMENTS.includes(code.slice(0, 2)));
const givenBack = new Set(moved.flatMap(({ mod, code, into }) => (mod === '21' ? [code, into] : [])));
/** Whether a merger since made the name: it is in no table of that year. */
const isLater = (asked: string): boolean =>
  moved.some(({ mod, made, name }) => MERGERS.includes(mod) && made === asked && name !== asked);
/** Those given back since are left out. */
const ENDED = mergers(moved).filter(
  ({ code, name, into }) => !givenBack.has(code) && !givenBack.has(into) && !isLater(name),
);
/** Two communes of the département bore it: the key is doubtful, and never answers. */
const DOUBTFUL = 'Saint-Jean-du-Corail';

const sectorOf = (code: string): string => ['Nord', 'Sud', 'Est'][Number(code) % 3]!;
const dirty = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}|['’]/gu, (mark) => (/\p{M}/u.test(mark) ? '' : ' '))
    .toUpperCase()
    .replace(/-/g, ' ')
    .replace(/\bSAINT\b/g, 'ST');

/** By name, of 2014, with a key that nobody can read. */
const PAST: Scalar[][] = [
  ...ENDED.map(({ code, name }) => [dirty(name), code.slice(0, 2), sectorOf(code)]),
  ['XYZZY', '49', 'Ouest'],
];
/** By code, of today, as numbers; the last is in no table of 2014. */
const TODAY: Scalar[][] = [...new Set([...ENDED.map(({ into }) => into), '71270'])].map((code) => [
  Number(code),
  `Agence ${code}`,
]);

describeInBrowser('two dirty tables of different years', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'ressort-join-'));
  const at = (name: string): string => path.join(folder, name);
  afterAll(() => rmSync(folder, { recursive: true }));

  const bench = useWorkbench(async () => {
    await fill('Passe', [['Commune', 'Dép', 'Secteur'], ...PAST]);
    await fill('Actuel', [['Code INSEE', 'Agence'], ...TODAY]);
    await fill('Formules', [['Secteur', 'Agence'], ...PAST.map(() => ['', ''])]);
  });

  const askHost = async (name: string, ...parameters: unknown[]): Promise<unknown> => {
    const { value, refusal } = await ask(bench.page, 'askHost', name, parameters);
    if (refusal !== undefined) throw new Error(refusal);
    return value;
  };

  async function fill(name: string, values: readonly (readonly Scalar[])[]): Promise<void> {
    const columns = values[0]!.length;
    const sheet = (await askHost('addSheet', name, values.length, columns)) as { id: string };
    const area = { sheet: sheet.id, row: 0, column: 0, rows: values.length, columns };
    await askHost('write', [{ area, values }]);
  }

  /** The cells of a column under its heading; an error is nothing found. */
  async function column(sheet: string, letter: string, rows: number): Promise<string[]> {
    const read: string[] = [];
    for (let row = 2; row < rows + 2; row++) {
      const value = await ask(bench.page, 'value', `${sheet}!${letter}${row}`);
      read.push(value === '#N/A' ? '' : String(value ?? ''));
    }
    return read;
  }

  async function byFormula(cell: string, formula: string): Promise<void> {
    const [sheets, { row, column: first }] = [
      (await askHost('sheets')) as { id: string; name: string }[],
      { row: 1, column: cell.charCodeAt(0) - 65 },
    ];
    const sheet = sheets.find(({ name }) => name === 'Formules')!.id;
    await askHost('writeFormulas', [
      { area: { sheet, row, column: first, rows: 1, columns: 1 }, formulas: [[formula]] },
    ]);
    await ask(bench.page, 'settled');
  }

  async function byCommand(
    file: readonly Scalar[][],
    table: readonly Scalar[][],
    ...options: string[]
  ): Promise<string[]> {
    const csv = (rows: readonly Scalar[][]): string => rows.map((row) => row.join(';')).join('\n');
    writeFileSync(at('file.csv'), csv(file));
    writeFileSync(at('table.csv'), csv(table));
    rmSync(at('file.joint.csv'), { force: true });
    const quiet = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await main(['join', at('file.csv'), at('table.csv'), ...options])).toBe(0);
    quiet.mockRestore();
    const [titles, ...rows] = readFileSync(at('file.joint.csv'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split(';'));
    return rows.map((row) => row[titles!.length - 2]!);
  }

  it('today by code to 2014 by name: each commune finds its parts', async () => {
    const { page } = bench;
    const last = PAST.length + 1;
    await byFormula(
      'A',
      `=COMMUNE.RECHERCHE(Actuel!A2:A${TODAY.length + 1},Passe!A2:A${last},Passe!C2:C${last},,Passe!B2:B${last})`,
    );
    const formula = await column('Formules', 'A', TODAY.length);

    await goTo(page, 'Actuel!A2');
    await openTab(page, 'Annoter');
    await page.getByRole('button', { name: 'Joindre une table' }).click();
    await page.getByLabel('La table à joindre').selectOption({ label: 'Passe' });
    await page.locator('.rv-join-table tr', { hasText: 'clés lues' }).waitFor();
    expect(await page.getByLabel('Ses communes').locator('option:checked').textContent()).toBe('Commune');
    expect(await page.getByLabel('Leur département ou code postal').locator('option:checked').textContent()).toBe(
      'Dép',
    );
    await page.getByText('Trancher ses clés douteuses (2)').waitFor();
    await page.locator('.rv-preview li').first().waitFor();
    expect(await wcagFaults(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await capture(page, 'join');
    await page.getByRole('button', { name: 'Joindre', exact: true }).click();
    await page.locator('.rv-account').waitFor();
    const pane = await column('Actuel', 'B', TODAY.length);

    expect(pane).toEqual(formula);
    const codes = TODAY.map(([code]) => [code!]);
    const options = [
      '--colonne',
      'Code INSEE',
      '--genre',
      'codes-insee',
      '--cle',
      'Commune',
      '--departement-cles',
      'Dép',
    ];
    const command = await byCommand([['Code INSEE'], ...codes], [['Commune', 'Dép', 'Secteur'], ...PAST], ...options);
    expect(command).toEqual(formula);

    const expected = TODAY.map(([code]) => {
      const parts = ENDED.filter(({ into, name }) => Number(into) === code && name !== DOUBTFUL).map((part) =>
        sectorOf(part.code),
      );
      return [...new Set(parts)].sort();
    });
    expect(formula.map((told) => (told === '' ? [] : told.split(' ou ').sort()))).toEqual(expected);
  });

  it('what was joined is taken back', async () => {
    const { page } = bench;
    await page.getByRole('button', { name: 'Tout retirer' }).click();
    await page.getByRole('button', { name: 'Retirer l’annotation' }).click();
    await page.getByRole('button', { name: 'Joindre une table' }).waitFor();
    expect(await ask(page, 'value', 'Actuel!B2')).toBe(TODAY[0]![1]);
  });

  it('a doubtful key is settled there and then, and stays so in a table that the workbook keeps', async () => {
    const { page } = bench;
    const doubtful = page.locator('.rv-join-table tr', { hasText: 'clés douteuses' }).locator('td');
    await page.getByRole('button', { name: 'Joindre une table' }).click();
    await page.getByLabel('La table à joindre').selectOption({ label: 'Passe' });
    await page.getByText('Trancher ses clés douteuses (2)').click();
    const item = page.locator('.rv-doubt-item', { hasText: 'ST JEAN DU CORAIL' });
    await item.locator('.rv-choice').first().click();
    await page.getByText('Trancher ses clés douteuses (1)').waitFor();
    expect(await doubtful.textContent()).toBe('1');
    await page.getByRole('button', { name: 'Garder dans le classeur' }).click();
    await said(page, 'est gardée dans le classeur');
    await page.getByRole('button', { name: 'Revenir' }).click();
    await page.getByRole('button', { name: 'Joindre une table' }).click();
    await page.getByLabel('La table à joindre').selectOption({ label: 'Passe (gardée)' });
    await page.getByText('Trancher ses clés douteuses (1)').waitFor();
    await page.getByRole('button', { name: 'Ne plus la garder' }).click();
    await page.getByRole('button', { name: 'Revenir' }).click();
  });

  it('2014 by name to today by code, from an .xlsx: each commune finds the one that took it in', async () => {
    const { page } = bench;
    const last = TODAY.length + 1;
    await byFormula(
      'B',
      `=COMMUNE.RECHERCHE(Passe!A2:A${PAST.length + 1},Actuel!A2:A${last},Actuel!B2:B${last},Passe!B2:B${PAST.length + 1})`,
    );
    const formula = await column('Formules', 'B', PAST.length);

    await goTo(page, 'Passe!A2');
    await page.getByRole('button', { name: 'Joindre une table' }).click();
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([['Code INSEE', 'Agence'], ...TODAY]), 'Agences');
    const buffer = writeBook(book, { bookType: 'xlsx', type: 'buffer' }) as Buffer;
    await page.getByLabel('Ouvrir un fichier').setInputFiles({ name: 'agences.xlsx', mimeType: '', buffer });
    await page.getByText('L’état de « agences.xlsx »').waitFor();
    await page.locator('.rv-preview li').first().waitFor();
    await page.getByRole('button', { name: 'Joindre', exact: true }).click();
    await page.locator('.rv-account').waitFor();
    const pane = await column('Passe', 'B', PAST.length);

    expect(pane).toEqual(formula);
    const names = PAST.map(([name, departement]) => [name!, departement!]);
    const options = ['--colonne', 'Commune', '--departement', 'Dép', '--cle', 'Code INSEE'];
    const command = await byCommand([['Commune', 'Dép'], ...names], [['Code INSEE', 'Agence'], ...TODAY], ...options);
    expect(command).toEqual(formula);
    expect(formula).toEqual([...ENDED.map(({ into, name }) => (name === DOUBTFUL ? '' : `Agence ${into}`)), '']);
  });
});

const OFFICIAL = path.join(ROOT, '..', 'shared', 'data', 'mouvements.csv');

(existsSync(OFFICIAL) ? test : test.skip)('those mergers are those that INSEE publishes', () => {
  const [titles, ...lines] = readFileSync(OFFICIAL, 'utf8').trim().split(/\r?\n/);
  const names = titles!.split(',');
  const rows = lines.map((line) => Object.fromEntries(line.split(',').map((cell, column) => [names[column]!, cell])));
  const published = mergers(
    rows
      .filter((row) => row['DATE_EFF']! > YEAR && row['TYPECOM_AV'] === 'COM' && row['TYPECOM_AP'] === 'COM')
      .map((row) => ({
        mod: row['MOD']!,
        date: row['DATE_EFF']!,
        code: row['COM_AV']!,
        name: row['LIBELLE_AV']!,
        into: row['COM_AP']!,
        made: row['LIBELLE_AP']!,
      })),
  );
  const told = (all: readonly Move[]): string[] => all.map(({ code, name, into }) => `${code} ${name} ${into}`);
  expect(ENDED.length).toBeGreaterThan(300);
  expect(told(published)).toEqual(expect.arrayContaining(told(ENDED)));
});
