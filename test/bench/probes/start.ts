/** One start: the bundle loaded in a fresh realm, then one call, each timed. */
import { readFileSync } from 'node:fs';
import { asked, emit } from '../emit';
import { call, CellError, prepareRealm } from '../realm';

interface Asked {
  readonly file: string;
  readonly name: string;
  readonly args: readonly unknown[];
}

const { file, name, args } = asked() as Asked;
const source = readFileSync(file, 'utf8');
const load = prepareRealm();
const start = performance.now();
const functions = load(source);
const loaded = performance.now();
const answer = call(functions.get(name), args);
const end = performance.now();
const first = Array.isArray(answer) ? (answer as unknown[][])[0]?.[0] : answer;
emit({
  loading: loaded - start,
  call: end - loaded,
  total: end - start,
  answer: first instanceof CellError ? first.code : String(first),
});
