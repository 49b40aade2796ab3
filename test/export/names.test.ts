/** `noms` and `codes_postaux` beside the readings of the formulas. */
import { read } from '../../src/lib/read';
import { resolver } from '../../src/resolve/resolve';
import { fold } from '../../src/table/fold';
import { table } from '../../src/table/table';
import type { ExportedTable } from '../../src/export/column';
import { exportedTables } from '../../src/export/tables';

type Row = Readonly<Record<string, unknown>>;

const TABLES = exportedTables(resolver());

function rowsOf(name: string): readonly Row[] {
  const { columns, rows }: ExportedTable = TABLES.find((one) => one.name === name)!;
  return rows.map((row) => Object.fromEntries(columns.map((column, at) => [column.name, row[at]])));
}

const NAMES = rowsOf('noms');
const FORMERS = new Map(rowsOf('anciennes').map((row) => [`${String(row['code_insee'])} ${String(row['nom'])}`, row]));
const BY_CODE = new Map(rowsOf('ressort').map((row) => [row['code_insee'], row]));

/** Other ways of typing what folds alike. */
const TYPED = [
  (folded: string) => folded,
  (folded: string) => folded.toUpperCase(),
  (folded: string) => folded.replaceAll(' ', '-'),
  (folded: string) => ` ${folded.replace(/\b[a-z]/g, (letter) => letter.toUpperCase())} `,
  (folded: string) => folded.replaceAll(/\bsaint\b/g, 'ST').replaceAll(/\bles\b/g, 'lez').replaceAll(/\bsur /g, 's/'), // prettier-ignore
];

test.each([
  ['Saint-Denis', '93', '93066'],
  ['SAINT DENIS', '974', '97411'],
  ['Havre (Le)', '76', '76351'],
  ['Paris 03', '75', '75103'],
  ['LYON 3ÈME', '69', '69383'],
  ['Ajaccio', '20', '2A004'],
  ['Saint-Martin', '971', '97801'],
  // A former commune, in the département of today and in that of its time.
  // Shared by two, or doubtful.
  ['L’Aiguillon-la-Chaize', '85', undefined],
])('%s (%s) has the key %s', (name, departement, code) => {
  const row = NAMES.find((one) => one['pli'] === fold(name) && one['departement'] === departement);
  expect([row?.['unique_departement'], row?.['code_insee']]).toEqual([code !== undefined, code ?? null]);
});

test.each([
  ['Évry', '91', '91228'],
  ['Bâgé-la-Ville', '01', '01025'],
])('%s (%s), whose code served again as %s, has its facts as a former commune', (name, departement, code) => {
  const row = NAMES.find((one) => one['pli'] === fold(name) && one['departement'] === departement);
  expect([row?.['code_insee'], row?.['code_ancien'], row?.['code_insee_actuel']]).toEqual([null, code, code]);
});

test('every name of the table has its row in its département', () => {
  const keys = new Set(NAMES.map((row) => `${String(row['pli'])}|${String(row['departement'])}`));
  const names = table().names();
  const missing = names.texts.filter(
    (text, entry) => !keys.has(`${fold(text)}|${table().departementOf(names.places[entry]!).code}`),
  );
  expect(missing).toEqual([]);
});

function factsOf(row: Row): Row {
  const { code_insee: code, code_ancien: former } = row;
  return code === null ? FORMERS.get(`${String(former)} ${String(row['nom'])}`)! : BY_CODE.get(code)!;
}

test('what is unique is what the formulas are sure of, however it is typed; its facts are theirs', () => {
  const wrong: unknown[] = [];
  for (const row of NAMES.filter((one) => one['unique_departement'] === true)) {
    for (const type of TYPED) {
      const reading = read(type(String(row['pli'])), String(row['departement']));
      if (reading.status !== 'sure' || reading.insee !== row['code_insee_actuel']) wrong.push([row, reading.status]);
      else if (type === TYPED[0]) {
        const facts = factsOf(row);
        for (const [name, value] of Object.entries(reading.facts()))
          if (((facts[name === 'POPULATION' ? 'population_2023' : name.toLowerCase()] ?? undefined) !== value)) wrong.push([row, name, value]); // prettier-ignore
      }
    }
  }
  expect(wrong.slice(0, 5)).toEqual([]);
});

test('a writing alone has one row at most, and the formulas are sure of it', () => {
  const alone = NAMES.filter((row) => row['unique_france'] === true);
  expect(new Set(alone.map((row) => row['pli'])).size).toBe(alone.length);
  expect(alone.length).toBeGreaterThan(30_000);
  const wrong = alone.filter((row) =>
    TYPED.some((type) => {
      const reading = read(type(String(row['pli'])));
      return reading.status !== 'sure' || reading.insee !== row['code_insee_actuel'];
    }),
  );
  expect(wrong.slice(0, 5)).toEqual([]);
});

test('what is not unique has no code, and says what it may be', () => {
  const shared = NAMES.filter((row) => row['unique_departement'] === false);
  expect(shared.length).toBeGreaterThan(300);
  expect(shared.filter((row) => row['code_insee'] !== null || row['code_insee_actuel'] !== null || row['unique_france'] === true)).toEqual([]); // prettier-ignore
  expect(shared.filter((row) => (row['codes_possibles'] as readonly string[]).length === 0)).toEqual([]);
});

test('a post code is unique where it serves one commune, as the formulas read it', () => {
  const pairs = rowsOf('codes_postaux');
  const cities = ['75056', '69123', '13055'];
  const towns = pairs.filter((row) => !cities.includes(String(row['code_insee'])));
  const served = new Map<unknown, number>();
  for (const { code_postal: code } of towns) served.set(code, (served.get(code) ?? 0) + 1);
  expect(pairs.filter((row) => row['unique'] === true && served.get(row['code_postal']) !== 1)).toEqual([]);
  expect(pairs.find((row) => row['code_postal'] === '75001' && row['code_insee'] === '75101')?.['unique']).toBe(true);
  expect(pairs.filter((row) => row['code_postal'] === '71000').map((row) => row['unique'])).not.toContain(true);
});
