/** Keys and secrets never reach a log, an event or the page. It reads what is built. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ConnectError } from '../../dist/errors/connect-error.js';
import { containsSecretKey, redact, redactBeginning, redactUrl, redactValues } from '../../dist/stripe/keys.js';

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

test('tokens, and values of a query, are redacted', () => {
  for (const text of [
    'GET /a?access_token=v4lue',
    '/callback#id_token=v4lue&state=1',
    '/a?x=1&amp;token=v4lue',
    '/a?filter[x]=v4lue',
    'authorization: bearer v4lue12345',
    'BEARER v4lue12345',
    'Proxy-Authorization: Basic v4lue12345',
    'eyJhbGciOiJIUzI1NiJ9.v4lue.x',
    'sk_org_v4lue',
    'rk_v4lue',
    'connect host=db password=v4lue',
    'wss://u:v4lue@shop.example',
    'redis://:v4lue@shop.example:6379/0',
    'https:/\\u:v4lue@shop.example',
    'https:u:v4lue@shop.example',
    'url=https://u:a@v4lue@shop.example',
  ])
    assert.ok(!redact(text).includes('v4lue'), redact(text));
});

test('a URL has no credentials, query or fragment, also if it is invalid', () => {
  for (const text of [
    'https://u:v4lue@',
    'ftp://u:x y v4lue@shop.example',
    'https:\\\\u:v4lue@shop.example',
    '\thttps://u:\nv4lue@shop.example',
    'https://u:pa/v4lue@shop.example',
    'https://u:v4lue\\@shop.example',
    '//u:v4lue@shop.example',
    'blob:https://u:v4lue@shop.example',
    'u:v4lue@shop.example',
    '/path?v4lue',
    '/path#v4lue',
  ])
    assert.ok(!redactUrl(text).includes('v4lue'), redactUrl(text));
  assert.equal(redactUrl('/users/@me/session'), '/users/@me/session');
  assert.equal(redactUrl('https://shop.example:99999/a'), 'https://shop.example:99999/a');
});

test('values from elsewhere are redacted in each spelling, short ones as words', () => {
  const values = ['a+b/c&d<e', 'ab1', 'LongValue99'];
  for (const text of ['a+b/c&d<e', 'a%2Bb%2Fc%26d%3Ce', 'a+b/c&amp;d&lt;e', '(ab1)', '/AB1/', 'xlongvalue99x'])
    assert.match(redactValues(text, values), /\[redacted\]/, text);
  assert.equal(redactValues('cab12 ab', values), 'cab12 ab');
});

test('ordinary text stays as it is', () => {
  for (const text of [
    'https://cdn.example/npm/x@1.0/y.js',
    'Basic authentication',
    'text/html;charset=utf-8',
    'pk_test_51Abc',
    'no client_secret from /account_session',
  ])
    assert.equal(redact(text), text);
});

test('a long text takes no time', () => {
  for (const text of [
    'a'.repeat(60_000),
    'a_'.repeat(30_000),
    'https:'.repeat(10_000),
    'eyJaaaaaaaaaaa-'.repeat(4_000),
    `Basic${' '.repeat(60_000)}`,
    '?a='.repeat(20_000),
    '://a'.repeat(15_000),
    'sk_live_ '.repeat(7_000),
  ]) {
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
