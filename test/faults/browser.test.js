/**
 * Faults that a page in a frame cannot bring about: a network that really breaks, an origin that is really not secure,
 * a page that is really left and come back to. In Chromium, which can be told to; its headless build has no
 * back-forward cache, so that one is in Firefox. All other faults are in the tables next to this file.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { command } from '../../scripts/test/engines/find.js';
import { dashboard, documentOf, fulfilConnectJs, launch, MODULE, newSecret, openSite, send, visit } from './site.js';
import { newPage } from '../support/new-page.js';

const PAGE = documentOf(dashboard());
let browser, site;

before(async () => {
  browser = await launch();
  site = await openSite({
    '/': (_, response) => send(response, 200, PAGE),
    '/elsewhere': (_, response) => send(response, 200, documentOf('<p>Elsewhere</p>', '')),
  });
});

after(async () => {
  await browser?.close();
  site?.close();
});

const good = (response, headers) => send(response, 200, { client_secret: newSecret() }, headers);
const pageFor = (endpoint) => documentOf(dashboard(`session-endpoint="${endpoint}"`));

/** Each breaks once for all tries, then the person presses the button when the cause is gone. */
const FAULTS = [
  { name: 'Connect.js is blocked by the client', abort: 'blockedbyclient', code: 'script-blocked', text: /ad blocker/ },
  {
    name: 'Connect.js is refused by its server',
    abort: 'connectionrefused',
    code: 'script-blocked',
    text: /ad blocker/,
  },
  { name: 'Connect.js has no address', abort: 'namenotresolved', code: 'script-blocked', text: /ad blocker/ },
  { name: 'Connect.js loses its connection', abort: 'connectionreset', code: 'script-blocked', text: /ad blocker/ },
  {
    name: 'the endpoint resets the connection',
    answer: (request) => request.socket.resetAndDestroy(),
    code: 'session-network',
    text: /internet connection/,
  },
  {
    name: 'the endpoint’s answer is cut short',
    answer: (request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '4000' });
      response.write('{"client_secret": "accs_secret__half');
      setTimeout(() => request.socket.destroy(), 50);
    },
    code: 'session-network',
    text: /internet connection/,
    tries: 3,
  },
  {
    name: 'the endpoint’s answer never ends',
    answer: (_, response) => response.write('{"client_secret":'),
    timeout: 3000,
    code: 'session-timeout',
    text: /too long/,
    tries: 1,
  },
  {
    name: 'the endpoint of another site does not allow ours',
    html: pageFor,
    isElsewhere: true,
    answer: (_, response) => good(response),
    fixed: (_, response) => good(response, { 'access-control-allow-origin': '*' }),
    code: 'session-network',
    text: /internet connection/,
    tries: 3,
  },
  {
    name: 'the endpoint redirects to another site',
    answer: (_, response, elsewhere) => send(response, 302, '', { location: elsewhere }),
    code: 'session-unauthorized',
    text: /sign in/,
    tries: 2,
    asksNobodyElse: true,
  },
  {
    name: 'the endpoint redirects in a circle',
    answer: (_, response) => send(response, 307, '', { location: '/account_session' }),
    code: 'session-unauthorized',
    text: /sign in/,
  },
  {
    name: 'the endpoint sends a body that is not what its encoding says',
    answer: (_, response) => send(response, 200, 'no gzip', { 'content-encoding': 'gzip' }),
    code: 'session-network',
    text: /internet connection/,
    tries: 3,
  },
];

// Side by side: most of the time each waits for the next try.
describe('it breaks, and the person tries again', { concurrency: 4 }, () => {
  for (const fault of FAULTS) {
    test(fault.name, async (t) => {
      const { abort, html, isElsewhere, answer, fixed = (_, response) => good(response), timeout, code, text } = fault;
      const [site, other, context] = await Promise.all([openSite(), openSite(), browser.newContext()]);
      t.after(() => Promise.all([site.close(), other.close(), context.close()]));
      const elsewhere = `http://127.0.0.1:${other.port}/account_session`;
      let broken = true;
      let asked = 0;
      const document = (html?.(elsewhere) ?? PAGE).replace(/timeout="\d+"/, (whole) =>
        timeout ? `timeout="${timeout}"` : whole,
      );
      site.answers['/'] = (_, response) => send(response, 200, document);
      (isElsewhere ? other : site).answers['/account_session'] = (request, response) => {
        asked++;
        (broken && answer ? answer : fixed)(request, response, elsewhere);
      };
      const { page, said, reach } = await visit(context, `${site.origin}/`, {
        connectJs: (route) => (broken && abort ? route.abort(abort) : fulfilConnectJs(route)),
      });
      assert.equal(await reach('error'), code);
      await page.getByText(text).waitFor();
      if (fault.tries) assert.equal(asked, fault.tries);
      if (fault.asksNobodyElse) assert.deepEqual(other.requests, [], 'nothing has been sent there');
      broken = false;
      // What is fixed gets the time that a busy machine takes.
      await page.locator('stripe-connect-dashboard').evaluate((element) => (element.timeout = 60_000));
      // To try again is of no use before a user has signed in: then there is no button.
      if (code === 'session-unauthorized')
        await page.locator('stripe-connect-dashboard').evaluate((element) => element.reload());
      else await page.getByRole('button', { name: 'Try again' }).click();
      assert.equal(await reach('ready'), undefined);
      assert.deepEqual(said.errors, []);
    });
  }
});

