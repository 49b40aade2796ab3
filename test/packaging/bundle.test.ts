import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import ts from 'typescript';
import { MAPS } from '../../src/tooling/boot/paths.mjs';
import { DIST, call, loadBundle, paneFile, type Realm } from './realm';

interface Metadata {
  allowErrorForDataTypeAny?: boolean;
  functions: Array<{
    id: string;
    name: string;
    description?: string;
    helpUrl?: string;
    parameters: Array<{
      name: string;
      description?: string;
      type?: string;
      dimensionality?: string;
      optional?: boolean;
    }>;
  }>;
}

const read = (name: string) => readFileSync(path.join(DIST, name), 'utf8');
const metadata = JSON.parse(read('functions.json')) as Metadata;
const script = read('functions.js');

/** Every identifier of a script, properties included. */
function identifiers(source: string): Set<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) names.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('functions.js', source, ts.ScriptTarget.Latest));
  return names;
}

let realm: Realm;
beforeAll(() => {
  realm = loadBundle();
});

describe('functions.js alone, in a realm that knows CustomFunctions only', () => {
  test('associates every function of functions.json, and no other, at its top level', () => {
    expect([...realm.functions.keys()].sort()).toEqual(metadata.functions.map(({ id }) => id).sort());
    expect(realm.functions.size).toBeGreaterThan(0);
  });

  test('adds to the globals one name, by which the pane finds its modules', () => {
    expect(realm.added).toEqual(['webpackChunkressort']);
  });

  test('answers at once: a value, not a promise', () => {
    const answer = call(realm.functions.get('ZONE'), [['Mâcon']], null);
    expect(answer).not.toHaveProperty('then');
    expect(answer).toEqual([['B']]);
  });
});

