import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { COMMANDS, MENU_FUNCTIONS } from '../../src/commands/commands';
import { DEVELOPMENT_BASE_URL, makeManifest } from '../../src/tooling/build/manifests';
import { filesNamed, manifestFaults, type Surroundings } from './manifest-faults';
import { pngSide } from './png';
import { findAll, parseXml, type XmlElement } from './xml';

const ROOT = path.resolve(__dirname, '..', '..');
const template = readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8');
const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string };

function around(baseUrl: string, folder = ROOT): Surroundings {
  return {
    version,
    baseUrl,
    languages: ['en-US'],
    commands: Object.keys(COMMANDS),
    iconSize: (file) => pngSide(path.join(folder, file)),
  };
}

/** The template bears no version of its own: package.json has the only one. */
const here = { ...around(DEVELOPMENT_BASE_URL), version: '0.0.1' };
const hosted = 'https://exemple.fr/outils/ressort';

const MANIFESTS: Array<[name: string, xml: string, surroundings: Surroundings]> = [
  ['manifest.xml as it stands', template, here],
  ['hosted elsewhere', makeManifest(template, { baseUrl: hosted, version, prefixed: false }), around(hosted)],
  ['hosted elsewhere, prefixed', makeManifest(template, { baseUrl: hosted, version, prefixed: true }), around(hosted)],
];

describe.each(MANIFESTS)('%s', (_name, xml, surroundings) => {
  test('has nothing that Excel refuses or breaks on', () => {
    expect(manifestFaults(xml, surroundings)).toEqual([]);
  });
});

describe('what is built', () => {
  const dist = path.join(ROOT, 'dist');
  const built = (name: string) => readFileSync(path.join(dist, name), 'utf8');

  test.each(['manifest.xml', 'manifest-prefixe.xml'])('dist/%s is good, and every file it names is there', (name) => {
    const xml = built(name);
    const page = findAll(parseXml(xml), 'SupportUrl')[0]?.attributes.DefaultValue ?? '';
    const baseUrl = page.replace(/\/[^/]*$/, '');
    expect(manifestFaults(xml, around(baseUrl, dist))).toEqual([]);
    expect(filesNamed(xml, baseUrl).filter((file) => !existsSync(path.join(dist, file)))).toEqual([]);
  });

  test("office-addin-manifest, Microsoft's own reader, understands both", async () => {
    const [bare, prefixed] = await Promise.all(
      ['manifest.xml', 'manifest-prefixe.xml'].map((name) =>
        OfficeAddinManifest.readManifestFile(path.join(dist, name)),
      ),
    );
    expect(bare).toMatchObject({
      displayName: 'Ressort',
      defaultLocale: 'fr-FR',
      version: `1.${version}`,
      officeAppType: 'TaskPaneApp',
    });
    expect(prefixed).toMatchObject({ displayName: 'Ressort (avec préfixe)', version: `1.${version}` });
    expect(prefixed?.id).not.toBe(bare?.id);
  });
});

describe('the twin', () => {
  test('alone has a namespace: the functions of manifest.xml are called bare', () => {
    const [bare, , prefixed] = MANIFESTS.map(([, xml]) => parseXml(xml));
    expect(findAll(bare!, 'Namespace')).toEqual([]);
    expect(findAll(prefixed!, 'Namespace')[0]?.attributes.resid).toBe('Functions.Namespace');
    const texts = findAll(prefixed!, 'String').map(({ attributes }) => attributes);
    expect(texts).toContainEqual({ id: 'Functions.Namespace', DefaultValue: 'RESSORT' });
    expect(texts.filter(({ DefaultValue }) => DefaultValue?.includes('=ZONE('))).toEqual([]);
  });
});

