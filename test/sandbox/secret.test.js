import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FEATURES, PREVIEW_FEATURES } from '../../dist/sandbox/features.js';
import { decodeSecret, encodeSecret } from '../../dist/sandbox/secret.js';

const session = (more = {}) => ({
  account: 'acct_1Nv0FGQ9RKHgCVdK',
  components: { payments: {}, payouts: { instant_payouts: false } },
  expires_at: 1_800_000_000,
  livemode: false,
  nonce: 'one',
  ...more,
});
const allOn = Object.fromEntries(
  [...FEATURES, ...PREVIEW_FEATURES].map(([name, features]) => [
    name,
    Object.fromEntries([...features.keys()].map((feature) => [feature, true])),
  ]),
);

test('has the length and the characters of Stripe’s, whatever is in it', () => {
  for (const each of [
    session(),
    session({ components: {} }),
    session({
      components: allOn,
      account: `acct_${'z'.repeat(16)}`,
      livemode: true,
      expires_at: 1_767_225_600 + 2 ** 30 - 1,
    }),
    session({ account: '', expires_at: 0, nonce: '' }),
  ])
    assert.match(encodeSecret(each), /^accs_secret__Sandbox[0-9A-Za-z]{40}$/);
});

test('contains the session, with the defaults of the features that it does not mention', () => {
  const { account, components, expires_at, livemode } = decodeSecret(encodeSecret(session()));
  assert.deepEqual(
    { account, expires_at, livemode },
    { account: session().account, expires_at: 1_800_000_000, livemode: false },
  );
  assert.deepEqual(Object.keys(components), ['payments', 'payouts']);
  assert.equal(components.payments.refund_management, true);
  assert.equal(components.payouts.instant_payouts, false);
  assert.equal(components.payouts.external_account_collection, true);
  assert.equal(components.payouts.disable_stripe_user_authentication, false);
  assert.deepEqual(decodeSecret(encodeSecret(session({ components: allOn, livemode: true }))).components, allOn);
});

test('keeps every account’s id of up to 16 characters, and another id otherwise, the same each time', () => {
  const through = (account) => decodeSecret(encodeSecret(session({ account }))).account;
  for (const account of ['acct_1', 'acct_', '', 'one_Two', `acct_${'Z'.repeat(16)}`, `acct_${'_'.repeat(16)}`])
    assert.equal(through(account), account);
  for (const account of ['acct_has-a-hyphen', `acct_${'a'.repeat(17)}`, 'acct_ä']) {
    assert.match(through(account), /^acct_\w{1,16}$/);
    assert.equal(through(account), through(account));
  }
  assert.notEqual(through('acct_an-id-that-is-long'), through('acct_an-id-that-is-longer'));
});

test('differs by the nonce alone', () => {
  const nonces = Array.from({ length: 500 }, (_, index) => `page_${index}`);
  assert.equal(new Set(nonces.map((nonce) => encodeSecret(session({ nonce })))).size, 500);
});

test('of Stripe, or changed in one place, is not one of the sandbox', () => {
  for (const other of [
    'accs_secret__QXhWgWIhGJ2Zl68tEmbZ29Gtc86adyWl6eEz2h6K7HtpnoB',
    `accs_secret__${'0'.repeat(47)}`,
    `accs_secret__${'z'.repeat(47)}`,
    `${encodeSecret(session())}0`,
    ` ${encodeSecret(session())}`,
    undefined,
    7,
  ])
    assert.equal(decodeSecret(other), undefined, String(other));
  const secret = encodeSecret(session());
  for (let at = 13; at < 60; at += 1) {
    const changed = secret.slice(0, at) + (secret[at] === 'a' ? 'b' : 'a') + secret.slice(at + 1);
    assert.equal(decodeSecret(changed), undefined, `position ${at}`);
  }
});
