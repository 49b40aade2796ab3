/** The pane: four tabs, one voice, the same code in Excel and in the workbench. */
import { insertFunction } from '../commands/insert';
import { WorkbookRefusal, type WorkbookHost } from '../host/host';
import { localSettings } from '../host/local-settings';
import { ribbonTexts } from '../commands/texts';
import { lastTab, rememberTab, TAB_NAMES } from './choices';
import { paneTexts } from './texts/in-language';
import type { TabName } from './texts/texts';
import { resolver } from '../resolve/resolve';
import { AnnotateView } from './annotate/view';
import { SearchView } from './search/view';
import { formulaFor, refusalText, type PaneContext, type View } from './context';
import { button, el, freshId, frenchSpaces, replace } from './dom';
import { icon, iconButton } from './icons';
import { BrowseView } from './browse/view';
import { SettingsView } from './settings/view';
import { applyTheme } from './theme';

export interface Opening {
  readonly container: HTMLElement;
  readonly host: WorkbookHost | undefined;
  /** Where the add-in's files are, with a last « / ». */
  readonly base: string;
}

const TOLD = 8_000;

export class Pane {
  private readonly context: PaneContext;
  private readonly root: HTMLElement;
  private readonly tabs = new Map<TabName, HTMLButtonElement>();
  private readonly panels = new Map<TabName, HTMLElement>();
  private readonly views = new Map<TabName, View>();
  private readonly notice: HTMLElement;
  private readonly noticeText: HTMLElement;
  private readonly noticeIcon = el('span', { class: 'rv-message-icon' });
  private search: SearchView | undefined;
  private browse: BrowseView | undefined;
  private annotate: AnnotateView | undefined;
  private opened: TabName | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor({ container, host, base }: Opening) {
    const texts = paneTexts();
    this.context = {
      host,
      base,
      texts,
      resolver: resolver(),
      settings: host?.settings ?? localSettings(),
      say: (text, kind) => this.say(text, kind),
      openCard: (place) => this.openCard(place),
      openTab: (tabName) => this.open(tabName, true),
      annotate: () => void this.annotateSelection(),
      openGroup: (criterion, rank, value) => {
        this.open('browse', false);
        this.browse?.goTo({ criterion, rank, value });
      },
    };
    // Always there and always polite: a live region must exist before it speaks.
    this.noticeText = el('p', {
      class: 'rv-message-text rv-notice-text',
      attributes: { role: 'status', 'aria-live': 'polite' },
    });
    this.notice = el(
      'div',
      { class: 'rv-message rv-notice' },
      this.noticeIcon,
      this.noticeText,
      iconButton('clear', texts.close, () => this.hush()),
    );
    this.notice.dataset['empty'] = 'yes';
    this.root = el(
      'div',
      { class: 'rv', attributes: { lang: texts.language } },
      el('div', { class: 'rv-head' }, this.makeTabs(), this.notice),
      ...TAB_NAMES.map((tabName) => this.makePanel(tabName)),
    );
    applyTheme(this.root, this.context.settings);
    container.replaceChildren(this.root);
    this.open(lastTab(this.context.settings), false);
  }

  /** From the ribbon: the tab that annotates, with what is selected. */
  async annotateSelection(): Promise<void> {
    this.open('annotate', false);
    await this.annotate?.readSelection();
  }

  /**
   * From the ribbon: a function's formula beside what is selected; returns what was written.
   * @throws WorkbookRefusal if the pane has no workbook
   */
  async insertFunction(functionName: string): Promise<string> {
    const { host, resolver } = this.context;
    if (!host) throw new WorkbookRefusal('refused', this.context.texts.noWorkbook);
    return insertFunction(
      { host, resolver, texts: ribbonTexts(), formulaFor: (name, args) => formulaFor(this.context, name, args) },
      functionName,
    );
  }

