/** Dates of attributes, in browsers of other time zones. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../scripts/test/find-browser.js';

const ELEMENTS = await readFile(new URL('../../dist/cdn/elements.js', import.meta.url), 'utf8');

let browser;
before(async () => {
  const { executablePath, args, env } = await findBrowser();
  browser = await chromium.launch({ executablePath, args, env });
});
after(() => browser?.close());

/** Sets an attribute of a component, and returns what `read` makes of it, in a browser of that time zone. */
async function readIn(timezoneId, attribute, text, read) {
  const context = await browser.newContext({ timezoneId });
  try {
    const page = await context.newPage();
    await page.route('**/*', (route) => {
      const isScript = new URL(route.request().url()).pathname === '/elements.js';
      if (isScript) return route.fulfill({ contentType: 'text/javascript', body: ELEMENTS });
      return route.fulfill({ contentType: 'text/html', body: '<script type="module" src="/elements.js"></script>' });
    });
    await page.goto('http://localhost/', { timeout: 60_000 });
    await page.evaluate(() => customElements.whenDefined('stripe-connect-component'));
    return await page.evaluate(
      ([name, value, code]) => {
        const component = document.createElement('stripe-connect-component');
        component.setAttribute(name, value);
        return new Function('component', `return (${code})(component)`)(component);
      },
      [attribute, text, `${read}`],
    );
  } finally {
    await context.close();
  }
}

const dayOf = (date) => [date.getFullYear(), date.getMonth() + 1, date.getDate()].join('-');
const afterDay = `(component) => (${dayOf})(component.defaultFilters.date.after)`;
const startDay = `(component) => (${dayOf})(component.intervalStart)`;

for (const timeZone of ['America/Los_Angeles', 'Pacific/Auckland', 'Asia/Kolkata', 'UTC']) {
  test(`a date without a time is that day in ${timeZone}`, async () => {
    const filters = '{"date": {"after": "2026-01-31"}}';
    assert.equal(await readIn(timeZone, 'default-filters', filters, afterDay), '2026-1-31');
    assert.equal(await readIn(timeZone, 'interval-start', '2026-07-01', startDay), '2026-7-1');
  });
}

test('a date whose midnight the clocks skip is that day all the same', async () => {
  const filters = '{"date": {"after": "2018-11-04"}}';
  assert.equal(await readIn('America/Sao_Paulo', 'default-filters', filters, afterDay), '2018-11-4');
});

test('a date with a time and an offset is that moment everywhere', async () => {
  const read = '(component) => component.defaultFilters.date.after.toISOString()';
  const filters = '{"date": {"after": "2026-01-31T23:00:00+02:00"}}';
  for (const timeZone of ['America/Los_Angeles', 'Pacific/Auckland'])
    assert.equal(await readIn(timeZone, 'default-filters', filters, read), '2026-01-31T21:00:00.000Z');
});
