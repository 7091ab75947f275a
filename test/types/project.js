/** Projects of people who use the package: a folder each, with nothing in node_modules but what they would have. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import ts from 'typescript';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, '../..');
const FRAMEWORKS = join(HERE, 'node_modules');
const NAME = 'stripe-connect-dashboard';

export const COMPILER_OPTIONS = {
  target: 'ES2022',
  module: 'ESNext',
  moduleResolution: 'bundler',
  lib: ['ES2023', 'DOM', 'DOM.Iterable'],
  strict: true,
  skipLibCheck: false,
  // Those of TypeScript itself alone.
  skipDefaultLibCheck: true,
  verbatimModuleSyntax: true,
  noEmit: true,
};

/**
 * The frameworks have a lock of their own, so that `npm ci` of the project stays as fast as it is. They are installed
 * once for each state of it.
 */
export function installFrameworks() {
  const [installed, lock] = [join(FRAMEWORKS, '.package-lock.json'), join(HERE, 'package-lock.json')];
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  const { status, stderr } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: HERE, encoding: 'utf8' });
  if (status !== 0) throw new Error(`npm ci in test/types failed:\n${stderr}`);
}

/**
 * Makes a project. `packages`: what it has next to ours, by the name that it has there, as a name in package.json or a
 * path. `files`: samples to copy, or texts.
 */
export function createProject({ packages = {}, samples = [], files = {}, compilerOptions = {}, more = {} }) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'types-')));
  const modules = join(folder, 'node_modules');
  copyPackage(join(modules, NAME));
  for (const name of ['lit', '@stripe/connect-js'])
    if (!packages[name]) link(join(ROOT, 'node_modules', name), join(modules, name));
  for (const [name, source] of Object.entries(packages)) link(resolve(FRAMEWORKS, source), join(modules, name));
  for (const sample of samples) cpSync(join(HERE, sample), join(folder, sample.split('/').pop()));
  const config = { compilerOptions: { ...COMPILER_OPTIONS, ...compilerOptions }, ...more };
  const texts = {
    'package.json': JSON.stringify({ type: 'module' }),
    'tsconfig.json': JSON.stringify(config),
    ...files,
  };
  for (const [name, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A copy, not a link: what it imports is looked up from where it lies. */
function copyPackage(target) {
  const isWanted = (path) => !/\.(js|map|txt)$/.test(path);
  cpSync(join(ROOT, 'dist'), join(target, 'dist'), { recursive: true, filter: isWanted });
  cpSync(join(ROOT, 'package.json'), join(target, 'package.json'));
}

function link(source, target) {
  mkdirSync(dirname(target), { recursive: true });
  symlinkSync(source, target, 'dir');
}

/** What tsc reports for a project, as `file:line message`: also for the package's own declarations. */
export function tsc(folder) {
  const path = join(folder, 'tsconfig.json');
  const { config } = ts.readConfigFile(path, ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, folder, {}, path);
  return ts.getPreEmitDiagnostics(ts.createProgram(fileNames, options)).map(({ file, start, messageText }) => {
    const line = file ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
    return problem(
      file ? relative(folder, file.fileName) : '',
      line,
      ts.flattenDiagnosticMessageText(messageText, ' '),
    );
  });
}

/** The same of another version of TypeScript, by its name in package.json. */
export function tscOf(compiler, folder) {
  const { stdout } = run(`${compiler}/bin/tsc`, ['--noEmit', '--pretty', 'false', '-p', folder], folder);
  return matches(stdout, /^(\S+)\((\d+),\d+\): (?:error )?(.*)$/gm);
}

/** The same of `vue-tsc`. */
export function vueTsc(folder) {
  const { stdout } = run('vue-tsc/bin/vue-tsc.js', ['--noEmit', '--pretty', 'false', '-p', folder], folder);
  return matches(stdout, /^(\S+)\((\d+),\d+\): error (.*)$/gm);
}

/** The same of `svelte-check`. */
export function svelteCheck(folder) {
  // Next to the project's own Svelte: its declarations import that.
  const checker = join(folder, 'node_modules/svelte-check');
  cpSync(join(FRAMEWORKS, 'svelte-check'), checker, { recursive: true });
  const args = [
    '--workspace',
    folder,
    '--tsconfig',
    join(folder, 'tsconfig.json'),
    '--output',
    'machine',
    '--threshold',
    'error',
  ];
  const { stdout } = run(join(checker, 'bin/svelte-check'), args, folder);
  if (!/COMPLETED/.test(stdout)) throw new Error(`svelte-check ended early:\n${stdout}`);
  return matches(stdout, /^\d+ ERROR "(.*?)" (\d+):\d+ (.*)$/gm);
}

/** The same of Angular's `ngc`. Its paths begin at the folder that it runs in. */
export function ngc(folder) {
  const { stdout, status } = run('@angular/compiler-cli/bundles/src/bin/ngc.js', ['-p', folder], folder);
  const problems = matches(stripVTControlCharacters(stdout), /^(\S+?):(\d+):\d+ - error (.*)$/gm);
  if (status !== 0 && problems.length === 0) throw new Error(`ngc ended early:\n${stdout}`);
  return problems;
}

function run(script, args, cwd) {
  const { stdout, stderr, error, status } = spawnSync(process.execPath, [resolve(FRAMEWORKS, script), ...args], {
    cwd,
    env: { ...process.env, NODE_PATH: FRAMEWORKS },
    encoding: 'utf8',
  });
  if (error) throw error;
  return { stdout: stdout + stderr, status };
}

const matches = (text, pattern) =>
  [...text.matchAll(pattern)].map(([, file, line, message]) => problem(file, Number(line), message));

const problem = (file, line, message) => ({ file, line, message, toString: () => `${file}:${line} ${message}` });
