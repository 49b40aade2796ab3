/** What a column holds, guessed from a sample: always a proposal, shown before anything is written. */
import type { Scalar } from '../host/host';
import type { Resolver } from '../resolve/resolve';
import { completerCode, contenuDe, isCode } from './cell';
import { readRubrique } from './section-heading';

export const GENRES = ['noms', 'adresses', 'codes-insee', 'codes-postaux', 'liste'] as const;
export type Genre = (typeof GENRES)[number];

export interface Devine {
  readonly genre: Genre;
  /** True where the first row looks like a heading rather than a place. */
  readonly entete: boolean;
}

const HALF = 0.5;
const SOME = 0.2;
const MOTS_ENTETE =
  /^(?:n°|no|id|nom|noms|lieu|lieux|ville|villes|commune|communes|localit[ée]s?|adresses?|code|codes|cp|insee|d[ée]p(?:artement|t)?s?|code[ _]?(?:insee|postal|commune)|libell[ée].*|city|town|place|address|zip|postcode)\b/i;

/** Guesses from the first rows, or any rows, of a column; `premiere` is its first row, which may be a heading. */
export function deviner(resolver: Resolver, premiere: Scalar, sample: readonly Scalar[]): Devine {
  const textes = sample.flatMap((value) => {
    const contenu = contenuDe(value);
    return contenu.kind === 'texte' ? [contenu.texte] : [];
  });
  const genre = genreDe(resolver, textes, typeof premiere === 'string' ? premiere : '');
  return { genre, entete: isEntete(resolver, premiere, textes, genre) };
}

function genreDe(resolver: Resolver, textes: readonly string[], entete: string): Genre {
  if (textes.length === 0) return 'noms';
  const share = (test: (texte: string) => boolean): number => textes.filter(test).length / textes.length;
  if (
    share((texte) => /^\s*[A-Z]{2}-\s/.test(texte)) > HALF ||
    textes.filter((texte) => readRubrique(resolver, texte) !== undefined).length > 1
  )
    return 'liste';
  if (share(isCode) > HALF) return genreDesCodes(resolver, textes.filter(isCode), entete);
  return share(isAdresse) > SOME ? 'adresses' : 'noms';
}

/** A post code amid words, several lines, or a street. */
function isAdresse(texte: string): boolean {
  return (
    /\b\d{5}\b\D*\p{L}{2}/u.test(texte) || texte.includes('\n') || /^\d+[\s,]+(?:(?:bis|ter)\s*)?\p{L}{2}/iu.test(texte)
  );
}

/** Codes INSEE and post codes look alike: most are only one of the two, and the heading may say which. */
function genreDesCodes(resolver: Resolver, codes: readonly string[], entete: string): Genre {
  if (/insee|cog\b/i.test(entete)) return 'codes-insee';
  if (/postal|^cp\b|zip|postcode/i.test(entete)) return 'codes-postaux';
  const { table } = resolver;
  let insee = 0;
  let postaux = 0;
  for (const code of codes.map(completerCode)) {
    if (table.codes.placesOf(code.toUpperCase()).length > 0) insee++;
    if (/^\d{5}$/.test(code) && table.postcodes().placesOf(Number(code)).length > 0) postaux++;
  }
  return postaux > insee ? 'codes-postaux' : 'codes-insee';
}

function isEntete(resolver: Resolver, premiere: Scalar, textes: readonly string[], genre: Genre): boolean {
  const contenu = contenuDe(premiere);
  if (contenu.kind !== 'texte' || typeof premiere !== 'string') return false;
  const texte = contenu.texte.trim();
  if (genre === 'codes-insee' || genre === 'codes-postaux') return !isCode(texte);
  if (genre === 'liste' && (/^\s*[A-Z]{2}-\s/.test(texte) || readRubrique(resolver, texte) !== undefined)) return false;
  if (resolver.resolve(texte).kind === 'sure') return false;
  if (MOTS_ENTETE.test(texte)) return true;
  const read = textes.slice(0, 20).filter((one) => one !== texte);
  const sure = read.filter((one) => resolver.resolve(one).kind === 'sure').length;
  // A text that is no place above rows that nearly all are.
  return read.length > 2 && sure / read.length > 0.8 && !/\d/.test(texte) && resolver.resolve(texte).kind === 'inconnu';
}
