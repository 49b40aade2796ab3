/** The data package, by the validator of those who made the standard. Left out, saying so, where Python lacks it. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { missingPython, PYTHON } from '../recipes/python';
import { exportTables } from './database';

interface Report {
  valid: boolean;
  errors: unknown[];
  tasks: Array<{ name: string; valid: boolean; stats: { rows?: number }; errors: Array<{ type: string }> }>;
}

const missing = missingPython('frictionless', 'jsonlines');

(missing === undefined ? describe : describe.skip)(
  `the data package, by Frictionless${missing === undefined ? '' : ` (${missing}: NOT tested)`}`,
  () => {
    let folder: string;
    beforeAll(() => {
      folder = exportTables();
    }, 120_000);
    afterAll(() => rmSync(folder, { recursive: true }));

    const validate = (): Report => {
      const { stdout } = spawnSync(PYTHON, ['-m', 'frictionless', 'validate', 'datapackage.json', '--json'], {
        cwd: folder,
        encoding: 'utf8',
        maxBuffer: 100_000_000,
      });
      return JSON.parse(stdout) as Report;
    };

    test('it is valid, rows, keys and sums', () => {
      const { valid, errors, tasks } = validate();
      expect([errors, tasks.flatMap((task) => task.errors.slice(0, 3))]).toEqual([[], []]);
      expect([valid, tasks.length]).toEqual([true, 12]);
      expect(tasks.find((task) => task.name === 'noms-csv')!.stats.rows).toBeGreaterThan(45_000);
    }, 120_000);

    test('a file that changed is not', () => {
      appendFileSync(path.join(folder, 'noms.parquet'), 'x');
      appendFileSync(path.join(folder, 'codes_postaux.csv'), '71000;99999;Nulle part;71;false\n');
      const wrong = validate().tasks.filter((task) => !task.valid);
      expect(wrong.map((task) => task.name)).toEqual(['noms-parquet', 'codes-postaux-csv']);
    }, 120_000);
  },
);
