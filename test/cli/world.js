import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import Stripe from 'stripe';
import { createSandboxApi } from 'stripe-connect-dashboard/sandbox/api';
import { accountSessionHandler } from 'stripe-connect-dashboard/server';
import { listen } from '../../dist/cli/sandbox/listen.js';

export const CLI = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url));

const { fetch: sandboxFetch } = createSandboxApi();
export const stripe = new Stripe('sk_test_sandbox', {
  httpClient: Stripe.createFetchHttpClient(sandboxFetch),
  maxNetworkRetries: 0,
});

/** The endpoint as it should be. */
export const good = accountSessionHandler({
  stripe,
  account: () => 'acct_1SandboxStandard',
  components: { payments: { enabled: true }, payouts: { enabled: true } },
  publishableKey: 'pk_test_sandbox',
  log: () => {},
});

/** The good endpoint, its answer changed: `(body, headers) => body`. */
export const changed = (change) => async (request) => {
  const response = await good(request);
  if (response.status !== 200) return response;
  const headers = new Headers(response.headers);
  headers.delete('content-length');
  const body = change(await response.json(), headers);
  return new Response(typeof body === 'string' ? body : JSON.stringify(body), { headers });
};

/** Serves a handler of `/account_session`, or of all paths, while `work` runs. */
export async function serving(handler, work) {
  const { server, port } = await listen(handler, 0);
  try {
    return await work(`http://127.0.0.1:${port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

export function start(...args) {
  const child = spawn(process.execPath, [CLI, ...args], { env: { ...process.env, NO_COLOR: '1' } });
  const output = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    output.err += text;
  });
  return { child, output };
}

export async function run(...args) {
  const { child, output } = start(...args);
  const [code] = await once(child, 'close');
  return { code, ...output };
}
