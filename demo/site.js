import { randomUUID } from 'node:crypto';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { csrf } from 'hono/csrf';
import { bundle, SCRIPTS } from './bundle.js';
import { LIBRARY } from './docs/library.js';
import { FILES } from './docs/markdown.js';
import { notFoundPage, readDocsPage } from './docs/page.js';
import { readSections } from './docs/sections.js';
import { readSourcePage } from './docs/source.js';
import { createEndpoint, createStripe } from './endpoint.js';
import { lateScript, missingElements, withFault } from './faults.js';
import { createOnboarding } from './onboarding.js';
import { folder, onSandbox, PAGES, readPage } from './pages.js';
import { onThisMachine, securityHeaders } from './security.js';
import { createCookieSession, createSignIn } from './sign-in.js';
import { asksStripe } from './stripe-host.js';

export function createSite(settings) {
  const { sandbox, accounts, host } = settings;
  const secret = randomUUID();
  const signIn = createSignIn(accounts, createCookieSession(secret, 'saltmarsh'));
  const stripe = createStripe(settings);
  const progress = createCookieSession(secret, 'saltmarsh-progress');
  const onboarding = createOnboarding({ sandbox, stripe }, signIn.accountOf, progress);
  const accountOf = async (c) => onboarding.withOutcome(c, await signIn.accountOf(c));
  const site = new Hono();

  if (!host) site.use(onThisMachine);
  site.use(compress());
  site.use(securityHeaders((c) => !sandbox || asksStripe(c.req.query('fault'))));
  site.on('POST', ['/sign-in', '/sign-out', '/sandbox/account'], csrf());
  site.route('/', signIn.routes);
  if (sandbox) site.route('/', onboarding.routes);
  site.route('/', createEndpoint(settings, stripe, accountOf));
  if (sandbox) site.use('/sandbox/connect.js', lateScript);

  for (const name of PAGES) {
    site.get(name === 'index' ? '/' : `/${name}`, async (c) => {
      // With keys of Stripe the account is a real one: only the button signs in.
      const account = await onboarding.withOutcome(c, await (sandbox ? signIn.welcome(c) : signIn.accountOf(c)));
      const html = await readPage(name, { account, accounts });
      // Who goes back after signing out sees what is so now.
      c.header('Cache-Control', 'no-store');
      if (!sandbox) return c.html(html);
      const page = onSandbox(html, account);
      return c.html(account ? withFault(page, c.req.query(), account) : page);
    });
  }

  site.get('/docs/search.json', async (c) => c.json(await readSections()));
  site.get('/docs/*', async (c, next) => {
    const address = c.req.path.slice(1).replace(/\/$/, '/index.html');
    // The tests fix the date of the content.
    const { now } = accounts[0];
    const html = (await readDocsPage(address, LIBRARY, { now })) ?? readSourcePage(address);
    return html ? c.html(html) : next();
  });
  for (const file of FILES) site.get(`/${file}`, serveStatic({ root: folder('..') }));

  for (const [path, entry] of Object.entries(SCRIPTS)) {
    let script;
    site.get(path, async (c) => c.body(await (script ??= bundle(entry)), 200, { 'Content-Type': 'text/javascript' }));
  }
  site.get('/assets/*', serveStatic({ root: folder('.') }));
  site.get('/cdn/*', serveStatic({ root: folder('../dist') }));
  if (sandbox) {
    const file = (path) => path.replace(/^\/broken\/\d+/, '/cdn');
    site.get('/start.js', serveStatic({ root: folder('static') }));
    site.get(
      '/broken/:until/:file',
      missingElements,
      serveStatic({ root: folder('../dist'), rewriteRequestPath: file }),
    );
  }
  site.get('/sandbox/connect.js', serveStatic({ root: folder('../dist') }));
  site.notFound((c) =>
    c.req.header('Accept')?.includes('text/html') ? c.html(notFoundPage(), 404) : c.text('There is no such page.', 404),
  );
  return site;
}
