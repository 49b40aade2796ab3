/** Everything the texts print, asked of the functions and given back. */
import { column as cells, countBy, departements, table } from '../data/tables';
import { ExcelError, call, column, one, shown } from './excel';

const zones = table('zones');
const headings = table('rubriques').filter((row) => row.table === 'zones');

/** Rows whose answer is not `expected`, with what came instead. */
function unlike(
  answers: readonly unknown[],
  expected: (at: number) => unknown,
  label: (at: number) => string,
): string[] {
  return answers.flatMap((answer, at) => (answer === expected(at) ? [] : [`${label(at)} : ${String(shown(answer))}`]));
}

describe('ZONE, of the 3,347 printed names each with its département', () => {
  // Communes nouvelles that kept the printed name: the zone of the seat, then that of the others.
  const BOTH: Record<string, string> = {
    '14 Rots': 'A ou base',
    '69 Vaugneray': 'A ou base',
    '08 Bazeilles': 'B ou base',
    '22 Lamballe': 'B ou base',
    '36 Saint-Maur': 'B ou base',
    '52 Saints-Geosmes': 'B ou base',
    '60 Trie-Château': 'B ou base',
    '79 Thouars': 'B ou base',
    '81 Puygouzon': 'B ou base',
    '88 Thaon-les-Vosges': 'B ou base',
    '35 Pont-Péan': 'A ou B',
  };
  // Even a misprint gives its zone, since it is read as what it stands for (`addMisprints`), unless a commune may be meant.
  const OWN_NAME = '87 Saint-Julien';
  const key = (at: number): string => `${zones[at]!.departement!} ${zones[at]!.imprime!}`;
  const heading = (at: number): string =>
    headings.find((row) => row.zone === zones[at]!.zone && row.departement === zones[at]!.departement)!.imprime!;

  test.each([
    ['its code', (at: number) => zones[at]!.departement!],
    ['its heading, as printed', heading],
    ['its code and heading, as printed', (at: number) => `${zones[at]!.departement!} - ${heading(at)}`],
  ])('by %s', (_how, departement) => {
    const answers = column(
      'ZONE',
      cells(zones, 'imprime'),
      zones.map((_, at) => departement(at)),
    );
    const wrong = unlike(answers, (at) => BOTH[key(at)] ?? zones[at]!.zone, key);
    expect(answers).toHaveLength(3347);
    expect(wrong).toHaveLength(1);
    expect(wrong[0]).toMatch(new RegExp(`^${OWN_NAME} : #N/A : .*Saint-Junien .*Saint-Julien-le-Petit`));
  });

  test('by the code INSEE each is tied to', () => {
    const answers = column(
      'ZONE',
      cells(zones, 'code_insee').map((code) => `INSEE ${code}`),
    );
    // A commune nouvelle that kept the code has the zone of the printed commune first, then that of the others.
    const joined = zones.flatMap((row, at) =>
      answers[at] === row.zone ? [] : [`${row.zone!} ${String(shown(answers[at]))}`],
    );
    expect(countBy(joined)).toEqual({ 'A A ou B': 1, 'B A ou B': 1, 'A A ou base': 9, 'B B ou base': 28 });
  });

  test.each([
    ['Boulogne-Billancourt', '92', 'A'],
    ['Bobigny', '93', 'A'],
    ['Créteil', '94', 'A'],
    ['Mâcon', '71', 'B'],
    ['Cluny', '71', 'base'],
    ['Ajaccio', '2A', 'distincte'],
    ['Bastia', '2B', 'distincte'],
    ['Fort-de-France', '972', 'distincte'],
    ['Pont-Péan', '35', 'A ou B'],
  ])('%s (%s) : %s', (commune, departement, zone) => {
    expect(one('ZONE', commune, departement)).toBe(zone);
  });
});

/** Where the canton is not in the list, and something else decides. */
const DEDUCED = ['texte-1970', 'decret', 'demembre', 'entre-cantons', 'arrondissement-seul', 'seul-possible'];

