/**
 * What Excel may hand over, and what the cells hold then: one table, played on the shipped functions as Excel calls
 * them and as the workbench does. `null` is a blank cell, in each of the ways a host may write it; `undefined` an
 * optional argument left out.
 */

import { SINGLE_CELL_FUNCTIONS } from '../../src/functions/names.mjs';

export interface GivenError {
  readonly error: string;
}
export type Given = string | number | boolean | null | GivenError;

/** An error with what its sentence says; without a sentence, an error that was given. */
export interface Refused {
  readonly error: string;
  readonly says?: RegExp;
}
export type Held = string | number | Refused;

export interface Case {
  readonly title: string;
  readonly id: string;
  readonly args: ReadonlyArray<Given | Given[][] | undefined>;
  /** One value for a cell, or the whole matrix. */
  readonly returns: Held | Held[][];
}

/** An entity: its cell shows its text. */
export const isCard = (value: unknown): value is { readonly text: string } =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'Entity' && 'text' in value;

export const isError = (value: unknown): value is GivenError =>
  typeof value === 'object' && value !== null && 'error' in value;

const DIV: GivenError = { error: '#DIV/0!' };
const REF: GivenError = { error: '#REF!' };
const line = (title: string, id: string, args: Case['args'], returns: Case['returns']): Case => ({
  title,
  id,
  args,
  returns,
});

const MACON = ['Mâcon', '71270', 'Saône-et-Loire', 'B', 'Mâcon', 'Dijon', 'Dijon', 35_177];
const HEADINGS = ['Commune', 'Code INSEE', 'Département', 'Zone', 'Bureau', 'Tribunal', 'Cour', 'Population'];

/** A table of one's own: keys of several writings and years, a doubtful one, a blank, one met twice. */
const KEYS = [
  ['MACON'],
  ['69123'],
  ['Octeville (50)'],
  ['Saint-Denis'],
  [null],
  ['Cluny'],
  ['71137'],
  ['12 rue X 71700 TOURNUS'],
];
const VALUES = [
  ['Sud', 1],
  ['Rhône', 2],
  ['Manche', 3],
  ['?', 4],
  ['', 5],
  ['Nord', 6],
  ['Sud', 7],
  ['Est', 8],
];
const first = (rows: readonly (readonly (string | number)[])[]): Given[][] => rows.map(([value]) => [value!]);
const look = (
  title: string,
  commune: Given | Given[][],
  returns: Case['returns'],
  values: Given[][] = first(VALUES),
): Case => line(title, 'COMMUNE.RECHERCHE', [commune, KEYS, values], returns);