  /** Says why something asked from outside the pane could not be done. */
  refuse(error: unknown): void {
    this.say(refusalText(this.context, error), 'refusal');
  }

  private makeTabs(): HTMLElement {
    const { texts } = this.context;
    const list = el('div', { class: 'rv-tabs', attributes: { role: 'tablist', 'aria-label': texts.title } });
    for (const tabName of TAB_NAMES) {
      const panel = freshId(tabName);
      const tab = button(texts.tabs[tabName], () => this.open(tabName, false), {
        class: 'rv-tab',
        id: `${panel}-tab`,
        attributes: { role: 'tab', 'aria-controls': panel },
      });
      this.tabs.set(tabName, tab);
      this.panels.set(
        tabName,
        el('section', {
          class: 'rv-panel',
          id: panel,
          attributes: { role: 'tabpanel', 'aria-labelledby': `${panel}-tab` },
        }),
      );
      list.append(tab);
    }
    list.addEventListener('keydown', (event) => this.onTabKey(event));
    return list;
  }

  private makePanel(tabName: TabName): HTMLElement {
    return this.panels.get(tabName)!;
  }

  private onTabKey(event: KeyboardEvent): void {
    const now = TAB_NAMES.findIndex((tabName) => this.tabs.get(tabName)?.getAttribute('aria-selected') === 'true');
    const moves: Readonly<Record<string, number>> = {
      ArrowRight: now + 1,
      ArrowLeft: now - 1,
      Home: 0,
      End: TAB_NAMES.length - 1,
    };
    const next = moves[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const tabName = TAB_NAMES[(next + TAB_NAMES.length) % TAB_NAMES.length]!;
    this.open(tabName, false);
    this.tabs.get(tabName)?.focus();
  }

  private open(tabName: TabName, focus: boolean): void {
    for (const one of TAB_NAMES) {
      const selected = one === tabName;
      const tab = this.tabs.get(one)!;
      tab.setAttribute('aria-selected', String(selected));
      tab.tabIndex = selected ? 0 : -1;
      this.panels.get(one)!.hidden = !selected;
    }
    // What was said of another tab is over.
    this.hush();
    rememberTab(this.context.settings, tabName);
    this.opened = tabName;
    this.view(tabName).show?.();
    if (focus) this.tabs.get(tabName)!.focus();
  }

  /** Makes a tab when it is first opened, so that the others cost nothing. */
  private view(tabName: TabName): View {
    let view = this.views.get(tabName);
    if (!view) {
      view = this.make(tabName);
      this.views.set(tabName, view);
      this.panels.get(tabName)!.append(view.element);
    }
    return view;
  }

  private make(tabName: TabName): View {
    switch (tabName) {
      case 'search':
        return (this.search = new SearchView(this.context));
      case 'browse':
        return (this.browse = new BrowseView(this.context));
      case 'annotate':
        return (this.annotate = new AnnotateView(this.context));
      case 'settings':
        return new SettingsView(this.context, this.root);
    }
  }

  private openCard(place: number): void {
    const cameFromBrowsing = this.opened === 'browse';
    this.open('search', false);
    const origin = { label: this.context.texts.search.backToList, go: () => this.open('browse', true) };
    this.search?.showCard(place, true, cameFromBrowsing ? origin : undefined);
  }

  say(text: string, kind: 'done' | 'refusal' = 'done'): void {
    clearTimeout(this.timer);
    this.noticeText.textContent = frenchSpaces(text);
    const intent = kind === 'done' ? 'success' : 'error';
    this.notice.dataset['intent'] = intent;
    replace(this.noticeIcon, icon(intent));
    delete this.notice.dataset['empty'];
    // A refusal says what to do: it stays until it is closed.
    if (kind === 'done') this.timer = setTimeout(() => this.hush(), TOLD);
  }

  private hush(): void {
    this.noticeText.textContent = '';
    this.notice.dataset['empty'] = 'yes';
  }
}