describe('functions.js', () => {
  // Names in the code itself: the table's own text is full of pieces of words.
  const names = identifiers(script);

  test.each([
    'eval',
    'Function',
    'fetch',
    'XMLHttpRequest',
    'WebSocket',
    'EventSource',
    'sendBeacon',
    'importScripts',
    'Worker',
    'RTCPeerConnection',
    'Image',
    'document',
    'window',
    'localStorage',
    'indexedDB',
    'setTimeout',
    'Promise',
  ])('never names %s', (name) => {
    expect(names).not.toContain(name);
  });

  test('names what it must, so that the list above is worth something', () => {
    expect(names).toContain('CustomFunctions');
    expect(identifiers('const a = { ["x"]: self.fetch(`eval`) }')).toEqual(new Set(['a', 'self', 'fetch']));
  });

  test('names no site and no source map', () => {
    expect(script.match(/https?:\/\/[^\s"'`]+|sourceMappingURL/g) ?? []).toEqual([]);
  });
});

describe('functions.json', () => {
  test.each(metadata.functions.map((entry) => [entry.name, entry] as const))(
    '%s',
    (name, { id, description, helpUrl, parameters }) => {
      expect(id).toBe(name);
      expect(name).toMatch(/^[A-Z][A-Z0-9]*(\.[A-Z][A-Z0-9]*)*$/);
      expect(name.length).toBeGreaterThanOrEqual(3);
      expect(description).toMatch(/\S/);
      expect(parameters.filter((parameter) => !parameter.description)).toEqual([]);
      // Excel reads arguments in order: after an optional one, all are.
      const optionals = parameters.map(({ optional }) => optional === true);
      expect(optionals).toEqual([...optionals].sort());
      if (helpUrl !== undefined) expect(helpUrl).toMatch(/^https:\/\//);
    },
  );

  test('lets errors in a range reach the functions', () => {
    expect(metadata.allowErrorForDataTypeAny).toBe(true);
  });
});

describe('functions.en.json', () => {
  const english = JSON.parse(read('functions.en.json')) as Metadata;
  const told = ({ functions }: Metadata): string[] =>
    functions.flatMap(({ description, parameters }) => [
      description ?? '',
      ...parameters.map((parameter) => parameter.description ?? ''),
    ]);

  /** All that is not said to the reader. */
  const bones = ({ functions, ...rest }: Metadata): object => ({
    ...rest,
    functions: functions.map((entry) => ({
      ...entry,
      description: '',
      helpUrl: '',
      parameters: entry.parameters.map((parameter) => ({ ...parameter, description: '' })),
    })),
  });

  test('has the same functions and arguments, and other words for every one', () => {
    expect(bones(english)).toEqual(bones(metadata));
    const french = told(metadata);
    expect(told(english).filter((text, at) => text === '' || text === french[at])).toEqual([]);
    expect(told(english).filter((text) => /[«»]|\b(?:de la|ou|exemple|VRAI)\b|=[A-Z.]+\([^)]*;/i.test(text))).toEqual(
      [],
    );
  });

  test('links to the English help, at the place the French one links to', () => {
    const page = read('help.en.html');
    const places = english.functions.map(({ helpUrl }) => /\/help\.en\.html\?en#(.+)$/.exec(helpUrl ?? '')?.[1] ?? '');
    expect(places).toEqual(metadata.functions.map(({ helpUrl }) => /\/help\.html#(.+)$/.exec(helpUrl ?? '')?.[1]));
    expect(places.filter((place) => !new RegExp(`id="?${place}["> ]`).test(page))).toEqual([]);
  });
});

describe("the pane's page", () => {
  const page = read('taskpane.html');

  test('loads Office.js, then the functions, then its own script', () => {
    const sources = [...page.matchAll(/<script[^>]*\bsrc=["']?([^"'\s>?]+)/g)].map(([, source]) => source);
    expect(sources).toEqual([
      'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
      'functions.js',
      path.relative(DIST, paneFile('js')),
    ]);
  });

  test('asks for the functions it was built with: another content is another address', () => {
    expect(/src="?functions\.js\?([0-9a-f]{8})/.exec(page)).not.toBeNull();
  });

  test('has no inline script, no inline handler, and a policy that allows none', () => {
    expect(page.match(/<script(?![^>]*\bsrc=)/g)).toBeNull();
    expect(page.match(/\son[a-z]+=/g)).toBeNull();
    const policy = /content="(script-src [^"]*)"/.exec(page)?.[1] ?? '';
    expect(policy).toMatch(/^script-src 'self' https:/);
    expect(policy).not.toMatch(/unsafe/);
  });

  test('does not carry the table a second time', () => {
    const pane = readFileSync(paneFile('js'), 'utf8');
    const pieces = Array.from({ length: 50 }, (_, index) => {
      const from = Math.floor((script.length * (index + 1)) / 52);
      return script.slice(from, from + 60);
    });
    expect(pieces.filter((piece) => pane.includes(piece))).toEqual([]);
  });
});

test('the pane stays light: what joins tables, and reads files, is a script of its own', () => {
  const packed = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length;
  expect(packed(paneFile('js'))).toBeLessThan(75 * 1024);
  const name = /name="?ressort-join"? content="?(empreinte\/join\.[0-9a-f]{8}\.js)/.exec(read('taskpane.html'))?.[1];
  expect(packed(path.join(DIST, name!))).toBeLessThan(30 * 1024);
});

describe('what is built', () => {
  const files = readdirSync(path.join(DIST, 'empreinte'));

  test('every script and style bears the hash of its content, but functions.js, which the manifest names', () => {
    expect(readdirSync(DIST).filter((name) => /\.(?:m?js|css)$/.test(name))).toEqual(['functions.js']);
    expect(files.map((name) => name.replace(/[0-9a-f]{8}/, '#')).sort()).toEqual([
      'help.#.css',
      'help.#.js',
      'join.#.js',
      'taskpane.#.css',
      'taskpane.#.js',
    ]);
  });

  test('nothing names a source map, and none is there', () => {
    const texts = [path.join(DIST, 'functions.js'), ...files.map((name) => path.join(DIST, 'empreinte', name))];
    expect(texts.filter((file) => readFileSync(file, 'utf8').includes('sourceMappingURL'))).toEqual([]);
    expect(files.filter((name) => name.endsWith('.map'))).toEqual([]);
  });

  test('the maps are kept apart, and lead back to the sources', () => {
    const map = JSON.parse(readFileSync(path.join(MAPS, 'functions.js.map'), 'utf8')) as { sources: string[] };
    expect(map.sources.filter((source) => source.endsWith('src/resolve/resolve.ts'))).toHaveLength(1);
    expect(existsSync(path.join(MAPS, `${path.relative(DIST, paneFile('js'))}.map`))).toBe(true);
  });
});
