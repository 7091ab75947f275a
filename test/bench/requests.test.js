/** What a page of the script tag asks for, which does not vary by machine: the bench prints it, and here it is held. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { heavyConnectJs } from '../../bench/browser/connect-js.js';
import { CONNECT_JS } from '../../bench/browser/hosts.js';
import { Site } from '../../bench/browser/site.js';
import { allComponents, COMPONENTS, page as pageOf } from '../../bench/pages.js';
import { findBrowser } from '../../scripts/test/find-browser.js';
import { newPage } from '../support/new-page.js';

const PATH = new URL(CONNECT_JS).pathname;
const SELECTOR = COMPONENTS.map((name) => `stripe-connect-${name}`).join();

const site = new Site({ one: pageOf(), all: allComponents(), lazy: allComponents(' loading="lazy"') });
let browser;
let server;

before(async () => {
  server = createServer(site.handle);
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const { executablePath, args, env } = await findBrowser();
  browser = await chromium.launch({ executablePath, args, env });
});

after(async () => {
  await browser?.close();
  server?.close();
});

/** Opens a page of the site and waits until `count` of Stripe's elements are there. Gives them, and the requests. */
async function open(name, count) {
  site.requests = [];
  const page = await newPage(browser, { viewport: { width: 1280, height: 900 } });
  const origin = `http://127.0.0.1:${server.address().port}`;
  let connectJs = 0;
  await page.route(CONNECT_JS, async (route) => {
    connectJs++;
    await route.fulfill({ response: await route.fetch({ url: origin + PATH }) });
  });
  await page.goto(`${origin}/${name}`);
  await page.waitForFunction(
    ([selector, least]) => document.querySelectorAll(selector).length >= least,
    [SELECTOR, count],
  );
  await page.locator('stripe-connect-dashboard:state(ready)').waitFor();
  const created = await page.locator(SELECTOR).count();
  await page.close();
  const requests = site.requests.filter((request) => !request.includes('favicon') && !request.includes(PATH)).sort();
  return { created, connectJs, requests };
}

describe('A page of the script tag', () => {
  it('loads two files of this library, Connect.js once, and asks for one session', async () => {
    const { connectJs, requests } = await open('one', 1);
    assert.deepEqual(requests, [
      'GET /cdn/elements.js',
      'GET /cdn/stripe-connect-dashboard.js',
      'GET /one',
      'POST /account_session',
    ]);
    assert.equal(connectJs, 1);
  });

  it('asks for no more where it has all 21 components', async () => {
    const { created, connectJs, requests } = await open('all', COMPONENTS.length);
    assert.equal(created, 21);
    assert.deepEqual(requests, [
      'GET /all',
      'GET /cdn/elements.js',
      'GET /cdn/stripe-connect-dashboard.js',
      'POST /account_session',
    ]);
    assert.equal(connectJs, 1);
  });

  it('creates with loading="lazy" only those near the viewport', async () => {
    const { created } = await open('lazy', 1);
    assert.ok(created > 0 && created < COMPONENTS.length / 2, `${created} of ${COMPONENTS.length}`);
  });
});

describe("Connect.js' stand-in in the bench", () => {
  it('has the weight of the real one: about 880 kB, 220 kB as it is sent', () => {
    const [raw, sent] = [heavyConnectJs().length / 1000, site.sizeOf(PATH) / 1000];
    assert.ok(Math.abs(raw - 880) < 44, `${raw} kB`);
    assert.ok(Math.abs(sent - 220) < 22, `${sent} kB`);
  });
});
