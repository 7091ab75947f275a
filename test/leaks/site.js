/** A page with the script tag's file and the stand-in for Connect.js, and a server for both. */
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const path = (file) => fileURLToPath(new URL(`../../${file}`, import.meta.url));

const PAGE = `<!doctype html><html lang="en"><head><title>Leaks</title>
<meta name="stripe-connect-sandbox" content='{"delay": 1, "allowAnySecret": true}'>
<script type="module">
  import { Census } from '/census.js';
  // All but what Connect.js itself has running: its sessions outlive every element.
  globalThis.census = new Census(/^(?!.*sandbox)/);
  census.watch(window);
</script>
<script type="module" src="/mounts.js"></script>
<script src="/dist/sandbox/connect.js" defer></script>
<script type="module" src="/dist/cdn/stripe-connect-dashboard.js"></script>
</head><body><main></main></body></html>`;

/** What a page does with dashboards, again and again; a name that no element has; and two ways to leak. */
const MOUNTS = `
const kept = [];
const made = { dashboards: [], components: [], stripes: [], instances: [] };
const main = document.querySelector('main');
const fails = ({ sessionEndpoint, components }) => sessionEndpoint === '/nothing' || components?.includes('nonsense');
const unsettled = (dashboard) => dashboard.status !== (fails(dashboard) ? 'error' : 'ready');
const soon = (ms) => new Promise((over) => setTimeout(over, ms));

// One after the other: a page's own markup, tabs, a failure that shows its message.
const kinds = [{}, { layout: 'tabs', locale: 'de-DE' }, { sessionEndpoint: '/nothing' }];

function make(leak) {
  const dashboard = document.createElement('stripe-connect-dashboard');
  const kind = kinds[made.dashboards.length % kinds.length];
  Object.assign(dashboard, { sessionEndpoint: '/account_session', publishableKey: 'pk_test_1', requestInit: () => ({}), ...kind });
  if (leak === 'unknown-name') Object.assign(dashboard, { components: ['nonsense'], timeout: 200 });
  else if (kind.layout) dashboard.components = ['payments', 'payouts'];
  else dashboard.innerHTML = '<stripe-connect-component name="payments"></stripe-connect-component><stripe-connect-component name="balances" loading="lazy"></stripe-connect-component>';
  made.dashboards.push(new WeakRef(dashboard));
  made.components.push(...[...dashboard.children].map((component) => new WeakRef(component)));
  if (leak === 'array') kept.push(dashboard);
  if (leak === 'listener') document.addEventListener('click', () => dashboard.status);
  return dashboard;
}

/**
 * Mounts \`count\` dashboards, some at a time. Every other round is taken away in full flight, the others once they are
 * ready.
 */
globalThis.mount = async (count, leak) => {
  for (let done = 0, round = 0; done < count; round++) {
    const some = Array.from({ length: Math.min(10, count - done) }, () => make(leak));
    done += some.length;
    main.append(...some);
    if (round % 2) await soon(round % 5);
    else for (let ms = 0; ms < 10_000 && some.some(unsettled); ms += 5) await soon(5);
    if (!(round % 2) && some.some(unsettled)) throw new Error(some.map(({ status }) => status).join());
    for (const dashboard of some) {
      if (dashboard.instance) made.instances.push(new WeakRef(dashboard.instance));
      for (const { connectElement } of dashboard.children) if (connectElement) made.stripes.push(new WeakRef(connectElement));
    }
    // As a page does that goes from one view to the next.
    main.replaceChildren();
  }
  await soon(400);
};
/** How many were made, and how many of them are still there once the garbage is collected. */
globalThis.living = async () => {
  // The console keeps the elements that it shows.
  console.clear();
  for (let times = 0; times < 3; times++) await gc({ type: 'major', execution: 'async' });
  return Object.fromEntries(Object.entries(made).map(([what, refs]) => [what, { made: refs.length, left: refs.filter((ref) => ref.deref()).length }]));
};
`;

export async function serve() {
  const census = ts.transpileModule(await readFile(path('test/fuzz/browser/leak-counter.ts'), 'utf8'), {
    compilerOptions: { target: 'ES2022', module: 'ESNext' },
  }).outputText;
  let secrets = 0;
  const files = {
    '/': ['text/html', () => PAGE],
    '/census.js': ['text/javascript', () => census],
    '/mounts.js': ['text/javascript', () => MOUNTS],
    '/account_session': ['application/json', () => JSON.stringify({ client_secret: `accs_secret__${++secrets}` })],
  };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const [type, body] = files[pathname] ?? [
      'text/javascript',
      () => (/^\/dist\/[\w/.-]+$/.test(pathname) ? readFile(path(pathname)) : Promise.reject()),
    ];
    const content = await Promise.resolve(body()).catch(() => {});
    response.writeHead(content ? 200 : 404, { 'content-type': type }).end(content);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close(), sessions: () => secrets };
}
