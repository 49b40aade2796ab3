/** Every kind of sentence that a user reads in a cell, in both languages: the calls that give them, and their file. */
import { call, ExcelError, type Name } from '../functions/excel';

interface Asked {
  readonly name: Name;
  readonly args: readonly unknown[];
}

const asked = (name: Name, ...args: unknown[]): Asked => ({ name, args });

/** A text that is not one sure place, and the département given beside it. */
const DOUBTS: ReadonlyArray<readonly [text: unknown, departement?: unknown]> = [
  ['Saint-Denis'],
  ['Saint-Martin'],
  ['Octeville'],
  ['Hauteville'],
  ['Sainte-Colombe', '05'],
  ['Saint-Aubin', '39'],
  ['Mâcon', '01'],
  ['Saint-Denis', '75'],
  ['Le Havre', 'Ain'],
  ['L’Île-d’Yeu', 'Hauts-de-Seine'],
  ['Les Sables-d’Olonne', 'Val-de-Marne'],
  ['Mâcon 75001'],
  ['75001 Mâcon'],
  ['01000 Le Havre'],
  ['71000 Dijon'],
  ['Dijon (71)'],
  ['Dijon (Saône-et-Loire)'],
  ['06800 VILLE DE NICE'],
  ['13001 Lyon'],
  ['69001 Marseille 3e'],
  ['Saint-Denis 93200', '974'],
  ['71000'],
  ['CP 71000'],
  ['CP 01000'],
  ['CP 99999'],
  ['INSEE 99999'],
  ['99999'],
  ['20000'],
  ['57000'],
  ['01400'],
  ['6700 ARLON BELGIQUE'],
  ['1201 GENÈVE'],
  ['Madrid, Espagne'],
  ['Monaco'],
  ['Mâcon', '99'],
  ['B-4000 Liège'],
  ['L-1234 Luxembourg'],
  ['Néant'],
  ['Sans objet'],
  ['-'],
  ['?'],
  ['idem'],
  ['Inconnu'],
  ['N/A'],
  ['Xyzzyville'],
  ['Besanon'],
  ['Marcon'],
  ['Le Touquet'],
  ['Berck-sur-Mer'],
  ['12 rue de la Paix'],
  ['rue de Mâcon'],
  ['avenue du Havre'],
  ['26105 ROMANS CEDEX'],
  ['92042 PARIS LA DEFENSE CEDEX'],
  ['57045 METZ CEDEX'],
  ['Saint-Julien', '87'],
  ['Moronvilliers'],
  ['Sarron'],
  ['Creusy'],
  ['Hocmont'],
  ['Verdey'],
  ['Pierrelez'],
  ['a\u0000b'],
  ['x'.repeat(120)],
  [true],
  [{}],
  ['Mâcon', 'Atlantide'],
  ['Mâcon', '999'],
  ['Mâcon', true],
  ['Saint-Germain', '21 : Côte-d’Or'],
];

/** A text that is read, and the département given beside it: what COMMUNE.SOURCE says of how. */
const READ: ReadonlyArray<readonly [text: unknown, departement?: unknown]> = [
  ['Mâcon'],
  ['MACON'],
  ['INSEE 71270'],
  [71270],
  ['12 rue Carnot 71000 MACON'],
  ['HAVRE (LE)'],
  ['Havre'],
  ['St Etienne du Rouvray'],
  ['ST ETIENNE S/ LOIRE', '58'],
  ['Octeville', '50'],
  ['Pierrefitte-sur-Seine'],
  ['Châlons-sur-Marne'],
  ['Paris 9e'],
  ['75016 Paris'],
  ['Lyon 3e'],
  ['Nice'],
  ['Marseille'],
  ['Cran-Gevrier'],
  ['Annecy'],
  ['Valserhône'],
  ['Bellegarde-sur-Valserine'],
  ['Ajaccio'],
  ['Strasbourg'],
  ['Metz'],
  ['Saint-Ismier'],
  ['Avrillé', '49'],
  ['Sains-en-Gohelle'],
  ['Pau'],
  ['Avignon'],
  ['Mamoudzou'],
  ['Nouméa'],
  ['Papeete'],
  ['Saint-Pierre', '975'],
  ['Gustavia', '977'],
  ['Saint-Barthélemy'],
  ['Le Cannet'],
  ['Mauléon-Licharre'],
  ['Blagnac'],
  ['Douvrin'],
  ['La Garde', '83'],
  ['Rezé'],
  ['Castelnau-le-Lez'],
  ['Saint-Junien'],
  ['Pont-Péan'],
  ['Nanterre'],
  ['Créteil'],
  ['Vincennes'],
  ['Nœux-les-Mines'],
  ['Besan?on', '25'],
  ['BesanÃ§on', '25'],
  ['Besancn', '25'],
  ['Vill. s/ Saône', '69'],
  ['Villefr.', '69'],
  ['Saint Denis Cedex', '93'],
  ['57045 METZ CEDEX 1'],
  ['La Défense', '92'],
  ['Mairie de Mâcon, 71000'],
  ['Lieu-dit Les Granges 71700 Tournus'],
  ['Oudon'],
  ['Loisey'],
];

