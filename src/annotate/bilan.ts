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

/** What each row came to; the run fills it, block after block. */
export class Registre {
  readonly decisions: (Decision | undefined)[];
  readonly issues: (Issue | undefined)[];
  private readonly manques: Uint8Array;

  constructor(
    readonly total: number,
    private readonly premiere: number,
  ) {
    this.decisions = new Array<Decision | undefined>(total).fill(undefined);
    this.issues = new Array<Issue | undefined>(total).fill(undefined);
    this.manques = new Uint8Array(total);
  }

  noter(at: number, decision: Decision, issue: Issue, manque: boolean): void {
    this.decisions[at] = decision;
    this.issues[at] = issue;
    this.manques[at] = manque ? 1 : 0;
  }

  /** A doubtful row that the clerk settled. */
  repondre(ligne: number): void {
    this.issues[ligne - this.premiere] = 'repondue';
  }

  bilan(): Bilan {
    const statuts = Object.fromEntries(STATUTS.map((statut) => [statut, 0])) as Record<Statut, number>;
    const issues = Object.fromEntries(ISSUES.map((issue) => [issue, 0])) as Record<Issue, number>;
    const groupes = new Map<string, { decision: Decision; lignes: number[] }>();
    const laissees: number[] = [];
    let restantes = 0;
    let sansFait = 0;
    for (let at = 0; at < this.total; at++) {
      const decision = this.decisions[at];
      const issue = this.issues[at];
      if (!decision || !issue) {
        restantes++;
        continue;
      }
      statuts[decision.statut]++;
      issues[issue]++;
      sansFait += this.manques[at]!;
      if (issue === 'laissee') laissees.push(at + this.premiere);
      else if (isDouteuse(decision) && issue !== 'repondue') group(groupes, decision, at + this.premiere);
    }
    const ordered = [...groupes.values()].sort((one, other) => other.lignes.length - one.lignes.length || one.lignes[0]! - other.lignes[0]!);
    const distincts = new Set(this.decisions.filter((one) => one !== undefined && one.cle !== '').map((one) => one!.cle)).size;
    return { total: this.total, statuts, restantes, issues, sansFait, distincts, groupes: ordered, laissees };
  }
}

function isDouteuse({ statut }: Decision): boolean {
  return statut === 'homonyme' || statut === 'contradiction' || statut === 'inconnue' || statut === 'erreur';
}

function group(groupes: Map<string, { decision: Decision; lignes: number[] }>, decision: Decision, ligne: number): void {
  const known = groupes.get(decision.cle);
  if (known) known.lignes.push(ligne);
  else groupes.set(decision.cle, { decision, lignes: [ligne] });
}
