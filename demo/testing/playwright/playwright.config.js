import { defineConfig } from '@playwright/test';

const { SANDBOX_PORT = '12111', PORT = '4250', CHROME_PATH } = process.env;

export default defineConfig({
  use: {
    baseURL: `http://localhost:${PORT}`,
    // A browser that is installed, or without it the one of `npx playwright install chromium`.
    launchOptions: { executablePath: CHROME_PATH },
  },
  // #region servers
  webServer: [
    {
      command: `npx stripe-connect-dashboard sandbox --port ${SANDBOX_PORT}`,
      url: `http://127.0.0.1:${SANDBOX_PORT}/_sandbox`,
      cwd: '..',
    },
    {
      command: 'node server.js',
      url: `http://localhost:${PORT}`,
      cwd: '..',
      env: {
        PORT,
        STRIPE_API: `http://127.0.0.1:${SANDBOX_PORT}`,
        STRIPE_SECRET_KEY: 'sk_test_sandbox',
        STRIPE_PUBLISHABLE_KEY: 'pk_test_sandbox',
        STRIPE_ACCOUNT: 'acct_1SandboxStandard',
      },
    },
  ],
  // #endregion servers
  workers: 1, // The tests share the sandbox, and one makes it fail.
});
