// #region start
// First: it is `window.StripeConnect` then, so that Stripe's script is not requested.
import 'stripe-connect-dashboard/sandbox';
import 'stripe-connect-dashboard';
import { beforeEach, expect, test, vi } from 'vitest';
import { showOnboarding } from '../src/onboarding.js';

const { sandbox } = window.StripeConnect;

function endpointAnswers(status, body) {
  vi.spyOn(window, 'fetch').mockImplementation(async () => Response.json(body(), { status }));
}

beforeEach(() => {
  sandbox.reset();
  document.body.innerHTML = '<main></main>';
  endpointAnswers(200, () => ({ client_secret: sandbox.createSecret(), publishable_key: 'pk_test_sandbox' }));
  return () => vi.restoreAllMocks();
});

const main = () => document.querySelector('main');
const component = () => document.querySelector('stripe-connect-component');
// #endregion start

test('a seller sees the form', async () => {
  showOnboarding(main());
  await expect.poll(() => component().status).toBe('ready');
  expect(component().connectElement.localName).toBe('stripe-connect-account-onboarding');
});

// #region exit
test('a seller who leaves the form is thanked', async () => {
  showOnboarding(main());
  await expect.poll(() => component().status).toBe('ready');
  sandbox.emit('account-onboarding', 'onExit');
  expect(main().textContent).toContain('Thank you');
});
// #endregion exit

// #region session
test('a seller whose session fails is given our number', async () => {
  endpointAnswers(403, () => ({ error: 'You may not sell here.' }));
  showOnboarding(main());
  await expect.element(document.querySelector('[slot=error]')).toBeVisible();
});
// #endregion session

// #region component
test('a seller whose form fails to load is given our number', async () => {
  sandbox.configure({ faults: { 'account-onboarding': 'load-error' } });
  showOnboarding(main());
  await expect.element(document.querySelector('[slot=error]')).toBeVisible();
});
// #endregion component
