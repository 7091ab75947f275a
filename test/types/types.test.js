/**
 * The typings, checked as their users check them: by each framework's own checker, with `skipLibCheck` off. A right
 * sample has no error; a wrong one has one in each line that says `wrong` in a comment, and in no other.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { completions } from './completions.js';
import { createProject, installFrameworks, ngc, svelteCheck, tsc, vueTsc } from './project.js';
// Not files of their own: two processes would install the frameworks at once.
import './run-time.js';
import './versions.js';

const REACT_19 = { '@types/react': '@types/react', csstype: 'csstype' };
const REACT_18 = { '@types/react': '@types/react-18' };
const REACT_DOM_19 = { '@types/react-dom': '@types/react-dom' };
const REACT_DOM_18 = { '@types/react-dom': '@types/react-dom-18' };
const JSX = { jsx: 'react-jsx' };

const FRAMEWORKS = {
  'no framework': { check: tsc, folder: 'dom', extension: 'ts' },
  'React 19': {
    check: tsc,
    folder: 'react',
    recipes: 'recipes.tsx',
    packages: { ...REACT_19, ...REACT_DOM_19 },
    compilerOptions: JSX,
  },
  'React 18': {
    check: tsc,
    folder: 'react-18',
    recipes: 'recipes.tsx',
    packages: { ...REACT_18, ...REACT_DOM_18 },
    compilerOptions: JSX,
  },
  Preact: {
    check: tsc,
    folder: 'preact',
    packages: { preact: 'preact' },
    compilerOptions: { ...JSX, jsxImportSource: 'preact' },
  },
  Solid: {
    check: tsc,
    folder: 'solid',
    packages: { 'solid-js': 'solid-js' },
    compilerOptions: { jsx: 'preserve', jsxImportSource: 'solid-js' },
  },
  Vue: {
    check: vueTsc,
    folder: 'vue',
    extension: 'vue',
    recipes: 'recipes.vue',
    packages: { vue: 'vue', typescript: 'typescript' },
    more: { include: ['*.vue'] },
  },
  'Svelte 5': {
    check: svelteCheck,
    folder: 'svelte',
    extension: 'svelte',
    recipes: 'recipes.svelte',
    packages: { svelte: 'svelte', typescript: 'typescript' },
    compilerOptions: { types: ['svelte'] },
    more: { include: ['*.svelte'] },
  },
  'Svelte 4': {
    check: svelteCheck,
    folder: 'svelte-4',
    extension: 'svelte',
    recipes: 'recipes.svelte',
    packages: { svelte: 'svelte-4', typescript: 'typescript' },
    compilerOptions: { types: ['svelte'] },
    more: { include: ['*.svelte'] },
  },
  Angular: {
    check: ngc,
    folder: 'angular',
    extension: 'ts',
    recipes: 'recipes.ts',
    packages: { '@angular/core': '@angular/core', rxjs: 'rxjs', tslib: 'tslib' },
    compilerOptions: { experimentalDecorators: true },
    more: { angularCompilerOptions: { strictTemplates: true } },
  },
};

const projects = [];
const create = (options) => {
  const project = createProject(options);
  projects.push(project);
  return project.folder;
};
before(installFrameworks, { timeout: 300_000 });
after(() => projects.forEach((project) => project.remove()));

for (const [name, { check, folder, extension = 'tsx', recipes, ...options }] of Object.entries(FRAMEWORKS)) {
  test(`${name}: what is right is typed by the import of the package alone, what is wrong is an error`, () => {
    const samples = ['right', 'wrong'].map((kind) => `${kind}.${extension}`);
    const more = recipes ? [`${folder}/${recipes}`, 'dom/api.ts'] : [];
    const project = create({ ...options, samples: [...samples.map((sample) => `${folder}/${sample}`), ...more] });
    const expected = readFileSync(join(project, samples[1]), 'utf8')
      .split('\n')
      .flatMap((line, index) => (/(\/\/|\/\*|<!--) wrong\b/.test(line) ? `${samples[1]}:${index + 1}` : []));
    assert.ok(expected.length > 5);
    const problems = check(project);
    const found = new Set(problems.map(({ file, line }) => `${file}:${line}`));
    assert.deepEqual([...found].sort(), expected.sort(), problems.join('\n'));
  });
}

for (const [name, folder, packages] of [
  ['React 19', 'react', REACT_19],
  ['React 18', 'react-18', REACT_18],
]) {
  for (const jsx of ['preserve', 'react']) {
    test(`${name}, with jsx: ${jsx}`, () => {
      // The declarations themselves are checked above.
      const text = readFileSync(new URL(`${folder}/right.tsx`, import.meta.url), 'utf8');
      const files = { 'right.tsx': `import * as React from 'react';\nvoid React;\n${text}` };
      assert.deepEqual(tsc(create({ packages, files, compilerOptions: { jsx, skipLibCheck: true } })).map(String), []);
    });
  }
}

test('the preview of connect-js brings the types of its setters and callbacks, and no error', () => {
  const packages = { ...REACT_19, '@stripe/connect-js': 'connect-js-preview' };
  const project = create({ packages, samples: ['preview/right.ts', 'preview/wrong.ts'] });
  assert.deepEqual(
    tsc(project).map(({ file, line }) => `${file}:${line}`),
    ['wrong.ts:6'],
  );
});

test('React without its types: the package compiles', () => {
  const files = {
    'node_modules/react/package.json': JSON.stringify({ name: 'react', main: 'index.js' }),
    'node_modules/react/index.js': 'exports.createElement = () => {};',
  };
  assert.deepEqual(tsc(create({ samples: ['dom/right.ts'], files })).map(String), []);
});

test('Preact in the place of React, by paths', () => {
  const paths = { react: ['./node_modules/preact/compat/'], 'react/*': ['./node_modules/preact/compat/*'] };
  const compilerOptions = { ...JSX, jsxImportSource: 'preact', paths };
  const project = create({ packages: { preact: 'preact' }, samples: ['preact/right.tsx'], compilerOptions });
  assert.deepEqual(tsc(project).map(String), []);
});

test('each entry for a framework can be imported by itself, in place of the package', () => {
  const text = readFileSync(new URL('react/right.tsx', import.meta.url), 'utf8');
  const files = {
    'right.tsx': text.replace("import 'stripe-connect-dashboard';", "import 'stripe-connect-dashboard/react';"),
  };
  assert.deepEqual(tsc(create({ packages: REACT_19, files, compilerOptions: JSX })).map(String), []);
});

test('an editor offers attributes, properties and events of React 19, each with what it means', () => {
  const text = `import 'stripe-connect-dashboard';\nexport const page = <stripe-connect-dashboard /**/ />;\n`;
  const project = create({ packages: REACT_19, files: { 'page.tsx': text }, compilerOptions: JSX });
  const offered = completions(project, 'page.tsx', text.indexOf('/**/'), [
    'session-endpoint',
    'sessionEndpoint',
    'requestInit',
    'onconnect-error',
  ]);
  assert.match(offered['session-endpoint'], /^URL of your server/);
  assert.match(offered.sessionEndpoint, /^URL of your server/);
  assert.match(offered.requestInit, /^What the request to the endpoint has in addition/);
  assert.match(offered['onconnect-error'], /^Something failed/);
});

test('an editor offers the values of an attribute', () => {
  const text = `import 'stripe-connect-dashboard';\nexport const page = <stripe-connect-component name="" />;\n`;
  const project = create({ packages: REACT_19, files: { 'page.tsx': text }, compilerOptions: JSX });
  const offered = completions(project, 'page.tsx', text.indexOf('""') + 1, ['payments', 'account-onboarding']);
  assert.deepEqual(Object.keys(offered), ['payments', 'account-onboarding']);
});
