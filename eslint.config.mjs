// The limits of size and shape that hold in this repository. No rule is switched off inside a file.
import tseslint from 'typescript-eslint';

const PURE = [
  'libs/deadlines',
  'libs/request-case',
  'libs/proactive-disclosure',
  'libs/annual-report',
  'libs/sample-ledger',
  'libs/staff-access',
];
const IMPURE_GLOBALS = [
  'Date',
  'Intl',
  'process',
  'globalThis',
  'fetch',
  'console',
  'setTimeout',
  'setInterval',
  'Buffer',
  'crypto',
  'performance',
];
const size = (functionLines, fileLines) => ({
  'max-lines': ['error', { max: fileLines, skipBlankLines: false, skipComments: false }],
  'max-lines-per-function': ['error', { max: functionLines, skipBlankLines: true, skipComments: true }],
});

export default tseslint.config(
  { ignores: ['dist*/**', 'coverage/**', 'node_modules/**', 'test/data/**'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { emitDecoratorMetadata: true, experimentalDecorators: true } },
    rules: {
      ...size(40, 250),
      complexity: ['error', { max: 8, variant: 'modified' }],
      'max-params': ['error', 4],
      'max-depth': ['error', 3],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-param-reassign': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-imports': ['error', { prefer: 'type-imports' }],
    },
  },
  {
    files: ['**/*.spec.ts', 'test/**/*.ts', '**/contract/**/*.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    files: PURE.map((lib) => `${lib}/**/*.ts`),
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-globals': ['error', ...IMPURE_GLOBALS],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random' }],
    },
  },
);
