/** What both commands need before anything else: the compiled table; and how they end when they cannot go on. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { compileData } from '../../src/tooling/build.mjs';
import { ROOT } from './paths';

/** Compiles the table on a fresh clone. */
export async function ensureTable(): Promise<void> {
  if (!existsSync(path.join(ROOT, 'src', 'table', 'generated', 'table.ts'))) await compileData();
}

/** Runs a command; what stops it is one sentence and code 2, so that 1 is a threshold missed. */
export async function orFail(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}
