/** The recipes for engineers, each as its file says it. Spark, which is slow to start, is in `npm run recipes`. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describeInDuckDb, ExportedDatabase } from '../export/database';
import { read, type Sure } from '../../src/lib/read';
import { CsvParser } from '../../src/csv/parse';
import { clients, clientsCsv } from './clients';
import { compare, join, RECIPES } from './join';
import { Reference } from './joined';
import { missingPython, runPython } from './python';

const ROWS = 60_000;

/** RESSORT_DUCKDB names DuckDB's shell, which PyPI has as duckdb-cli. */
const SHELL = process.env['RESSORT_DUCKDB'] ?? 'duckdb';
const hasShell = spawnSync(SHELL, ['--version']).status === 0;

/** The lines of the README for DuckDB's shell, with its paths made those of this machine. */
function shellLines(): string {
  const [, lines] = /```sh\ncd dist\/export\n(duckdb[^]*?)```/.exec(
    readFileSync(path.join(RECIPES, 'README.md'), 'utf8'),
  )!;
  return lines!.replace('duckdb', `${SHELL} -csv`).replace('../../recipes/', `${RECIPES}/`);
}

describeInDuckDb('the recipes', () => {
  let database: ExportedDatabase;
  const inFolder = (name: string): string => path.join(database.folder, name);

  beforeAll(async () => {
    database = await ExportedDatabase.open();
    writeFileSync(inFolder('clients.csv'), clientsCsv(clients(ROWS)));
  }, 120_000);
  afterAll(() => database.close());

  test('DuckDB, by a join: what `fold` and the table give, and nothing that the library does not read', async () => {
    await join(database, inFolder('clients.csv'), inFolder('joined.parquet'));
    const { rows, found, different, wrong, readable, examples } = await compare(database, new Reference(), inFolder('joined.parquet')); // prettier-ignore
    expect({ rows, different, wrong, examples }).toEqual({ rows: ROWS, different: 0, wrong: 0, examples: [] });
    // The join finds most of what the library reads, and the clients hold what it cannot.
    expect(found / readable).toBeGreaterThan(0.9);
    expect(found).toBeLessThan(ROWS);
  }, 120_000);

  (hasShell ? test : test.skip)(
    `DuckDB’s shell, by the lines of the README${hasShell ? '' : ` (${SHELL} is not installed: NOT tested)`}`,
    () => {
      const printed = execFileSync('sh', ['-c', shellLines()], { cwd: database.folder, maxBuffer: 100_000_000 });
      const [titles, ...rows] = [...new CsvParser(',').read(String(printed), true)].map(({ cells }) => cells);
      const [commune, departement, code] = ['commune', 'departement', 'code_insee'].map((name) => titles!.indexOf(name)) as [number, number, number]; // prettier-ignore
      expect(rows.length).toBe(ROWS);
      const found = rows.filter((cells) => !['', 'NULL'].includes(cells[code]!));
      expect(found.length).toBeGreaterThan(ROWS / 2);
      const wrong = found.slice(0, 2_000).filter((cells) => {
        const hint = cells[departement]!;
        const reading = read(cells[commune], hint === 'NULL' ? '' : hint);
        return reading.status !== 'sure' || reading.insee !== cells[code];
      });
      expect(wrong).toEqual([]);
    },
    120_000,
  );

  test('DuckDB, by a function: the readings of the library', async () => {
    const out = inFolder('read.parquet');
    execFileSync(process.execPath, [path.join(RECIPES, 'duckdb.mjs'), inFolder('clients.csv'), out]);
    const answers = await database.rows(`SELECT commune, departement, code_insee, zone FROM '${out}'`);
    expect(answers.length).toBe(ROWS);
    const wrong = answers.filter(([commune, departement, code, zone]) => {
      const reading = read(commune as string, departement as string | null);
      const expected = reading.status === 'sure' ? [reading.insee, reading.fact('ZONE') ?? null] : [null, null];
      return expected[0] !== code || expected[1] !== zone;
    });
    expect(wrong.slice(0, 5)).toEqual([]);
  }, 120_000);

  const missing = missingPython('pyarrow');
  (missing === undefined ? test : test.skip)(
    `Python reads the Parquet${missing === undefined ? '' : ` (${missing}: NOT tested)`}`,
    () => {
      const printed = runPython(path.join(RECIPES, 'read_parquet.py'), [database.folder, '71270', '99999'], RECIPES);
      const macon = read('Mâcon') as Sure;
      const said = (['ZONE', 'BUREAU', 'POPULATION'] as const).map((name) => macon.fact(name));
      expect(printed.split('\n')[0]).toBe(`71270;Mâcon;${said.join(';')}`);
      expect(printed.split('\n')[1]).toBe('99999;None;None;None;None');
    },
  );
});
