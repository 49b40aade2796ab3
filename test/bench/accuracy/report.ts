/** What the accuracy run prints. */
import { columns, figure, percent } from '../print';
import { shares, tally, type Issue, type Tally, type Verdict } from './judge';

export interface Threshold {
  /** At least this share right, in percent. */
  readonly right: number | undefined;
  /** At most this share wrong, in percent. */
  readonly wrong: number | undefined;
}

export function printSummary(summaries: readonly { readonly name: string; readonly tally: Tally }[]): void {
  const header = ['', 'lignes', 'justes', 'muettes', 'fausses', 'part juste', 'part fausse', 'hors'];
  const rows = summaries.map(({ name, tally: counts }) => {
    const { right, wrong } = shares(counts);
    const judged = counts.right + counts.silent + counts.wrong;
    return [
      name,
      figure(judged),
      figure(counts.right),
      figure(counts.silent),
      figure(counts.wrong),
      percent(right),
      percent(wrong),
      figure(counts.unjudged),
    ];
  });
  for (const line of columns([header, ...rows])) console.log(line);
}

const ISSUES: Readonly<Record<Issue, string>> = { wrong: 'faux', silent: 'muet', unjudged: 'hors', right: 'juste' };

/** Counts per kind, then the lines that were asked for. */
export function printDetails(verdicts: readonly Verdict[], lines: boolean, wrongLines: boolean): void {
  const sorted = [...tally(verdicts).kinds]
    .map(([key, count]) => {
      const [issue, kind] = key.split('|') as [Issue, string];
      return { issue: ISSUES[issue], kind, count };
    })
    .sort((one, other) => one.issue.localeCompare(other.issue) || other.count - one.count);
  if (sorted.length > 0) console.log('\nPar sorte :');
  for (const line of columns(sorted.map(({ issue, kind, count }) => [issue, kind, figure(count)])))
    console.log(`  ${line}`);
  const shown = verdicts.filter(({ issue }) => issue === 'wrong' || (lines && issue !== 'right'));
  if (shown.length === 0 || !(lines || wrongLines)) return;
  console.log('\nissue\tligne\tsorte\ttexte\tdépartement\tattendu\trépondu\tjeu');
  for (const { row, issue, kind, answer } of shown) {
    const text = row.text.replace(/\s*[\n\r\t]+\s*/g, ' ⏎ ');
    console.log(
      [ISSUES[issue], row.line, kind, text, row.departement, row.codes.join(' '), answer, row.group].join('\t'),
    );
  }
}

/** True where the shares are within the threshold; says why where they are not. */
export function meets(counts: Tally, { right, wrong }: Threshold): boolean {
  const found = shares(counts);
  const short = right !== undefined && found.right < right;
  const over = wrong !== undefined && found.wrong > wrong;
  if (short) console.error(`\nSeuil manqué : ${percent(found.right)} de justes, ${percent(right)} demandés.`);
  if (over) console.error(`\nSeuil manqué : ${percent(found.wrong)} de faux, ${percent(wrong)} permis.`);
  return !short && !over;
}
