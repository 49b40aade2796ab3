import { titlesOfColumns, titlesOfFacts } from '../facts/facts';
import type { VoletTexts } from './volet';

const nombre = (value: number): string => value.toLocaleString('fr-FR');
const s = (count: number): string => (count > 1 ? 's' : '');
const de = (count: number, one: string, many = `${one}s`): string => `${nombre(count)} ${count > 1 ? many : one}`;

export const voletFr: VoletTexts = {
  langue: 'fr',
  titre: 'Ressort',
  onglets: { chercher: 'Chercher', parcourir: 'Parcourir', annoter: 'Annoter', reglages: 'Réglages' },
  fermer: 'Fermer',
  sansClasseur: 'Ouvrez cette page dans Excel pour agir sur un classeur.',
  refus: {
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
  nombre,
  communes: (count) => de(count, 'commune'),
  habitants: (count) => de(count, 'habitant'),

  chercher: {
    champ: 'Chercher une commune',
    exemple: 'Mâcon, 71000, Saint-Gengoux…',
    suivre: 'Suivre la cellule active',
    effacer: 'Effacer',
    retour: '‹ Revenir aux résultats',
    rien: 'Aucune commune ne ressemble à ce texte.',
    resultats: (count, more) => (more ? `Les ${count} premiers résultats.` : `${de(count, 'résultat')}.`),
    accueil: 'Nom d’aujourd’hui ou d’hier, code postal, code INSEE ou adresse.',
    ancienne: (aujourdhui) => (aujourdhui === '' ? 'ancienne commune' : `ancienne commune, aujourd’hui ${aujourdhui}`),
    arrondissement: (ville) => `arrondissement de ${ville}`,
    celluleSuivie: (texte) => `Cellule active : « ${texte} »`,
    celluleVide: 'La cellule active est vide.',
  },
  fiche: {
    faits: {
      COMMUNE: 'Commune',
      INSEE: 'Code INSEE',
      DEPARTEMENT: 'Département',
      CODEPOSTAL: 'Codes postaux',
      ...titlesOfFacts('fr'),
    },
    copier: (fait) => `Copier : ${fait}`,
    inserer: (fait) => `Insérer dans la cellule active : ${fait}`,
    formule: (fait) => `Insérer la formule : ${fait}`,
    copie: (valeur) => `« ${valeur} » est copié.`,
    insere: (valeur) => `« ${valeur} » est dans la cellule active.`,
    remplacer: (contenu) => `La cellule active contient « ${contenu} ». Remplacer ?`,
    oui: 'Remplacer',
    non: 'Garder',
    texte: 'Texte',
    etat: 'État',
    entree: 'Entrée',
    histoire: 'Histoire',
    reunie: (date, communes) =>
      `Réunie ${date}${communes === 0 ? '.' : communes > 1 ? ' ; partagée aujourd’hui entre :' : ' ; aujourd’hui dans :'}`,
    reunit: (count) => `Réunit ${de(count, 'ancienne commune', 'anciennes communes')} :`,
    autresNoms: (noms) => `Autres noms, anciens, d’usage ou imprimés : ${noms.join(', ')}.`,
    jamais: 'Aucun changement connu.',
  },
  parcourir: {
    par: 'Parcourir par',
    criteres: { DEPARTEMENT: 'Département', BUREAU: 'Bureau', ZONE: 'Zone', TRIBUNAL: 'Tribunal', COUR: 'Cour' },
    carte: 'Carte de France par département',
    carteAide: 'Choisissez à la souris ou avec les flèches.',
    couleurs: 'Légende',
    france: 'France',
    choisir: 'Choisir un département',
    ouvrir: 'Ouvrir',
    outreMer: 'Outre-mer',
    communes: 'Communes',
    communesAide: 'Habitants, code INSEE.',
    envoyer: 'Envoyer vers une nouvelle feuille',
    envoyee: (feuille, lignes) => `${de(lignes, 'commune')} dans la feuille « ${feuille} ».`,
    suite: 'Montrer toutes les communes',
    ressort: 'Ressort tel qu’imprimé',
    ressortAide: 'Arrêté du 12 juin 1970, état de fin 2012 ; fautes du texte comprises.',
    ressortAbsent: 'Le ressort imprimé n’a pas pu être lu.',
    legendeAucun: 'non nommé',
    legendeZones: 'Zone de la plupart des communes',
    legendeSieges: 'Une couleur par siège, entre voisins',
    legendePopulation: (count, fewer) => (fewer ? `moins de ${count} hab.` : `dès ${count}`),
    legendeBureaux: (count) => `${count} ${count === '1' ? 'bureau' : 'bureaux'}`,
    filtrer: 'Filtrer',
    filtres: (count) => de(count, 'ligne'),
    sansValeur: 'Aucune réponse dans le texte',
  },
  annoter: {
    titre: 'Annoter une colonne',
    accueil: 'Sélectionnez la colonne des communes ou des adresses dans la feuille : une cellule suffit.',
    relire: 'Prendre la sélection',
    changer: 'Prendre une autre sélection',
    rien: 'Cette colonne est vide : sélectionnez une cellule de la colonne à annoter.',
    colonne: (adresse, feuille) => `Colonne ${adresse}, feuille « ${feuille} »`,
    lignes: (count) => de(count, 'ligne'),
    genre: 'Elle contient',
    genres: {
      noms: 'des noms de communes',
      adresses: 'des adresses',
      'codes-insee': 'des codes INSEE',
      'codes-postaux': 'des codes postaux',
      liste: 'une liste avec des titres de départements',
    },
    apercu: 'Aperçu',
    apercuLu: 'Rien n’est encore écrit.',
    faits: 'À écrire',
    colonnes: {
      commune: 'Commune',
      codeInsee: 'Code INSEE',
      departement: 'Département',
      codePostal: 'Code postal',
      ...titlesOfColumns('fr'),
    },
    remarque: 'Remarque',
    forme: 'Sous forme de',
    valeurs: 'Valeurs',
    formules: 'Formules',
    formulesAide: 'Une formule par colonne, qui se recalcule. Jusqu’à 20 000 lignes.',
    endroit: 'Où',
    endroits: { 'a-cote': 'À droite de la colonne', 'a-la-fin': 'Après la dernière colonne' },
    departement: 'Colonne des départements',
    aucune: 'Aucune',
    lancer: 'Annoter',
    choisirFaits: 'Choisissez au moins une réponse à écrire.',
    progres: (faites, total) => `${nombre(faites)} lignes sur ${nombre(total)}`,
    reste: (seconds) =>
      seconds < 2
        ? 'presque fini'
        : seconds < 90
          ? `encore ${Math.ceil(seconds)} s environ`
          : `encore ${Math.ceil(seconds / 60)} min environ`,
    annuler: 'Annuler',
    annulation: 'Arrêt après le bloc en cours…',
    fini: 'Annotation terminée',
    annulee: 'Annotation arrêtée : les lignes faites sont complètes, les autres intactes.',
    deplacee: 'Arrêt : les colonnes ont bougé pendant l’annotation. Sélectionnez de nouveau la colonne.',
    interrompue: (raison) => `Arrêt : ${raison}`,
    duree: (lignes, seconds, part) =>
      `${de(lignes, 'ligne')} en ${seconds.toLocaleString('fr-FR', { maximumFractionDigits: 1 })} s, dont ${Math.round(part * 100)} % à attendre le classeur.`,
    statuts: {
      sure: 'Certaines',
      homonym: 'Homonymes',
      contradiction: 'Contradictions',
      unknown: 'Inconnues',
      error: 'Cellules en erreur',
      heading: 'Titres',
      blank: 'Vides',
    },
    natures: {
      sure: 'Certaine',
      homonym: 'Homonyme',
      contradiction: 'Contradiction',
      unknown: 'Inconnue',
      error: 'Cellule en erreur',
      heading: 'Titre',
      blank: 'Vide',
    },
    restantes: 'Pas encore faites',
    total: 'Total',
    sansFait: (count) =>
      `${de(count, 'ligne certaine', 'lignes certaines')} sans réponse d’un des textes : la remarque dit pourquoi.`,
    laissees: (count) =>
      `${de(count, 'ligne')} laissée${s(count)} telle${s(count)} quelle${s(count)} : ${count > 1 ? 'elles contenaient' : 'elle contenait'} autre chose.`,
    ajoutees: (count) =>
      `${de(count, 'ligne ajoutée', 'lignes ajoutées')} sous la colonne pendant l’annotation : relancez pour la compléter.`,
    deja: (count) => `${de(count, 'ligne')} déjà annotée${s(count)}.`,
    refusees: (count) =>
      `${de(count, 'ligne')} que le classeur n’a pas prise${s(count)} (cellules fusionnées) : ${count > 1 ? 'elles sont' : 'elle est'} comme avant.`,
    douteuses: 'À revoir',
    aucunDoute: 'Aucune ligne douteuse.',
    lignesAlike: (count) => de(count, 'ligne', 'lignes pareilles'),
    chaque: (texte, lieu) => `Chaque « ${texte} » est ${lieu}`,
    aller: 'Aller à la ligne',
    suivante: 'Ligne suivante',
    accepte: (ecrites, lieu) => `${de(ecrites, 'ligne')} : ${lieu}.`,
    passees: (count) => `${de(count, 'ligne')} changée${s(count)} depuis, laissée${s(count)}.`,
    choisi: (lieu) => `Lu comme ${lieu}, choisi par vous.`,
    autre: 'Autre commune…',
    toutAccepter: 'Accepter toutes les premières suggestions',
    toutAccepterAide: (count) => `${de(count, 'texte inconnu', 'textes inconnus')} : relisez avant d’accepter.`,
    retirer: 'Tout retirer',
    retiree: (gardees) =>
      gardees === 0
        ? 'L’annotation est retirée.'
        : `L’annotation est retirée, sauf ${de(gardees, 'cellule')} changée${s(gardees)} depuis.`,
    reprendre: 'Reprendre',
    nouvelle: 'Annoter une autre colonne',
    coller: 'Coller ou ouvrir une liste',
    collerAide: 'Une ligne par lieu ; les titres comme « # 91: Essonne » donnent le département.',
    collerBouton: 'Mettre dans une nouvelle feuille',
    ouvrir: 'Ouvrir un fichier texte…',
    listeVide: 'La liste est vide : collez un lieu par ligne.',
    listeLongue: (most) => `La liste dépasse les ${nombre(most)} lignes d’une feuille : coupez-la en deux.`,
    feuilleCollee: 'Liste',
    colonneCollee: 'Lieu',
    formulesEcrites: (count) => `${de(count, 'formule')} écrite${s(count)}.`,
    formulesLaissees: (count) =>
      `${de(count, 'cellule')} laissée${s(count)} : ${count > 1 ? 'elles contenaient' : 'elle contenait'} autre chose.`,
    formulesRetirees: (gardees) =>
      gardees === 0
        ? 'Les formules sont retirées.'
        : `Les formules sont retirées, sauf ${de(gardees, 'cellule')} changée${s(gardees)} depuis.`,
    occupe: 'Des cellules à droite ne sont pas vides : choisissez « Après la dernière colonne ».',
    plus: (count) => `Montrer ${nombre(count)} de plus`,
  },
  reglages: {
    titre: 'Réglages',
    apparence: 'Apparence',
    themes: { auto: 'Comme Excel', clair: 'Claire', sombre: 'Sombre' },
    prefixe: 'Mes formules s’écrivent avec RESSORT. devant',
    outils: 'Outils',
    reparer: 'Réparer les #NOM?',
    reparerAide: 'Réécrit les formules de Ressort de la feuille active qu’Excel ne reconnaît plus.',
    aReparer: (count) => (count === 0 ? 'Aucune formule à réparer.' : `${de(count, 'formule')} à réécrire.`),
    repare: (count, restantes) =>
      `${de(count, 'formule')} réécrite${s(count)}${restantes === 0 ? '.' : `, dont ${nombre(restantes)} ${restantes > 1 ? 'affichent' : 'affiche'} encore #NOM?.`}`,
    figer: 'Figer les formules',
    figerAide: 'Remplace les formules de Ressort de la sélection par leurs valeurs.',
    aFiger: (formules, cellules, sansReponse) => {
      if (formules + sansReponse === 0) return 'Aucune formule de Ressort dans la sélection.';
      const sans =
        sansReponse === 0
          ? ''
          : ` ${de(sansReponse, 'formule')} sans réponse ${sansReponse > 1 ? 'resteront' : 'restera'} telle${s(sansReponse)} quelle${s(sansReponse)}.`;
      return `${de(formules, 'formule')} à figer, dans ${de(cellules, 'cellule')}.${sans}`;
    },
    fige: (count, refusees) =>
      `${de(count, 'formule')} figée${s(count)}.${refusees === 0 ? '' : ` ${de(refusees, 'formule')} refusée${s(refusees)} par le classeur.`}`,
    confirmer: 'Continuer',
    renoncer: 'Renoncer',
    defaire: 'Défaire',
    defait: (count, sur) => `${de(count, 'formule')} sur ${nombre(sur)} remise${s(count)} en place.`,
    apropos: 'À propos',
    table: (etat, somme, communes, anciennes) =>
      `Table ${somme}, communes au 1er janvier ${etat} : ${communes} communes, ${anciennes} anciennes communes.`,
    sources: 'Les textes',
    limites: 'Limites',
    limitesListe: [
      'Chaque réponse vaut pour l’état du texte cité, pas pour le droit d’aujourd’hui.',
      'Une suggestion n’est jamais écrite sans votre accord.',
      'Pas de numéro de rue : la commune seule est lue dans une adresse.',
    ],
    prive: 'Rien de ce que vous tapez ne quitte votre poste.',
    licences: 'Licences',
    aide: 'Aide de Ressort',
    licencesListe: [
      'Code : licence MIT.',
      'Textes officiels (Légifrance, DILA) et géographie administrative (Etalab, d’après l’INSEE et La Poste) : Licence Ouverte 2.0.',
      'Carte : contours d’après MapSVG (CC BY 4.0, simplifiés) ; outre-mer d’après Natural Earth (domaine public).',
    ],
  },
};
