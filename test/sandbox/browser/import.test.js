import assert from 'node:assert/strict';
import test from 'node:test';

test('the stand-in of Connect.js can be imported where there is no window, and does nothing there', async () => {
  await import('../../../dist/sandbox/browser/index.js');
  assert.equal('StripeConnect' in globalThis, false);
});
