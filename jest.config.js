// @ts-check
// The tests run as CommonJS: jest's own ES modules are still experimental. Types are checked by tsc, not here.
const MODULES_ONLY = ['strip-bom', 'uuid'];

const common = {
  testEnvironment: 'node',
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'json', 'node'],
  transform: {
    '^.+\\.mjs$': '<rootDir>/src/tooling/jest-modules.mjs',
    '^.+\\.(ts|tsx|js)$': [
      'ts-jest',
      {
        diagnostics: false,
        tsconfig: {
          target: 'ES2022',
          module: 'CommonJS',
          moduleResolution: 'Node10',
          esModuleInterop: true,
          resolveJsonModule: true,
          isolatedModules: true,
          allowJs: true,
          jsx: 'react-jsx',
        },
      },
    ],
  },
  // The spreadsheet's CommonJS asks for packages that are ES modules alone; its other form carries them inside.
  moduleNameMapper: { '^@univerjs/([a-z-]+)$': '<rootDir>/node_modules/@univerjs/$1/lib/umd/index.js' },
  // Of the packages, only those published as ES modules alone, which office-addin-manifest and -mock bring in.
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
