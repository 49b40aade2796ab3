/** Annotating: choose, run, account. Each step takes the place of the one before. */
import { Annotation, type Resultat } from '../../annotate/annotation';
import type { Cible } from '../../annotate/target';
import { ecrireFormules, planifierFormules } from '../../annotate/by-formula';
import { planifier } from '../../annotate/plan';
import { rythme } from '../../annotate/pace';
import { agir, formule, refusalText, type Contexte, type Vue } from '../contexte';
import { button, el, replace } from '../dom';
import { Bilan } from './account-view';
import { Choix, type Demande } from './request-form';
import { Liste } from './pasted-list';
import { Marche } from './run-view';

export class VueAnnoter implements Vue {
  readonly element = el('div', { class: 'rv-annotate' });
  private busy = false;
  /** The first step; nothing while there is a run or its account. */
  private choix: Choix | undefined;
  /** The first step gave way to one sentence, which nothing is lost with. */
  private formulesPosees = false;

  constructor(private readonly contexte: Contexte) {
    this.choisir();
  }

  montrer(): void {
    // A run goes on under another tab, and its account waits here.
  }

  /** Proposes what is selected; a run, or its account, is left as it is. */
  async lireSelection(): Promise<void> {
    if (this.formulesPosees) this.choisir();
    await this.choix?.relire();
  }

  /** The first step: the column, what to write, where. */
  private choisir(): void {
    const { texts, host } = this.contexte;
    if (!host) {
      replace(this.element, el('p', { text: texts.sansClasseur }));
      return;
    }
    const choix = new Choix(this.contexte, (cible, demande) => void this.lancer(cible, demande));
    this.choix = choix;
    this.formulesPosees = false;
    replace(this.element, choix.element, new Liste(this.contexte, () => void choix.relire()).element);
  }

  private async lancer(cible: Cible, demande: Demande): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    await agir(this.contexte, (host) =>
      demande.formules ? this.poserFormules(cible, demande) : this.preparer(host, cible, demande),
    );
    this.busy = false;
  }

  private async preparer(host: NonNullable<Contexte['host']>, cible: Cible, demande: Demande): Promise<void> {
    const { texts, resolver } = this.contexte;
    const titres = [...demande.choix.colonnes.map((one) => texts.annoter.colonnes[one]), texts.annoter.remarque];
    const plan = await planifier(host, cible, demande.choix, titres, true, resolver);
    await this.executer(new Annotation(host, resolver, plan, rythme()));
  }

  /** Runs, or runs again: what is done is kept, blanks alone are filled. */
  private async executer(annotation: Annotation): Promise<void> {
    const marche = new Marche(this.contexte, annotation.plan.cible.lignes.rows, () => annotation.cancel());
    this.choix = undefined;
    replace(this.element, marche.element);
    marche.focus();
    try {
      const resultat = await annotation.executer((progres) => marche.montrer(progres));
      this.rendreCompte(annotation, resultat);
    } catch (error) {
      this.contexte.dire(refusalText(this.contexte, error), 'refus');
      this.choisir();
    }
  }

  private rendreCompte(annotation: Annotation, resultat: Resultat): void {
    const bilan = new Bilan(this.contexte, annotation, resultat, {
      reprendre: () => void this.executer(annotation),
      recommencer: () => this.choisir(),
    });
    replace(this.element, bilan.element);
    bilan.focus();
  }

  private async poserFormules(cible: Cible, { choix }: Demande): Promise<void> {
    const { texts, host, dire } = this.contexte;
    if (!host) return;
    const titres = choix.colonnes.map((one) => texts.annoter.colonnes[one]);
    const plan = await planifierFormules(host, cible, choix, titres);
    const pose = await ecrireFormules(host, plan, (fonction, args) => formule(this.contexte, fonction, args));
    const said = [
      texts.annoter.formulesEcrites(pose.formules),
      pose.laissees > 0 ? texts.annoter.formulesLaissees(pose.laissees) : '',
    ]
      .filter((part) => part !== '')
      .join(' ');
    dire(said);
    this.formulesPosees = true;
    const retirer = button(
      texts.annoter.retirer,
      () =>
        void agir(this.contexte, async () => {
          dire(texts.annoter.formulesRetirees(await pose.retirer()));
          this.choisir();
        }),
      { class: 'rv-button' },
    );
    replace(
      this.element,
      el('p', { text: said }),
      el(
        'div',
        { class: 'rv-row' },
        retirer,
        button(texts.annoter.nouvelle, () => this.choisir(), { class: 'rv-button' }),
      ),
    );
  }
}
