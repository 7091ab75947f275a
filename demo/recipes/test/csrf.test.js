/** The CSRF protection of each framework that this machine has: with the page's token, and without it. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser, reads, shows, visit } from './support/browser.js';
import { FRAMEWORKS, missing, prepare, startFramework } from './support/frameworks.js';
import { SETTINGS } from './support/sandbox.js';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());

/** Takes away what the page has the token in: its meta elements, and the cookies that scripts can read. */
async function removeToken(page) {
  await page.evaluate(() => {
    for (const meta of document.querySelectorAll('meta[name*=csrf]')) meta.remove();
  });
  const readable = (await page.context().cookies()).filter(({ httpOnly }) => !httpOnly);
  for (const { name } of readable) await page.context().clearCookies({ name });
}

for (const [name, recipe] of Object.entries(FRAMEWORKS)) {
  test(recipe.title, { skip: missing(recipe) }, async (t) => {
    prepare(name, recipe);
    for (const [carrier, variant] of Object.entries(recipe.variants)) {
      const { origin, sandbox, kill } = await startFramework(name, variant);
      t.after(kill);
      const { page, said, posts, close } = await visit(browser, origin);

      await t.test(`with the token in ${carrier}, the user sees payments`, async () => {
        await shows(page, 'payments');
        const account = SETTINGS.STRIPE_ACCOUNT;
        assert.deepEqual(sandbox.created(), [{ account, components: ['balances', 'payments'] }]);
        assert.ok((await posts[0].allHeaders())[variant.header], variant.header);
        assert.deepEqual(said, []);
      });

      await t.test('without it, the server creates no session, and the user reads why', async () => {
        await removeToken(page);
        const [response] = await Promise.all([
          page.waitForResponse('**/account_session'),
          page.evaluate(() => document.querySelector('stripe-connect-dashboard').reload()),
        ]);
        assert.equal(response.status(), recipe.refusal.status);
        await reads(page, recipe.refusal.text);
        assert.equal(await page.locator('stripe-connect-component iframe').count(), 0);
        assert.equal(sandbox.created().length, 1);
      });

      await t.test('once the page is loaded again, the user sees payments again', async () => {
        await page.goto(origin);
        await shows(page, 'payments');
        assert.equal(sandbox.created().length, 2);
      });
      await close();
    }
  });
}
