/** Looking up: a field, its results, the card of the one chosen; or the card of the active cell. */
import { contentOf } from '../../annotate/cell';
import { explain } from '../../functions/erreur';
import { agir, type Contexte, type Vue } from '../contexte';
import { button, checkbox, el, freshId, replace } from '../dom';
import { iconButton } from '../icones';
import { candidatesOf } from '../../resolve/resolution';
import { Fiche, natureDe } from './fiche';
import { Recherche, type Trouve } from './recherche';

const SHOWN = 30;
const QUIET = 250;

export class VueChercher implements Vue {
  readonly element: HTMLElement;
  private readonly recherche: Recherche;
  private readonly input: HTMLInputElement;
  private readonly clear: HTMLButtonElement;
  private readonly list: HTMLElement;
  private readonly back: HTMLButtonElement;
  private readonly status = el('p', { class: 'rv-hint', attributes: { role: 'status' } });
  private readonly card = el('div', {});
  private found: readonly Trouve[] = [];
  private active = -1;
  private stopFollowing: (() => void) | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asked = 0;

  constructor(private readonly contexte: Contexte) {
    const { texts, host, settings } = contexte;
    this.recherche = new Recherche(contexte.resolver);
    const id = freshId('recherche');
    this.list = el('ul', {
      class: 'rv-results',
      id: `${id}-liste`,
      hidden: true,
      attributes: { role: 'listbox', 'aria-label': texts.chercher.champ },
    });
    this.input = el('input', {
      class: 'rv-input',
      id,
      attributes: {
        type: 'text',
        role: 'combobox',
        autocomplete: 'off',
        spellcheck: 'false',
        'aria-expanded': 'false',
        'aria-autocomplete': 'list',
        'aria-controls': this.list.id,
        'aria-describedby': `${id}-aide`,
        placeholder: texts.chercher.exemple,
      },
      on: { input: () => this.chercher(), keydown: (event) => this.onKey(event as KeyboardEvent) },
    });
    this.clear = iconButton('effacer', texts.chercher.effacer, () => this.effacer());
    this.clear.hidden = true;
    this.back = button(texts.chercher.retour, () => this.revenir(), { class: 'rv-link', hidden: true });
    this.element = el(
      'div',
      {},
      el(
        'div',
        { class: 'rv-field' },
        el('label', { text: texts.chercher.champ, attributes: { for: id } }),
        el('div', { class: 'rv-search' }, this.input, this.clear),
        el('p', { class: 'rv-hint', id: `${id}-aide`, text: texts.chercher.accueil }),
      ),
      host && checkbox(texts.chercher.suivre, settings.read('suivre') === 'oui', (checked) => this.suivre(checked)),
      this.status,
      this.list,
      this.back,
      this.card,
    );
    if (host && settings.read('suivre') === 'oui') this.suivre(true);
  }

  montrer(): void {
    // The tab keeps what it last showed.
  }

  /** Shows the card of a place instead of results. */
  montrerFiche(place: number, focus: boolean): void {
    const fiche = new Fiche(this.contexte, place);
    this.fermerListe();
    this.status.textContent = '';
    this.back.hidden = this.found.length === 0;
    replace(this.card, fiche.element);
    if (focus) fiche.focus();
  }

  private chercher(): void {
    const { texts } = this.contexte;
    this.found = this.recherche.chercher(this.input.value, SHOWN);
    this.active = -1;
    replace(this.list, ...this.found.map((one, at) => this.item(one, at)));
    const open = this.found.length > 0;
    this.list.hidden = !open;
    this.input.setAttribute('aria-expanded', String(open));
    this.input.removeAttribute('aria-activedescendant');
    replace(this.card);
    this.back.hidden = true;
    this.clear.hidden = this.input.value === '';
    if (this.input.value.trim() === '') this.status.textContent = '';
    else
      this.status.textContent = open
        ? texts.chercher.resultats(this.found.length, this.found.length === SHOWN)
        : texts.chercher.rien;
  }

  private effacer(): void {
    this.input.value = '';
    this.revenir();
  }

  /** From a card to the results it was chosen among. */
  private revenir(): void {
    this.chercher();
    this.input.focus();
  }

