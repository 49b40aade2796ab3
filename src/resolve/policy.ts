/**
 * The policy of the reading, on one screen: how a name stands in the text, what confirms it, how it
 * is written, and what makes it doubtful all the same. What has no row is never certain.
 *
 * `stands`, where: `whole` the whole text · `beside` next to a post code · `sorting` before CEDEX, the
 * office that sorts the post · `unserved` next to a post code that serves nobody · `alone` the post code without a town · `damaged` next to a post code
 * that lost or gained a figure · `part` between two breaks, as « rue X, Mâcon » · `bracket` in
 * brackets · `body` behind « mairie de » · then behind a street or a place, without a break:
 * `contrast` alone in capitals, or alone not · `twice` said twice · `closed` behind a street whose
 * name is complete · `noun` behind « rue de la » and a noun · `open` behind anything else.
 *
 * `confirmed`, by what: `nothing` · `departement` the argument, or one said in the text · `code` a
 * post code that serves it · `beside` a post code of its département that does not serve it.
 */
export type Stands =
  'whole' | 'beside' | 'sorting' | 'unserved' | 'alone' | 'damaged' | 'part' | 'bracket' | 'body' | Behind;
export type Behind = 'contrast' | 'twice' | 'closed' | 'noun' | 'open';
export type Confirmed = 'nothing' | 'departement' | 'code' | 'beside';
/** How a name is written, strict to loose; `none` if it is not written at all. */
export type Written = (typeof WRITTEN)[number];
export const WRITTEN = [
  'exact',
  'moved',
  'former',
  'arrondissement',
  'article',
  'formerArticle',
  'abbreviated',
  'lost',
  'joined',
  'cut',
  'typo',
  'shortened',
  'held',
  'longer',
  'none',
] as const;

/**
 * What makes a name doubtful: `recent` a commune that had the name until 2007 or later, elsewhere ·
 * `longerName` a longer name that begins with it · `article` another name but for its article ·
 * `elsewhere` a whole name elsewhere · `nearer` a nearer name in the département · `served` a name
 * cut short that the post code serves · `sameCode` another commune of the post code, said as a town ·
 * `before` a commune said before the CEDEX · `unread` words left unread that are, or nearly are,
 * another commune · `common` an everyday word · `short` a name of one word · `saint` a
 * saint's name of two words · `several` more than one commune of France has the name · `filler` typed for nothing, or a lieu-dit of every commune · `small`
 * a name of one word, of a commune with fewer than 10,000 inhabitants · `kind` a kind of street or place,
 * a country, a region, or a lieu-dit of every commune · `lieuDit` such a lieu-dit · `address` a number, or a street's kind, that no name has.
 */
export type Doubt =
  | 'recent'
  | 'longerName'
  | 'article'
  | 'elsewhere'
  | 'nearer'
  | 'served'
  | 'sameCode'
  | 'before'
  | 'unread'
  | 'common'
  | 'short'
  | 'saint'
  | 'small'
  | 'kind'
  | 'lieuDit'
  | 'address'
  | 'several'
  | 'filler';

export interface Rule {
  readonly stands: Stands;
  readonly confirmed: Confirmed;
  readonly written: readonly Written[];
  /** Any of these makes it doubtful. */
  readonly unless: readonly Doubt[];
}

const AS_IT_IS = ['exact', 'moved', 'former', 'arrondissement'] as const;
const STRICT = [...AS_IT_IS, 'article', 'formerArticle', 'abbreviated', 'lost'] as const;

