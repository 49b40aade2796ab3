/** Settings, tools, and what the add-in is made of. */
import { FACTS } from '../../facts/facts';
import { findToFreeze } from '../../formulas/freeze';
import { findToRepair } from '../../formulas/repair';
import type { Contexte, Vue } from '../contexte';
import { checkbox, el, field, select } from '../dom';
import { appliquerTheme, THEMES, themeChoisi } from '../theme';
import { outil } from './outil';

export class VueReglages implements Vue {
  readonly element: HTMLElement;

  constructor(
    private readonly contexte: Contexte,
    root: HTMLElement,
  ) {
    const {
      texts: { reglages },
      settings,
      host,
    } = contexte;
    const themes = THEMES.map((theme) => [theme, reglages.themes[theme]] as const);
    this.element = el(
      'div',
      {},
      el('h2', { class: 'rv-title', text: reglages.titre }),
      field(
        reglages.apparence,
        select(themes, themeChoisi(settings), (theme) => {
          settings.write('theme', theme);
          appliquerTheme(root, settings);
        }),
      ),
      checkbox(reglages.prefixe, settings.read('prefixe') === 'oui', (checked) =>
        settings.write('prefixe', checked ? 'oui' : 'non'),
      ),
      host && this.outils(),
      this.apropos(),
    );
  }

  private outils(): HTMLElement {
    const { contexte } = this;
    const {
      texts: { reglages },
      settings,
    } = contexte;
    return el(
      'section',
      {},
      el('h3', { text: reglages.outils }),
      outil(contexte, reglages.reparer, reglages.reparerAide, async (host) => {
        const { formulas, repair, undo } = await findToRepair(host, settings.read('prefixe') === 'oui');
        return {
          formules: formulas,
          annonce: reglages.aReparer(formulas),
          faire: async () => reglages.repare(formulas, await repair()),
          defaire: undo,
        };
      }),
      outil(contexte, reglages.figer, reglages.figerAide, async (host) => {
        const { formulas, cells, unanswered, freeze, undo } = await findToFreeze(host);
        const faire = async (): Promise<string> => {
          const refused = await freeze();
          return reglages.fige(formulas - refused, refused);
        };
        return { formules: formulas, annonce: reglages.aFiger(formulas, cells, unanswered), faire, defaire: undo };
      }),
    );
  }

  private apropos(): HTMLElement {
    const {
      texts,
      base,
      resolver: { table },
    } = this.contexte;
    const { reglages } = texts;
    const anciennes = table.count - table.codes.counts[0] - table.codes.counts[1];
    return el(
      'section',
      {},
      el('h3', { text: reglages.apropos }),
      el('p', {
        text: reglages.table(
          table.state,
          marqueDe(table.checksum),
          texts.nombre(table.communes),
          texts.nombre(anciennes),
        ),
      }),
      el('p', { text: reglages.prive }),
      el(
        'p',
        {},
        el('a', {
          text: reglages.aide,
          attributes: {
            href: `${base}${texts.langue === 'fr' ? 'help' : 'help.en'}.html`,
            target: '_blank',
            rel: 'noopener',
          },
        }),
      ),
      el('h3', { text: reglages.sources }),
      el(
        'ul',
        { attributes: { lang: 'fr' } },
        ...FACTS.map(({ text: { title: titre, state: etat } }) =>
          el('li', { text: `${titre.charAt(0).toUpperCase()}${titre.slice(1)} (${etat}).` }),
        ),
      ),
      el('h3', { text: reglages.limites }),
      el('ul', {}, ...reglages.limitesListe.map((text) => el('li', { text }))),
      el('h3', { text: reglages.licences }),
      el('ul', {}, ...reglages.licencesListe.map((text) => el('li', { text }))),
    );
  }
}

/** Eight signs that tell this table from every other, out of the sums of its sections. */
function marqueDe(sommes: string): string {
  const mixed = sommes.split(' ').reduce((mark, somme) => Math.imul(mark, 31) ^ parseInt(somme, 16), 0);
  return (mixed >>> 0).toString(16).padStart(8, '0');
}
