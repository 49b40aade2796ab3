/** The pane: four tabs, one voice, the same code in Excel and in the workbench. */
import { insererFonction } from '../commands/insertion';
import { WorkbookRefusal, type WorkbookHost } from '../host/host';
import { localSettings } from '../host/local-settings';
import { rubanTexts } from '../i18n/ruban';
import { voletTexts, type Onglet } from '../i18n/volet';
import { resolver } from '../resolve/resolve';
import { AnnotateView } from './annotate/view';
import { VueChercher } from './chercher/vue';
import { formule, refusalText, type Contexte, type Vue } from './contexte';
import { button, el, freshId, soigner } from './dom';
import { VueParcourir } from './parcourir/vue';
import { VueReglages } from './reglages/vue';
import { appliquerTheme } from './theme';

export interface Ouverture {
  readonly container: HTMLElement;
  readonly host: WorkbookHost | undefined;
  /** Where the add-in's files are, with a last « / ». */
  readonly base: string;
}

const ONGLETS: readonly Onglet[] = ['chercher', 'parcourir', 'annoter', 'reglages'];
const TOLD = 8_000;

export class Volet {
  private readonly contexte: Contexte;
  private readonly root: HTMLElement;
  private readonly tabs = new Map<Onglet, HTMLButtonElement>();
  private readonly panels = new Map<Onglet, HTMLElement>();
  private readonly vues = new Map<Onglet, Vue>();
  private readonly avis: HTMLElement;
  private readonly avisTexte: HTMLElement;
  private chercher: VueChercher | undefined;
  private annoter: AnnotateView | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor({ container, host, base }: Ouverture) {
    const texts = voletTexts();
    this.contexte = {
      host,
      base,
      texts,
      resolver: resolver(),
      settings: host?.settings ?? localSettings(),
      dire: (text, kind) => this.dire(text, kind),
      ouvrirFiche: (place) => this.ouvrirFiche(place),
      ouvrirOnglet: (onglet) => this.ouvrir(onglet, true),
    };
    // Always there and always polite: a live region must exist before it speaks.
    this.avisTexte = el('p', { class: 'rv-notice-text', attributes: { role: 'status', 'aria-live': 'polite' } });
    this.avis = el(
      'div',
      { class: 'rv-notice' },
      this.avisTexte,
      button('✕', () => this.taire(), { class: 'rv-quiet', attributes: { 'aria-label': texts.fermer } }),
    );
    this.avis.dataset['vide'] = 'oui';
    this.root = el(
      'div',
      { class: 'rv', attributes: { lang: texts.langue } },
      this.makeTabs(),
      this.avis,
      ...ONGLETS.map((onglet) => this.makePanel(onglet)),
    );
    appliquerTheme(this.root, this.contexte.settings);
    container.replaceChildren(this.root);
    const last = this.contexte.settings.read('onglet');
    this.ouvrir(ONGLETS.find((onglet) => onglet === last) ?? 'chercher', false);
  }

  /** From the ribbon: the tab that annotates, with what is selected. */
  async annoterSelection(): Promise<void> {
    this.ouvrir('annoter', false);
    await this.annoter?.readSelection();
  }

  /** From the ribbon: a function's formula beside what is selected; returns what was written. */
  async insererFonction(fonction: string): Promise<string> {
    const { host, resolver } = this.contexte;
    if (!host) throw new WorkbookRefusal('refused', this.contexte.texts.sansClasseur);
    return insererFonction(
      { host, resolver, texts: rubanTexts(), formule: (name, args) => formule(this.contexte, name, args) },
      fonction,
    );
  }

  /** Says why something asked from outside the pane could not be done. */
  refuser(error: unknown): void {
    this.dire(refusalText(this.contexte, error), 'refus');
  }

  private makeTabs(): HTMLElement {
    const { texts } = this.contexte;
    const list = el('div', { class: 'rv-tabs', attributes: { role: 'tablist', 'aria-label': texts.titre } });
    for (const onglet of ONGLETS) {
      const panel = freshId(onglet);
      const tab = button(texts.onglets[onglet], () => this.ouvrir(onglet, false), {
        class: 'rv-tab',
        id: `${panel}-tab`,
        attributes: { role: 'tab', 'aria-controls': panel },
      });
      this.tabs.set(onglet, tab);
      this.panels.set(
        onglet,
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

  private makePanel(onglet: Onglet): HTMLElement {
    return this.panels.get(onglet)!;
  }

  private onTabKey(event: KeyboardEvent): void {
    const now = ONGLETS.findIndex((onglet) => this.tabs.get(onglet)?.getAttribute('aria-selected') === 'true');
    const moves: Readonly<Record<string, number>> = {
      ArrowRight: now + 1,
      ArrowLeft: now - 1,
      Home: 0,
      End: ONGLETS.length - 1,
    };
    const next = moves[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const onglet = ONGLETS[(next + ONGLETS.length) % ONGLETS.length]!;
    this.ouvrir(onglet, false);
    this.tabs.get(onglet)?.focus();
  }

  private ouvrir(onglet: Onglet, focus: boolean): void {
    for (const one of ONGLETS) {
      const selected = one === onglet;
      const tab = this.tabs.get(one)!;
      tab.setAttribute('aria-selected', String(selected));
      tab.tabIndex = selected ? 0 : -1;
      this.panels.get(one)!.hidden = !selected;
    }
    // What was said of another tab is over.
    this.taire();
    this.contexte.settings.write('onglet', onglet);
    this.vue(onglet).montrer?.();
    if (focus) this.tabs.get(onglet)!.focus();
  }

  /** A tab is made when it is first opened: none costs anything before. */
  private vue(onglet: Onglet): Vue {
    let vue = this.vues.get(onglet);
    if (!vue) {
      vue = this.make(onglet);
      this.vues.set(onglet, vue);
      this.panels.get(onglet)!.append(vue.element);
    }
    return vue;
  }

  private make(onglet: Onglet): Vue {
    switch (onglet) {
      case 'chercher':
        return (this.chercher = new VueChercher(this.contexte));
      case 'parcourir':
        return new VueParcourir(this.contexte);
      case 'annoter':
        return (this.annoter = new AnnotateView(this.contexte));
      case 'reglages':
        return new VueReglages(this.contexte, this.root);
    }
  }

  private ouvrirFiche(place: number): void {
    this.ouvrir('chercher', false);
    this.chercher?.montrerFiche(place, true);
  }

  dire(text: string, kind: 'fait' | 'refus' = 'fait'): void {
    clearTimeout(this.timer);
    this.avisTexte.textContent = soigner(text);
    this.avis.dataset['genre'] = kind;
    delete this.avis.dataset['vide'];
    // A refusal says what to do: it stays until it is closed.
    if (kind === 'fait') this.timer = setTimeout(() => this.taire(), TOLD);
  }

  private taire(): void {
    this.avisTexte.textContent = '';
    this.avis.dataset['vide'] = 'oui';
  }
}