const FACTS = ['ZONE', 'BUREAU', 'TRIBUNAL', 'COUR', 'POPULATION'] as const;

const ARGUMENTS: readonly Asked[] = [
  asked('ZONE', 'Mâcon', null, 2012),
  asked('ZONE', 'Saint-Junien', '87', 2010),
  asked('POPULATION', 'Mâcon', null, 2019),
  asked('POPULATION', 'Lyon', null, 'annexe'),
  asked('POPULATION', 'Pierrefitte-sur-Seine', null, 2020),
  asked('COMMUNE.SOURCE', 'Saint-Junien', '87', 'ZONE', 2007),
  asked('COMMUNE.SOURCE', 'Saint-Junien', '87', 'ZONE', 2010),
  asked('COMMUNE.SOURCE', 'Ousse', '64', 'ZONE', 2010),
  asked('COMMUNE.SOURCE', 'Mâcon', null, 'POPULATION', 2020),
  asked('COMMUNE.SOURCE', 'Mâcon', null, 'POPULATION', 'annexe'),
  asked('COMMUNE.SOURCE', 'Mâcon', null, 'BUREAU', 2010),
  asked('COMMUNE.SOURCE', 'Mâcon', null, null, 2010),
  asked('COMMUNE.SOURCE', 'Mâcon', null, 'LOI'),
  asked('COMMUNE.SOURCE', 'Strasbourg', null, 'BUREAU'),
  asked('COMMUNE.SOURCE', 'INSEE 30344', null, 'BUREAU'),
  asked('COMMUNE.SOURCE', 'INSEE 69092', null, 'BUREAU'),
  asked('COMMUNE.SOURCE', 'INSEE 13117', null, 'BUREAU'),
  asked('COMMUNE.SOURCE', 'INSEE 50066', null, 'BUREAU'),
  asked('BUREAU', 'Dainville', '62'),
  asked('COMMUNE.SOURCE', 'Ajaccio', null, 'ZONE'),
  asked('COMMUNE.SOURCE', 'Saint-Albain', null, 'ZONE'),
  asked('COMMUNE.SOURCE', 'Nanterre', null, 'ZONE'),
  asked('COMMUNE.SOURCE', 'Nouméa', null, 'REGION'),
  asked('COMMUNE.SOURCE', 'Mâcon', null, 'EPCI'),
  asked('COMMUNE.SOURCE', 'Mamoudzou', null, 'ARRONDISSEMENT'),
  asked('COMMUNE.EPCI', 'Ouessant'),
  asked('COMMUNE.EPCI', 'Mâcon', null, 'MAIRE'),
  asked('COMMUNES', 'EPCI', 'CC des Quatre Rivières'),
  asked('COMMUNES', 'ARRONDISSEMENT', 'Saint-Denis'),
  asked('COMMUNES', 'EPCI', '123456789'),
  asked('COMMUNE.FICHE', 'Mâcon', null, 'peut-être'),
  asked('COMMUNE.FICHE', [['Mâcon', 'Dijon']]),
  asked('COMMUNE.FICHE', 'Mâcon', null, true),
  asked('COMMUNE.CARTE', 'Saint-Denis'),
  asked('ZONE', [['Mâcon'], ['Dijon']], [['71'], ['21'], ['01']]),
  asked('COMMUNE.INSEE', 'Mâcon', null, 1900),
  asked('COMMUNE.INSEE', 'Évry-Courcouronnes', null, 1960),
  asked('COMMUNE.INSEE', 'Tende', null, 1943),
  asked('COMMUNE.INSEE', 'Papeete', null, 1990),
  ...['Mâcon', 'Moval', 'Sarron', 'Madine', 'Chamrousse', 'Tende', 'Vaudreuil', 'Carolles'].map((name) =>
    asked('COMMUNE.HISTOIRE', name),
  ),
  asked('COMMUNE.RECHERCHE', 'Dijon', [['Mâcon'], ['Saint-Denis']], [['a'], ['b']]),
  asked('COMMUNE.RECHERCHE', 'Dijon', [['Mâcon']], [['a']]),
  asked('COMMUNE.RECHERCHE', 'Cluny', [['Cluny'], ['INSEE 71137']], [['a'], ['b']]),
  asked('COMMUNE.RECHERCHE', 'Cherbourg-en-Cotentin', [['Octeville (50)'], ['Querqueville']], [[1], [2]]),
  asked('COMMUNE.RECHERCHE', 'Dijon', [['Dijon', 'Cluny']], [['a']]),
  asked('COMMUNE.RECHERCHE.BILAN', [['Dijon'], ['Xqzwv'], ['Octeville (50)'], ['INSEE 21231'], ['Saint-Denis'], ['']]),
  asked('COMMUNE.RECHERCHE', 'Dijon', [['Dijon']], [['a'], ['b']]),
  asked('COMMUNE.SUGGESTIONS', 'Xqzwv'),
  asked('COMMUNE.SUGGESTIONS', 'Mâcon', null, 51),
  asked('COMMUNE.SUGGESTIONS', [['Mâcon'], ['Dijon']]),
  asked('COMMUNE.SUGGESTIONS', { ref: 1 }),
  asked('COMMUNES', 'COULEUR', 'bleu'),
  asked('COMMUNES', null, 'bleu'),
  asked('COMMUNES', 'BUREAU', 'Macom'),
  asked('COMMUNES', 'ZONE', 'C'),
  asked('COMMUNES', 'ZONE', 'A', '71'),
  asked('COMMUNES', 'ZONE', 'A', 'Ain', 2010),
  asked('COMMUNES', 'COUR', 'Metz', '93'),
  asked('COMMUNES', 'DEPARTEMENT', 'Atlantide'),
  asked('COMMUNES', 'TRIBUNAL', 'Dijon', null, 2010),
];