  private item({ place, parts }: Trouve, at: number): HTMLElement {
    const { table } = this.contexte.resolver;
    const { code, name: nom } = table.departementOf(place);
    const kind = natureDe(this.contexte.texts, table, place);
    const name = el(
      'span',
      { class: 'rv-result-name' },
      ...parts.map(({ texte, marque }) => (marque ? el('mark', { text: texte }) : texte)),
    );
    const detail = el('span', {
      class: 'rv-sub',
      text: `${table.codeOf(place)} · ${nom} (${code})${kind === '' ? '' : ` · ${kind}`}`,
    });
    return el(
      'li',
      {
        class: 'rv-result',
        id: `${this.list.id}-${at}`,
        attributes: { role: 'option', 'aria-selected': 'false' },
        on: { click: () => this.choisir(at) },
      },
      name,
      detail,
    );
  }

  private onKey(event: KeyboardEvent): void {
    const last = this.found.length - 1;
    if (event.key === 'Escape') {
      this.effacer();
      return;
    }
    if (last < 0) return;
    if (this.list.hidden) {
      if (event.key === 'ArrowDown') this.chercher();
      return;
    }
    if (event.key === 'Enter') this.choisir(Math.max(0, this.active));
    else if (event.key === 'ArrowDown') this.activer(this.active >= last ? 0 : this.active + 1);
    else if (event.key === 'ArrowUp') this.activer(this.active <= 0 ? last : this.active - 1);
    else return;
    event.preventDefault();
  }

  private activer(at: number): void {
    this.list.children[this.active]?.setAttribute('aria-selected', 'false');
    this.active = at;
    const item = this.list.children[at];
    if (!item) return;
    item.setAttribute('aria-selected', 'true');
    item.scrollIntoView({ block: 'nearest' });
    this.input.setAttribute('aria-activedescendant', item.id);
  }

  private choisir(at: number): void {
    const chosen = this.found[at];
    if (chosen) this.montrerFiche(chosen.place, true);
  }

  private fermerListe(): void {
    this.list.hidden = true;
    this.input.setAttribute('aria-expanded', 'false');
    this.input.removeAttribute('aria-activedescendant');
  }

  private suivre(follow: boolean): void {
    const { host, settings } = this.contexte;
    settings.write('suivre', follow ? 'oui' : 'non');
    this.stopFollowing?.();
    this.stopFollowing = undefined;
    if (!follow || !host) return;
    this.stopFollowing = host.onSelection(() => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.montrerCellule(), QUIET);
    });
    void this.montrerCellule();
  }

  private async montrerCellule(): Promise<void> {
    const asked = ++this.asked;
    const { texts } = this.contexte;
    await agir(this.contexte, async (host) => {
      const { value } = await host.selection();
      // Selections answered late are of no use.
      if (asked !== this.asked) return;
      const contenu = contentOf(value);
      this.fermerListe();
      if (contenu.kind === 'blank') {
        this.back.hidden = true;
        replace(this.card);
        this.status.textContent = texts.chercher.celluleVide;
        return;
      }
      const texte = contenu.kind === 'text' ? contenu.text : contenu.shown;
      this.montrerLecture(texte);
    });
  }

  private montrerLecture(texte: string): void {
    const { resolver, texts } = this.contexte;
    const resolution = resolver.resolve(texte);
    if (resolution.kind === 'sure') {
      this.montrerFiche(resolution.place, false);
      this.back.hidden = true;
      this.status.textContent = texts.chercher.celluleSuivie(texte.slice(0, 80));
      return;
    }
    this.status.textContent = texts.chercher.celluleSuivie(texte.slice(0, 80));
    const said = resolution.kind === 'blank' ? texts.chercher.rien : explain(resolver.table, resolution);
    this.back.hidden = true;
    const places = candidatesOf(resolution);
    replace(
      this.card,
      el('p', { class: 'rv-doubt', text: said }),
      el(
        'ul',
        { class: 'rv-plain' },
        ...places.slice(0, SHOWN).map((place) =>
          el(
            'li',
            {},
            button(
              `${resolver.table.nameOf(place)} (${resolver.table.departementOf(place).code})`,
              () => this.montrerFiche(place, true),
              { class: 'rv-link' },
            ),
          ),
        ),
      ),
    );
  }
}
