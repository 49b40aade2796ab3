import { contentOf, type Content } from '../../src/annotate/cell';
import type { Scalar } from '../../src/host/host';

const text = (said: string): Content => ({ kind: 'text', text: said });
const error = (shown: string): Content => ({ kind: 'error', shown });

test.each<[Scalar, Content]>([
  ['', { kind: 'blank' }],
  [' \n', { kind: 'blank' }],
  ['Mâcon', text('Mâcon')],
  [71270, text('71270')],
  [1004, text('1004')],
  ['0', text('0')],
  ['#N/B', text('#N/B')],
  ['#N/A', error('#N/A')],
  ['#NOM?', error('#NOM?')],
  // A host reads a blank cell as "": a 0 was typed, and is no code.
  [0, error('0')],
  [-1, error('-1')],
  [0.5, error('0.5')],
  [100_000, error('100000')],
  [true, error('VRAI')],
])('what a cell that holds %j says', (value, content) => {
  expect(contentOf(value)).toEqual(content);
});
