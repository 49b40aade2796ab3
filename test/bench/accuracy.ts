/** `npm run bench:accuracy [-- fichier…]`: right, silent and wrong answers. See `accuracy/run.ts`. */
import { run } from './accuracy/run';
import { orFail } from './fail';

await orFail(() => run(process.argv.slice(2)));
