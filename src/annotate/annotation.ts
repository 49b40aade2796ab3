/**
 * One annotation, from the first block to the last: read, decide, check that nothing moved, write.
 * It can be cancelled, refused or resumed at any block; what is written is always whole rows.
 */
import { rowsPerBlock, writeInBlocks } from '../host/blocks';
import { rowsOf, WorkbookRefusal, type Matrix, type Scalar, type WorkbookHost } from '../host/host';
import type { Resolver } from '../resolve/resolve';
import { Registre, type Bilan } from './bilan';
import { formatDe, Repondeur, widthDe, WIDTH_REMARQUE } from './colonnes';
import { LecteurColonne, type Decision } from './decision';
import { ColonnesDeplacees, Journal, requireTitres } from './journal';
import { comparer, patchesOf, voulue, type Issue } from './lignes';
import { areaReponses, areaTitres, type Plan } from './plan';
import type { Rythme } from './rythme';

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

const MOST_PASSES = 3;

export class Annotation {
  readonly journal = new Journal();
  readonly repondeur: Repondeur;
  readonly registre: Registre;
  private readonly lecteur: LecteurColonne;
  private asked = false;
  private prepared = false;
  private waited = 0;

  constructor(
    readonly host: WorkbookHost,
    readonly resolver: Resolver,
    readonly plan: Plan,
    private readonly rythme: Rythme,
  ) {
    this.repondeur = new Repondeur(resolver.table, plan.colonnes);
    this.registre = new Registre(plan.cible.lignes.rows, plan.cible.lignes.row);
    this.lecteur = new LecteurColonne(resolver, plan.genre);
  }

  cancel(): void {
    this.asked = true;
  }

  private isCancelled(): boolean {
    return this.asked;
  }

  /** Runs from the top, filling blanks only: the first time, or again after a stop. */
  async executer(progress: (progres: Progres) => void): Promise<Resultat> {
    this.asked = false;
    this.waited = 0;
    const start = this.rythme.now();
    let arret: Arret | undefined;
    let ajoutees = 0;
    try {
      await this.preparer();
      let read = await this.passer(start, progress);
      // Rows shifted or typed while it ran: pass again until the column is what was read.
      for (let pass = 1; pass < MOST_PASSES && !this.isCancelled() && !(await this.isUnchanged(read)); pass++) read = await this.passer(start, progress);
      if (this.isCancelled()) arret = 'annulee';
      else ajoutees = await this.lignesAjoutees();
    } catch (error) {
      if (error instanceof WorkbookRefusal) arret = error;
      else if (error instanceof ColonnesDeplacees) arret = 'deplacee';
      else throw error;
    }
    return { bilan: this.registre.bilan(), arret, duree: this.rythme.now() - start, classeur: this.waited, ajoutees };
  }

  private async wait<T>(ask: () => Promise<T>): Promise<T> {
    const start = this.rythme.now();
    try {
      return await ask();
    } finally {
      this.waited += this.rythme.now() - start;
    }
  }

  /** The columns, their headings, their shape; once. */
  private async preparer(): Promise<void> {
    if (this.prepared || this.plan.reprise) return;
    const { host, plan } = this;
    const { feuille } = plan.cible;
    if (await this.wait(() => host.isProtected(feuille))) throw new WorkbookRefusal('protected');
    if (plan.insere) {
      await this.wait(() => host.insertColumns(feuille, plan.colonne, plan.largeur));
      this.journal.inserer(plan);
    }
    this.prepared = true;
    const area = areaReponses(plan);
    for (const [at, colonne] of plan.colonnes.entries()) {
      await this.wait(() => host.setFormat({ ...area, column: area.column + at, columns: 1 }, formatDe(colonne)));
    }
    await this.wait(() => host.setWidths(feuille, plan.colonne, [...plan.colonnes.map(widthDe), WIDTH_REMARQUE]));
    const titres = areaTitres(plan);
    if (!titres) return;
    const patch = { area: titres, values: [plan.titres] };
    this.journal.noter([patch], [[plan.titres.map(() => '')]]);
    await this.wait(() => host.write([patch]));
    await this.wait(() => host.setHeading(titres));
  }

