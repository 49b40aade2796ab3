/** `node recipes/duckdb.mjs clients.csv clients.parquet`: any file that DuckDB reads, to any that it writes. */
import { DuckDBInstance } from '@duckdb/node-api';
import { registerRessort } from './duckdb-function.mjs';

const [input, output] = process.argv.slice(2).map((name) => `'${name.replaceAll("'", "''")}'`);
const connection = await (await DuckDBInstance.create()).connect();
registerRessort(connection);
await connection.run(`COPY (
  SELECT *, code_insee(commune, departement) AS code_insee, fait('ZONE', commune, departement) AS zone FROM ${input}
) TO ${output}`);
