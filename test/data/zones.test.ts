import {
  column,
  communesAt,
  countBy,
  departementOf,
  departements,
  history,
  repeated,
  source,
  spelling,
  table,
  testWithSource,
} from './tables';

const zones = table('zones');
const wholeDepartements = table('zones-departements');
const headings = table('rubriques').filter((row) => row.table === 'zones');
const SIGNATURE = '2007-12-28';

describe('zones.csv, article 5 and annexe 2 of the order of 24 December 2007', () => {
  test('has every printed name: 1,569 in zone A, 1,778 in zone B', () => {
    expect(countBy(column(zones, 'zone'))).toEqual({ A: 1569, B: 1778 });
  });

  test('has the three départements printed whole', () => {
    expect(wholeDepartements.map((row) => [row.zone, row.departement, row.imprime])).toEqual(
      ['92', '93', '94'].map((code) => ['A', code, 'Toutes les communes du département.']),
    );
  });

  test('prints a name once in a département of a zone', () => {
    expect(repeated(zones.map((row) => `${row.zone} ${row.departement} ${row.imprime}`))).toEqual([]);
  });

  test('ties every name to one commune of its département, by the name it bore when the text was published', () => {
    const communes = communesAt(SIGNATURE);
    const wrong = zones.filter(
      (row) => communes.get(row.code_insee!) !== row.nom || departementOf(row.code_insee!) !== row.departement,
    );
    expect(wrong).toEqual([]);
  });

  test('ties no commune twice, but Pont-Péan, printed under A and under B', () => {
    expect(repeated(column(zones, 'code_insee'))).toEqual(['35363']);
    expect(zones.filter((row) => row.code_insee === '35363').map((row) => [row.zone, row.imprime])).toEqual([
      ['A', 'Pont-Péan'],
      ['B', 'Pont-Péan'],
    ]);
  });

  test('calls an old name only what the commune was really called before', () => {
    const old = zones.filter((row) => row.remarque!.startsWith('ancien nom'));
    const borne = new Set(
      history().flatMap((state) =>
        state.dateFin !== undefined && state.dateFin <= SIGNATURE ? [`${state.code} ${state.nom}`] : [],
      ),
    );
    expect(old.map((row) => row.imprime)).toEqual([
      'Saint-André',
      'Bassilac',
      'Plobannalec',
      'Plouézoch',
      'Betting-lès-Saint-Avold',
      'Saint-Dié',
    ]);
    expect(old.filter((row) => !borne.has(`${row.code_insee} ${row.imprime}`))).toEqual([]);
  });

  test.each([
    ['A', '62', 'Nux-les-Mines', 'Nœux-les-Mines', '62617'],
    ['A', '67', 'Hnheim', 'Hœnheim', '67204'],
    ['B', '57', 'ting', 'Œting', '57521'],
    ['B', '67', 'Reichs-hoffen', 'Reichshoffen', '67388'],
    ['B', '87', 'Saint-Julien', 'Saint-Junien', '87154'],
    ['B', '88', 'Saint-Dié', 'Saint-Dié-des-Vosges', '88413'],
    ['A', '06', 'Saint-André', 'Saint-André-de-la-Roche', '06114'],
    ['A', '91', 'Evry', 'Évry', '91228'],
    ['B', '71', 'Mâcon', 'Mâcon', '71270'],
  ])('%s %s %s is %s (%s)', (zone, departement, printed, name, code) => {
    const row = zones.find((each) => each.zone === zone && each.departement === departement && each.imprime === printed);
    expect([row?.nom, row?.code_insee]).toEqual([name, code]);
  });

  test('headings: 54 under A, 90 under B, each a département', () => {
    expect(countBy(column(headings, 'zone'))).toEqual({ A: 54, B: 90 });
    const names = departements();
    expect(headings.filter((row) => names.get(row.departement!) !== row.nom)).toEqual([]);
    const other = headings.filter((row) => spelling(row.imprime!) !== spelling(row.nom!));
    expect(other.map((row) => row.imprime)).toEqual(['Haute-Alpes', 'Belfort (territoire de)']);
  });

  testWithSource('zones-electricite.txt', 'gives the document back, line by line', () => {
    const printed = source('zones-electricite.txt').split('\n').filter((line) => line !== '');
    expect(printed.slice(printed.indexOf('Zone A'))).toEqual(['A', 'B'].flatMap(zoneAsPrinted));
  });
});

const changes = table('zones-2010');

describe('zones-2010.csv, what the order of 18 February 2010 changed', () => {
  test('22 communes enter A, 32 enter B, Pont-Péan leaves B, five names are mended', () => {
    expect(countBy(changes.map((row) => `${row.avant} > ${row.apres}`))).toEqual({
      'base > A': 22,
      'base > B': 32,
      'A|B > A': 1,
      'A > A': 1,
      'B > B': 3,
    });
  });

  test('starts from the zones of 2007', () => {
    const before = (code: string): string =>
      column(
        zones.filter((row) => row.code_insee === code),
        'zone',
      ).join('|') || 'base';
    expect(changes.filter((row) => before(row.code_insee!) !== row.avant)).toEqual([]);
  });

  test('names each commune as it was called in 2010, once, in its département', () => {
    const communes = communesAt('2010-02-25');
    const wrong = changes.filter(
      (row) =>
        spelling(communes.get(row.code_insee!) ?? '') !== spelling(row.imprime!) ||
        departementOf(row.code_insee!) !== row.departement,
    );
    expect(wrong.map((row) => row.imprime)).toEqual(['Coudekerque']); // Coudekerque-Village since 6 October 2008; the order prints the older name
    expect(repeated(column(changes, 'code_insee'))).toEqual([]);
  });
});

function zoneAsPrinted(zone: string): string[] {
  const here = headings.filter((row) => row.zone === zone);
  return [`Zone ${zone}`, ...here.flatMap((row) => [`${row.departement} - ${row.imprime}`, listAsPrinted(zone, row.departement!)])];
}

function listAsPrinted(zone: string, departement: string): string {
  const whole = wholeDepartements.find((row) => row.zone === zone && row.departement === departement);
  if (whole) return whole.imprime!;
  return `${column(zones.filter((row) => row.zone === zone && row.departement === departement), 'imprime').join(', ')}.`;
}
