import type { Departement } from '../table/departements';
import { FRENCH_FONDEMENTS, sayFondement } from './fondements';
import { FRENCH_HAPPENINGS } from './happenings';
import { at, of, ofDepartement } from './french';
import type { Difference, NamedPlace, Messages, SaidSide } from './messages';

const MOST_LISTED = 6;

function named({ name, departementCode }: NamedPlace): string {
  return `${name} (${departementCode})`;
}

function coded({ name, code }: NamedPlace): string {
  return `${name} (INSEE ${code})`;
}

function list(items: readonly string[], last = 'et', before = ''): string {
  const shown = items.slice(0, MOST_LISTED);
  if (items.length > MOST_LISTED) return `${shown.join(', ')} ${last} ${before}${others(items.length - MOST_LISTED)}`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} ${last} ${shown[shown.length - 1]!}`;
}

/** All of them, however many. */
function anyOf(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ou ${items.at(-1)!}`;
}

function unreadKeys(count: number): string {
  return count === 1 ? 'une clé n’a pas pu être lue' : `${count} clés n’ont pas pu être lues`;
}

function others(count: number): string {
  return count === 1 ? '1 autre' : `${count} autres`;
}

/** As a formula has it: words in quotes, numbers bare. */
function quotedWord(value: string | number): string {
  return typeof value === 'string' ? `"${value}"` : String(value);
}

function date(iso: string): string {
  if (iso.length === 4) return `au plus tard le 1er janvier ${iso}`;
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
  const months = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
  return `le ${day === 1 ? '1er' : day} ${months[month - 1]!} ${year}`;
}

/** « le code postal 75001 (Paris) », « le nom « Mâcon » (Mâcon (71)) », « le département donné, celui de l’Ain, ». */
function side(said: SaidSide): string {
  switch (said.kind) {
    case 'insee-code':
      return `le code INSEE ${said.code} (${list(said.places.map(named))})`;
    case 'post-code':
      return `le code postal ${said.code}${said.places.length === 0 ? '' : ` (${list(said.places.map(({ name }) => name))})`}`;
    case 'name':
      return `le nom « ${said.read} »${said.places.length === 0 ? '' : ` (${list(said.places.map(named))})`}`;
    case 'departement':
      return `le département ${said.given ? 'donné' : 'écrit dans le texte'}${ofWhich(said.departements)}`;
  }
}

