/** Names of communes that are also words of any address or list: a text that has one may not mean the commune. */
import { fold } from '../../src/table/fold';

const WORDS =
  'rue place port pont ponts bains bourg ville village villages moulin moulins fontaine fontaines jardin puits long ' +
  'grand petit bois chateau eglise gare ecole mairie centre parc pre pres val vallee mont monts champ champs plan ' +
  'france paris suisse belgique allemagne espagne italie neant neuf blanc rouge vert noir mer lac ile iles sable ' +
  'sables fosse fosses mas cour tour tours forge forges four ferme ferrieres verger vergers hameau source sources ' +
  'croix chapelle abbaye prieure marche halle halles angle angles arc nord sud est ouest haut bas saint sainte ' +
  'rocher roche roches plage plaine cote cotes lande landes riviere rivieres poste garage stade maison maisons ' +
  'justice paix garde gardes allee chemin chemins chaussee passage route quai square cite lotissement residence ' +
  'vigne vignes bourg grange granges pin pins batiment escalier etage porte entree zone usine bretagne bourgogne normandie champagne lorraine savoie aube vienne ' +
  'orne eure loire somme oise marne meuse sarthe mayenne creuse maisonneuve';
/** Lieux-dits of every commune: they say nothing, even beside a post code. */
const PHRASES: ReadonlySet<string> = new Set(['notre dame', 'grand pre', 'vieux bourg']);

const EVERYDAY: ReadonlySet<string> = new Set(WORDS.split(' '));
const SHORTEST = 4;

/** True for an everyday word, with or without its article, and for a name too short to be sure of. */
export function isEveryday(name: string): boolean {
  const bare = fold(name).replace(/^(?:le|la|les|l|un|une) /, '');
  return bare.length < SHORTEST || EVERYDAY.has(bare) || PHRASES.has(bare);
}
