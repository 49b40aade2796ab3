import type { Cells } from './tables';
import { column, communesAt, countBy, departementOf, folded, history, repeated, table } from './tables';

const elements = table('bureaux-ressort');
const bureaux = table('bureaux');
const byCommune = new Map(table('bureau-par-commune').map((row) => [row.code_insee!, row]));
const DATE = '2012-01-01';
const codes = codesByName();

describe('bureaux-ressort.csv, the printed jurisdiction, element by element', () => {
  test('counts its elements', () => {
    expect(countBy(column(elements, 'nature'))).toEqual({
      arrondissement: 36,
      canton: 3161,
      commune: 841,
      departement: 12,
      exception: 53,
      partie: 6,
    });
  });

  test('follows the order of bureaux.csv and numbers the elements of each', () => {
    expect([...new Set(column(elements, 'bureau'))]).toEqual(column(bureaux, 'bureau'));
    for (const row of bureaux) {
      const own = elements.filter((element) => element.bureau === row.bureau);
      expect(own.map((element) => [element.departement, element.ordre])).toEqual(own.map((_, index) => [row.departement, String(index + 1)]));
    }
  });

  test('leaves nothing of the printed sentence but the words that join', () => {
    expect(bureaux.map(leftover).filter((rest) => rest !== '')).toEqual([]);
  });

  test('names a canton, a commune, an arrondissement once', () => {
    const named = elements.filter((row) => ['canton', 'commune', 'arrondissement'].includes(row.nature!));
    expect(repeated(named.map((row) => `${row.departement} ${row.nature} ${row.nom}`))).toEqual([]);
  });

  test('numbers the cantons of a town without a gap', () => {
    const numbers = new Map<string, Set<number>>();
    for (const row of elements) {
      const match = /^(.+?)-([IVX]+)(?=$|-| \()/.exec(row.nom!);
      if (!match || !['canton', 'partie'].includes(row.nature!)) continue;
      const town = `${row.departement} ${match[1]}`;
      numbers.set(town, (numbers.get(town) ?? new Set()).add(ROMAN.indexOf(match[2]!)));
    }
    expect(numbers.size).toBe(59);
    expect([...numbers].filter(([, found]) => Math.max(...found) !== found.size || found.has(-1))).toEqual([]);
  });
});

describe('bureaux-ressort.csv and bureau-par-commune.csv', () => {
  const bureauxOf = (code: string) => byCommune.get(code)?.bureau?.split('|') ?? [];

  test('the communes named are those tied by name, and have the bureau that names them', () => {
    const named = elements.filter((row) => row.nature === 'commune');
    expect(named.filter((row) => !bureauxOf(communeOf(row)).includes(row.bureau!))).toEqual([]);
    const tied = [...byCommune.values()].filter((row) => row.fondement === 'commune');
    expect(new Set(named.map(communeOf))).toEqual(new Set(column(tied, 'code_insee')));
  });

  test('the communes excepted have another bureau', () => {
    const excepted = elements.filter((row) => row.nature === 'exception' && !row.imprime!.startsWith('partie '));
    expect(excepted).toHaveLength(51);
    expect(excepted.filter((row) => communeOf(row) === '' || bureauxOf(communeOf(row)).includes(row.bureau!))).toEqual([]);
    expect(excepted.filter((row) => !row.remarque!.startsWith('commune exceptée du canton d'))).toEqual([]);
  });

  test('a canton called after a commune has its seat under the same bureau, unless the seat is excepted', () => {
    const away = elements.filter((row) => {
      const seat = row.nature === 'canton' ? seatOf(row) : '';
      return seat !== '' && !bureauxOf(seat).includes(row.bureau!);
    });
    expect(away.map((row) => [row.nom, row.bureau])).toEqual([
      ['Ballan-Miré', 'Tours (1er bureau)'],
      ['Nœux-les-Mines', 'Béthune (1er bureau)'],
      ['Goyave', 'Pointe-à-Pitre'],
    ]);
  });

  test('every canton is called after a commune of 2012, but for these', () => {
    const without = elements.filter((row) => row.nature === 'canton' && seatOf(row) === '');
    expect(column(without, 'nom')).toEqual(NO_COMMUNE);
  });

  test('the whole départements and the arrondissements agree', () => {
    const whole = [...byCommune.values()].filter((row) => row.fondement === 'departement').map((row) => departementOf(row.code_insee!));
    const printed = elements.filter((row) => row.nature === 'departement');
    expect(new Set(whole)).toEqual(new Set(column(printed, 'departement')));
    const arrondissements = elements.filter((row) => row.nature === 'arrondissement');
    const wrong = arrondissements.filter((row) => {
      const number = parseInt(row.imprime!, 10);
      const code = String((row.departement === '75' ? 75100 : 13200) + number);
      return byCommune.get(code)?.bureau !== row.bureau;
    });
    expect(wrong).toEqual([]);
  });
});

/** Names in short, towns merged before 2012, names of a land. */
const NO_COMMUNE = [
  ...['Bar-sur-Loup', 'Mézières-Centre-Ouest', 'Mézières-Est', 'Peyrolles', 'Les Saintes-Maries-de-la-Mer', 'Le Gond-Pontouvre'],
  ...['Brive-Nord-Est', 'Brive-Nord-Ouest', 'Brive-Centre', 'Brive-Sud-Ouest', 'Brive-Sud-Est', 'Cadouin', 'La Vistrenque'],
  ...['Le Grand-Fougeray', 'Octeville', 'Belle-Ile', 'Château-Chinon', 'Lomme', 'Montferrand', 'La Côte Radieuse', 'Côte Vermeille'],
  ...['Scey-sur-Saône', 'Pont-de-Beauvoisin', 'Saint-Barthélemy', 'Les Saintes', 'Saint-Martin'],
];

const ROMAN = ' I II III IV V VI VII VIII IX X XI XII XIII XIV XV'.split(' ');

/** The printed sentence once its elements, taken in order, and the words that join them are out of it. */
function leftover(bureau: Cells): string {
  let rest = bureau.ressort_imprime!;
  let joined = '';
  for (const element of elements.filter((row) => row.bureau === bureau.bureau)) {
    const at = rest.indexOf(element.imprime!);
    if (at < 0) return `${bureau.bureau!} : « ${element.imprime!} » n'est pas dans la phrase, ou pas à sa place`;
    joined += `${rest.slice(0, at)}|`;
    rest = rest.slice(at + element.imprime!.length);
  }
  const words = `${joined}${rest}`.replace(/à l'exception (de la|des|du)/g, '').split(/[\s,.:|()]+|(?<=\bd)'/);
  return words.filter((word) => !JOINING.has(word.toLowerCase())).join(' ');
}

const JOINING = new Set([
  ...['', 'canton', 'cantons', 'commune', 'communes', 'arrondissement', 'de', 'd', 'du', 'des', 'et', 'marseille'],
  'da', // The misprint of « Cantons da Boulogne-sur-Mer ».
]);

function codesByName(): Map<string, string> {
  const found = new Map<string, string>();
  for (const state of history()) if (state.type === 'COM') found.set(`${departementOf(state.code)} ${folded(state.nom)}`, state.code);
  for (const [code, name] of communesAt(DATE)) found.set(`${departementOf(code)} ${folded(name)}`, code);
  return found;
}

/** The commune an element names, by the name in use where its remark gives one. */
function communeOf(row: Cells): string {
  const name = /^pour (.*)$/.exec(row.remarque!)?.[1] ?? row.nom!;
  return codes.get(`${row.departement} ${folded(name)}`) ?? '';
}

const LIVING = new Set(communesAt(DATE).keys());

/** The commune of 2012 with the longest name that begins the canton's. */
function seatOf(row: Cells): string {
  const words = folded(row.nom!).split(' ');
  for (let length = words.length; length > 0; length--) {
    const code = codes.get(`${row.departement} ${words.slice(0, length).join(' ')}`);
    if (code !== undefined && LIVING.has(code)) return code;
  }
  return '';
}
