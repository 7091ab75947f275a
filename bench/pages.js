/**
 * The same page, one component, three ways: with this library's script tag, with Stripe's connect-js, and with Stripe's React package. Each
 * is built by vite, minified, from the same few lines that its own documentation shows. The two of Stripe's are installed into a
 * temporary folder, so that this needs the npm registry.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

const PACKAGES = ['@stripe/connect-js@3.4.6', '@stripe/react-connect-js@3.4.4', 'react@19', 'react-dom@19'];

const QUICKSTART = `
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
document.getElementById('container').append(instance.create('payments'));
`;

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

const OURS = '<stripe-connect-dashboard session-endpoint="/account_session" publishable-key="pk_test_123" components="payments"></stripe-connect-dashboard>';

/** @returns {Promise<{ name: string, body: string, code: Buffer }[]>} What stands in the page's body, and its script. */
export async function pages() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    writeFileSync(join(folder, 'package.json'), '{"private": true, "type": "module"}');
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', ...PACKAGES], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
    return [
      { name: 'this library, both elements', body: OURS, code: readFileSync(new URL('../dist/cdn/stripe-connect-dashboard.js', import.meta.url)) },
      { name: "Stripe's quickstart, plain JavaScript", body: '<div id="container"></div><div id="error" hidden></div>', code: await bundle(folder, 'quickstart.js', QUICKSTART) },
      { name: "Stripe's React package, with React", body: '<div id="root"></div>', code: await bundle(folder, 'react.js', REACT) },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function bundle(folder, name, code) {
  const entry = join(folder, name);
  writeFileSync(entry, code);
  const result = await build({
    root: folder,
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, target: 'es2022', lib: { entry, formats: ['es'] }, rolldownOptions: { output: { minify: true, codeSplitting: false } } },
  });
  return Buffer.from((Array.isArray(result) ? result[0] : result).output[0].code);
}
