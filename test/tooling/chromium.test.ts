import { findChromium } from '../../src/tooling/chromium';

const CASES: Array<
  [name: string, env: Record<string, string>, platform: NodeJS.Platform, present: string[], expected: string | null]
> = [
  [
    'named by the environment',
    { CHROMIUM_PATH: '/opt/mine', PATH: '/usr/bin' },
    'linux',
    ['/opt/mine', '/usr/bin/chromium'],
    '/opt/mine',
  ],
  ['named for puppeteer', { PUPPETEER_EXECUTABLE_PATH: '/opt/mine' }, 'linux', ['/opt/mine'], '/opt/mine'],
  ['Debian', { PATH: '/bin:/usr/bin' }, 'linux', ['/usr/bin/chromium'], '/usr/bin/chromium'],
  ['Chrome on Linux, not in the path', { PATH: '' }, 'linux', ['/usr/bin/google-chrome'], '/usr/bin/google-chrome'],
  ['snap', {}, 'linux', ['/snap/bin/chromium'], '/snap/bin/chromium'],
  [
    'Chrome on a Mac',
    { HOME: '/Users/a' },
    'darwin',
    ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  [
    "Edge in a Mac user's own folder",
    { HOME: '/Users/a' },
    'darwin',
    ['/Users/a/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
    '/Users/a/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  [
    'Edge on Windows',
    { ProgramFiles: 'C:\\Program Files', 'ProgramFiles(x86)': 'C:\\Program Files (x86)' },
    'win32',
    ['C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  ['an empty variable', { CHROMIUM_PATH: '', PATH: '/usr/bin' }, 'linux', ['/usr/bin/chromium'], '/usr/bin/chromium'],
  ['none at all', { PATH: '/usr/bin' }, 'linux', [], null],
  ['none on Windows', {}, 'win32', [], null],
];

test.each(CASES)('%s', (_name, env, platform, present, expected) => {
  expect(findChromium(env, platform, (file) => present.includes(file))).toBe(expected);
});

test('a browser that is named but is not there is never replaced by another', () => {
  const find = () =>
    findChromium({ CHROMIUM_PATH: '/nowhere', PATH: '/usr/bin' }, 'linux', (file) => file === '/usr/bin/chromium');
  expect(find).toThrow(/CHROMIUM_PATH désigne « \/nowhere »/);
});
