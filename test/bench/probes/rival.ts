/** One rival over the rows: time to be ready, memory, time a row, right and wrong. */
import { readFileSync } from 'node:fs';
import { memory } from '../chrono';
import { asked, emit } from '../emit';
import { RIVALS } from '../rivals/list';

interface Asked {
  readonly nom: string;
  /** JSON of rows: text, and every code that is right. */
  readonly file: string;
  /** JSON of other texts: the engine learns on them, and no rival remembers a row it is judged on. */
  readonly chauffe: string;
  readonly combien: number;
}

const WARMING = 2_000;
const { nom, file, chauffe, combien } = asked() as Asked;
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

const warm = JSON.parse(readFileSync(chauffe, 'utf8')) as string[];
const deadline = performance.now() + WARMING;
for (const texte of warm) {
  if (performance.now() > deadline) break;
  answer(texte);
}

const counts = { juste: 0, muet: 0, faux: 0 };
const answers: (string | undefined)[] = [];
const from = performance.now();
for (const { texte } of rows) answers.push(answer(texte));
const spent = performance.now() - from;
rows.forEach(({ codes }, rank) => {
  const code = answers[rank];
  counts[code === undefined ? 'muet' : codes.includes(code) ? 'juste' : 'faux']++;
});
emit({ nom, pret: ready, memoire: held, lignes: rows.length, parSeconde: (rows.length * 1000) / spent, ...counts });
