/** The policy of the reading, row by row: its example is answered by that very row, its doubts refuse theirs. */
import { EXAMPLES, POLICY, WRITTEN, type Example, type Rule, type RuleId } from '../../src/resolve/policy';
import { R, T } from './read';

const rows = Object.entries(POLICY) as [RuleId, Rule][];
const examples = Object.entries(EXAMPLES) as [RuleId, Example][];

function read(text: string, argument: string) {
  return R.resolve(text, R.departements.read(argument));
}

test.each(examples.map(([id, { answered }]) => [id, ...answered] as const))(
  'row %s answers « %s » (%s): %s',
  (id, text, argument, insee) => {
    const resolution = read(text, argument);
    expect(resolution.kind).toBe('sure');
    if (resolution.kind !== 'sure') return;
    expect([resolution.rule, T.codeOf(T.todayOf(resolution.place)[0]!)]).toEqual([id, insee]);
  },
);

test.each(examples.flatMap(([id, { refused }]) => (refused ? [[id, ...refused] as const] : [])))(
  'a doubt of row %s refuses « %s » (%s)',
  (_, text, argument) => {
    expect(read(text, argument).kind).not.toBe('sure');
  },
);

test('no two rows speak of one case, and every writing has a row', () => {
  const cases = rows.flatMap(([, { stands, confirmed, written }]) =>
    written.map((one) => `${stands} ${confirmed} ${one}`),
  );
  expect(new Set(cases).size).toBe(cases.length);
  const used = new Set(rows.flatMap(([, { written }]) => written));
  expect(WRITTEN.filter((one) => !used.has(one))).toEqual([]);
});
