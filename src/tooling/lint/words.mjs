/**
 * The words that identifiers are written with, beside English ones: `npm run lint` asks each of them. French is for
 * data, for sentences, and for the names the public types; its sixteen trade words are in the glossary.
 */

/** `.github/GLOSSARY.md` explains each; a test compares the two. */
export const TRADE_WORDS = [
  'annexe',
  'arrondissement',
  'bureau',
  'cedex',
  'chefLieu',
  'commune',
  'cour',
  'departement',
  'fondement',
  'insee',
  'lieuDit',
  'livreFoncier',
  'millesime',
  'ressort',
  'tribunal',
  'zone',
];

/** Each alone, since an identifier is read word by word, and in the plural. */
export const SPELLED = TRADE_WORDS.flatMap((word) => word.split(/(?=[A-Z])/)).flatMap((word) => {
  const one = word.toLowerCase();
  return [one, `${one}s`, one.replace(/al$/, 'aux').replace(/eau$/, 'eaux')];
});

/** French words that an English dictionary has too, for something else. */
export const FRENCH_WORDS =
  'adresse cellule champ clef compte depart etape etat fait faits genre jeu liste mot mots nom nombre noms objet partage raison seul sortie titre trop vide'.split(
    ' ',
  );

/** Acronyms of the trade that no English word replaces, alone and in the plural. */
export const ACRONYMS = ['epci', 'epcis', 'siren'];

/** What others name: formats, packages, interfaces of the browser and of Office. */
export const TERMS =
  'acheminement addin addins apos argb blankrows defval duckdb flexsearch geoparquet gridlines localappdata mediatype minisearch numfmt resid resids sideload sideloader sublabel supertip taskpane ufuzzy univer unjudged'.split(
    ' ',
  );

/** French names that are not ours to choose, or that someone types: where, and which. */
export const NAMED_ELSEWHERE = [
  // Arguments of the functions, options of the command, kinds of column that it takes.
  {
    files: ['src/functions/functions.ts', 'src/functions/english.mjs'],
    words: 'annee cles codepostal critere entetes etat fait nombre quoi texte valeur valeurs',
  },
  {
    files: ['src/cli/arguments.ts', 'src/cli/options.ts'],
    words:
      'cle cles colonne encodage entete exiger faits feuille genre guillemets processus rapport reprendre separateur sortie titres valeurs',
  },
  { files: ['src/tooling/build/main.ts'], words: 'etabli' },
  { files: ['src/taskpane/texts/*.ts'], words: 'adresses codepostal liste noms' },
  // Fields of the geography's packages.
  {
    files: [
      'src/compile/*.ts',
      'test/compile/belonging.test.ts',
      'test/bench/rivals/*.ts',
      'test/bench/probes/start.ts',
    ],
    words: 'libelle membres nom postaux predecesseur raison successeur',
  },
  // Abbreviations, and the values of a column of data/.
  { files: ['src/resolve/writings/abbreviations.ts'], words: 'champ chau chto gdes mgne mtgne snte vill villen vlle' },
  { files: ['src/say/fondements.ts'], words: 'decret demembre indetermine partage' },
  // Columns of data/, and the words that a test draws or types.
  {
    files: [
      'test/data/*.ts',
      'test/facts/chronicle.test.ts',
      'test/functions/texts.test.ts',
      'test/functions/lookup.test.ts',
    ],
    words:
      'annee corrige decret deleguees demembre imprime imprimee indetermine juridiction ligne nom ordre origine partage partie pourquoi rubrique rubriques successeur',
  },
  { files: ['test/bench/accuracy/rows.ts'], words: 'acceptes jeu texte' },
  {
    files: ['test/bench/run.ts'],
    words: 'autres colonne commande croissance depart doute echelle etabli memoire proches recherche tailles vitesse',
  },
  { files: ['test/cli/annotate.test.ts'], words: 'certaines erreurs homonymes inconnues lignes vides' },
  { files: ['test/contradictions/*.ts'], words: 'autriche belgique danemark guyane normandie occitanie pacifique' },
  { files: ['test/resolve/places.test.ts', 'test/table/fold.test.ts'], words: 'asnieres gagny stes' },
  { files: ['test/taskpane/choices.test.ts'], words: 'onglet prefixe suivre' },
].map(({ files, words }) => ({ files, words: words.split(' ') }));
