/** The join of recipes/join.sql in DuckDB, and how its rows are compared with what they must be. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../bench/paths';
import type { ExportedDatabase } from '../export/database';
import type { Client } from './clients';
import { ADDED, readingOf, type Reference } from './joined';

export const RECIPES = path.join(ROOT, 'recipes');

export const JOIN = readFileSync(path.join(RECIPES, 'join.sql'), 'utf8');

const quoted = (file: string): string => `'${file.replaceAll("'", "''")}'`;

/** A list of clients as DuckDB reads it. */
export function clientsOf(file: string): string {
  return file.endsWith('.parquet')
    ? `SELECT * FROM ${quoted(file)}`
    : `SELECT * FROM read_csv(${quoted(file)}, all_varchar = true)`;
}

/** Joins the clients of a file, and writes them beside the answers into another, as DuckDB's name for it says. */
export async function join(database: ExportedDatabase, input: string, output: string): Promise<void> {
  await database.rows(database.text('pli.duckdb.sql'));
  for (const name of ['noms', 'ressort', 'anciennes'])
    await database.rows(`CREATE OR REPLACE VIEW ${name} AS SELECT * FROM ${database.file(`${name}.parquet`)}`);
  await database.rows(`CREATE OR REPLACE VIEW clients AS ${clientsOf(input)}`);
  await database.rows(`COPY (${JOIN}) TO ${quoted(output)}`);
}

export interface Comparison {
  readonly rows: number;
  /** Rows with a code. */
  readonly found: number;
  /** Rows that are not what `fold` and the table give. */
  readonly different: number;
  /** Rows with a code, or a fact, that the library does not read. */
  readonly wrong: number;
  /** Rows that the library reads. */
  readonly readable: number;
  readonly examples: readonly string[];
}

/** Compares the rows of a joined file with the reference and with the library's readings, each distinct client once. */
export async function compare(database: ExportedDatabase, reference: Reference, file: string): Promise<Comparison> {
  const groups = await database.rows(
    `SELECT commune, departement, ${ADDED.join(', ')}, count(*)::INT FROM (${clientsOf(file)}) GROUP BY ALL`,
  );
  const totals = { rows: 0, found: 0, different: 0, wrong: 0, readable: 0 };
  const examples: string[] = [];
  for (const [commune, departement, ...rest] of groups as Array<Array<string | null>>) {
    const count = Number(rest.pop());
    const client: Client = { commune: commune ?? '', departement: departement ?? null };
    const expected = reference.joinedOf(client);
    const reading = readingOf(client);
    const isFound = rest[0] !== null;
    const isDifferent = ADDED.some((column, at) => expected[column] !== rest[at]);
    const isWrong = isFound && ADDED.some((column, at) => column !== 'lieu' && reading[column] !== rest[at]);
    if ((isDifferent || isWrong) && examples.length < 5)
      examples.push(JSON.stringify([client, rest, expected, reading]));
    totals.rows += count;
    totals.found += isFound ? count : 0;
    totals.different += isDifferent ? count : 0;
    totals.wrong += isWrong ? count : 0;
    totals.readable += reading.code_insee === null ? 0 : count;
  }
  return { ...totals, examples };
}
