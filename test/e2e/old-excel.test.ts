/** The pane in an Excel that is too old for it: it says what is lacking, and does what needs no workbook. */
import { REQUIREMENTS } from '../../src/host/requirements';
import { describeInBrowser, STARTING } from './browser';
import { openSite, type Site } from './pages';
import { FIELD, said } from './pane';

jest.setTimeout(STARTING * 2);

const NEEDED = REQUIREMENTS.map(({ set, version }) => `${set} ${version}`);

describeInBrowser('the pane in an old Excel', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site.close());

  it.each(NEEDED)('without %s: says so, by its name, and still searches', async (lacking) => {
    const { page, errors } = await site.open(
      'taskpane.html',
      NEEDED.filter((one) => one !== lacking),
    );
    await said(page, `Mettez Excel à jour : celui-ci ne peut pas agir sur le classeur (il lui manque ${lacking}).`);
    await page.getByRole('combobox', FIELD).fill('macon');
    await page.locator('.rv-result', { hasText: 'Mâcon' }).first().waitFor();
    expect(errors).toEqual([]);
    await page.close();
  });

  it('without any of them: names them all', async () => {
    const { page } = await site.open('taskpane.html', []);
    await said(page, `(il lui manque ${NEEDED.join(', ')})`);
    await page.close();
  });
});
