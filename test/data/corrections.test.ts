import type { Cells } from './tables';
import { column, countBy, repeated, spelling, table } from './tables';

const corrections = table('corrections');
const of = (name: string) => corrections.filter((row) => row.table === name);
const key = (departement: string | undefined, asPrinted: string | undefined, mendedAs: string | undefined) =>
  `${departement ?? ''};${asPrinted ?? ''};${mendedAs ?? ''}`;
const keysOf = (rows: readonly Cells[]) => rows.map((row) => key(row.departement, row.imprime, row.corrige)).sort();
const differs = (asPrinted: string | undefined, name: string | undefined) => spelling(asPrinted ?? '') !== spelling(name ?? '');

/** « du Croisic » is « Le Croisic » : the remark keeps the print. */
function printedName(row: Cells): string {
  const article = /^imprimé « (du|des) /.exec(row.remarque!)?.[1];
  return article === undefined ? row.imprime! : `${article === 'du' ? 'Le' : 'Les'} ${row.imprime!}`;
}

function mendsOf(rows: readonly Cells[], asPrinted: (row: Cells) => string, mendedAs: string): string[] {
  const mended = rows.filter((row) => differs(asPrinted(row), row[mendedAs]));
  return [...new Set(mended.map((row) => key(row.departement, row.imprime, row[mendedAs])))].sort();
}

const printed = (row: Cells) => row.imprime!;

describe('corrections.csv', () => {
  test('says what, where and why, once', () => {
    expect(repeated(corrections.map((row) => key(`${row.table!} ${row.departement!}`, row.imprime, row.corrige)))).toEqual([]);
    expect(corrections.filter((row) => row.pourquoi === '' || row.corrige === '')).toEqual([]);
    expect(countBy(column(corrections, 'table'))).toEqual({
      zones: 10,
      rubriques: 1,
      populations: 1,
      bureaux: 20,
      'bureaux-ressort': 268,
      'bureau-par-commune': 4,
      tribunaux: 1,
    });
  });

  test('zones: every name that is not spelt as printed, old names aside, and nothing else', () => {
    const rows = table('zones').filter((row) => !row.remarque!.startsWith('ancien nom'));
    expect(keysOf(of('zones'))).toEqual(mendsOf(rows, printed, 'nom'));
  });

  test('rubriques: every heading at fault; an old name, an order or an article is not a fault', () => {
    const rows = table('rubriques').filter((row) => row.remarque === '' || row.remarque!.startsWith('coquille'));
    expect(keysOf(of('rubriques'))).toEqual(mendsOf(rows, printed, 'nom'));
  });

  test('populations: the name that is missing', () => {
    expect(keysOf(of('populations'))).toEqual(mendsOf(table('populations'), printed, 'nom'));
  });

  test('bureaux-ressort: every element that is not spelt as printed, and nothing else', () => {
    const rows = table('bureaux-ressort').filter((row) => row.nature !== 'arrondissement');
    expect(keysOf(of('bureaux-ressort'))).toEqual(mendsOf(rows, printedName, 'nom'));
  });

  test('bureaux: every mended label, and joining words found once in the sentences of the département', () => {
    const rows = table('bureaux');
    const labels = mendsOf(rows, printed, 'bureau');
    const others = of('bureaux').filter((row) => !labels.includes(key(row.departement, row.imprime, row.corrige)));
    expect(of('bureaux').length - others.length).toBe(labels.length);
    for (const { departement, imprime: asPrinted } of others) {
      const sentences = rows.filter((row) => row.departement === departement && row.ressort_imprime!.includes(asPrinted!));
      expect([asPrinted, sentences.length]).toEqual([asPrinted, 1]);
    }
  });

  test('bureau-par-commune: the bureau of the row is the mended one', () => {
    const byCommune = new Map(table('bureau-par-commune').map((row) => [row.code_insee, row.bureau]));
    expect(of('bureau-par-commune').map((row) => byCommune.get(row.imprime))).toEqual(column(of('bureau-par-commune'), 'corrige'));
  });

  test('tribunaux: the lost comma, and the rows that come from it', () => {
    const [comma] = of('tribunaux');
    const rows = table('tribunaux').filter((row) => row.remarque !== '');
    expect(rows.map((row) => row.imprime).join(', ')).toBe(comma?.corrige);
    expect(rows.map((row) => row.departement).join('|')).toBe(comma?.departement);
    expect(rows.filter((row) => !row.remarque!.includes(`« ${comma?.imprime ?? ''} »`))).toEqual([]);
  });
});

describe('the spelling rule', () => {
  test.each([
    ['Etampes', 'Étampes'],
    ['Joeuf', 'Jœuf'],
    ['Vœuil', 'Voeuil'],
    ["l'Escarène", "L'Escarène"],
    ['Saint-Christol-lès-Alès', 'Saint-Christol-lez-Alès'],
  ])('%s may stand for %s without a correction', (asPrinted, name) => {
    expect(spelling(asPrinted)).toBe(spelling(name));
  });

  test.each([
    ['Ligne', 'Ligné'],
    ['Vandains', 'Vandeins'],
    ['Saint- Dizier', 'Saint-Dizier'],
    ['Nux-les-Mines', 'Nœux-les-Mines'],
    ['Les Ligneries', 'Lès Ligneries'],
  ])('%s for %s needs one', (asPrinted, name) => {
    expect(spelling(asPrinted)).not.toBe(spelling(name));
  });
});
