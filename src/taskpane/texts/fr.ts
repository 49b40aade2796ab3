import { titlesOfColumns, titlesOfFacts } from '../../facts/facts';
import type { PaneTexts } from './texts';

const formatNumber = (value: number): string => value.toLocaleString('fr-FR');
const plural = (count: number): string => (count > 1 ? 's' : '');
const countOf = (count: number, one: string, many = `${one}s`): string =>
  `${formatNumber(count)} ${count > 1 ? many : one}`;

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
  communes: (count) => countOf(count, 'commune'),
  inhabitants: (count) => countOf(count, 'habitant'),

  search: {
    label: 'Chercher une commune',
    example: 'Mâcon, 71000, Saint-Gengoux…',
    follow: 'Suivre la cellule active',
    clear: 'Effacer',
    back: '‹ Revenir aux résultats',
    nothing: 'Aucune commune ne ressemble à ce texte.',
    results: (count, more) => (more ? `Les ${count} premiers résultats.` : `${countOf(count, 'résultat')}.`),
    welcome: 'Nom d’aujourd’hui ou d’hier, code postal, code INSEE ou adresse.',
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
    communesHint: 'Habitants, code INSEE.',
    send: 'Envoyer vers une nouvelle feuille',
    sent: (sheet, rows) => `${countOf(rows, 'commune')} dans la feuille « ${sheet} ».`,
    showAll: 'Montrer toutes les communes',
    ressort: 'Ressort tel qu’imprimé',
    ressortHint: 'Arrêté du 12 juin 1970, état de l’automne 2012 ; fautes du texte comprises.',
    ressortMissing: 'Le ressort imprimé n’a pas pu être lu.',
    legendNone: 'non nommé',
    legendZones: 'Zone de la plupart des communes',
    legendSeats: 'Une couleur par siège, entre voisins',
    legendPopulation: (count, fewer) => (fewer ? `moins de ${count} hab.` : `dès ${count}`),
    legendBureaux: (count) => `${count} ${count === '1' ? 'bureau' : 'bureaux'}`,
    filter: 'Filtrer',
    filtered: (count) => countOf(count, 'ligne'),
    noValue: 'Aucune réponse dans le texte',
  },
  annotate: {
    title: 'Annoter une colonne',
    welcome: 'Sélectionnez la colonne des communes ou des adresses dans la feuille : une cellule suffit.',
    takeSelection: 'Prendre la sélection',
    change: 'Prendre une autre sélection',
    nothing: 'Cette colonne est vide : sélectionnez une cellule de la colonne à annoter.',
    column: (address, sheet) => `Colonne ${address}, feuille « ${sheet} »`,
    rows: (count) => countOf(count, 'ligne'),
    kind: 'Elle contient',
    kinds: {
      noms: 'des noms de communes',
      adresses: 'des adresses',
      'codes-insee': 'des codes INSEE',
      'codes-postaux': 'des codes postaux',
      liste: 'une liste avec des titres de départements',
    },
    preview: 'Aperçu',
    previewNote: 'Rien n’est encore écrit.',
    facts: 'À écrire',
    columns: {
      commune: 'Commune',
      codeInsee: 'Code INSEE',
      departement: 'Département',
      codePostal: 'Code postal',
      ...titlesOfColumns('fr'),
    },
    remark: 'Remarque',
    form: 'Sous forme de',
    values: 'Valeurs',
    formulas: 'Formules',
    formulasHint: 'Une formule par colonne, qui se recalcule. Jusqu’à 20 000 lignes.',
    position: 'Où',
    positions: { 'a-cote': 'À droite de la colonne', 'a-la-fin': 'Après la dernière colonne' },
    departement: 'Colonne des départements',
    none: 'Aucune',
    start: 'Annoter',
    chooseFacts: 'Choisissez au moins une réponse à écrire.',
    progress: (done, total) => `${formatNumber(done)} lignes sur ${formatNumber(total)}`,
    timeLeft: (seconds) =>
      seconds < 2
        ? 'presque fini'
        : seconds < 90
          ? `encore ${Math.ceil(seconds)} s environ`
          : `encore ${Math.ceil(seconds / 60)} min environ`,
    cancel: 'Annuler',
    cancelling: 'Arrêt après le bloc en cours…',
    finished: 'Annotation terminée',
    cancelled: 'Annotation arrêtée : les lignes faites sont complètes, les autres intactes.',
    moved: 'Arrêt : les colonnes ont bougé pendant l’annotation. Sélectionnez de nouveau la colonne.',
    interrupted: (reason) => `Arrêt : ${reason}`,
    duration: (rows, seconds) =>
      `${countOf(rows, 'ligne')} en ${seconds.toLocaleString('fr-FR', { maximumFractionDigits: 1 })} s.`,
    statuses: {
      sure: 'Certaines',
      homonym: 'Homonymes',
      contradiction: 'Contradictions',
      unknown: 'Inconnues',
      error: 'Cellules en erreur',
      heading: 'Titres',
      blank: 'Vides',
    },
    shares: { sure: 'Certaines', doubtful: 'À régler', unknown: 'Inconnues' },
    rowStatuses: {
      sure: 'Certaine',
      homonym: 'Homonyme',
      contradiction: 'Contradiction',
      unknown: 'Inconnue',
      error: 'Cellule en erreur',
      heading: 'Titre',
      blank: 'Vide',
    },
    remaining: 'Pas encore faites',
    total: 'Total',
    withoutFact: (count) =>
      `${countOf(count, 'ligne certaine', 'lignes certaines')} sans réponse d’un des textes : la remarque dit pourquoi.`,
    leftAlone: (count) =>
      `${countOf(count, 'ligne')} laissée${plural(count)} telle${plural(count)} quelle${plural(count)} : ${count > 1 ? 'elles contenaient' : 'elle contenait'} autre chose.`,
    added: (count) =>
      `${countOf(count, 'ligne ajoutée', 'lignes ajoutées')} sous la colonne pendant l’annotation : relancez pour la compléter.`,
    already: (count) => `${countOf(count, 'ligne')} déjà annotée${plural(count)}.`,
    refused: (count) =>
      `${countOf(count, 'ligne')} que le classeur n’a pas prise${plural(count)} (cellules fusionnées) : ${count > 1 ? 'elles sont' : 'elle est'} comme avant.`,
    doubtful: 'À revoir',
    noDoubt: 'Aucune ligne douteuse.',
    rowsAlike: (count) => countOf(count, 'ligne', 'lignes pareilles'),
    each: (text, place) => `Chaque « ${text} » est ${place}`,
    goTo: 'Aller à la ligne',
    nextRow: 'Ligne suivante',
    accepted: (text, place, rows) => `« ${text} » : ${place}, ${countOf(rows, 'ligne')}.`,
    skipped: (count) => `${countOf(count, 'ligne')} changée${plural(count)} depuis, laissée${plural(count)}.`,
    chosen: (place) => `Lu comme ${place}, choisi par vous.`,
    otherCommune: 'Autre commune…',
    acceptAll: (count) => `Accepter ensemble ${countOf(count, 'texte inconnu', 'textes inconnus')}…`,
    acceptAllHint: 'Chaque texte avec la première suggestion : décochez celles qui ne sont pas justes.',
    acceptChecked: (count) => `Accepter ${countOf(count, 'texte coché', 'textes cochés')}`,
    acceptedAll: (count, rows) => `${countOf(count, 'texte accepté', 'textes acceptés')}, ${countOf(rows, 'ligne')}.`,
    settles: (count) => `${countOf(count, 'ligne douteuse', 'lignes douteuses')} de moins`,
    rate: (sure, filled) =>
      `${formatNumber(sure)} ${sure > 1 ? 'lignes certaines' : 'ligne certaine'} sur ${formatNumber(filled)} essayées.`,
    better: (own, name, other) =>
      `${own.communes === 0 ? 'Aucune commune reconnue' : countOf(own.communes, 'commune reconnue', 'communes reconnues')} sur ${formatNumber(own.filled)} lignes. La colonne ${name}${other.heading === '' ? '' : ` « ${other.heading} »`} en contient ${formatNumber(other.communes)} sur ${formatNumber(other.filled)}.`,
    takeColumn: (name) => `Prendre la colonne ${name}`,
    rowByRow: (count) => `Ligne par ligne (${formatNumber(count)})`,
    together: (count) => `Les ${formatNumber(count)} lignes sont la même commune…`,
    togetherHint: (text) => `Chaque « ${text} » de la colonne sera cette commune : seulement si vous en êtes sûr.`,
    line: (row) => `Ligne ${formatNumber(row)}`,
    thisLine: (row, place) => `La ligne ${formatNumber(row)} est ${place}`,
    noNeighbour: 'aucune autre cellule remplie',
    settled: 'Choisies par vous',
    choicesMade: (count) => `Vos choix (${formatNumber(count)})`,
    undo: 'Annuler ce choix',
    undone: (restored, kept) =>
      `${countOf(restored, 'ligne')} de nouveau à revoir${kept === 0 ? '' : ` ; ${countOf(kept, 'ligne')} changée${plural(kept)} depuis, laissée${plural(kept)}`}.`,
    writtenIn: (first, last) => `Écrit dans les colonnes ${first} à ${last}`,
    seeThem: 'Les voir',
    keepsShape: 'Ce classeur vient d’un fichier, dont il garde la forme : rien ne s’y insère.',
    done: 'Annotations faites',
    review: 'Revoir ou retirer',
    askRemoval: (rows, settled) =>
      `Retirer l’annotation de ${countOf(rows, 'ligne')}${settled === 0 ? '' : `, dont ${formatNumber(settled)} choisie${plural(settled)} par vous`} ? Les colonnes ajoutées s’en vont avec elle.`,
    removeIndeed: 'Retirer l’annotation',
    keep: 'La garder',
    remove: 'Tout retirer',
    removed: (kept) =>
      kept === 0
        ? 'L’annotation est retirée.'
        : `L’annotation est retirée, sauf ${countOf(kept, 'cellule')} changée${plural(kept)} depuis.`,
    resume: 'Reprendre',
    another: 'Annoter une autre colonne',
    paste: 'Coller ou ouvrir une liste',
    pasteHint: 'Une ligne par lieu ; les titres comme « # 91: Essonne » donnent le département.',
    pasteButton: 'Mettre dans une nouvelle feuille',
    open: 'Ouvrir un fichier texte…',
    listEmpty: 'La liste est vide : collez un lieu par ligne.',
    listTooLong: (most) => `La liste dépasse les ${formatNumber(most)} lignes d’une feuille : coupez-la en deux.`,
    pastedSheet: 'Liste',
    pastedColumn: 'Lieu',
    formulasWritten: (count) => `${countOf(count, 'formule')} écrite${plural(count)}.`,
    formulasLeft: (count) =>
      `${countOf(count, 'cellule')} laissée${plural(count)} : ${count > 1 ? 'elles contenaient' : 'elle contenait'} autre chose.`,
    formulasRemoved: (kept) =>
      kept === 0
        ? 'Les formules sont retirées.'
        : `Les formules sont retirées, sauf ${countOf(kept, 'cellule')} changée${plural(kept)} depuis.`,
    occupied: 'Des cellules à droite ne sont pas vides : choisissez « Après la dernière colonne ».',
    more: (count) => `Montrer ${formatNumber(count)} de plus`,
  },
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
