/** One rival over the rows: time to be ready, memory, time a row, right and wrong. */
import { readFileSync } from 'node:fs';
import { memory } from '../chrono';
import { asked, emit } from '../emit';
import { RIVALS } from '../rivals/list';

interface Asked {
  readonly nom: string;
  /** JSON of rows: text, and every code that is right. */
  readonly file: string;
  readonly combien: number;
}

const { nom, file, combien } = asked() as Asked;
const rival = RIVALS.find((one) => one.nom === nom)!;
const all = JSON.parse(readFileSync(file, 'utf8')) as { texte: string; codes: string[] }[];
const step = Math.max(1, Math.floor(all.length / combien));
const rows = all.filter((_, rank) => rank % step === 0).slice(0, combien);
const before = memory();
const start = performance.now();
const answer = rival.load();
answer('1 place du Marché 71000 MACON');
const ready = performance.now() - start;
const held = memory() - before;

const counts = { juste: 0, muet: 0, faux: 0 };
const spent: number[] = [];
for (const { texte, codes } of rows) {
  const from = performance.now();
  const code = answer(texte);
  spent.push(performance.now() - from);
  counts[code === undefined ? 'muet' : codes.includes(code) ? 'juste' : 'faux']++;
}
// The second half, once the engine knows the code: a rate is of long columns.
const settled = spent.slice(spent.length >> 1);
const total = settled.reduce((sum, one) => sum + one, 0);
emit({ nom, pret: ready, memoire: held, lignes: rows.length, parSeconde: (settled.length * 1000) / total, ...counts });