const LOOKUPS: readonly Case[] = [
  look('a key in other words', 'Mâcon', 'Sud'),
  look('a key by its code', [['Lyon'], ['LYON']], [['Rhône'], ['Rhône']]),
  look('a key in an address', 'Tournus', 'Est'),
  look(
    'several columns',
    [['Mâcon'], [null]],
    [
      ['Sud', 1],
      ['', ''],
    ],
    VALUES,
  ),
  look('a former commune of the one asked', 'Cherbourg-en-Cotentin', 'Manche'),
  look('the commune that took it in', 'Saint-Rambert-l’Île-Barbe', 'Rhône'),
  look('two rows that differ', 'Cluny', { error: '#N/A', says: /Cluny \(71\) aux lignes 6 et 7/ }),
  look('a commune that the table has not', 'Dijon', { error: '#N/A', says: /Dijon \(21\).*une clé.*ligne 4/ }),
  look('a doubtful commune', 'Saint-Denis', { error: '#N/A', says: /Saint-Denis.*département/ }),
  look(
    'an error of the table',
    'Mâcon',
    DIV,
    VALUES.map(([, value]) => (value === 1 ? [DIV] : [value!])),
  ),
  line(
    'départements of both',
    'COMMUNE.RECHERCHE',
    ['Saint-Denis', [['ST DENIS'], ['Saint-Denis']], [['a'], ['b']], '93', [['974'], ['93']]],
    'b',
  ),
  line(
    'communes of another year, the seat first',
    'COMMUNE.RECHERCHE',
    ['Évry-Courcouronnes', [['Courcouronnes'], ['Évry']], [['a'], ['b']], undefined, '91'],
    'b ou a',
  ),
  line(
    'communes of another year that agree',
    'COMMUNE.RECHERCHE',
    ['Évry-Courcouronnes', [['Courcouronnes'], ['Évry']], [[3], [3]], undefined, '91'],
    3,
  ),
  line(
    'communes of another year, numbers',
    'COMMUNE.RECHERCHE',
    ['Évry-Courcouronnes', [['Courcouronnes'], ['Évry']], [[3], [4]], undefined, '91'],
    { error: '#N/A', says: /4 pour Évry \(91\) et 3 pour Courcouronnes \(91\)/ },
  ),
  line('values of another height', 'COMMUNE.RECHERCHE', ['Mâcon', KEYS, [['a']]], { error: '#VALUE!', says: /1 .*8/ }),
  line('keys in two columns', 'COMMUNE.RECHERCHE', ['Mâcon', [['Mâcon', 'Cluny']], [['a']]], {
    error: '#VALUE!',
    says: /seule colonne/,
  }),
  line(
    'the state of the keys',
    'COMMUNE.RECHERCHE.BILAN',
    [KEYS],
    [
      ['clés lues', 6, ''],
      [
        'clés douteuses',
        1,
        'ligne 4 : « Saint-Denis » désigne plusieurs communes : Saint-Denis (974), Saint-Denis (93), Saint-Denis (11) et Saint-Denis (30) ; ajoutez le département, par exemple « 974 ».',
      ],
      ['clés de communes en double', 2, 'Cluny (71), lignes 6 et 7'],
      ['clés d’anciennes communes', 1, 'Octeville (50), ligne 3'],
      ['clés vides', 1, ''],
    ],
  ),
];

