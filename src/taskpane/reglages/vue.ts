/** Settings, tools, and what the add-in is made of. */
import { TEXTES } from '../../facts/textes';
import { agir, type Contexte, type Vue } from '../contexte';
import { button, checkbox, el, field, select } from '../dom';
import { appliquerTheme, THEMES, themeChoisi } from '../theme';
import { figer, reparer } from './outils';

export class VueReglages implements Vue {
  readonly element: HTMLElement;

  constructor(
    private readonly contexte: Contexte,
    root: HTMLElement,
  ) {
    const { texts: { reglages }, settings, host } = contexte;
    const themes = THEMES.map((theme) => [theme, reglages.themes[theme]] as const);
    this.element = el(
      'div',
      {},
      el('h2', { class: 'rv-title', text: reglages.titre }),
      field(reglages.apparence, select(themes, themeChoisi(settings), (theme) => {
        settings.write('theme', theme);
        appliquerTheme(root, settings);
      })),
      checkbox(reglages.prefixe, settings.read('prefixe') === 'oui', (checked) => settings.write('prefixe', checked ? 'oui' : 'non')),
      host && this.outils(),
      this.apropos(),
    );
  }

  private outils(): HTMLElement {
    const { texts: { reglages }, dire } = this.contexte;
    const tool = (text: string, hint: string, run: () => Promise<void>): HTMLElement => el('div', {}, button(text, () => void run(), { class: 'rv-button' }), el('p', { class: 'rv-hint', text: hint }));
    return el(
      'section',
      {},
      el('h3', { text: reglages.outils }),
      tool(reglages.reparer, reglages.reparerAide, () => agir(this.contexte, async (host) => dire(reglages.repare(await reparer(host))))),
      tool(reglages.figer, reglages.figerAide, () => agir(this.contexte, async (host) => dire(reglages.fige(await figer(host))))),
    );
  }

  private apropos(): HTMLElement {
    const { texts, resolver: { table } } = this.contexte;
    const { reglages } = texts;
    const anciennes = table.count - table.codes.counts[0] - table.codes.counts[1];
    return el(
      'section',
      {},
      el('h3', { text: reglages.apropos }),
      el('p', { text: reglages.table(table.sections.etat, texts.nombre(table.communes), texts.nombre(anciennes)) }),
      el('p', { text: reglages.prive }),
      el('h3', { text: reglages.sources }),
      el('ul', { attributes: { lang: 'fr' } }, ...Object.values(TEXTES).map(({ titre, etat }) => el('li', { text: `${titre} (${etat}).` }))),
      el('h3', { text: reglages.limites }),
      el('ul', {}, ...reglages.limitesListe.map((text) => el('li', { text }))),
      el('h3', { text: reglages.licences }),
      el('p', { text: reglages.carte }),
    );
  }
}
