/** Right, silent and wrong, per kind of error, with the lines: on files, or on texts made from the table. */
import { readFileSync } from 'node:fs';
import { Resolver } from '../../../src/resolve/resolve';
import { table } from '../../../src/table/table';
import { judge, tally, type Verdict } from './judge';
import { meets, printDetails, printSummary, type Threshold } from './report';
import { parseColumns, readRows, type Row } from './rows';
import { changesOf, printChanges, resolverWithout } from './without';
import { Generator } from '../generated/sets';
import { parseOptions, type Options } from '../options';
import { title } from '../print';

const HELP = `npm run bench:accuracy -- [fichier.tsv|.csv …] [options]
  Le fichier a des colonnes texte et code_insee, et peut avoir departement, codes_acceptes, jeu.
  Sans fichier : des textes tirés de la table elle-même, chaque sorte à part.
  --colonnes texte=adresse,code=insee   les en-têtes du fichier, s'ils sont autres
  --jeu colonne         regroupe par cette colonne
  --lignes              montre chaque ligne muette ou fausse (--lignes-fausses : les fausses seules)
  --sans-departement    ne donne pas le département à la fonction
  --ecarter 12,45       lignes dont l'étiquette est fausse, comptées à part
  --echantillon 0,1     part des communes, sans fichier
  --without règle,règle  ce que chacune de ces règles de lecture gagne et coûte (--lignes : sur quelles lignes)
  --juste 99,5 --faux 0,05   échoue (code 1) en deçà de cette part de justes, au-delà de cette part de faux`;

function judgeAll(resolver: Resolver, rows: readonly Row[], options: Options): Verdict[] {
  const set = new Set(
    (options.text('ecarter') ?? '')
      .split(',')
      .filter((text) => text !== '')
      .map(Number),
  );
  const withDepartement = !options.has('sans-departement');
  return rows.map((row): Verdict =>
    set.has(row.line)
      ? { row, issue: 'unjudged', kind: 'ligne-ecartee', answer: '' }
      : judge(resolver, row, withDepartement),
  );
}

function rowsOf(file: string, options: Options): Row[] {
  const group = options.text('jeu');
  const columns = parseColumns(
    [options.text('colonnes'), group && `jeu=${group}`].filter(Boolean).join(',') || 'texte=texte',
  );
  return readRows(readFileSync(file, 'utf8'), file, columns);
}

/** What each of these rules wins and costs, on all the rows together. */
function runWithout(resolver: Resolver, rules: readonly string[], options: Options): void {
  const generated = (): Row[] =>
    [...new Generator(resolver.table, options.number('echantillon') ?? 1).sets()].flatMap(({ rows }) => rows);
  const rows = options.files.length === 0 ? generated() : options.files.flatMap((file) => rowsOf(file, options));
  const withRule = judgeAll(resolver, rows, options);
  for (const rule of rules) {
    const without = judgeAll(resolverWithout(new Set([rule])), rows, options);
    printChanges(rule, changesOf(withRule, without), options.has('lignes'));
  }
}

/** A file, or the lines of several: its sets, its kinds, its lines. Returns whether it meets the threshold. */
function runFile(resolver: Resolver, file: string, options: Options, threshold: Threshold): boolean {
  const verdicts = judgeAll(resolver, rowsOf(file, options), options);
  console.log(title(`${file}${options.has('sans-departement') ? ' (sans le département)' : ''}`));
  const sets = new Map<string, Verdict[]>([['ensemble', verdicts]]);
  for (const verdict of verdicts)
    if (verdict.row.group !== '') sets.set(verdict.row.group, [...(sets.get(verdict.row.group) ?? []), verdict]);
  printSummary([...sets].map(([name, some]) => ({ name, tally: tally(some) })));
  printDetails(verdicts, options.has('lignes'), options.has('lignes-fausses'));
  return meets(tally(verdicts), threshold);
}

function runGenerated(resolver: Resolver, options: Options, threshold: Threshold): boolean {
  const generator = new Generator(resolver.table, options.number('echantillon') ?? 1);
  console.log(title('Textes tirés de la table'));
  const summaries = [];
  const shown: Verdict[] = [];
  const counted: Verdict[] = [];
  for (const { name, rows, mayBeSilent } of generator.sets()) {
    const verdicts = judgeAll(resolver, rows, options);
    summaries.push({ name: mayBeSilent ? `${name} *` : name, tally: tally(verdicts) });
    for (const verdict of verdicts) {
      if (!mayBeSilent || verdict.issue !== 'silent') counted.push(verdict);
      if (verdict.issue !== 'right' && !(mayBeSilent && verdict.issue === 'silent')) shown.push(verdict);
    }
  }
  summaries.push({ name: 'ensemble, sans les muets permis (*)', tally: tally(counted) });
  printSummary(summaries);
  console.log('\n* le texte peut ne pas suffire (homonymes, faute qui mène à deux noms) : se taire y est permis.');
  printDetails(shown, options.has('lignes'), options.has('lignes-fausses'));
  return meets(tally(counted), threshold);
}

export function run(args: readonly string[]): void {
  const options = parseOptions(
    args,
    ['lignes', 'lignes-fausses', 'sans-departement', 'aide'],
    ['colonnes', 'jeu', 'ecarter', 'echantillon', 'juste', 'faux', 'without'],
  );
  if (options.has('aide')) {
    console.log(HELP);
    return;
  }
  const threshold = { right: options.number('juste'), wrong: options.number('faux') };
  const resolver = new Resolver(table());
  const rules = options.text('without');
  if (rules !== undefined) {
    runWithout(resolver, rules.split(','), options);
    return;
  }
  const runs =
    options.files.length === 0
      ? [runGenerated(resolver, options, threshold)]
      : options.files.map((file) => runFile(resolver, file, options, threshold));
  if (runs.includes(false)) process.exitCode = 1;
}
