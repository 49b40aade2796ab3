/** Codes said outright (« INSEE 71270 », « CP 71000 ») and bare ones (71000, 1000, "2A004"). */
import { isWithin, toResolution, type Portee } from './choix';
import { AUCUN, type Lecture } from './lecture';
import type { Etape, Resolution } from './resolution';

const OUTRIGHT =
  /^\s*(?:code\s+)?(insee|cp|postal|code\s+postal|commune)\s*(?:(?:n°|no|:|=|-)\s*)?(\d[\dab]\d{3}|\d{4})\s*$/i;
const BARE = /^\s*(?:(\d[\dab]\d{3})|(\d{4}))\s*$/i;

/** « code postal n° 71000 » */
const MOST_CODE_WORDS = 4;

function padded(code: string): string {
  return code.toUpperCase().padStart(5, '0');
}

/** `INSEE 71270`, `CP 71000`: the writer says which code it is. */
export function readOutrightCode(lecture: Lecture, portee: Portee): Resolution | undefined {
  const match = lecture.words <= MOST_CODE_WORDS ? OUTRIGHT.exec(lecture.texte) : null;
  if (!match) return undefined;
  const code = padded(match[2]!);
  const postal = /cp|postal/i.test(match[1]!);
  return postal ? resolvePostal(lecture, code, portee) : resolveInsee(lecture, code, portee);
}

/** Five digits alone, or four where a number lost its zero: sure if one of the two readings exists. */
export function readBareCode(lecture: Lecture, portee: Portee): Resolution | undefined {
  const match = lecture.words === 1 ? BARE.exec(lecture.texte) : null;
  if (!match) return undefined;
  const code = padded(match[1] ?? match[2]!);
  const insee = inseePlace(lecture, code, portee);
  const postal = postalPlaces(lecture, code, portee);
  if (insee === AUCUN && postal.length === 0) return { kind: 'code-inconnu', code, nature: 'nu' };
  if (postal.length === 0) return resolveInsee(lecture, code, portee);
  const onlyPostal = insee === AUCUN || (postal.length === 1 && postal[0] === insee);
  if (onlyPostal) return resolvePostal(lecture, code, portee);
  return { kind: 'code-double', code, insee, places: postal };
}

function resolveInsee(lecture: Lecture, code: string, portee: Portee): Resolution {
  const place = outrightInseePlace(lecture, code, portee);
  if (place !== AUCUN) return toResolution(lecture.table, place, [{ nom: 'code-insee', detail: code }]);
  const elsewhere = outrightInseePlace(lecture, code, { ...portee, departement: AUCUN });
  if (elsewhere === AUCUN) return { kind: 'code-inconnu', code, nature: 'insee' };
  return { kind: 'ailleurs', lu: code, places: [elsewhere], departement: portee.departement, proches: [] };
}

/** Said outright, a code that no place bears any more is still understood; bare, it would only raise doubt. */
function outrightInseePlace(lecture: Lecture, code: string, portee: Portee): number {
  const place = inseePlace(lecture, code, portee);
  if (place !== AUCUN) return place;
  const ancien = lecture.table.codes.placeOfFormerCode(code);
  return ancien !== AUCUN && isWithin(lecture.table, ancien, portee) ? ancien : AUCUN;
}

function inseePlace(lecture: Lecture, code: string, portee: Portee): number {
  const { table } = lecture;
  const places = table.codes.placesOf(code).filter((place) => isWithin(table, place, portee));
  if (places.length <= 1) return places[0] ?? AUCUN;
  // One code bore several names in turn: the last of them had it last.
  const history = table.history();
  return places.reduce((latest, place) => (history.endOf(place) > history.endOf(latest) ? place : latest));
}

/** Communes served by a post code; the arrondissement alone where it has its own. */
export function postalPlaces(lecture: Lecture, code: string, portee: Portee): readonly number[] {
  const { table } = lecture;
  if (!/^\d{5}$/.test(code)) return [];
  return table
    .postcodes()
    .placesOf(Number(code))
    .filter((place) => isWithin(table, place, portee));
}

function resolvePostal(lecture: Lecture, code: string, portee: Portee): Resolution {
  const places = postalPlaces(lecture, code, portee);
  const etape: Etape = { nom: 'code-postal', detail: code };
  if (places.length === 1) return { kind: 'sure', place: places[0]!, etapes: [etape] };
  if (places.length > 1) return { kind: 'code-postal-partage', code, places };
  const elsewhere = postalPlaces(lecture, code, { ...portee, departement: AUCUN });
  if (elsewhere.length === 0) return { kind: 'code-inconnu', code, nature: 'postal' };
  return { kind: 'ailleurs', lu: code, places: elsewhere, departement: portee.departement, proches: [] };
}
