/**
 * A person at a page: what they hear of it, what they reach by the keyboard, what they see. In Chromium, with what is
 * built.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../scripts/test/find-browser.js';
import { encodeSecret } from '../../dist/sandbox/secret.js';
import { newPage } from '../support/new-page.js';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const CONNECT_JS = 'https://connect-js.stripe.com/v1.0/connect.js';

let server, browser, origin;

export async function start() {
  server = createServer(async ({ url }, response) => {
    const file = await readFile(DIST + url).catch(() => undefined);
    response.writeHead(file ? 200 : 404, { 'content-type': 'text/javascript' }).end(file);
  });
  await new Promise((done) => server.listen(0, done));
  origin = `http://localhost:${server.address().port}`;
  const { executablePath, args, env } = await findBrowser();
  browser = await chromium.launch({ executablePath, args, env });
}

export async function stop() {
  await browser?.close();
  server?.close();
}

const components = Object.fromEntries(['payments', 'payouts', 'documents'].map((name) => [name, {}]));
let count = 0;
const newSecret = () =>
  encodeSecret({
    account: 'acct_sandbox',
    components,
    expires_at: Date.now() / 1000 + 3600,
    livemode: false,
    nonce: `${++count}`,
  });

export const dashboard = (attributes, children = '') =>
  `<stripe-connect-dashboard id="dash" session-endpoint="/session" publishable-key="pk_test_sandbox" ${attributes}>${children}</stripe-connect-dashboard>`;

/**
 * A page whose endpoint answers as `session.answer` says at the time: a status, or `hang`; `session.answered` resolves
 * with its first answer. With `clock` the test can move the page's clock. It listens to the live regions as a screen
 * reader does: each text that becomes visible in one that is not off is an announcement.
 */
export async function open(body, { answer = 200, sandbox = {}, media = {}, lang = 'en', clock, ...options } = {}) {
  const page = await newPage(browser, options);
  let onAnswer;
  const session = { answer, answered: new Promise((done) => (onAnswer = done)) };
  if (clock) await page.clock.install();
  await page.emulateMedia(media);
  await page.route(CONNECT_JS, (route) =>
    route.fulfill({ path: `${DIST}/sandbox/connect.js`, contentType: 'text/javascript' }),
  );
  await page.route('**/session', async (route) => {
    if (session.answer === 'hang') return;
    // Who listens knows the regions before anything is said in them, however rare the frames are.
    const known = await page.waitForFunction(() => window.regions > 0).catch(() => undefined);
    const json = session.answer === 200 ? { client_secret: newSecret() } : { error: session.message };
    // A page that has been closed meanwhile needs none.
    if (known) await route.fulfill({ status: session.answer, json }).then(onAnswer, () => undefined);
  });
  // The library waits a second for the words of its errors, and then does with fewer: here they are there before.
  const meta = `<meta name="stripe-connect-sandbox" content='${JSON.stringify(sandbox)}'>`;
  const html = `<!doctype html><html lang="${lang}"><title>Test</title><meta name="viewport" content="width=device-width">${meta}
    <script type="module" src="/cdn/stripe-connect-dashboard.js"></script><body>${body}`;
  await page.route('**/page', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  await page.addInitScript(() => {
    window.heard = [];
    const before = new Map();
    (function listen() {
      for (const host of document.querySelectorAll('stripe-connect-dashboard, stripe-connect-component')) {
        for (const region of host.shadowRoot?.querySelectorAll('[role=status], [role=alert]') ?? []) {
          const text = [region, ...(region.querySelector('slot')?.assignedElements() ?? [])]
            .map((one) => one.innerText.trim())
            .filter(Boolean)
            .join(' ');
          // A region that comes with its text is not read out.
          if (before.has(region) && text && text !== before.get(region) && region.ariaLive !== 'off')
            window.heard.push(`${region.role}: ${text.replace(/\s+/g, ' ')}`);
          before.set(region, text);
        }
      }
      window.regions = before.size;
      requestAnimationFrame(listen);
    })();
  });
  await page.goto(`${origin}/page`);
  return { page, session };
}

export const heard = (page) => page.evaluate(() => window.heard);
export const becomes = (page, status, selector = '#dash') =>
  page.waitForFunction(([one, wanted]) => document.querySelector(one)?.status === wanted, [selector, status]);
/** What has the focus, through shadow roots: a tag name, with its part. */
export const focus = (page) =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return [element?.localName, element?.getAttribute('part') ?? element?.id].filter(Boolean).join(' ');
  });
export const focusIs = async (page, wanted) => {
  for (let tries = 0; (await focus(page)) !== wanted; tries++) {
    assert.ok(tries < 600, `the focus is on ${await focus(page)}, not on ${wanted}`);
    await page.waitForTimeout(50);
  }
};

/** How dark the darkest point of a picture is: 0 is black, 255 is white. */
export const darkest = (page, png) =>
  page.evaluate(async (base64) => {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    context.drawImage(bitmap, 0, 0);
    return context
      .getImageData(0, 0, bitmap.width, bitmap.height)
      .data.filter((_, index) => index % 4 === 0)
      .reduce((least, one) => Math.min(least, one), 255);
  }, png.toString('base64'));

/** The accessibility tree, as lines: role, name, and what matters of the rest. */
export async function tree(page) {
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines = [];
  const walk = (node, depth) => {
    const shown = !node.ignored && !['InlineTextBox', 'generic', 'none'].includes(node.role.value);
    const live = node.properties?.find(({ name }) => name === 'live')?.value.value;
    if (shown)
      lines.push(
        `${'  '.repeat(depth)}${node.role.value}${node.name?.value ? ` "${node.name.value}"` : ''}${live ? ` ${live}` : ''}`,
      );
    for (const id of node.childIds ?? []) if (byId.has(id)) walk(byId.get(id), depth + (shown ? 1 : 0));
  };
  walk(nodes[0], 0);
  await client.detach();
  return lines.join('\n');
}
