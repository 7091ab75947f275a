/** What the demo's account page shows after onboarding, by what its server reads from the account. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startSite, visit } from './demo-site.js';

let site;
before(async () => {
  site = await startSite();
});
after(() => site?.stop());

const NEW = 'acct_1SandboxNew';
const frame = (page, name) => page.locator(`stripe-connect-component[name="${name}"]`).frameLocator('iframe');
const headers = () => ({ Origin: site.origin });

/** A user of the new account, at one of the pages. */
async function open(path) {
  const opened = await visit(site, `${site.origin}/sign-in`, { allow: /404/ });
  await opened.page.request.post(`${site.origin}/sign-in`, { headers: headers(), form: { account: NEW } });
  await opened.page.goto(site.origin + path);
  return opened;
}

/** What a session of the user enables now. */
async function enabled(page) {
  const response = await page.request.post(`${site.origin}/account_session`, { headers: headers() });
  return (await response.json()).components;
}

const outcome = (page) => page.locator('.outcome').getByRole('heading').innerText();

/** Fills in all steps, with this choice of a document, and leaves by "Done". */
async function finish(page, document) {
  const onboarding = frame(page, 'account-onboarding');
  const step = onboarding.getByRole('heading', { level: 2 });
  for (;;) {
    const title = await step.innerText();
    if (title === 'Review and submit') break;
    if (title === 'Verify your business') await onboarding.getByLabel('Kind of document').selectOption(document);
    await onboarding.getByRole('button', { name: 'Continue' }).click();
    await onboarding.getByRole('heading', { level: 2, name: title, exact: true }).waitFor({ state: 'detached' });
  }
  await onboarding.getByRole('checkbox').check();
  await onboarding.getByRole('button', { name: 'Agree and submit' }).click();
  await onboarding.getByRole('button', { name: 'Done' }).click();
  await page.waitForURL('**/account');
}

test('who leaves early is led back, and can do no more than before', async () => {
  const { page, said, close } = await open('/onboarding');
  await frame(page, 'account-onboarding').getByRole('button', { name: 'Exit', exact: true }).click();
  await page.waitForURL('**/account');
  assert.equal(await outcome(page), 'Finish setting up your account');
  assert.ok(!(await enabled(page)).includes('payments'));
  await page.getByRole('link', { name: 'Continue setup' }).click();
  await page.waitForURL('**/onboarding');
  assert.deepEqual(said, []);
  await close();
});

test('who leaves something out is told what is missing, adds it, and is ready: the session enables more', async () => {
  const { page, said, close } = await open('/onboarding');
  await finish(page, 'later');
  assert.equal(await outcome(page), 'One more thing is needed');
  assert.ok(!(await enabled(page)).includes('payments'));
  await page.goto(`${site.origin}/`);
  assert.equal(await outcome(page), 'One more thing is needed');

  await page.getByRole('link', { name: 'Add the document' }).click();
  await frame(page, 'account-onboarding').getByText('Step 1 of 2').waitFor();
  await finish(page, 'tax');
  assert.equal(await outcome(page), 'Your account is ready');
  assert.ok((await enabled(page)).includes('payments'));
  await page.getByRole('link', { name: 'See payments' }).click();
  await frame(page, 'payments').getByText('No payments yet.').waitFor();
  await frame(page, 'payouts-list').getByText('No payouts yet.').waitFor();
  assert.deepEqual(said, []);
  await close();
});

test('no user can make another account ready', async () => {
  const { page, close } = await open('/account');
  const account = (id) => ({ id, details_submitted: true, charges_enabled: true, requirements: { currently_due: [] } });
  const post = (id, init) =>
    page.request.post(`${site.origin}/sandbox/account`, { headers: headers(), data: account(id), ...init });
  assert.equal((await post('acct_1SandboxStandard')).status(), 403);
  // A form of another site can send text, and nothing else.
  const foreign = { Origin: 'https://evil.example', 'Content-Type': 'text/plain' };
  assert.equal((await post(NEW, { headers: foreign, data: JSON.stringify(account(NEW)) })).status(), 403);
  await page.reload();
  assert.equal(await outcome(page), 'Finish setting up your account');
  await close();
});
