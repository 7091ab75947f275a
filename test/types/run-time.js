/**
 * What compiles works: with each version of connect-js, every setting and every event that its types bring to a
 * component is used in a page, with elements of Stripe's that have that version's setters.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import ts from 'typescript';
import { findBrowser } from '../../scripts/test/find-browser.js';
import { newPage } from '../support/new-page.js';
import { createProject, installFrameworks } from './project.js';

const require = createRequire(import.meta.url);
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

let browser;
before(
  async () => {
    installFrameworks();
    const { executablePath, args, env } = await findBrowser();
    browser = await chromium.launch({ executablePath, args, env });
  },
  { timeout: 300_000 },
);
after(() => browser?.close());

/** The settings with the kinds of their values, and the events, that the types offer with a connect-js. */
function readTypes(packages) {
  const text = `import type { CallbackEventMap, Settings } from 'stripe-connect-dashboard';
    export declare const settings: Required<Settings>;
    export declare const events: CallbackEventMap;`;
  const project = createProject({ packages, files: { 'page.ts': text } });
  try {
    const file = join(project.folder, 'page.ts');
    const program = ts.createProgram([file], {
      strict: true,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      target: ts.ScriptTarget.ES2022,
    });
    const checker = program.getTypeChecker();
    const [settings, events] = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file)));
    const properties = (symbol) => checker.getTypeOfSymbol(symbol).getProperties();
    return {
      settings: properties(settings).map((symbol) => [symbol.name, kindOf(checker, symbol)]),
      events: properties(events).map(({ name }) => name),
    };
  } finally {
    project.remove();
  }
}

function kindOf(checker, symbol) {
  const type = checker.getNonNullableType(checker.getTypeOfSymbol(symbol));
  const [part = type] = type.isUnion() ? type.types : [];
  if (part.flags & ts.TypeFlags.StringLike) return 'string';
  if (part.flags & ts.TypeFlags.BooleanLike) return 'boolean';
  if (checker.typeToString(part) === 'Date') return 'date';
  return part.getCallSignatures().length > 0 ? 'function' : 'object';
}

/** Runs in the page. Returns what did not work, and how much did. */
async function use({ components, settings, events }) {
  const samples = {
    string: () => 'text',
    boolean: () => true,
    date: () => new Date(0),
    function: () => () => {},
    object: () => ({}),
  };
  const toKebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const wrong = [];
  const seen = new Set();
  const dashboard = document.createElement('stripe-connect-dashboard');
  dashboard.components = [];
  dashboard.instance = {
    create: (name) => document.createElement(name.replace(/^(?!stripe-connect-)/, 'stripe-connect-')),
    update() {},
    logout: async () => {},
  };
  document.body.append(dashboard);
  for (const [name, setters] of Object.entries(components)) {
    const calls = new Map();
    const Stripe = class extends HTMLElement {
      connectedCallback() {
        setTimeout(() => calls.get('setOnLoaderStart')?.({ elementTagName: this.localName }));
      }
    };
    for (const setter of setters) Stripe.prototype[setter] = (value) => calls.set(setter, value);
    customElements.define(`stripe-connect-${name}`, Stripe);
    const component = document.createElement('stripe-connect-component');
    const values = {};
    for (const [setting, kind] of settings) {
      const setter = `set${setting[0].toUpperCase()}${setting.slice(1)}`;
      if (setters.includes(setter)) component[setting] = values[setter] = samples[kind]();
    }
    component.name = name;
    dashboard.append(component);
    for (let tries = 0; component.status !== 'ready' && tries < 200; tries++)
      await new Promise((done) => setTimeout(done, 10));
    if (component.status !== 'ready') wrong.push(`${name} is ${component.status}: ${component.error}`);
    for (const [setter, value] of Object.entries(values)) {
      if (calls.get(setter) !== value) wrong.push(`${name}: ${setter} received ${calls.get(setter)}`);
      else seen.add(setter);
    }
    for (const event of events) {
      const setter = setters.find((each) => /^setOn[A-Z]/.test(each) && `connect${toKebab(each.slice(5))}` === event);
      if (!setter) continue;
      const payload = { of: event };
      let detail;
      document.addEventListener(event, (heard) => (detail = heard.detail), { once: true });
      calls.get(setter)?.(payload);
      if (detail !== payload) wrong.push(`${name}: ${event} has no payload`);
      else seen.add(event);
    }
  }
  return { wrong, used: seen.size };
}

const OLDEST = dependencies['@stripe/connect-js'].replace('^', '');
for (const [what, folder] of [
  [`${OLDEST}, the oldest that the package supports`, 'node_modules/@stripe/connect-js'],
  ['the newest', 'test/types/node_modules/connect-js-newest'],
  ['the preview', 'test/types/node_modules/connect-js-preview'],
]) {
  test(`connect-js, ${what}: each setting and each event that compiles works`, async () => {
    const connectJs = join(ROOT, folder);
    if (what.startsWith(OLDEST)) assert.equal(require(join(connectJs, 'package.json')).version, OLDEST);
    const { settings, events } = readTypes({ '@stripe/connect-js': connectJs });
    // After `connect-close`, the component is closed.
    events.sort((one, other) => Number(one === 'connect-close') - Number(other === 'connect-close'));
    const { ConnectElementCommonMethodConfig: common, ConnectElementCustomMethodConfig: custom } = require(
      join(connectJs, 'dist/pure.js'),
    );
    const components = Object.fromEntries(
      Object.entries(custom).map(([name, setters]) => [name, Object.keys({ ...setters, ...common })]),
    );
    const page = await newPage(browser);
    await page.route('**/*', (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === '/')
        return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Test</title>' });
      return route.fulfill({ path: join(ROOT, 'dist/cdn', pathname), contentType: 'text/javascript' });
    });
    await page.goto('http://localhost/');
    await page.addScriptTag({ type: 'module', url: '/elements.js' });
    const { wrong, used } = await page.evaluate(use, { components, settings, events });
    await page.close();
    assert.deepEqual(wrong, []);
    assert.ok(used > 30, `${used} are used`);
  });
}
