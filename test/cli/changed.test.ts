/** A file that something else writes while it is annotated: what was checked is not what would be written. */
import { appendFileSync, existsSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Done between the two readings: the command shows its progress from the second one on. */
let between: () => void;
jest.mock('../../src/cli/progress', () => ({
  progress: (title: string) => {
    if (title === 'Annotation') between();
    return { advance: () => undefined, finish: () => undefined };
  },
}));

const folder = mkdtempSync(path.join(os.tmpdir(), 'ressort-changed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['shortened', (file: string) => truncateSync(file, 17)],
  ['shortened within a row', (file: string) => truncateSync(file, 40)],
  ['lengthened', (file: string) => appendFileSync(file, '4;Dijon\n')],
  ['given wider rows', (file: string) => writeFileSync(file, 'id;ville\n1;Mâcon;x\n2;Tours\n3;Lyon\n')],
])('%s: refused, and nothing is left behind', async (_, change) => {
  const { annotateCsv } = await import('../../src/cli/annotate-csv');
  const { Annotator } = await import('../../src/cli/annotator');
  const { readOptions } = await import('../../src/cli/options');
  const file = path.join(folder, 'a.csv');
  writeFileSync(file, 'id;ville\n1;Mâcon\n2;Tours\n3;Lyon et la suite\n');
  between = () => change(file);
  const options = readOptions([file, '--colonne', 'ville']);
  await expect(annotateCsv(options, new Annotator(options))).rejects.toThrow(/a changé pendant/);
  expect(existsSync(path.join(folder, 'a.annote.csv'))).toBe(false);
});
