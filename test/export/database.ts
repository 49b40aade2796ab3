/** The exported table, written in a folder of its own, and DuckDB to read it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import type * as DuckDbPackage from '@duckdb/node-api';
import { ROOT } from '../bench/paths';

type DuckDb = typeof DuckDbPackage;
type Connection = Awaited<ReturnType<Awaited<ReturnType<DuckDb['DuckDBInstance']['create']>>['connect']>>;

export interface Descriptor {
  resources: Array<{
    path: string;
    rows: number;
    schema: {
      fields: Array<{ name: string; type: string; constraints?: { required: boolean } }>;
      primaryKey: string[];
    };
  }>;
}

function loadDuckDb(): DuckDb | undefined {
  try {
    return createRequire(import.meta.url)('@duckdb/node-api') as DuckDb;
  } catch {
    return undefined;
  }
}

const duckdb = loadDuckDb();

/** False where DuckDB's package has no build for this machine. */
export const HAS_DUCKDB = duckdb !== undefined;

/** Left out, saying so, without DuckDB. */
export function describeInDuckDb(title: string, body: () => void): void {
  if (!HAS_DUCKDB) describe.skip(`${title} (DuckDB's package is not installed: NOT tested)`, body);
  else describe(title, body);
}

/** Runs `npm run export` into a new folder. */
export function exportTables(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ressort-export-'));
  const ready = path.join(ROOT, 'src', 'tooling', 'boot', 'ready.mjs');
  execFileSync(process.execPath, [ready, 'tsx', 'src/export/main.ts', folder], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return folder;
}

export class ExportedDatabase {
  private constructor(
    readonly folder: string,
    readonly connection: Connection,
  ) {}

  static async open(): Promise<ExportedDatabase> {
    return new ExportedDatabase(exportTables(), await (await duckdb!.DuckDBInstance.create()).connect());
  }

  close(): void {
    this.connection.closeSync();
    rmSync(this.folder, { recursive: true });
  }

  async rows(sql: string): Promise<unknown[][]> {
    return (await this.connection.runAndReadAll(sql)).getRowsJS();
  }

  /** A file of the folder, quoted. */
  file(name: string): string {
    return `'${path.join(this.folder, name).replaceAll("'", "''")}'`;
  }

  text(name: string): string {
    return readFileSync(path.join(this.folder, name), 'utf8');
  }

  get descriptor(): Descriptor {
    return JSON.parse(this.text('datapackage.json')) as Descriptor;
  }
}
