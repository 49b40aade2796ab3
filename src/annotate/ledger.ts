/** The account of an annotation: every row counted once, the doubtful ones listed. */
import { STATUTS, type Decision, type Statut } from './decide';
import { ISSUES, type Issue } from './rows';

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

const FIRST_TEXTS = 1024;
const NOT_REACHED = 0;
/** Ranks plus one, as the register keeps them. */
const DOUBTFUL: readonly boolean[] = [
  false,
  ...STATUTS.map((statut) => ['homonyme', 'contradiction', 'inconnue', 'erreur'].includes(statut)),
];
const LAISSEE = ISSUES.indexOf('laissee') + 1;
const REPONDUE = ISSUES.indexOf('repondue') + 1;

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
  /** One for each different text met, by its rank. */
  private vues = new Uint8Array(FIRST_TEXTS);
  private distincts = 0;

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
    if (decision.rang >= 0) this.voir(decision.rang);
  }

  private voir(rang: number): void {
    if (rang >= this.vues.length) {
      const larger = new Uint8Array(Math.max(this.vues.length * 2, rang + 1));
      larger.set(this.vues);
      this.vues = larger;
    }
    if (this.vues[rang] === 0) this.distincts++;
    this.vues[rang] = 1;
  }

  /** What became of a row; nothing where it was not reached. */
  issueAt(at: number): Issue | undefined {
    return ISSUES[this.issues[at]! - 1];
  }

  /** A doubtful row that the clerk settled. */
  repondre(ligne: number): void {
    this.issues[ligne - this.premiere] = REPONDUE;
  }

  bilan(): Bilan {
    const statuts = new Int32Array(STATUTS.length + 1);
    const issues = new Int32Array(ISSUES.length + 1);
    const laissees: number[] = [];
    let sansFait = 0;
    for (let at = 0; at < this.total; at++) {
      const issue = this.issues[at]!;
      statuts[this.statuts[at]!]!++;
      issues[issue]!++;
      sansFait += this.manques[at]!;
      if (issue === LAISSEE) laissees.push(at + this.premiere);
    }
    return {
      total: this.total,
      statuts: named(STATUTS, statuts),
      restantes: statuts[NOT_REACHED]!,
      issues: named(ISSUES, issues),
      sansFait,
      distincts: this.distincts,
      groupes: this.groupes(),
      laissees,
    };
  }

  /** Rows still to settle, the most numerous alike first. */
  private groupes(): readonly Groupe[] {
    const groupes = new Map<string, { decision: Decision; lignes: number[] }>();
    for (let at = 0; at < this.total; at++) {
      const issue = this.issues[at]!;
      if (DOUBTFUL[this.statuts[at]!] && issue !== LAISSEE && issue !== REPONDUE)
        group(groupes, this.decisions[at]!, at + this.premiere);
    }
    return [...groupes.values()].sort(
      (one, other) => other.lignes.length - one.lignes.length || one.lignes[0]! - other.lignes[0]!,
    );
  }
}

/** Counts by name, from counts by rank plus one. */
function named<T extends string>(names: readonly T[], counts: Int32Array): Record<T, number> {
  return Object.fromEntries(names.map((name, rank) => [name, counts[rank + 1]!])) as Record<T, number>;
}

function group(
  groupes: Map<string, { decision: Decision; lignes: number[] }>,
  decision: Decision,
  ligne: number,
): void {
  const known = groupes.get(decision.cle);
  if (known) known.lignes.push(ligne);
  else groupes.set(decision.cle, { decision, lignes: [ligne] });
}
