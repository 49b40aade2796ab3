/** Browsing: from the map or a list to a bureau, a court or a zone, and to its communes. */
import type { Critere } from '../../i18n/volet';
import { agir, type Contexte, type Vue } from '../contexte';
import { button, el, field, replace, select } from '../dom';
import { dessinerCarte } from './carte';
import { colorier } from './couleurs';
import { envoyer } from './envoi';
import { Groupes, type Groupe } from './groupes';
import { listeFiltrable } from './liste';
import { ressortsImprimes } from './ressorts';

const CRITERES: readonly Critere[] = ['DEPARTEMENT', 'BUREAU', 'TRIBUNAL', 'COUR', 'ZONE'];
const FRANCE = -1;

interface Endroit {
  readonly critere: Critere;
  /** Rank of the département, or -1. */
  readonly rank: number;
  /** The value whose communes are shown. */
  readonly valeur?: string;
}

export class VueParcourir implements Vue {
  readonly element = el('div', { class: 'rv-browse' });
  private readonly groupes: Groupes;
  private endroit: Endroit = { critere: 'DEPARTEMENT', rank: FRANCE };

  constructor(private readonly contexte: Contexte) {
    this.groupes = new Groupes(contexte.resolver.table);
    this.rendre(false);
  }

  private aller(endroit: Endroit): void {
    this.endroit = endroit;
    this.rendre(true);
  }

  /** The criterion may be chosen key by key: its list keeps the focus. */
  private changer(endroit: Endroit): void {
    this.endroit = endroit;
    this.rendre(false);
    this.element.querySelector('select')?.focus();
  }

  private rendre(focus: boolean): void {
    const { endroit } = this;
    const title = el('h2', { class: 'rv-title', text: this.titre(endroit), attributes: { tabindex: -1 } });
    replace(this.element, this.choix(), this.fil(), title, ...this.corps(endroit));
    if (focus) title.focus();
  }

  private titre({ critere, rank, valeur }: Endroit): string {
    const {
      texts,
      resolver: { table },
    } = this.contexte;
    const where =
      rank === FRANCE
        ? texts.parcourir.france
        : `${table.departements[rank]!.name} (${table.departements[rank]!.code})`;
    if (valeur === undefined || critere === 'DEPARTEMENT') return where;
    return valeur === '' ? texts.parcourir.sansValeur : `${texts.parcourir.criteres[critere]} : ${valeur}`;
  }

  /** Short enough for a sheet's tab. */
  private nomDeFeuille(): string {
    const {
      texts,
      resolver: { table },
    } = this.contexte;
    const { critere, rank, valeur } = this.endroit;
    const code = rank === FRANCE ? '' : ` (${table.departements[rank]!.code})`;
    if (valeur === undefined || critere === 'DEPARTEMENT') return this.titre(this.endroit);
    return `${critere === 'BUREAU' ? '' : `${texts.parcourir.criteres[critere]} `}${valeur === '' ? texts.parcourir.sansValeur : valeur}${code}`;
  }

  private choix(): HTMLElement {
    const { texts } = this.contexte;
    const { critere, rank } = this.endroit;
    const options = CRITERES.map((one) => [one, texts.parcourir.criteres[one]] as const);
    return field(
      texts.parcourir.par,
      select(options, critere, (chosen) => this.changer({ critere: chosen, rank })),
    );
  }

  /** The way back: France, the département, the value. */
  private fil(): HTMLElement {
    const {
      texts,
      resolver: { table },
    } = this.contexte;
    const { critere, rank, valeur } = this.endroit;
    const steps: HTMLElement[] = [];
    if (rank !== FRANCE || valeur !== undefined)
      steps.push(button(texts.parcourir.france, () => this.aller({ critere, rank: FRANCE }), { class: 'rv-link' }));
    if (rank !== FRANCE && valeur !== undefined && critere !== 'DEPARTEMENT')
      steps.push(button(table.departements[rank]!.name, () => this.aller({ critere, rank }), { class: 'rv-link' }));
    return el(
      'nav',
      { class: 'rv-trail', hidden: steps.length === 0, attributes: { 'aria-label': texts.parcourir.france } },
      ...steps,
    );
  }

  private corps({ critere, rank, valeur }: Endroit): HTMLElement[] {
    if (valeur !== undefined || (critere === 'DEPARTEMENT' && rank !== FRANCE)) return this.page(critere, rank, valeur);
    const groups = this.groupes.par(critere, rank);
    if (rank !== FRANCE) return [this.liste(groups, critere, rank)];
    const {
      texts,
      resolver: { table },
    } = this.contexte;
    if (critere === 'DEPARTEMENT' || critere === 'BUREAU')
      return [this.carte(new Set()), this.liste(this.groupes.par('DEPARTEMENT'), 'DEPARTEMENT', FRANCE, critere)];
    const ranks = table.departements.map(({ code, name: nom }, at) => [String(at), `${code} · ${nom}`] as const);
    const chooser = select(ranks, '0', () => undefined);
    const row = field(texts.parcourir.choisir, chooser);
    row.append(
      button(texts.parcourir.ouvrir, () => this.aller({ critere, rank: Number(chooser.value) }), {
        class: 'rv-button',
      }),
    );
    row.classList.add('rv-with-button');
    return [this.carte(new Set()), row, this.liste(groups, critere, FRANCE)];
  }

