/** Every sentence a user reads from the functions; one object a language, complete by its type. */
import type { StepName } from '../resolve/resolution';

/** A place as a message names it. */
export interface LieuNomme {
  readonly nom: string;
  readonly code: string;
  readonly departement: string;
  readonly codeDepartement: string;
}

/** One of two pieces of evidence, in the words of a sentence. */
export type SaidSide =
  | { readonly kind: 'post-code'; readonly code: string; readonly places: readonly LieuNomme[] }
  | { readonly kind: 'name'; readonly read: string; readonly places: readonly LieuNomme[] }
  | { readonly kind: 'departement'; readonly names: readonly string[]; readonly given: boolean };

/** What tells namesakes apart: their département, their whole name with it, or only their code. */
export type RemedeHomonymes = 'departement' | 'nom-entier' | 'code';

export interface Messages {
  homonymes(lu: string, lieux: readonly LieuNomme[], remede: RemedeHomonymes): string;
  partagee(nom: string, date: string, lieux: readonly LieuNomme[]): string;
  codeDouble(code: string, insee: LieuNomme, postal: readonly LieuNomme[]): string;
  codePostalPartage(code: string, lieux: readonly LieuNomme[]): string;
  codeInconnu(code: string, nature: 'insee' | 'postal' | 'bare'): string;
  /** The name is elsewhere; `proches` are names of the départements that hold it. */
  ailleurs(
    lu: string,
    lieux: readonly LieuNomme[],
    departements: readonly string[],
    proches: readonly LieuNomme[],
  ): string;
  /** Two pieces of evidence that cannot both be right. */
  contradiction(one: SaidSide, other: SaidSide): string;
  /** A country is said; "" if the département is that of abroad. */
  abroad(country: string): string;
  filler(read: string): string;
  inconnu(lu: string, proches: readonly LieuNomme[]): string;

  bureauIndetermine(nom: string, labels: readonly string[]): string;
  bureauHorsTexte(nom: string): string;
  juridictionAbsente(juridiction: 'tribunal' | 'cour', departement: string): string;
  populationAbsente(nom: string, millesime: number, aujourdhui: string): string;
  annexeAbsente(nom: string): string;
  texteMuet(titre: string, nom: string): string;

  /** What stands for nothing between quotes. */
  vide(): string;
  erreurTransmise(code: string): string;
  departementInconnu(lu: string): string;
  departementPlage(): string;
  communeType(lu: string): string;
  millesimeInconnu(lu: string): string;
  faitInconnu(lu: string): string;
  critereInconnu(lu: string): string;
  valeurInconnue(critere: string, lu: string, proches: readonly string[]): string;
  aucuneCommune(critere: string, valeur: string, departement: string): string;
  nombreInvalide(lu: string): string;
  entetesInvalide(lu: string): string;
  texteSeul(): string;
  uneColonne(): string;
  plageTropGrande(rows: number, limit: number): string;
  aucuneSuggestion(lu: string): string;

  /** Headings of COMMUNE.FICHE, in order. */
  readonly entetes: readonly string[];

  /** « x » lu comme Y (code) : how, then the fact's source. */
  source(lu: string, lieu: LieuNomme, comment: string, provenance: string): string;
  etape(nom: StepName, detail: string | undefined): string;
  /** What writing changed: "St = Saint", capitals… */
  ecriture(differences: readonly Difference[]): string;
  ancienneCommune(date: string, aujourdhui: string): string;
  geographie(etat: string): string;
  provenance(valeur: string, titre: string, etat: string, entree: string): string;
  entreesZone(entrees: readonly { zone: string; printed: string }[], departement: string): string;
  zoneHorsListe(zone: string): string;
  fondements(fondements: readonly string[]): string;
  entreeDepartement(departement: string): string;
  population(millesime: number): string;
}

export type Difference = 'casse' | 'accents' | 'ponctuation' | 'ligature' | 'saint' | 'sur' | 'les';
