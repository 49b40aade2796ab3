/** One start: the bundle loaded in a fresh realm, then one call, each timed. */
import { readFileSync } from 'node:fs';
import { asked, emit } from '../emit';
import { call, CellError, prepareRealm } from '../realm';

interface Asked {
  readonly file: string;
  readonly nom: string;
  readonly args: readonly unknown[];
}

const { file, nom, args } = asked() as Asked;
const source = readFileSync(file, 'utf8');
const load = prepareRealm();
const start = performance.now();
const functions = load(source);
const loaded = performance.now();
const answer = call(functions.get(nom), args);
const end = performance.now();
const first = Array.isArray(answer) ? (answer as unknown[][])[0]?.[0] : answer;
emit({
  chargement: loaded - start,
  appel: end - loaded,
  total: end - start,
  reponse: first instanceof CellError ? first.code : String(first),
});
