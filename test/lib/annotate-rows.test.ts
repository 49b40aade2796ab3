/** Rows annotated as they come: the keys that make the text of each. */
import { annotateRows, type AnnotateOptions, type Row } from '../../src/lib/annotate-rows';

const ROWS: readonly Row[] = [
  { code: 1053, cp: 1000, ville: 'Bourg en Bresse' },
  { code: null, cp: '71000', ville: 'MACON' },
  { code: '71270', cp: null, ville: 'Dijon' },
];

test.each<[options: AnnotateOptions, found: ReadonlyArray<string | null>]>([
  [{ insee: 'code', postCode: 'cp', text: 'ville' }, ['01053', '71270', null]],
  [{ postCode: 'cp', text: ['ville'] }, ['01053', '71270', '21231']],
  [{ insee: 'code' }, ['01053', null, '71270']],
])('%j', async (options, found) => {
  const codes: unknown[] = [];
  for await (const row of annotateRows({ ...options, facts: ['zone'] })(ROWS)) codes.push(row['code_insee_actuel']);
  expect(codes).toEqual(found);
});

test('no key to read is refused', () => {
  expect(() => annotateRows({})).toThrow('annotateRows : « text » nomme la clef à lire.');
});
