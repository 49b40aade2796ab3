/** `npm run bench:accuracy [-- fichier…]`: right, silent and wrong answers. See `accuracy/run.ts`. */
import { ensureTable, orFail } from './ready';

await orFail(async () => {
  await ensureTable();
  // Only now: the table may just have been made.
  const { run } = await import('./accuracy/run');
  run(process.argv.slice(2));
});
