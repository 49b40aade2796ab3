/**
 * One start: the bundle loaded in a fresh realm, then one call, each timed. Right after, in the same process, the
 * reference: the geography's own JSON, parsed, and a Map of its names.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { asked, emit } from '../emit';
import { call, CellError, prepareRealm } from '../realm';

interface Asked {
  readonly file: string;
  readonly name: string;
  readonly args: readonly unknown[];
}

/** As the package writes it. */
interface CommuneEtalab {
  readonly code: string;
  readonly nom: string;
  readonly type: string;
}

/** Milliseconds from the JSON's text to the code of a commune. */
function reference(): number {
  const require = createRequire(path.join(process.cwd(), 'package.json'));
  const text = readFileSync(require.resolve('decoupage-2026/data/communes.json'), 'utf8');
  const start = performance.now();
  const communes = JSON.parse(text) as CommuneEtalab[];
  const codes = new Map(communes.filter(({ type }) => type === 'commune-actuelle').map(({ nom, code }) => [nom, code]));
  if (codes.get('Mâcon') !== '71270') throw new Error('Le JSON des paquets ne dit pas le code de Mâcon.');
  return performance.now() - start;
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
  reference: reference(),
  answer: first instanceof CellError ? first.code : String(first),
});
