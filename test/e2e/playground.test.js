/** The playground: what one chooses is shown, written out, and kept in the address. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { startSite } from './demo-site.js';
import { newPage } from '../support/new-page.js';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const manifest = JSON.parse(readFileSync(new URL('../../custom-elements.json', import.meta.url), 'utf8'));
const [dashboard, component] = ['dashboard', 'component'].map((name) =>
  manifest.modules
    .flatMap(({ declarations }) => declarations)
    .find(({ tagName }) => tagName === `stripe-connect-${name}`),
);

let site, browser, origin;
before(async () => {
  site = await startSite();
  ({ browser, origin } = site);
});
after(() => site?.stop());

async function open(address = '', options = {}) {
  const page = await newPage(browser, options);
  const troubles = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(String(error)));
  await page.goto(`${origin}/playground${address}`);
  return { page, troubles };
}

/** What the preview shows, once all of it is there. */
async function shows(page, names) {
  await page.waitForFunction(
    (wanted) => {
      const components = [...document.querySelectorAll('#preview stripe-connect-component')];
      return components.map(({ name, status }) => `${name} ${status}`).join() === wanted;
    },
    names.map((name) => `${name} ready`).join(),
  );
}

const code = (page, title) => page.locator('.code', { hasText: title }).locator('pre').innerText();
const control = (page, id) => page.locator(`[id="${id}"]`);
const choose = (page, name) => page.locator('.check', { hasText: new RegExp(`^\\s*${name}\\s*$`) }).click();

test('shows payments and payouts, and the lines for them', async () => {
  const { page, troubles } = await open();
  await shows(page, ['payments', 'payouts']);
  assert.match(await code(page, 'Your page'), /session-endpoint="\/account_session"\s+components="payments payouts"/);
  assert.match(await code(page, 'Your server'), /payments: \{ enabled: true \},\s+payouts: \{ enabled: true \}/);
  assert.deepEqual(troubles, []);
  await page.close();
});

test('has a control for each component, attribute, slot and CSS property', async () => {
  const { page } = await open();
  await page.locator('#controls .settings').evaluateAll((all) => all.forEach((each) => (each.open = true)));
  await page.locator('[id="css.spacing-unit"]').waitFor();
  const ids = await page.locator('#controls [id]').evaluateAll((elements) => elements.map(({ id }) => id));
  // The page gives itself the first two, and the components have a list.
  const own = ['session-endpoint', 'publishable-key', 'components'];
  for (const { name } of dashboard.attributes) assert.ok(own.includes(name) || ids.includes(name), name);
  for (const { name } of dashboard.slots) assert.ok(!name || ids.includes(`slot.${name}`), name);
  for (const { name } of [...dashboard.cssProperties, ...component.cssProperties])
    assert.ok(ids.includes(`css.${name.replace('--stripe-connect-', '')}`), name);
  assert.equal(await page.locator('.check').count(), 25);
  await page.close();
});

