/** The sentence for a text that is not one sure place, and for a fact that a text does not give. */
import type { Reason } from '../facts/fact';
import { communeOf } from '../facts/place';
import { LATEST_MILLESIME } from '../table/millesimes';
import { messages } from './language';
import type { NamedPlace, HomonymRemedy, SaidPlace, SaidSide } from './messages';
import type { Doubtful, Side } from '../resolve/resolution';
import { fold } from '../table/fold';
import type { Table } from '../table/table';

export function nameOfPlace(table: Table, place: number): NamedPlace {
  const departement = table.departementOf(place);
  return {
    name: table.nameOf(place),
    code: table.codeOf(place),
    departement: departement.name,
    departementCode: departement.code,
  };
}

export function saidPlace(table: Table, place: number): SaidPlace {
  return { ...nameOfPlace(table, place), elides: table.elides(place) };
}

/** « Octeville » begins two names of the Manche: its département alone would take the shorter for certain. */
function remedyOf(places: readonly NamedPlace[]): HomonymRemedy {
  const nameIn = new Map<string, string>();
  let several = false;
  for (const { name, departementCode } of places) {
    if ((nameIn.get(departementCode) ?? name) !== name) several = true;
    nameIn.set(departementCode, name);
  }
  if (nameIn.size === 1) return 'code';
  return several ? 'whole-name' : 'departement';
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
  if (line === '') return messages().nothing();
  return characters.length <= LONGEST_QUOTE ? line : `${characters.slice(0, LONGEST_QUOTE).join('')}…`;
}

/** Those that are called what was read, then the most populated: the first is the example of what to write. */
function likeliestFirst(table: Table, places: readonly number[], read: string): readonly number[] {
  const folded = fold(read);
  const rankOf = (place: number): readonly [number, number] => [
    fold(table.nameOf(place)) === folded ? 0 : 1,
    -(table.populations().populationOf(communeOf(table, place), LATEST_MILLESIME) ?? 0),
  ];
  return places
    .map((place) => ({ place, rank: rankOf(place) }))
    .sort(({ rank: [one, few] }, { rank: [other, many] }) => one - other || few - many)
    .map(({ place }) => place);
}

/** The sentence for a text that is not one sure place; `suggests` if names close to an unknown one are looked for. */
export function explain(table: Table, resolution: Doubtful, suggests = true): string {
  const say = messages();
  const named = (places: readonly number[]): readonly NamedPlace[] => places.map((place) => nameOfPlace(table, place));
  switch (resolution.kind) {
    case 'homonyms': {
      const places = named(likeliestFirst(table, resolution.places, resolution.read));
      return say.homonyms(quote(resolution.read), places, remedyOf(places));
    }
    case 'shared':
      return say.shared(
        table.nameOf(resolution.place),
        table.history().endOf(resolution.place),
        named(resolution.places),
      );
    case 'double-code':
      return say.doubleCode(
        resolution.code,
        saidPlace(table, resolution.insee),
        resolution.places.map((place) => saidPlace(table, place)),
      );
    case 'shared-post-code':
      return say.sharedPostCode(resolution.code, named(likeliestFirst(table, resolution.places, '')));
    case 'unknown-code':
      return say.unknownCode(resolution.code, resolution.nature);
    case 'elsewhere':
      return say.elsewhere(
        quote(resolution.read),
        named(resolution.places),
        resolution.departements.map((rank) => table.departements[rank]!),
        named(resolution.nearby),
      );
    case 'contradiction':
      return say.contradiction(saidSide(table, resolution.one), saidSide(table, resolution.other));
    case 'abroad':
      return say.abroad(resolution.country);
    case 'filler':
      return say.filler(quote(resolution.read));
    case 'unknown':
      return say.unknown(quote(resolution.read), suggests ? eachOnce(named(resolution.nearby())) : []);
  }
}

/** Homonyms are one name to write. */
function eachOnce(places: readonly NamedPlace[]): readonly NamedPlace[] {
  return places.filter(({ name }, at) => places.findIndex((other) => other.name === name) === at);
}

function saidSide(table: Table, side: Side): SaidSide {
  switch (side.kind) {
    case 'post-code':
    case 'insee-code':
      return { kind: side.kind, code: side.code, places: side.places.map((place) => nameOfPlace(table, place)) };
    case 'name':
      return { kind: 'name', read: quote(side.read), places: side.places.map((place) => nameOfPlace(table, place)) };
    case 'departement': {
      const departements = side.departements.map((rank) => table.departements[rank]!);
      return { kind: 'departement', departements, given: side.given };
    }
  }
}

/** The sentence for a fact that a text does not give. */
export function explainReason(table: Table, place: number, reason: Reason): string {
  const say = messages();
  const said = saidPlace(table, place);
  const { name } = said;
  switch (reason.kind) {
    case 'bureau-undecided':
      return say.bureauUndecided(name, reason.labels);
    case 'bureau-outside-text':
      return say.bureauOutsideText(said);
    case 'court-absent':
      return say.courtAbsent(reason.court, table.departementOf(place));
    case 'population-absent':
      return say.populationAbsent(said, reason.millesime, reason.today);
    case 'annexe-absent':
      return say.annexeAbsent(said);
    case 'lies-in-none':
      return say.liesInNone(name, reason.what);
    case 'text-silent':
      return say.textSilent(reason.title, said);
  }
}
