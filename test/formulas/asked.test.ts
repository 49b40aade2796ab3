/** The commune that a formula of Ressort asks of. */
import { askedOf, isOurFormula } from '../../src/formulas/ours';

test.each<[formula: string, asked: ReturnType<typeof askedOf>]>([
  ['=ZONE(A2)', { cell: 'A2' }],
  ['=ZONE($A$2,B2)', { cell: 'A2' }],
  ['=ZONE(A2:A500,B2:B500)', { cell: 'A2' }],
  ['=RESSORT.COMMUNE.FICHE(AB12)', { cell: 'AB12' }],
  ['=_xldudf_COMMUNE_RECHERCHE_BILAN(A2:A9)', { cell: 'A2' }],
  ['=IFERROR(BUREAU(C3),"?")', { cell: 'C3' }],
  ['=ZONE("Mâcon")', { text: 'Mâcon' }],
  ['=ZONE("dit ""Mâcon""","71")', { text: 'dit "Mâcon"' }],
  ['=ZONE(B2&" "&C2)', undefined],
  ['=ZONE(Feuil2!A2)', undefined],
  ['=SUM(A2)', undefined],
])('%s', (formula, asked) => {
  expect(askedOf(formula)).toEqual(asked);
});

test('a function with two dots in its name is known under every name that Excel gives it', () => {
  for (const name of ['COMMUNE.RECHERCHE.BILAN', 'RESSORT.COMMUNE.RECHERCHE.BILAN', '_xldudf_COMMUNE_RECHERCHE_BILAN'])
    expect(isOurFormula(`=${name}(A2:A9)`)).toBe(true);
});
