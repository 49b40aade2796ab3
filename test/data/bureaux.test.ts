import { column, communesAt, countBy, departementOf, departements, repeated, source, table, testWithSource } from './tables';

const bureaux = table('bureaux');
const byCommune = table('bureau-par-commune');
const headings = table('rubriques').filter((row) => row.table === 'bureaux');
const labels = column(bureaux, 'bureau');
const ARRONDISSEMENTS = /^(132(0[1-9]|1[0-6])|751(0[1-9]|1\d|20))$/;

describe('bureaux.csv, order of 12 June 1970', () => {
  test('has 353 bureaux in 97 départements, each label once', () => {
    expect(bureaux).toHaveLength(353);
    expect(repeated(labels)).toEqual([]);
    expect(column(headings, 'departement')).toEqual([...new Set(column(bureaux, 'departement'))]);
    expect(headings).toHaveLength(97);
  });

  test('leaves out the départements of the Livre foncier, Mayotte and the collectivités', () => {
    const named = new Set(column(bureaux, 'departement'));
    expect([...departements().keys()].filter((code) => !named.has(code) && code < '975')).toEqual(['57', '67', '68']);
    expect([...named].filter((code) => !departements().has(code))).toEqual([]);
  });

  test('has the seat without the number of the bureau', () => {
    const expected = labels.map((label) => label.replace(/ \(\d+(er|e) bureau\)$/, ''));
    expect(column(bureaux, 'siege')).toEqual(expected);
    expect(expected.filter((seat) => seat.includes('('))).toEqual([]);
  });

  test('numbers the bureaux of a seat 1, 2, 3…; one of a seat alone has no number', () => {
    const numbers = new Map<string, string[]>();
    for (const row of bureaux) {
      const seat = `${row.departement} ${row.siege}`;
      numbers.set(seat, [...(numbers.get(seat) ?? []), /\((\d+)/.exec(row.bureau!)?.[1] ?? '']);
    }
    const odd = [...numbers].filter(([, found]) => found.join() !== '' && found.join() !== found.map((_, index) => index + 1).join());
    // The text prints Ermont and Saint-Leu-la-Forêt between the two.
    expect(odd).toEqual([['95 Cergy-Pontoise', ['1', '4']]]);
  });

  test('mends three labels', () => {
    expect(bureaux.filter((row) => row.imprime !== row.bureau).map((row) => [row.imprime, row.bureau])).toEqual([
      ['Saint-Dizer', 'Saint-Dizier'],
      ['Montagne-au-Perche', 'Mortagne-au-Perche'],
      ['Fort de-France', 'Fort-de-France'],
    ]);
  });

  testWithSource('bureaux-hypotheques.txt', 'gives the document back, paragraph by paragraph', () => {
    const paragraphs = source('bureaux-hypotheques.txt')
      .split(/\n\s*\n/)
      .map((paragraph) => paragraph.split('\n').map((line) => line.trim()).join(' ').trim())
      .filter((paragraph) => paragraph !== '');
    const expected = headings.flatMap((heading) => [
      heading.imprime,
      ...bureaux.filter((row) => row.departement === heading.departement).flatMap((row) => [row.imprime, row.ressort_imprime]),
    ]);
    expect(paragraphs.slice(paragraphs.indexOf('RESSORT') + 1)).toEqual(expected);
  });
});

/** Saint-Barthélemy and Saint-Martin, cantons of Basse-Terre in the text. */
const ONCE_GUADELOUPE = ['97701', '97801'];

describe('bureau-par-commune.csv', () => {
  test('has every commune of 1 January 2012, and the arrondissements of Paris and Marseille', () => {
    const codes = column(byCommune, 'code_insee');
    expect(repeated(codes)).toEqual([]);
    expect(codes.filter((code) => ARRONDISSEMENTS.test(code))).toHaveLength(36);
    expect(codes.filter((code) => !ARRONDISSEMENTS.test(code)).sort()).toEqual([...communesAt('2012-01-01').keys(), ...ONCE_GUADELOUPE].sort());
  });

  test('counts its reasons', () => {
    expect(countBy(column(byCommune, 'fondement'))).toEqual({
      arrondissement: 36,
      'arrondissement-seul': 46,
      canton: 31635,
      commune: 841,
      decret: 39,
      demembre: 44,
      departement: 2272,
      'entre-cantons': 7,
      'hors-texte': 17,
      indetermine: 66,
      'livre-foncier': 1634,
      partage: 9,
      'seul-possible': 30,
      'texte-1970': 62,
    });
  });

  test('names only bureaux of bureaux.csv, and every one of them', () => {
    const named = new Set(byCommune.flatMap((row) => (row.bureau === '' ? [] : row.bureau!.split('|'))));
    expect([...named].filter((label) => !labels.includes(label))).toEqual([]);
    expect(labels.filter((label) => !named.has(label))).toEqual([]);
  });

  test('gives a commune a bureau of its own département', () => {
    const departementOfLabel = new Map(bureaux.map((row) => [row.bureau, row.departement]));
    const away = byCommune.filter((row) =>
      row.bureau!.split('|').some((label) => label !== '' && departementOfLabel.get(label) !== departementOf(row.code_insee!)),
    );
    // The text still puts them with Guadeloupe, which they left in 2007.
    expect(away.map((row) => row.code_insee)).toEqual(ONCE_GUADELOUPE);
  });

  test('gives one bureau, several where the commune is split or the text unsettled, none where there is none', () => {
    const several = new Set(['partage', 'indetermine']);
    const none = new Set(['livre-foncier', 'hors-texte']);
    const wrong = byCommune.filter((row) => {
      const count = row.bureau === '' ? 0 : row.bureau!.split('|').length;
      return none.has(row.fondement!) ? count !== 0 : several.has(row.fondement!) ? count < 2 : count !== 1;
    });
    expect(wrong).toEqual([]);
  });

  test.each([
    ['37261', 'Tours', 'Tours (1er bureau)'],
    ['37018', 'Ballan-Miré', 'Tours (2e bureau)'],
    ['62617', 'Nœux-les-Mines', 'Béthune (2e bureau)'],
    ['45067', 'Chaingy', 'Orléans (1er bureau)'],
    ['45046', 'Boulay-les-Barres', 'Orléans (1er bureau)'],
    ['45235', 'Ormes', 'Orléans (2e bureau)'],
    ['72131', 'Fercé-sur-Sarthe', 'La Flèche'],
    ['01429', 'Vandeins', 'Trévoux'],
    ['06088', 'Nice', 'Nice (1er bureau)|Nice (2e bureau)'],
    ['75113', 'Paris 13e', 'Paris (5e bureau)'],
    ['13204', 'Marseille 4e', 'Marseille (1er bureau)'],
    ['67482', 'Strasbourg', ''],
    ['97114', 'Goyave', 'Basse-Terre'],
    ['06030', 'Le Cannet', 'Grasse (1er bureau)'],
    ['64371', 'Mauléon-Licharre', 'Bayonne (1er bureau)'],
    ['49214', 'Montreuil-Juigné', 'Angers (1er bureau)'],
    ['62276', 'Douvrin', 'Béthune (1er bureau)'],
    ['31069', 'Blagnac', 'Toulouse (2e bureau)'],
    ['83062', 'La Garde', 'Toulon (1er bureau)'],
    ['31557', 'Tournefeuille', 'Toulouse (2e bureau)'],
    ['66037', 'Canet-en-Roussillon', 'Perpignan (1er bureau)'],
    ['37050', 'Chambray-lès-Tours', 'Tours (2e bureau)'],
    ['30344', 'Vergèze', 'Nîmes (1er bureau)'],
    ['77111', 'Chessy', 'Meaux'],
    ['69092', 'Gleizé', 'Villefranche-sur-Saône'],
    ['13117', 'Vitrolles', 'Aix-en-Provence (2e bureau)'],
    ['64300', 'Lacq', 'Pau (1er bureau)'],
    ['62263', 'Dainville', 'Arras|Saint-Pol-sur-Ternoise'],
    ['35051', 'Cesson-Sévigné', 'Rennes (1er bureau)|Rennes (2e bureau)'],
    ['89102', 'Chevannes', 'Auxerre (1er bureau)|Auxerre (2e bureau)|Joigny'],
    ['34057', 'Castelnau-le-Lez', 'Montpellier (1er bureau)|Montpellier (2e bureau)'],
  ])('%s %s: %s', (code, _name, bureau) => {
    expect(byCommune.find((row) => row.code_insee === code)?.bureau).toBe(bureau);
  });
});
