/**
 * The lineage of every commune since 1943: one state per commune and period, linked to what
 * came before and after. From 1943 to 2019 the states are INSEE's own; after 2019 they are
 * deduced year by year from the published geographies.
 *
 * Dates are `YYYY-MM-DD`, or `YYYY` where all that is known is the geography of 1 January of
 * that year. They are compared as strings: "2024" comes before "2024-01-01".
 */
import type { EtatHistorique } from './packages';

export interface Etat {
  readonly id: string;
  readonly code: string;
  readonly nom: string;
  /** True for a commune in its own right, false for the part of another that it has become. */
  readonly entiere: boolean;
  /** Empty for what existed before 1943. */
  readonly debut: string;
  /** Empty for what still exists. */
  fin: string;
  /** What it became, where that is one thing; a commune that was split has none. */
  successeur?: Etat;
  predecesseur?: Etat;
  /** For a part: the commune it became a part of. */
  pole?: Etat;
  /** For a commune made of others: its parts. */
  membres: Etat[];
  /** True where the end only changed the name, the code or the département. */
  memeCommune: boolean;
}

/** A date after every event of the lineage. */
export const AUJOURDHUI = '9998';

const FIN_SANS_FUSION = new Set(['changement de nom', 'changement de département']);

export class Lignee {
  readonly etats: Etat[] = [];
  /** The communes that a split commune left, each with the part it had been. */
  private readonly issuesDe = new Map<Etat, Etat[]>();

  static fromHistorique(historique: readonly EtatHistorique[]): Lignee {
    const lignee = new Lignee();
    const byId = new Map<string, Etat>();
    for (const source of historique) {
      const etat = toEtat(source);
      byId.set(source.id, etat);
      lignee.etats.push(etat);
    }
    for (const source of historique) linkEtat(byId, source);
    return lignee;
  }

  add(etat: Omit<Etat, 'id' | 'membres' | 'memeCommune' | 'fin'> & { membres?: Etat[] }): Etat {
    const kind = etat.entiere ? 'COM' : 'COMD';
    const added: Etat = {
      ...etat,
      id: `${kind}-${etat.code}@${etat.debut}`,
      fin: '',
      membres: etat.membres ?? [],
      memeCommune: false,
    };
    this.etats.push(added);
    return added;
  }

  /** To be called once all states are in: finds what each split commune left. */
  linkSplits(): void {
    for (const etat of this.etats) {
      const partie = etat.predecesseur;
      if (!etat.entiere || !partie || partie.entiere || !partie.pole) continue;
      const pole = poleBefore(partie.pole, etat.debut);
      const issues = this.issuesDe.get(pole);
      if (issues) issues.push(etat);
      else this.issuesDe.set(pole, [etat]);
    }
  }

  /**
   * The communes that the territory of `etat` made, or was in, on `date`; the seat's first.
   * Empty where the history does not say (a commune suppressed and shared out).
   */
  communesAt(etat: Etat, date: string): readonly Etat[] {
    const found = new Set<Etat>();
    this.collectAt(etat, { date, until: etat.fin || FOREVER }, found, new Set());
    const seatFirst = (one: Etat): string => (one.code === etat.code ? '' : one.code);
    return [...found].sort((a, b) => (seatFirst(a) < seatFirst(b) ? -1 : 1));
  }

  /** The communes that took their independence back from `etat` while it went on as itself. */
  leftSince(etat: Etat): readonly Etat[] {
    const left: Etat[] = [];
    for (let state: Etat | undefined = etat; state; state = state.memeCommune ? state.successeur : undefined) {
      if (state.fin === '' || state.memeCommune) left.push(...(this.issuesDe.get(state) ?? []));
    }
    return left.filter((one) => one.debut > etat.debut);
  }

  private collectAt(etat: Etat, journey: Journey, found: Set<Etat>, seen: Set<Etat>): void {
    if (seen.has(etat)) return;
    seen.add(etat);
    for (const next of this.towards(etat, journey, found)) this.collectAt(next, journey, found, seen);
  }

  /** One step through time from `etat` towards the date; adds to `found` what is there already. */
  private towards(etat: Etat, journey: Journey, found: Set<Etat>): readonly Etat[] {
    const { date } = journey;
    if (etat.debut > date) {
      if (etat.predecesseur) return [etat.predecesseur];
      return etat.membres.filter((membre) => !leftBefore(membre, journey.until));
    }
    if (etat.fin === '' || etat.fin > date) {
      if (!etat.entiere) return etat.pole ? [etat.pole] : [];
      found.add(etat);
      return [];
    }
    if (etat.successeur) return [etat.successeur];
    if (!etat.entiere) return etat.pole ? [etat.pole] : [];
    return this.issuesDe.get(etat) ?? [];
  }
}

/** A journey back in time starts from a territory as it was `until` then. */
interface Journey {
  readonly date: string;
  readonly until: string;
}

const FOREVER = '9999';

/** True where the part took its independence back, and so belongs to the whole no more. */
function leftBefore(membre: Etat, until: string): boolean {
  return membre.fin !== '' && membre.fin < until && membre.successeur?.entiere === true;
}

function poleBefore(pole: Etat, date: string): Etat {
  let last = pole;
  while (last.fin !== '' && last.fin < date && last.successeur) last = last.successeur.pole ?? last.successeur;
  return last;
}

function toEtat(source: EtatHistorique): Etat {
  return {
    id: source.id,
    code: source.code,
    nom: source.nom,
    entiere: source.type === 'COM',
    debut: source.dateDebut ?? '',
    fin: source.dateFin ?? '',
    membres: [],
    memeCommune: FIN_SANS_FUSION.has(source.raisonFin ?? ''),
  };
}

function linkEtat(byId: ReadonlyMap<string, Etat>, source: EtatHistorique): void {
  const etat = byId.get(source.id)!;
  const link = (id: string | undefined): Etat | undefined => {
    if (id === undefined) return undefined;
    const linked = byId.get(id);
    if (!linked) throw new Error(`historique-communes.json : ${source.id} renvoie à ${id}, qui n'existe pas`);
    return linked;
  };
  const successeur = link(source.successeur);
  const predecesseur = link(source.predecesseur);
  const pole = link(source.pole);
  if (successeur) etat.successeur = successeur;
  if (predecesseur) etat.predecesseur = predecesseur;
  if (pole) etat.pole = pole;
  for (const membre of source.membres ?? []) etat.membres.push(link(membre)!);
}
