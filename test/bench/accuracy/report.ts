/** What the accuracy run prints. */
import { colonnes, nombre, pourcent } from '../print';
import { shares, tally, type Tally, type Verdict } from './judge';

export interface Threshold {
  /** At least this share right, in percent. */
  readonly juste: number | undefined;
  /** At most this share wrong, in percent. */
  readonly faux: number | undefined;
}

export function printSummary(summaries: readonly { readonly nom: string; readonly tally: Tally }[]): void {
  const header = ['', 'lignes', 'justes', 'muettes', 'fausses', 'part juste', 'part fausse', 'hors'];
  const rows = summaries.map(({ nom, tally: counts }) => {
    const { juste, faux } = shares(counts);
    const judged = counts.juste + counts.muet + counts.faux;
    return [
      nom,
      nombre(judged),
      nombre(counts.juste),
      nombre(counts.muet),
      nombre(counts.faux),
      pourcent(juste),
      pourcent(faux),
      nombre(counts.hors),
    ];
  });
  for (const line of colonnes([header, ...rows])) console.log(line);
}

const ISSUES = { faux: 'faux', muet: 'muet', hors: 'hors', juste: 'juste' } as const;

/** Counts per kind, then the lines that were asked for. */
export function printDetails(verdicts: readonly Verdict[], lines: boolean, wrongLines: boolean): void {
  const { sortes } = tally(verdicts);
  const sorted = [...sortes].sort(
    (one, other) => one[0].split('|')[0]!.localeCompare(other[0].split('|')[0]!) || other[1] - one[1],
  );
  if (sorted.length > 0) console.log('\nPar sorte :');
  for (const line of colonnes(sorted.map(([key, count]) => [...key.split('|'), nombre(count)])))
    console.log(`  ${line}`);
  const shown = verdicts.filter(({ issue }) => issue === 'faux' || (lines && issue !== 'juste'));
  if (shown.length === 0 || !(lines || wrongLines)) return;
  console.log('\nissue\tligne\tsorte\ttexte\tdépartement\tattendu\trépondu\tjeu');
  for (const { row, issue, sorte, reponse } of shown) {
    const texte = row.texte.replace(/\s*[\n\r\t]+\s*/g, ' ⏎ ');
    console.log(
      [ISSUES[issue], row.line, sorte, texte, row.departement, row.codes.join(' '), reponse, row.jeu].join('\t'),
    );
  }
}

/** True where the shares are within the threshold; says why where they are not. */
export function meets(counts: Tally, { juste, faux }: Threshold): boolean {
  const found = shares(counts);
  const short = juste !== undefined && found.juste < juste;
  const over = faux !== undefined && found.faux > faux;
  if (short) console.error(`\nSeuil manqué : ${pourcent(found.juste)} de justes, ${pourcent(juste)} demandés.`);
  if (over) console.error(`\nSeuil manqué : ${pourcent(found.faux)} de faux, ${pourcent(faux)} permis.`);
  return !short && !over;
}
