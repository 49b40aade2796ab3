/** The breakages themselves: what each breaks is still in its file, once. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { BREAKAGES } from './breakages';

const ROOT = path.join(__dirname, '../..');

test.each(BREAKAGES.map((breakage) => [breakage.promise, breakage] as const))('%s', (_, { where, found, put }) => {
  const text = readFileSync(path.join(ROOT, where), 'utf8');
  expect(text).toContain(found);
  expect(put).not.toBe(found);
});
