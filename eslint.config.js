// @ts-check
import cspell from '@cspell/eslint-plugin';
import js from '@eslint/js';
import officeAddins from 'eslint-plugin-office-addins';
import tseslint from 'typescript-eslint';
import { ACRONYMS, FRENCH_WORDS, NAMED_ELSEWHERE, SPELLED, TERMS } from './src/tooling/lint/words.mjs';

const NODE_GLOBALS = ['AbortSignal', 'Buffer', 'URL', 'clearTimeout', 'console', 'fetch', 'process', 'setTimeout'];

/** @param {readonly string[]} words what is named elsewhere */
function spelling(words = []) {
  return {
    checkIdentifiers: true,
    checkComments: false,
    checkStrings: false,
    checkStringTemplates: false,
    checkJSXText: false,
    generateSuggestions: false,
    cspell: {
      language: 'en,en-GB',
      words: [...SPELLED, ...ACRONYMS, ...TERMS, ...words],
      flagWords: FRENCH_WORDS.filter((word) => !words.includes(word)),
    },
  };
}

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'src/table/generated/'] },
  js.configs.recommended,
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true }],
      eqeqeq: ['error', 'always'],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
    },
  },
  {
    // Identifiers are English, but for the trade words of the glossary and what the public types.
    plugins: { '@cspell': cspell },
    rules: { '@cspell/spellchecker': ['error', spelling()] },
  },
  ...NAMED_ELSEWHERE.map(({ files, words }) => ({
    files,
    rules: { '@cspell/spellchecker': ['error', spelling(words)] },
  })),
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/array-type': 'off',
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Indexes are checked by the compiler (noUncheckedIndexedAccess); where a loop proves one, ! says so.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // A number in a message is written as it is; anything else that is not text must be said how.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    // Excel's own traps: values read before they were loaded, a round trip to the workbook at each turn of a loop.
    files: ['src/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    rules: { 'no-console': 'error' },
  },
  {
    // Excel's own error, which its runtime expects to be thrown, is no Error.
    files: ['src/functions/*.ts'],
    rules: { '@typescript-eslint/only-throw-error': 'off' },
  },
  {
    // Programs run by Node: what they print is their purpose.
    files: ['src/compile/**/*.ts', 'src/cli/**/*.ts', 'src/export/**/*.ts', 'src/tooling/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    // Univer's packages each carry their own copy of these types, which the compiler takes for the same.
    files: ['src/workbench/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  {
    // Tests look into what they are given, and jest's own matchers are loosely typed.
    files: ['test/**/*.ts', 'test/**/*.tsx'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: { globals: Object.fromEntries(NODE_GLOBALS.map((name) => [name, 'readonly'])) },
    rules: { 'no-unused-vars': ['error', { argsIgnorePattern: '^_' }] },
  },
);