/** In the order of the file. */
export const ASKED: readonly Asked[] = [
  ...DOUBTS.map(([text, departement = null]) => asked('COMMUNE', text, departement)),
  ...READ.map(([text, departement = null]) => asked('COMMUNE.SOURCE', text, departement)),
  ...READ.map(([text, departement = null], at) => asked('COMMUNE.SOURCE', text, departement, FACTS[at % FACTS.length])),
  ...READ.filter((_, at) => at >= 20 && at < 36).flatMap(([text, departement = null]) =>
    FACTS.map((fact) => asked(fact, text, departement)),
  ),
  ...ARGUMENTS,
];

/** A formula, and what its first cell says. */
export interface Said {
  readonly formula: string;
  readonly answer: string;
}

/** Says everything, in the language of the host. */
export function sayAll(): readonly Said[] {
  return ASKED.map(({ name, args }) => ({
    formula: `=${name}(${args.map(written).join(';').replace(/;+$/, '')})`,
    answer: SENTENCES_IN.has(name)
      ? columnOf(call(name, ...args), SENTENCES_IN.get(name)!)
      : shownOf(call(name, ...args)),
  }));
}

function written(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'VRAI' : 'FAUX';
  if (Array.isArray(value)) return `{${(value as unknown[][]).map((row) => row.map(written).join(';')).join('|')}}`;
  return JSON.stringify(value);
}

function shownOf(answer: ReturnType<typeof call>): string {
  const first = answer instanceof ExcelError ? answer : answer[0]![0];
  return first instanceof ExcelError ? `${first.code} ${first.message ?? ''}` : String(first);
}

/** Lists of which a column is sentences, and which. */
const SENTENCES_IN: ReadonlyMap<Name, number> = new Map<Name, number>([
  ['COMMUNE.HISTOIRE', 1],
  ['COMMUNE.RECHERCHE.BILAN', 2],
]);

function columnOf(answer: ReturnType<typeof call>, column: number): string {
  return answer instanceof ExcelError ? shownOf(answer) : answer.map((row) => String(row[column])).join(' / ');
}

/** A formula, its French, its English: three lines each. */
export function writeSentences(french: readonly Said[], english: readonly Said[]): string {
  return french
    .map(({ formula, answer }, at) => `${formula}\n  fr  ${answer}\n  en  ${english[at]!.answer}\n`)
    .join('\n');
}
