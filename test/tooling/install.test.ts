import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { isInstalled, isNodeRecentEnough } from '../../src/tooling/boot/install.mjs';

const wanted = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/jest': { version: '29.7.0' },
    'node_modules/@esbuild/darwin-x64': { version: '0.28.2', optional: true },
  },
};

describe('isInstalled', () => {
  const jest = { 'node_modules/jest': { version: '29.7.0' } };

  test.each([
    ['the same', { ...jest, 'node_modules/@esbuild/darwin-x64': { version: '0.28.2' } }, true],
    ["another machine's package missing", jest, true],
    ['one package more', { ...jest, 'node_modules/left': { version: '1.0.0' } }, true],
    ['nothing', {}, false],
    ['another version', { 'node_modules/jest': { version: '30.0.0' } }, false],
    [
      'an optional package of another version',
      { ...jest, 'node_modules/@esbuild/darwin-x64': { version: '0.1.0' } },
      false,
    ],
    ['a needed package missing', { 'node_modules/@esbuild/darwin-x64': { version: '0.28.2' } }, false],
  ])('%s', (_case, packages, expected) => {
    expect(isInstalled(wanted, { packages })).toBe(expected);
  });

  test('a lockfile without list', () => {
    expect(isInstalled(wanted, {})).toBe(false);
  });
});

test.each([
  ['20.0.0', true],
  ['22.11.0', true],
  ['100.0.0', true],
  ['18.20.4', false],
  ['9.0.0', false],
])('Node %s: %s', (version, expected) => {
  expect(isNodeRecentEnough(version)).toBe(expected);
});

test('what is made before a command speaks on the error stream: its own output is what another program reads', () => {
  const program = `import { runNode } from './src/tooling/boot/run.mjs';
    await runNode('-e', ["console.log('built')"], { aside: true });
    console.log('answer');`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: path.join(__dirname, '../..'),
    encoding: 'utf8',
  });
  expect([stdout, stderr]).toEqual(['answer\n', 'built\n']);
});
