/**
 * Texts without a post code that hold more than a name: « Place de la Mairie, Verlinghem »,
 * « Mâcon (71) », « MACON CEDEX », « 71 - Mâcon », « 21 route de Frangy Annecy ».
 */
import { dansDepartement } from './choix';
import { readAbbreviations } from './abreviations';
import { isBreak, isCedex } from './coupure';
import { readArrondissement } from './arrondissement';
import type { Departements } from './departement';
import { AUCUN, MOTS_DE_LIAISON, type Lecture } from './lecture';
import { readArticle, readExact, readVariants } from './nom';
import type { Etape, Resolution } from './resolution';
import { Vocabulaire } from './vocabulaire';

const ETAPE: readonly Etape[] = [{ nom: 'segment' }];

const VOIES = new Vocabulaire(
  'rue r avenue av ave boulevard bd bld boul place pl route rte chemin che ch impasse imp allee allees quai cours square sq passage ' +
    'voie sentier faubourg fg montee cote esplanade promenade rond zone zi za zac residence res lotissement lot batiment bat hameau',
);

/** Nouns that end a street's name by themselves: what follows is not part of it. */
const FINS_DE_VOIE = new Vocabulaire('gare mairie poste republique paix liberte victoire liberation resistance');

interface Segment {
  readonly from: number;
  readonly to: number;
  /** In brackets: a remark, unless it is all there is. */
  readonly bracketed: boolean;
}

/** Reads a text of several parts, none of them a post code. */
export function readSegments(lecture: Lecture, departements: Departements): Resolution | undefined {
  const whole = readWhole(lecture) ?? readTownHall(lecture);
  if (whole) return whole;
  const segments = splitSegments(lecture);
  const scope = findDepartement(lecture, segments, departements);
  if (scope === undefined) return undefined;
  const read = readTowns(lecture, scope.towns, scope.departement);
  if (read) return read;
  // « 12 rue de la Gare, Mayenne » with 53 given: the town, not its département.
  const all = scope.towns.length < segments.length ? readTowns(lecture, segments, lecture.departement) : undefined;
  return all ?? readAfterStreet(lecture, scope.towns[scope.towns.length - 1], scope.departement);
}

const MAIRIES: readonly string[] = [
  'mairie',
  'ville',
  'commune',
  'hotel de ville',
  'prefecture',
  'sous prefecture',
  'tribunal',
  'tribunal judiciaire',
];
const ARTICLE_CONTRACTE: ReadonlyMap<string, string> = new Map([
  ['de', ''],
  ['d', ''],
  ['du', 'le '],
  ['des', 'les '],
]);

/** « Mairie de Lille », « Ville du Havre »: what such a body is of is the town. */
function readTownHall(lecture: Lecture): Resolution | undefined {
  const to = trimTail(lecture, 0, lecture.words);
  for (let at = 1; at < to - 1 && at <= 3; at++) {
    const article = ARTICLE_CONTRACTE.get(lecture.slice(at, at + 1));
    if (article === undefined || !MAIRIES.includes(lecture.slice(0, at))) continue;
    const names = [article + lecture.slice(at + 1, to)];
    const read = readVariants(lecture, names, at + 1, to, dansDepartement(lecture.departement), [], 'segment');
    if (read) return read;
  }
  return undefined;
}

/** « OYAPOC (CHEF-LIEU SAINT-GEORGES) CEDEX »: a name with brackets of its own. */
function readWhole(lecture: Lecture): Resolution | undefined {
  const to = trimTail(lecture, 0, lecture.words);
  return to === lecture.words ? undefined : readTown(lecture, { from: 0, to }, lecture.departement);
}

/** No name has more words, of today or before; a text all in pieces would be tried in all its runs. */
export const MOST_WORDS_OF_A_NAME = 12;

