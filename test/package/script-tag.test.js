import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
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

/** Opens a page with that script tag and a dashboard that fails, which needs a file beside the main one. */
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
  test(`from ${src}, the files beside it are found`, async () => {
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
