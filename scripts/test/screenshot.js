/**
 * Takes a screenshot of a page:
 *
 *     node scripts/test/screenshot.js URL out.png --width 1280 --height 900 --dark --full --wait SELECTOR --scale 2
 */
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { findBrowser } from './find-browser.js';

/**
 * @param {{url: string, file: string, width?: number, height?: number, dark?: boolean, full?: boolean, wait?: string,
 * scale?: number, delay?: number}} options `wait`: a selector that must be visible first. `delay`: milliseconds after
 * that.
 */
export async function screenshot({
  url,
  file,
  width = 1280,
  height = 900,
  dark = false,
  full = false,
  wait,
  scale = 1,
  delay = 300,
}) {
  const { executablePath, args, env } = await findBrowser();
  const browser = await chromium.launch({ executablePath, args, env });
  try {
    const page = await browser.newPage({
      viewport: { width, height },
      deviceScaleFactor: scale,
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
    });
    await page.goto(url);
    if (wait) await page.locator(wait).first().waitFor({ timeout: 20_000 });
    // What fades in has done so.
    await page.waitForTimeout(delay);
    await mkdir(dirname(file), { recursive: true });
    await page.screenshot({ path: file, fullPage: full });
  } finally {
    await browser.close();
  }
}

if (process.argv[1] === import.meta.filename) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      width: { type: 'string' },
      height: { type: 'string' },
      scale: { type: 'string' },
      delay: { type: 'string' },
      wait: { type: 'string' },
      dark: { type: 'boolean' },
      full: { type: 'boolean' },
    },
  });
  const [url, file] = positionals;
  if (!url || !file)
    throw new Error(
      'node scripts/test/screenshot.js URL out.png [--width 1280 --height 900 --dark --full --wait SELECTOR --scale 2 --delay 500]',
    );
  const numbers = ['width', 'height', 'scale', 'delay']
    .filter((name) => values[name])
    .map((name) => [name, Number(values[name])]);
  await screenshot({ ...values, ...Object.fromEntries(numbers), url, file });
}
