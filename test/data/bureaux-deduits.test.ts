/** What decides where neither a commune nor its canton is in the list: `bureaux-deduits.csv` beside the others. */
import { communesOf, table } from './tables';

const deductions = table('bureaux-deduits');
const byCommune = table('bureau-par-commune');
const KINDS = ['texte-1970', 'decret', 'demembre', 'entre-cantons', 'arrondissement-seul', 'seul-possible'];
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
    ['entre-cantons', ({ canton, origine }: Record<string, string>) => canton === '' && listOf(origine).length === 2],
    ['arrondissement-seul', ({ canton, origine }: Record<string, string>) => canton !== '' && origine === ''],
    ['seul-possible', ({ origine }: Record<string, string>) => listOf(origine).length > 1],
  ] as const)('%s tells what it must', (kind, tells) => {
    const rows = deductions.filter(({ fondement }) => fondement === kind) as Record<string, string>[];
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.filter((row) => !tells(row))).toEqual([]);
  });
});

/** Communes that joined their arrondissement in 2017: Istres from Aix and Arles, Béthune from Arras and Lens. */
const JOINED_SINCE = new Set(['13029', '13044', '13078', '62077', '62232', '62269', '62443']);

/** The oldest directory there is: most arrondissements were then those of 2012. */
const arrondissements = new Map(
  communesOf('2019').flatMap((commune) => {
    const { arrondissement } = commune as { arrondissement?: string };
    const counted = commune.type === 'commune-actuelle' && arrondissement !== undefined;
    return counted && !JOINED_SINCE.has(commune.code) ? [[commune.code, arrondissement] as const] : [];
  }),
);

/** The bureaux of the cantons of each arrondissement that the text names. */
const bureauxOf = new Map<string, Set<string>>();
for (const { code_insee: code, bureau, fondement } of byCommune) {
  const arrondissement = arrondissements.get(code!);
  if (arrondissement === undefined || fondement !== 'canton') continue;
  bureauxOf.set(arrondissement, (bureauxOf.get(arrondissement) ?? new Set()).add(bureau!));
}

function bureauxAround(code: string): string[] {
  return [...(bureauxOf.get(arrondissements.get(code) ?? '') ?? [])];
}

describe('a canton of before 2015 lies in one arrondissement', () => {
  test('arrondissement-seul: every canton of the arrondissement that is named falls under the bureau', () => {
    const resting = byCommune.filter(({ fondement }) => fondement === 'arrondissement-seul');
    expect(resting).toHaveLength(46);
    expect(resting.filter((row) => bureauxAround(row.code_insee!).join() !== row.bureau)).toEqual([]);
  });

  test('Haute-Vienne: so do those that the text of 1970 settles', () => {
    const settled = byCommune.filter((row) => row.fondement === 'texte-1970' && row.bureau === 'Limoges');
    expect(settled).toHaveLength(28);
    expect(settled.filter((row) => bureauxAround(row.code_insee!).join() !== 'Limoges')).toEqual([]);
  });

  test('indetermine: the arrondissement has several bureaux, and settles nothing', () => {
    const doubtful = byCommune.filter(({ fondement }) => fondement === 'indetermine');
    expect(doubtful.filter((row) => bureauxAround(row.code_insee!).length === 1)).toEqual([]);
  });
});
