/**
 * Which names elide, and the articles of the départements: INSEE's `typeLiaison`, but for the lines of `liaisons.csv`,
 * each with its reason. A former commune that INSEE says nothing of follows the names that begin most like its own.
 */
import type { CsvRow } from '../csv/strict';
import { ARTICLES, type Article, type Departement } from '../table/departements';
import { fold } from '../table/fold';
import { elidesAsSpelt } from '../table/liaisons';
import { readCommunes, readDepartements, YEARS } from './packages';
import type { PlaceSource } from './places';
import { cell, RowError } from './rows';

const FILE = 'liaisons.csv';
/** In the order of INSEE's digits, 0 to 5. */
const LIAISONS = ['de', 'd’', 'du', 'de la', 'des', 'de l’'];
/** The article of each. */
const ARTICLE_OF: readonly Article[] = ['', '', 'le', 'la', 'les', 'l’'];
/** Names whose first letter does not say it. */
const UNTOLD = /^[hy]/i;

/** What the lines say, by `nature nom`: the rank of the liaison. */
type Lines = ReadonlyMap<string, number>;

/** @throws RowError if a line is wrong, or stands twice */
export function readLiaisonLines(rows: readonly CsvRow[]): Lines {
  const lines = new Map<string, number>();
  for (const row of rows) {
    const rank = LIAISONS.indexOf(cell(row, 'liaison', FILE));
    const key = `${cell(row, 'nature', FILE)} ${cell(row, 'nom', FILE)}`;
    if (rank < 0 || cell(row, 'raison', FILE) === '' || lines.has(key))
      throw new RowError(FILE, row, `ligne « ${key} » fautive ou double`);
    lines.set(key, rank);
  }
  return lines;
}

export function departementsWithArticles(lines: Lines): readonly Departement[] {
  return readDepartements().map(({ code, name, liaison }) => ({
    code,
    name,
    article: ARTICLE_OF[lines.get(`departement ${name}`) ?? liaison] ?? ARTICLES[0],
  }));
}

/**
 * Whether each place has « d’ » before its name.
 * @throws Error if a line is of no commune
 */
export function elisionsOf(places: readonly PlaceSource[], lines: Lines, account: string[]): readonly boolean[] {
  const told = toldByInsee();
  const used = new Set<string>();
  let alike = 0;
  const elisions = places.map(({ code, name }) => {
    if (!UNTOLD.test(name)) return elidesAsSpelt(name);
    const line = lines.get(`commune ${name}`);
    if (line !== undefined) {
      used.add(name);
      return line === 1;
    }
    const own = told.get(`${code} ${name}`);
    if (own !== undefined) return own;
    alike++;
    return elidesLikeOthers(name, told);
  });
  const idle = [...lines.keys()].filter((key) => key.startsWith('commune ') && !used.has(key.slice(8)));
  if (idle.length > 0) throw new Error(`data/${FILE} : aucune commune ne s’appelle ${idle.join(', ')}`);
  account.push(
    `liaisons : ${lines.size} lignes, ${alike} noms d’anciennes communes lus comme les noms qui leur ressemblent`,
  );
  return elisions;
}

/** By code and name, in H or Y; a later year prevails. */
function toldByInsee(): ReadonlyMap<string, boolean> {
  return new Map(
    YEARS.flatMap((year) => readCommunes(year)).flatMap(({ code, nom, typeLiaison }) =>
      UNTOLD.test(nom) && typeof typeLiaison === 'number' ? [[`${code} ${nom}`, typeLiaison === 1] as const] : [],
    ),
  );
}

/** As most of the names that share its longest beginning, of two letters at least; without « d’ » if they are divided. */
function elidesLikeOthers(name: string, told: ReadonlyMap<string, boolean>): boolean {
  const own = fold(name);
  for (let length = own.length; length >= 2; length--) {
    let balance = 0;
    for (const [key, elides] of told)
      if (fold(key.slice(6)).startsWith(own.slice(0, length))) balance += elides ? 1 : -1;
    if (balance !== 0) return balance > 0;
  }
  return false;
}
