/**
 * The exported table in a database: a million rows joined, and the answers compared with those of the
 * shipped functions. Left out, saying so, where DuckDB's package has no build for this machine.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type * as DuckDbPackage from '@duckdb/node-api';
import { CellError, loadBundle, type Shipped } from '../packaging/realm';

const ROOT = path.resolve(__dirname, '..', '..');
const EXPORT = path.join(ROOT, 'dist', 'export');
const ROWS = 1_000_000;

type DuckDb = typeof DuckDbPackage;
type Connection = Awaited<ReturnType<Awaited<ReturnType<DuckDb['DuckDBInstance']['create']>>['connect']>>;

function loadDuckDb(): DuckDb | undefined {
  try {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- it may be missing
    return require('@duckdb/node-api') as DuckDb;
  } catch {
    return undefined;
  }
}

const duckdb = loadDuckDb();
const withDuckDb = duckdb === undefined ? describe.skip : describe;

interface Descriptor {
  resources: Array<{
    path: string;
    rows: number;
    schema: {
      fields: Array<{ name: string; type: string; constraints?: { required: boolean } }>;
      primaryKey: string[];
    };
  }>;
}

withDuckDb(
  `the exported table, in DuckDB${duckdb === undefined ? ' (its package is not installed: NOT tested)' : ''}`,
  () => {
    let connection: Connection;
    let descriptor: Descriptor;

    const rows = async (sql: string): Promise<unknown[][]> => (await connection.runAndReadAll(sql)).getRowsJS();
    const file = (name: string): string => `'${path.join(EXPORT, name).replaceAll("'", "''")}'`;

    beforeAll(async () => {
      execFileSync(
        process.execPath,
        [path.join(ROOT, 'src', 'tooling', 'boot', 'ready.mjs'), 'tsx', 'src/export/main.ts'],
        {
          cwd: ROOT,
          stdio: ['ignore', 'ignore', 'inherit'],
        },
      );
      connection = await (await duckdb!.DuckDBInstance.create()).connect();
      descriptor = JSON.parse(readFileSync(path.join(EXPORT, 'datapackage.json'), 'utf8')) as Descriptor;
    }, 120_000);
    afterAll(() => connection.closeSync());

    test.each(['ressort', 'anciennes'])(
      '%s: the three formats hold the same rows, as many as the schema says',
      async (name) => {
        const text = `read_csv(${file(`${name}.csv`)}, delim = ';', header = true, all_varchar = true, nullstr = '')`;
        const lines = `read_json(${file(`${name}.jsonl`)}, format = 'newline_delimited')`;
        const columns = (await rows(`DESCRIBE SELECT * FROM ${file(`${name}.parquet`)}`)).map(([column]) =>
          String(column),
        );
        const { schema, rows: count } = descriptor.resources.find((resource) => resource.path === `${name}.csv`)!;
        expect(columns).toEqual(schema.fields.map((field) => field.name));
        const all = columns.map((column) => `CAST("${column}" AS VARCHAR) AS "${column}"`).join(', ');
        const parquet = `SELECT ${all} FROM ${file(`${name}.parquet`)}`;
        for (const other of [text, lines]) {
          expect(await rows(`(${parquet}) EXCEPT ALL (SELECT ${all} FROM ${other})`)).toEqual([]);
          expect(await rows(`(SELECT ${all} FROM ${other}) EXCEPT ALL (${parquet})`)).toEqual([]);
        }
        expect(await rows(`SELECT count(*)::INT FROM ${file(`${name}.parquet`)}`)).toEqual([[count]]);
      },
    );

    test.each(['ressort', 'anciennes'])('%s: the key is a key, and what is required is there', async (name) => {
      const { schema } = descriptor.resources.find((resource) => resource.path === `${name}.parquet`)!;
      const key = schema.primaryKey.map((column) => `"${column}"`).join(', ');
      expect(
        await rows(`SELECT ${key}, count(*) FROM ${file(`${name}.parquet`)} GROUP BY ALL HAVING count(*) > 1`),
      ).toEqual([]);
      const required = schema.fields
        .filter(({ constraints }) => constraints?.required === true)
        .map((field) => `"${field.name}" IS NULL`);
      expect(await rows(`SELECT * FROM ${file(`${name}.parquet`)} WHERE ${required.join(' OR ')}`)).toEqual([]);
    });

    test('a million rows joined say what the functions say', async () => {
      // Codes of the table in a fixed disorder, and one that is none.
      await connection.run(
        `CREATE TABLE codes AS SELECT row_number() OVER () - 1 AS rang, code_insee FROM (SELECT code_insee FROM ${file('ressort.parquet')} UNION ALL SELECT '99999')`,
      );
      const [[count]] = (await rows('SELECT count(*)::INT FROM codes')) as [[number]];
      await connection.run(
        `CREATE TABLE clients AS SELECT id, code_insee FROM (SELECT i AS id, (i * 7919) % ${count} AS rang FROM range(${ROWS}) r(i)) JOIN codes USING (rang)`,
      );
      const facts = ['commune_actuelle', 'zone', 'bureau', 'tribunal', 'cour', 'population_2023'];
      const joined = await rows(
        `SELECT code_insee, ${facts.join(', ')}, count(*)::INT FROM clients c LEFT JOIN ${file('ressort.parquet')} r USING (code_insee) GROUP BY ALL ORDER BY code_insee`,
      );
      expect(joined.reduce((sum, row) => sum + Number(row[row.length - 1]), 0)).toBe(ROWS);
      expect(joined.length).toBeGreaterThan(38_000);

      const { functions } = loadBundle();
      const asked = joined.map(([code]) => [`INSEE ${String(code)}`]);
      const answers = ['COMMUNE', 'ZONE', 'BUREAU', 'TRIBUNAL', 'COUR', 'POPULATION'].map((name) => {
        const run: Shipped = functions.get(name)!;
        return (run(asked, null, null) as unknown[][]).map(([cell]) => (cell instanceof CellError ? null : cell));
      });
      const different = joined.filter((row, at) =>
        answers.some((column, fact) => !same(row[fact + 1], column[at], fact)),
      );
      expect(different.slice(0, 5)).toEqual([]);
      expect(joined.find(([code]) => code === '99999')?.slice(1, 7)).toEqual(facts.map(() => null));
      // The comparison can fail: the functions do not answer everything, and do not all answer alike.
      expect(answers.map((column) => new Set(column).size > 2)).toEqual(answers.map(() => true));
    }, 120_000);

    /** A commune that was split has several names in the table, of which the function gives the first. */
    function same(exported: unknown, answered: unknown, fact: number): boolean {
      if (fact === 0 && typeof exported === 'string' && typeof answered === 'string')
        return exported.split('|')[0] === answered;
      return exported === answered;
    }
  },
);
