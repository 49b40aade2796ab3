/** Carries the lineage on from INSEE's history (to 2019) through the yearly geographies. */
import { fold } from '../table/fold';
import type { Etat, Lignee } from './lignee';
import type { Annee, CommuneEtalab } from './packages';

/** A commune that vanished without leaving a déléguée, so that no package names its successor. */
export interface SansTrace {
  readonly code: string;
  readonly successeur: string;
  readonly date: string;
}

interface Geographie {
  readonly communes: ReadonlyMap<string, CommuneEtalab>;
  readonly parties: ReadonlyMap<string, CommuneEtalab>;
}

function toGeographie(all: readonly CommuneEtalab[]): Geographie {
  const communes = new Map<string, CommuneEtalab>();
  const parties = new Map<string, CommuneEtalab>();
  for (const commune of all) {
    if (commune.type === 'commune-actuelle') communes.set(commune.code, commune);
    else if (commune.chefLieu !== undefined) parties.set(commune.code, commune);
  }
  return { communes, parties };
}

export class Annales {
  /** Communes and parts alive in the last year told, by INSEE code. */
  readonly communes = new Map<string, Etat>();
  private readonly parties = new Map<string, Etat>();

  constructor(
    private readonly lignee: Lignee,
    private readonly sansTrace: ReadonlyMap<string, SansTrace>,
    premiere: readonly CommuneEtalab[],
  ) {
    for (const etat of lignee.etats) {
      if (etat.fin === '') (etat.entiere ? this.communes : this.parties).set(etat.code, etat);
    }
    // INSEE's history leaves out the collectivities of overseas (975 to 989).
    for (const commune of toGeographie(premiere).communes.values()) {
      if (!this.communes.has(commune.code)) this.begin(commune.code, commune.nom, '', {});
    }
  }

  /** Adds what changed between the last year told and the geography of `annee`. */
  tell(annee: Annee, all: readonly CommuneEtalab[]): void {
    const after = toGeographie(all);
    const gone = [...this.communes.values()].filter((etat) => !after.communes.has(etat.code));
    const before = new Map(this.communes);
    const absorbed = this.groupByHeir(gone, before, after);
    const restored = this.restored(absorbed, before, after);
    for (const [heir, etats] of absorbed) this.merge(heir, etats, before, after, String(annee));
    for (const commune of restored) this.restore(commune, before, after, String(annee));
    for (const [code, etat] of before) this.rename(code, etat, after, String(annee));
  }

  private groupByHeir(
    gone: readonly Etat[],
    before: ReadonlyMap<string, Etat>,
    after: Geographie,
  ): Map<string, Etat[]> {
    const absorbed = new Map<string, Etat[]>();
    for (const etat of gone) {
      const heir = this.heirOf(etat, before, after);
      const etats = absorbed.get(heir);
      if (etats) etats.push(etat);
      else absorbed.set(heir, [etat]);
    }
    return absorbed;
  }

  private heirOf(etat: Etat, before: ReadonlyMap<string, Etat>, after: Geographie): string {
    const chefLieu = after.parties.get(etat.code)?.chefLieu;
    if (chefLieu !== undefined) return chefLieu;
    const listed = this.sansTrace.get(etat.code);
    if (listed) return listed.successeur;
    for (const commune of after.communes.values()) {
      if (!before.has(commune.code) && fold(commune.nom) === fold(etat.nom)) return commune.code;
    }
    throw new Error(
      `La commune ${etat.code} ${etat.nom} a disparu sans que la géographie dise ce qu'elle est devenue : ajoutez-la à data/communes-sans-trace.csv`,
    );
  }

  private restored(
    absorbed: ReadonlyMap<string, Etat[]>,
    before: ReadonlyMap<string, Etat>,
    after: Geographie,
  ): readonly CommuneEtalab[] {
    return [...after.communes.values()].filter((commune) => !before.has(commune.code) && !absorbed.has(commune.code));
  }

  /** `heir` takes in `etats`. A lone commune under a new code with its old name is still itself. */
  private merge(
    heir: string,
    etats: readonly Etat[],
    before: ReadonlyMap<string, Etat>,
    after: Geographie,
    annee: string,
  ): void {
    const commune = after.communes.get(heir);
    if (!commune) throw new Error(`Géographie de ${annee} : ${heir} absorbe ${etats[0]!.code} mais n'existe pas`);
    const seat = before.get(heir);
    const alone = etats.length === 1 && !seat ? etats[0]! : undefined;
    if (alone && fold(alone.nom) === fold(commune.nom)) {
      this.continue(alone, commune.code, commune.nom, annee);
      return;
    }
    const date = this.sansTrace.get(etats[0]!.code)?.date ?? annee;
    const membres: Etat[] = [];
    const created = this.begin(commune.code, commune.nom, date, { membres });
    for (const etat of seat ? [seat, ...etats] : etats) membres.push(this.becomePart(etat, created, date));
  }

  private restore(commune: CommuneEtalab, before: ReadonlyMap<string, Etat>, after: Geographie, annee: string): void {
    const partie = this.parties.get(commune.code);
    const parent = partie?.pole ? before.get(partie.pole.code) : undefined;
    if (!partie || !parent)
      throw new Error(`Géographie de ${annee} : ${commune.code} ${commune.nom} apparaît sans origine`);
    if (fold(parent.nom) === fold(commune.nom)) this.continue(parent, commune.code, commune.nom, annee);
    else this.leave(partie, commune, annee);
    const remainder = after.communes.get(parent.code);
    if (!remainder || fold(remainder.nom) === fold(parent.nom)) return;
    // The parent is dissolved: its seat is a commune of its own again, under its own name.
    const seat = this.parties.get(parent.code);
    if (seat?.fin === '') this.leave(seat, remainder, annee);
    if (parent.fin === '') parent.fin = annee;
  }

  private leave(partie: Etat, commune: CommuneEtalab, annee: string): void {
    const restored = this.begin(commune.code, commune.nom, annee, { predecesseur: partie });
    partie.fin = annee;
    partie.successeur = restored;
    this.parties.delete(partie.code);
  }

  private rename(code: string, etat: Etat, after: Geographie, annee: string): void {
    const commune = after.communes.get(code);
    if (commune && etat.fin === '' && commune.nom !== etat.nom) this.continue(etat, code, commune.nom, annee);
  }

  private continue(etat: Etat, code: string, nom: string, annee: string): void {
    etat.memeCommune = true;
    etat.fin = annee;
    etat.successeur = this.begin(code, nom, annee, { predecesseur: etat });
    if (code !== etat.code) this.communes.delete(etat.code);
  }

  private becomePart(etat: Etat, pole: Etat, date: string): Etat {
    const part = this.lignee.add({
      code: etat.code,
      nom: etat.nom,
      entiere: false,
      debut: date,
      predecesseur: etat,
      pole,
    });
    etat.fin = date;
    etat.successeur = part;
    this.parties.set(etat.code, part);
    if (etat.code !== pole.code) this.communes.delete(etat.code);
    return part;
  }

  private begin(code: string, nom: string, debut: string, links: { predecesseur?: Etat; membres?: Etat[] }): Etat {
    const etat = this.lignee.add({ code, nom, entiere: true, debut, ...links });
    this.communes.set(code, etat);
    return etat;
  }
}
