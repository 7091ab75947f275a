/**
 * The pages that are compared: this library's script tag, Stripe's quickstart in plain JavaScript, and Stripe's React
 * package. The two of Stripe's are built by vite, minified, from the few lines that Stripe's documentation shows; they
 * are installed into a temporary folder, so that this needs the npm registry.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { connectElementTagNames } from '../dist/stripe/connect-js.js';
import { CONNECT_JS } from './browser/hosts.js';

const PACKAGES = ['@stripe/connect-js@3.4.6', '@stripe/react-connect-js@3.4.4', 'react@19', 'react-dom@19'];

export const SCRIPT_TAG = '/cdn/stripe-connect-dashboard.js';
export const PRELOAD = `<link rel="preload" as="script" href="${CONNECT_JS}">`;
export const PRECONNECT = `<link rel="preconnect" href="${new URL(CONNECT_JS).origin}">`;

/** All 21. What needs an id gets one. */
export const COMPONENTS = connectElementTagNames;
const SETTINGS = {
  'payment-details': { payment: 'pi_123' },
  'payment-disputes': { payment: 'pi_123' },
  'payout-details': { payout: 'po_123' },
  'financial-account': { financialAccount: 'fa_123' },
  'financial-account-transactions': { financialAccount: 'fa_123' },
};

const quickstart = (body) => `
import { loadConnectAndInitialize } from '@stripe/connect-js';
const fetchClientSecret = async () => {
  const response = await fetch('/account_session', { method: 'POST' });
  if (!response.ok) {
    const { error } = await response.json();
    document.querySelector('#container').setAttribute('hidden', '');
    document.querySelector('#error').removeAttribute('hidden');
    throw new Error(error);
  }
  const { client_secret } = await response.json();
  document.querySelector('#error').setAttribute('hidden', '');
  return client_secret;
};
const instance = loadConnectAndInitialize({
  publishableKey: 'pk_test_123',
  fetchClientSecret,
  appearance: { overlays: 'dialog', variables: { colorPrimary: '#625afa' } },
});
${body}
`;

const QUICKSTART = quickstart("document.getElementById('container').append(instance.create('payments'));");

const capitalized = (name) => name[0].toUpperCase() + name.slice(1);
const createAll = COMPONENTS.map((name, index) => {
  const setters = Object.entries(SETTINGS[name] ?? {}).map(
    ([key, value]) => `element${index}.set${capitalized(key)}('${value}');`,
  );
  return `const element${index} = instance.create('${name}');\n${setters.join('\n')}\ndocument.getElementById('container').append(element${index});`;
});

const REACT = `
import { createElement as h, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { loadConnectAndInitialize } from '@stripe/connect-js';
import { ConnectComponentsProvider, ConnectPayments } from '@stripe/react-connect-js';
function App() {
  const [connectInstance] = useState(() =>
    loadConnectAndInitialize({
      publishableKey: 'pk_test_123',
      fetchClientSecret: async () => (await (await fetch('/account_session', { method: 'POST' })).json()).client_secret,
    }),
  );
  return h(ConnectComponentsProvider, { connectInstance }, h(ConnectPayments));
}
createRoot(document.getElementById('root')).render(h(App));
`;

const CONTAINER = '<div id="container"></div><div id="error" hidden></div>';

const dashboard = (content, attributes = '') =>
  `<stripe-connect-dashboard session-endpoint="/account_session" publishable-key="pk_test_123"${attributes}>${content}</stripe-connect-dashboard>`;
const hyphenated = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const attributesOf = (name) =>
  Object.entries(SETTINGS[name] ?? {})
    .map(([key, value]) => ` ${hyphenated(key)}="${value}"`)
    .join('');
const component = (name) => `<stripe-connect-component name="${name}"${attributesOf(name)}></stripe-connect-component>`;

/** A page of this library: what else stands in its head, where its script is, and its body. */
export const page = ({ head = '', script = SCRIPT_TAG, body = dashboard('', ' components="payments"') } = {}) => ({
  head,
  script,
  body,
});
export const allComponents = (attributes = '') =>
  page({ body: dashboard(COMPONENTS.map(component).join('\n'), attributes) });

/**
 * @returns {Promise<Record<string, { head: string, script: string, body: string, code?: string }>>} Stripe's pages,
 * with their scripts.
 */
export async function stripePages() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    writeFileSync(join(folder, 'package.json'), '{"private": true, "type": "module"}');
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', ...PACKAGES], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const built = async (name, body, source, external) => ({
      head: '',
      script: `/${name}.js`,
      body,
      code: await bundle(folder, `${name}.js`, source, external),
    });
    return {
      quickstart: await built('quickstart', CONTAINER, QUICKSTART),
      react: await built('react', '<div id="root"></div>', REACT),
      // Not a page to load: what Stripe's package adds to one that has React.
      'react-without-react': await built('react-without-react', '', REACT, /^react(-dom)?(\/|$)/),
      'quickstart-all': await built('quickstart-all', CONTAINER, quickstart(createAll.join('\n'))),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function bundle(folder, name, code, external) {
  const entry = join(folder, name);
  writeFileSync(entry, code);
  const result = await build({
    root: folder,
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['es'] },
      rolldownOptions: { external, output: { minify: true, codeSplitting: false } },
    },
  });
  return (Array.isArray(result) ? result[0] : result).output[0].code;
}
