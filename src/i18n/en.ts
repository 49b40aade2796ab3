import type { Difference, LieuNomme, Messages, SaidSide } from './messages';

const MOST_LISTED = 6;

function name({ nom, codeDepartement }: LieuNomme): string {
  return `${nom} (${codeDepartement})`;
}

function coded({ nom, code }: LieuNomme): string {
  return `${nom} (INSEE ${code})`;
}

function list(items: readonly string[], last = 'and'): string {
  const shown = items.slice(0, MOST_LISTED);
  if (items.length > MOST_LISTED) return `${shown.join(', ')} ${last} ${items.length - MOST_LISTED} more`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} ${last} ${shown[shown.length - 1]!}`;
}

function date(iso: string): string {
  if (iso.length === 4) return `by 1 January ${iso}`;
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
  const months = 'January February March April May June July August September October November December'.split(' ');
  return `on ${day} ${months[month - 1]!} ${year}`;
}

function side(said: SaidSide): string {
  switch (said.kind) {
    case 'post-code':
      return `the post code ${said.code}${said.places.length === 0 ? '' : ` (${list(said.places.map(({ nom }) => nom))})`}`;
    case 'name':
      return `the name “${said.read}”${said.places.length === 0 ? '' : ` (${list(said.places.map(name))})`}`;
    case 'departement':
      return `the département ${said.given ? 'given' : 'written in the text'} (${list(said.names, 'or')})`;
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const DIFFERENCES: Record<Difference, string> = {
  casse: 'capitals',
  accents: 'accents',
  ponctuation: 'hyphens and apostrophes',
  ligature: 'œ = oe',
  saint: 'St = Saint',
  sur: 's/ = sur',
  les: 'lez = lès',
};

const FONDEMENTS: Record<string, string> = {
  canton: 'its canton is named there',
  departement: 'all cantons of the département',
  commune: 'the commune is named there',
  arrondissement: 'the arrondissement is named there',
  deduit: 'its canton, newer than the text or fallen out of the list, comes from a canton named there',
  partage: 'the commune is divided between several bureaux',
  indetermine: 'the text does not settle it',
  'livre-foncier': 'no bureau: the Livre foncier serves',
  'hors-texte': 'the text does not name it',
};

export const en: Messages = {
  homonymes: (lu, lieux, remede) => {
    const [first] = lieux as [LieuNomme, ...LieuNomme[]];
    if (remede === 'code')
      return `“${lu}” names several communes, present or former: ${list(lieux.map(coded))}; write the code, for example “INSEE ${first.code}”.`;
    const communes = `“${lu}” names several communes: ${list(lieux.map(name))}`;
    return remede === 'nom-entier'
      ? `${communes}; write the whole name and the département, for example “${name(first)}”.`
      : `${communes}; add the département, for example “${first.codeDepartement}”.`;
  },
  partagee: (nom, fin, lieux) =>
    lieux.length === 0
      ? `“${nom}” was suppressed ${date(fin)} and shared out, the history does not say between which communes; write the commune you mean.`
      : `“${nom}” was split ${date(fin)} between ${list(lieux.map(name))}; write the one you mean.`,
  codeDouble: (code, insee, postal) =>
    `“${code}” is both the INSEE code of ${name(insee)} and the post code of ${list(postal.map(name))}; write “INSEE ${code}” or “CP ${code}”.`,
  codePostalPartage: (code, lieux) =>
    `Post code ${code} serves ${lieux.length} communes: ${list(lieux.map(({ nom }) => nom))}; add the commune's name.`,
  codeInconnu: (code, nature) =>
    nature === 'insee'
      ? `No commune has the INSEE code ${code}; check the code or write the name.`
      : nature === 'postal'
        ? `No commune has the post code ${code}; check the code or write the name.`
        : `“${code}” is no known INSEE code or post code; check the code or write the name.`,
  ailleurs: (lu, lieux, departements, proches) =>
    `“${lu}” is not in the département asked for (${list(departements, 'or')}) but elsewhere: ${list(lieux.map(name))}; ` +
    (proches.length === 0
      ? 'correct the département or the name.'
      : `correct the département, or write ${list(
          proches.map(({ nom }) => nom),
          'or',
        )}.`),
  contradiction: (one, other) => `${capital(side(one))} and ${side(other)} contradict each other; correct one of them.`,
  abroad: (country) =>
    country === ''
      ? 'The département given is that of places abroad: this is outside France; leave the cell blank.'
      : `The address is outside France (${country}); leave the cell blank, or remove the country if the commune is French.`,
  filler: (read) => `“${read}” names no commune; write its name, with its post code or its département.`,
  inconnu: (lu, proches) =>
    proches.length === 0
      ? `No commune recognised in “${lu}”; write the commune's name with its post code or département.`
      : `No commune recognised in “${lu}”; did you mean ${list(proches.map(name), 'or')}?`,

  bureauIndetermine: (nom, labels) =>
    `The text does not settle between ${list(labels)} for ${nom}; ask one of these bureaux.`,
  bureauHorsTexte: (nom) =>
    `The arrêté of 12 June 1970 gives no mortgage registry to ${nom}; see that territory's own text.`,
  juridictionAbsente: (juridiction, departement) =>
    `The décret of 28 December 2016 puts ${departement} under no pensions ${juridiction === 'tribunal' ? 'tribunal' : 'court'}; leave the cell empty or cite another text.`,
  populationAbsente: (nom, millesime, aujourdhui) =>
    aujourdhui === ''
      ? `No municipal population of ${millesime} is published for ${nom} in its present boundaries; ask for another year, 2020 to 2023.`
      : `No municipal population of ${millesime} is published for ${nom}, which is part of ${aujourdhui}; write “${aujourdhui}”.`,
  annexeAbsente: (nom) =>
    `The supplied table has no population for ${nom}: it covers départements 71, 70 and 90 only; ask for a year from 2020 to 2023.`,

  texteMuet: (titre, nom) => `This text (${titre}) says nothing for ${nom}; leave the cell empty or cite another text.`,

  vide: () => '(empty)',
  erreurTransmise: (code) => `The cell read holds the error ${code}; correct it first.`,
  departementInconnu: (lu) => `“${lu}” is not a département; write its code (71, 2A, 971), its name or a post code.`,
  departementPlage: () =>
    'The range of départements does not fit the range of communes; give one département, or as many as there are communes.',
  communeType: (lu) =>
    `“${lu}” is neither a text nor a code; write the commune's name, an address or a five-digit code.`,
  millesimeInconnu: (lu) => `“${lu}” is not a known year; write 2020, 2021, 2022, 2023 or "annexe".`,
  faitInconnu: (lu) => `“${lu}” is not a known fact; write "ZONE", "BUREAU", "TRIBUNAL", "COUR" or "POPULATION".`,
  critereInconnu: (lu) => `“${lu}” is not a criterion; write "DEPARTEMENT", "BUREAU", "ZONE", "TRIBUNAL" or "COUR".`,
  valeurInconnue: (critere, lu, proches) =>
    `“${lu}” is not a value of ${critere}${proches.length === 0 ? '' : `; the closest are ${list(proches)}`}; write it as the formula gives it.`,
  aucuneCommune: (critere, valeur, departement) =>
    `No commune under ${critere} “${valeur}”${departement === '' ? '' : ` in département ${departement}`}; change the value or remove the département.`,
  nombreInvalide: (lu) => `“${lu}” is not a number of suggestions; write a whole number from 1 to 50.`,
  entetesInvalide: (lu) => `“${lu}” is neither TRUE nor FALSE; write TRUE for the heading row.`,
  texteSeul: () => 'This function reads a single cell; give one at a time.',
  uneColonne: () => 'This function returns a row for each commune; give a single column.',
  plageTropGrande: (rows, limit) =>
    `The range has ${rows} filled rows, above the limit of ${limit}; split it, or annotate the column from the pane.`,
  aucuneSuggestion: (lu) => `No commune resembles “${lu}”; check the text.`,

  entetes: ['Commune', 'INSEE code', 'Département', 'Zone', 'Bureau', 'Tribunal', 'Cour', 'Population'],

  source: (lu, lieu, comment, provenance) =>
    `“${lu}” read as ${lieu.nom} (${lieu.code}, ${lieu.departement}): ${comment}${provenance === '' ? '' : `; ${provenance}`}.`,
  etape: (step, detail) => {
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
  ecriture: (differences) =>
    differences.length === 0 ? '' : ` (${differences.map((one) => DIFFERENCES[one]).join(', ')})`,
  ancienneCommune: (fin, aujourdhui) => `a former commune, merged ${date(fin)}, in ${aujourdhui} today`,
  geographie: (etat) => `official geographic code of 1 January ${etat}`,
  provenance: (value, titre, etat, entree) => `${value}: ${titre} (${etat})${entree === '' ? '' : `, ${entree}`}`,
  entreesZone: (entrees, departement) =>
    entrees
      .map(({ zone, printed }) =>
        printed === '' ? `zone ${zone}, all communes of ${departement}` : `zone ${zone}, ${departement}, “${printed}”`,
      )
      .join('; '),
  zoneHorsListe: (zone) =>
    zone === 'distincte'
      ? 'article 5, II: Corsica and overseas have distinct values'
      : 'absent from the lists of annexe 2',
  fondements: (fondements) => fondements.map((one) => FONDEMENTS[one] ?? one).join('; '),
  entreeDepartement: (departement) => `“${departement}”`,
  population: (millesime) => `municipal population of ${millesime}`,
};
