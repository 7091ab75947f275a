/** What the doctor says when no response arrives: certificates of a local authority, and proxies. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeFailure } from '../../dist/cli/doctor/failure.js';
import { createFormatter } from '../../dist/cli/doctor/message.js';

const format = createFormatter([]);
const url = new URL('https://shop.example/account_session');
const failed = (code, message = 'x') =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(message), { code }) });
const fixOf = (error, target = url) => format(describeFailure(error, target, 1000).fix);

function withEnvironment(values, work) {
  const before = { ...process.env };
  try {
    Object.assign(process.env, values);
    return work();
  } finally {
    for (const name of Object.keys(values)) delete process.env[name];
    Object.assign(process.env, before);
  }
}

for (const code of [
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
]) {
  test(`${code}: names NODE_EXTRA_CA_CERTS`, () => assert.match(fixOf(failed(code)), /NODE_EXTRA_CA_CERTS/));
}

test('names the proxy that Node does not use', () => {
  for (const [name, target] of [
    ['HTTPS_PROXY', url],
    ['https_proxy', url],
    ['HTTP_PROXY', new URL('http://shop.example/')],
    ['ALL_PROXY', url],
  ])
    withEnvironment({ [name]: 'http://proxy.example:8080' }, () =>
      assert.match(fixOf(failed('ENOTFOUND'), target), new RegExp(`${name} is set.*NODE_USE_ENV_PROXY=1`)),
    );
});

test('says nothing of a proxy that is used, or that the request does not need', () => {
  const proxy = { HTTPS_PROXY: 'http://proxy.example:8080', HTTP_PROXY: 'http://proxy.example:8080' };
  withEnvironment({ ...proxy, NODE_USE_ENV_PROXY: '1' }, () =>
    assert.doesNotMatch(fixOf(failed('ENOTFOUND')), /PROXY/),
  );
  withEnvironment(proxy, () =>
    assert.doesNotMatch(fixOf(failed('ECONNREFUSED'), new URL('http://localhost:1/')), /PROXY/),
  );
  assert.doesNotMatch(fixOf(failed('ENOTFOUND')), /PROXY/);
});

test('escapes the text of an error, which a certificate may have', () => {
  const { problem } = describeFailure(failed('ERR_OTHER', 'cert\u001b[2J\n  ✓ forged'), url, 1000);
  assert.equal(format(problem), 'cert\\u{1b}[2J\\n ✓ forged.');
});