  private carte(choisis: ReadonlySet<number>): HTMLElement {
    const {
      texts,
      resolver: { table },
    } = this.contexte;
    const { critere } = this.endroit;
    return dessinerCarte(this.contexte, colorier(table, this.groupes, texts, critere), choisis, (rank) =>
      this.aller({ critere, rank }),
    );
  }

  /** Values with their counts; each leads to its communes, or to its département. */
  private liste(groups: readonly Groupe[], critere: Critere, rank: number, next: Critere = critere): HTMLElement {
    const {
      texts,
      resolver: { table, departements },
    } = this.contexte;
    const items = groups.map(({ valeur, places, population }) => {
      const departement = critere === 'DEPARTEMENT' ? departements.ofCode(valeur) : FRANCE;
      const name =
        departement === FRANCE
          ? valeur || texts.parcourir.sansValeur
          : `${valeur} · ${table.departements[departement]!.name}`;
      const open = (): void =>
        this.aller(departement === FRANCE ? { critere, rank, valeur } : { critere: next, rank: departement });
      const make = (): HTMLElement =>
        el(
          'li',
          {},
          el(
            'button',
            { class: 'rv-item', attributes: { type: 'button' }, on: { click: open } },
            el('span', { class: 'rv-result-name', text: name }),
            el('span', { class: 'rv-sub', text: `${texts.communes(places.length)} · ${texts.habitants(population)}` }),
          ),
        );
      return { nom: name, make };
    });
    return listeFiltrable(this.contexte, items, 'rv-items');
  }

  /** The communes of one value, its printed jurisdiction beside where it has one. */
  private page(critere: Critere, rank: number, valeur: string | undefined): HTMLElement[] {
    const {
      texts,
      resolver: { table },
      host,
    } = this.contexte;
    const group =
      critere === 'DEPARTEMENT' || valeur === undefined
        ? this.groupes.par('DEPARTEMENT', rank)[0]
        : this.groupes.par(critere, rank).find((one) => one.valeur === valeur);
    if (!group) return [];
    const ranks = new Set(group.places.map((place) => table.departementRankOf(place)));
    const several = rank === FRANCE && critere !== 'ZONE';
    const send =
      host && button(texts.parcourir.envoyer, () => void this.envoyer(group), { class: 'rv-button rv-primary' });
    return [
      el('p', { text: `${texts.communes(group.places.length)} · ${texts.habitants(group.population)}` }),
      ...(send ? [el('div', { class: 'rv-row' }, send)] : []),
      ...(several && ranks.size > 0 ? [this.carte(ranks)] : []),
      ...(critere === 'BUREAU' && valeur ? [this.ressort(valeur)] : []),
      el('h3', { text: texts.parcourir.communes }),
      el('p', { class: 'rv-hint', text: texts.parcourir.communesAide }),
      this.communes(group.places),
    ];
  }

  private communes(places: readonly number[]): HTMLElement {
    const {
      texts,
      resolver: { table },
      ouvrirFiche,
    } = this.contexte;
    const items = places.map((place) => ({
      nom: `${table.nameOf(place)} ${table.codeOf(place)}`,
      make: () =>
        el(
          'li',
          {},
          button(table.nameOf(place), () => ouvrirFiche(place), { class: 'rv-link' }),
          el('span', {
            class: 'rv-sub',
            text: `${texts.nombre(this.groupes.population([place]))} · ${table.codeOf(place)}`,
          }),
        ),
    }));
    return listeFiltrable(this.contexte, items, 'rv-communes');
  }

  private ressort(bureau: string): HTMLElement {
    const { texts, base } = this.contexte;
    const text = el('p', { attributes: { lang: 'fr' } });
    ressortsImprimes(base).then(
      (ressorts) => (text.textContent = ressorts.get(bureau) ?? texts.parcourir.ressortAbsent),
      () => (text.textContent = texts.parcourir.ressortAbsent),
    );
    return el(
      'section',
      { class: 'rv-printed' },
      el('h3', { text: texts.parcourir.ressort }),
      text,
      el('p', { class: 'rv-hint', text: texts.parcourir.ressortAide }),
    );
  }

  private async envoyer({ places }: Groupe): Promise<void> {
    const {
      texts,
      resolver: { table },
      dire,
    } = this.contexte;
    await agir(this.contexte, async (host) => {
      const sheet = await envoyer(host, table, texts, this.nomDeFeuille(), places);
      dire(texts.parcourir.envoyee(sheet, places.length));
    });
  }
}
