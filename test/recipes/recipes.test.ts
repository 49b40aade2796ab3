/** The recipes for engineers, each as its file says it. Spark, which is slow to start, is in `npm run recipes`. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describeInDuckDb, ExportedDatabase } from '../export/database';
import { read, type Sure } from '../../src/lib/read';
import { clients, clientsCsv } from './clients';
import { compare, join, RECIPES } from './join';
import { Reference } from './joined';
import { missingPython, runPython } from './python';

const ROWS = 60_000;

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
