/** Every sentence a user reads from the functions; one object a language, complete by its type. */
import type { NomEtape } from '../resolve/resolution';

/** A place as a message names it. */
export interface LieuNomme {
  readonly nom: string;
  readonly code: string;
  readonly departement: string;
  readonly codeDepartement: string;
}

/** What tells namesakes apart: their département, their whole name with it, or only their code. */
export type RemedeHomonymes = 'departement' | 'nom-entier' | 'code';

export interface Messages {
  homonymes(lu: string, lieux: readonly LieuNomme[], remede: RemedeHomonymes): string;
  partagee(nom: string, date: string, lieux: readonly LieuNomme[]): string;
  codeDouble(code: string, insee: LieuNomme, postal: readonly LieuNomme[]): string;
  codePostalPartage(code: string, lieux: readonly LieuNomme[]): string;
  codeInconnu(code: string, nature: 'insee' | 'postal' | 'nu'): string;
  /** The name is elsewhere; `proches` are names of the département that hold it. */
  ailleurs(lu: string, lieux: readonly LieuNomme[], departement: string, proches: readonly LieuNomme[]): string;
  contradiction(code: string, lieux: readonly LieuNomme[]): string;
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
  etape(nom: NomEtape, detail: string | undefined): string;
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