test('has a control for each setting of the components', async () => {
  const all = component.attributes.find(({ name }) => name === 'name').type.text.match(/'([^']+)'/g);
  const names = all.map((name) => name.slice(1, -1));
  const { page } = await open(`?components=${names.join('+')}&loading=lazy`);
  const ids = await page.locator('#controls [id]').evaluateAll((elements) => elements.map(({ id }) => id));
  for (const { name, description } of component.attributes) {
    if (!description.startsWith('For ')) continue;
    for (const [, each] of description.split(': ')[0].matchAll(/`([^`]+)`/g))
      assert.ok(ids.includes(`${each}.${name}`), `${each}.${name}`);
  }
  await page.close();
});

test('a component with a setting is an element of its own, on the page and in its lines', async () => {
  const { page, troubles } = await open('?components=payments');
  await shows(page, ['payments']);
  await choose(page, 'payment-disputes');
  await shows(page, ['payments', 'payment-disputes']);
  const html = await code(page, 'Your page');
  assert.match(html, /<stripe-connect-component name="payments"><\/stripe-connect-component>/);
  assert.match(html, /<stripe-connect-component name="payment-disputes" payment="pi_sandbox_2">/);
  for (const language of ['Node.js', 'Ruby', 'Python', 'PHP', 'curl']) {
    await page.getByLabel('Language').selectOption(language);
    assert.match(await code(page, 'Your server'), /payments[\s\S]+payment_disputes/, language);
  }
  await choose(page, 'payment-disputes');
  await shows(page, ['payments']);
  assert.deepEqual(troubles, []);
  await page.close();
});

test('an address that names what every object has is left out, and the playground works', async () => {
  for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf']) {
    const search = `?components=payments+${name}&${name}.x=1&${name}=1&slot.${name}=1&css.${name}=1&payments.${name}=1`;
    const { page, troubles } = await open(search);
    await shows(page, ['payments']);
    assert.doesNotMatch(await code(page, 'Your page'), new RegExp(name));
    await choose(page, 'balances');
    await shows(page, ['payments', 'balances']);
    assert.deepEqual(troubles, []);
    await page.close();
  }
  const { page, troubles } = await open('?constructor.x=1');
  await choose(page, 'payments');
  await shows(page, ['payments']);
  assert.deepEqual(troubles, []);
  await page.close();
});

test('an attribute is set, and taken back, without a new session', async () => {
  const { page } = await open();
  await shows(page, ['payments', 'payouts']);
  const sessions = [];
  page.on('request', (request) => request.url().includes('/account_session') && sessions.push(request.url()));
  await control(page, 'layout').selectOption('tabs');
  await page.getByRole('tab', { name: 'Payouts' }).click();
  assert.match(await code(page, 'Your page'), /layout="tabs"/);
  await control(page, 'layout').selectOption('');
  await page.getByRole('tab').first().waitFor({ state: 'detached' });
  await control(page, 'show-object-ids').check();
  assert.match(await code(page, 'Your page'), /show-object-ids/);
  assert.deepEqual(sessions, []);
  await page.close();
});

test('JSON that is not finished is marked, and not applied', async () => {
  const { page, troubles } = await open('?components=payments');
  const filters = control(page, 'payments.default-filters');
  await page.getByText('1 setting').click();
  await filters.fill('{"status":');
  assert.equal(await filters.getAttribute('aria-invalid'), 'true');
  assert.doesNotMatch(await code(page, 'Your page'), /default-filters/);
  await filters.fill('{"status": ["successful"]}');
  assert.equal(await filters.getAttribute('aria-invalid'), 'false');
  assert.match(await code(page, 'Your page'), /default-filters='\{"status": \["successful"\]\}'/);
  await shows(page, ['payments']);
  assert.deepEqual(troubles, []);
  await page.close();
});

test('a theme is applied, written as CSS, and checked for its contrast', async () => {
  const { page } = await open('?components=payments');
  await shows(page, ['payments']);
  await page.getByRole('button', { name: 'Night' }).click();
  const colors = () =>
    page
      .frameLocator('stripe-connect-payments iframe')
      .locator('body')
      .evaluate((body) => getComputedStyle(body.ownerDocument.documentElement).getPropertyValue('--color-background'));
  await page.waitForFunction(() => document.querySelector('#preview').style.length > 5);
  for (let tries = 0; !(await colors()).includes('20, 23, 31'); tries++) {
    assert.ok(tries < 600, await colors());
    await page.waitForTimeout(50);
  }
  assert.match(await code(page, 'Your page'), /--stripe-connect-color-background: #14171f;/);
  assert.equal(await page.locator('.contrasts .bad').count(), 0);
  await page.getByText('Colors', { exact: true }).click();
  await control(page, 'css.color-text').fill('#333');
  assert.match(await page.locator('.contrasts .bad').innerText(), /^Text \d\.\d is hard to read/);
  await page.close();
});

test('every theme to start from is easy to read', async () => {
  const { page } = await open();
  const themes = page.getByRole('group', { name: 'Themes to start from' }).getByRole('button');
  for (const theme of await themes.all()) {
    await theme.click();
    assert.equal(await theme.getAttribute('aria-pressed'), 'true');
    const name = await theme.innerText();
    assert.equal(await page.locator('.contrasts .bad').count(), 0, name);
    const lines = (await code(page, 'Your page')).split('\n').filter((line) => line.includes('--stripe'));
    // Stripe's own look is light: a dark one sets every colour.
    assert.ok(lines.length <= (name === 'Night' ? 28 : 10), `${name}: ${lines.length} lines`);
  }
  await page.close();
});

test('the address keeps the choice, for somebody else', async () => {
  const { page } = await open();
  await choose(page, 'documents');
  await control(page, 'locale').fill('de-DE');
  await page.getByText('Slots').click();
  await control(page, 'slot.loading').fill('One <b>moment</b> & more');
  const html = await code(page, 'Your page');
  const { page: other } = await open(new URL(page.url()).search);
  assert.equal(await code(other, 'Your page'), html);
  await shows(other, ['payments', 'payouts', 'documents']);
  assert.equal(await other.locator('#preview [slot=loading]').textContent(), 'One <b>moment</b> & more');
  await page.close();
  await other.close();
});

test('an address with rubbish is as good as none', async () => {
  const rubbish =
    '?components=nothing+payments&onload=alert(1)&css.nothing=1&css.color-text=red;}body{display:none&slot.x=y';
  const { page, troubles } = await open(rubbish);
  await shows(page, ['payments']);
  const html = await code(page, 'Your page');
  assert.doesNotMatch(html, /nothing|onload|display|style|slot/);
  assert.ok(await page.getByRole('heading', { name: 'Playground' }).isVisible());
  assert.deepEqual(troubles, []);
  await page.close();
});

test('what is copied is a page that shows the same', async () => {
  const { page } = await open('?components=payments+balances&layout=tabs&css.color-primary=%237a2f6b');
  const copied = (await code(page, 'Your page')).replace(/\/assets\/stripe-connect\//, '/cdn/');
  await page.route('**/copied', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>Copied</title><script src="/sandbox/connect.js"></script>${copied}`,
    }),
  );
  await page.goto(`${origin}/copied`);
  await page.getByRole('tab', { name: 'Payments' }).waitFor();
  await page.waitForFunction(() => document.querySelector('stripe-connect-dashboard').status === 'ready');
  await page.close();
});

