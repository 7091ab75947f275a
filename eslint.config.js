import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import a11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import globals from 'globals';
import ts from 'typescript-eslint';

/** The rooms of docs and design: what a folder may not know of. */
function room(folders, forbidden, message) {
  return {
    files: folders.map((folder) => `src/${folder}/**/*.ts`),
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [{ group: forbidden, message }] }] },
  };
}
const ELEMENTS = ['lit', 'lit/*', '**/dashboard/*', '**/component/*'];

export default defineConfig(
  globalIgnores([
    '**/dist/',
    'demo/frameworks/*/.*/',
    'demo/frameworks/next/next-env.d.ts',
    'coverage/',
    '.cache/',
    'examples/',
    'demo/servers/public/',
    'demo/servers/*/.venv/',
    'custom-elements.json',
  ]),
  js.configs.recommended,
  { languageOptions: { ecmaVersion: 2024, globals: globals.node } },
  {
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      // The formatter leaves strings and templates alone.
      'max-len': [
        'error',
        { code: 120, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreUrls: true, ignoreRegExpLiterals: true },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'object-shorthand': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    extends: [ts.configs.recommended],
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // An element's class and the interface of its typed events are one: that is how TypeScript has it.
      '@typescript-eslint/no-unsafe-declaration-merging': 'off',
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
    },
  },
  {
    // Those that need the types cost some seconds: for the library, where a promise left alone is a user's unhandled
    // rejection.
    files: ['src/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/no-deprecated': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/best-practice'], a11y.configs.recommended],
    rules: {
      'lit/no-classfield-shadowing': 'error',
      'lit/no-private-properties': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/lifecycle-super': 'error',
    },
  },
  room(
    ['connect', 'session', 'theme'],
    ELEMENTS,
    'What talks to Stripe and to the server knows nothing of the elements.',
  ),
  room(['server', 'sandbox', 'cli'], ELEMENTS, 'What runs beside the elements does not need them.'),
  {
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', '@typescript-eslint/no-unused-expressions': 'off' },
  },
  {
    files: ['**/*.js'],
    ignores: ['scripts/**'],
    languageOptions: { globals: { ...globals.browser, ...globals.mocha } },
  },
  { files: ['demo/testing/cypress/*.cy.js'], languageOptions: { globals: { cy: 'readonly' } } },
  { files: ['test/support/worker.js'], languageOptions: { globals: globals.serviceworker } },
);