describe('the ribbon', () => {
  const [bare, , prefixed] = MANIFESTS.map(([, xml]) => parseXml(xml));

  test('is one group: the pane, annotating, the functions, the help; each with an icon of its own', () => {
    const controls = findAll(bare!, 'Group')
      .flatMap(({ children }) => children)
      .filter(({ name }) => name === 'Control');
    expect(controls.map(({ attributes }) => attributes.id)).toEqual([
      'Ressort.OpenPane',
      'Ressort.Annotate',
      'Ressort.Insert',
      'Ressort.Help',
    ]);
    const icons = controls.map((control) => findAll(control, 'Image')[0]?.attributes.resid);
    expect(new Set(icons).size).toBe(controls.length);
  });

  test.each([
    ['bare', bare!, ''],
    ['prefixed', prefixed!, 'RESSORT.'],
  ] as const)('%s: each entry of the menu is called as the function it inserts', (_, app, prefix) => {
    const labels = new Map(
      findAll(app, 'ShortStrings')
        .flatMap(({ children }) => children)
        .map(({ attributes, children }) => [
          attributes.id,
          [attributes.DefaultValue, ...children.map((child) => child.attributes.Value)],
        ]),
    );
    const entries = findAll(app, 'Item').map((item) => [
      findAll(item, 'FunctionName')[0]?.text,
      labels.get(item.children[0]?.attributes.resid),
    ]);
    expect(entries).toEqual(Object.entries(MENU_FUNCTIONS).map(([name, run]) => [name, [prefix + run, prefix + run]]));
  });

  test('the prefixed pane knows by its address that it is', () => {
    const pages = (app: XmlElement): string[] =>
      findAll(app, 'Urls')
        .flatMap(({ children }) => children)
        .filter(({ attributes }) => attributes.id === 'Page.Url')
        .map(({ attributes }) => attributes.DefaultValue ?? '');
    expect(pages(bare!)).toEqual([`${DEVELOPMENT_BASE_URL}/taskpane.html`]);
    expect(pages(prefixed!)).toEqual([`${hosted}/taskpane.html?prefixe`]);
  });
});

