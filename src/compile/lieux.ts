/**
 * The places the product answers for: the communes of today, the municipal arrondissements of
 * Paris, Lyon and Marseille, and the former communes since 1943 with what they became.
 */
import { fold } from '../table/fold';
import { AUJOURDHUI, type Etat, type Lignee } from './lignee';
import type { CommuneEtalab } from './packages';

export type Genre = 'commune' | 'arrondissement' | 'ancienne';

export interface LieuSource {
  readonly genre: Genre;
  readonly code: string;
  readonly nom: string;
  /** Its last state in the lineage; none for an arrondissement. */
  readonly etat: Etat | undefined;
  /** INSEE codes of the communes it is, or is in, today; several where it was split, none where unknown. */
  readonly aujourdhui: readonly string[];
  /** When a former commune ended (`YYYY-MM-DD`, or `YYYY`); empty otherwise. */
  readonly fin: string;
  /** Other names it bore, without the spellings that fold alike. */
  readonly autresNoms: readonly string[];
}

/** INSEE codes that communes bore and no place bears any more, with the code of the place that answers for them. */
export function collectAnciensCodes(lignee: Lignee, lieux: readonly LieuSource[]): ReadonlyMap<string, string> {
  const borne = new Set(lieux.map(({ code }) => code));
  const anciens = new Map<string, string>();
  for (const etat of lignee.etats) {
    if (borne.has(etat.code)) continue;
    // The commune itself under its later code, else the one it is in today.
    let last = etat;
    while (last.memeCommune && last.successeur?.entiere) last = last.successeur;
    const today = lignee.communesAt(etat, AUJOURDHUI);
    const code = borne.has(last.code) ? last.code : today.length === 1 ? today[0]!.code : undefined;
    if (code !== undefined) anciens.set(etat.code, code);
  }
  return anciens;
}

export function collectLieux(lignee: Lignee, communes: readonly CommuneEtalab[]): LieuSource[] {
  const groups = groupByIdentity(lignee.etats);
  const living: LieuSource[] = [];
  const former = new Map<string, LieuSource>();
  for (const [last, names] of groups) {
    if (last.fin === '') living.push(toLiving(last, names));
    else keepLatest(former, toFormer(lignee, last, names));
  }
  for (const partie of namelessParts(lignee, communes, former, living)) keepLatest(former, partie);
  const livingByCode = new Map(living.map((lieu) => [lieu.code, lieu]));
  const lost = [...former.values()].filter((lieu) => !isStillItself(lieu, livingByCode));
  return [...living.sort(byCode), ...collectArrondissements(communes), ...withoutTwins(lost).sort(byCode)];
}

/** Communes are the same through time while only their name, code or département changes. */
function groupByIdentity(etats: readonly Etat[]): Map<Etat, string[]> {
  const nextByCodeAndDate = new Map<string, Etat>();
  for (const etat of etats) if (etat.entiere) nextByCodeAndDate.set(`${etat.code}@${etat.debut}`, etat);
  const groups = new Map<Etat, string[]>();
  for (const etat of etats) {
    if (!etat.entiere) continue;
    const last = lastOfIdentity(etat, nextByCodeAndDate);
    const names = groups.get(last);
    if (names) names.push(etat.nom);
    else groups.set(last, [etat.nom]);
  }
  return groups;
}

function lastOfIdentity(etat: Etat, nextByCodeAndDate: ReadonlyMap<string, Etat>): Etat {
  let last = etat;
  for (;;) {
    const next = nextOfIdentity(last, nextByCodeAndDate);
    if (!next) return last;
    last = next;
  }
}

function nextOfIdentity(etat: Etat, nextByCodeAndDate: ReadonlyMap<string, Etat>): Etat | undefined {
  if (etat.fin === '') return undefined;
  if (etat.memeCommune && etat.successeur?.entiere) return etat.successeur;
  // It took others in, or let a part go, and kept its name: still the same commune.
  const next = nextByCodeAndDate.get(`${etat.code}@${etat.fin}`);
  return next && fold(next.nom) === fold(etat.nom) ? next : undefined;
}

