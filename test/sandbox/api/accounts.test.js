import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ACCOUNTS } from '../../../dist/sandbox/api/index.js';
import { createSandbox } from './sandbox.js';

for (const account of Object.keys(ACCOUNTS)) {
  test(`${account} has sessions`, async () => {
    const session = await createSandbox().stripe.accountSessions.create({
      account,
      components: { account_onboarding: { enabled: true } },
    });
    assert.equal(session.account, account);
  });
}

test('one account is new', () => {
  assert.ok(Object.hasOwn(ACCOUNTS, 'acct_1SandboxNew'));
});