// prettier-ignore
export const POLICY = {
  name: row('whole', 'nothing', ['exact', 'moved', 'arrondissement'], ['filler', 'recent']),
  formerName: row('whole', 'nothing', ['former'], ['filler', 'longerName']),
  nameRewritten: row('whole', 'nothing', ['article', 'abbreviated', 'lost'], ['filler', 'recent', 'longerName']),
  nameInDepartement: row('whole', 'departement', ['exact', 'moved', 'arrondissement'], []),
  lostInDepartement: row('whole', 'departement', ['lost'], ['elsewhere', 'longerName']),
  formerInDepartement: row('whole', 'departement', ['former', 'abbreviated'], ['article', 'longerName']),
  articleInDepartement: row('whole', 'departement', ['article', 'formerArticle'], ['longerName', 'lieuDit']),
  joinedInDepartement: row('whole', 'departement', ['joined'], ['elsewhere']),
  cutInDepartement: row('whole', 'departement', ['cut'], ['address', 'elsewhere']),
  mistypedInDepartement: row('whole', 'departement', ['typo', 'shortened', 'longer'], ['address', 'elsewhere']),
  besideCode: row('beside', 'code', STRICT, ['sameCode']),
  codeSetAside: row('beside', 'beside', [...AS_IT_IS, 'abbreviated', 'longer'], ['kind', 'served']),
  cutBesideCode: row('beside', 'code', ['joined', 'cut', 'held'], ['kind', 'nearer']),
  mistypedBesideCode: row('beside', 'code', ['typo', 'shortened', 'longer'], ['kind', 'nearer']),
  codeAlone: row('alone', 'code', ['none'], ['unread']),
  damagedCode: row('damaged', 'departement', ['exact'], []),
  sortingOffice: row('sorting', 'departement', STRICT, ['before']),
  unservedCode: row('unserved', 'departement', [...STRICT, 'joined'], ['before']),
  cutSortingOffice: row('sorting', 'departement', ['joined', 'cut', 'typo', 'shortened', 'longer'], ['before']),
  part: row('part', 'nothing', ['exact', 'moved', 'arrondissement'], ['common', 'recent']),
  partRewritten: row('part', 'nothing', ['former', 'article', 'abbreviated'], ['common', 'longerName']),
  partInDepartement: row('part', 'departement', STRICT, ['lieuDit']),
  bracket: row('bracket', 'nothing', ['exact'], ['common', 'kind', 'several', 'recent']),
  bracketInDepartement: row('bracket', 'departement', ['exact', 'former'], ['common']),
  body: row('body', 'nothing', ['exact', 'article'], ['several', 'recent']),
  bodyInDepartement: row('body', 'departement', ['exact', 'former', 'article'], []),
  contrast: row('contrast', 'nothing', AS_IT_IS, ['kind', 'several', 'recent']),
  contrastInDepartement: row('contrast', 'departement', STRICT, ['kind']),
  contrastMistyped: row('contrast', 'departement', ['joined', 'cut', 'typo', 'shortened', 'longer'], ['elsewhere']),
  twice: row('twice', 'nothing', AS_IT_IS, ['kind', 'several', 'recent']),
  twiceInDepartement: row('twice', 'departement', AS_IT_IS, ['kind']),
  closed: row('closed', 'nothing', ['exact', 'arrondissement'], ['common', 'several', 'recent']),
  closedInDepartement: row('closed', 'departement', AS_IT_IS, ['kind']),
  noun: row('noun', 'nothing', ['exact', 'arrondissement'], ['common', 'several', 'recent', 'short', 'saint']),
  nounInDepartement: row('noun', 'departement', AS_IT_IS, ['common', 'saint']),
  openInDepartement: row('open', 'departement', ['exact', 'arrondissement'], ['common', 'small', 'saint']),
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof POLICY;

function row(stands: Stands, confirmed: Confirmed, written: readonly Written[], unless: readonly Doubt[]): Rule {
  return { stands, confirmed, written, unless };
}

type Rules = Partial<Record<Stands, Partial<Record<Confirmed, Partial<Record<Written, RuleId>>>>>>;

const RULES: Rules = {};
for (const id of Object.keys(POLICY) as RuleId[]) {
  const { stands, confirmed, written }: Rule = POLICY[id];
  const rules = ((RULES[stands] ??= {})[confirmed] ??= {});
  for (const one of written) rules[one] = id;
}

/** The row that speaks of a name so placed, confirmed and written; undefined if it is never certain. */
export function ruleFor(stands: Stands, confirmed: Confirmed, written: Written): RuleId | undefined {
  return RULES[stands]?.[confirmed]?.[written];
}

export interface Example {
  /** A text, its argument, and the code INSEE that the row answers. */
  readonly answered: readonly [text: string, argument: string, insee: string];
  /** A text, and its argument, that a doubt of the row refuses. */
  readonly refused?: readonly [text: string, argument: string];
}

/** Each row by example: for the help and the tests, and in no bundle. */
// prettier-ignore
export const EXAMPLES: Readonly<Record<RuleId, Example>> = {
  name: { answered: ['Mâcon', '', '71270'], refused: ['EVRY', ''] },
  formerName: { answered: ['Hauteville-Lompnes', '', '01185'], refused: ['Châlons', ''] },
  nameRewritten: { answered: ['Havre', '', '76351'], refused: ['La Baule', ''] },
  nameInDepartement: { answered: ['Saint-Denis', '93', '93066'] },
  lostInDepartement: { answered: ['Besanon', '25', '25056'], refused: ['PRETOT', '76'] },
  formerInDepartement: { answered: ['Évry', '91', '91228'], refused: ['CHAUX', '25'] },
  articleInDepartement: { answered: ['Havre', '76', '76351'], refused: ['Le Bourg', '33'] },
  joinedInDepartement: { answered: ['Pont-Château', '44', '44129'] },
  cutInDepartement: { answered: ['Cagnes', '06', '06027'], refused: ['Maison', '77'] },
  mistypedInDepartement: { answered: ['Chalon-sur-Saonne', '71', '71076'], refused: ['22 Rue Saint-Pierre', '60'] },
  besideCode: { answered: ['12 rue Carnot 71000 MACON', '', '71270'], refused: ['12 rue des Lilas - Bessines 79000 NIORT', ''] },
  codeSetAside: { answered: ['33700 Bordeaux', '', '33063'], refused: ['02360 Rouvroy', ''] },
  cutBesideCode: { answered: ['07370 Arras', '', '07015'] },
  mistypedBesideCode: { answered: ['71000 MACCON', '', '71270'], refused: ['94200 VITRI SUR SEINE', ''] },
  codeAlone: { answered: ['33120 LE MOULLEAU', '', '33009'], refused: ['13400 MARSEILE', ''] },
  damagedCode: { answered: ['4900 Segré-en-Anjou Bleu', '', '49331'] },
  sortingOffice: { answered: ['26105 ROMANS-SUR-ISERE CEDEX', '', '26281'], refused: ['JURY BP 10012 57073 METZ CEDEX 03', ''] },
  unservedCode: { answered: ['71999 Mâcon', '', '71270'] },
  cutSortingOffice: { answered: ['26105 ROMANS CEDEX', '', '26281'] },
  part: { answered: ['12 rue des Lilas, Mâcon', '', '71270'] },
  partRewritten: { answered: ['12 rue des Lilas, Havre', '', '76351'] },
  partInDepartement: { answered: ['12 rue des Lilas, Saint-Denis (93)', '', '93066'] },
  bracket: { answered: ['Salle des fêtes (Mâcon)', '', '71270'], refused: ['École Jules Ferry (Bains)', ''] },
  bracketInDepartement: { answered: ['Salle des fêtes (Saint-Denis)', '93', '93066'] },
  body: { answered: ['Mairie du Havre', '', '76351'] },
  bodyInDepartement: { answered: ['Mairie de Saint-Denis', '93', '93066'] },
  contrast: { answered: ['Parking du Stade DOMERAT', '', '03101'] },
  contrastInDepartement: { answered: ['16 RUE DUMONTIER Vesoul', '70', '70550'] },
  contrastMistyped: { answered: ['38 rue de l’Adour PLAISANCE DU GERS', '32', '32319'] },
  twice: { answered: ['Hyper U Bourgueil BOURGUEIL', '', '37031'] },
  twiceInDepartement: { answered: ['Giratoire d’Arches Arches', '88', '88011'] },
  closed: { answered: ['place de la Mairie Verlinghem', '', '59611'] },
  closedInDepartement: { answered: ['rue Victor Hugo Foix', '09', '09122'] },
  noun: { answered: ['rue de la Milliassole Soucieu-en-Jarrest', '', '69176'] },
  nounInDepartement: { answered: ['rue de la Milliassole Albi', '81', '81004'] },
  openInDepartement: { answered: ['La Grenouillette La Chapelle-Erbrée', '35', '35061'] },
};
