import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: '.',
  test: {
    include: ['vitest/*.test.js'],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: 'playwright',
      // A browser that is installed, or without it the one of `npx playwright install chromium`.
      instances: [{ browser: 'chromium', launch: { executablePath: process.env.CHROME_PATH } }],
    },
  },
});