describe('each rule can fail', () => {
  test.each<[rule: string, broken: (xml: string) => string, fault: RegExp]>([
    [
      'order at the top',
      (xml) =>
        xml
          .replace(/(<Permissions>.*?<\/Permissions>)(\s*)/s, '')
          .replace('<DefaultSettings>', '<Permissions>ReadWriteDocument</Permissions><DefaultSettings>'),
      /<OfficeApp>: children/,
    ],
    [
      'order in the host',
      (xml) =>
        xml
          .replace(/<Runtimes>.*?<\/Runtimes>/s, '')
          .replace(
            '</AllFormFactors>',
            '</AllFormFactors><Runtimes><Runtime resid="Page.Url" lifetime="long" /></Runtimes>',
          ),
      /<Host>: children/,
    ],
    [
      'order in a button',
      (xml) => xml.replace(/(<Label resid="OpenPane.Label" \/>)(\s*)(<Supertip>.*?<\/Supertip>)/s, '$3$1'),
      /<Control>: children/,
    ],
    ['unknown element', (xml) => xml.replace('<Script>', '<Script><Extra />'), /<Script>: children/],
    ['missing element', (xml) => xml.replace(/<SupportUrl [^>]*>/, ''), /<OfficeApp>: children/],
    ['GUID', (xml) => xml.replace('<Id>8c3c8ac9', '<Id>8c3c8ac'), /no GUID/],
    ['version', (xml) => xml.replace(/<Version>[^<]*/, '<Version>9.9.9.0'), /Version: 9\.9\.9\.0/],
    [
      'version that Microsoft refuses',
      (xml) => xml.replace(/<Version>[^<]*/, '<Version>0.1.0.0'),
      /Version: 0\.1\.0\.0 is below 1\.0/,
    ],
    ['publisher', (xml) => xml.replace('>Ressort</ProviderName>', '></ProviderName>'), /ProviderName: 0 characters/],
    [
      'publisher too long',
      (xml) => xml.replace('>Ressort</ProviderName>', `>${'x'.repeat(126)}</ProviderName>`),
      /ProviderName: 126 characters/,
    ],
    ['permission', (xml) => xml.replace('ReadWriteDocument', 'Restricted'), /Permissions/],
    [
      'reference to nothing',
      (xml) => xml.replace('resid="OpenPane.Tip"', 'resid="OpenPane.Gone"'),
      /OpenPane\.Gone.*LongStrings/,
    ],
    [
      'reference of the wrong kind',
      (xml) => xml.replace('<Description resid="OpenPane.Tip"', '<Description resid="OpenPane.Label"'),
      /not in LongStrings/,
    ],
    [
      'resource never used',
      (xml) => xml.replace('<bt:Urls>', '<bt:Urls><bt:Url id="Idle" DefaultValue="https://localhost:3000/a.js" />'),
      /Idle: never used/,
    ],
    [
      'resource defined twice',
      (xml) => xml.replace('bt:Image id="Icon.80"', 'bt:Image id="Icon.64"'),
      /Icon\.64: defined twice/,
    ],
    [
      'id too long',
      (xml) => xml.replaceAll('OpenPane.Tip', 'OpenPane.TipThatIsMuchTooLongForOffice'),
      /characters in its id/,
    ],
    ['short text too long', (xml) => xml.replace('"Ouvrir Ressort"', `"${'x'.repeat(126)}"`), /OpenPane\.Label: 126/],
    [
      'long text too long',
      (xml) => xml.replace('Value="Opens the pane', `Value="${'x'.repeat(240)}`),
      /OpenPane\.Tip: 3\d\d/,
    ],
    [
      'description too long',
      (xml) => xml.replace('DefaultValue="La zone', `DefaultValue="${'x'.repeat(200)}`),
      /Description: \d+ characters/,
    ],
    [
      'page of another resid',
      (xml) => xml.replace('<FunctionFile resid="Page.Url"', '<FunctionFile resid="Functions.Script.Url"'),
      /several resids/,
    ],
    ['short-lived runtime', (xml) => xml.replace('lifetime="long"', 'lifetime="short"'), /lifetime/],
    [
      'requirement forgotten',
      (xml) => xml.replace(/<Set Name="SharedRuntime"[^>]*>/, ''),
      /SharedRuntime 1\.1 missing/,
    ],
    [
      'default locale repeated',
      (xml) => xml.replace('<bt:Override Locale="en-US"', '<bt:Override Locale="fr-FR"'),
      /overrides the default locale/,
    ],
    [
      'override without prefix',
      (xml) => xml.replace('<bt:Override Locale', '<Override Locale'),
      /Override of another namespace/,
    ],
    [
      'text not translated',
      (xml) => xml.replace(/<bt:Override Locale="en-US" Value="Open Ressort" \/>/, ''),
      /OpenPane\.Label: not in en-US/,
    ],
    [
      'http',
      (xml) => xml.replace('https://localhost:3000/functions.json', 'http://localhost:3000/functions.json'),
      /not https/,
    ],
    [
      'another site',
      (xml) => xml.replace('https://localhost:3000/functions.js"', 'https://example.com/functions.js"'),
      /not under/,
    ],
    [
      'English file of another site',
      (xml) =>
        xml.replace(
          'Value="https://localhost:3000/functions.en.json"',
          'Value="https://example.com/functions.en.json"',
        ),
      /not under/,
    ],
    [
      'file not translated',
      (xml) => xml.replace(/<bt:Override Locale="en-US" Value="[^"]*functions.en.json" \/>/, ''),
      /Functions\.Metadata\.Url: not in en-US/,
    ],
    [
      'command unknown',
      (xml) => xml.replace('<FunctionName>openHelp', '<FunctionName>openHelps'),
      /openHelps: no such command/,
    ],
    [
      'command left out',
      (xml) => xml.replace(/<Item id="Ressort.Cour">.*?<\/Item>/s, ''),
      /insertCour: not on the ribbon/,
    ],
    [
      'id given twice',
      (xml) => xml.replace('id="Ressort.Help"', 'id="Ressort.Annotate"'),
      /Ressort\.Annotate: given twice/,
    ],
    ['icon of another size', (xml) => xml.replace('assets/icon-80.png', 'assets/icon-64.png'), /is 64 instead of 80/],
    ['icon without file', (xml) => xml.replace('assets/icon-32.png', 'assets/icon-33.png'), /IconUrl.*missing/],
    ['icon size forgotten', (xml) => xml.replace('<bt:Image size="80" resid="Icon.80" />', ''), /sizes 80 missing/],
    ['icon size unknown to Office', (xml) => xml.replace('size="64"', 'size="65"'), /no size 65/],
  ])('%s', (_rule, broken, fault) => {
    const xml = broken(template);
    expect(xml).not.toBe(template);
    expect(manifestFaults(xml, here).join('\n')).toMatch(fault);
  });

  test('a document that is not well formed', () => {
    expect(() => manifestFaults(template.replace('</Hosts>', ''), here)).toThrow();
  });
});
