/** Codes said outright (« INSEE 71270 », « CP 71000 ») and bare ones (71000, 1000, "2A004"). */
import { NONE } from '../../table/place';
import { toResolution } from '../ground/choose';
import { isWithin, sameGround, withinDepartements, type Scope } from '../ground/ground';
import type { Resolution, Step } from '../resolution';
import type { Reading } from '../text/reading';

const OUTRIGHT =
  /^\s*(?:code\s+)?(insee|cp|postal|code\s+postal|commune)\s*(?:(?:n°|no|:|=|-)\s*)?(\d[\dab]\d{3}|\d{4})\s*$/i;
const BARE = /^\s*(?:(\d[\dab]\d{3})|(\d{4}))\s*$/i;
/** « INSEE 93066 Saint-Denis »: the code, then or before it other words that it must agree with. */
const WITHIN = /(?:^|[^\p{L}\d])(?:code\s+)?insee\s*(?:(?:n°|no|:|=|-)\s*)?(\d[\dab]\d{3})(?![\p{L}\d])/iu;

/** « code postal n° 71000 » */
const MOST_CODE_WORDS = 4;

function padded(code: string): string {
  return code.toUpperCase().padStart(5, '0');
}

/** `INSEE 71270`, `CP 71000`: the writer says which code it is. */
export function readOutrightCode(reading: Reading): Resolution | undefined {
  const match = reading.words <= MOST_CODE_WORDS ? OUTRIGHT.exec(reading.text) : null;
  if (!match) return undefined;
  const code = padded(match[2]!);
  return /cp|postal/i.test(match[1]!) ? resolvePostal(reading, code) : resolveInsee(reading, code);
}

/** The code INSEE said outright amid other words, and the text without it; undefined if there is none. */
export function splitInseeCode(
  reading: Reading,
): { readonly code: string; readonly place: Resolution; readonly rest: string } | undefined {
  // Most texts end here.
  if (!/insee/i.test(reading.text)) return undefined;
  const match = WITHIN.exec(reading.text);
  if (!match) return undefined;
  const rest = `${reading.text.slice(0, match.index)} ${reading.text.slice(match.index + match[0].length)}`;
  const code = padded(match[1]!);
  return { code, place: resolveInsee(reading, code), rest };
}

/** Five digits alone, or four if a number lost its zero: sure if one of the two readings exists. */
export function readBareCode(reading: Reading): Resolution | undefined {
  const match = reading.words === 1 ? BARE.exec(reading.text) : null;
  if (!match) return undefined;
  const code = padded(match[1] ?? match[2]!);
  const scope = scopeOf(reading);
  const current = inseePlace(reading, code, scope);
  const insee = current === NONE ? recentPlace(reading, code) : current;
  const postal = postalPlaces(reading, code, scope);
  if (insee === NONE && postal.length === 0) return usualCode(reading, code) ?? unknownCode(reading, code, scope);
  if (postal.length === 0) return resolveInsee(reading, code);
  const onlyPostal = insee === NONE || (postal.length === 1 && sameGround(reading.table, postal[0]!, insee));
  if (onlyPostal) return resolvePostal(reading, code);
  return { kind: 'double-code', code, insee, places: postal };
}

function scopeOf({ argument }: Reading): Scope {
  return withinDepartements(argument.departements);
}

function unknownCode(reading: Reading, code: string, scope: Scope): Resolution {
  const anywhere = { ...scope, departements: undefined };
  const insee = inseePlace(reading, code, anywhere);
  const places = [...(insee === NONE ? [] : [insee]), ...postalPlaces(reading, code, anywhere)];
  if (places.length === 0) return { kind: 'unknown-code', code, nature: 'bare' };
  return { kind: 'elsewhere', read: code, places, departements: reading.argument.departements, nearby: [] };
}

/** « 75000 », « 13000 »: no office has it, but everybody writes it for the city whose codes begin so. */
const USUAL_CODES: ReadonlyMap<string, string> = new Map([
  ['75000', '75056'],
  ['69000', '69123'],
  ['13000', '13055'],
]);

function usualCode(reading: Reading, code: string): Resolution | undefined {
  const city = USUAL_CODES.get(code);
  const place = city === undefined ? NONE : (reading.table.codes.placesOf(city)[0] ?? NONE);
  if (place === NONE || !isWithin(reading.table, place, scopeOf(reading))) return undefined;
  return { kind: 'sure', place, steps: [{ name: 'post-code', detail: code }] };
}

function resolveInsee(reading: Reading, code: string): Resolution {
  const { table, argument } = reading;
  const place = outrightInseePlace(reading, code, scopeOf(reading));
  if (place !== NONE) return toResolution(table, place, [{ name: 'insee-code', detail: code }]);
  const elsewhere = outrightInseePlace(reading, code, withinDepartements([]));
  if (elsewhere === NONE) return { kind: 'unknown-code', code, nature: 'insee' };
  return { kind: 'elsewhere', read: code, places: [elsewhere], departements: argument.departements, nearby: [] };
}

/** Said outright, a code that no place bears any more is still understood; bare, it would only raise doubt. */
function outrightInseePlace(reading: Reading, code: string, scope: Scope): number {
  const place = inseePlace(reading, code, scope);
  if (place !== NONE) return place;
  const former = formerCodePlace(reading, code);
  return former !== NONE && isWithin(reading.table, former, scope) ? former : NONE;
}

/** Codes of before 2007 that files still carry: Saint-Barthélemy and Saint-Martin were communes of Guadeloupe. */
const CODES_OF_GUADELOUPE: ReadonlyMap<string, string> = new Map([
  ['97123', '97701'],
  ['97127', '97801'],
]);

function recentPlace(reading: Reading, code: string): number {
  return CODES_OF_GUADELOUPE.has(code) ? formerCodePlace(reading, code) : NONE;
}

function formerCodePlace({ table }: Reading, code: string): number {
  const later = CODES_OF_GUADELOUPE.get(code);
  return later === undefined ? table.codes.placeOfFormerCode(code) : (table.codes.placesOf(later)[0] ?? NONE);
}

function inseePlace(reading: Reading, code: string, scope: Scope): number {
  const { table } = reading;
  const places = table.codes.placesOf(code).filter((place) => isWithin(table, place, scope));
  if (places.length <= 1) return places[0] ?? NONE;
  // One code bore several names in turn: the last of them had it last.
  const history = table.history();
  return places.reduce((latest, place) => (history.endOf(place) > history.endOf(latest) ? place : latest));
}

/** Communes served by a post code; the arrondissement alone if it has its own. */
function postalPlaces({ table }: Reading, code: string, scope: Scope): readonly number[] {
  if (!/^\d{5}$/.test(code)) return [];
  return table
    .postcodes()
    .placesOf(Number(code))
    .filter((place) => isWithin(table, place, scope));
}

function resolvePostal(reading: Reading, code: string): Resolution {
  const places = postalPlaces(reading, code, scopeOf(reading));
  const step: Step = { name: 'post-code', detail: code };
  if (places.length === 1) return { kind: 'sure', place: places[0]!, steps: [step] };
  if (places.length > 1) return { kind: 'shared-post-code', code, places };
  const usual = usualCode(reading, code);
  if (usual) return usual;
  const elsewhere = postalPlaces(reading, code, withinDepartements([]));
  if (elsewhere.length === 0) return { kind: 'unknown-code', code, nature: 'postal' };
  return { kind: 'elsewhere', read: code, places: elsewhere, departements: reading.argument.departements, nearby: [] };
}
