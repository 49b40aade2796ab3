import { makeManifest, parseBaseUrl } from '../../src/tooling/build/manifests';

describe('parseBaseUrl', () => {
  test.each([
    [undefined, 'https://localhost:3000'],
    ['  ', 'https://localhost:3000'],
    ['https://exemple.fr', 'https://exemple.fr'],
    ['https://exemple.fr/', 'https://exemple.fr'],
    [' https://exemple.fr:8443/outils/ressort// ', 'https://exemple.fr:8443/outils/ressort'],
    ['https://préfecture.fr', 'https://xn--prfecture-c4a.fr'],
  ])('%j gives %s', (given, expected) => {
    expect(parseBaseUrl(given)).toBe(expected);
  });

  test.each([
    ['exemple.fr', /n'est pas une adresse web/],
    ['http://exemple.fr', /https:\/\//],
    ['ftp://exemple.fr', /https:\/\//],
    ['https://exemple.fr/?v=1', /« \? »/],
    ['https://exemple.fr/#a', /« # »/],
    ['https://moi:secret@exemple.fr', /identifiants/],
  ])('%s is refused', (given, message) => {
    expect(() => parseBaseUrl(given)).toThrow(message);
  });
});

describe('makeManifest', () => {
  const options = { baseUrl: 'https://exemple.fr', version: '1.2.3', prefixed: false };

  test('refuses a template without the place to change, or with two', () => {
    expect(() => makeManifest('<OfficeApp />', options)).toThrow(/attendu une fois, trouvé 0 fois/);
    expect(() => makeManifest('<Version>1</Version><Version>2</Version>', options)).toThrow(/trouvé 2 fois/);
  });

  test('writes the version in four parts, the first a 1, and refuses any other than three', () => {
    expect(makeManifest('<Version>0.0.0.0</Version>', options)).toBe('<Version>1.1.2.3</Version>');
    expect(() => makeManifest('<Version>0.0.0.0</Version>', { ...options, version: '1.2.3-beta' })).toThrow(
      /trois nombres/,
    );
  });

  test('leaves no address of the development server', () => {
    const made = makeManifest(
      '<Version>0</Version><a b="https://localhost:3000/c.html" /><a b="https://localhost:3000/d.js" />',
      options,
    );
    expect(made).toBe('<Version>1.1.2.3</Version><a b="https://exemple.fr/c.html" /><a b="https://exemple.fr/d.js" />');
  });

  test('an ampersand in the address stays XML', () => {
    expect(
      makeManifest('<Version>0</Version><a b="https://localhost:3000/c" />', {
        ...options,
        baseUrl: 'https://exemple.fr/a&b',
      }),
    ).toContain('"https://exemple.fr/a&amp;b/c"');
  });
});
