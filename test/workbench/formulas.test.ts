import { ALL_IMPLEMENTED_FUNCTIONS_SET } from '@univerjs/engine-formula';
import { toShown, toStored, withCommas } from '../../src/workbench/french/formulas';
import { englishName, frenchName, PAIRS } from '../../src/workbench/french/names';

describe('a formula typed, stored, shown', () => {
  it.each([
    ['=ZONE("Mâcon";"71")', '=ZONE("Mâcon","71")', '=ZONE("Mâcon";"71")'],
    ['=ZONE("Mâcon","71")', '=ZONE("Mâcon","71")', '=ZONE("Mâcon";"71")'],
    ['=ZONE("a;b";71)', '=ZONE("a;b",71)', '=ZONE("a;b";71)'],
    ['=ZONE("dit ""x;y""";71)', '=ZONE("dit ""x;y""",71)', '=ZONE("dit ""x;y""";71)'],
    ["='Feuil;1'!A1&ZONE(A1;2)", "='Feuil;1'!A1&ZONE(A1,2)", "='Feuil;1'!A1&ZONE(A1;2)"],
    ['=SI(A1;1,5;0)', '=IF(A1,1.5,0)', '=SI(A1;1,5;0)'],
    ['=A1*1,5', '=A1*1.5', '=A1*1.5'],
    ['=SOMME(A1;B1)*1,5', '=SUM(A1,B1)*1.5', '=SOMME(A1;B1)*1,5'],
    ['=ROUND(1,5)', '=ROUND(1,5)', '=ARRONDI(1;5)'],
    ['=ARRONDI(1.25)', '=ROUND(1.25)', '=ARRONDI(1.25)'],
    ['=SOMME(A1,5;2)', '=SUM(A1,5,2)', '=SOMME(A1;5;2)'],
    ['={1,2;3,4}', '={1,2;3,4}', '={1,2;3,4}'],
    ['=COMMUNE.FICHE(A2;;VRAI)', '=COMMUNE.FICHE(A2,,TRUE)', '=COMMUNE.FICHE(A2;;VRAI)'],
    ['=SI(FAUX();VRAI_FAUX;faux)', '=IF(FALSE(),VRAI_FAUX,FALSE)', '=SI(FAUX();VRAI_FAUX;FAUX)'],
    ['=sierreur(zone(a2);"?")', '=IFERROR(zone(a2),"?")', '=SIERREUR(zone(a2);"?")'],
    ['=NB.SI(A:A;"x")', '=COUNTIF(A:A,"x")', '=NB.SI(A:A;"x")'],
    ['=Villes[Nom;x]', '=Villes[Nom;x]', '=Villes[Nom;x]'],
    ['pas une formule ; vraiment', 'pas une formule ; vraiment', 'pas une formule ; vraiment'],
    ['=ZONE("non fermé;', '=ZONE("non fermé;', '=ZONE("non fermé;'],
  ])('%s → %s → %s', (typed, stored, shown) => {
    expect([toStored(typed), toShown(stored)]).toEqual([stored, shown]);
    // Stored again or shown and typed again, it is the same formula; and positions in the text stay true.
    expect([toStored(stored), toStored(shown), withCommas(typed).length]).toEqual([stored, stored, typed.length]);
  });

  it('each French name has one function of the engine, and one alone', () => {
    const unknown = PAIRS.filter(([, english]) => !ALL_IMPLEMENTED_FUNCTIONS_SET.has(english));
    expect(unknown).toEqual([]);
    for (const [french, english] of PAIRS) {
      expect([englishName(french), frenchName(english)]).toEqual([english, french]);
      // A French name that means another function in English would be read wrong.
      expect([french, ALL_IMPLEMENTED_FUNCTIONS_SET.has(french)]).toEqual([french, false]);
    }
  });
});