export const CASES: readonly Case[] = [
  ...SINGLE_CELL_FUNCTIONS.flatMap((id) => [
    line('a blank cell is blank', id, [null], ''),
    line('a blank cell and a blank département', id, [null, null], ''),
    line('blanks in a range stay where they are', id, [[[null], [null]]], [[''], ['']]),
    line('an error goes through', id, [DIV], DIV),
    line('an error of the département goes through', id, ['Mâcon', REF], REF),
    line('a boolean is no place', id, [true], { error: '#VALUE!', says: /VRAI/ }),
    line('an unknown name', id, ['Xyzzyville'], { error: '#N/A', says: /Xyzzyville/ }),
    line('homonyms', id, ['Saint-Denis'], { error: '#N/A', says: /Saint-Denis.*département/ }),
    line('a département that is none', id, ['Mâcon', 'Atlantide'], { error: '#VALUE!', says: /Atlantide/ }),
  ]),
  line('a text', 'ZONE', ['Mâcon'], 'B'),
  line('a state of the text', 'ZONE', ['Ousse', 64, 2010], 'A'),
  line('a state as a text', 'ZONE', ['Ousse', 64, '2007'], 'base'),
  line('a blank state is the default', 'ZONE', ['Ousse', 64, null], 'base'),
  line('a state that is none', 'ZONE', ['Mâcon', null, 2012], { error: '#VALUE!', says: /2012.*2007 ou 2010/ }),
  line('an error for a state', 'ZONE', ['Mâcon', null, DIV], DIV),
  line('an error for a state that Excel’s runtime would not let be thrown', 'ZONE', ['Mâcon', null, REF], REF),
  line('the same for a whole list', 'COMMUNES', ['ZONE', REF], REF),
  line('a fact of the geography', 'COMMUNE.REGION', ['Mâcon'], 'Bourgogne-Franche-Comté'),
  line('an EPCI by its number', 'COMMUNE.EPCI', ['Mâcon', null, 'siren'], '200070308'),
  line('what is nothing of an EPCI', 'COMMUNE.EPCI', ['Mâcon', null, 'MAIRE'], { error: '#VALUE!', says: /SIREN/ }),
  line('a commune without', 'COMMUNE.EPCI', ['Ouessant'], { error: '#N/A', says: /Aucun EPCI.*Ouessant/ }),
  line('a code that lost nothing', 'COMMUNE', ['INSEE 71270'], 'Mâcon'),
  line('a code that lost its zero', 'COMMUNE', [1004], 'Ambérieu-en-Bugey'),
  line('a département as a number', 'ZONE', ['Saint-Denis', 93], 'A'),
  line('a département left out', 'ZONE', ['Mâcon', undefined], 'B'),
  line('a blank département is none', 'ZONE', ['Mâcon', null], 'B'),
  line('a column', 'ZONE', [[['Mâcon'], ['Le Havre'], [null], [DIV]]], [['B'], ['A'], [''], [DIV]]),
  line('a row', 'ZONE', [[['Mâcon', 'Le Havre', null]]], [['B', 'A', '']]),
  line(
    'a block',
    'COMMUNE',
    [
      [
        ['MACON', 'HAVRE (LE)'],
        ['cluny', null],
      ],
    ],
    [
      ['Mâcon', 'Le Havre'],
      ['Cluny', ''],
    ],
  ),
  line('a column, one département for all', 'COMMUNE.INSEE', [[['Cluny'], ['Mâcon']], '71'], [['71137'], ['71270']]),
  line(
    'a column, each its département',
    'ZONE',
    [
      [['Saint-Denis'], ['Mâcon']],
      [['93'], [null]],
    ],
    [['A'], ['B']],
  ),
  line(
    'two ranges that do not fit',
    'ZONE',
    [
      [['Mâcon'], ['Cluny'], ['Autun']],
      [['71'], ['71']],
    ],
    { error: '#VALUE!', says: /plage des départements/ },
  ),
  line(
    'an error among answers',
    'BUREAU',
    [[['Mâcon'], ['Saint-Ismier']]],
    [['Mâcon'], { error: '#N/A', says: /Saint-Ismier/ }].map((one) => (Array.isArray(one) ? one : [one])),
  ),
  line('a year', 'POPULATION', ['Mâcon', undefined, 2020], 34_414),
  line('a year that is blank', 'POPULATION', ['Mâcon', undefined, null], 35_177),
  line('a year as text', 'POPULATION', ['Mâcon', '71', '2020'], 34_414),
  line('a year that is none', 'POPULATION', ['Mâcon', undefined, 1999], { error: '#VALUE!', says: /1999/ }),
  line('an error for a year', 'POPULATION', ['Mâcon', undefined, DIV], DIV),
  line('a row of eight', 'COMMUNE.FICHE', ['Mâcon'], [MACON]),
  line('with its headings', 'COMMUNE.FICHE', ['Mâcon', undefined, true], [HEADINGS, MACON]),
  line('without, said', 'COMMUNE.FICHE', ['Mâcon', undefined, false], [MACON]),
  line('a blank commune, a blank row', 'COMMUNE.FICHE', [null], [MACON.map(() => '')]),
  line('an error, a row of it', 'COMMUNE.FICHE', [DIV], [MACON.map(() => DIV)]),
  line('a card shows its name', 'COMMUNE.CARTE', ['Mâcon'], 'Mâcon'),
  line(
    'cards of a range, with what is doubtful',
    'COMMUNE.CARTE',
    [[['Cluny'], [null], ['Saint-Denis'], [DIV]]],
    [['Cluny'], [''], [{ error: '#N/A', says: /Saint-Denis/ }], [DIV]],
  ),
  line('headings that are neither', 'COMMUNE.FICHE', ['Mâcon', undefined, 'peut-être'], {
    error: '#VALUE!',
    says: /peut-être/,
  }),
  line('a fact that is none', 'COMMUNE.SOURCE', ['Mâcon', undefined, 'PLUIE'], { error: '#VALUE!', says: /PLUIE/ }),
  line('a code of another year', 'COMMUNE.INSEE', ['Évry', '91', 1967], '78228'),
  line(
    'a year of the history as text',
    'COMMUNE.INSEE',
    [[['Cluny'], ['Mâcon']], undefined, '2010'],
    [['71137'], ['71270']],
  ),
  line('a blank year, today', 'COMMUNE.INSEE', ['Mâcon', undefined, ''], '71270'),
  line('a commune without those it took in since', 'COMMUNE.INSEE', ['Annecy', undefined, 2014], '74010'),
  line('a year before the history', 'COMMUNE.INSEE', ['Mâcon', undefined, 1942], {
    error: '#VALUE!',
    says: /1943 à 2026/,
  }),
  line('several communes then', 'COMMUNE.INSEE', ['Évry-Courcouronnes', undefined, 1970], {
    error: '#N/A',
    says: /Évry \(91228\).*Courcouronnes \(91182\)/,
  }),
  line('no commune of the list then', 'COMMUNE.INSEE', ['Tende', undefined, 1943], {
    error: '#N/A',
    says: /Tende.*1943/,
  }),
  line('a territory without history', 'COMMUNE.INSEE', ['Papeete', undefined, 2000], {
    error: '#N/A',
    says: /Papeete/,
  }),
  line(
    'a history',
    'COMMUNE.HISTOIRE',
    ['Évry', '91'],
    [
      ['1943-01-01', 'commune au début de l’historique', 'Évry-Petit-Bourg', '78228'],
      ['1965-06-30', 'changement de nom, auparavant : Évry-Petit-Bourg', 'Évry', '78228'],
      ['1968-01-01', 'changement de code, auparavant : 78228', 'Évry', '91228'],
      ['2019-01-01', 'commune nouvelle, réunie à la commune : Évry-Courcouronnes (91228)', 'Évry', '91228'],
    ],
  ),
  line('a history for a blank', 'COMMUNE.HISTOIRE', [null], [['', '', '', '']]),
  line('a history for an error', 'COMMUNE.HISTOIRE', [DIV], DIV),
  line('a history of a homonym', 'COMMUNE.HISTOIRE', ['Saint-Denis'], { error: '#N/A', says: /93/ }),
  ...LOOKUPS,
  line(
    'two suggestions',
    'COMMUNE.SUGGESTIONS',
    ['Marcon', '71', 2],
    [
      ['Mâcon', '71270', 'Saône-et-Loire'],
      ['Marçon', '72183', 'Sarthe'],
    ],
  ),
  line('suggestions for a blank', 'COMMUNE.SUGGESTIONS', [null], [['', '', '']]),
  line('too many suggestions', 'COMMUNE.SUGGESTIONS', ['Mâcon', undefined, 51], { error: '#VALUE!', says: /51/ }),
  line('suggestions for an error', 'COMMUNE.SUGGESTIONS', [DIV], DIV),
  line('a list within a département', 'COMMUNES', ['COUR', 'Metz', '54'], { error: '#N/A', says: /54|Meurthe/ }),
  line('a criterion that is none', 'COMMUNES', ['COULEUR', 'bleu'], { error: '#VALUE!', says: /COULEUR/ }),
  line('a blank criterion', 'COMMUNES', [null, 'A'], { error: '#VALUE!', says: /./ }),
  line('a state of a text that has one', 'COMMUNES', ['BUREAU', 'Mâcon', null, 2010], {
    error: '#VALUE!',
    says: /BUREAU n’a qu’un état/,
  }),
  line('a state without a fact', 'COMMUNE.SOURCE', ['Mâcon', null, null, 2010], { error: '#VALUE!', says: /"ZONE"/ }),
  line('an error for a value', 'COMMUNES', ['ZONE', DIV], DIV),
];
