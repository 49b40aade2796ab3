/** Excel errors: the two kinds that carry a sentence, made from resolutions and reasons. */
import type { Reason } from '../facts/fact';
import { messages } from '../i18n/langue';
import type { LieuNomme, RemedeHomonymes, SaidSide } from '../i18n/messages';
import type { Doubtful, Side } from '../resolve/resolution';
import type { Table } from '../table/table';

export function notAvailable(message: string): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, message);
}

export function invalidValue(message: string): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, message);
}

export function nommer(table: Table, place: number): LieuNomme {
  const departement = table.departementOf(place);
  return {
    nom: table.nameOf(place),
    code: table.codeOf(place),
    departement: departement.name,
    codeDepartement: departement.code,
  };
}

/** « Octeville » begins two names of the Manche: its département alone would take the shorter for certain. */
function remedeDe(lieux: readonly LieuNomme[]): RemedeHomonymes {
  const nomIn = new Map<string, string>();
  let several = false;
  for (const { nom, codeDepartement } of lieux) {
    if ((nomIn.get(codeDepartement) ?? nom) !== nom) several = true;
    nomIn.set(codeDepartement, nom);
  }
  if (nomIn.size === 1) return 'code';
  return several ? 'nom-entier' : 'departement';
}

const LONGEST_QUOTE = 80;

/** A cell's text as a message quotes it: on one line, not too long. */
export function quote(text: string): string {
  // Controls, bidirectional marks and halves of characters would garble the sentence.
  const line = text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, '')
    .trim();
  // One more than the longest quote could have, were each character written with two halves.
  const characters = Array.from(line.slice(0, LONGEST_QUOTE * 2 + 1));
  if (line === '') return messages().vide();
  return characters.length <= LONGEST_QUOTE ? line : `${characters.slice(0, LONGEST_QUOTE).join('')}…`;
}

/** The sentence for a text that is not one sure place; `suggests` if names close to an unknown one are looked for. */
export function explain(table: Table, resolution: Doubtful, suggests = true): string {
  const say = messages();
  const named = (places: readonly number[]): readonly LieuNomme[] => places.map((place) => nommer(table, place));
  switch (resolution.kind) {
    case 'homonyms': {
      const lieux = named(resolution.places);
      return say.homonymes(quote(resolution.read), lieux, remedeDe(lieux));
    }
    case 'shared':
      return say.partagee(
        table.nameOf(resolution.place),
        table.history().endOf(resolution.place),
        named(resolution.places),
      );
    case 'double-code':
      return say.codeDouble(resolution.code, nommer(table, resolution.insee), named(resolution.places));
    case 'shared-post-code':
      return say.codePostalPartage(resolution.code, named(resolution.places));
    case 'unknown-code':
      return say.codeInconnu(resolution.code, resolution.nature);
    case 'elsewhere':
      return say.ailleurs(
        quote(resolution.read),
        named(resolution.places),
        resolution.departements.map((rank) => table.departements[rank]!.name),
        named(resolution.nearby),
      );
    case 'contradiction':
      return say.contradiction(saidSide(table, resolution.one), saidSide(table, resolution.other));
    case 'abroad':
      return say.abroad(resolution.country);
    case 'filler':
      return say.filler(quote(resolution.read));
    case 'unknown':
      return say.inconnu(quote(resolution.read), suggests ? eachOnce(named(resolution.nearby())) : []);
  }
}

/** Homonyms are one name to write. */
function eachOnce(places: readonly LieuNomme[]): readonly LieuNomme[] {
  return places.filter(({ nom }, at) => places.findIndex((other) => other.nom === nom) === at);
}

function saidSide(table: Table, side: Side): SaidSide {
  switch (side.kind) {
    case 'post-code':
      return { kind: 'post-code', code: side.code, places: side.places.map((place) => nommer(table, place)) };
    case 'name':
      return { kind: 'name', read: quote(side.read), places: side.places.map((place) => nommer(table, place)) };
    case 'departement': {
      const names = side.departements.map((rank) => table.departements[rank]!.name);
      return { kind: 'departement', names, given: side.given };
    }
  }
}

/** The sentence for a fact that a text does not give. */
export function explainRaison(table: Table, place: number, raison: Reason): string {
  const say = messages();
  const nom = table.nameOf(place);
  switch (raison.kind) {
    case 'bureau-undecided':
      return say.bureauIndetermine(nom, raison.labels);
    case 'bureau-outside-text':
      return say.bureauHorsTexte(nom);
    case 'court-absent':
      return say.juridictionAbsente(raison.court, raison.departement);
    case 'population-absent':
      return say.populationAbsente(nom, raison.millesime, raison.today);
    case 'annexe-absent':
      return say.annexeAbsente(nom);
    case 'text-silent':
      return say.texteMuet(raison.title, nom);
  }
}
