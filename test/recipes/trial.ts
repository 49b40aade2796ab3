/** Each recipe on the same clients, in turn. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { runNode } from '../../src/tooling/boot/run.mjs';
import { read } from '../../src/lib/read';
import type { ExportedDatabase } from '../export/database';
import { clients, clientsCsv } from './clients';
import { compare, join, RECIPES, type Comparison } from './join';
import { Reference } from './joined';
import { missingJava, missingPython, runPython } from './python';
import type { Measured, Skipped } from './report';

type Tried = Measured | Skipped;

export class Trial {
  constructor(
    private readonly database: ExportedDatabase,
    private readonly count: number,
    private readonly sparkCount: number,
  ) {}

  async *run(): AsyncGenerator<Tried> {
    const csv = this.file('clients.csv');
    writeFileSync(csv, clientsCsv(clients(this.count)));
    yield await this.command(csv);
    const joined = this.file('joined.csv');
    const milliseconds = await timed(() => join(this.database, csv, joined));
    const comparison = await compare(this.database, new Reference(), joined);
    yield { name: 'DuckDB, join', milliseconds, ...verdict(comparison) };
    yield await this.byFunction(csv);
    yield await this.spark();
    yield await this.python();
  }

  private file(name: string): string {
    return path.join(this.database.folder, name);
  }

  private async rows(sql: string): Promise<unknown[][]> {
    return this.database.rows(sql);
  }

  private async command(csv: string): Promise<Tried> {
    const out = this.file('annotated.csv');
    const args = ['annotate', csv, '--colonne', 'commune', '--departement', 'departement', '--faits', 'zone,bureau,tribunal', '--sortie', out, '--titres', 'techniques']; // prettier-ignore
    const milliseconds = await timed(async () => {
      const { code, output } = await runNode('src/cli/ressort.mjs', args, { capture: true });
      if (code !== 0) throw new Error(output);
    });
    const answers = await this.asLibrary(`read_csv('${out}', all_varchar = true)`, 'code_insee_actuel');
    return { name: '`ressort annotate`', milliseconds, ...answers };
  }

  private async byFunction(csv: string): Promise<Tried> {
    const out = this.file('read.parquet');
    const milliseconds = await timed(async () => {
      const { code, output } = await runNode(path.join('recipes', 'duckdb.mjs'), [csv, out], { capture: true });
      if (code !== 0) throw new Error(output);
    });
    return {
      name: 'DuckDB, function of the library',
      milliseconds,
      ...(await this.asLibrary(`'${out}'`, 'code_insee')),
    };
  }

  /** Whether a file's code and zone are those that the library reads, each distinct client once. */
  private async asLibrary(file: string, code: string): Promise<Pick<Measured, 'rows' | 'found' | 'wrong'>> {
    const groups = await this.rows(
      `SELECT commune, departement, ${code}, zone, count(*)::INT FROM ${file} GROUP BY ALL`,
    );
    const totals = { rows: 0, found: 0, wrong: 0 };
    for (const [commune, departement, insee, zone, count] of groups) {
      const reading = read(commune as string, departement as string | null);
      const expected = reading.status === 'sure' ? [reading.insee, reading.fact('ZONE') ?? null] : [null, null];
      totals.rows += Number(count);
      totals.found += insee === null ? 0 : Number(count);
      totals.wrong += expected[0] === insee && expected[1] === zone ? 0 : Number(count);
    }
    return totals;
  }

  /** The clients again and again, up to the number asked, numbered; the rows of Spark are those of DuckDB. */
  private async spark(): Promise<Tried> {
    const name = 'Spark, join (start of Java included)';
    const skipped = missingJava() ?? missingPython('pyspark');
    if (skipped !== undefined) return { name, skipped };
    const [input, output, expected] = ['many.parquet', 'spark.parquet', 'duckdb.parquet'].map((one) => this.file(one)) as [string, string, string]; // prettier-ignore
    const turns = Math.ceil(this.sparkCount / this.count);
    const source = `read_csv('${this.file('clients.csv')}', all_varchar = true)`;
    await this.rows(
      `COPY (SELECT turn, commune, departement FROM range(${turns}) t(turn), ${source} LIMIT ${this.sparkCount}) TO '${input}'`,
    );
    const milliseconds = await timed(() =>
      Promise.resolve(runPython(path.join(RECIPES, 'spark_join.py'), [this.database.folder, input, output], RECIPES)),
    );
    await join(this.database, input, expected);
    const grouped = (files: string): string =>
      `(SELECT commune, departement, code_insee, lieu, zone, bureau, tribunal, count(*) FROM '${files}' GROUP BY ALL)`;
    const spark = `${output}/*.parquet`;
    const [[different]] = (await this.rows(
      `SELECT count(*)::INT FROM ((${grouped(spark)} EXCEPT ${grouped(expected)}) UNION ALL (${grouped(expected)} EXCEPT ${grouped(spark)}))`,
    )) as [[number]];
    const comparison = await compare(this.database, new Reference(), expected);
    const [[rows]] = (await this.rows(`SELECT count(*)::INT FROM '${spark}'`)) as [[number]];
    return {
      name,
      milliseconds,
      ...verdict(comparison),
      rows,
      wrong: comparison.wrong + comparison.different + different,
    };
  }

  private async python(): Promise<Tried> {
    const name = 'Python, the Parquet read';
    const skipped = missingPython('pyarrow');
    if (skipped !== undefined) return { name, skipped };
    const [[rows]] = (await this.rows(`SELECT count(*)::INT FROM ${this.database.file('ressort.parquet')}`)) as [[number]]; // prettier-ignore
    let printed = '';
    const milliseconds = await timed(() => {
      printed = runPython(path.join(RECIPES, 'read_parquet.py'), [this.database.folder, '71270'], RECIPES);
      return Promise.resolve();
    });
    return {
      name,
      milliseconds,
      rows,
      found: rows,
      wrong: printed.startsWith('71270;Mâcon;') ? 0 : 1,
      joinsNothing: true,
    };
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** A row that is not the reference's is wrong, whatever it says. */
function verdict({ rows, found, different, wrong }: Comparison): Pick<Measured, 'rows' | 'found' | 'wrong'> {
  return { rows, found, wrong: different + wrong };
}
