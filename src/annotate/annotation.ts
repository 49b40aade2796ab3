/**
 * One annotation, from the first block to the last: read, decide, check that nothing moved, write.
 * It can be cancelled, refused or resumed at any block; what is written is always whole rows.
 */
import { rowsPerBlock, writeInBlocks, type Missed } from '../host/blocks';
import {
  rowsOf,
  WorkbookRefusal,
  type Area,
  type Matrix,
  type Patch,
  type Scalar,
  type WorkbookHost,
} from '../host/host';
import type { Resolver } from '../resolve/resolve';
import { Registre, type Bilan } from './ledger';
import { Repondeur, type Reponse } from './answers';
import { LecteurColonne, type Decision } from './decide';
import { empreinte, same, type Empreinte } from './fingerprint';
import { ColonnesDeplacees, Journal, type Retrait } from './journal';
import { Lecture } from './sheet-reader';
import { comparer, patchesOf, voulue, type Issue } from './rows';
import { areaReponses, type Plan } from './plan';
import { Preparation } from './prepare';
import type { Rythme } from './pace';

export interface Progres {
  readonly faites: number;
  readonly total: number;
  /** Milliseconds the rest should take; nothing until it can be told. */
  readonly reste: number | undefined;
}

export type Arret = 'annulee' | 'deplacee' | WorkbookRefusal;

export interface Resultat {
  readonly bilan: Bilan;
  /** Why it stopped before the end; nothing where it did not. */
  readonly arret: Arret | undefined;
  /** Milliseconds in all, and those spent waiting for the workbook. */
  readonly duree: number;
  readonly classeur: number;
  /** Rows added under the column while it ran. */
  readonly ajoutees: number;
}

const MOST_PASSES = 5;
const WRITTEN: ReadonlySet<Issue | undefined> = new Set<Issue>(['ecrite', 'deja']);

