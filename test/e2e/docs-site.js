/** Pages of the docs in a browser. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { visit } from './demo-site.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A page of the docs whose scripts have run: as `visit` has it. */
export async function open(site, address, options) {
  const visitor = await visit(site, `${site.origin}/docs/${address}`, options);
  if (options?.javaScriptEnabled !== false) await isReady(visitor.page);
  return visitor;
}

export const isReady = (page) => page.locator('docs-search .open').waitFor();

/** What axe finds, as lines. */
export async function axe(page) {
  await page.evaluate(AXE);
  return page.evaluate(async () =>
    (await globalThis.axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`),
  );
}

export const isTooWide = (page) => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
