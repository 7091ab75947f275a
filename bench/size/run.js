/**
 * What a page downloads to show one component, brotli: with this library's script tag, with Stripe's connect-js, and with Stripe's React
 * package. Each is built by vite, minified, from the same few lines that its own documentation shows.
 *
 *     node bench/size/run.js
 *
 * It installs the two it is compared with into a temporary folder: it needs the npm registry.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
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

const folder = mkdtempSync(join(tmpdir(), 'size-'));
try {
  writeFileSync(join(folder, 'package.json'), '{"private": true, "type": "module"}');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', ...PACKAGES], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  const own = readFileSync(new URL('../../dist/cdn/stripe-connect-dashboard.js', import.meta.url));
  const rows = [
    ['this library, both elements', own],
    ["Stripe's quickstart, plain JavaScript", await bundle('quickstart.js', QUICKSTART)],
    ["Stripe's React package, with React", await bundle('react.js', REACT)],
  ];
  for (const [name, code] of rows) console.log(`${(brotliCompressSync(code).length / 1000).toFixed(1).padStart(6)} kB  ${name}`);
} finally {
  rmSync(folder, { recursive: true });
}

async function bundle(name, code) {
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
