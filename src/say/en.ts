import { ENGLISH_FONDEMENTS, sayFondement } from './fondements';
import { ENGLISH_HAPPENINGS } from './happenings';
import type { Difference, NamedPlace, Messages, SaidSide } from './messages';

const MOST_LISTED = 6;

function named({ name, departementCode }: NamedPlace): string {
  return `${name} (${departementCode})`;
}

function coded({ name, code }: NamedPlace): string {
  return `${name} (INSEE ${code})`;
}

function list(items: readonly string[], last = 'and'): string {
  const shown = items.slice(0, MOST_LISTED);
  if (items.length > MOST_LISTED) return `${shown.join(', ')} ${last} ${items.length - MOST_LISTED} more`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} ${last} ${shown[shown.length - 1]!}`;
}

/** All of them, however many. */
function anyOf(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)!}`;
}

/** As a formula has it: words in quotes, numbers bare. */
function quotedWord(value: string | number): string {
  return typeof value === 'string' ? `"${value}"` : String(value);
}

function date(iso: string): string {
  if (iso.length === 4) return `by 1 January ${iso}`;
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
  const months = 'January February March April May June July August September October November December'.split(' ');
  return `on ${day} ${months[month - 1]!} ${year}`;
}

function side(said: SaidSide): string {
  switch (said.kind) {
    case 'insee-code':
      return `the INSEE code ${said.code} (${list(said.places.map(named))})`;
    case 'post-code':
      return `the post code ${said.code}${said.places.length === 0 ? '' : ` (${list(said.places.map(({ name }) => name))})`}`;
    case 'name':
      return `the name “${said.read}”${said.places.length === 0 ? '' : ` (${list(said.places.map(named))})`}`;
    case 'departement':
      return `the département ${said.given ? 'given' : 'written in the text'} (${list(namesOf(said.departements), 'or')})`;
  }
}

