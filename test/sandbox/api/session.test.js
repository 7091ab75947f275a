import assert from 'node:assert/strict';
import { test } from 'node:test';
import Stripe from 'stripe';
import { CUSTOM, EXPRESS, STANDARD, createSandbox } from './sandbox.js';

const { stripe } = createSandbox();
const session = (account, components) => stripe.accountSessions.create({ account, components });

test('the real SDK gets an account session of the shape it is typed for', async () => {
  const answer = await session(STANDARD, { payments: { enabled: true } });
  assert.equal(answer.object, 'account_session');
  assert.equal(answer.account, STANDARD);
  assert.equal(answer.livemode, false);
  assert.match(answer.client_secret, /^accs_secret__[0-9A-Za-z]{47}$/);
  assert.ok(answer.expires_at > Date.now() / 1000 && answer.expires_at < Date.now() / 1000 + 3600);
  assert.equal(Object.keys(answer.components).length, 25);
  assert.deepEqual(answer.components.payments, {
    enabled: true,
    features: {
      capture_payments: true,
      destination_on_behalf_of_charge_management: false,
      dispute_management: true,
      refund_management: true,
      smart_disputes_management: true,
    },
  });
  assert.deepEqual(answer.components.documents, { enabled: false, features: {} });
  assert.equal(answer.lastResponse.apiVersion, Stripe.API_VERSION);
  assert.match(answer.lastResponse.requestId, /^req_\w+$/);
});

test('a component that is not enabled has its default features, unless it needs a capability', async () => {
  const { components } = await session(EXPRESS, { documents: { enabled: true } });
  assert.deepEqual(components.payments, {
    enabled: false,
    features: {
      capture_payments: true,
      destination_on_behalf_of_charge_management: false,
      dispute_management: true,
      refund_management: true,
      smart_disputes_management: true,
    },
  });
  assert.equal(components.account_onboarding.features.external_account_collection, true);
  assert.equal(components.payouts.features.instant_payouts, false);
  for (const name of ['issuing_card', 'financial_account'])
    assert.ok(
      Object.values(components[name].features).every((value) => value === false),
      name,
    );
});

test('a component may have an empty list of features', async () => {
  const { components } = await session(STANDARD, { payouts: { enabled: true, features: {} } });
  assert.equal(components.payouts.features.instant_payouts, true);
});

test('preview components need the API version with embedded_connect_beta=v2', async () => {
  const components = {
    recipients: { enabled: true, features: { send_money: true } },
    capital_overview: { enabled: true },
  };
  await assert.rejects(session(STANDARD, components), { code: 'parameter_unknown' });
  const { stripe: preview } = createSandbox({
    config: { apiVersion: `${Stripe.API_VERSION}; embedded_connect_beta=v2` },
  });
  const answer = await preview.accountSessions.create({ account: STANDARD, components });
  assert.deepEqual(answer.components.recipients, { enabled: true, features: { send_money: true } });
  assert.deepEqual(answer.components.app_install, { enabled: false, features: {} });
  assert.equal(answer.client_secret.length, 60);
});

test('disable_stripe_user_authentication may be left out of payment_method_settings, as in Stripe’s demo', async () => {
  const off = { enabled: true, features: { disable_stripe_user_authentication: true } };
  const components = { account_onboarding: off, payouts: off, payment_method_settings: { enabled: true } };
  const answer = await session(CUSTOM, components);
  assert.equal(answer.components.payment_method_settings.features.disable_stripe_user_authentication, false);
  const on = { enabled: true, features: { disable_stripe_user_authentication: false } };
  await assert.rejects(session(CUSTOM, { ...components, payment_method_settings: on }), { statusCode: 400 });
});

test('an error says where the log of its request is, if the key is known', async () => {
  const error = await session(STANDARD, {}).catch((reason) => reason);
  const url = new RegExp(`^https://dashboard\\.stripe\\.com/test/logs/${error.requestId}\\?t=\\d+$`);
  assert.match(error.raw.request_log_url, url);
  const unknown = createSandbox({ key: 'sk_test_wrong' }).stripe.accountSessions.create({ account: STANDARD });
  assert.equal((await unknown.catch((reason) => reason)).raw.request_log_url, undefined);
});

test('each call has a secret of its own', async () => {
  const [one, two] = await Promise.all([
    session(STANDARD, { payouts: { enabled: true } }),
    session(STANDARD, { payouts: { enabled: true } }),
  ]);
  assert.notEqual(one.client_secret, two.client_secret);
});

test('a feature is what the request says, and else its default', async () => {
  const { components } = await session(EXPRESS, {
    payments: { enabled: true, features: { refund_management: false, dispute_management: false } },
    payouts: { enabled: true, features: { instant_payouts: true } },
  });
  assert.equal(components.payments.features.refund_management, false);
  assert.equal(components.payments.features.smart_disputes_management, false, 'follows dispute_management');
  assert.deepEqual(components.payouts.features, {
    disable_stripe_user_authentication: false,
    edit_payout_schedule: false,
    external_account_collection: true,
    instant_payouts: true,
    standard_payouts: false,
  });
});

test('what Stripe bears the losses for is on by default', async () => {
  const { components } = await session(STANDARD, { balances: { enabled: true } });
  assert.equal(components.balances.features.standard_payouts, true);
  assert.equal(components.balances.features.edit_payout_schedule, true);
});

