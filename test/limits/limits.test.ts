/** Answers of any size arrive, or say how many rows to take: never a wrong value, never a cell that waits for ever. */
import { call, ExcelError, type Name } from '../functions/excel';
import { REQUEST_LIMIT, rowsLike, weightOf } from './rows';

const answerOf = (name: Name, rows: string[][], ...more: unknown[]): unknown[][] => {
  const answer = call(name, rows, null, ...more);
  if (answer instanceof ExcelError) throw new Error(answer.message);
  return answer;
};

test.each([
  ['ZONE', 100_000],
  ['BUREAU', 100_000],
  ['COMMUNE.FICHE', 15_000],
  ['COMMUNE.SOURCE', 12_000],
] as const)('%s over %d rows arrives, each value and each code as alone', (name, count) => {
  const rows = rowsLike(count);
  const answer = answerOf(name, rows);
  expect(answer).toHaveLength(count);
  expect(weightOf(answer)).toBeLessThan(REQUEST_LIMIT);
  for (let at = 0; at < count; at += 997) {
    const alone = answerOf(name, [rows[at]!])[0]!;
    alone.forEach((value, column) => {
      const cell = answer[at]![column];
      if (value instanceof ExcelError) expect(cell).toMatchObject({ code: value.code });
      else expect(cell).toBe(value);
    });
  }
});

test('few rows keep every sentence', () => {
  const doubtful = answerOf('ZONE', rowsLike(1000))
    .flat()
    .filter((value) => value instanceof ExcelError);
  expect(doubtful).toHaveLength(127);
  expect(doubtful.every(({ message }) => (message ?? '').length > 60)).toBe(true);
});

test('many rows keep a short sentence, or none', () => {
  const sentences = answerOf('ZONE', rowsLike(40_000))
    .flat()
    .flatMap((value) => (value instanceof ExcelError ? [value.message ?? ''] : []));
  expect(Math.max(...sentences.map((one) => one.length))).toBeLessThanOrEqual(160);
  expect(sentences).toContain('Douteux ; demandez cette case seule.');
});

test('too many rows are one #VALUE! that says how many to take, and so many arrive', () => {
  const rows = rowsLike(100_000);
  const refused = call('COMMUNE.SOURCE', rows, null, 'ZONE');
  expect(refused).toMatchObject({ code: '#VALUE!' });
  const [, limit] = /limite de (\d+)/.exec((refused as ExcelError).message!)!;
  expect(Number(limit)).toBeGreaterThan(1000);
  expect(weightOf(answerOf('COMMUNE.SOURCE', rows.slice(0, Number(limit)), 'ZONE'))).toBeLessThan(REQUEST_LIMIT);
});