function otherNames(nom: string, names: readonly string[]): string[] {
  const seen = new Set([fold(nom)]);
  return names.filter((name) => !seen.has(fold(name)) && seen.add(fold(name)));
}

function toLiving(etat: Etat, names: readonly string[]): LieuSource {
  return {
    genre: 'commune',
    code: etat.code,
    nom: etat.nom,
    etat,
    aujourdhui: [etat.code],
    fin: '',
    autresNoms: otherNames(etat.nom, names),
  };
}

function toFormer(lignee: Lignee, etat: Etat, names: readonly string[]): LieuSource {
  return {
    genre: 'ancienne',
    code: etat.code,
    nom: etat.nom,
    etat,
    aujourdhui: lignee.communesAt(etat, AUJOURDHUI).map((commune) => commune.code),
    fin: etat.fin,
    autresNoms: otherNames(etat.nom, names),
  };
}

/** Déléguées and associées under names that no state of the lineage bears. */
function* namelessParts(
  lignee: Lignee,
  communes: readonly CommuneEtalab[],
  former: ReadonlyMap<string, LieuSource>,
  living: readonly LieuSource[],
): Generator<LieuSource> {
  const livingCodes = new Map(living.map((lieu) => [lieu.code, lieu]));
  const partOfCode = new Map<string, Etat>();
  for (const etat of lignee.etats) if (!etat.entiere && etat.fin === '') partOfCode.set(etat.code, etat);
  for (const commune of communes) {
    if (commune.chefLieu === undefined) continue;
    const chefLieu = livingCodes.get(commune.chefLieu);
    if (!chefLieu) throw new Error(`${commune.code} ${commune.nom} : chef-lieu ${commune.chefLieu} inconnu`);
    const lieu: LieuSource = {
      genre: 'ancienne',
      code: commune.code,
      nom: commune.nom,
      etat: partOfCode.get(commune.code) ?? chefLieu.etat,
      aujourdhui: [chefLieu.code],
      fin: partOfCode.get(commune.code)?.debut ?? '',
      autresNoms: [],
    };
    const known = former.get(nameKey(lieu));
    const bornByLiving = [chefLieu.nom, ...chefLieu.autresNoms].some((nom) => fold(nom) === fold(commune.nom));
    if (!known && !bornByLiving) yield lieu;
  }
}

function keepLatest(former: Map<string, LieuSource>, lieu: LieuSource): void {
  const known = former.get(nameKey(lieu));
  if (known && known.fin >= lieu.fin) return;
  former.set(nameKey(lieu), lieu);
}

function nameKey(lieu: { code: string; nom: string }): string {
  return `${lieu.code.slice(0, 2)} ${fold(lieu.nom)} ${lieu.code}`;
}

/** A former commune whose name the living one on its ground bears needs no entry of its own. */
function isStillItself(lieu: LieuSource, living: ReadonlyMap<string, LieuSource>): boolean {
  const codes = lieu.aujourdhui.length === 1 ? [lieu.code, lieu.aujourdhui[0]!] : [lieu.code];
  return codes.some((code) => {
    const commune = living.get(code);
    return commune !== undefined && fold(commune.nom) === fold(lieu.nom);
  });
}

/** Of former communes with one name on the ground of one commune of today, the latest speaks. */
function withoutTwins(former: readonly LieuSource[]): LieuSource[] {
  const latest = new Map<string, LieuSource>();
  for (const lieu of former) {
    const key = `${fold(lieu.nom)} ${lieu.aujourdhui.join(' ')}`;
    const known = latest.get(key);
    if (!known || known.fin < lieu.fin) latest.set(key, lieu);
  }
  return [...latest.values()];
}

function collectArrondissements(communes: readonly CommuneEtalab[]): LieuSource[] {
  return communes
    .filter((commune) => commune.type === 'arrondissement-municipal')
    .map((commune): LieuSource => ({
      genre: 'arrondissement',
      code: commune.code,
      nom: commune.nom,
      etat: undefined,
      aujourdhui: [commune.commune!],
      fin: '',
      autresNoms: [],
    }))
    .sort(byCode);
}

function byCode(one: { code: string }, other: { code: string }): number {
  return one.code < other.code ? -1 : one.code > other.code ? 1 : 0;
}
