import { titlesOfColumns } from '../../facts/facts';
import { countOf, formatNumber, plural } from './fr-counts';
import type { AnnotateTexts } from './annotate-texts';

export const annotateFr: AnnotateTexts = {
  title: 'Annoter une colonne',
  welcome: 'Sélectionnez la colonne des communes ou des adresses dans la feuille : une cellule suffit.',
  takeSelection: 'Prendre la sélection',
  change: 'Prendre une autre sélection',
  nothing: 'Cette colonne est vide : sélectionnez une cellule de la colonne à annoter.',
  column: (address, sheet) => `Colonne ${address}, feuille « ${sheet} »`,
  rows: (count) => countOf(count, 'ligne'),
  kind: (several) => (several ? 'Elles contiennent' : 'Elle contient'),
  titles: 'Ligne des titres',
  titleRow: (row, words) => `Ligne ${formatNumber(row)} : ${words.join(' · ')}`,
  acrossTitle: (first, last, sheet) => `Colonnes ${first} à ${last}, feuille « ${sheet} »`,
  acrossBox: (first, last) => `Lire ensemble les colonnes ${first} à ${last} : une adresse en plusieurs cases`,
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
  picture: 'Carte et répartition',
  pictureBy: 'Répartir par',
  sendSummary: 'Résumé dans une feuille',
  noPicture: 'Aucune ligne n’a de commune.',
  atLeast: (count) => `dès ${formatNumber(count)}`,
  showEverything: 'Tout montrer',
  summary: 'Résumé',
  summarySent: (sheet) => `Le résumé est dans la feuille « ${sheet} ».`,
  result: 'Résultat',
  lines: 'Lignes',
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
  keptTitle: 'Annotations de ce classeur',
  askKeptRemoval: (rows) =>
    `Retirer ce qui a été écrit sur ${countOf(rows, 'ligne')} ? Les lignes changées depuis seront gardées.`,
  tableChanged: 'La table des communes a changé depuis cette annotation.',
  compare: 'Comparer',
  changedRows: (count) =>
    `${countOf(count, 'ligne aurait', 'lignes auraient')} une autre réponse aujourd’hui. Rien n’est encore écrit.`,
  changedRow: (row, text, before, after) => `Ligne ${row}, « ${text} » : ${before} → ${after}`,
  changedMore: (count) => `Et ${countOf(count, 'autre ligne', 'autres lignes')}.`,
  update: (count) => `Mettre à jour ${countOf(count, 'ligne')}`,
  updated: (count) =>
    count === 0 ? 'Rien à changer : les réponses sont celles d’aujourd’hui.' : `${countOf(count, 'ligne')} à jour.`,
  notKept: 'Le classeur ne retiendra pas cette annotation : retirez-la, s’il le faut, avant de fermer le volet.',
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
  join: 'Joindre une table',
  paste: 'Coller ou ouvrir une liste',
  pasteHint:
    'Une ligne par lieu, ou un tableau CSV avec ses titres ; dans une liste, « # 91: Essonne » donne le département.',
  pasteButton: 'Mettre dans une nouvelle feuille',
  open: 'Ouvrir un fichier texte…',
  notText: (file) => `Ouvrez « ${file} » dans Excel, puis sélectionnez sa colonne : ce n’est pas un fichier texte.`,
  alreadyByFormulas: (columns) =>
    `${columns.length > 1 ? `Les colonnes ${columns.join(', ')} ont` : `La colonne ${columns[0] ?? ''} a`} déjà des formules de Ressort sur cette colonne. En ajouter d’autres ?`,
  addAnyway: 'Ajouter quand même',
  writeNothing: 'Ne rien écrire',
  formulasDoubt:
    'Les lignes à régler et inconnues donnent #N/A : sélectionnez-en une avec « Suivre la cellule active » pour en lire la raison, ou annotez en valeurs pour les régler ici.',
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
};