/** « , celui de l’Ain ou du Var, » */
function ofWhich(departements: readonly Departement[]): string {
  return `, celui ${list(departements.map(ofDepartement), 'ou')},`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const DIFFERENCES: Record<Difference, string> = {
  case: 'majuscules',
  accents: 'accents',
  punctuation: 'traits d’union et apostrophes',
  ligature: 'œ = oe',
  saint: 'St = Saint',
  sur: 's/ = sur',
  les: 'lez = lès',
};

const LIES_IN_NONE = {
  REGION: 'Aucune région',
  EPCI: 'Aucun EPCI à fiscalité propre',
  ARRONDISSEMENT: 'Aucun arrondissement',
};

export const fr: Messages = {
  homonyms: (read, places, remedy) => {
    const [first] = places as [NamedPlace, ...NamedPlace[]];
    if (remedy === 'code')
      return `« ${read} » désigne plusieurs communes, actuelles ou anciennes : ${list(places.map(coded))} ; écrivez le code, par exemple « INSEE ${first.code} ».`;
    const communes = `« ${read} » désigne plusieurs communes : ${list(places.map(named))}`;
    return remedy === 'whole-name'
      ? `${communes} ; écrivez le nom entier et le département, par exemple « ${named(first)} ».`
      : `${communes} ; ajoutez le département, par exemple « ${first.departementCode} ».`;
  },
  shared: (name, fin, places) =>
    places.length === 0
      ? `« ${name} » a été supprimée ${date(fin)} et son territoire partagé, sans que l’historique dise entre quelles communes ; écrivez la commune voulue.`
      : `« ${name} » a été partagée ${date(fin)} entre ${list(places.map(named))} ; écrivez celle que vous voulez.`,
  doubleCode: (code, insee, postal) =>
    `« ${code} » se lit de deux façons, code INSEE ${of(insee)} ou code postal ${list(postal.map(of), 'et', 'de ')} ; écrivez « INSEE ${code} » ou « CP ${code} ».`,
  sharedPostCode: (code, places) =>
    `Le code postal ${code} dessert ${places.length} communes : ${list(places.map(({ name }) => name))} ; ajoutez le nom de la commune.`,
  unknownCode: (code, nature) =>
    nature === 'insee'
      ? `Aucune commune n’a le code INSEE ${code} ; vérifiez le code ou écrivez le nom.`
      : nature === 'postal'
        ? `Aucune commune n’a le code postal ${code} ; vérifiez le code ou écrivez le nom.`
        : `« ${code} » n’est ni un code INSEE ni un code postal connu ; vérifiez le code ou écrivez le nom.`,
  elsewhere: (read, places, departements, nearby) =>
    `« ${read} » n’est pas dans le département demandé${ofWhich(departements)} mais ailleurs : ${list(places.map(named))} ; ` +
    (nearby.length === 0
      ? 'corrigez le département ou le nom.'
      : `corrigez le département, ou écrivez ${list(
          nearby.map(({ name }) => name),
          'ou',
        )}.`),
  contradiction: (one, other) => `${capital(side(one))} et ${side(other)} se contredisent ; corrigez l’un ou l’autre.`,
  abroad: (country) =>
    country === ''
      ? 'Le département donné est celui de l’étranger : la commune est hors de France ; laissez la case vide.'
      : `L’adresse est hors de France (${country}) ; laissez la case vide, ou ôtez le pays si la commune est française.`,
  filler: (read) => `« ${read} » ne nomme aucune commune ; écrivez son nom, avec son code postal ou son département.`,
  unknown: (read, nearby) =>
    nearby.length === 0
      ? `Aucune commune reconnue dans « ${read} » ; écrivez le nom de la commune, avec son code postal ou son département.`
      : `Aucune commune reconnue dans « ${read} » ; vouliez-vous écrire ${list(nearby.map(named), 'ou')} ?`,

  bureauUndecided: (name, labels) =>
    `Le texte ne tranche pas pour ${name} entre ${list(labels)} ; demandez à l’un de ces bureaux.`,
  bureauOutsideText: (place) =>
    `L’arrêté du 12 juin 1970 ne donne pas de bureau des hypothèques ${at(place.name)} ; voyez le texte propre à ce territoire.`,
  courtAbsent: (court, departement) =>
    `Le décret du 28 décembre 2016 ne met le département ${ofDepartement(departement)} sous ${court === 'tribunal' ? 'aucun tribunal' : 'aucune cour'} des pensions ; laissez la case vide ou citez un autre texte.`,
  populationAbsent: (place, millesime, today) =>
    today === ''
      ? `La population municipale ${of(place)} en ${millesime} n’est pas publiée dans ses limites d’aujourd’hui ; demandez un autre millésime, de 2020 à 2023.`
      : `La population municipale ${of(place)} en ${millesime} n’est pas publiée ; écrivez « ${today} », sa commune d’aujourd’hui.`,
  annexeAbsent: (place) =>
    `Le tableau fourni ne donne pas la population ${of(place)} : il ne porte que sur les départements 71, 70 et 90 ; demandez un millésime de 2020 à 2023.`,

  textSilent: (title, place) =>
    `Le texte ne dit rien ${of(place)} : ${title} ; laissez la case vide ou citez un autre texte.`,

  nothing: () => '(vide)',
  passedError: (code) => `La cellule lue porte l’erreur ${code} ; corrigez-la d’abord.`,
  unknownDepartement: (read) =>
    `« ${read} » n’est pas un département ; écrivez son code (71, 2A, 971), son nom ou un code postal.`,
  departementRange: () =>
    'La plage des départements n’a pas la taille de celle des communes ; donnez un seul département, ou autant que de communes.',
  communeType: (read) =>
    `« ${read} » n’est ni un texte ni un code ; écrivez le nom de la commune, une adresse ou un code à cinq chiffres.`,
  unknownEdition: (fact, read, editions) =>
    editions.length === 0
      ? `« ${read} » est de trop : ${fact} n’a qu’un état ; laissez cet argument vide.`
      : `« ${read} » n’est pas ${fact === 'POPULATION' ? 'un millésime' : 'un état'} de ${fact} ; écrivez ${list(editions.map(quotedWord), 'ou')}.`,
  editionOfWhat: () => 'Un état est demandé sans fait ; écrivez aussi le fait, "ZONE" ou "POPULATION".',
  unknownFact: (read, facts) => `« ${read} » n’est pas un fait connu ; écrivez ${anyOf(facts.map(quotedWord))}.`,
  unknownCriterion: (read, criteria) =>
    `« ${read} » n’est pas un critère ; écrivez ${anyOf(criteria.map(quotedWord))}.`,
  sharedValue: (criterion, value, among) =>
    criterion === 'EPCI'
      ? `Plusieurs EPCI se nomment « ${value} » ; écrivez le numéro SIREN, ${anyOf(among)}.`
      : `Plusieurs arrondissements se nomment « ${value} » ; ajoutez le département, ${anyOf(among)}.`,
  liesInNone: (name, what) => `${LIES_IN_NONE[what]} pour ${name} au 1er janvier 2026 ; laissez la case vide.`,
  unknownAspect: (read, aspects) =>
    `« ${read} » ne se demande pas d’un EPCI ; écrivez ${anyOf(aspects.map(quotedWord))}.`,
  unknownValue: (criterion, read, nearby) =>
    `« ${read} » n’est pas une valeur du critère ${criterion}${nearby.length === 0 ? '' : ` ; les plus proches : ${list(nearby)}`} ; écrivez-la comme la formule la donne.`,
  noCommune: (criterion, value, departements) =>
    `Aucune commune sous ${criterion} « ${value} »${departements.length === 0 ? '' : ` dans le département ${list(departements.map(ofDepartement), 'ou')}`} ; changez la valeur ou retirez le département.`,
  invalidCount: (read) => `« ${read} » n’est pas un nombre de suggestions ; écrivez un entier de 1 à 50.`,
  invalidHeadings: (read) => `« ${read} » n’est ni VRAI ni FAUX ; écrivez VRAI pour avoir la ligne de titres.`,
  singleText: () => 'Cette fonction lit une seule cellule ; donnez-en une à la fois.',
  oneColumn: () => 'Cette fonction rend une ligne par commune ; donnez une seule colonne.',
  askAlone: () => 'Douteux ; demandez cette case seule.',
  rangeTooLarge: (rows, limit) =>
    `La plage compte ${rows} lignes remplies, au-delà de la limite de ${limit} ; découpez-la ou annotez la colonne depuis le volet.`,
  noSuggestion: (read) => `Aucune commune ne ressemble à « ${read} » ; vérifiez le texte.`,

  unknownYear: (read, first, last) =>
    `« ${read} » n’est pas une année de l’historique ; écrivez une année de ${first} à ${last}.`,
  historyUntold: (place) =>
    `L’historique de l’INSEE laisse de côté les communes de ce territoire : ${named(place)} ; COMMUNE.INSEE, sans année, donne son code d’aujourd’hui.`,
  notYetListed: (place, year) =>
    `L’INSEE n’a pas encore ${named(place)} dans sa liste des communes le 1er janvier ${year} ; demandez une année plus proche.`,
  severalThen: (place, year, communes) =>
    `${named(place)} était plusieurs communes le 1er janvier ${year} : ${list(communes)} ; écrivez celle que vous voulez.`,
  happenings: FRENCH_HAPPENINGS,

  keysInOneColumn: () => 'Les clés sont dans une seule colonne ; donnez celle des communes de la table.',
  valuesBesideKeys: (values, keys) =>
    `Les valeurs ont ${values} lignes et les clés ${keys} ; donnez des plages de même hauteur.`,
  keyMissing: (place, doubts, line) =>
    `La table n’a pas ${named(place)}${doubts === 0 ? '' : ` ; ${unreadKeys(doubts)}, la première à sa ligne ${line!}`} ; ajoutez la commune, ou voyez COMMUNE.RECHERCHE.BILAN.`,
  keyTwice: (place, lines) =>
    `La table a ${named(place)} aux lignes ${list(lines.map(String))}, avec des valeurs différentes ; gardez-en une.`,
  severalValues: (told) =>
    `La table a plusieurs valeurs, des communes d’une autre année : ${list(told.map(({ place, value }) => `${value} pour ${named(place)}`))} ; choisissez, ou écrivez la commune voulue.`,
  keyRows: (place, lines) => `${named(place)}, ${lines.length > 1 ? 'lignes' : 'ligne'} ${list(lines.map(String))}`,
  keyDoubt: (line, sentence) => `ligne ${line} : ${sentence}`,
  keyKinds: {
    read: 'clés lues',
    doubtful: 'clés douteuses',
    double: 'clés de communes en double',
    former: 'clés d’anciennes communes',
    blank: 'clés vides',
  },

  headings: ['Commune', 'Code INSEE', 'Département', 'Zone', 'Bureau', 'Tribunal', 'Cour', 'Population'],

  source: (read, place, comment, provenance) =>
    `« ${read} » lu comme ${place.name} (${place.code}, ${place.departement}) : ${comment}${provenance === '' ? '' : ` ; ${provenance}`}.`,
  step: (step, detail) => {
    switch (step) {
      case 'insee-code':
        return `code INSEE ${detail ?? ''}`;
      case 'post-code':
        return `commune du code postal ${detail ?? ''}`;
      case 'name':
        return 'nom officiel';
      case 'former-name':
        return 'nom ancien, d’usage ou imprimé';
      case 'article':
        return 'article déplacé, ajouté ou ôté';
      case 'code-set-aside':
        return `le nom et le département l’emportent sur le code postal ${detail ?? ''}, qui n’est pas le sien`;
      case 'damaged-code':
        return `le nom confirme le code postal ${detail ?? ''}, abîmé`;
      case 'arrondissement':
        return 'arrondissement municipal';
      case 'abbreviation':
        return `abréviation développée ou mots recollés (« ${detail ?? ''} »)`;
      case 'characters':
        return 'caractères perdus ou mal convertis, rétablis';
      case 'address':
        return 'commune et code postal lus dans l’adresse';
      case 'cedex':
        return 'CEDEX : commune du bureau qui trie le courrier';
      case 'part':
        return 'commune lue dans le texte';
      case 'cut':
        return `nom abrégé (« ${detail ?? ''} ») que le code postal ou le département confirme`;
      case 'lieu-dit':
        return `seule commune du code postal ${detail ?? ''}`;
      case 'typo':
        return `faute de frappe (« ${detail ?? ''} ») que le code postal ou le département confirme`;
      case 'unread':
        return `non lu : « ${detail ?? ''} »`;
    }
  },
  writing: (differences) =>
    differences.length === 0 ? '' : ` (${differences.map((one) => DIFFERENCES[one]).join(', ')})`,
  formerCommune: (fin, today) => `ancienne commune, réunie ${date(fin)}, qui fait partie ${of(today)} aujourd’hui`,
  geography: (state) => `code officiel géographique du 1er janvier ${state}`,
  provenance: (value, title, state, entry) => `${value} : ${title} (${state})${entry === '' ? '' : `, ${entry}`}`,
  livreFoncier: () =>
    'BUREAU = Livre foncier : l’arrêté du 12 juin 1970 ne dit rien du Bas-Rhin, du Haut-Rhin ni de la Moselle ; le Livre foncier y tient lieu de bureau (loi du 1er juin 1924)',
  zoneEntries: (entries, departement) =>
    entries
      .map(({ zone, printed, corrected }) =>
        printed === ''
          ? `annexe 2, zone ${zone}, toutes les communes ${ofDepartement(departement)}`
          : `annexe 2, zone ${zone}, ${departement.name}, ${corrected === undefined ? `« ${printed} »` : `imprimé « ${printed} », lu « ${corrected} »`}`,
      )
      .join(' ; '),
  zoneNotListed: (zone) =>
    zone === 'distincte'
      ? 'article 5, II : la Corse et l’outre-mer nommé sont des zones géographiques distinctes pour lesquelles est définie une zone de base'
      : 'absente des listes de l’annexe 2',
  fondements: (fondements) => fondements.map((one) => sayFondement(one, FRENCH_FONDEMENTS)).join(' ; '),
  departementEntry: (departement) => `« ${departement} »`,
  population: (millesime) => `population municipale ${millesime}`,
};
