// @ts-check
const MODULES_ONLY = ['hyparquet', 'hyparquet-writer', 'strip-bom', 'uuid'];

const common = {
  testEnvironment: 'node',
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'json', 'node'],
  transform: { '\\.(?:m?[jt]s|tsx)$': '<rootDir>/src/tooling/jest-transform.mjs' },
  // The spreadsheet's CommonJS asks for packages that are ES modules alone; its other form carries them inside.
  moduleNameMapper: { '^@univerjs/([a-z-]+)$': '<rootDir>/node_modules/@univerjs/$1/lib/umd/index.js' },
  // Of the packages, only those published as ES modules alone, some of which office-addin-manifest and -mock bring in.
  transformIgnorePatterns: [`/node_modules/(?!(?:.*/)?(?:${MODULES_ONLY.join('|')})/)`],
};

export default {
  maxWorkers: '100%',
  // A busy machine is slow, not wrong.
  testTimeout: 30_000,
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/'],
    },
    { ...common, displayName: 'e2e', testMatch: ['<rootDir>/test/e2e/**/*.test.ts'] },
  ],
};
