/** The card of a place: its facts, each to copy or insert, its text one click away, its history. */
import { communeOf } from '../../facts/place';
import { dateEcrite } from '../dates';
import { agir, formule, nomAvecCode, type Contexte } from '../contexte';
import { button, el, freshId, replace } from '../dom';
import { iconButton } from '../icones';
import { anciennesDe, argumentDe, autresNomsDe, lignesDe, type Ligne, type Provenance } from './faits';

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
    const given = ligne.manque === '';
    return [
      el('dt', { text: label }),
      el(
        'dd',
        { class: 'rv-fact' },
        el('span', { class: given ? 'rv-value' : 'rv-missing', text: given ? shown : ligne.manque }),
        given && this.boutons(ligne, label),
        ligne.texte && this.texte(ligne.texte),
      ),
    ];
  }

  /** The text in short; a click shows its title, its state and where in it. */
  private texte({ court, titre, etat, entree }: Provenance): HTMLElement {
    const { fiche } = this.contexte.texts;
    const lines = (
      [
        [fiche.texte, titre, 'fr'],
        [fiche.etat, etat, 'fr'],
        [fiche.entree, entree, undefined],
      ] as const
    ).filter(([, text]) => text !== '');
    return el(
      'details',
      { class: 'rv-text' },
      el('summary', { text: court, attributes: { lang: 'fr' } }),
      ...lines.map(([name, text, lang]) =>
        el(
          'p',
          {},
          el('span', { class: 'rv-sub', text: `${name} : ` }),
          el('span', { text, attributes: lang ? { lang } : {} }),
        ),
      ),
    );
  }

  private boutons(ligne: Ligne, label: string): HTMLElement {
    const {
      texts: { fiche },
      host,
      resolver: { table },
    } = this.contexte;
    const formula = (): string => formule(this.contexte, ligne.fonction, [argumentDe(table, this.place)]);
    return el(
      'span',
      { class: 'rv-actions' },
      iconButton('copier', fiche.copier(label), () => void this.copier(String(ligne.valeur))),
      host && iconButton('inserer', fiche.inserer(label), () => void this.inserer(ligne.valeur, '')),
      host && iconButton('formule', fiche.formule(label), () => void this.inserer(ligne.valeur, formula())),
    );
  }

  private async copier(text: string): Promise<void> {
    const { dire, texts } = this.contexte;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      copierAutrement(text, this.element);
    }
    dire(texts.fiche.copie(text));
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

  /** Merged into, made of, formerly. */
  private histoire(): HTMLElement {
    const {
      texts,
      resolver: { table },
    } = this.contexte;
    const { place } = this;
    const lines: HTMLElement[] = [];
    const links = (places: readonly number[]): HTMLElement =>
      el('ul', { class: 'rv-plain rv-links' }, ...places.map((one) => el('li', {}, this.lien(one))));
    const former = table.kindOf(place) === 'former';
    if (former) {
      const today = table.todayOf(place);
      lines.push(
        el('p', { text: texts.fiche.reunie(dateEcrite(table.history().endOf(place), texts.langue), today.length) }),
        links(today),
      );
    } else {
      const anciennes = anciennesDe(table, communeOf(table, place));
      if (anciennes.length > 0) lines.push(el('p', { text: texts.fiche.reunit(anciennes.length) }), links(anciennes));
    }
    const noms = autresNomsDe(table, place);
    if (noms.length > 0) lines.push(el('p', { text: texts.fiche.autresNoms(noms) }));
    if (lines.length === 0) lines.push(el('p', { class: 'rv-sub', text: texts.fiche.jamais }));
    return el('section', { class: 'rv-history' }, el('h3', { text: texts.fiche.histoire }), ...lines);
  }

  private lien(place: number): HTMLButtonElement {
    const { table } = this.contexte.resolver;
    const end =
      table.kindOf(place) === 'former' ? dateEcrite(table.history().endOf(place), this.contexte.texts.langue) : '';
    return button(
      `${nomAvecCode(this.contexte, place)}${end === '' ? '' : `, ${end}`}`,
      () => this.contexte.ouvrirFiche(place),
      { class: 'rv-link' },
    );
  }
}

function sousTitre({ texts, resolver: { table } }: Contexte, place: number): string {
  const { code, name: nom } = table.departementOf(place);
  const kind = natureDe(texts, table, place);
  return `${nom} (${code})${kind === '' ? '' : ` · ${kind}`}`;
}

/** What a place is, when it is not a commune of today. */
export function natureDe(texts: Contexte['texts'], table: Contexte['resolver']['table'], place: number): string {
  const today = table.todayOf(place)[0];
  switch (table.kindOf(place)) {
    case 'commune':
      return '';
    case 'arrondissement':
      return texts.chercher.arrondissement(table.nameOf(communeOf(table, place)));
    case 'former':
      return texts.chercher.ancienne(today === undefined ? '' : table.nameOf(today));
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