  /** One pass over every row; gives back the texts it read, to tell whether they changed since. */
  private async passer(start: number, progress: (progres: Progres) => void): Promise<Matrix> {
    const { plan } = this;
    const { rows: total } = plan.cible.lignes;
    const size = rowsPerBlock(plan.largeur + 2, this.host.blockCells);
    const read: (readonly Scalar[])[] = [];
    this.lecteur.recommencer();
    for (let at = 0; at < total && !this.isCancelled(); at += size) {
      read.push(...(await this.passerBloc(at, Math.min(size, total - at))));
      const faites = Math.min(total, at + size);
      const spent = this.rythme.now() - start;
      progress({ faites, total, reste: spent > 500 ? (spent / faites) * (total - faites) : undefined });
      await this.rythme.pause();
    }
    return read;
  }

  private async passerBloc(at: number, rows: number): Promise<Matrix> {
    const { plan, lecteur, host } = this;
    const position = lecteur.position;
    let textes = await this.wait(() => this.lireTextes(at, rows));
    let decisions = await this.decider(textes);
    await this.rythme.pause();
    if (this.isCancelled()) return textes;
    const area = rowsOf(areaReponses(plan), at, rows);
    let held = await this.wait(() => host.read(area));
    // Someone may be typing in the very block: it is read until it holds still.
    for (;;) {
      const again = await this.wait(() => this.lireTextes(at, rows));
      if (same(textes, again)) break;
      textes = again;
      lecteur.reprendre(position);
      decisions = await this.decider(textes);
      held = await this.wait(() => host.read(area));
      if (this.isCancelled()) return textes;
    }
    await this.wait(() => this.requirePlace());
    const reponses = decisions.map(({ resolution }) => (resolution ? this.repondeur.repondre(resolution.place) : undefined));
    const wanted = decisions.map((decision, row) => voulue(decision, reponses[row], plan.largeur));
    const issues = wanted.map((row, down) => comparer(held[down]!, row));
    const { patches, before } = patchesOf(area, held, wanted, issues);
    this.journal.noter(patches, before);
    await this.wait(() => writeInBlocks(host, patches));
    decisions.forEach((decision, row) => this.registre.noter(at + row, decision, this.issueDe(at + row, issues[row]!), (reponses[row]?.manques ?? '') !== ''));
    return textes;
  }

  /** A row written by an earlier pass of this run stays « written » in the account. */
  private issueDe(at: number, issue: Issue): Issue {
    return issue === 'deja' && this.registre.issues[at] === 'ecrite' ? 'ecrite' : issue;
  }

  private async lireTextes(at: number, rows: number): Promise<Matrix> {
    const { lignes } = this.plan.cible;
    const { departement } = this.plan;
    const textes = await this.host.read(rowsOf(lignes, at, rows));
    if (departement < 0) return textes;
    const departements = await this.host.read(rowsOf({ ...lignes, column: departement }, at, rows));
    return textes.map((row, down) => [row[0]!, departements[down]![0]!]);
  }

  /** The headings are still where they were put: no column moved. */
  private async requirePlace(): Promise<void> {
    await requireTitres(this.host, this.plan);
    const { lignes, ligneEntete, entete } = this.plan.cible;
    if (ligneEntete < 0) return;
    const [row] = await this.host.read({ ...lignes, row: ligneEntete, rows: 1 });
    if (String(row?.[0] ?? '') !== entete) throw new ColonnesDeplacees();
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

  private async isUnchanged(read: Matrix): Promise<boolean> {
    const size = rowsPerBlock(2);
    for (let at = 0; at < read.length; at += size) {
      const now = await this.wait(() => this.lireTextes(at, Math.min(size, read.length - at)));
      if (!same(now, read.slice(at, at + size))) return false;
    }
    return true;
  }

  private async lignesAjoutees(): Promise<number> {
    const { lignes } = this.plan.cible;
    const used = await this.wait(() => this.host.usedArea(lignes.sheet));
    const end = lignes.row + lignes.rows;
    const added = (used?.rows ?? end) - end;
    if (added <= 0) return 0;
    const under = await this.wait(() => this.host.read({ ...lignes, row: end, rows: Math.min(added, 1000) }));
    return under.filter((row) => row[0] !== '').length;
  }
}

function same(one: Matrix, other: Matrix): boolean {
  return one.length === other.length && one.every((row, down) => row.every((value, across) => value === other[down]![across]));
}