function splitSegments(lecture: Lecture): Segment[] {
  const breaks: number[] = [];
  for (let at = 1; at < lecture.words; at++) if (isBreak(lecture.gapBefore(at))) breaks.push(at);
  const ends = [...breaks, lecture.words];
  const segments: Segment[] = [];
  let from = 0;
  while (from < lecture.words) {
    const start = from;
    const next = ends.find((end) => end > start)!;
    // « Château-Chinon (Ville) » is one name: the longest run of pieces that is one stays whole.
    const named = ends
      .filter((end) => end > next && end - start <= MOST_WORDS_OF_A_NAME && lecture.entry(start, end) !== AUCUN)
      .pop();
    const end = named ?? next;
    const to = trimTail(lecture, start, end);
    if (to > start) segments.push({ from: start, to, bracketed: lecture.gapBefore(start).includes('(') });
    from = end;
  }
  return segments;
}

/** Without its CEDEX and number, and without the country. */
function trimTail(lecture: Lecture, from: number, to: number): number {
  for (let at = from; at < to; at++) if (isCedex(lecture, at)) return at;
  return lecture.endWithoutCountry(from, to);
}

/** The département said by a segment of its own or by a code at either end; undefined where it contradicts the argument. */
function findDepartement(
  lecture: Lecture,
  segments: readonly Segment[],
  departements: Departements,
): { departement: number; towns: readonly Segment[] } | undefined {
  let said = AUCUN;
  const towns = [...segments];
  // From the end, and never the last segment left: « Belfort (90) », « Paris, Paris ».
  for (let at = towns.length - 1; at >= 0 && towns.length > 1; at--) {
    const { from, to } = towns[at]!;
    const read = departements.read(lecture.written(from, to));
    // « 12 rue de la Gare, Aube » with 61 given: a town, not the département.
    if (read === AUCUN || (said !== AUCUN && said !== read) || contradicts(lecture, read)) continue;
    said = read;
    towns.splice(at, 1);
  }
  if (said === AUCUN && towns.length > 0) said = takeCode(lecture, towns, departements);
  if (said !== AUCUN && contradicts(lecture, said)) return undefined;
  return towns.length === 0 ? undefined : { departement: said === AUCUN ? lecture.departement : said, towns };
}

function contradicts(lecture: Lecture, departement: number): boolean {
  return lecture.departement !== AUCUN && lecture.departement !== departement;
}

/** Takes a département's code off the end or the start of the towns, where what is left is a town of it. */
function takeCode(lecture: Lecture, towns: Segment[], departements: Departements): number {
  const last = towns.length - 1;
  const candidates = [
    { at: last, coded: codeAtEnd(lecture, towns[last]!, departements) },
    { at: 0, coded: codeAtStart(lecture, towns[0]!, departements) },
    ...namesAtEnd(lecture, towns[last]!, departements).map((coded) => ({ at: last, coded })),
  ];
  for (const { at, coded } of candidates) {
    if (!coded || !readTown(lecture, coded.segment, coded.departement)) continue;
    towns[at] = coded.segment;
    return coded.departement;
  }
  return AUCUN;
}

interface Coded {
  readonly departement: number;
  readonly segment: Segment;
}

function codeAtEnd(lecture: Lecture, { from, to }: Segment, departements: Departements): Coded | undefined {
  const departement = to - from > 1 ? departementCode(lecture, to - 1, departements) : AUCUN;
  return departement === AUCUN ? undefined : { departement, segment: { from, to: to - 1, bracketed: false } };
}

const MOST_DEPARTEMENT_WORDS = 4;

/** « LILLE NORD », « Mâcon Saône et Loire ». */
function namesAtEnd(lecture: Lecture, { from, to }: Segment, departements: Departements): readonly Coded[] {
  const found: Coded[] = [];
  for (let at = to - 1; at > from && at >= to - MOST_DEPARTEMENT_WORDS; at--) {
    const departement = departements.ofName(lecture.slice(at, to));
    if (departement !== AUCUN) found.push({ departement, segment: { from, to: at, bracketed: false } });
  }
  return found;
}

function codeAtStart(lecture: Lecture, { from, to }: Segment, departements: Departements): Coded | undefined {
  const departement = to - from > 1 ? departementCode(lecture, from, departements) : AUCUN;
  return departement === AUCUN ? undefined : { departement, segment: { from: from + 1, to, bracketed: false } };
}

function departementCode(lecture: Lecture, word: number, departements: Departements): number {
  const text = lecture.slice(word, word + 1);
  return /^(\d{2}|2[ab]|9[78]\d)$/.test(text) ? departements.ofCode(text) : AUCUN;
}

