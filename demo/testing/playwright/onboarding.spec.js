import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

// #region connect-js
const connectJs = fileURLToPath(import.meta.resolve('stripe-connect-dashboard/sandbox/connect.js'));

test.beforeEach(({ page }) =>
  page.route('https://connect-js.stripe.com/v1.0/connect.js', (route) => route.fulfill({ path: connectJs })),
);
// #endregion connect-js

test('a seller sees the form', async ({ page }) => {
  await page.goto('/');
  const form = page.frameLocator('stripe-connect-account-onboarding iframe');
  await expect(form.getByRole('button', { name: 'Continue' })).toBeVisible();
});

// #region exit
test('a seller who leaves the form is thanked', async ({ page }) => {
  await page.goto('/');
  const form = page.frameLocator('stripe-connect-account-onboarding iframe');
  await form.getByRole('button', { name: 'Exit' }).click();
  await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible();
});
// #endregion exit

// #region session
const faults = `http://127.0.0.1:${process.env.SANDBOX_PORT ?? '12111'}/_sandbox/faults`;

test('a seller whose session fails is given our number', async ({ page, request }) => {
  await request.put(faults, { data: { status: 403 } });
  try {
    await page.goto('/');
    await expect(page.getByText('555-0100')).toBeVisible();
  } finally {
    await request.delete(faults);
  }
});
// #endregion session
