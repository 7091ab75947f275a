import assert from 'node:assert/strict';
import { test } from 'node:test';
import { componentsAttribute } from 'stripe-connect-dashboard/server';

test("writes the page's attribute from the server's components", () => {
  assert.equal(
    componentsAttribute({ payments: { enabled: true }, payment_details: { enabled: true, features: {} } }),
    'payments payment-details',
  );
});

test('leaves out what is not enabled', () => {
  assert.equal(
    componentsAttribute({
      payouts: { enabled: false },
      reporting_chart: { enabled: true },
      balances: { enabled: true },
      documents: undefined,
    }),
    'reporting-chart balances',
  );
});
