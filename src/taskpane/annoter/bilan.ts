/** The account: every row counted once; the doubts, each with its choices; the way back. */
import { accepter } from '../../annotate/acceptation';
import type { Annotation, Resultat } from '../../annotate/annotation';
import type { Bilan as Compte, Groupe } from '../../annotate/bilan';
import { STATUTS } from '../../annotate/decision';
import { ColonnesDeplacees } from '../../annotate/journal';
import { withHost, nameWithCode, refusalText, type PaneContext } from '../context';
import { button, el, replace } from '../dom';
import { Doute } from './doute';

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
    private readonly contexte: PaneContext,
    private readonly annotation: Annotation,
    private readonly resultat: Resultat,
    suites: Suites,
  ) {
    const { texts } = contexte;
    const { arret, bilan, duree, classeur } = resultat;
    this.title = el('h2', { class: 'rv-title', text: texts.annotate.finished, attributes: { tabindex: -1 } });
    if (arret !== undefined)
      this.title.textContent =
        arret === 'annulee'
          ? texts.annotate.cancelled
          : arret === 'deplacee'
            ? texts.annotate.moved
            : texts.annotate.interrupted(refusalText(contexte, arret));
    const done = bilan.total - bilan.restantes;
    this.element = el(
      'div',
      { class: 'rv-account' },
      this.title,
      el('p', {
        class: 'rv-sub rv-duration',
        text: texts.annotate.duration(done, duree / 1000, duree === 0 ? 0 : classeur / duree),
        attributes: { 'data-ms': Math.round(duree), 'data-classeur-ms': Math.round(classeur) },
      }),
      this.counts,
      el(
        'div',
        { class: 'rv-row' },
        bilan.restantes > 0 &&
          arret !== 'deplacee' &&
          button(texts.annotate.resume, suites.reprendre, { class: 'rv-button rv-primary' }),
        !annotation.journal.vide &&
          button(texts.annotate.remove, () => void this.retirer(suites), { class: 'rv-button' }),
        button(texts.annotate.another, suites.recommencer, { class: 'rv-button' }),
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
            ? texts.annotate.noDoubt
            : `${texts.annotate.doubtful} (${texts.formatNumber(groupes.length)})`,
      }),
      inconnus.length > 1 && this.toutAccepter(inconnus),
      el('ul', { class: 'rv-plain rv-doubts' }, ...groupes.slice(0, this.shown).map((groupe) => this.doute(groupe))),
      more > 0 &&
        button(
          texts.annotate.more(Math.min(PAGE, more)),
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
        el('td', { text: texts.formatNumber(count) }),
      );
    const rows = STATUTS.filter((statut) => statuts[statut] > 0).map((statut) =>
      row(texts.annotate.statuses[statut], statuts[statut]),
    );
    if (restantes > 0) rows.push(row(texts.annotate.remaining, restantes));
    const notes = [
      sansFait > 0 && texts.annotate.withoutFact(sansFait),
      laissees.length > 0 && texts.annotate.leftAlone(laissees.length),
      issues.deja > 0 && texts.annotate.already(issues.deja),
      issues.refusee > 0 && texts.annotate.refused(issues.refusee),
      this.resultat.ajoutees > 0 && texts.annotate.added(this.resultat.ajoutees),
    ].filter((note) => note !== false);
    replace(
      this.counts,
      el('table', { class: 'rv-counts' }, el('tbody', {}, ...rows, row(texts.annotate.total, total, true))),
      ...notes.map((text) => el('p', { class: 'rv-hint', text })),
      laissees.length > 0 && button(texts.annotate.goTo, () => void this.aller(laissees[0]!), { class: 'rv-link' }),
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
      el('p', { class: 'rv-hint', text: texts.annotate.acceptAllHint(inconnus.length) }),
      button(texts.annotate.acceptAll, () => void this.accepter(choices), { class: 'rv-button' }),
    );
  }

  private async accepter(choices: readonly (readonly [Groupe, number])[]): Promise<void> {
    const { texts, say: dire } = this.contexte;
    await this.agir(async () => {
      const { ecrites, passees } = await accepter(
        this.annotation,
        choices.map(([groupe, place]) => ({
          groupe,
          place,
          remarque: texts.annotate.chosen(nameWithCode(this.contexte, place)),
        })),
      );
      const one = choices.length === 1 ? nameWithCode(this.contexte, choices[0]![1]) : texts.annotate.acceptAll;
      dire(
        [texts.annotate.accepted(ecrites, one), passees > 0 ? texts.annotate.skipped(passees) : '']
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
    const { texts, say: dire } = this.contexte;
    await this.agir(async () => {
      const { gardees } = await this.annotation.retirer();
      dire(texts.annotate.removed(gardees));
      suites.recommencer();
    });
  }

  private async agir(action: (host: NonNullable<PaneContext['host']>) => Promise<void>): Promise<void> {
    await withHost(this.contexte, async (host) => {
      try {
        await action(host);
      } catch (error) {
        if (!(error instanceof ColonnesDeplacees)) throw error;
        this.contexte.say(this.contexte.texts.annotate.moved, 'refusal');
      }
    });
  }
}
