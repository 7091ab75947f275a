/**
 * What a thousand dashboards leave behind when they have left the page: nothing. And two pages that leak, which this
 * notices.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../../scripts/test/find-browser.js';
import { serve } from './site.js';
import { newPage } from '../support/new-page.js';

const MOUNTS = 1000;
const CONTROL = 40;

let site;
let browser;

before(async () => {
  site = await serve();
  const { executablePath, args, env } = await findBrowser();
  browser = await puppeteer.launch({
    executablePath,
    args: [...args, '--js-flags=--expose-gc'],
    env,
    headless: true,
    protocolTimeout: 300_000,
    // Nothing here asks puppeteer about requests, and telling it of some thousand is work.
    networkEnabled: false,
  });
});
after(async () => {
  await browser?.close();
  site?.close();
});

/** Mounts and unmounts; gives what is there afterwards. */
async function leftBehind(count, leak) {
  const page = await newPage(browser);
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(site.url);
  await page.waitForFunction(
    () => globalThis.mount && globalThis.StripeConnect && customElements.get('stripe-connect-component'),
  );
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
  await page.evaluate((...args) => globalThis.mount(...args), count, leak);
  // An element is collected some time after it has gone.
  let living;
  for (let tries = 0; tries < 20; tries++) {
    living = await page.evaluate(() => globalThis.living());
    if (lefts(living).every((left) => left === 0)) break;
    await new Promise((done) => setTimeout(done, 100));
  }
  const alive = await page.evaluate(() => globalThis.census.alive);
  const more = (await page.evaluate(() => document.querySelectorAll('*').length)) - nodes;
  await page.close();
  assert.deepEqual(errors, []);
  return { living, alive, more };
}

const lefts = (living) => Object.values(living).map(({ left }) => left);

describe('A page that shows dashboards and takes them away again', () => {
  it(`keeps nothing of ${MOUNTS} of them`, { timeout: 600_000 }, async (test) => {
    const { living, alive, more } = await leftBehind(MOUNTS);
    test.diagnostic(
      `leaks: ${MOUNTS} mounts, ${site.sessions()} sessions; ${JSON.stringify(living)}, ${alive.length} timers, listeners and observers`,
    );
    assert.equal(living.dashboards.made, MOUNTS);
    assert.ok(living.stripes.made > MOUNTS / 2 && living.instances.made > MOUNTS / 2);
    assert.deepEqual(lefts(living), [0, 0, 0, 0]);
    assert.deepEqual(alive, []);
    // Connect.js has its tag, and the library none.
    assert.equal(more, 0);
  });

  it('keeps no dashboard whose component has an unknown name', { timeout: 600_000 }, async () => {
    const { living, alive } = await leftBehind(CONTROL, 'unknown-name');
    assert.equal(living.dashboards.made, CONTROL);
    assert.deepEqual(lefts(living), [0, 0, 0, 0]);
    assert.deepEqual(alive, []);
  });

  it('would be caught where it keeps them in a list', { timeout: 600_000 }, async () => {
    const { living } = await leftBehind(CONTROL, 'array');
    assert.equal(living.dashboards.left, CONTROL);
    assert.equal(living.components.left, living.components.made);
  });

  it('would be caught where it adds a listener to the document for each', { timeout: 600_000 }, async () => {
    const { living, alive } = await leftBehind(CONTROL, 'listener');
    assert.equal(alive.length, CONTROL, alive.join('; '));
    assert.match(alive[0], /listener of click/);
    assert.equal(living.dashboards.left, CONTROL);
  });
});
