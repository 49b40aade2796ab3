/**
 * The exported table in a database: a million rows joined, and the answers compared with those of the
 * shipped functions.
 */
import { CellError, loadBundle, type Shipped } from '../packaging/realm';
import { describeInDuckDb, ExportedDatabase } from './database';

const ROWS = 1_000_000;
const TABLES = ['ressort', 'anciennes', 'noms', 'codes_postaux'];

describeInDuckDb('the exported table, in DuckDB', () => {
  let database: ExportedDatabase;
  const rows = (sql: string): Promise<unknown[][]> => database.rows(sql);
  const file = (name: string): string => database.file(name);

  beforeAll(async () => {
    database = await ExportedDatabase.open();
  }, 120_000);
  afterAll(() => database.close());

  test.each(TABLES)('%s: the three formats hold the same rows, as many as the schema says', async (name) => {
    const text = `read_csv(${file(`${name}.csv`)}, delim = ';', header = true, all_varchar = true, nullstr = '')`;
    const lines = `read_json(${file(`${name}.jsonl`)}, format = 'newline_delimited', sample_size = -1)`;
    const columns = (await rows(`DESCRIBE SELECT * FROM ${file(`${name}.parquet`)}`)).map(([column]) => String(column));
    const { schema, rows: count } = database.descriptor.resources.find((resource) => resource.path === `${name}.csv`)!;
    expect(columns).toEqual(schema.fields.map((field) => field.name));
    const all = schema.fields.map(({ name: column }) => `CAST("${column}" AS VARCHAR) AS "${column}"`).join(', ');
    // In a CSV a list is JSON.
    const cells = schema.fields.map(({ name: column, type }) =>
      type === 'array' ? `CAST(from_json("${column}", '["VARCHAR"]') AS VARCHAR)` : `"${column}"`,
    );
    const parquet = `SELECT ${all} FROM ${file(`${name}.parquet`)}`;
    for (const other of [`SELECT ${cells.join(', ')} FROM ${text}`, `SELECT ${all} FROM ${lines}`]) {
      expect(await rows(`(${parquet}) EXCEPT ALL (${other})`)).toEqual([]);
      expect(await rows(`(${other}) EXCEPT ALL (${parquet})`)).toEqual([]);
    }
    expect(await rows(`SELECT count(*)::INT FROM ${file(`${name}.parquet`)}`)).toEqual([[count]]);
  });

  test.each(TABLES)('%s: the key is a key, and what is required is there', async (name) => {
    const { schema } = database.descriptor.resources.find((resource) => resource.path === `${name}.parquet`)!;
    const key = schema.primaryKey.map((column) => `"${column}"`).join(', ');
    expect(
      await rows(`SELECT ${key}, count(*) FROM ${file(`${name}.parquet`)} GROUP BY ALL HAVING count(*) > 1`),
    ).toEqual([]);
    const required = schema.fields
      .filter(({ constraints }) => constraints?.required === true)
      .map((field) => `"${field.name}" IS NULL`);
    expect(await rows(`SELECT * FROM ${file(`${name}.parquet`)} WHERE ${required.join(' OR ')}`)).toEqual([]);
  });

  test.each(['ressort', 'anciennes'])('%s: beside what « ou » joins, the same values sorted', async (name) => {
    const { schema } = database.descriptor.resources.find((resource) => resource.path === `${name}.parquet`)!;
    const texts = schema.fields.filter((field) => field.type === 'string' && field.name !== 'remarque');
    const table = file(`${name}.parquet`);
    const counts = await rows(
      `SELECT ${texts.map((field) => `count(*) FILTER ("${field.name}" LIKE '% ou %')::INT`).join(', ')} FROM ${table}`,
    );
    const divided = texts.filter((_, at) => Number(counts[0]![at]) > 0).map((field) => field.name);
    const lists = schema.fields.filter((field) => field.type === 'array').map((field) => field.name);
    expect(divided).toContain('bureau');
    expect(lists).toEqual(expect.arrayContaining(divided.map((column) => `${column}_liste`)));
    for (const list of lists) {
      const values = `list_sort(string_split("${list.replace('_liste', '')}", ' ou '))`;
      expect(await rows(`SELECT "${list}" FROM ${table} WHERE "${list}" IS DISTINCT FROM ${values}`)).toEqual([]);
    }
  });

  test('a million rows joined say what the functions say', async () => {
    // Codes of the table in a fixed disorder, and one that is none.
    await rows(
      `CREATE TABLE codes AS SELECT row_number() OVER () - 1 AS rang, code_insee FROM (SELECT code_insee FROM ${file('ressort.parquet')} UNION ALL SELECT '99999')`,
    );
    const [[count]] = (await rows('SELECT count(*)::INT FROM codes')) as [[number]];
    await rows(
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
});
