/** The playground: what a developer chooses is shown, written as code, and kept in the URL. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { transform } from 'esbuild';
import { FEATURES } from '../../dist/sandbox/features.js';
import { choose, code, control, open, originOf, previewIs, shows, start, stop, tab } from './playground.js';

const manifest = JSON.parse(readFileSync(new URL('../../custom-elements.json', import.meta.url), 'utf8'));
const [dashboard, component] = ['dashboard', 'component'].map((name) =>
  manifest.modules
    .flatMap(({ declarations }) => declarations)
    .find(({ tagName }) => tagName === `stripe-connect-${name}`),
);
const COMPONENTS = component.attributes
  .find(({ name }) => name === 'name')
  .type.text.match(/'([^']+)'/g)
  .map((name) => name.slice(1, -1));
const LANGUAGES = ['Node.js', 'Ruby', 'Python', 'PHP', 'curl'];
const idsOf = (page) => page.locator('#controls [id]').evaluateAll((elements) => elements.map(({ id }) => id));

before(start);
after(stop);

test('shows payments and payouts, and the code for them', async () => {
  const { page, troubles } = await open();
  await shows(page, ['payments', 'payouts']);
  assert.match(await code(page), /session-endpoint="\/account_session"\s+components="payments payouts"/);
  assert.match(await code(page, 'Server'), /payments: \{ enabled: true \},\s+payouts: \{ enabled: true \}/);
  assert.deepEqual(troubles, []);
  await page.close();
});

test('has a control for each component, attribute, slot and CSS property', async () => {
  const { page } = await open();
  await page.locator('#controls .settings').evaluateAll((all) => all.forEach((each) => (each.open = true)));
  await control(page, 'css.spacing-unit').waitFor({ state: 'attached' });
  const ids = await idsOf(page);
  // The preview has its own endpoint, and the components have a list.
  const own = ['session-endpoint', 'publishable-key', 'components'];
  for (const { name } of dashboard.attributes) assert.ok(own.includes(name) || ids.includes(name), name);
  for (const { name } of dashboard.slots) assert.ok(!name || ids.includes(`slot.${name}`), name);
  for (const { name } of [...dashboard.cssProperties, ...component.cssProperties])
    assert.ok(ids.includes(`css.${name.replace('--stripe-connect-', '')}`), name);
  assert.equal(await page.locator('.check').count(), COMPONENTS.length);
  await page.close();
});

test('has a control for each setting and each feature of the components', async () => {
  const { page } = await open(`?components=${COMPONENTS.join('+')}&loading=lazy`);
  const ids = await idsOf(page);
  for (const { name, description } of component.attributes) {
    if (!description.startsWith('For ')) continue;
    for (const [, each] of description.split(': ')[0].matchAll(/`([^`]+)`/g))
      assert.ok(ids.includes(`${each}.${name}`), `${each}.${name}`);
  }
  for (const name of COMPONENTS)
    for (const feature of FEATURES.get(name.replaceAll('-', '_')).keys())
      assert.ok(ids.includes(`features.${name}.${feature}`), `${name} ${feature}`);
  await page.close();
});

test('a component with a setting is an element of its own, in the preview and in the code', async () => {
  const { page, troubles } = await open('?components=payments');
  await shows(page, ['payments']);
  await choose(page, 'payment-disputes');
  await shows(page, ['payments', 'payment-disputes']);
  const html = await code(page);
  assert.match(html, /<stripe-connect-component name="payments"><\/stripe-connect-component>/);
  assert.match(html, /<stripe-connect-component name="payment-disputes" payment="pi_sandbox_2">/);
  await choose(page, 'payment-disputes');
  await shows(page, ['payments']);
  assert.deepEqual(troubles, []);
  await page.close();
});

for (const [title, layout, status] of [
  ['', '', 'ready'],
  ['with tabs, too, ', '&layout=tabs', 'idle'],
])
  test(`${title}a setting changes a component without loading its neighbors again`, async () => {
    const { page } = await open(`?components=payments+payment-disputes${layout}`);
    await previewIs(page, `payments ready,payment-disputes ${status}`);
    await page.evaluate(() =>
      document.querySelectorAll('#preview stripe-connect-component').forEach((each) => (each.isFirst = true)),
    );
    await page.getByText('1 setting', { exact: true }).first().click();
    await control(page, 'payments.default-filters').fill('{"status": ["successful"]}');
    await page.waitForFunction(() => document.querySelector('#preview [default-filters]')?.isFirst);
    assert.equal(await page.locator('#preview stripe-connect-component').count(), 2);
    assert.ok(await page.locator('#preview [name=payment-disputes]').evaluate(({ isFirst }) => isFirst));
    await page.close();
  });

test('features are in the server’s code, in each language', async () => {
  const { page } = await open('?components=payments+payment-disputes');
  await page.getByText('5 features, set on your server').click();
  await control(page, 'features.payments.refund_management').selectOption('off');
  await control(page, 'features.payments.capture_payments').selectOption('on');
  const written = {
    'Node.js': /payments: \{ enabled: true, features: \{ refund_management: false, capture_payments: true \} \},/,
    Ruby: /payments: \{ enabled: true, features: \{ refund_management: false, capture_payments: true \} \},/,
    Python: /"payments": \{"enabled": True, "features": \{"refund_management": False, "capture_payments": True\}\},/,
    PHP: /'payments' => \['enabled' => true, 'features' => \['refund_management' => false, 'capture_payments' => true\]\]/,
    curl: /components\[payments\]\[features\]\[refund_management\]=false" \\\s+-d "components\[payments\]\[features\]\[capture/,
  };
  assert.deepEqual(Object.keys(written), LANGUAGES);
  for (const language of LANGUAGES) {
    await tab(page, 'Server').click();
    await page.getByLabel('Language').selectOption(language);
    const lines = await code(page, 'Server');
    assert.match(lines, written[language], language);
    assert.match(lines, /payment_disputes\W+enabled\W+true\W/i, language);
  }
  await control(page, 'features.payments.refund_management').selectOption('default: on');
  assert.doesNotMatch(await code(page, 'Server'), /refund_management/);
  await page.close();
});

test('with nothing ticked it says so, and shows what the session enables', async () => {
  const { page, troubles } = await open('?components=payments&loading=lazy');
  const hint = page.getByText('the dashboard shows what the session enables');
  assert.match(await hint.innerText(), /^With none ticked/);
  await choose(page, 'payments');
  assert.match(await hint.innerText(), /^None is ticked/);
  await page.locator('#preview stripe-connect-component[name=balances]').waitFor({ state: 'attached' });
  assert.doesNotMatch(await code(page), /components=/);
  assert.match(await code(page, 'Server'), /payments: \{ enabled: true \}/);
  await page.getByText('the page shows what you enable here').waitFor();
  assert.deepEqual(troubles, []);
  await page.close();
});

test('the order is changed by keyboard: the focus stays, the new place is announced, the code follows', async () => {
  const { page } = await open('?components=payments+payouts+balances');
  await shows(page, ['payments', 'payouts', 'balances']);
  const up = page.getByRole('button', { name: 'Move balances up' });
  await up.focus();
  await page.keyboard.press('Enter');
  assert.ok(await up.evaluate((button) => button === document.activeElement));
  assert.equal(await page.locator('#status').innerText(), 'balances is number 2 of 3');
  await page.keyboard.press('Space');
  assert.equal(await page.locator('#status').innerText(), 'balances is number 1 of 3');
  assert.equal(await up.getAttribute('aria-disabled'), 'true');
  assert.match(await code(page), /components="balances payments payouts"/);
  await shows(page, ['balances', 'payments', 'payouts']);
  await page.close();
});

test('the order is changed by dragging too, also of elements with settings', async () => {
  const { page } = await open('?components=payments+payment-disputes');
  await shows(page, ['payments', 'payment-disputes']);
  await page.locator('.row', { hasText: 'payment-disputes' }).locator('.handle').dragTo(page.locator('.row').first());
  assert.match(await code(page), /name="payment-disputes"[^]+name="payments"/);
  await shows(page, ['payment-disputes', 'payments']);
  await page.close();
});

test('an attribute is set, and removed, without a new session', async () => {
  const { page } = await open('?view.controls=attributes');
  await shows(page, ['payments', 'payouts']);
  const sessions = [];
  page.on('request', (request) => request.url().includes('/account_session') && sessions.push(request.url()));
  await control(page, 'layout').selectOption('tabs');
  const payouts = page.locator('#preview').getByRole('tab', { name: 'Payouts' });
  await payouts.click();
  assert.match(await code(page), /layout="tabs"/);
  await control(page, 'layout').selectOption('default');
  await payouts.waitFor({ state: 'detached' });
  await control(page, 'show-object-ids').check();
  assert.match(await code(page), /show-object-ids/);
  assert.deepEqual(sessions, []);
  await page.close();
});

test('JSON that is not valid says so next to its field, is kept, and is not applied', async () => {
  const { page, troubles } = await open('?components=payments&payments.default-filters={"status":');
  await shows(page, ['payments']);
  const filters = control(page, 'payments.default-filters');
  const problem = page.locator(`[id="${await filters.getAttribute('aria-describedby')}"]`);
  await page.getByText('1 setting', { exact: true }).click();
  assert.equal(await filters.getAttribute('aria-invalid'), 'true');
  assert.equal(await filters.inputValue(), '{"status":');
  assert.match(await problem.innerText(), /not valid JSON yet, so it is not applied/);
  assert.doesNotMatch(await code(page), /default-filters/);
  await filters.fill('[1]');
  assert.match(await problem.innerText(), /not an object: \{…\}/);
  await filters.fill('{"status": ["successful"]}');
  assert.equal(await filters.getAttribute('aria-invalid'), 'false');
  assert.equal(await problem.innerText(), '');
  assert.match(await code(page), /default-filters='\{"status": \["successful"\]\}'/);
  await tab(page, 'Attributes').click();
  await control(page, 'fonts').fill('{}');
  await page.getByText('not a list: […]').waitFor();
  assert.deepEqual(troubles, []);
  await page.close();
});

test('the code for React is what a compiler reads: objects are properties, texts are escaped', async () => {
  const settings = new URLSearchParams({
    components: 'payments tax-settings',
    'payments.default-filters': '{"status": ["it\'s \\"so\\""], "a-b": {}}',
    'tax-settings.display-head-office-countries': '["US"]',
    'slot.loading': 'a {b} <i>c</i> & d',
    'show-object-ids': 'true',
    timeout: '5000',
    'session-key': 'a"b\'c{',
    'css.color-primary': 'teal',
  });
  const { page } = await open(`?${settings}`);
  const react = (await page.locator('body').evaluate(() => 0), await code(page, 'React'));
  const [jsx, css] = react.split(/(?=stripe-connect-dashboard \{)/);
  const { code: script } = await transform(jsx, { loader: 'jsx', jsxFactory: 'make' });
  const made = [];
  const make = (tag, properties, ...children) => made.push([tag, properties, children]);
  new Function('make', `${script.replace(/^import.*$/gm, '').replace('export ', '')}\nDashboard();`)(make);
  const [loading, payments, tax, root] = made;
  assert.deepEqual(loading, ['p', { slot: 'loading' }, ['a {b} <i>c</i> & d']]);
  assert.deepEqual(payments[1], { name: 'payments', defaultFilters: { status: ['it\'s "so"'], 'a-b': {} } });
  assert.deepEqual(tax[1], { name: 'tax-settings', displayHeadOfficeCountries: ['US'] });
  assert.deepEqual(root[1], {
    'session-endpoint': '/account_session',
    'session-key': 'a"b\'c{',
    'show-object-ids': true,
    timeout: 5000,
  });
  assert.match(css, /--stripe-connect-color-primary: teal;/);

  const vue = await code(page, 'Vue');
  assert.match(vue, /:defaultFilters="\{ status: \['it\\'s &quot;so&quot;'\], 'a-b': \{\} \}"/);
  assert.match(vue, /:timeout="5000"/);
  assert.match(vue, /isCustomElement/);
  const svelte = await code(page, 'Svelte');
  assert.match(svelte, /defaultFilters=\{\{ status: /);
  assert.match(svelte, /\{'a \{b\} <i>c<\/i> & d'\}/);
  assert.match(svelte, /session-key=\{'a"b\\'c\{'\}/);
  await page.close();
});

test('what is copied is a page that shows the same', async () => {
  const { page } = await open('?components=payments+balances&layout=tabs&css.color-primary=%237a2f6b');
  const copied = (await code(page)).replace(/\/assets\/stripe-connect\//, '/cdn/');
  await page.route('**/copied', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>Copied</title><script src="/sandbox/connect.js"></script>${copied}`,
    }),
  );
  await page.goto(`${originOf()}/copied`);
  await page.getByRole('tab', { name: 'Payments' }).waitFor();
  await page.waitForFunction(() => document.querySelector('stripe-connect-dashboard').status === 'ready');
  await page.close();
});

test('the events of a component are listed as they happen', async () => {
  const { page } = await open('?components=account-onboarding&view.output=events');
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
