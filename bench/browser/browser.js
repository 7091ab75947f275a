/** A Chromium whose hosts are a site's, each behind the emulated network, and one load of a page in it. */
import { createSecureServer } from 'node:http2';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../scripts/test/find-browser.js';
import { createCertificate } from './certificates.js';
import { HOSTS, SITE } from './hosts.js';
import { Network } from './network.js';

/** @returns An open browser; `close()` closes it and its servers. */
export async function openBrowser(site) {
  const network = new Network();
  const servers = [];
  const rules = [];
  const hashes = [];
  for (const host of HOSTS) {
    const { key, cert, hash } = createCertificate(host);
    const server = createSecureServer({ key, cert, allowHTTP1: true }, site.handle);
    await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
    const proxy = await network.open(server.address().port);
    servers.push(server, proxy);
    rules.push(`MAP ${host}:443 127.0.0.1:${proxy.address().port}`);
    hashes.push(hash);
  }
  const { executablePath, args, env } = await findBrowser();
  const browser = await chromium.launch({
    executablePath,
    env,
    args: [
      ...args,
      '--js-flags=--expose-gc',
      `--host-resolver-rules=${rules.join(',')}`,
      `--ignore-certificate-errors-spki-list=${hashes.join(',')}`,
    ],
  });
  return {
    browser,
    network,
    async close() {
      await browser.close();
      for (const server of servers) server.close();
    },
  };
}

/** Opens a page of the site as a first visit; `use` receives the page, which is closed afterwards. */
export async function visit({ browser, network }, name, { rtt = 0, speed = Infinity, cpu = 1, init, tracing }, use) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    const errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpu });
    if (init) await page.addInitScript(init);
    network.use({ rtt, speed });
    if (tracing) await browser.startTracing(page, { categories: tracing });
    await page.goto(`${SITE}/${name}`, { waitUntil: 'commit' });
    const result = await use(page, devtools);
    if (errors.length) throw new Error(`${name}: ${errors.join('; ')}`);
    return result;
  } finally {
    await context.close();
  }
}
