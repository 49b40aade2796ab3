/** The reference of a start: the geography's own JSON, parsed, and a Map of its names. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { emit } from '../emit';

interface Commune {
  readonly code: string;
  readonly nom: string;
  readonly type: string;
}

const require = createRequire(path.join(process.cwd(), 'package.json'));
const text = readFileSync(require.resolve('decoupage-2026/data/communes.json'), 'utf8');
const start = performance.now();
const communes = JSON.parse(text) as Commune[];
const codes = new Map(communes.filter(({ type }) => type === 'commune-actuelle').map(({ nom, code }) => [nom, code]));
const answer = codes.get('Mâcon');
emit({ total: performance.now() - start, answer });
