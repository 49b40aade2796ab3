/** Annotating: choose, run, account. Each step takes the place of the one before. */
import { Annotation, type Resultat } from '../../annotate/annotation';
import type { Cible } from '../../annotate/cible';
import { ecrireFormules, planifierFormules } from '../../annotate/formules';
import { planifier } from '../../annotate/plan';
import { rythme } from '../../annotate/rythme';
import { withHost, formulaFor, refusalText, type PaneContext, type View } from '../context';
import { button, el, replace } from '../dom';
import { Bilan } from './bilan';
import { Choix, type Demande } from './choix';
import { Liste } from './liste';
import { Marche } from './marche';

export class VueAnnoter implements View {
  readonly element = el('div', { class: 'rv-annotate' });
  private busy = false;
  /** The first step; nothing while there is a run or its account. */
  private choix: Choix | undefined;
  /** The first step gave way to one sentence, which nothing is lost with. */
  private formulesPosees = false;

  constructor(private readonly contexte: PaneContext) {
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
      replace(this.element, el('p', { text: texts.noWorkbook }));
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
    await withHost(this.contexte, (host) =>
      demande.formules ? this.poserFormules(cible, demande) : this.preparer(host, cible, demande),
    );
    this.busy = false;
  }

  private async preparer(host: NonNullable<PaneContext['host']>, cible: Cible, demande: Demande): Promise<void> {
    const { texts, resolver } = this.contexte;
    const titres = [...demande.choix.colonnes.map((one) => texts.annotate.columns[one]), texts.annotate.remark];
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
      this.contexte.say(refusalText(this.contexte, error), 'refusal');
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
    const { texts, host, say: dire } = this.contexte;
    if (!host) return;
    const titres = choix.colonnes.map((one) => texts.annotate.columns[one]);
    const plan = await planifierFormules(host, cible, choix, titres);
    const pose = await ecrireFormules(host, plan, (fonction, args) => formulaFor(this.contexte, fonction, args));
    const said = [
      texts.annotate.formulasWritten(pose.formules),
      pose.laissees > 0 ? texts.annotate.formulasLeft(pose.laissees) : '',
    ]
      .filter((part) => part !== '')
      .join(' ');
    dire(said);
    this.formulesPosees = true;
    const retirer = button(
      texts.annotate.remove,
      () =>
        void withHost(this.contexte, async () => {
          dire(texts.annotate.formulasRemoved(await pose.retirer()));
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
        button(texts.annotate.another, () => this.choisir(), { class: 'rv-button' }),
      ),
    );
  }
}
