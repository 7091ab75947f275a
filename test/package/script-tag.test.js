import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../scripts/test/find-browser.js';
import { newPage } from '../support/new-page.js';

const { name, version } = JSON.parse(await readFile('package.json', 'utf8'));
const CDN = `/npm/${name}@${version}/dist/cdn/`;

let browser;
let server;
let origin;

before(async () => {
  const { executablePath, args, env } = await findBrowser();
  browser = await chromium.launch({ executablePath, args, env });
  server = createServer(async (request, response) => {
    const path = request.url.split('?')[0];
    // As jsDelivr does: the package's name alone, with or without a version, is the file of its `jsdelivr` field.
    const file = new RegExp(`^/npm/${name}(@[\\d.]+)?$`).test(path)
      ? `${name}.js`
      : path.startsWith(CDN)
        ? path.slice(CDN.length)
        : undefined;
    const body = file && (await readFile(`dist/cdn/${file}`).catch(() => undefined));
    if (path === '/') response.setHeader('content-type', 'text/html').end('<!doctype html><title>Test</title>');
    else if (body) response.setHeader('content-type', 'text/javascript').end(body);
    else response.writeHead(404).end();
  });
  await new Promise((done) => server.listen(0, 'localhost', done));
  origin = `http://localhost:${server.address().port}`;
});

after(async () => {
  await browser?.close();
  server?.close();
});

/** Opens a page with that script tag and a dashboard that fails, which needs a file next to the main one. */
async function load(src) {
  const page = await newPage(browser);
  const requests = [];
  page.on('response', (response) => requests.push(`${response.status()} ${new URL(response.url()).pathname}`));
  await page.route('https://connect-js.stripe.com/**', (route) => route.abort());
  await page.goto(origin);
  await page.setContent(
    `<script type="module" src="${src}"></script><${name} session-endpoint="/none" components="payments"></${name}>`,
  );
  const advice = page.waitForResponse(`**${CDN}console.js`);
  await page.locator(`${name}:state(error)`).waitFor();
  await page.getByRole('alert').first().waitFor();
  await advice;
  await page.close();
  return requests;
}

for (const src of [
  `/npm/${name}`,
  `/npm/${name}@${version}`,
  `/npm/${name}@0`,
  `/npm/${name}?utm=x.js`,
  `${CDN}${name}.js`,
  `${CDN}${name}.js?v=1`,
]) {
  test(`from ${src}, the files next to it are found`, async () => {
    const requests = await load(origin + src);
    assert.ok(requests.includes(`200 ${CDN}console.js`), requests.join('\n'));
    assert.deepEqual(
      requests.filter(
        (request) => request.startsWith('404') && !request.endsWith('/none') && !request.endsWith('favicon.ico'),
      ),
      [],
    );
  });
}

test('V8 compiles both files that every page loads as a whole: its hint counts in the first line only', async () => {
  for (const file of [`${name}.js`, 'elements.js'])
    assert.match(await readFile(`dist/cdn/${file}`, 'utf8'), /^\/\/# allFunctionsCalledOnLoad\n/, file);
});

test("a hashed name of the elements' file, without an import map: it is loaded once, with tabs and a theme", async () => {
  const hashed = `${CDN}elements-3f9a1c.js`;
  const page = await newPage(browser);
  const requests = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.route('https://connect-js.stripe.com/**', (route) =>
    route.fulfill({ path: 'dist/sandbox/connect.js', contentType: 'text/javascript' }),
  );
  await page.route(`**${hashed}`, (route) =>
    route.fulfill({ path: 'dist/cdn/elements.js', contentType: 'text/javascript' }),
  );
  await page.route('**/session', (route) => route.fulfill({ json: { client_secret: 'secret' } }));
  await page.goto(origin);
  await page.setContent(
    `<meta name="stripe-connect-sandbox" content='{"allowAnySecret": true}'>
    <style>:root { --stripe-connect-color-primary: #123456 }</style>
    <script type="module" src="${origin}${hashed}"></script>
    <${name} session-endpoint="/session" publishable-key="pk_test_1" layout="tabs" components="payments payouts"></${name}>`,
  );
  await page.getByRole('tab', { name: 'Payouts' }).click();
  await page.locator('stripe-connect-component[name=payouts]:state(ready)').waitFor();
  const told = await page.evaluate(() => JSON.stringify(globalThis.StripeConnect.sandbox.log));
  assert.match(told, /rgb\(18, 52, 86\)/, 'the theme is read');
  assert.deepEqual(requests.filter((path) => path.startsWith(CDN)).sort(), [
    hashed,
    `${CDN}tabs-controller.js`,
    `${CDN}theme.js`,
  ]);
  await page.close();
});

test('no file on demand imports the file of the elements', async () => {
  for (const file of (await readdir('dist/cdn')).filter((each) => each.endsWith('.js')))
    assert.doesNotMatch(await readFile(`dist/cdn/${file}`, 'utf8'), /from\s*["'`]\.\/elements/, file);
});
