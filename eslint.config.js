import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import a11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import globals from 'globals';
import ts from 'typescript-eslint';
import allowedImports from './scripts/check/allowed-imports.js';

/**
 * What each part of src may import besides itself: folders and files of src, and packages. Types and `import()` are
 * imports too. CONTRIBUTING.md shows the same table.
 */
export const IMPORTS = {
  'index.ts': ['elements.ts', 'dashboard', 'component'],
  'elements.ts': ['events.ts', 'status.ts', 'dashboard', 'component', 'errors', 'locales', 'stripe'],
  'events.ts': ['status.ts', 'errors/connect-error.ts'],
  'status.ts': [],
  loader: [
    'events.ts',
    'session',
    'connect/consent.ts',
    'connect/global.ts',
    'errors/connect-error.ts',
    'async',
    'stripe',
  ],
  dashboard: [
    'status.ts',
    'component',
    'base',
    'tabs',
    'theme',
    'connect',
    'session',
    'errors',
    'async',
    'stripe',
    'npm:lit',
    'npm:@stripe/connect-js',
  ],
  component: [
    'events.ts',
    'status.ts',
    'base',
    'connect',
    'session',
    'errors',
    'async',
    'stripe',
    'npm:lit',
    'npm:@stripe/connect-js',
  ],
  base: ['events.ts', 'status.ts', 'connect/locale.ts', 'locales', 'errors', 'async', 'npm:lit'],
  tabs: ['status.ts', 'locales/locale-strings.ts', 'stripe', 'npm:lit'],
  theme: ['base/ancestors.ts', 'async/durations.ts', 'stripe', 'npm:@stripe/connect-js'],
  connect: ['session', 'errors', 'async', 'stripe', 'npm:@stripe/connect-js'],
  session: ['errors', 'async', 'stripe'],
  errors: ['events.ts', 'locales/locale-strings.ts', 'async', 'stripe'],
  locales: ['errors/kinds.ts', 'stripe'],
  async: ['errors/connect-error.ts'],
  stripe: ['npm:@stripe/connect-js'],
  server: ['stripe', 'npm:@stripe/connect-js', 'npm:stripe'],
  sandbox: ['stripe', 'npm:@stripe/connect-js', 'npm:stripe'],
  cli: ['sandbox', 'stripe', 'node:', 'npm:parse5'],
};

const TYPESCRIPT_RULES = {
  '@typescript-eslint/consistent-type-imports': [
    'error',
    { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
  ],
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
  // An element's class and the interface of its typed events are one: that is how TypeScript has it.
  '@typescript-eslint/no-unsafe-declaration-merging': 'off',
  '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
};

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
    rules: TYPESCRIPT_RULES,
  },
  {
    files: ['src/**/*.ts'],
    extends: [ts.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...TYPESCRIPT_RULES,
      // The page, the server and Stripe may give what the types rule out, and a browser may lack what they promise.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // `noUncheckedIndexedAccess` cannot know what a matched expression or a checked length guarantees.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
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
  {
    files: ['src/**/*.ts'],
    plugins: { local: { rules: { 'allowed-imports': allowedImports } } },
    rules: {
      'local/allowed-imports': ['error', IMPORTS],
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.object.name='Array'][callee.property.name='from'][arguments.length>1]",
          message: 'Old libraries (Prototype.js, MooTools) replace Array.from: without the function. Use [...x].map().',
        },
      ],
    },
  },
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
  { files: ['demo/recipes/serverless/*.js'], languageOptions: { globals: { Bun: 'readonly', Deno: 'readonly' } } },
  { files: ['test/support/worker.js'], languageOptions: { globals: globals.serviceworker } },
);