function namesOf(named: readonly { readonly name: string }[]): readonly string[] {
  return named.map(({ name }) => name);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const DIFFERENCES: Record<Difference, string> = {
  case: 'capitals',
  accents: 'accents',
  punctuation: 'hyphens and apostrophes',
  ligature: 'œ = oe',
  saint: 'St = Saint',
  sur: 's/ = sur',
  les: 'lez = lès',
};

const LIES_IN_NONE = {
  REGION: 'No région',
  EPCI: 'No EPCI with taxes of its own',
  ARRONDISSEMENT: 'No arrondissement',
};

export const en: Messages = {
  homonyms: (read, places, remedy) => {
    const [first] = places as [NamedPlace, ...NamedPlace[]];
    if (remedy === 'code')
      return `“${read}” names several communes, present or former: ${list(places.map(coded))}; write the code, for example “INSEE ${first.code}”.`;
    const communes = `“${read}” names several communes: ${list(places.map(named))}`;
    return remedy === 'whole-name'
      ? `${communes}; write the whole name and the département, for example “${named(first)}”.`
      : `${communes}; add the département, for example “${first.departementCode}”.`;
  },
  shared: (name, fin, places) =>
    places.length === 0
      ? `“${name}” was suppressed ${date(fin)} and shared out, the history does not say between which communes; write the commune you mean.`
      : `“${name}” was split ${date(fin)} between ${list(places.map(named))}; write the one you mean.`,
  doubleCode: (code, insee, postal) =>
    `“${code}” is both the INSEE code of ${named(insee)} and the post code of ${list(postal.map(named))}; write “INSEE ${code}” or “CP ${code}”.`,
  sharedPostCode: (code, places) =>
    `Post code ${code} serves ${places.length} communes: ${list(places.map(({ name }) => name))}; add the commune's name.`,
  unknownCode: (code, nature) =>
    nature === 'insee'
      ? `No commune has the INSEE code ${code}; check the code or write the name.`
      : nature === 'postal'
        ? `No commune has the post code ${code}; check the code or write the name.`
        : `“${code}” is no known INSEE code or post code; check the code or write the name.`,
  elsewhere: (read, places, departements, nearby) =>
    `“${read}” is not in the département asked for (${list(namesOf(departements), 'or')}) but elsewhere: ${list(places.map(named))}; ` +
    (nearby.length === 0
      ? 'correct the département or the name.'
      : `correct the département, or write ${list(
          nearby.map(({ name }) => name),
          'or',
        )}.`),
  contradiction: (one, other) => `${capital(side(one))} and ${side(other)} contradict each other; correct one of them.`,
  abroad: (country) =>
    country === ''
      ? 'The département given is that of places abroad: this is outside France; leave the cell blank.'
      : `The address is outside France (${country}); leave the cell blank, or remove the country if the commune is French.`,
  filler: (read) => `“${read}” names no commune; write its name, with its post code or its département.`,
  unknown: (read, nearby) =>
    nearby.length === 0
      ? `No commune recognised in “${read}”; write the commune's name with its post code or département.`
      : `No commune recognised in “${read}”; did you mean ${list(nearby.map(named), 'or')}?`,

  bureauUndecided: (name, labels) =>
    `The text does not settle between ${list(labels)} for ${name}; ask one of these bureaux.`,
  bureauOutsideText: ({ name }) =>
    `The arrêté of 12 June 1970 gives no mortgage registry to ${name}; see that territory's own text.`,
  courtAbsent: (court, departement) =>
    `The décret of 28 December 2016 puts ${departement.name} under no pensions ${court === 'tribunal' ? 'tribunal' : 'court'}; leave the cell empty or cite another text.`,
  populationAbsent: ({ name }, millesime, today) =>
    today === ''
      ? `No municipal population of ${millesime} is published for ${name} in its present boundaries; ask for another year, 2020 to 2023.`
      : `No municipal population of ${millesime} is published for ${name}, which is part of ${today}; write “${today}”.`,
  annexeAbsent: ({ name }) =>
    `The supplied table has no population for ${name}: it covers départements 71, 70 and 90 only; ask for a year from 2020 to 2023.`,

  textSilent: (title, { name }) =>
    `The text says nothing for ${name}: ${title}; leave the cell empty or cite another text.`,

  nothing: () => '(empty)',
  passedError: (code) => `The cell read holds the error ${code}; correct it first.`,
  unknownDepartement: (read) =>
    `“${read}” is not a département; write its code (71, 2A, 971), its name or a post code.`,
  departementRange: () =>
    'The range of départements does not fit the range of communes; give one département, or as many as there are communes.',
  communeType: (read) =>
    `“${read}” is neither a text nor a code; write the commune's name, an address or a five-digit code.`,
  unknownEdition: (fact, read, editions) =>
    editions.length === 0
      ? `“${read}” is one too many: ${fact} has one state only; leave this argument blank.`
      : `“${read}” is not a ${fact === 'POPULATION' ? 'year' : 'state'} of ${fact}; write ${list(editions.map(quotedWord), 'or')}.`,
  editionOfWhat: () => 'A state is asked for without a fact; write the fact too, "ZONE" or "POPULATION".',
  unknownFact: (read, facts) => `“${read}” is not a known fact; write ${anyOf(facts.map(quotedWord))}.`,
  unknownCriterion: (read, criteria) => `“${read}” is not a criterion; write ${anyOf(criteria.map(quotedWord))}.`,
  sharedValue: (criterion, value, among) =>
    criterion === 'EPCI'
      ? `Several EPCI are named “${value}”; write the SIREN number, ${anyOf(among)}.`
      : `Several arrondissements are named “${value}”; add the département, ${anyOf(among)}.`,
  liesInNone: (name, what) => `${LIES_IN_NONE[what]} for ${name} on 1 January 2026; leave the cell blank.`,
  unknownAspect: (read, aspects) => `“${read}” is nothing to ask of an EPCI; write ${anyOf(aspects.map(quotedWord))}.`,
  unknownValue: (criterion, read, nearby) =>
    `“${read}” is not a value of ${criterion}${nearby.length === 0 ? '' : `; the closest are ${list(nearby)}`}; write it as the formula gives it.`,
  noCommune: (criterion, value, departements) =>
    `No commune under ${criterion} “${value}”${departements.length === 0 ? '' : ` in département ${list(namesOf(departements), 'or')}`}; change the value or remove the département.`,
  invalidCount: (read) => `“${read}” is not a number of suggestions; write a whole number from 1 to 50.`,
  invalidHeadings: (read) => `“${read}” is neither TRUE nor FALSE; write TRUE for the heading row.`,
  singleText: () => 'This function reads a single cell; give one at a time.',
  oneColumn: () => 'This function returns a row for each commune; give a single column.',
  askAlone: () => 'Doubtful; ask this cell alone.',
  rangeTooLarge: (rows, limit) =>
    `The range has ${rows} filled rows, above the limit of ${limit}; split it, or annotate the column from the pane.`,
  noSuggestion: (read) => `No commune resembles “${read}”; check the text.`,

  unknownYear: (read, first, last) => `“${read}” is not a year of the history; write a year from ${first} to ${last}.`,
  historyUntold: (place) =>
    `INSEE’s history leaves out the communes of this territory: ${named(place)}; COMMUNE.INSEE, without a year, gives its code of today.`,
  notYetListed: (place, year) =>
    `INSEE’s list of communes does not have ${named(place)} yet on 1 January ${year}; ask for a nearer year.`,
  severalThen: (place, year, communes) =>
    `${named(place)} was several communes on 1 January ${year}: ${list(communes)}; write the one you want.`,
  happenings: ENGLISH_HAPPENINGS,

  keysInOneColumn: () => 'The keys are in a single column; give that of the communes of the table.',
  valuesBesideKeys: (values, keys) =>
    `The values have ${values} rows and the keys ${keys}; give ranges of the same height.`,
  keyMissing: (place, doubts, line) =>
    `The table does not have ${named(place)}${doubts === 0 ? '' : `; ${doubts === 1 ? 'one key' : `${doubts} keys`} could not be read, the first at its row ${line!}`}; add the commune, or see COMMUNE.RECHERCHE.BILAN.`,
  keyTwice: (place, lines) =>
    `The table has ${named(place)} at rows ${list(lines.map(String))}, with different values; keep one.`,
  severalValues: (told) =>
    `The table has several values, of communes of another year: ${list(told.map(({ place, value }) => `${value} for ${named(place)}`))}; choose, or write the commune you want.`,
  keyRows: (place, lines) => `${named(place)}, ${lines.length > 1 ? 'rows' : 'row'} ${list(lines.map(String))}`,
  keyDoubt: (line, sentence) => `row ${line}: ${sentence}`,
  keyKinds: {
    read: 'keys read',
    doubtful: 'doubtful keys',
    double: 'keys of communes met twice',
    former: 'keys of former communes',
    blank: 'blank keys',
  },

  headings: ['Commune', 'INSEE code', 'Département', 'Zone', 'Bureau', 'Tribunal', 'Cour', 'Population'],

  source: (read, place, comment, provenance) =>
    `“${read}” read as ${place.name} (${place.code}, ${place.departement}): ${comment}${provenance === '' ? '' : `; ${provenance}`}.`,
  step: (step, detail) => {
    switch (step) {
      case 'insee-code':
        return `INSEE code ${detail ?? ''}`;
      case 'post-code':
        return `commune of post code ${detail ?? ''}`;
      case 'name':
        return 'official name';
      case 'former-name':
        return 'former, customary or printed name';
      case 'article':
        return 'article moved, added or removed';
      case 'code-set-aside':
        return `name and département prevail over post code ${detail ?? ''}, which is not its own`;
      case 'damaged-code':
        return `the name confirms the damaged post code ${detail ?? ''}`;
      case 'arrondissement':
        return 'municipal arrondissement';
      case 'abbreviation':
        return `abbreviation written out or words joined (“${detail ?? ''}”)`;
      case 'characters':
        return 'lost or misconverted characters restored';
      case 'address':
        return 'commune and post code read in the address';
      case 'cedex':
        return 'CEDEX: commune of the office that sorts the post';
      case 'part':
        return 'commune read in the text';
      case 'cut':
        return `shortened name (“${detail ?? ''}”) confirmed by the post code or the département`;
      case 'lieu-dit':
        return `only commune of post code ${detail ?? ''}`;
      case 'typo':
        return `typing error (“${detail ?? ''}”) confirmed by the post code or the département`;
      case 'unread':
        return `not read: “${detail ?? ''}”`;
    }
  },
  writing: (differences) =>
    differences.length === 0 ? '' : ` (${differences.map((one) => DIFFERENCES[one]).join(', ')})`,
  formerCommune: (fin, today) => `a former commune, merged ${date(fin)}, in ${today.name} today`,
  geography: (state) => `official geographic code of 1 January ${state}`,
  provenance: (value, title, state, entry) => `${value}: ${title} (${state})${entry === '' ? '' : `, ${entry}`}`,
  livreFoncier: () =>
    'BUREAU = Livre foncier: the arrêté of 12 June 1970 says nothing of Bas-Rhin, Haut-Rhin and Moselle; the Livre foncier serves there (law of 1 June 1924)',
  zoneEntries: (entries, departement) =>
    entries
      .map(({ zone, printed, corrected }) =>
        printed === ''
          ? `annexe 2, zone ${zone}, ${departement.name}: all its communes`
          : `annexe 2, zone ${zone}, ${departement.name}, ${corrected === undefined ? `“${printed}”` : `printed “${printed}”, read “${corrected}”`}`,
      )
      .join('; '),
  zoneNotListed: (zone) =>
    zone === 'distincte'
      ? 'article 5, II: Corsica and the overseas it names are distinct zones, for which a base zone is defined'
      : 'absent from the lists of annexe 2',
  fondements: (fondements) => fondements.map((one) => sayFondement(one, ENGLISH_FONDEMENTS)).join('; '),
  departementEntry: (departement) => `“${departement}”`,
  population: (millesime) => `municipal population of ${millesime}`,
};