test('external_account_collection: false turns the sign-in off, where the platform may', async () => {
  const { components } = await session(CUSTOM, {
    account_onboarding: { enabled: true, features: { external_account_collection: false } },
  });
  assert.equal(components.account_onboarding.features.disable_stripe_user_authentication, true);
});

test('where Stripe collects, external_account_collection: false needs the sign-in said to stay', async () => {
  const { components } = await session(EXPRESS, {
    account_onboarding: {
      enabled: true,
      features: { external_account_collection: false, disable_stripe_user_authentication: false },
    },
  });
  assert.equal(components.account_onboarding.features.external_account_collection, false);
});

const features = (param) => `components[account_onboarding][features][${param}]`;
const refused = [
  ['no account', undefined, { payments: { enabled: true } }, 400, 'parameter_missing', 'account'],
  ['an empty account', '', { payments: { enabled: true } }, 400, 'parameter_invalid_empty', 'account'],
  [
    'an account that the platform has not',
    'acct_1Somebody',
    { payments: { enabled: true } },
    403,
    'account_invalid',
    undefined,
  ],
  ['no components', STANDARD, undefined, 400, 'parameter_missing', 'components'],
  ['an empty list of components', STANDARD, {}, 400, 'parameter_missing', 'components'],
  ['a component that is no object', STANDARD, { payments: true }, 400, undefined, 'components[payments]'],
  ['an unknown component', STANDARD, { payment: { enabled: true } }, 400, 'parameter_unknown', 'components[payment]'],
  [
    'a hyphen in a component',
    STANDARD,
    { 'payment-details': { enabled: true } },
    400,
    'parameter_unknown',
    'components[payment-details]',
  ],
  [
    'a component of no own',
    STANDARD,
    { constructor: { enabled: true } },
    400,
    'parameter_unknown',
    'components[constructor]',
  ],
  [
    'an unknown feature',
    STANDARD,
    { payments: { enabled: true, features: { refunds: true } } },
    400,
    'parameter_unknown',
    'components[payments][features][refunds]',
  ],
  [
    'a feature of another component',
    STANDARD,
    { payouts: { enabled: true, features: { refund_management: true } } },
    400,
    'parameter_unknown',
    'components[payouts][features][refund_management]',
  ],
  [
    'a feature next to features',
    STANDARD,
    { payments: { enabled: true, refund_management: true } },
    400,
    'parameter_unknown',
    'components[payments][refund_management]',
  ],
  [
    'features without enabled',
    STANDARD,
    { payments: { features: { refund_management: true } } },
    400,
    'parameter_missing',
    'components[payments][enabled]',
  ],
  [
    'enabled that is no boolean',
    STANDARD,
    { payments: { enabled: 1 } },
    400,
    undefined,
    'components[payments][enabled]',
  ],
  [
    'a feature that is no boolean',
    STANDARD,
    { payments: { enabled: true, features: { refund_management: 'yes' } } },
    400,
    undefined,
    'components[payments][features][refund_management]',
  ],
  ['nothing enabled', STANDARD, { payments: { enabled: false } }, 400, undefined, 'components'],
  [
    'sign-in off where Stripe collects',
    EXPRESS,
    { account_onboarding: { enabled: true, features: { disable_stripe_user_authentication: true } } },
    400,
    undefined,
    features('disable_stripe_user_authentication'),
  ],
  [
    'external accounts off where Stripe collects',
    STANDARD,
    { account_onboarding: { enabled: true, features: { external_account_collection: false } } },
    400,
    undefined,
    features('disable_stripe_user_authentication'),
  ],
  [
    'sign-in off in one component and on in the next',
    CUSTOM,
    {
      account_onboarding: { enabled: true, features: { disable_stripe_user_authentication: true } },
      payouts: { enabled: true },
    },
    400,
    undefined,
    'components[payouts][features][disable_stripe_user_authentication]',
  ],
  [
    'cards for an account without the capability',
    EXPRESS,
    { issuing_card: { enabled: true } },
    400,
    undefined,
    'components[issuing_card]',
  ],
];

for (const [what, account, components, status, code, param] of refused) {
  test(`refuses ${what}`, async () => {
    await assert.rejects(session(account, components), (error) => {
      assert.ok(
        error instanceof
          (status === 403 ? Stripe.errors.StripePermissionError : Stripe.errors.StripeInvalidRequestError),
        error,
      );
      assert.equal(error.statusCode, status);
      assert.equal(error.code, code);
      assert.equal(error.param, param);
      assert.ok(error.message);
      return true;
    });
  });
}

test('names every unknown parameter at once', async () => {
  await assert.rejects(
    stripe.accountSessions.create({
      account: STANDARD,
      components: { payments: { enabled: true } },
      user: 'me',
      role: 'owner',
    }),
    {
      code: 'parameter_unknown',
      param: 'user',
      message: 'Received unknown parameters: user, role',
      doc_url: 'https://stripe.com/docs/error-codes/parameter-unknown',
    },
  );
});

test('refuses to expand what cannot be expanded', async () => {
  await assert.rejects(
    stripe.accountSessions.create({
      account: STANDARD,
      components: { payments: { enabled: true } },
      expand: ['account'],
    }),
    { message: 'This property cannot be expanded (account).' },
  );
});
