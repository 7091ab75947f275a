/** The demo's server, in the browser: a service worker answers for the endpoint, and for the pages that fail. */
import { Hono } from 'hono';
import { handle } from 'hono/service-worker';
import { forAccount } from '../account-pages.js';
import { createEndpoint, createStripe } from '../endpoint.js';
import { lateScript, missingElements, withFault } from '../faults.js';
import { PLATFORM, TOOLS, withAccount } from '../header.js';
import { createOnboarding } from '../onboarding.js';
import { toRelative } from '../relative.js';
import { policyMeta, securityHeaders } from '../security.js';
import { readSettings } from '../settings.js';
import { createSignIn } from '../sign-in.js';
import { answerForStripe, asksStripe } from '../stripe-host.js';

const { pathname: folder } = new URL('./', location.href);
const site = new Hono().basePath(folder);

const settings = readSettings({});
const { accounts } = settings;
// The files are written for the first account.
const signIn = createSignIn(accounts, createCacheSession('signed-in', accounts[0].id));
const stripe = createStripe(settings);
const onboarding = createOnboarding({ sandbox: true, stripe }, signIn.accountOf, createCacheSession('progress'));
const accountOf = async (c) => onboarding.withOutcome(c, await signIn.accountOf(c));
site.route('/', signIn.routes);
site.route('/', onboarding.routes);
site.route('/', createEndpoint(settings, stripe, accountOf));
site.get('/sandbox/connect.js', lateScript, (c) => fetch(c.req.url));

// Its policy stops Stripe's own script where the stand-in is taken away.
site.use(
  '/errors.html',
  securityHeaders((c) => asksStripe(c.req.query('fault'))),
);
for (const name of Object.keys({ ...PLATFORM, ...TOOLS })) {
  site.on('GET', name === 'index' ? ['/', '/index.html'] : [`/${name}.html`], async (c) => {
    const account = await accountOf(c);
    const html = await (await fetch(`${folder}${account ? name : 'sign-in'}.html`)).text();
    if (!account) return c.html(html);
    const page = toRelative(withAccount(forAccount(html, name, account), account, accounts));
    if (name !== 'errors') return c.html(page);
    const policy = policyMeta(asksStripe(c.req.query('fault')));
    return c.html(withFault(page, c.req.query(), account).replace(policyMeta(false), () => policy));
  });
}
site.get('/broken/:until/:file', missingElements, (c) => fetch(`${folder}cdn/${c.req.param('file')}`));

/** Workers have no cookies everywhere. */
function createCacheSession(name, first) {
  const key = folder + name;
  return {
    read: async () => (await caches.match(key))?.text() ?? first,
    write: async (_, value) => (await caches.open('saltmarsh')).put(key, new Response(value)),
  };
}

addEventListener('fetch', answerForStripe(`${folder}sandbox/connect.js`));
addEventListener('install', () => globalThis.skipWaiting());
addEventListener('activate', (event) => event.waitUntil(globalThis.clients.claim()));
// A page that was loaded past the worker, by a forced reload, asks for it.
addEventListener('message', (event) => event.waitUntil(globalThis.clients.claim()));
// What has no route is a file.
addEventListener('fetch', handle(site));
