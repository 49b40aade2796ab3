/** The card of a place: its facts, each to copy or insert, its text one click away, its history. */
import { communeDe } from '../../facts/lieu';
import { dateEcrite } from '../dates';
import { agir, formule, nomAvecCode, type Contexte } from '../contexte';
import { button, el, freshId, replace } from '../dom';
import { anciennesDe, argumentDe, lignesDe, type Ligne } from './faits';

export class Fiche {
  readonly element: HTMLElement;
  private readonly confirmation = el('div', { class: 'rv-confirm', attributes: { role: 'alert' } });

  constructor(
    private readonly contexte: Contexte,
    private readonly place: number,
  ) {
    const { table } = contexte.resolver;
    const id = freshId('fiche');
    this.element = el(
      'article',
      { class: 'rv-card', attributes: { 'aria-labelledby': id } },
      el('h2', { class: 'rv-card-title', id, text: table.nameOf(place), attributes: { tabindex: -1 } }),
      el('p', { class: 'rv-sub', text: sousTitre(contexte, place) }),
      this.confirmation,
      el('dl', { class: 'rv-facts' }, ...lignesDe(table, place).flatMap((ligne) => this.ligne(ligne))),
      this.histoire(),
    );
  }

  focus(): void {
    this.element.querySelector('h2')?.focus();
  }

  private ligne(ligne: Ligne): HTMLElement[] {
    const { texts } = this.contexte;
    const label = texts.fiche.faits[ligne.nom];
    const shown = typeof ligne.valeur === 'number' ? texts.nombre(ligne.valeur) : ligne.valeur;
    const value = el('dd', { class: 'rv-fact' }, el('span', { class: ligne.manque === '' ? 'rv-value' : 'rv-missing', text: ligne.manque === '' ? shown : ligne.manque }));
    if (ligne.manque === '') value.append(this.boutons(ligne, label));
    if (ligne.texte.length > 0) {
      value.append(
        el('details', { class: 'rv-text' }, el('summary', { text: texts.fiche.texte }), ...ligne.texte.map((line) => el('p', { text: line, attributes: { lang: 'fr' } }))),
      );
    }
    return [el('dt', { text: label }), value];
  }

  private boutons(ligne: Ligne, label: string): HTMLElement {
    const { texts, host } = this.contexte;
    const action = (text: string, click: () => void): HTMLButtonElement => button(text, click, { class: 'rv-link', attributes: { 'aria-label': `${text} : ${label}` } });
    return el(
      'span',
      { class: 'rv-actions' },
      action(texts.fiche.copier, () => void this.copier(String(ligne.valeur))),
      host && action(texts.fiche.inserer, () => void this.inserer(ligne.valeur, '')),
      host && action(texts.fiche.formule, () => void this.inserer(ligne.valeur, formule(this.contexte, ligne.fonction, [argumentDe(this.contexte.resolver.table, this.place)]))),
    );
  }

  private async copier(text: string): Promise<void> {
    const { dire, texts } = this.contexte;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      copierAutrement(text, this.element);
    }
    dire(texts.fiche.copie);
  }

  /** Into the active cell, if it is blank or if its user says so. */
  private async inserer(valeur: string | number, formula: string): Promise<void> {
    await agir(this.contexte, async (host) => {
      const { area } = await host.selection();
      const cell = { ...area, rows: 1, columns: 1 };
      const [[held = ''] = []] = await host.read(cell);
      const [[inFormula = ''] = []] = await host.readFormulas(cell);
      const write = async (): Promise<void> => {
        if (formula === '') await host.write([{ area: cell, values: [[valeur]] }]);
        else await host.writeFormulas([{ area: cell, formulas: [[formula]] }]);
        this.contexte.dire(this.contexte.texts.fiche.insere(formula === '' ? String(valeur) : formula));
      };
      if (held === '' && inFormula === '') await write();
      else this.confirmer(inFormula === '' ? String(held) : inFormula, write);
    });
  }

  private confirmer(contenu: string, write: () => Promise<void>): void {
    const { texts } = this.contexte;
    const answer = (then?: () => Promise<void>) => (): void => {
      replace(this.confirmation);
      if (then) void agir(this.contexte, then);
      this.focus();
    };
    const yes = button(texts.fiche.oui, answer(write), { class: 'rv-button rv-primary' });
    replace(
      this.confirmation,
      el('p', { text: texts.fiche.remplacer(contenu.slice(0, 60)) }),
      el('div', { class: 'rv-row' }, yes, button(texts.fiche.non, answer(), { class: 'rv-button' })),
    );
    yes.focus();
  }

  private histoire(): HTMLElement {
    const { texts, resolver: { table } } = this.contexte;
    const { place } = this;
    const section = el('section', { class: 'rv-history' }, el('h3', { text: texts.fiche.histoire }));
    const today = communeDe(table, place);
    if (table.genreOf(place) === 'ancienne') {
      const names = table.todayOf(place).map((one) => nomAvecCode(this.contexte, one)).join(', ');
      section.append(el('p', { text: texts.fiche.reunie(dateEcrite(table.history().endOf(place), texts.langue), names === '' ? '—' : names) }));
      for (const one of table.todayOf(place)) section.append(this.lien(one));
      return section;
    }
    const anciennes = anciennesDe(table, today);
    if (anciennes.length === 0) section.append(el('p', { text: texts.fiche.jamais }));
    else section.append(el('p', { text: texts.fiche.reunit(anciennes.length) }), el('ul', { class: 'rv-plain' }, ...anciennes.map((one) => el('li', {}, this.lien(one)))));
    return section;
  }

  private lien(place: number): HTMLButtonElement {
    const { table } = this.contexte.resolver;
    const end = table.genreOf(place) === 'ancienne' ? ` · ${dateEcrite(table.history().endOf(place), this.contexte.texts.langue)}` : '';
    return button(`${table.nameOf(place)}${end}`, () => this.contexte.ouvrirFiche(place), { class: 'rv-link' });
  }
}

function sousTitre({ texts, resolver: { table } }: Contexte, place: number): string {
  const { code, nom } = table.departementOf(place);
  const kind = natureDe(texts, table, place);
  return `${nom} (${code})${kind === '' ? '' : ` · ${kind}`}`;
}

/** What a place is, when it is not a commune of today. */
export function natureDe(texts: Contexte['texts'], table: Contexte['resolver']['table'], place: number): string {
  const today = table.todayOf(place)[0];
  switch (table.genreOf(place)) {
    case 'commune': return '';
    case 'arrondissement': return texts.chercher.arrondissement(table.nameOf(communeDe(table, place)));
    case 'ancienne': return texts.chercher.ancienne(today === undefined ? '' : table.nameOf(today));
  }
}

/** Where the clipboard is refused (Excel's frame may), the selection and the browser's own copy do. */
function copierAutrement(text: string, near: HTMLElement): void {
  const area = el('textarea', { class: 'rv-hidden' });
  area.value = text;
  near.append(area);
  area.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way left in a frame without the permission
  document.execCommand('copy');
  area.remove();
}
