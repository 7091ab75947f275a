/**
 * How soon a component shows something, beside Stripe's own packages: `node bench/time/run.js`, after `npm run build`. With `--write` it
 * writes results.md. Connect.js is the sandbox's, so that what is compared is what comes before it.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { cpus } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../scripts/browser.js';
import { pages } from '../pages.js';

const RUNS = 25;
/** Milliseconds from a request to its answer, at the least, and kB in a second. */
const NETWORKS = [
  { network: 'cable', latency: 20, speed: 5000 },
  { network: 'mobile, 4G', latency: 100, speed: 1200 },
  { network: 'mobile, slow', latency: 400, speed: 180 },
];
/** What a server takes to ask Stripe for a session, in milliseconds. */
const SESSION = 150;
/** What Stripe's Connect.js weighs is not ours to say: all three get the same. */
const CONNECT_JS = 'https://connect-js.stripe.com/v1.0/connect.js';

const contenders = await pages();
const connectJs = await readFile(new URL('../../dist/sandbox/connect.js', import.meta.url), 'utf8');
const server = createServer(answer);
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const { executablePath, args, env } = await findBrowser();
const browser = await chromium.launch({ executablePath, args, env });
let secrets = 0;

const sections = [];
for (const network of NETWORKS) {
  const times = contenders.map(() => []);
  // In turn, so that a busy moment of the machine meets all.
  for (let run = 0; run < RUNS; run++) for (const [index] of contenders.entries()) times[index].push(await measure(index, network));
  sections.push(section(network, times));
}
await browser.close();
server.close();

const text = `# How soon a component shows something

Written by \`node bench/time/run.js --write\`. ${cpus().length} × ${cpus()[0].model}, Chromium ${browser.version()}, ${RUNS} loads of each with an empty cache,
in turn. Milliseconds from the navigation, medians, and in brackets the quarter below and the quarter above. The script of each page has
brotli's size. Connect.js is the sandbox's, and comes as late for all three. No answer comes
before the network's milliseconds are over; the endpoint takes ${SESSION} ms.

${sections.join('\n\n')}
`;
console.log(text);
if (process.argv.includes('--write')) await writeFile(new URL('results.md', import.meta.url), text);

function section({ network, latency, speed }, times) {
  const row = ({ name }, index) => `| ${[name, ...['session', 'script', 'shown'].map((what) => spread(times[index].map((time) => time[what])))].join(' | ')} |`;
  return `## ${network}: ${latency} ms, ${speed} kB/s

| | the session is asked for | Connect.js is asked for | the payments are there |
| --- | ---: | ---: | ---: |
${contenders.map(row).join('\n')}`;
}

function spread(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part) => Math.round(sorted[Math.floor(part * (sorted.length - 1))]);
  return `${at(0.5)} (${at(0.25)}–${at(0.75)})`;
}

/** One load, as of somebody who comes for the first time. */
async function measure(index, { latency, speed }) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', { offline: false, latency, downloadThroughput: speed * 1000, uploadThroughput: speed * 1000 });
  await page.route(CONNECT_JS, async (route) => {
    await pause(latency);
    await route.fulfill({ contentType: 'text/javascript', body: connectJs });
  });
  await page.goto(`http://127.0.0.1:${server.address().port}/${index}`, { waitUntil: 'commit' });
  const shown = await page.waitForFunction(() => document.querySelector('stripe-connect-payments iframe')?.contentDocument?.querySelector('table') && performance.now(), null, { polling: 'raf' });
  const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name, startTime }) => [name, startTime]));
  const of = (part) => asked.find(([name]) => name.includes(part))[1];
  const times = { session: of('/account_session'), script: of('connect-js.stripe.com'), shown: await shown.jsonValue() };
  await context.close();
  return times;
}

async function answer({ url, method }, response) {
  const [, index, file] = url.split('/');
  const { body, code } = contenders[index] ?? {};
  if (method === 'POST') {
    await pause(SESSION);
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ client_secret: `accs_secret__${++secrets}` }));
  } else if (file === 'page.js') {
    response.writeHead(200, { 'content-type': 'text/javascript', 'content-encoding': 'br' }).end(brotliCompressSync(code));
  } else if (body) {
    response.writeHead(200, { 'content-type': 'text/html' }).end(`<!doctype html><html lang="en"><head><title>Payments</title>
<meta name="stripe-connect-sandbox" content='{"delay": 1, "allowAnySecret": true}'>
<script type="module" src="/${index}/page.js"></script></head><body>${body}</body></html>`);
  } else {
    // A file of ours that a page fetches when it needs it.
    const content = /^[\w-]+\.js$/.test(file) && (await readFile(new URL(`../../dist/cdn/${file}`, import.meta.url)).catch(() => undefined));
    response.writeHead(content ? 200 : 404, { 'content-type': 'text/javascript', 'content-encoding': 'br' }).end(brotliCompressSync(content || ''));
  }
}
