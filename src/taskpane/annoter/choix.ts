/** What to annotate and how: proposed from the column, shown on a sample, before anything is written. */
import { lireCible, type Cible } from '../../annotate/cible';
import { COLONNES, type Colonne } from '../../annotate/colonnes';
import { LecteurColonne } from '../../annotate/decision';
import { GENRES, type Genre } from '../../annotate/genre';
import { ENDROITS, type Choix as ChoixPlan, type Endroit } from '../../annotate/plan';
import { columnName } from '../../host/address';
import type { Scalar, WorkbookHost } from '../../host/host';
import { withHost, nameWithCode, type PaneContext } from '../context';
import { button, checkbox, el, field, freshId, replace, select } from '../dom';

export interface Demande {
  readonly choix: ChoixPlan;
  readonly formules: boolean;
}

const PAR_DEFAUT: readonly Colonne[] = ['commune', 'codeInsee', 'zone', 'bureau'];
const NONE = -1;

export class Choix {
  readonly element: HTMLElement;
  private readonly accueil: HTMLElement;
  private readonly body = el('div', {});
  private colonnes: Set<Colonne>;
  private genre: Genre = 'noms';
  private endroit: Endroit;
  private departement = NONE;
  private formules = false;

  constructor(
    private readonly contexte: PaneContext,
    private readonly lancer: (cible: Cible, demande: Demande) => void,
  ) {
    const { texts, settings } = contexte;
    const remembered = settings.read('colonnes')?.split(',') ?? PAR_DEFAUT;
    this.colonnes = new Set(COLONNES.filter((colonne) => remembered.includes(colonne)));
    this.endroit = ENDROITS.find((one) => one === settings.read('endroit')) ?? 'a-cote';
    this.accueil = el(
      'section',
      {},
      el('h2', { class: 'rv-title', text: texts.annotate.title }),
      el('p', { text: texts.annotate.welcome }),
      el(
        'div',
        { class: 'rv-row' },
        button(texts.annotate.takeSelection, () => void this.relire(), { class: 'rv-button rv-primary' }),
      ),
    );
    this.element = el('div', {}, this.accueil, this.body);
  }

  /** Reads the selection and proposes. */
  async relire(): Promise<void> {
    const { texts, resolver } = this.contexte;
    await withHost(this.contexte, async (host) => {
      const cible = await lireCible(host, resolver, await host.selection());
      if (!cible) {
        this.accueil.hidden = false;
        replace(this.body);
        this.contexte.say(texts.annotate.nothing, 'refusal');
        return;
      }
      this.genre = cible.genre;
      this.departement = cible.departement;
      this.rendre(cible);
    });
  }

  private rendre(cible: Cible): void {
    const { texts } = this.contexte;
    const title = el('h2', {
      class: 'rv-title',
      text: texts.annotate.column(
        columnName(cible.lignes.column) + (cible.entete === '' ? '' : ` « ${cible.entete} »`),
        cible.nomFeuille,
      ),
      attributes: { tabindex: -1 },
    });
    const preview = el('div', {});
    const showPreview = (): void =>
      void withHost(this.contexte, async (host) =>
        replace(preview, this.apercu(cible, await this.departements(host, cible))),
      );
    const genres = GENRES.map((genre) => [genre, texts.annotate.kinds[genre]] as const);
    showPreview();
    this.accueil.hidden = true;
    replace(
      this.body,
      title,
      el(
        'p',
        { class: 'rv-sub' },
        `${texts.annotate.rows(cible.lignes.rows)} · `,
        button(texts.annotate.change, () => void this.relire(), { class: 'rv-link' }),
      ),
      field(
        texts.annotate.kind,
        select(genres, this.genre, (genre) => {
          this.genre = genre;
          showPreview();
        }),
      ),
      this.choixDepartement(cible, showPreview),
      preview,
      this.faits(),
      this.formes(),
      this.endroits(),
      el(
        'div',
        { class: 'rv-bar' },
        button(texts.annotate.start, () => this.demander(cible), { class: 'rv-button rv-primary' }),
      ),
    );
    title.focus();
  }

  private choixDepartement(cible: Cible, changed: () => void): HTMLElement {
    const { texts } = this.contexte;
    const columns = [
      ...new Set([cible.departement, cible.lignes.column - 1, cible.lignes.column + 1, cible.lignes.column + 2]),
    ].filter((column) => column >= 0 && column !== cible.lignes.column);
    const options = [
      [String(NONE), texts.annotate.none] as const,
      ...columns.sort((one, other) => one - other).map((column) => [String(column), columnName(column)] as const),
    ];
    return field(
      texts.annotate.departement,
      select(options, String(this.departement), (column) => {
        this.departement = Number(column);
        changed();
      }),
    );
  }

