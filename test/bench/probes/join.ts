/** One way to join over the same rows and the same table: time in all, right and wrong. */
import { readFileSync } from 'node:fs';
import { asked, emit } from '../emit';
import type { JoinKey, JoinRow } from '../generated/joins';
import { JOINERS } from '../rivals/joiners';

const { name, file, count } = asked() as { name: string; file: string; count: number };
const { keys, rows: all } = JSON.parse(readFileSync(file, 'utf8')) as { keys: JoinKey[]; rows: JoinRow[] };
const joiner = JOINERS.find((one) => one.name === name)!;
const rows = all.slice(0, count);
const start = performance.now();
const answers = joiner.join(rows, keys);
const spent = performance.now() - start;
const counts = { right: 0, silent: 0, wrong: 0 };
rows.forEach(({ code }, rank) => {
  const answer = answers[rank];
  counts[answer === undefined ? 'silent' : answer === code ? 'right' : 'wrong']++;
});
emit({ ...counts, spent, rows: rows.length });