describe('BUREAU, of every row of bureau-par-commune.csv asked by its code INSEE', () => {
  const rows = table('bureau-par-commune');
  const answers = column(
    'BUREAU',
    rows.map((row) => `INSEE ${row.code_insee!}`),
  );
  const labels = rows.map((row) =>
    row.bureau!.split('|').sort((one, other) => one.localeCompare(other, 'fr', { numeric: true })),
  );
  const printed = (at: number): string =>
    rows[at]!.fondement === 'livre-foncier' ? 'Livre foncier' : labels[at]!.join(' ou ');
  const of = (...fondements: string[]): number[] =>
    rows.flatMap((row, at) => (fondements.includes(row.fondement!) ? [at] : []));
  // Codes that a commune has left since 2012, and the table does not know any more.

  test('gives the bureau, or the bureaux joined by « ou »', () => {
    const sure = of('canton', 'departement', 'commune', 'arrondissement', 'partage', 'livre-foncier', ...DEDUCED);
    // A commune nouvelle has the bureaux of all that made it, its own first.
    const wrong = sure.filter(
      (at) => answers[at] !== printed(at) && !String(answers[at]).startsWith(`${printed(at)} ou `),
    );
    expect(wrong.map((at) => `${rows[at]!.code_insee!} ${String(shown(answers[at]))}`)).toEqual([]);
    expect(sure.filter((at) => answers[at] === printed(at)).length).toBeGreaterThan(36500);
  });

  test('adds a bureau only where a commune nouvelle joins several', () => {
    const more = of('canton', 'commune').filter((at) => String(answers[at]).startsWith(`${printed(at)} ou `));
    const names = column(
      'COMMUNE.SOURCE',
      more.map((at) => `INSEE ${rows[at]!.code_insee!}`),
      undefined,
      'BUREAU',
    );
    expect(names.filter((name) => typeof name !== 'string')).toEqual([]);
    expect(more).toHaveLength(43);
  });

  test('Livre foncier in the three départements, and nowhere else', () => {
    const here = rows.flatMap((row, at) => (answers[at] === 'Livre foncier' ? [row.code_insee!.slice(0, 2)] : []));
    expect([...new Set(here)].sort()).toEqual(['57', '67', '68']);
    expect(here.length).toBe(of('livre-foncier').length);
  });

  test('#N/A that names every candidate where the text does not settle it: 66 communes', () => {
    const doubtful = of('indetermine');
    const silent = doubtful.filter((at) => {
      const answer = answers[at];
      return (
        !(answer instanceof ExcelError) ||
        answer.code !== '#N/A' ||
        labels[at]!.some((label) => !answer.message?.includes(label))
      );
    });
    expect(doubtful).toHaveLength(66);
    expect(silent.map((at) => rows[at]!.code_insee)).toEqual([]);
  });

  test('#N/A where the text says nothing: the 17 communes of Mayotte', () => {
    const outside = of('hors-texte');
    expect(outside.map((at) => rows[at]!.code_insee!.slice(0, 3))).toEqual(new Array(17).fill('976'));
    expect(outside.filter((at) => !(answers[at] instanceof ExcelError))).toEqual([]);
  });
});

describe('POPULATION "annexe", of the 1,200 printed figures', () => {
  const rows = table('populations');

  test.each([
    [
      'code INSEE',
      () =>
        column(
          'POPULATION',
          rows.map((row) => `INSEE ${row.code_insee!}`),
          undefined,
          'annexe',
        ),
    ],
    ['name and département', () => column('POPULATION', cells(rows, 'nom'), cells(rows, 'departement'), 'annexe')],
  ])('by %s', (_how, ask) => {
    const wrong = unlike(
      ask(),
      (at) => Number(rows[at]!.population),
      (at) => rows[at]!.nom!,
    );
    expect(wrong).toEqual([]);
  });

  test('the printed figure, spaces apart', () => {
    expect(
      rows.filter((row) => Number(row.population_imprimee!.replace(/\D/g, '')) !== Number(row.population)),
    ).toEqual([]);
  });

  test('an error elsewhere, never the figure of another table', () => {
    expect(shown(one('POPULATION', 'Paris', '75', 'annexe'))).toMatch(/^#N\/A : .*71, 70 et 90/);
  });
});

describe('TRIBUNAL and COUR, for every département', () => {
  const rows = table('tribunaux');
  const seat = new Map(rows.map((row) => [`${row.juridiction!} ${row.departement!}`, row.siege!]));
  /** One commune of each département: the first of its list. */
  const places = [...departements().keys()].map((code) => {
    const communes = call('COMMUNES', 'DEPARTEMENT', code);
    if (communes instanceof ExcelError) throw new Error(`${code} : ${communes.message ?? ''}`);
    return { code, commune: String(communes[0]![1]) };
  });

  test.each([
    ['TRIBUNAL', 'tribunal', 38],
    ['COUR', 'cour', 37],
  ] as const)('%s', (name, court, seats) => {
    const answers = column(
      name,
      places.map(({ commune }) => `INSEE ${commune}`),
    );
    const answerOf = new Map(places.map(({ code }, at) => [code, answers[at]]));
    const named = places.filter(({ code }) => seat.has(`${court} ${code}`)).map(({ code }) => code);
    expect(named.map((code) => [code, shown(answerOf.get(code))])).toEqual(
      named.map((code) => [code, seat.get(`${court} ${code}`)]),
    );
    expect(new Set(named.map((code) => answerOf.get(code))).size).toBe(seats);
    const others = places
      .filter(({ code }) => !named.includes(code))
      .map(({ code }) => [code, answerOf.get(code)] as const);
    expect(others.map(([code]) => code).sort()).toEqual(['64', '84', '984', '989']);
    for (const [, answer] of others)
      expect(shown(answer)).toMatch(/^#N\/A : Le décret du 28 décembre 2016 .*(aucun tribunal|aucune cour)/);
  });
});
