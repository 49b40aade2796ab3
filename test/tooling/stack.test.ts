/** A stack of the shipped script, read with the map that was kept apart. */
import { readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import { DIST, MAPS } from '../../src/tooling/boot/paths.mjs';
import { translateStack } from '../../src/tooling/stack';

const map = new SourceMap(JSON.parse(readFileSync(path.join(MAPS, 'functions.js.map'), 'utf8')) as SourceMapPayload);

/** The stack of an error thrown by the host from within the shipped function. */
function shippedStack(): string {
  const functions = new Map<string, (...args: unknown[]) => unknown>();
  const associate = (id: string, run: (...args: unknown[]) => unknown): void => void functions.set(id, run);
  function Broken(): never {
    throw new Error('broken');
  }
  const context = vm.createContext({ CustomFunctions: { associate, Error: Broken, ErrorCode: {} } });
  vm.runInContext(readFileSync(path.join(DIST, 'functions.js'), 'utf8'), context, {
    filename: 'https://exemple.fr/ressort/functions.js?0a1b2c3d',
  });
  try {
    functions.get('POPULATION')!([['Mâcon']], null, 'jamais');
  } catch (error) {
    return (error as Error).stack ?? '';
  }
  throw new Error('nothing was thrown');
}

test('each place in functions.js becomes a place in the sources', () => {
  const stack = shippedStack();
  expect(stack).toContain('functions.js?0a1b2c3d:');
  const { text, unknown } = translateStack(stack, () => map);
  expect(unknown).toEqual([]);
  expect(text).toMatch(/src\/functions\/errors\.ts:\d+:\d+/);
  expect(text).toMatch(/src\/functions\/arguments\.ts:\d+:\d+/);
  expect(text).not.toContain('functions.js?');
});

const PLACE = /\d+:\d+(?=\))/.exec(shippedStack())?.[0] ?? '';

test.each([
  [`    at a (https://exemple.fr/outils/functions.js?0a1b2c3d:${PLACE})`, /^ {4}at a \(src\/\S+:\d+:\d+\)$/],
  [`a@https://exemple.fr/functions.js:${PLACE}`, /^a@src\/\S+:\d+:\d+$/],
  ['Error: functions.js is 12:30 late', /^Error: functions\.js is 12:30 late$/],
])('%s', (line, read) => {
  expect(translateStack(line, () => map).text).toMatch(read);
});

test('a script of another build is left as it is, and named', () => {
  const stack = 'at a (https://exemple.fr/empreinte/taskpane.0a1b2c3d.js:1:20)';
  expect(translateStack(stack, () => undefined)).toEqual({ text: stack, unknown: ['empreinte/taskpane.0a1b2c3d.js'] });
});
