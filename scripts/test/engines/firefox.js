import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { command } from './find.js';

/** Firefox by WebDriver BiDi, which puppeteer speaks: no geckodriver. */
export function firefox() {
  const executablePath =
    process.env.FIREFOX_PATH ?? command(['firefox-esr', 'firefox'], 'Debian: apt-get install firefox-esr');
  return chromeLauncher({
    puppeteer,
    // A tab in the background has slow timers and no frames.
    concurrency: 1,
    launchOptions: {
      browser: 'firefox',
      headless: true,
      executablePath,
      extraPrefsFirefox: { 'intl.accept_languages': 'en-US' },
      // Puppeteer would be told of every request of a page, a fifth of the browser's work; no test asks it.
      networkEnabled: false,
    },
    createPage: async ({ context }) => {
      const page = await context.newPage();
      const resize = page.setViewport.bind(page);
      page.setViewport = () => resize({ width: 1280, height: 1024 });
      return page;
    },
  });
}
