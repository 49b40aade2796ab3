import { findExcel, withoutExcel } from '../../src/tooling/excel';

const WINDOWS = 'C:\\Program Files\\Microsoft Office\\root\\Office16\\EXCEL.EXE';

test.each<
  [name: string, platform: NodeJS.Platform, env: Record<string, string>, present: string[], expected: string | null]
>([
  ['Windows', 'win32', { ProgramFiles: 'C:\\Program Files' }, [WINDOWS], WINDOWS],
  ['Windows without Excel', 'win32', { ProgramFiles: 'C:\\Program Files' }, [], null],
  ['Mac', 'darwin', { HOME: '/Users/a' }, ['/Applications/Microsoft Excel.app'], '/Applications/Microsoft Excel.app'],
  [
    'Mac, for one user',
    'darwin',
    { HOME: '/Users/a' },
    ['/Users/a/Applications/Microsoft Excel.app'],
    '/Users/a/Applications/Microsoft Excel.app',
  ],
  ['Linux, whatever is there', 'linux', { HOME: '/home/a' }, ['/Applications/Microsoft Excel.app', WINDOWS], null],
])('%s', (_name, platform, env, present, expected) => {
  expect(findExcel(env, platform, (file) => present.includes(file))).toBe(expected);
});

test.each<[platform: NodeJS.Platform, why: RegExp]>([
  ['linux', /^Excel n'existe pas pour Linux/],
  ['darwin', /^Excel n'a pas été trouvé/],
])('without Excel on %s, says why and what to do instead', (platform, why) => {
  const text = withoutExcel(platform);
  expect(text).toMatch(why);
  expect(text).toMatch(/npm start\n/);
  expect(text).toMatch(/npm run start:excel -- --serveur/);
});
