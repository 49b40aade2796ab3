/**
 * `npm run recipes`: the recipes of recipes/README.md, each tried on files of clients that it makes, its rows compared
 * and its pace measured beside that of `ressort annotate` on the same file. What the machine lacks is left out, saying so.
 */
import { ensureLibrary } from '../../src/tooling/build/build';
import { orFail } from '../bench/fail';
import { parseOptions } from '../bench/options';
import { ExportedDatabase, HAS_DUCKDB } from '../export/database';
import { line, table, writeReadme, type Measured, type Skipped } from './report';
import { Trial } from './trial';

const HELP = `npm run recipes -- [options]
  --lignes 1000000      clients de la commande et de DuckDB
  --spark 10000000      clients de Spark
  --readme              écrit le tableau dans recipes/README.md, entre ses deux marques`;

await orFail(async () => {
  const options = parseOptions(process.argv.slice(2), ['readme', 'aide'], ['lignes', 'spark']);
  if (options.has('aide')) {
    console.log(HELP);
    return;
  }
  if (!HAS_DUCKDB) throw new Error("Le paquet de DuckDB n'est pas fait pour cette machine : rien n'est essayé.");
  await ensureLibrary();
  const database = await ExportedDatabase.open();
  try {
    const trial = new Trial(database, options.number('lignes') ?? 1_000_000, options.number('spark') ?? 10_000_000);
    const tried: Array<Measured | Skipped> = [];
    for await (const one of trial.run()) {
      console.log(line(one));
      tried.push(one);
    }
    const written = table(tried);
    console.log(`\n${written}`);
    if (options.has('readme')) writeReadme(written);
    if (tried.some((one) => 'wrong' in one && one.wrong > 0)) process.exitCode = 1;
  } finally {
    database.close();
  }
});
