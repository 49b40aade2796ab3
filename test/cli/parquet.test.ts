/** Parquet annotated: what another engine reads of the copy is what the file held, with the answers beside. */
import { main } from '../../src/cli/main';
import { describeInDuckDb } from '../export/database';
import { at, files, said, useTerminal, write } from './terminal';

useTerminal();

async function query(sql: string): Promise<readonly (readonly unknown[])[]> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    return (await connection.runAndReadAll(sql)).getRowsJson();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Columns of every kind that a copy could spoil. */
const HELD = `SELECT i AS id,
  CASE WHEN i % 97 = 0 THEN NULL WHEN i % 3 = 0 THEN 'Saint-Denis' WHEN i % 2 = 0 THEN 'MACON' ELSE 'Tours' END AS Ville,
  CASE WHEN i % 3 = 0 THEN 93 ELSE NULL END AS Dep, i * 1.5::DOUBLE AS prix, (i * 1.01)::DECIMAL(12,2) AS montant,
  TIMESTAMP '2026-01-01' + INTERVAL (i) MINUTE AS quand, DATE '2026-01-01' + (i % 300)::INT AS jour,
  [i, i + 1] AS suite, {'a': i, 'b': 'x' || i} AS objet, i % 2 = 0 AS pair, 'ab'::BLOB AS octets
  FROM range(5000) t(i)`;
const OWN = 'id, Ville, Dep, prix, montant, quand, jour, suite, objet, pair, octets';

const make = (name: string, codec: string): Promise<unknown> =>
  query(`COPY (${HELD}) TO '${at(name)}' (FORMAT parquet, CODEC '${codec}', ROW_GROUP_SIZE 2048)`);

const ANNOTATE = ['--colonne', 'Ville', '--departement', 'Dep', '--faits', 'zone,population', '--titres', 'techniques'];

describeInDuckDb('a copy, read by DuckDB', () => {
  test.each(['snappy', 'gzip', 'uncompressed', 'brotli'])(
    '%s: the columns are what they were, and answered',
    async (codec) => {
      await make('a.parquet', codec);
      expect(await main(['annotate', at('a.parquet'), ...ANNOTATE])).toBe(0);
      const copy = `'${at('a.annote.parquet')}'`;
      const lost = `SELECT * FROM (${HELD}) EXCEPT ALL SELECT ${OWN} FROM ${copy}`;
      expect(await query(lost)).toEqual([]);
      const types = (source: string): string => `DESCRIBE SELECT ${OWN} FROM ${source}`;
      expect(await query(types(copy))).toEqual(await query(types(`'${at('a.parquet')}'`)));
      const groups = `SELECT count(DISTINCT row_group_id)::INT FROM parquet_metadata(${copy})`;
      expect(await query(groups)).toEqual([[3]]);
      const answers = `SELECT Ville, code_insee_actuel, zone, population_2023 > 0, typeof(population_2023), lecture,
        count(*)::INT FROM ${copy} GROUP BY ALL ORDER BY Ville NULLS LAST`;
      expect(await query(answers)).toEqual([
        ['MACON', '71270', 'B', true, 'INTEGER', 'certaine', 1649],
        ['Saint-Denis', '93066', 'A', true, 'INTEGER', 'certaine', 1649],
        ['Tours', '37261', 'A', true, 'INTEGER', 'certaine', 1650],
        [null, null, null, null, 'INTEGER', 'vide', 52],
      ]);
      expect(said.join('\n')).toMatch(/5.000 {2}lignes lues/);
    },
  );

  test('each row has its own answer', async () => {
    await make('a.parquet', 'snappy');
    expect(await main(['annotate', at('a.parquet'), ...ANNOTATE])).toBe(0);
    const wrong = `SELECT * FROM read_parquet('${at('a.annote.parquet')}', file_row_number = true)
      WHERE code_insee_actuel IS DISTINCT FROM
        CASE Ville WHEN 'MACON' THEN '71270' WHEN 'Tours' THEN '37261' WHEN 'Saint-Denis' THEN '93066' END
      OR id <> file_row_number`;
    expect(await query(wrong)).toEqual([]);
  });

  test.each([
    ['a column that is not there', ['--colonne', 'Zut'], /Aucune colonne ne s'appelle « Zut »\. .*id, Ville, Dep/],
    ['no column', [], /Par exemple : npx --no-install ressort annotate .*a\.parquet --colonne Ville --departement Dep/],
  ])('%s: refused with those there are', async (_, options, sentence) => {
    await make('a.parquet', 'snappy');
    expect(await main(['annotate', at('a.parquet'), ...options])).toBe(1);
    expect(said.join('\n')).toMatch(sentence);
    expect(files()).toEqual(['a.parquet']);
  });
});

test('a file that is none, or is cut, is refused', async () => {
  write('a.parquet', 'PAR1 et la suite');
  write('b.parquet', 'PA');
  expect(await main(['annotate', at('a.parquet')])).toBe(1);
  expect(await main(['annotate', at('b.parquet')])).toBe(1);
  expect(said.filter((one) => one.includes("n'est pas un fichier Parquet, ou il est coupé"))).toHaveLength(2);
});
