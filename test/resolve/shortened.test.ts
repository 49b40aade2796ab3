/** Départements as the State's own files write them, in the column beside the text. */
import { resolver } from '../../src/resolve/resolve';

const codesOf = (text: string): readonly string[] | undefined => {
  const { table, departements } = resolver();
  return departements.read(text)?.departements.map((rank) => table.departements[rank]!.code);
};

test.each([
  ['ALPES-DE-HTE-PROVENCE', ['04']],
  ['Hte-Savoie', ['74']],
  ['HTES-ALPES', ['05']],
  ['Hts de Seine', ['92']],
  ['Terr. de Belfort', ['90']],
  ['Bches-du-Rhône', ['13']],
  ['B.-du-Rhône', ['13']],
  ['CHARENTE MARIT.', ['17']],
  ['Pyrénées Atl.', ['64']],
  ['LOIRE-ATL', ['44']],
  ['6AE', ['67', '68']],
  ["Collectivité européenne d'Alsace", ['67', '68']],
  ['20A', ['2A']],
  ['02B', ['2B']],
  ['9F', ['976']],
])('%s', (text, codes) => {
  expect(codesOf(text)).toEqual(codes);
});

test.each([
  ['two that it shortens', 'Hte S.'],
  ['initials alone', 'L A'],
  ['one word', 'Pyr'],
  ['a street', 'Rue Hte'],
])('%s: no département', (_, text) => {
  expect(codesOf(text)).toBeUndefined();
});
