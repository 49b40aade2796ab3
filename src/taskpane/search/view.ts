/** Looking up: a field, its results, the card of the one chosen; or the card of the active cell. */
import { contentOf } from '../../annotate/cell';
import { explain } from '../../say/explain';
import { isOn, turn } from '../choices';
import { withHost, type PaneContext, type View } from '../context';
import { button, checkbox, el, freshId, replace } from '../dom';
import { candidatesOf } from '../../resolve/resolution';
import { iconButton } from '../icons';
import { Card } from './card';
import { CommuneSearch, type Found } from './commune-search';
import { followedCell } from './followed-cell';
import { Home } from './home';
import { GroupSearch } from './group-search';
import { rememberPlace } from './recents';
import { resultItem } from './result-item';

/** Results shown at once; asked for, ten times as many. */
const SHOWN = 30;
const MORE = 300;
const QUIET = 250;

/** Where a card was opened from, other than the results. */
interface Origin {
  readonly label: string;
  go(): void;
}

export class SearchView implements View {
  readonly element: HTMLElement;
  private readonly finder: CommuneSearch;
  private readonly input: HTMLInputElement;
  private readonly clearButton: HTMLButtonElement;
  private readonly list: HTMLElement;
  private readonly more: HTMLButtonElement;
  private readonly back: HTMLButtonElement;
  private readonly status = el('p', { class: 'rv-hint', attributes: { role: 'status' } });
  private readonly card = el('div', {});
  private readonly groups = el('div', { class: 'rv-also' });
  private readonly groupFinder: GroupSearch;
  private readonly home: Home;
  /** The way back to where a card was opened from; undefined if it was from the results. */
  private origin: Origin | undefined;
  private found: readonly Found[] = [];
  private active = -1;
  private stopFollowing: (() => void) | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asked = 0;

