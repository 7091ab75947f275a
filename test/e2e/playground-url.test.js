/** The playground's URL: it keeps every choice, for anyone who opens it, and survives whatever is in it. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { choose, code, control, open, previewIs, shows, start, stop, tab, unfold } from './playground.js';

before(start);
after(stop);

const searchOf = (page) => new URL(page.url()).searchParams;

test('the URL keeps the choice, for someone else', async () => {
  const { page } = await open();
  await choose(page, 'documents');
  await tab(page, 'Attributes').click();
  await control(page, 'locale').fill('de-DE');
  await control(page, 'slot.loading').fill('One <b>moment</b> & more');
  await page.getByRole('radio', { name: 'Dark' }).check();
  const html = await code(page);
  await page.waitForURL((url) => url.searchParams.get('view.scheme') === 'dark');
  const { page: other } = await open(new URL(page.url()).search);
  assert.equal(await code(other), html);
  await shows(other, ['payments', 'payouts', 'documents']);
  assert.equal(await other.locator('#preview [slot=loading]').textContent(), 'One <b>moment</b> & more');
  assert.ok(await other.getByRole('radio', { name: 'Dark' }).isChecked());
  assert.ok(await control(other, 'locale').isVisible(), 'the tab with it is the one that is shown');
  await page.close();
  await other.close();
});

test('the link that is copied says everything', async () => {
  const { page } = await open('?components=balances');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await choose(page, 'documents');
  const button = page.locator('#actions button', { hasText: /Cop/ });
  await button.click();
  await page.waitForFunction((one) => one.innerText === 'Copied', await button.elementHandle());
  const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  assert.equal(link.searchParams.get('components'), 'balances documents');
  await page.close();
});

test('reset goes back to the start, and the browser’s Back brings the choice back', async () => {
  const { page } = await open('?components=balances&css.color-primary=teal&view.width=phone');
  await shows(page, ['balances']);
  await page.getByRole('button', { name: 'Reset' }).click();
  await shows(page, ['payments', 'payouts']);
  assert.doesNotMatch(await code(page), /teal/);
  await page.waitForURL((url) => !url.searchParams.has('css.color-primary'));
  await page.goBack();
  await shows(page, ['balances']);
  assert.match(await code(page), /teal/);
  assert.equal(searchOf(page).get('view.width'), 'phone');
  await page.close();
});

test('a URL that names what every object has is left out, and the playground works', async () => {
  for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf']) {
    const search = [
      `components=payments+${name}`,
      ...[`${name}.x`, name, `slot.${name}`, `css.${name}`, `payments.${name}`, `features.payments.${name}`],
      ...[`features.${name}.x`, `simulate.${name}`, `view.${name}`],
    ].join('=1&');
    const values = ['scheme', 'dir', 'width', 'controls', 'output', 'language'].map((key) => `view.${key}=${name}`);
    const { page, troubles } = await open(
      `?${search}=1&${values.join('&')}&simulate.session=${name}&simulate.payments=${name}&brand=${name}&layout=${name}`,
    );
    await shows(page, ['payments']);
    assert.doesNotMatch(await code(page), new RegExp(name));
    await choose(page, 'balances');
    await shows(page, ['payments', 'balances']);
    assert.deepEqual(troubles, []);
    await page.close();
  }
  const { page, troubles } = await open('?constructor.x=1');
  await shows(page, ['payments', 'payouts']);
  assert.deepEqual(troubles, []);
  await page.close();
});

test('a URL with rubbish is as good as none', async () => {
  const rubbish = new URLSearchParams({
    components: 'nothing payments payments',
    onload: 'alert(1)',
    'css.nothing': '1',
    'css.color-text': 'red;}body{display:none',
    'css.font-family': '</style><img src=x onerror=alert(1)>',
    'css.border-radius': '"unclosed',
    'slot.x': 'y',
    timeout: 'soon',
    brand: 'url(https://evil.test/)',
    'session-key': '"><script>alert(1)</script>',
  });
  const { page, troubles } = await open(`?${rubbish}`);
  await shows(page, ['payments']);
  const html = await code(page);
  assert.doesNotMatch(html, /nothing|onload|display|<style|slot|evil|unclosed|timeout|<script>/);
  assert.match(html, /session-key='"&gt;|session-key='">&lt;script>/);
  assert.ok(await page.getByRole('heading', { name: 'Playground' }).isVisible());
  assert.equal(await page.locator('#preview script').count(), 0);
  await tab(page, 'Theme').click();
  await unfold(page);
  await page.getByText('CSS does not accept this value').first().waitFor();
  assert.deepEqual(troubles, []);
  await page.close();
});

test('a failure in the URL is shown at once', async () => {
  const { page } = await open('?components=payments+payouts&simulate.payments=load-error');
  await previewIs(page, 'payments error,payouts ready');
  await page.close();
});

test('dragging through many colors does not exhaust the browser’s patience with the URL', async () => {
  const { page, troubles } = await open('?components=payments&view.controls=theme');
  await page.evaluate(() => {
    const input = document.getElementById('brand');
    for (let each = 0; each < 300; each++) {
      input.value = `hsl(${each} 60% 40%)`;
      input.dispatchEvent(new Event('input'));
    }
  });
  await page.waitForURL((url) => url.searchParams.get('brand') === 'hsl(299 60% 40%)');
  assert.deepEqual(troubles, []);
  await page.close();
});
