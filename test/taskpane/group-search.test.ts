/** Départements, bureaux and courts found by what one types. */
import { resolver } from '../../src/resolve/resolve';
import { GroupSearch } from '../../src/taskpane/search/group-search';

const search = new GroupSearch(resolver().table);

test.each([
  ['71', ['DEPARTEMENT 71 · Saône-et-Loire']],
  ['2a', ['DEPARTEMENT 2A · Corse-du-Sud']],
  ['Saône-et', ['DEPARTEMENT 71 · Saône-et-Loire']],
  ['tribunal de dijon', ['TRIBUNAL Dijon']],
  ['Tribunal judiciaire de Dijon', ['TRIBUNAL Dijon']],
  ['cour d’appel de Dijon', ['COUR Dijon']],
  ['bureau de mâc', ['BUREAU Mâcon']],
  ['corbeil', ['BUREAU Corbeil (1er bureau)', 'BUREAU Corbeil (2e bureau)', 'BUREAU Corbeil (3e bureau)']],
  ['12 rue de Dijon', []],
  ['di', []],
  ['', []],
])('%s', (text, found) => {
  expect(search.find(text).map(({ criterion, name }) => `${criterion} ${name}`)).toEqual(found);
});
