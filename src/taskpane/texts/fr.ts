import { titlesOfFacts } from '../../facts/facts';
import { annotateFr } from './fr-annotate';
import { countOf, formatNumber, plural } from './fr-counts';
import type { Criterion, PaneTexts } from './texts';

const ofThis: Partial<Record<Criterion, string>> = {
  ZONE: 'de cette zone',
  BUREAU: 'de ce bureau',
  TRIBUNAL: 'de ce tribunal',
  COUR: 'de cette cour',
};

export const paneFr: PaneTexts = {
  language: 'fr',
  title: 'Ressort',
  tabs: { search: 'Chercher', browse: 'Parcourir', annotate: 'Annoter', settings: 'Réglages' },
  close: 'Fermer',
  tooOld: (lacking) =>
    `Mettez Excel à jour : celui-ci ne peut pas agir sur le classeur (il lui manque ${lacking.join(', ')}). Chercher et parcourir marchent ici.`,
  noWorkbook: 'Ouvrez cette page dans Excel pour agir sur un classeur.',
  refusals: {
    protected: 'La feuille est protégée : ôtez la protection (onglet Révision), puis recommencez.',
    'read-only':
      'Le classeur est en lecture seule, ou sa structure est protégée : activez la modification, puis recommencez.',
    gone: 'La feuille ou la colonne n’existe plus : sélectionnez de nouveau la colonne.',
    'too-large': 'Le classeur a refusé un envoi trop lourd : sélectionnez moins de lignes à la fois.',
    busy: 'Une cellule est en cours de saisie : terminez-la par Entrée, puis recommencez.',
    blocked: 'Le classeur ne permet pas d’insérer des colonnes ici : choisissez « Après la dernière colonne ».',
    merged:
      'Des cellules fusionnées occupent la place des titres : choisissez « Après la dernière colonne », ou annulez la fusion.',
    refused: 'Le classeur a refusé l’opération.',
  },
  formatNumber,
  pair: (name, value) => `${name} : ${value}`,
  quoted: (text) => `« ${text} »`,
  communes: (count) => countOf(count, 'commune'),
  inhabitants: (count) => countOf(count, 'habitant'),

  search: {
    label: 'Chercher une commune',
    example: 'Mâcon, 71000, Saint-Gengoux…',
    follow: 'Suivre la cellule active',
    clear: 'Effacer',
    back: '‹ Revenir aux résultats',
    backHome: '‹ Revenir à l’accueil',
    backToList: '‹ Revenir à la liste',
    home: {
      title: 'Que cherchez-vous ?',
      what: 'La zone, le bureau des hypothèques, le tribunal et la cour d’une commune ; ou de toutes celles d’une colonne.',
      try: 'Essayez',
      annotate: 'Annoter ma colonne',
      recent: 'Communes récentes',
    },
    nothing: 'Aucune commune ne ressemble à ce texte.',
    more: 'Voir les suivants',
    results: (count, more) => (more ? `Les ${count} premiers résultats.` : `${countOf(count, 'résultat')}.`),
    welcome: 'Nom d’aujourd’hui ou d’hier, code, adresse ; ou département, bureau, tribunal, cour.',
    former: (today) => (today === '' ? 'ancienne commune' : `ancienne commune, aujourd’hui ${today}`),
    arrondissement: (town) => `arrondissement de ${town}`,
    cellFollowed: (text) => `Cellule active : « ${text} »`,
    cellAnswer: 'La cellule active est une réponse, ou une erreur : choisissez celle de la commune.',
    cellBlank: 'La cellule active est vide.',
  },
  card: {
    facts: {
      COMMUNE: 'Commune',
      INSEE: 'Code INSEE',
      DEPARTEMENT: 'Département',
      CODEPOSTAL: 'Codes postaux',
      ...titlesOfFacts('fr'),
    },
    copy: (fact) => `Copier : ${fact}`,
    insert: (fact) => `Insérer dans la cellule active : ${fact}`,
    formula: (fact) => `Insérer la formule : ${fact}`,
    insertAll: 'Insérer la fiche',
    insertedAll: (cells) => `La fiche est dans les cellules ${cells}.`,
    replaceCells: (count, cells) =>
      `${count > 1 ? `${formatNumber(count)} des cellules ${cells} ne sont pas vides` : `Une des cellules ${cells} n’est pas vide`}. Remplacer ?`,
    copyAll: 'Copier tout',
    copiedAll: 'La fiche est copiée.',
    allCommunes: (criterion, value) =>
      value === '' ? `Toutes les communes ${ofThis[criterion] ?? ''}` : `Toutes les communes : ${value}`,
    textPage: 'Voir sur Légifrance',
    copied: (value) => `« ${value} » est copié.`,
    inserted: (value) => `« ${value} » est dans la cellule active.`,
    replace: (content) => `La cellule active contient « ${content} ». Remplacer ?`,
    yes: 'Remplacer',
    no: 'Garder',
    text: 'Texte',
    state: 'État',
    entry: 'Entrée',
    history: 'Histoire',
    mergedInto: (date, communes) =>
      `Réunie ${date}${communes === 0 ? '.' : communes > 1 ? ' ; partagée aujourd’hui entre :' : ' ; aujourd’hui dans :'}`,
    madeOf: (count) => `Réunit ${countOf(count, 'ancienne commune', 'anciennes communes')} :`,
    otherNames: (names) => `Autres noms, anciens, d’usage ou imprimés : ${names.join(', ')}.`,
    never: 'Aucun changement connu.',
  },
  browse: {
    by: 'Parcourir par',
    criteria: { DEPARTEMENT: 'Département', ...titlesOfFacts('fr') },
    map: 'Carte de France par département',
    mapHint: 'Choisissez à la souris ou avec les flèches.',
    colours: 'Légende',
    france: 'France',
    choose: 'Choisir un département',
    open: 'Ouvrir',
    overseas: 'Outre-mer',
    communes: 'Communes',
    communesHead: ['Commune', 'Habitants · code INSEE'],
    send: 'Envoyer vers une nouvelle feuille',
    sent: (sheet, rows) => `${countOf(rows, 'commune')} dans la feuille « ${sheet} ».`,
    sort: 'Trier par',
    byName: 'Nom',
    byPopulation: 'Population',
    source: (mark, state, day) => `Ressort, table ${mark}, communes au 1er janvier ${state}, le ${day}.`,
    showAll: 'Montrer toutes les communes',
    ressort: 'Ressort tel qu’imprimé',
    ressortHint: 'Arrêté du 12 juin 1970, état de l’automne 2012 ; fautes du texte comprises.',
    ressortMissing: 'Le ressort imprimé n’a pas pu être lu.',
    legendNone: 'non nommé',
    legendZones: 'Part des communes en zone A ou B',
    legendShare: (share, fewer) => (fewer ? `moins de ${share} %` : `dès ${share} %`),
    legendSeats: {
      TRIBUNAL: 'Deux tribunaux voisins n’ont jamais la même couleur ; pointez la carte pour lire leur nom.',
      COUR: 'Deux cours voisines n’ont jamais la même couleur ; pointez la carte pour lire leur nom.',
      REGION: 'Deux régions voisines n’ont jamais la même couleur ; pointez la carte pour lire leur nom.',
    },
    legendPopulation: (count, fewer) => (fewer ? `moins de ${count} hab.` : `dès ${count}`),
    legendBureaux: (count) => `${count} ${count === '1' ? 'bureau' : 'bureaux'}`,
    filter: 'Filtrer',
    filtered: (count) => countOf(count, 'ligne'),
    noValue: 'Aucune réponse dans le texte',
  },
  annotate: annotateFr,
  settings: {
    title: 'Réglages',
    appearance: 'Apparence',
    themes: { auto: 'Comme Excel', light: 'Claire', dark: 'Sombre' },
    prefix: 'Mes formules s’écrivent avec RESSORT. devant',
    tools: 'Outils',
    repair: 'Réparer les #NOM?',
    repairHint: 'Réécrit les formules de Ressort de la feuille active qu’Excel ne reconnaît plus.',
    toRepair: (count) => (count === 0 ? 'Aucune formule à réparer.' : `${countOf(count, 'formule')} à réécrire.`),
    repaired: (count, remaining) =>
      `${countOf(count, 'formule')} réécrite${plural(count)}${remaining === 0 ? '.' : `, dont ${formatNumber(remaining)} ${remaining > 1 ? 'affichent' : 'affiche'} encore #NOM?.`}`,
    freeze: 'Figer les formules',
    freezeHint: 'Remplace les formules de Ressort de la sélection par leurs valeurs.',
    toFreeze: (formulas, cells, withoutAnswer) => {
      if (formulas + withoutAnswer === 0) return 'Aucune formule de Ressort dans la sélection.';
      const without =
        withoutAnswer === 0
          ? ''
          : ` ${countOf(withoutAnswer, 'formule')} sans réponse ${withoutAnswer > 1 ? 'resteront' : 'restera'} telle${plural(withoutAnswer)} quelle${plural(withoutAnswer)}.`;
      return `${countOf(formulas, 'formule')} à figer, dans ${countOf(cells, 'cellule')}.${without}`;
    },
    frozen: (count, refused) =>
      `${countOf(count, 'formule')} figée${plural(count)}.${refused === 0 ? '' : ` ${countOf(refused, 'formule')} refusée${plural(refused)} par le classeur.`}`,
    confirm: 'Continuer',
    giveUp: 'Renoncer',
    undo: 'Défaire',
    undone: (count, total) =>
      `${countOf(count, 'formule')} sur ${formatNumber(total)} remise${plural(count)} en place.`,
    about: 'À propos',
    table: (state, sum, communes, formers) =>
      `Table ${sum}, communes au 1er janvier ${state} : ${communes} communes, ${formers} anciennes communes.`,
    sources: 'Les textes',
    limits: 'Limites',
    limitList: [
      'Chaque réponse vaut pour l’état du texte cité, pas pour le droit d’aujourd’hui.',
      'Une suggestion n’est jamais écrite sans votre accord.',
      'Pas de numéro de rue : la commune seule est lue dans une adresse.',
    ],
    privacy: 'Rien de ce que vous tapez ne quitte votre poste.',
    licences: 'Licences',
    help: 'Aide de Ressort',
    licenceList: [
      'Code : licence MIT.',
      'Textes officiels (Légifrance, DILA) et géographie administrative (Etalab, d’après l’INSEE et La Poste) : Licence Ouverte 2.0.',
      'Carte : contours d’après MapSVG (CC BY 4.0, simplifiés) ; outre-mer d’après Natural Earth (domaine public).',
    ],
  },
};