export class Annotation {
  readonly journal = new Journal();
  readonly repondeur: Repondeur;
  readonly registre: Registre;
  private readonly lecteur: LecteurColonne;
  private readonly preparation: Preparation;
  private current: Plan;
  /** Rows moved or changed while it ran, and no pass has found them still since. */
  private remuee = false;
  private ecrites: ReadonlySet<string> | undefined;
  private asked = false;
  private waited = 0;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    readonly host: WorkbookHost,
    readonly resolver: Resolver,
    plan: Plan,
    private readonly rythme: Rythme,
  ) {
    this.current = plan;
    this.repondeur = new Repondeur(resolver.table, plan.colonnes);
    this.registre = new Registre(plan.cible.lignes.rows, plan.cible.lignes.row);
    this.lecteur = new LecteurColonne(resolver, plan.genre);
    this.preparation = new Preparation(host, this.journal);
  }

  private get lecture(): Lecture {
    return new Lecture(this.host, this.plan);
  }

  /** As first asked, but for headings that the workbook numbered. */
  get plan(): Plan {
    return this.current;
  }

  cancel(): void {
    this.asked = true;
  }

  private isCancelled(): boolean {
    return this.asked;
  }

  /** One thing at a time: what is asked while another runs waits for it. */
  async seul<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.turn.then(work, work);
    this.turn = turn.catch(() => undefined);
    return turn;
  }

  /** Takes back all that was written, in this run and those it resumed. */
  retirer(): Promise<Retrait> {
    return this.seul(() => this.journal.retirer(this.host, this.plan));
  }

  /** Runs from the top, filling blanks only: the first time, or again after a stop. */
  executer(progress: (progres: Progres) => void): Promise<Resultat> {
    return this.seul(() => this.parcourir(progress));
  }

  private async parcourir(progress: (progres: Progres) => void): Promise<Resultat> {
    this.asked = false;
    this.waited = 0;
    const start = this.rythme.now();
    let arret: Arret | undefined;
    let ajoutees = 0;
    try {
      const under = await this.wait(() => this.lecture.sous());
      this.current = await this.wait(() => this.preparation.faire(this.plan));
      await this.passerJusquAuCalme(start, progress);
      if (this.isCancelled()) arret = 'annulee';
      else ajoutees = Math.max(0, (await this.wait(() => this.lecture.sous())) - under);
    } catch (error) {
      if (error instanceof WorkbookRefusal) arret = error;
      else if (error instanceof ColonnesDeplacees) arret = 'deplacee';
      else throw error;
    }
    return { bilan: this.registre.bilan(), arret, duree: this.rythme.now() - start, classeur: this.waited, ajoutees };
  }

  /** Rows shifted or typed while it ran: passes again until the column is what was read. */
  private async passerJusquAuCalme(start: number, progress: (progres: Progres) => void): Promise<void> {
    for (let pass = 0; pass < MOST_PASSES; pass++) {
      const read = await this.passer(start, progress);
      if (this.isCancelled()) return;
      this.remuee = !(await this.isUnchanged(read));
      if (!this.remuee) return;
      this.ecrites = undefined;
    }
    throw new WorkbookRefusal('busy');
  }

  private async wait<T>(ask: () => Promise<T>): Promise<T> {
    const start = this.rythme.now();
    try {
      return await ask();
    } finally {
      this.waited += this.rythme.now() - start;
    }
  }

  /** One pass over every row; gives back what it read, in short, to tell whether it changed since. */
  private async passer(start: number, progress: (progres: Progres) => void): Promise<readonly Empreinte[]> {
    const { plan } = this;
    const { rows: total } = plan.cible.lignes;
    const size = rowsPerBlock(plan.largeur + 2, this.host.blockCells);
    const read: Empreinte[] = [];
    this.lecteur.recommencer();
    for (let at = 0; at < total && !this.isCancelled(); at += size) {
      read.push(empreinte(at, await this.passerBloc(at, Math.min(size, total - at))));
      const faites = Math.min(total, at + size);
      const spent = this.rythme.now() - start;
      progress({ faites, total, reste: spent > 500 ? (spent / faites) * (total - faites) : undefined });
      await this.rythme.pause();
    }
    return read;
  }

  private async passerBloc(at: number, rows: number): Promise<Matrix> {
    const { plan, lecteur } = this;
    const position = lecteur.position;
    const area = rowsOf(areaReponses(plan), at, rows);
    let textes = await this.wait(() => this.lecture.textes(at, rows));
    let decisions = await this.decider(textes);
    await this.rythme.pause();
    if (this.isCancelled()) return textes;
    // Someone may be typing in the very block: it is read until it holds still.
    for (;;) {
      const again = await this.wait(() => this.lecture.textes(at, rows));
      if (same(textes, again)) break;
      textes = again;
      lecteur.reprendre(position);
      decisions = await this.decider(textes);
      if (this.isCancelled()) return textes;
    }
    await this.wait(() => this.lecture.requirePlace());
    // Read last: what is typed from here on meets the write itself.
    const held = await this.wait(() => this.lecture.reponses(area));
    await this.ecrireBloc(at, area, decisions, held);
    return textes;
  }

  private async ecrireBloc(at: number, area: Area, decisions: readonly Decision[], held: Matrix): Promise<void> {
    const reponses = decisions.map((decision) => this.reponse(decision));
    const wanted = decisions.map((decision, row) => voulue(decision, reponses[row], this.plan.largeur));
    const issues = wanted.map((row, down) => this.comparer(at + down, held[down]!, row));
    const { patches, before } = patchesOf(area, held, wanted, issues);
    this.journal.noter(patches, before);
    const missed = await this.wait(() => writeInBlocks(this.host, patches));
    if (missed.length > 0) await this.wait(() => this.rendre(area, held, missed, issues));
    decisions.forEach((decision, row) =>
      this.registre.noter(
        at + row,
        decision,
        this.issueDe(at + row, issues[row]!),
        (reponses[row]?.manques ?? '') !== '',
      ),
    );
  }

  /** Rows that the workbook would not take whole (merged cells, most often) get back what they held. */
  private async rendre(area: Area, held: Matrix, missed: readonly Missed[], issues: Issue[]): Promise<void> {
    const rows = [...new Set(missed.map(({ row }) => row - area.row))];
    for (const row of rows) issues[row] = 'refusee';
    await writeInBlocks(
      this.host,
      rows.map((row): Patch => ({ area: rowsOf(area, row, 1), values: [held[row]!] })),
    );
  }

  private reponse({ resolution }: Decision): Reponse | undefined {
    return resolution ? this.repondeur.repondre(resolution.place) : undefined;
  }

  /** What this run wrote for a text that has since changed, or moved, gives way to what its row now asks. */
  private comparer(at: number, held: readonly Scalar[], wanted: readonly Scalar[]): Issue {
    const issue = comparer(held, wanted);
    const earlier = this.registre.decisions[at];
    if (
      (issue !== 'laissee' && issue !== 'repondue') ||
      !earlier ||
      (!this.remuee && !WRITTEN.has(this.registre.issueAt(at)))
    )
      return issue;
    const ours = voulue(earlier, this.reponse(earlier), this.plan.largeur);
    return same([held], [ours]) || (this.remuee && this.rangeesEcrites().has(JSON.stringify(held))) ? 'ecrite' : issue;
  }

  /** All that this run wants in any row: what a moved row carries along is one of these. */
  private rangeesEcrites(): ReadonlySet<string> {
    if (!this.ecrites) {
      const decisions = new Set(this.registre.decisions.filter((decision) => decision !== undefined));
      this.ecrites = new Set(
        [...decisions].map((decision) => JSON.stringify(voulue(decision, this.reponse(decision), this.plan.largeur))),
      );
    }
    return this.ecrites;
  }

  /** A row written by an earlier pass of this run stays « written » in the account. */
  private issueDe(at: number, issue: Issue): Issue {
    return issue === 'deja' && this.registre.issueAt(at) === 'ecrite' ? 'ecrite' : issue;
  }

  private async decider(textes: Matrix): Promise<readonly Decision[]> {
    const decisions: Decision[] = [];
    const slice = this.rythme.slice();
    for (const [texte = '', departement = ''] of textes) {
      decisions.push(this.lecteur.decider(texte, departement));
      if (slice.isOver()) {
        await slice.pause();
        if (this.isCancelled()) return decisions;
      }
    }
    return decisions;
  }

  private async isUnchanged(read: readonly Empreinte[]): Promise<boolean> {
    for (const { at, rows, marque } of read) {
      const now = await this.wait(() => this.lecture.textes(at, rows));
      if (empreinte(at, now).marque !== marque) return false;
    }
    return true;
  }
}
