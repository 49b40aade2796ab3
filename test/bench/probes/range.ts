/** One call of a shipped function over a whole column of texts, from a bundle not loaded yet: time, and right answers. */
import { readFileSync } from 'node:fs';
import { asked, emit } from '../emit';
import { call, prepareRealm } from '../realm';

interface Asked {
  readonly functions: string;
  readonly name: string;
  /** JSON of rows: the text, and the answer that is right. */
  readonly file: string;
}

const { functions: bundle, name, file } = asked() as Asked;
const rows = JSON.parse(readFileSync(file, 'utf8')) as { text: string; expected: string }[];
const source = readFileSync(bundle, 'utf8');
const load = prepareRealm();
const start = performance.now();
const answers = call(load(source).get(name), [rows.map(({ text }) => [text])]) as unknown[][];
const total = performance.now() - start;
emit({ total, right: rows.filter(({ expected }, rank) => answers[rank]?.[0] === expected).length });
