import type { Difference, LieuNomme, Messages, SaidSide } from './messages';

const MOST_LISTED = 6;

function name({ nom, codeDepartement }: LieuNomme): string {
  return `${nom} (${codeDepartement})`;
}

function coded({ nom, code }: LieuNomme): string {
  return `${nom} (INSEE ${code})`;
}

function list(items: readonly string[], last = 'et'): string {
  const shown = items.slice(0, MOST_LISTED);
  if (items.length > MOST_LISTED) return `${shown.join(', ')} ${last} ${items.length - MOST_LISTED} autres`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} ${last} ${shown[shown.length - 1]!}`;
}

function date(iso: string): string {
  if (iso.length === 4) return `au plus tard le 1er janvier ${iso}`;
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
  const months = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
  return `le ${day === 1 ? '1er' : day} ${months[month - 1]!} ${year}`;
}

/** « le code postal 75001 (Paris) », « le nom « Mâcon » (Mâcon (71)) », « le département donné (Ain) ». */
function side(said: SaidSide): string {
  switch (said.kind) {
    case 'post-code':
      return `le code postal ${said.code}${said.places.length === 0 ? '' : ` (${list(said.places.map(({ nom }) => nom))})`}`;
    case 'name':
      return `le nom « ${said.read} »${said.places.length === 0 ? '' : ` (${list(said.places.map(name))})`}`;
    case 'departement':
      return `le département ${said.given ? 'donné' : 'écrit dans le texte'} (${list(said.names, 'ou')})`;
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const DIFFERENCES: Record<Difference, string> = {
  casse: 'majuscules',
  accents: 'accents',
  ponctuation: 'traits d’union et apostrophes',
  ligature: 'œ = oe',
  saint: 'St = Saint',
  sur: 's/ = sur',
  les: 'lez = lès',
};

const FONDEMENTS: Record<string, string> = {
  canton: 'son canton y est nommé',
  departement: 'tous les cantons du département',
  commune: 'la commune y est nommée',
  arrondissement: 'l’arrondissement y est nommé',
  deduit: 'son canton, plus récent que le texte ou tombé de la liste, vient d’un canton nommé',
  partage: 'la commune est divisée entre plusieurs bureaux',
  indetermine: 'le texte ne tranche pas',
  'livre-foncier': 'pas de bureau : le Livre foncier en tient lieu',
  'hors-texte': 'le texte ne la nomme pas',
};

export const fr: Messages = {
  homonymes: (lu, lieux, remede) => {
    const [premier] = lieux as [LieuNomme, ...LieuNomme[]];
    if (remede === 'code')
      return `« ${lu} » désigne plusieurs communes, actuelles ou anciennes : ${list(lieux.map(coded))} ; écrivez le code, par exemple « INSEE ${premier.code} ».`;
    const communes = `« ${lu} » désigne plusieurs communes : ${list(lieux.map(name))}`;
    return remede === 'nom-entier'
      ? `${communes} ; écrivez le nom entier et le département, par exemple « ${name(premier)} ».`
      : `${communes} ; ajoutez le département, par exemple « ${premier.codeDepartement} ».`;
  },
  partagee: (nom, fin, lieux) =>
    lieux.length === 0
      ? `« ${nom} » a été supprimée ${date(fin)} et son territoire partagé, sans que l’historique dise entre quelles communes ; écrivez la commune voulue.`
      : `« ${nom} » a été partagée ${date(fin)} entre ${list(lieux.map(name))} ; écrivez celle que vous voulez.`,
  codeDouble: (code, insee, postal) =>
    `« ${code} » se lit de deux façons, code INSEE (${insee.nom}) ou code postal (${list(postal.map(({ nom }) => nom))}) ; écrivez « INSEE ${code} » ou « CP ${code} ».`,
  codePostalPartage: (code, lieux) =>
    `Le code postal ${code} dessert ${lieux.length} communes : ${list(lieux.map(({ nom }) => nom))} ; ajoutez le nom de la commune.`,
  codeInconnu: (code, nature) =>
    nature === 'insee'
      ? `Aucune commune n’a le code INSEE ${code} ; vérifiez le code ou écrivez le nom.`
      : nature === 'postal'
        ? `Aucune commune n’a le code postal ${code} ; vérifiez le code ou écrivez le nom.`
        : `« ${code} » n’est ni un code INSEE ni un code postal connu ; vérifiez le code ou écrivez le nom.`,
  ailleurs: (lu, lieux, departements, proches) =>
    `« ${lu} » n’est pas dans le département demandé (${list(departements, 'ou')}) mais ailleurs : ${list(lieux.map(name))} ; ` +
    (proches.length === 0
      ? 'corrigez le département ou le nom.'
      : `corrigez le département, ou écrivez ${list(
          proches.map(({ nom }) => nom),
          'ou',
        )}.`),
  contradiction: (one, other) => `${capital(side(one))} et ${side(other)} se contredisent ; corrigez l’un ou l’autre.`,
  abroad: (country) =>
    country === ''
      ? 'Le département donné est celui de l’étranger : la commune est hors de France ; laissez la case vide.'
      : `L’adresse est hors de France (${country}) ; laissez la case vide, ou ôtez le pays si la commune est française.`,
  filler: (read) => `« ${read} » ne nomme aucune commune ; écrivez son nom, avec son code postal ou son département.`,
  inconnu: (lu, proches) =>
    proches.length === 0
      ? `Aucune commune reconnue dans « ${lu} » ; écrivez le nom de la commune, avec son code postal ou son département.`
      : `Aucune commune reconnue dans « ${lu} » ; vouliez-vous écrire ${list(proches.map(name), 'ou')} ?`,

  bureauIndetermine: (nom, labels) =>
    `Le texte ne tranche pas pour ${nom} entre ${list(labels)} ; demandez à l’un de ces bureaux.`,
  bureauHorsTexte: (nom) =>
    `L’arrêté du 12 juin 1970 ne donne pas de bureau des hypothèques pour ${nom} ; voyez le texte propre à ce territoire.`,
  juridictionAbsente: (juridiction, departement) =>
    `Le décret du 28 décembre 2016 ne nomme ce département (${departement}) sous ${juridiction === 'tribunal' ? 'aucun tribunal' : 'aucune cour'} des pensions ; laissez la case vide ou citez un autre texte.`,
  populationAbsente: (nom, millesime, aujourdhui) =>
    aujourdhui === ''
      ? `Aucune population municipale de ${millesime} n’est publiée pour ${nom} dans ses limites d’aujourd’hui ; demandez un autre millésime, de 2020 à 2023.`
      : `Aucune population municipale de ${millesime} n’est publiée pour ${nom}, qui fait partie de ${aujourdhui} ; écrivez « ${aujourdhui} ».`,
  annexeAbsente: (nom) =>
    `Le tableau fourni ne donne pas de population pour ${nom} : il ne porte que sur les départements 71, 70 et 90 ; demandez un millésime de 2020 à 2023.`,

  texteMuet: (titre, nom) =>
    `Ce texte (${titre}) ne dit rien pour ${nom} ; laissez la case vide ou citez un autre texte.`,

  vide: () => '(vide)',
  erreurTransmise: (code) => `La cellule lue porte l’erreur ${code} ; corrigez-la d’abord.`,
  departementInconnu: (lu) =>
    `« ${lu} » n’est pas un département ; écrivez son code (71, 2A, 971), son nom ou un code postal.`,
  departementPlage: () =>
    'La plage des départements n’a pas la taille de celle des communes ; donnez un seul département, ou autant que de communes.',
  communeType: (lu) =>
    `« ${lu} » n’est ni un texte ni un code ; écrivez le nom de la commune, une adresse ou un code à cinq chiffres.`,
  millesimeInconnu: (lu) => `« ${lu} » n’est pas un millésime connu ; écrivez 2020, 2021, 2022, 2023 ou "annexe".`,
  faitInconnu: (lu) =>
    `« ${lu} » n’est pas un fait connu ; écrivez "ZONE", "BUREAU", "TRIBUNAL", "COUR" ou "POPULATION".`,
  critereInconnu: (lu) =>
    `« ${lu} » n’est pas un critère ; écrivez "DEPARTEMENT", "BUREAU", "ZONE", "TRIBUNAL" ou "COUR".`,
  valeurInconnue: (critere, lu, proches) =>
    `« ${lu} » n’est pas une valeur de ${critere}${proches.length === 0 ? '' : ` ; les plus proches : ${list(proches)}`} ; écrivez-la comme la formule la donne.`,
  aucuneCommune: (critere, valeur, departement) =>
    `Aucune commune sous ${critere} « ${valeur} »${departement === '' ? '' : ` dans le département ${departement}`} ; changez la valeur ou retirez le département.`,
  nombreInvalide: (lu) => `« ${lu} » n’est pas un nombre de suggestions ; écrivez un entier de 1 à 50.`,
  entetesInvalide: (lu) => `« ${lu} » n’est ni VRAI ni FAUX ; écrivez VRAI pour avoir la ligne de titres.`,
  texteSeul: () => 'Cette fonction lit une seule cellule ; donnez-en une à la fois.',
  uneColonne: () => 'Cette fonction rend une ligne par commune ; donnez une seule colonne.',
  plageTropGrande: (rows, limit) =>
    `La plage compte ${rows} lignes remplies, au-delà de la limite de ${limit} ; découpez-la ou annotez la colonne depuis le volet.`,
  aucuneSuggestion: (lu) => `Aucune commune ne ressemble à « ${lu} » ; vérifiez le texte.`,

  entetes: ['Commune', 'Code INSEE', 'Département', 'Zone', 'Bureau', 'Tribunal', 'Cour', 'Population'],

  source: (lu, lieu, comment, provenance) =>
    `« ${lu} » lu comme ${lieu.nom} (${lieu.code}, ${lieu.departement}) : ${comment}${provenance === '' ? '' : ` ; ${provenance}`}.`,
  etape: (step, detail) => {
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
  ecriture: (differences) =>
    differences.length === 0 ? '' : ` (${differences.map((one) => DIFFERENCES[one]).join(', ')})`,
  ancienneCommune: (fin, aujourdhui) =>
    `ancienne commune, réunie ${date(fin)}, aujourd’hui dans la commune ${aujourdhui}`,
  geographie: (etat) => `code officiel géographique du 1er janvier ${etat}`,
  provenance: (value, titre, etat, entree) => `${value} : ${titre} (${etat})${entree === '' ? '' : `, ${entree}`}`,
  entreesZone: (entrees, departement) =>
    entrees
      .map(({ zone, printed }) =>
        printed === ''
          ? `zone ${zone}, toutes les communes de ${departement}`
          : `zone ${zone}, ${departement}, « ${printed} »`,
      )
      .join(' ; '),
  zoneHorsListe: (zone) =>
    zone === 'distincte'
      ? 'article 5, II : Corse et outre-mer ont des valeurs distinctes'
      : 'absente des listes de l’annexe 2',
  fondements: (fondements) => fondements.map((one) => FONDEMENTS[one] ?? one).join(' ; '),
  entreeDepartement: (departement) => `« ${departement} »`,
  population: (millesime) => `population municipale ${millesime}`,
};
