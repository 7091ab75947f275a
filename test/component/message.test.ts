import { expect } from '@open-wc/testing';
import { openPage, sandboxSecret, type Page } from '../support/page.js';
import {
  componentOf,
  dashboardOf,
  PUBLISHABLE_KEY,
  retryButton,
  sandboxMeta,
  sandboxOf,
  status,
  tag,
  viewText,
} from '../support/elements.js';

/** The messages that a user sees: ours, and that in Stripe's frame. */
function messages(page: Page): string[] {
  const { connectElement } = componentOf(page);
  const frame = connectElement?.querySelector('iframe');
  const isVisible =
    !!frame?.checkVisibility({ visibilityProperty: true, checkVisibilityCSS: true }) &&
    connectElement!.parentElement!.offsetHeight > 0;
  const stripes = isVisible && frame ? sandboxOf(page).frame(frame)?.body.innerText.trim() : '';
  return [viewText(dashboardOf(page)), viewText(componentOf(page)), stripes ?? ''].filter(Boolean);
}

describe('If authentication fails', () => {
  for (const startBeforeAuthenticationError of [false, true]) {
    for (const authenticationErrorText of [true, false]) {
      const stripes = `${authenticationErrorText ? 'a' : 'no'} text of Stripe’s`;
      // Then Stripe has said that it displays something.
      if (startBeforeAuthenticationError && !authenticationErrorText) continue;
      it(`one message is visible, with ${stripes} ${startBeforeAuthenticationError ? 'after' : 'without'} onLoaderStart`, async () => {
        let isExpired = true;
        const page = await openPage(tag('components="payments"'), {
          head: sandboxMeta({
            delay: 5,
            claim: 'before-start',
            startBeforeAuthenticationError,
            authenticationErrorText,
          }),
          endpoints: {
            '/account_session': () => ({
              body: {
                client_secret: sandboxSecret(isExpired ? { expires: 1 } : {}),
                publishable_key: PUBLISHABLE_KEY,
              },
            }),
          },
        });
        await page.until(() => componentOf(page).error?.type === 'authentication_error', 'it is reported');
        await page.until(() => messages(page).length > 0, 'a message is visible');
        // Longer than the component's timeout.
        await page.clock.advance(25_000);
        expect(messages(page)).to.have.lengthOf(1);
        const isStripes = /expired/.test(messages(page)[0]!);
        expect(isStripes).to.equal(startBeforeAuthenticationError);
        if (isStripes) return;
        // The one with a button.
        isExpired = false;
        retryButton(dashboardOf(page))!.click();
        await status(page, componentOf(page), 'ready');
        await page.until(() => messages(page).some((text) => text.includes('Payments')), 'the content is visible');
        expect(messages(page)).to.have.lengthOf(1);
      });
    }
  }
});

it('An instance whose fetchClientSecret resolves without a string ends in one message, of the timeout', async () => {
  const page = await openPage('<main></main>', {
    head: sandboxMeta({ delay: 5, claim: 'before-start', reportsMissingSecret: false }),
  });
  const dashboard = page.document.createElement('stripe-connect-dashboard');
  const script = page.document.createElement('script');
  script.src = 'https://connect-js.stripe.com/v1.0/connect.js';
  page.document.head.append(script);
  await page.until(() => page.window.StripeConnect, 'Connect.js is there');
  const { init } = page.window.StripeConnect as { init(params: object): never };
  Object.assign(dashboard, {
    components: 'payments',
    timeout: 2000,
    instance: init({ publishableKey: PUBLISHABLE_KEY, fetchClientSecret: () => Promise.resolve(undefined) }),
  });
  page.$('main').append(dashboard);
  await status(page, dashboard, 'error');
  expect(componentOf(page).error).to.include({ code: 'component-timeout' });
  expect(messages(page)).to.have.lengthOf(1);
});
