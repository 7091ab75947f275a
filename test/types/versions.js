/** The oldest and the newest TypeScript, and a later connect-js than the one that the package is built with. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ConnectElementCustomMethodConfig } from '@stripe/connect-js/pure.js';
import ts from 'typescript';
import { createProject, installFrameworks, tsc, tscOf } from './project.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** The properties that are setters of connect-js already. */
const LISTED = new Set(
  Object.values(ConnectElementCustomMethodConfig)
    .flatMap(Object.keys)
    .map((setter) => setter[3].toLowerCase() + setter.slice(4)),
);
const OPTIONS = { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, strict: true };

const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');
const REACT_19 = { '@types/react': '@types/react', csstype: 'csstype' };
const REACT_18 = { '@types/react': '@types/react-18', csstype: 'csstype', '@types/prop-types': '@types/prop-types' };
const OLDEST = { target: 'ES2021', lib: ['ES2021', 'DOM', 'DOM.Iterable'], moduleResolution: 'node' };

const projects = [];
const create = (options) => {
  const project = createProject(options);
  projects.push(project);
  return project.folder;
};
before(installFrameworks, { timeout: 300_000 });
after(() => projects.forEach((project) => project.remove()));

for (const [name, compiler, compilerOptions] of [
  // It knows none of the newer options.
  ['TypeScript 4.5', 'typescript-oldest', { ...OLDEST, verbatimModuleSyntax: undefined }],
  ['TypeScript 7', 'typescript-newest', {}],
]) {
  for (const [framework, folder, packages] of [
    ['no framework', 'dom', {}],
    ['React 19', 'react', REACT_19],
    ['React 18', 'react-18', REACT_18],
  ]) {
    test(`${name} and ${framework}: what is right is typed, what is wrong is an error`, () => {
      const extension = folder === 'dom' ? 'ts' : 'tsx';
      // Entries of their own need a newer way to find modules than TypeScript 4.5 has.
      const right = read(`${folder}/right.${extension}`).replace(/^import type \{\} from .*$/gm, '');
      const wrong = read(`${folder}/wrong.${extension}`);
      const project = create({
        packages,
        files: { [`right.${extension}`]: right, [`wrong.${extension}`]: wrong },
        compilerOptions: { jsx: 'react-jsx', ...compilerOptions },
      });
      const expected = wrong
        .split('\n')
        .flatMap((line, index) => (/(\/\/|\/\*) wrong\b/.test(line) ? `wrong.${extension}:${index + 1}` : []));
      const problems = tscOf(compiler, project);
      const found = new Set(problems.map(({ file, line }) => `${file}:${line}`));
      assert.deepEqual([...found].sort(), expected.sort(), problems.join('\n'));
    });
  }
}

/** The names of a component's properties and methods, also of those that only subclasses can access. */
function namesOfComponent() {
  const project = create({
    files: {
      'page.ts': "import { StripeConnectComponent } from 'stripe-connect-dashboard';\nStripeConnectComponent;\n",
    },
  });
  const file = join(project, 'page.ts');
  const program = ts.createProgram([file], { ...OPTIONS, target: ts.ScriptTarget.ES2022, lib: undefined });
  const checker = program.getTypeChecker();
  const { expression } = program.getSourceFile(file).statements[1];
  const { prototype } = Object.fromEntries(
    checker
      .getTypeAtLocation(expression)
      .getProperties()
      .map((symbol) => [symbol.name, symbol]),
  );
  return checker
    .getTypeOfSymbol(prototype)
    .getProperties()
    .map(({ name }) => name);
}

/** Makes a connect-js that has more setters of `payments`, as a later version may have them. */
function createConnectJs(setters) {
  const folder = mkdtempSync(join(tmpdir(), 'connect-js-'));
  projects.push({ remove: () => rmSync(folder, { recursive: true, force: true }) });
  cpSync(join(ROOT, 'node_modules/@stripe/connect-js'), folder, { recursive: true });
  const file = join(folder, 'dist/components/componentsAndSetters.d.ts');
  const added = setters.map((setter) => `${setter}: (value: { of: 'tomorrow' }) => void;`);
  const text = readFileSync(file, 'utf8').replace(/^ +payments: \{$/m, `$&\n${added.join('\n')}`);
  assert.ok(text.includes('tomorrow'), 'the setters are added');
  rmSync(file);
  writeFileSync(file, text);
  return folder;
}

test('a connect-js whose setters have the names of what a component has is no error, and changes nothing', () => {
  const names = namesOfComponent().filter((name) => /^[a-z]\w*$/.test(name) && !LISTED.has(name));
  for (const name of ['status', 'open', 'returnUrl', 'strings', 'requestUpdate', 'title'])
    assert.ok(names.includes(name), `a component has ${name}`);
  const setters = names.map((name) => `set${name[0].toUpperCase()}${name.slice(1)}`);
  const connectJs = createConnectJs([...setters, 'setOnError', 'setOnStatusChange', 'setOnActiveChange', 'setTide']);
  const text = `${read('dom/right.ts')}
    component!.open('pi_1');
    component!.returnUrl = '/done';
    const { status }: { status: string } = component!;
    component!.addEventListener('connect-error', ({ detail }) => detail.error.code);
    component!.tide = { of: 'tomorrow' };
    void status;
  `;
  const project = create({ packages: { '@stripe/connect-js': connectJs }, files: { 'page.ts': text } });
  assert.deepEqual(tsc(project).map(String), []);
});
