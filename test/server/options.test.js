/** What the handler checks when it is created. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { ACCOUNT, site } from './site.js';

const wrong = [
  [{ stripe: 'sk_test_x' }, /stripe must be an instance/],
  [{ stripe: undefined }, /stripe must be an instance/],
  [{ account: ACCOUNT }, /account must be a function/],
  [{ components: 'payments' }, /components must be an object/],
  [{ components: null }, /components must be an object/],
  [{ publishableKey: 'sk_test_sandbox' }, /publishableKey must be a publishable key/],
  [{ publishableKey: ['pk_test_sandbox'] }, /publishableKey must be a publishable key/],
  ...['', 'javascript:alert(1)', 'mailto:a@shop.example', 'https://', ['/sign-in'], null].map((signInUrl) => [
    { signInUrl },
    /signInUrl must be a path/,
  ]),
  [{ origins: 'https://app.example.com' }, /origins must be a list/],
  [{ origins: null }, /origins must be a list/],
  [{ origins: { length: 0 } }, /origins must be a list/],
  [{ origins: ['*'] }, /origins\[0\] isn't an exact origin/],
  [{ origins: ['https://app.example.com', 'https://app.example.com/'] }, /origins\[1\].*'https:\/\/app.example.com'/],
  [{ origins: ['https://app.example.com/path'] }, /write 'https:\/\/app.example.com'/],
  [{ origins: ['https://app.example.com:443'] }, /write 'https:\/\/app.example.com'/],
  [{ origins: ['https://APP.example.com'] }, /write 'https:\/\/app.example.com'/],
  [{ origins: [' https://app.example.com'] }, /write 'https:\/\/app.example.com'/],
  [{ origins: ['https://sk_test_user:sk_test_pass@app.example.com'] }, /write 'https:\/\/app.example.com'/],
  [{ origins: ['https://*.example.com'] }, /isn't an exact origin/],
  [{ origins: ['app.example.com'] }, /isn't an exact origin/],
  [{ origins: ['null'] }, /isn't an exact origin/],
  [{ origins: ['file:///'] }, /isn't an exact origin/],
  [{ origins: [''] }, /isn't an exact origin/],
  [{ origins: [undefined] }, /isn't an exact origin/],
  [{ origins: new Array(1) }, /isn't an exact origin/],
  [{ origins: [/example/] }, /isn't an exact origin/],
  [{ origins: [['https://app.example.com']] }, /isn't an exact origin/],
  ...[0, -1, NaN, Infinity, 2 ** 31, '10000', null].map((timeout) => [
    { timeout },
    /timeout must be a positive number/,
  ]),
  [{ log: 'stderr' }, /log must be a function/],
  [{ log: null }, /log must be a function/],
];
for (const [options, message] of wrong) {
  test(`throws immediately for an invalid option: ${inspect(options)}`, () => {
    assert.throws(
      () => site(options),
      (error) => {
        assert.ok(error instanceof TypeError);
        assert.match(error.message, message);
        assert.ok(!error.message.includes('sk_test'));
        return true;
      },
    );
  });
}

test('a list of exact origins and any positive timeout are accepted', () => {
  for (const origin of ['http://localhost:5173', 'https://[::1]:8443', 'https://xn--bcher-kva.example'])
    assert.doesNotThrow(() => site({ origins: [origin], timeout: 0.5 }));
});
