/**
 * The cumulative layout shift of the demo's first page, until all of its components show what they have.
 * https://web.dev/articles/cls
 */
import { serve } from '@hono/node-server';
import { readSettings } from '../../demo/settings.js';
import { createSite } from '../../demo/site.js';

const VIEWPORTS = { desktop: { width: 1280, height: 900 }, phone: { width: 375, height: 800 } };

function watch() {
  window.shift = 0;
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) window.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });
}

export async function measureLayoutShift(browser) {
  let server;
  const port = await new Promise((listening) => {
    server = serve({ fetch: createSite(readSettings({})).fetch, port: 0 }, (address) => listening(address.port));
  });
  const shifts = {};
  try {
    for (const [name, viewport] of Object.entries(VIEWPORTS)) {
      const page = await browser.newPage({ viewport });
      await page.addInitScript(watch);
      await page.goto(`http://localhost:${port}`);
      await page.waitForFunction(() => {
        const components = [...document.querySelectorAll('stripe-connect-component')];
        return components.length === 3 && components.every(({ status }) => status === 'ready');
      });
      // The room that was reserved is given back a moment after.
      await page.waitForTimeout(1000);
      shifts[name] = await page.evaluate(() => window.shift);
      await page.close();
    }
  } finally {
    server.close();
  }
  return shifts;
}
