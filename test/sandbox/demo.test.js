import assert from 'node:assert/strict';
import test from 'node:test';
import { createSite } from '../../demo/site.js';

const settings = { secretKey: 'sk_test_sandbox', publishableKey: 'pk_test_sandbox', account: 'acct_1SandboxStandard' };
const read = (html) => html.replaceAll('&quot;', '"').replaceAll('&amp;', '&');

for (const path of ['/', '/markup', '/onboarding', '/all', '/errors']) {
  test(`${path} of the demo tells the sandbox about the business that its header names`, async () => {
    const html = await (await createSite({ ...settings, sandbox: true }).request(path)).text();
    const { business } = JSON.parse(read(/<meta name="stripe-connect-sandbox" content="([^"]*)">/.exec(html)[1]));
    assert.ok(read(/<p class="who">.*<\/p>/.exec(html)[0]).endsWith(`${business.name}</p>`), business.name);
    assert.ok(business.products.length > 4);
  });
}

test('on Stripe the demo says nothing to a sandbox', async () => {
  const html = await (await createSite({ ...settings, sandbox: false }).request('/')).text();
  assert.doesNotMatch(html, /sandbox/i);
});
