/** The account: every row counted once; the doubts, each with its choices; the way back. */
import { accepter } from '../../annotate/accept';
import type { Annotation, Resultat } from '../../annotate/annotation';
import type { Bilan as Compte, Groupe } from '../../annotate/ledger';
import { STATUTS } from '../../annotate/decide';
import { ColonnesDeplacees } from '../../annotate/journal';
import { agir, nomAvecCode, refusalText, type Contexte } from '../contexte';
import { button, el, replace } from '../dom';
import { Doute } from './doubt-item';

const PAGE = 50;

interface Suites {
  readonly reprendre: () => void;
  readonly recommencer: () => void;
}

export class Bilan {
  readonly element: HTMLElement;
  private readonly title: HTMLElement;
  private readonly counts = el('div', {});
  private readonly doubts = el('div', {});
  private shown = PAGE;

  constructor(
    private readonly contexte: Contexte,
    private readonly annotation: Annotation,
    private readonly resultat: Resultat,
    suites: Suites,
  ) {
    const { texts } = contexte;
    const { arret, bilan, duree, classeur } = resultat;
    this.title = el('h2', { class: 'rv-title', text: texts.annoter.fini, attributes: { tabindex: -1 } });
    if (arret !== undefined)
      this.title.textContent =
        arret === 'annulee'
          ? texts.annoter.annulee
          : arret === 'deplacee'
            ? texts.annoter.deplacee
            : texts.annoter.interrompue(refusalText(contexte, arret));
    const done = bilan.total - bilan.restantes;
    this.element = el(
      'div',
      { class: 'rv-account' },
      this.title,
      el('p', {
        class: 'rv-sub rv-duration',
        text: texts.annoter.duree(done, duree / 1000, duree === 0 ? 0 : classeur / duree),
        attributes: { 'data-ms': Math.round(duree), 'data-classeur-ms': Math.round(classeur) },
      }),
      this.counts,
      el(
        'div',
        { class: 'rv-row' },
        bilan.restantes > 0 &&
          arret !== 'deplacee' &&
          button(texts.annoter.reprendre, suites.reprendre, { class: 'rv-button rv-primary' }),
        !annotation.journal.vide &&
          button(texts.annoter.retirer, () => void this.retirer(suites), { class: 'rv-button' }),
        button(texts.annoter.nouvelle, suites.recommencer, { class: 'rv-button' }),
      ),
      this.doubts,
    );
    this.rendre();
  }

  focus(): void {
    this.title.focus();
  }

  private rendre(): void {
    const { texts } = this.contexte;
    const account = this.annotation.registre.bilan();
    const { groupes } = account;
    this.compter(account);
    const inconnus = groupes.filter(({ decision }) => decision.statut === 'inconnue' && decision.proches.length > 0);
    const more = groupes.length - this.shown;
    replace(
      this.doubts,
      el('h3', {
        text:
          groupes.length === 0
            ? texts.annoter.aucunDoute
            : `${texts.annoter.douteuses} (${texts.nombre(groupes.length)})`,
      }),
      inconnus.length > 1 && this.toutAccepter(inconnus),
      el('ul', { class: 'rv-plain rv-doubts' }, ...groupes.slice(0, this.shown).map((groupe) => this.doute(groupe))),
      more > 0 &&
        button(
          texts.annoter.plus(Math.min(PAGE, more)),
          () => {
            this.shown += PAGE;
            this.rendre();
          },
          { class: 'rv-button' },
        ),
    );
  }

  private compter({ statuts, restantes, total, sansFait, laissees, issues }: Compte): void {
    const { texts } = this.contexte;
    const row = (name: string, count: number, strong = false): HTMLElement =>
      el(
        'tr',
        strong ? { class: 'rv-sum' } : {},
        el('th', { text: name, attributes: { scope: 'row' } }),
        el('td', { text: texts.nombre(count) }),
      );
    const rows = STATUTS.filter((statut) => statuts[statut] > 0).map((statut) =>
      row(texts.annoter.statuts[statut], statuts[statut]),
    );
    if (restantes > 0) rows.push(row(texts.annoter.restantes, restantes));
    const notes = [
      sansFait > 0 && texts.annoter.sansFait(sansFait),
      laissees.length > 0 && texts.annoter.laissees(laissees.length),
      issues.deja > 0 && texts.annoter.deja(issues.deja),
      issues.refusee > 0 && texts.annoter.refusees(issues.refusee),
      this.resultat.ajoutees > 0 && texts.annoter.ajoutees(this.resultat.ajoutees),
    ].filter((note) => note !== false);
    replace(
      this.counts,
      el('table', { class: 'rv-counts' }, el('tbody', {}, ...rows, row(texts.annoter.total, total, true))),
      ...notes.map((text) => el('p', { class: 'rv-hint', text })),
      laissees.length > 0 && button(texts.annoter.aller, () => void this.aller(laissees[0]!), { class: 'rv-link' }),
    );
  }

  private doute(groupe: Groupe): HTMLElement {
    return new Doute(this.contexte, groupe, {
      accepter: (place) => void this.accepter([[groupe, place]]),
      aller: (ligne) => void this.aller(ligne),
    }).element;
  }

  private toutAccepter(inconnus: readonly Groupe[]): HTMLElement {
    const { texts } = this.contexte;
    const choices = inconnus.map((groupe) => [groupe, groupe.decision.proches[0]!] as const);
    return el(
      'div',
      { class: 'rv-all' },
      el('p', { class: 'rv-hint', text: texts.annoter.toutAccepterAide(inconnus.length) }),
      button(texts.annoter.toutAccepter, () => void this.accepter(choices), { class: 'rv-button' }),
    );
  }

  private async accepter(choices: readonly (readonly [Groupe, number])[]): Promise<void> {
    const { texts, dire } = this.contexte;
    await this.agir(async () => {
      const { ecrites, passees } = await accepter(
        this.annotation,
        choices.map(([groupe, place]) => ({
          groupe,
          place,
          remarque: texts.annoter.choisi(nomAvecCode(this.contexte, place)),
        })),
      );
      const one = choices.length === 1 ? nomAvecCode(this.contexte, choices[0]![1]) : texts.annoter.toutAccepter;
      dire(
        [texts.annoter.accepte(ecrites, one), passees > 0 ? texts.annoter.passees(passees) : '']
          .filter((part) => part !== '')
          .join(' '),
      );
    });
    this.rendre();
    const next = this.doubts.querySelector<HTMLElement>('.rv-doubts button') ?? this.title;
    next.focus();
  }

  private async aller(row: number): Promise<void> {
    const { lignes } = this.annotation.plan.cible;
    await this.agir((host) => host.goTo({ ...lignes, row, rows: 1 }));
  }

  private async retirer(suites: Suites): Promise<void> {
    const { texts, dire } = this.contexte;
    await this.agir(async () => {
      const { gardees } = await this.annotation.retirer();
      dire(texts.annoter.retiree(gardees));
      suites.recommencer();
    });
  }

  private async agir(action: (host: NonNullable<Contexte['host']>) => Promise<void>): Promise<void> {
    await agir(this.contexte, async (host) => {
      try {
        await action(host);
      } catch (error) {
        if (!(error instanceof ColonnesDeplacees)) throw error;
        this.contexte.dire(this.contexte.texts.annoter.deplacee, 'refus');
      }
    });
  }
}