  constructor(private readonly context: PaneContext) {
    const { texts, host, settings } = context;
    this.finder = new CommuneSearch(context.resolver);
    this.groupFinder = new GroupSearch(context.resolver.table);
    const id = freshId('recherche');
    this.list = el('ul', {
      class: 'rv-results',
      id: `${id}-liste`,
      hidden: true,
      attributes: { role: 'listbox', 'aria-label': texts.search.label },
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
        placeholder: texts.search.example,
      },
      on: { input: () => this.search(), keydown: (event) => this.onKey(event as KeyboardEvent) },
    });
    this.clearButton = iconButton('clear', texts.search.clear, () => this.clear());
    this.clearButton.hidden = true;
    this.more = button(texts.search.more, () => this.search(MORE), { class: 'rv-link', hidden: true });
    this.back = button(texts.search.back, () => this.goBack(), {
      class: 'rv-link',
      hidden: true,
    });
    this.home = new Home(context, {
      search: (text) => {
        this.input.value = text;
        this.search();
        this.input.focus();
      },
      openCard: (place) => this.showCard(place, true, { label: texts.search.backHome, go: () => this.clear() }),
    });
    this.element = el(
      'div',
      {},
      el(
        'div',
        { class: 'rv-field' },
        el('label', { text: texts.search.label, attributes: { for: id } }),
        el('div', { class: 'rv-search' }, this.input, this.clearButton),
        el('p', { class: 'rv-hint', id: `${id}-aide`, text: texts.search.welcome }),
      ),
      host && checkbox(texts.search.follow, isOn(settings, 'follow'), (checked) => this.follow(checked)),
      this.status,
      this.groups,
      this.list,
      this.more,
      this.back,
      this.card,
      this.home.element,
    );
    if (host && isOn(settings, 'follow')) this.follow(true);
  }

  show(): void {
    // The tab keeps what it last showed; the communes looked at last may have changed.
    this.showHome();
  }

  /** Shows the card of a place instead of results. */
  showCard(place: number, focus: boolean, origin = this.origin): void {
    const card = new Card(this.context, place);
    this.origin = origin;
    this.closeList();
    replace(this.groups);
    this.status.textContent = '';
    this.back.hidden = this.found.length === 0 && !origin;
    this.back.textContent = origin?.label ?? this.context.texts.search.back;
    replace(this.card, card.element);
    this.home.hide();
    if (focus) rememberPlace(this.context.settings, this.context.resolver.table, place);
    if (focus) card.focus();
  }

  private search(most = SHOWN): void {
    const { texts } = this.context;
    this.found = this.finder.find(this.input.value, most);
    this.more.hidden = most > SHOWN || this.found.length < SHOWN;
    this.active = -1;
    this.origin = undefined;
    replace(
      this.list,
      ...this.found.map((one, at) => resultItem(this.context, one, `${this.list.id}-${at}`, () => this.choose(at))),
    );
    const open = this.found.length > 0;
    this.list.hidden = !open;
    this.input.setAttribute('aria-expanded', String(open));
    this.input.removeAttribute('aria-activedescendant');
    replace(this.card);
    this.back.hidden = true;
    const groups = this.showGroups(this.input.value);
    this.clearButton.hidden = this.input.value === '';
    if (this.input.value.trim() === '') this.status.textContent = '';
    else
      this.status.textContent = open
        ? texts.search.results(this.found.length, this.found.length === most)
        : groups > 0
          ? ''
          : texts.search.nothing;
    this.showHome();
  }

  /** Shows the départements, bureaux and courts that the text names; returns how many. */
  private showGroups(text: string): number {
    const { texts, openGroup } = this.context;
    const found = this.groupFinder.find(text);
    replace(
      this.groups,
      ...found.map(({ criterion, value, rank, name }) =>
        button(texts.pair(texts.browse.criteria[criterion], name), () => openGroup(criterion, rank, value), {
          class: 'rv-link',
        }),
      ),
    );
    return found.length;
  }

  /** Where nothing else is shown. */
  private showHome(): void {
    if (this.input.value.trim() === '' && this.card.childElementCount === 0) this.home.show();
    else this.home.hide();
  }

  private goBack(): void {
    if (this.origin) this.origin.go();
    else this.backToResults();
  }

  private clear(): void {
    this.input.value = '';
    this.backToResults();
  }

  /** From a card to the results it was chosen among. */
  private backToResults(): void {
    this.search();
    this.input.focus();
  }

  private onKey(event: KeyboardEvent): void {
    const last = this.found.length - 1;
    if (event.key === 'Escape') {
      this.clear();
      return;
    }
    if (last < 0) return;
    if (this.list.hidden) {
      if (event.key === 'ArrowDown') this.search();
      return;
    }
    if (event.key === 'Enter') this.choose(Math.max(0, this.active));
    else if (event.key === 'ArrowDown') this.activate(this.active >= last ? 0 : this.active + 1);
    else if (event.key === 'ArrowUp') this.activate(this.active <= 0 ? last : this.active - 1);
    else return;
    event.preventDefault();
  }

  private activate(at: number): void {
    this.list.children[this.active]?.setAttribute('aria-selected', 'false');
    this.active = at;
    const item = this.list.children[at];
    if (!item) return;
    item.setAttribute('aria-selected', 'true');
    item.scrollIntoView({ block: 'nearest' });
    this.input.setAttribute('aria-activedescendant', item.id);
  }

  private choose(at: number): void {
    const chosen = this.found[at];
    if (chosen) this.showCard(chosen.place, true);
  }

  private closeList(): void {
    this.list.hidden = true;
    this.more.hidden = true;
    this.input.setAttribute('aria-expanded', 'false');
    this.input.removeAttribute('aria-activedescendant');
  }

  private follow(follow: boolean): void {
    const { host, settings } = this.context;
    turn(settings, 'follow', follow);
    this.stopFollowing?.();
    this.stopFollowing = undefined;
    if (!follow || !host) return;
    this.stopFollowing = host.onSelection(() => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.showCell(), QUIET);
    });
    void this.showCell();
  }

  private async showCell(): Promise<void> {
    const asked = ++this.asked;
    const { texts, resolver } = this.context;
    await withHost(this.context, async (host) => {
      const { area, value } = await host.selection();
      const cell = { ...area, rows: 1, columns: 1 };
      const followed = await followedCell(host, resolver.table, cell, value);
      // Selections answered late are of no use.
      if (asked !== this.asked) return;
      this.input.value = '';
      this.clearButton.hidden = true;
      const content = contentOf(followed.value);
      this.closeList();
      if (content.kind === 'blank' || followed.isAnswer) {
        this.back.hidden = true;
        replace(this.card);
        this.status.textContent = followed.isAnswer ? texts.search.cellAnswer : texts.search.cellBlank;
        this.showHome();
        return;
      }
      const text = content.kind === 'text' ? content.text : content.shown;
      this.showReading(text);
    });
  }

  private showReading(text: string): void {
    this.home.hide();
    this.origin = undefined;
    const { resolver, texts } = this.context;
    const resolution = resolver.resolve(text);
    if (resolution.kind === 'sure') {
      this.showCard(resolution.place, false);
      this.back.hidden = true;
      this.status.textContent = texts.search.cellFollowed(text.slice(0, 80));
      return;
    }
    this.status.textContent = texts.search.cellFollowed(text.slice(0, 80));
    const said = resolution.kind === 'blank' ? texts.search.nothing : explain(resolver.table, resolution);
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
              () => this.showCard(place, true),
              { class: 'rv-link' },
            ),
          ),
        ),
      ),
    );
  }
}
