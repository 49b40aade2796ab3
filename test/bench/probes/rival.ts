/** One rival over the rows: time to be ready, memory, time a row, right and wrong. */
import { readFileSync } from 'node:fs';
import { memory } from '../clock';
import { asked, emit } from '../emit';
import { RIVALS } from '../rivals/list';

interface Asked {
  readonly name: string;
  /** JSON of rows: text, and every code that is right. */
  readonly file: string;
  /** JSON of other texts: the engine learns on them, and no rival remembers a row it is judged on. */
  readonly warming: string;
  readonly count: number;
}

const WARMING = 2_000;
const { name, file, warming, count } = asked() as Asked;
const rival = RIVALS.find((one) => one.name === name)!;
const all = JSON.parse(readFileSync(file, 'utf8')) as { text: string; codes: string[] }[];
const step = Math.max(1, Math.floor(all.length / count));
const rows = all.filter((_, rank) => rank % step === 0).slice(0, count);
const before = memory();
const start = performance.now();
const answer = rival.load();
answer('1 place du Marché 71000 MACON');
const ready = performance.now() - start;
const held = memory() - before;

const warm = JSON.parse(readFileSync(warming, 'utf8')) as string[];
const deadline = performance.now() + WARMING;
for (const text of warm) {
  if (performance.now() > deadline) break;
  answer(text);
}

const counts = { right: 0, silent: 0, wrong: 0 };
const answers: (string | undefined)[] = [];
const from = performance.now();
for (const { text } of rows) answers.push(answer(text));
const spent = performance.now() - from;
rows.forEach(({ codes }, rank) => {
  const code = answers[rank];
  counts[code === undefined ? 'silent' : codes.includes(code) ? 'right' : 'wrong']++;
});
emit({ name, ready, memory: held, rows: rows.length, perSecond: (rows.length * 1000) / spent, ...counts });