  /** What the column of départements says beside each row of the sample. */
  private async departements(host: WorkbookHost, { lignes, apercu }: Cible): Promise<readonly Scalar[]> {
    const { departement } = this;
    if (departement < 0) return [];
    const rows = await Promise.all(
      apercu.map(({ ligne }) => host.read({ ...lignes, row: ligne, rows: 1, column: departement })),
    );
    return rows.map((row) => row[0]?.[0] ?? '');
  }

  /** The first rows and what each would be read as; nothing is written yet. */
  private apercu(cible: Cible, departements: readonly Scalar[]): HTMLElement {
    const { texts, resolver } = this.contexte;
    const lecteur = new LecteurColonne(resolver, this.genre);
    const items = cible.apercu.map(({ valeur }, at) => {
      const { statut, resolution, phrase } = lecteur.decider(valeur, departements[at]);
      const read = resolution
        ? nameWithCode(this.contexte, resolution.place)
        : `${texts.annotate.rowStatuses[statut]}${phrase === '' ? '' : ` : ${phrase}`}`;
      return el(
        'li',
        {},
        el('span', { class: 'rv-sample', text: String(valeur).slice(0, 120), title: String(valeur) }),
        el('span', { class: resolution ? 'rv-sure' : 'rv-doubt', text: `→ ${read}` }),
      );
    });
    return el(
      'section',
      { class: 'rv-preview' },
      el('h3', { text: texts.annotate.preview }),
      el('ul', { class: 'rv-plain' }, ...items),
      el('p', { class: 'rv-hint', text: texts.annotate.previewNote }),
    );
  }

  private faits(): HTMLElement {
    const { texts, settings } = this.contexte;
    const boxes = COLONNES.map((colonne) =>
      checkbox(texts.annotate.columns[colonne], this.colonnes.has(colonne), (checked) => {
        if (checked) this.colonnes.add(colonne);
        else this.colonnes.delete(colonne);
        settings.write('colonnes', [...this.colonnes].join(','));
      }),
    );
    return el(
      'fieldset',
      { class: 'rv-fieldset' },
      el('legend', { text: texts.annotate.facts }),
      el('div', { class: 'rv-grid' }, ...boxes),
    );
  }

  private formes(): HTMLElement {
    const { texts } = this.contexte;
    return this.radios(
      texts.annotate.form,
      [
        ['valeurs', texts.annotate.values],
        ['formules', texts.annotate.formulas],
      ],
      this.formules ? 'formules' : 'valeurs',
      (chosen) => (this.formules = chosen === 'formules'),
      texts.annotate.formulasHint,
    );
  }

  private endroits(): HTMLElement {
    const { texts, settings } = this.contexte;
    return this.radios(
      texts.annotate.position,
      ENDROITS.map((one) => [one, texts.annotate.positions[one]] as const),
      this.endroit,
      (chosen) => {
        this.endroit = chosen;
        settings.write('endroit', chosen);
      },
    );
  }

  private radios<T extends string>(
    legend: string,
    options: readonly (readonly [T, string])[],
    value: T,
    change: (value: T) => void,
    hint = '',
  ): HTMLElement {
    const name = freshId('choix');
    const items = options.map(([key, text]) => {
      const input = el('input', {
        attributes: { type: 'radio', name, value: key, checked: key === value },
        on: { change: () => change(key) },
      });
      return el('label', { class: 'rv-check' }, input, el('span', { text }));
    });
    return el(
      'fieldset',
      { class: 'rv-fieldset' },
      el('legend', { text: legend }),
      ...items,
      hint !== '' && el('p', { class: 'rv-hint', text: hint }),
    );
  }

  private demander(cible: Cible): void {
    const { texts, say: dire } = this.contexte;
    const colonnes = COLONNES.filter((colonne) => this.colonnes.has(colonne));
    if (colonnes.length === 0) {
      dire(texts.annotate.chooseFacts, 'refusal');
      return;
    }
    this.lancer(cible, {
      choix: { genre: this.genre, colonnes, departement: this.departement, endroit: this.endroit },
      formules: this.formules,
    });
  }
}
