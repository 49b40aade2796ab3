/** Settings, tools, and what the add-in is made of. */
import { FACTS } from '../../facts/facts';
import { findToFreeze } from '../../formulas/freeze';
import { findToRepair } from '../../formulas/repair';
import type { PaneContext, View } from '../context';
import { checkbox, el, field, select } from '../dom';
import { chosenTheme, isOn, rememberTheme, THEME_NAMES, turn } from '../choices';
import { applyTheme } from '../theme';
import { tableMark } from './table-mark';
import { tool } from './tool';

/** The package's version, which the build writes in: who helps a clerk by telephone asks for it first. */
declare const RESSORT_VERSION: string;

export class SettingsView implements View {
  readonly element: HTMLElement;

  constructor(
    private readonly context: PaneContext,
    root: HTMLElement,
  ) {
    const {
      texts: { settings: words },
      settings,
      host,
    } = context;
    const themes = THEME_NAMES.map((theme) => [theme, words.themes[theme]] as const);
    this.element = el(
      'div',
      {},
      el('h2', { class: 'rv-title', text: words.title }),
      field(
        words.appearance,
        select(themes, chosenTheme(settings), (theme) => {
          rememberTheme(settings, theme);
          applyTheme(root, settings);
        }),
      ),
      checkbox(words.prefix, isOn(settings, 'prefix'), (checked) => turn(settings, 'prefix', checked)),
      host && this.tools(),
      this.about(),
    );
  }

  private tools(): HTMLElement {
    const { context } = this;
    const {
      texts: { settings: words },
      settings,
    } = context;
    return el(
      'section',
      {},
      el('h3', { text: words.tools }),
      tool(context, words.repair, words.repairHint, async (host) => {
        const { formulas, repair, undo } = await findToRepair(host, isOn(settings, 'prefix'));
        return {
          formulas,
          announcement: words.toRepair(formulas),
          apply: async () => words.repaired(formulas, await repair()),
          undo,
        };
      }),
      tool(context, words.freeze, words.freezeHint, async (host) => {
        const { formulas, cells, unanswered, freeze, undo } = await findToFreeze(host);
        const apply = async (): Promise<string> => {
          const refused = await freeze();
          return words.frozen(formulas - refused, refused);
        };
        return { formulas, announcement: words.toFreeze(formulas, cells, unanswered), apply, undo };
      }),
    );
  }

  private about(): HTMLElement {
    const {
      texts,
      base,
      resolver: { table },
    } = this.context;
    const { settings: words } = texts;
    const formers = table.count - table.codes.counts[0] - table.codes.counts[1];
    return el(
      'section',
      {},
      el('h3', { text: words.about }),
      el('p', { text: `Ressort ${RESSORT_VERSION}` }),
      el('p', {
        text: words.table(
          table.state,
          tableMark(table.checksum),
          texts.formatNumber(table.communes),
          texts.formatNumber(formers),
        ),
      }),
      el('p', { text: words.privacy }),
      el(
        'p',
        {},
        el('a', {
          text: words.help,
          attributes: {
            href: `${base}${texts.language === 'fr' ? 'help' : 'help.en'}.html`,
            target: '_blank',
            rel: 'noopener',
          },
        }),
      ),
      el('h3', { text: words.sources }),
      el(
        'ul',
        { attributes: { lang: 'fr' } },
        ...FACTS.map(({ title, text }) =>
          el('li', { text: texts.pair(title[texts.language], `${text.title} (${text.state}).`) }),
        ),
      ),
      el('h3', { text: words.limits }),
      el('ul', {}, ...words.limitList.map((text) => el('li', { text }))),
      el('h3', { text: words.licences }),
      el('ul', {}, ...words.licenceList.map((text) => el('li', { text }))),
    );
  }
}
