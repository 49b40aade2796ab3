/** Where Légifrance shows each text of the add-in; no other site has its texts. */
import { FACTS } from '../../src/facts/facts';
import { textPage } from '../../src/taskpane/search/text-page';

test.each([
  ['ZONE', 'https://www.legifrance.gouv.fr/search/all?tab_selection=all&query=DEVE0772580A'],
  ['BUREAU', 'https://www.legifrance.gouv.fr/loda/article_lc/LEGIARTI000026502807'],
  ['TRIBUNAL', 'https://www.legifrance.gouv.fr/search/all?tab_selection=all&query=2016-1903'],
  ['POPULATION', ''],
])('%s: %s', (name, address) => {
  const { text } = FACTS.find((fact) => fact.name === name)!;
  expect(textPage(`${text.title} ${text.state}`)).toBe(address);
});
