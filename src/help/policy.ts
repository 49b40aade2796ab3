/** « What Ressort holds for certain »: the rows of the policy with their examples, for the help. */
import {
  EXAMPLES,
  POLICY,
  type Confirmed,
  type Doubt,
  type Rule,
  type RuleId,
  type Stands,
  type Written,
} from '../resolve/policy';

interface Words {
  readonly headings: readonly [
    formula: string,
    answer: string,
    name: string,
    confirmed: string,
    written: string,
    unless: string,
  ];
  readonly stands: Readonly<Record<Stands, string>>;
  readonly confirmed: Readonly<Record<Confirmed, string>>;
  readonly written: Readonly<Record<Written, string>>;
  readonly doubts: Readonly<Record<Doubt, string>>;
  readonly refused: string;
}

const FR: Words = {
  headings: ['Formule', 'Réponse', 'Où est le nom', 'Ce qui le confirme', 'Comment il est écrit', 'Sauf'],
  stands: {
    whole: 'seul dans la cellule',
    beside: 'à côté du code postal',
    sorting: 'devant CEDEX',
    unserved: 'à côté d’un code postal qui ne dessert aucune commune',
    alone: 'absent : le code postal est seul',
    damaged: 'à côté d’un code postal qui a perdu ou gagné un chiffre',
    part: 'entre deux virgules',
    bracket: 'entre parenthèses',
    body: 'derrière « mairie de »',
    contrast: 'derrière une rue, seul en majuscules ou seul à n’y pas être',
    twice: 'écrit deux fois',
    closed: 'derrière une rue dont le nom est complet',
    noun: 'derrière « rue de la » et un nom commun',
    open: 'derrière autre chose',
  },
  confirmed: {
    nothing: 'rien',
    departement: 'le département',
    code: 'le code postal',
    beside: 'le département du code postal',
  },
  written: {
    exact: 'tel quel',
    moved: 'article derrière',
    former: 'nom ancien ou d’usage',
    arrondissement: 'arrondissement',
    article: 'article ôté ou ajouté',
    formerArticle: 'nom ancien sans son article',
    abbreviated: 'abrégé (St, s/)',
    lost: 'caractères perdus',
    joined: 'mots collés ou coupés',
    cut: 'début du nom',
    typo: 'faute de frappe',
    shortened: 'mots raccourcis',
    held: 'milieu du nom',
    longer: 'nom suivi d’autres mots',
    none: '',
  },
  doubts: {
    recent: 'une commune qui avait le même nom, réunie ou renommée depuis 2007',
    longerName: 'un nom plus long commence ainsi',
    article: 'un autre nom n’en diffère que par l’article',
    elsewhere: 'ce nom entier existe ailleurs',
    nearer: 'un nom plus proche dans le département',
    served: 'le code postal dessert un nom qui commence ainsi',
    sameCode: 'une autre commune du même code postal est écrite',
    before: 'une autre commune est écrite devant',
    unread: 'le reste ressemble à une autre commune',
    common: 'mot courant',
    short: 'nom d’un seul mot',
    saint: 'nom de saint de deux mots',
    small: 'nom d’un seul mot de moins de 10 000 habitants',
    kind: 'mot de rue, de lieu ou de pays',
    lieuDit: 'lieu-dit de toutes les communes',
    address: 'un numéro ou un mot de rue',
    several: 'plusieurs communes ont ce nom',
    filler: 'mot pour rien (« néant »), ou lieu-dit de partout (« la place »)',
  },
  refused: 'de même, mais douteux',
};

const EN: Words = {
  headings: ['Formula', 'Answer', 'Where the name stands', 'What confirms it', 'How it is written', 'Unless'],
  stands: {
    whole: 'alone in the cell',
    beside: 'beside the post code',
    sorting: 'before CEDEX',
    unserved: 'beside a post code that serves no commune',
    alone: 'absent: the post code is alone',
    damaged: 'beside a post code that lost or gained a figure',
    part: 'between two commas',
    bracket: 'in brackets',
    body: 'behind “mairie de”',
    contrast: 'behind a street, alone in capitals or alone not',
    twice: 'written twice',
    closed: 'behind a street whose name is complete',
    noun: 'behind “rue de la” and a noun',
    open: 'behind anything else',
  },
  confirmed: {
    nothing: 'nothing',
    departement: 'the département',
    code: 'the post code',
    beside: 'the post code’s département',
  },
  written: {
    exact: 'as it is',
    moved: 'article behind',
    former: 'former or usual name',
    arrondissement: 'arrondissement',
    article: 'article left out or added',
    formerArticle: 'former name without its article',
    abbreviated: 'abbreviated (St, s/)',
    lost: 'characters lost',
    joined: 'words joined or cut',
    cut: 'beginning of the name',
    typo: 'typing error',
    shortened: 'words shortened',
    held: 'middle of the name',
    longer: 'name followed by other words',
    none: '',
  },
  doubts: {
    recent: 'a commune that had the same name, merged or renamed since 2007',
    longerName: 'a longer name begins with it',
    article: 'another name differs by its article alone',
    elsewhere: 'the whole name exists elsewhere',
    nearer: 'a nearer name in the département',
    served: 'the post code serves a name that begins with it',
    sameCode: 'another commune of the same post code is written',
    before: 'another commune is written before it',
    unread: 'the rest resembles another commune',
    common: 'everyday word',
    short: 'name of one word',
    saint: 'saint’s name of two words',
    small: 'name of one word, under 10,000 inhabitants',
    kind: 'word of a street, a place or a country',
    lieuDit: 'lieu-dit of every commune',
    address: 'a number or a word of a street',
    several: 'several communes have the name',
    filler: 'word for nothing (“néant”), or a lieu-dit found everywhere (“la place”)',
  },
  refused: 'the same, but doubtful',
};

const WORDS = { fr: FR, en: EN };

export type Language = keyof typeof WORDS;

/** The policy as an HTML table: a row of the policy is a row, and one more for what a doubt refuses. */
export function policyTable(language: Language): string {
  const words = WORDS[language];
  const heads = words.headings.map((one) => `<th scope="col">${one}</th>`).join('');
  const rows = (Object.entries(POLICY) as [RuleId, Rule][]).flatMap(([id, rule]) => rowsOf(words, language, id, rule));
  return `<table class="examples">
    <thead><tr>${heads}</tr></thead>
    <tbody>
${rows.join('\n')}
    </tbody>
  </table>`;
}

function rowsOf(words: Words, language: Language, id: RuleId, rule: Rule): readonly string[] {
  const { stands, confirmed, written, unless } = rule;
  const { answered, refused } = EXAMPLES[id];
  const [text, argument, insee] = answered;
  const said = [
    words.stands[stands],
    words.confirmed[confirmed],
    written.map((one) => words.written[one]).join(', '),
    unless.map((one) => words.doubts[one]).join(' ; '),
  ];
  const row = rowWith(formula(language, text, argument), insee, said);
  return refused ? [row, rowWith(formula(language, ...refused), '#N/A', [words.refused, '', '', ''])] : [row];
}

function rowWith(asked: string, answer: string, said: readonly string[]): string {
  const cells = [`<code>${asked}</code>`, `<samp>${answer}</samp>`, ...said];
  return `      <tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

function formula(language: Language, text: string, argument: string): string {
  const given = argument === '' ? '' : `${language === 'fr' ? ';' : ','}"${argument}"`;
  return `=COMMUNE.INSEE("${text}"${given})`;
}
