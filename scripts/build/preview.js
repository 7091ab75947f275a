/**
 * `node scripts/build/preview.js`: demo/assets/preview.png, which chats and searches show with a link to the site:
 * the logo and the package's description. In the Chromium of the npm package, with its fonts.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { LIBRARY } from '../../demo/docs/library.js';
import { escapeHtml } from '../../demo/escape.js';
import { packagedChromium } from '../test/find-browser.js';

const assets = fileURLToPath(new URL('../../demo/assets/', import.meta.url));
/** As https://ogp.me consumers show it. */
const viewport = { width: 1200, height: 630 };

const logo = (await readFile(`${assets}logo.svg`, 'utf8')).replace('<svg ', '<svg width="150" height="150" ');
const html = `<!doctype html><meta charset="utf-8"><style>
  body { display: grid; align-content: center; gap: 40px; box-sizing: border-box; height: 630px; margin: 0; padding: 0 90px;
    font-family: sans-serif; color: #e3e8ee; background: #12171e; border-bottom: 16px solid #ff8a3d; }
  h1 { margin: 0; font-size: 76px; letter-spacing: -2px; }
  p { margin: 0; font-size: 36px; line-height: 1.4; color: #b3bdc9; }
</style>${logo}<h1>${LIBRARY.name}</h1><p>${escapeHtml(LIBRARY.description)}</p>`;

const { executablePath, args, env } = await packagedChromium();
const browser = await chromium.launch({ executablePath, args, env });
const page = await browser.newPage({ viewport });
await page.setContent(html);
await page.screenshot({ path: `${assets}preview.png` });
await browser.close();
console.log(`${assets}preview.png`);
