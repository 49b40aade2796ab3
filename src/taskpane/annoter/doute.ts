/** One doubt: the text, why, the rows alike, and a button for each place it may be. */
import type { Groupe } from '../../annotate/bilan';
import { CommuneSearch } from '../search/commune-search';
import { nameWithCode, type PaneContext } from '../context';
import { button, el, freshId, replace } from '../dom';

interface Actions {
  accepter(place: number): void;
  aller(ligne: number): void;
}

const PROPOSED = 5;

export class Doute {
  readonly element: HTMLElement;
  private next = 0;

  constructor(
    private readonly contexte: PaneContext,
    private readonly groupe: Groupe,
    private readonly actions: Actions,
  ) {
    const { texts } = contexte;
    const { decision, lignes } = groupe;
    const go = button(
      this.goText(),
      () => {
        actions.aller(lignes[this.next % lignes.length]!);
        this.next++;
        go.textContent = this.goText();
      },
      { class: 'rv-link' },
    );
    this.element = el(
      'li',
      { class: 'rv-doubt-item' },
      el(
        'p',
        { class: 'rv-doubt-text' },
        el('strong', { text: decision.texte.slice(0, 160) }),
        ' ',
        el('span', {
          class: 'rv-sub',
          text: `${texts.annotate.rowStatuses[decision.statut]} · ${texts.annotate.rowsAlike(lignes.length)}`,
        }),
      ),
      el('p', { class: 'rv-hint', text: decision.phrase }),
      el('div', { class: 'rv-choices' }, ...decision.proches.slice(0, PROPOSED).map((place) => this.choix(place))),
      el('div', { class: 'rv-row' }, go, decision.statut !== 'erreur' && this.autre()),
    );
  }

  private goText(): string {
    const { texts } = this.contexte;
    const { lignes } = this.groupe;
    const row = lignes[this.next % lignes.length]! + 1;
    return `${this.next === 0 ? texts.annotate.goTo : texts.annotate.nextRow} ${row}`;
  }

  private choix(place: number): HTMLButtonElement {
    const { texts } = this.contexte;
    const name = nameWithCode(this.contexte, place);
    const label = texts.annotate.each(this.groupe.decision.texte.slice(0, 80), name);
    return button(name, () => this.actions.accepter(place), {
      class: 'rv-button rv-choice',
      title: label,
      attributes: { 'aria-label': label },
    });
  }

  /** A place that was not suggested, looked up on the spot. */
  private autre(): HTMLElement {
    const { texts, resolver } = this.contexte;
    const found = el('div', { class: 'rv-choices' });
    const id = freshId('autre');
    const recherche = new CommuneSearch(resolver);
    const input = el('input', {
      class: 'rv-input',
      id,
      attributes: {
        type: 'text',
        autocomplete: 'off',
        'aria-label': texts.annotate.otherCommune,
        placeholder: texts.search.example,
      },
    });
    input.addEventListener('input', () =>
      replace(found, ...recherche.find(input.value, PROPOSED).map(({ place }) => this.choix(place))),
    );
    return el('details', { class: 'rv-other' }, el('summary', { text: texts.annotate.otherCommune }), input, found);
  }
}