test('the page is not secure, and has a live key', async () => {
  const context = await browser.newContext();
  await context.route('http://shop.test/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/')
      return route.fulfill({ contentType: 'text/html', body: PAGE.replace('pk_test_', 'pk_live_') });
    return route.fulfill({ response: await route.fetch({ url: site.origin + pathname }) });
  });
  const { page, said, reach } = await visit(context, 'http://shop.test/');
  assert.equal(await reach('error'), 'insecure-context');
  await page.getByText('not set up correctly').waitFor();
  assert.equal(await page.getByRole('button').count(), 0);
  assert.deepEqual(
    said.urls.filter((url) => /account_session|stripe\.com/.test(url)),
    [],
  );
  assert.deepEqual(said.errors, []);
  // One of our own files may still be on its way through the route.
  await context.unrouteAll({ behavior: 'wait' });
  await context.close();
});

test('the browser goes offline, and online again', async () => {
  site.answers['/account_session'] = (_, response) => good(response);
  const context = await browser.newContext();
  const { page, said, reach } = await visit(context, `${site.origin}/`);
  await reach('ready');
  await context.setOffline(true);
  await page.evaluate(() => document.querySelector('stripe-connect-dashboard').reload());
  const error = (code) =>
    page.waitForFunction((wanted) => document.querySelector('stripe-connect-dashboard').error?.code === wanted, code);
  await error('session-network');
  assert.equal(await reach('ready'), 'session-network');
  await page.locator('stripe-connect-payments iframe').waitFor();
  await context.setOffline(false);
  await error(undefined);
  assert.equal(await reach('ready'), undefined);
  assert.deepEqual(said.errors, []);
  await context.close();
});

test('the page is left while it loads, and come back to', async () => {
  site.answers['/account_session'] = () => {};
  const context = await browser.newContext();
  const { page, said, reach } = await visit(context, `${site.origin}/`);
  await reach('loading');
  site.answers['/account_session'] = (_, response) => good(response);
  await page.goto(`${site.origin}/elsewhere`);
  await page.goBack();
  assert.equal(await reach('ready'), undefined);
  await page.frameLocator('stripe-connect-payments iframe').getByRole('table').waitFor();
  assert.deepEqual(said.errors, []);
  await context.close();
});

const firefox = findFirefox();
test(
  'the page comes out of the back-forward cache (Firefox)',
  { skip: firefox ? false : 'there is no Firefox on this machine' },
  async () => {
    site.answers['/account_session'] = (_, response) => good(response);
    site.answers['/cached'] = (_, response) =>
      send(response, 200, documentOf(dashboard(), `<script src="/dist/sandbox/connect.js"></script>${MODULE}`));
    site.requests.length = 0;
    const browser = await puppeteer.launch({ browser: 'firefox', headless: true, executablePath: firefox });
    try {
      const page = await newPage(browser);
      await page.goto(`${site.origin}/cached`);
      const ready = () =>
        page.waitForFunction(
          () =>
            document.querySelector('stripe-connect-dashboard').status === 'ready' &&
            document.querySelector('stripe-connect-payments iframe'),
        );
      await ready();
      await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted })));
      await page.goto(`${site.origin}/elsewhere`);
      // A page from the cache does not load, which puppeteer's own goBack() would wait for.
      await page.evaluate(() => void setTimeout(() => history.back()));
      while (!(await page.evaluate(() => window.persisted).catch(() => false)))
        await new Promise((done) => setTimeout(done, 50));
      await ready();
      assert.equal(site.to('/account_session').length, 1, 'it goes on where it was');
      await page.evaluate(() => document.querySelector('stripe-connect-dashboard').reload());
      await ready();
    } finally {
      await browser.close();
    }
  },
);

function findFirefox() {
  try {
    return process.env.FIREFOX_PATH ?? command(['firefox-esr', 'firefox'], '');
  } catch {
    return undefined;
  }
}
