/** The demo's server, in the browser: a service worker answers for the endpoint, and for the pages that fail. */
import { Hono } from 'hono';
import { handle } from 'hono/service-worker';
import { createEndpoint } from '../endpoint.js';
import { lateScript, missingElements, withFault } from '../faults.js';
import { securityHeaders } from '../security.js';
import { readSettings } from '../settings.js';

const { pathname: folder } = new URL('./', location.href);
const site = new Hono().basePath(folder);

site.route('/', createEndpoint(readSettings({})));
site.get('/sandbox/connect.js', lateScript, (c) => fetch(c.req.url));
// The policy stops Stripe's own script where the stand-in is taken away.
site.get('/errors.html', securityHeaders(true), async (c) => {
  const [address] = c.req.url.split('?');
  return c.html(withFault(await (await fetch(address)).text(), c.req.query('fault')));
});
site.get('/broken/:until/:file', missingElements, (c) => fetch(`${folder}cdn/${c.req.param('file')}`));

addEventListener('install', () => globalThis.skipWaiting());
addEventListener('activate', (event) => event.waitUntil(globalThis.clients.claim()));
// A page that was loaded past the worker, by a forced reload, asks for it.
addEventListener('message', (event) => event.waitUntil(globalThis.clients.claim()));
// What has no route is a file.
addEventListener('fetch', handle(site));
