/**
 * One start: the bundle loaded in a fresh realm, then one call, each timed. Right after, in the same process, the
 * reference: the geography's own JSON, parsed, and a Map of its names.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { startWatch } from '../clock';
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
  const watch = startWatch();
  const communes = JSON.parse(text) as CommuneEtalab[];
  const codes = new Map(communes.filter(({ type }) => type === 'commune-actuelle').map(({ nom, code }) => [nom, code]));
  if (codes.get('Mâcon') !== '71270') throw new Error('Le JSON des paquets ne dit pas le code de Mâcon.');
  return watch();
}

const { file, name, args } = asked() as Asked;
const source = readFileSync(file, 'utf8');
const load = prepareRealm();
const loadingWatch = startWatch();
const functions = load(source);
const loading = loadingWatch();
const callWatch = startWatch();
const answer = call(functions.get(name), args);
const called = callWatch();
const first = Array.isArray(answer) ? (answer as unknown[][])[0]?.[0] : answer;
emit({
  loading,
  call: called,
  total: loading + called,
  reference: reference(),
  answer: first instanceof CellError ? first.code : String(first),
});
