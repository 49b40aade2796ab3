/** Where a click may lead: the addresses named in what is built are these, and no other. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { DIST } from '../packaging/realm';

/** Sites a page may lead to or load from, and why. */
const SITES: Readonly<Record<string, string>> = {
  'appsforoffice.microsoft.com': 'Office.js, which the store wants from there',
  'ajax.aspnetcdn.com': 'what Office.js loads in its turn, in the policy alone',
  'www.legifrance.gouv.fr': 'the page of the text behind an answer, opened by a click on a card; it carries no commune',
  'www.w3.org': 'the names of SVG and XML, never asked for',
};

const built = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).map((file) => file.split(path.sep).join('/'));
/** The pages and scripts of the add-in; the workbench is the spreadsheet's own, whose policy lets nothing out. */
const files = built.filter(
  (file) => /\.(?:html|js|css)$/.test(file) && !/^(?:workbench|lib|export|captures)\//.test(file),
);

test('the pages and scripts of the add-in are looked at', () => {
  expect(files).toEqual(expect.arrayContaining(['functions.js', 'help.html', 'help.en.html', 'taskpane.html']));
  expect(files.some((file) => /taskpane.*\.js$/.test(file))).toBe(true);
});

test.each(files)('%s names no other site', (file) => {
  const sites = [
    ...readFileSync(path.join(DIST, file), 'utf8').matchAll(/(?:https?|wss?|ftp):\/\/([^/\s"'`\\)<>;?]+)/g),
  ].map(([, site]) => site!);
  expect([...new Set(sites)].filter((site) => !(site in SITES) && !site.startsWith('localhost:'))).toEqual([]);
});

test.each(files.filter((file) => file.endsWith('.html')))(
  'the links of %s lead to itself, its twin, or its own files',
  (file) => {
    const links = [
      ...readFileSync(path.join(DIST, file), 'utf8').matchAll(/\b(?:href|src|action|formaction)=("[^"]*"|[^\s>]+)/g),
    ].map(([, value]) => value!.replace(/"/g, ''));
    expect(links.length).toBeGreaterThan(0);
    const away = links.filter(
      (link) => !link.startsWith('#') && !/^(?:[\w-]+\/)*[\w.-]+(?:\?[\w-]+)?(?:#[\w.-]+)?$/.test(link),
    );
    expect(away.filter((link) => !link.startsWith('https://appsforoffice.microsoft.com/'))).toEqual([]);
  },
);
