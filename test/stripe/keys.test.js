/** Keys and secrets never reach a log, an event or the page. It reads what is built. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ConnectError } from '../../dist/errors/connect-error.js';
import { containsSecretKey, redact, redactBeginning } from '../../dist/stripe/keys.js';

const SECRETS = [
  'sk_live_51Abc',
  'sk_test_51Abc',
  'sk_org_live_51Abc',
  'rk_live_51Abc',
  'ek_test_51Abc',
  'whsec_51Abc',
  'accs_secret__Oab-12',
  'pi_3MtwBwLkdIwHu7ix28a3tqPa_secret_YrKJUKribcBjcG8HVhfZluoGH',
  'seti_1Mm8s8_secret_NXDICkPqPeiBTAFqWmkbff09lRmSVXe',
  'cuss_secret_Abc',
];

for (const secret of SECRETS) {
  test(`${secret.slice(0, 12)}… is redacted, whatever is around it`, () => {
    for (const around of ['%', '"%"', 'Invalid key: %', '<b>%</b>', '/account_session?key=%']) {
      const text = redact(around.replace('%', secret));
      assert.ok(text.includes('[redacted]') && !text.includes('bc') && !text.includes('secret_'), text);
    }
  });
}

test('the user name and the password of a URL are redacted', () => {
  assert.equal(redact('POST https://ann:pass@shop.example/a failed'), 'POST https://[redacted]@shop.example/a failed');
  assert.equal(redact('https://ann:p@ss@shop.example'), 'https://[redacted]@shop.example');
});

test('ordinary text stays as it is', () => {
  for (const text of ['https://cdn.example/npm/x@1.0/y.js', 'pk_test_51Abc', 'no client_secret from /account_session'])
    assert.equal(redact(text), text);
});

test('a long text takes no time', () => {
  for (const text of ['a'.repeat(60_000), 'a_'.repeat(30_000), '://a'.repeat(15_000), 'sk_live_ '.repeat(7_000)]) {
    const before = process.cpuUsage();
    redact(text);
    redactBeginning(text);
    // The quadratic expression that this replaces took 16 s. Of the processor's time, which other programs do not take.
    const { user } = process.cpuUsage(before);
    assert.ok(user < 3e6, `${user} µs`);
  }
});

test('a text that is cut does not end with half a secret', () => {
  const text = redactBeginning(`${'word '.repeat(399)}https://ann:password@shop.example`, 2005);
  assert.ok(text.endsWith('word …'), text.slice(-40));
  assert.ok(new ConnectError('session-rejected', 'a'.repeat(60_000)).message.length < 2100);
});

test('a secret key in a text is found, also one of an organization', () => {
  for (const key of ['sk_live_51Abc', 'rk_test_51Abc', 'sk_org_live_51Abc']) assert.ok(containsSecretKey(`<p>${key}`));
  for (const text of ['pk_live_51Abc', 'sk_live_…', 'task_live_51Abc']) assert.ok(!containsSecretKey(text), text);
});
