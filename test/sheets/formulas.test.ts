import { NEW_EXCEL_FUNCTIONS } from '@univerjs/engine-formula';
import { FileFormulas } from '../../src/sheets/formulas';
import { isUnderstood } from '../../src/workbench/files/understood';

const formulas = new FileFormulas(['ZONE', 'COMMUNE', 'COMMUNE.INSEE', 'COMMUNES'], (name) =>
  NEW_EXCEL_FUNCTIONS.has(name),
);

describe('Formulas, in a file and out of it', () => {
  it.each([
    ['SUM(A1:A3)', '=SUM(A1:A3)'],
    ['_xldudf_ZONE(A2)', '=ZONE(A2)'],
    ['_xldudf_COMMUNE_INSEE(A2,71)', '=COMMUNE.INSEE(A2,71)'],
    ['_xldudf_AUTRE_ZONE(A2)', '=_xldudf_AUTRE_ZONE(A2)'],
    ['_xlfn.XLOOKUP(A1,B:B,C:C)', '=XLOOKUP(A1,B:B,C:C)'],
    ['_xlfn._xlws.FILTER(A1:A9,B1:B9="x")', '=FILTER(A1:A9,B1:B9="x")'],
    ['_xlfn.LET(_xlpm.z,_xldudf_ZONE(A2),_xlpm.z&"_xlfn.")', '=LET(z,ZONE(A2),z&"_xlfn.")'],
    ['IFERROR(_xldudf_ZONE("_xldudf_ZONE("),"")', '=IFERROR(ZONE("_xldudf_ZONE("),"")'],
  ])('%s ↔ %s', (written, stored) => {
    expect([formulas.fromFile(written), formulas.toFile(stored)]).toEqual([stored, written]);
  });

  it('knows the namespace of the second manifest', () => {
    expect(formulas.fromFile('_xldudf_RESSORT_COMMUNE_INSEE(A2)')).toBe('=COMMUNE.INSEE(A2)');
  });

  it.each([
    ['=ZONE(A2)', true],
    ['=SUM(COMMUNE.INSEE(A2))', true],
    ['="ZONE("&A1', false],
    ['=MAZONE(A1)', false],
    ['=ZONE', false],
  ])('%s calls one of ours: %s', (formula, ours) => expect(formulas.callsOurs(formula)).toBe(ours));

  it.each([
    ['=SUM(A1:B2)', true],
    ['=SUM($A$1:B$2,C:C,3:4)', true],
    ["='Ma feuille'!A1+Autre!B2", true],
    ['=IF(TRUE,"TVA",1E5)', true],
    ['=LET(x,1,x+1)', true],
    ["='Inconnue'!A1", false],
    ['=Inconnue!A1', false],
    ['=A1*TVA', false],
    ['=SUM(Montants)', false],
    ['=SUM(Villes[Habitants])', false],
    ['=[1]Feuil1!A1', false],
    ['=CUBEVALUE("x")', false],
    ['=A1#', false],
    ['=#REF!+1', false],
  ])('%s is calculated here: %s', (formula, understood) => {
    const knows = (name: string) => ['SUM', 'IF', 'LET'].includes(name);
    expect(isUnderstood(formula, knows, new Set(['Ma feuille', 'Autre']))).toBe(understood);
  });
});
