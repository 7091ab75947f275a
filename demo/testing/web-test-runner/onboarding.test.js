// #region start
// First: it is `window.StripeConnect` then, so that Stripe's script is not requested.
import 'stripe-connect-dashboard/sandbox';
import 'stripe-connect-dashboard';
import { expect } from '@esm-bundle/chai';
import { showOnboarding } from '../src/onboarding.js';

const { sandbox } = window.StripeConnect;
const { fetch } = window;

function endpointAnswers(status, body) {
  window.fetch = async () => Response.json(body(), { status });
}

beforeEach(() => {
  sandbox.reset();
  document.body.innerHTML = '<main></main>';
  endpointAnswers(200, () => ({ client_secret: sandbox.createSecret(), publishable_key: 'pk_test_sandbox' }));
});

afterEach(() => {
  window.fetch = fetch;
});

const main = () => document.querySelector('main');

/** The dashboard, once its status is this one. */
function dashboard(status) {
  const element = document.querySelector('stripe-connect-dashboard');
  return new Promise((resolve) => {
    const check = () => element.status === status && resolve(element);
    element.addEventListener('connect-status-change', check);
    check();
  });
}
// #endregion start

it('shows the form', async () => {
  showOnboarding(main());
  await dashboard('ready');
  expect(main().querySelector('stripe-connect-account-onboarding')).to.exist;
});

// #region exit
it('thanks a seller who leaves the form', async () => {
  showOnboarding(main());
  await dashboard('ready');
  sandbox.emit('account-onboarding', 'onExit');
  expect(main().textContent).to.include('Thank you');
});
// #endregion exit

// #region session
it('gives our number when the session fails', async () => {
  endpointAnswers(403, () => ({ error: 'You may not sell here.' }));
  showOnboarding(main());
  await dashboard('error');
  expect(main().querySelector('[slot=error]').checkVisibility()).to.equal(true);
});
// #endregion session

// #region component
it('gives our number when the form fails to load', async () => {
  sandbox.configure({ faults: { 'account-onboarding': 'load-error' } });
  showOnboarding(main());
  await dashboard('error');
  expect(main().querySelector('[slot=error]').checkVisibility()).to.equal(true);
});
// #endregion component
