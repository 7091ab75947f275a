/** The suggestion for a name that is spelled wrongly. It reads what is built. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COMPONENTS } from '../../dist/stripe/known-components.js';
import { nearestName } from '../../dist/stripe/nearest-name.js';

test('a typing error is told from another word', () => {
  assert.equal(nearestName('paymnets', COMPONENTS), 'payments');
  assert.equal(nearestName('payment-detail', COMPONENTS), 'payment-details');
  assert.equal(nearestName('weather', COMPONENTS), undefined);
});

test('a long name takes no time', () => {
  assert.equal(nearestName('payments'.repeat(100_000), COMPONENTS), undefined);
});
