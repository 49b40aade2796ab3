/** The account of an annotation: every row counted once, the doubtful ones listed. */
import { STATUTS, type Decision, type Statut } from './decision';
import { ISSUES, type Issue } from './lignes';

/** Rows alike: one text, one doubt, one choice to make. */
export interface Groupe {
  readonly decision: Decision;
  /** Rows of the sheet, from zero. */
  readonly lignes: readonly number[];
}

export interface Bilan {
  readonly total: number;
  readonly statuts: Readonly<Record<Statut, number>>;
  /** Rows not reached, after a cancel or a refusal. */
  readonly restantes: number;
  readonly issues: Readonly<Record<Issue, number>>;
  /** Certain rows for which a text gives no answer. */
  readonly sansFait: number;
  readonly distincts: number;
  readonly groupes: readonly Groupe[];
  /** Rows left as they were because they held something else. */
  readonly laissees: readonly number[];
}

const NOT_REACHED = 0;
/** Ranks plus one, as the register keeps them. */
const DOUBTFUL: ReadonlySet<number> = new Set((['homonyme', 'contradiction', 'inconnue', 'erreur'] as const).map((statut) => STATUTS.indexOf(statut) + 1));
const SETTLED: ReadonlySet<number> = new Set((['laissee', 'repondue'] as const).map((issue) => ISSUES.indexOf(issue) + 1));

/**
 * What each row came to; the run fills it, block after block. A byte a row and a few bytes more,
 * so that the account of a million rows is made at once, without holding the page.
 */
export class Registre {
  /** Rank in `STATUTS` and in `ISSUES`, plus one; 0 for a row not reached. */
  private readonly statuts: Uint8Array;
  private readonly issues: Uint8Array;
  private readonly manques: Uint8Array;
  /** What each row was decided; nothing where it was not reached. */
  readonly decisions: (Decision | undefined)[];
  private readonly cles = new Set<string>();

  constructor(
    readonly total: number,
    private readonly premiere: number,
  ) {
    this.statuts = new Uint8Array(total);
    this.issues = new Uint8Array(total);
    this.manques = new Uint8Array(total);
    this.decisions = new Array<Decision | undefined>(total).fill(undefined);
  }

  noter(at: number, decision: Decision, issue: Issue, manque: boolean): void {
    this.statuts[at] = STATUTS.indexOf(decision.statut) + 1;
    this.issues[at] = ISSUES.indexOf(issue) + 1;
    this.manques[at] = manque ? 1 : 0;
    this.decisions[at] = decision;
    if (decision.cle !== '') this.cles.add(decision.cle);
  }

  /** What became of a row; nothing where it was not reached. */
  issueAt(at: number): Issue | undefined {
    return ISSUES[this.issues[at]! - 1];
  }

  /** A doubtful row that the clerk settled. */
  repondre(ligne: number): void {
    this.issues[ligne - this.premiere] = ISSUES.indexOf('repondue') + 1;
  }

  bilan(): Bilan {
    const statuts = new Array<number>(STATUTS.length + 1).fill(0);
    const issues = new Array<number>(ISSUES.length + 1).fill(0);
    const laissees: number[] = [];
    let sansFait = 0;
    for (let at = 0; at < this.total; at++) {
      statuts[this.statuts[at]!]!++;
      issues[this.issues[at]!]!++;
      sansFait += this.manques[at]!;
      if (this.issueAt(at) === 'laissee') laissees.push(at + this.premiere);
    }
    return {
      total: this.total,
      statuts: named(STATUTS, statuts),
      restantes: statuts[NOT_REACHED]!,
      issues: named(ISSUES, issues),
      sansFait,
      distincts: this.cles.size,
      groupes: this.groupes(),
      laissees,
    };
  }

  /** Rows still to settle, the most numerous alike first. */
  private groupes(): readonly Groupe[] {
    const groupes = new Map<string, { decision: Decision; lignes: number[] }>();
    for (let at = 0; at < this.total; at++) {
      const issue = this.issues[at]!;
      if (issue !== NOT_REACHED && !SETTLED.has(issue) && DOUBTFUL.has(this.statuts[at]!)) group(groupes, this.decisions[at]!, at + this.premiere);
    }
    return [...groupes.values()].sort((one, other) => other.lignes.length - one.lignes.length || one.lignes[0]! - other.lignes[0]!);
  }
}

/** Counts by name, from counts by rank plus one. */
function named<T extends string>(names: readonly T[], counts: readonly number[]): Record<T, number> {
  return Object.fromEntries(names.map((name, rank) => [name, counts[rank + 1]!])) as Record<T, number>;
}

function group(groupes: Map<string, { decision: Decision; lignes: number[] }>, decision: Decision, ligne: number): void {
  const known = groupes.get(decision.cle);
  if (known) known.lignes.push(ligne);
  else groupes.set(decision.cle, { decision, lignes: [ligne] });
}
