/** Texts that once were answered wrongly or not at all, a row each: the code, or an error; some have a second right answer. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { one } from '../functions/excel';

const [, ...rows] = readFileSync(join(__dirname, 'traps.tsv'), 'utf8').trimEnd().split('\n');
const traps = rows.map((row) => {
  const [text, departement, expected, also, kind] = row.split('\t') as [string, string, string, string, string];
  return { text, departement, kind, right: [expected, ...also.split(' ').filter((one) => one !== '')] };
});

test('the table has all of its rows, each with its right answers', () => {
  expect(traps).toHaveLength(108);
  for (const { right } of traps) for (const answer of right) expect(answer).toMatch(/^(?:error|[0-9][0-9AB][0-9]{3})$/);
});

test.each(traps)('« $text » with « $departement » is $right ($kind)', ({ text, departement, right }) => {
  const answer = one('COMMUNE.INSEE', text, departement);
  expect(right).toContain(typeof answer === 'string' ? answer : 'error');
});
