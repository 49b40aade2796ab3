/** What decides where neither a commune nor its canton is in the list: `bureaux-deduits.csv` beside the others. */
import { Resolver } from '../../src/resolve/resolve';
import { table as readTable } from '../../src/table/table';
import { table } from './tables';

const deductions = table('bureaux-deduits');
const byCommune = table('bureau-par-commune');
const KINDS = ['texte-1970', 'decret', 'demembre', 'seul-possible'];
const listOf = (joined: string | undefined): readonly string[] => (joined ?? '').split('|').filter(Boolean);

describe('bureaux-deduits.csv', () => {
  test('tells every deduced row, and no other', () => {
    const told = deductions.flatMap(({ bureau, fondement, communes }) =>
      communes!.split(' ').map((code) => `${code} ${bureau!} ${fondement!}`),
    );
    const deduced = byCommune
      .filter(({ fondement }) => KINDS.includes(fondement!))
      .map((row) => `${row.code_insee!} ${row.bureau!} ${row.fondement!}`);
    expect([...told].sort()).toEqual([...deduced].sort());
  });

  test('takes each canton from cantons that are printed under the bureau', () => {
    const printed = new Set(
      table('bureaux-ressort')
        .filter(({ nature }) => nature === 'canton')
        .map(({ departement, bureau, nom }) => `${departement!} ${bureau!} ${nom!}`),
    );
    const strangers = deductions.flatMap(({ departement, bureau, origine }) =>
      listOf(origine)
        .map((canton) => `${departement!} ${bureau!} ${canton}`)
        .filter((one) => !printed.has(one)),
    );
    expect(strangers).toEqual([]);
  });

  test('names a canton that the list has not, or none', () => {
    const printed = new Set(table('bureaux-ressort').map(({ departement, nom }) => `${departement!} ${nom!}`));
    const listed = deductions.flatMap(({ departement, canton }) =>
      listOf(canton).filter((one) => printed.has(`${departement!} ${one}`)),
    );
    expect(listed).toEqual([]);
  });

  test.each([
    ['texte-1970', ({ canton, origine }: Record<string, string>) => canton !== '' && origine === ''],
    ['decret', ({ canton, origine, document }: Record<string, string>) => !!canton && !!origine && document!.startsWith("décret ")],
    ['demembre', ({ canton, origine }: Record<string, string>) => canton !== '' && origine !== ''],
    ['seul-possible', ({ origine }: Record<string, string>) => listOf(origine).length > 1],
  ] as const)('%s tells what it must', (kind, tells) => {
    const rows = deductions.filter(({ fondement }) => fondement === kind) as Record<string, string>[];
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.filter((row) => !tells(row))).toEqual([]);
  });
});

/**
 * A canton of before 2015 lies in one arrondissement: where all the other communes of today's fall under one bureau, so
 * does what was cut out of it. Some arrondissements have changed since, and are not asked.
 */
test.each([
  ['62', 'Saint-Omer', ['Arques']],
  ['62', 'Boulogne-sur-Mer', ['Le Portel']],
  ['77', 'Melun', ['Combs-la-Ville', 'Le Mée-sur-Seine']],
  ['81', 'Albi', ['Albi-Ouest']],
  ['81', 'Castres', ['Castres-Ouest']],
  ['87', 'Limoges', ['Nexon', 'Nieul', 'Oradour-sur-Vayres', 'Pierre-Buffière']],
])('%s, %s: the whole arrondissement falls under the bureau', (departement, bureau, cantons) => {
  const all = readTable();
  const resolver = new Resolver(all);
  const arrondissementOf = (code: string): string | undefined => {
    const read = resolver.resolve(`INSEE ${code}`);
    const today = read.kind === 'sure' ? all.todayOf(read.place)[0] : undefined;
    return today === undefined ? undefined : all.belonging().valueOf('arrondissement', today);
  };
  const [row] = deductions.filter((one) => one.departement === departement && one.bureau === bureau && one.canton === cantons.join('|'));
  const where = new Set(row!.communes!.split(' ').map(arrondissementOf));
  const others = byCommune.filter(
    (one) => one.code_insee!.startsWith(departement) && where.has(arrondissementOf(one.code_insee!)),
  );
  expect(others.length).toBeGreaterThan(40);
  expect(others.filter((one) => one.bureau !== bureau)).toEqual([]);
});