/** The last segment that is a town's name; any other that names a different one makes the text doubtful. */
function readTowns(lecture: Lecture, towns: readonly Segment[], departement: number): Resolution | undefined {
  let found: Resolution | undefined;
  for (let at = towns.length - 1; at >= 0; at--) {
    const read = readTown(lecture, towns[at]!, departement);
    if (!read || (towns[at]!.bracketed && hasPlainTown(lecture, towns, departement))) continue;
    if (!found) found = read;
    else if (!agree(lecture, found, read))
      return { kind: 'homonymes', lu: lecture.texte, places: [...placesOf(read), ...placesOf(found)] };
    else if (found.kind !== 'sure') found = read;
  }
  return found;
}

function hasPlainTown(lecture: Lecture, towns: readonly Segment[], departement: number): boolean {
  return towns.some((town) => !town.bracketed && readTown(lecture, town, departement)?.kind === 'sure');
}

function readTown(
  lecture: Lecture,
  { from, to }: Pick<Segment, 'from' | 'to'>,
  departement: number,
): Resolution | undefined {
  const portee = dansDepartement(departement);
  return (
    readExact(lecture, from, to, portee, ETAPE) ??
    readArrondissement(lecture, from, to) ??
    readArticle(lecture, from, to, portee, ETAPE) ??
    readAbbreviations(lecture, from, to, portee, ETAPE)
  );
}

function placesOf(resolution: Resolution): readonly number[] {
  if (resolution.kind === 'sure') return [resolution.place];
  return 'places' in resolution ? resolution.places : [];
}

/** « Drain, Orée d'Anjou » agree: one is on the other's ground. So do homonyms one of which is the other's. */
function agree(lecture: Lecture, one: Resolution, other: Resolution): boolean {
  const { table } = lecture;
  const grounds = new Set(placesOf(one).flatMap((place) => table.todayOf(place)));
  return placesOf(other).some((place) => table.todayOf(place).some((today) => grounds.has(today)));
}

/**
 * « 12 place de la Mairie Verlinghem », « 21 route de Frangy Annecy »: a street whose name is
 * plainly complete, then a town. A street named after a person (« rue Jean Vernon ») never is.
 */
function readAfterStreet(lecture: Lecture, segment: Segment | undefined, departement: number): Resolution | undefined {
  if (!segment) return undefined;
  const street = findStreet(lecture, segment);
  if (street === AUCUN) return undefined;
  const end = streetEnd(lecture, street + 1, segment.to, departement);
  return end === AUCUN ? undefined : readExact(lecture, end, segment.to, dansDepartement(departement), ETAPE);
}

function findStreet(lecture: Lecture, { from, to }: Segment): number {
  for (let at = from; at < to && at < from + 4; at++) if (lecture.isOneOf(at, VOIES)) return at;
  return AUCUN;
}

/** The word after a street's complete name: « de la Mairie | », « de Frangy | »; -1 where that is not plain. */
function streetEnd(lecture: Lecture, from: number, to: number, departement: number): number {
  let at = from;
  while (at < to && lecture.isOneOf(at, MOTS_DE_LIAISON)) at++;
  if (at === from || at >= to) return AUCUN;
  const end = lecture.isOneOf(at, FINS_DE_VOIE) ? at + 1 : namedStreetEnd(lecture, at, to);
  if (end === AUCUN || end >= to || lecture.isOneOf(end, MOTS_DE_LIAISON)) return AUCUN;
  // « rue de Saint-Germain Laval » may be the street of Saint-Germain-Laval: then nothing is plain.
  for (let longer = end + 1; longer <= to; longer++) if (lecture.entry(at, longer) !== AUCUN) return AUCUN;
  return departement === AUCUN && end - at > 1 ? AUCUN : end;
}

/** « route de Frangy »: the shortest run of words that is a commune's name. */
function namedStreetEnd(lecture: Lecture, from: number, to: number): number {
  for (let end = from + 1; end < to; end++) if (lecture.entry(from, end) !== AUCUN) return end;
  return AUCUN;
}