test('the events of a component are listed as they happen', async () => {
  const { page } = await open('?components=account-onboarding');
  await shows(page, ['account-onboarding']);
  await page
    .frameLocator('stripe-connect-account-onboarding iframe')
    .getByRole('button', { name: 'Exit', exact: true })
    .click();
  await page.locator('.events li', { hasText: 'connect-exit' }).waitFor();
  await page.getByRole('button', { name: 'Clear' }).click();
  assert.equal(await page.locator('.events li').count(), 0);
  await page.close();
});

for (const [title, options] of Object.entries({
  'on a wide screen': { viewport: { width: 1280, height: 900 } },
  'on a phone, in the dark': { viewport: { width: 375, height: 700 }, colorScheme: 'dark' },
})) {
  test(`${title} everything fits, and is accessible`, async () => {
    const { page } = await open('?components=payments', options);
    await shows(page, ['payments']);
    for (const each of await page.locator('#controls details:not([open]) > summary').all())
      if (await each.isVisible()) await each.click();
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    await page.evaluate(readFileSync(AXE, 'utf8'));
    const violations = await page.evaluate(() =>
      globalThis.axe
        .run(document, { exclude: [['iframe']] })
        .then((result) => result.violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)),
    );
    assert.deepEqual(violations, []);
    await page.close();
  });
}
