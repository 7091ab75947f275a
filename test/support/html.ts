/** The document of a test's page. */
import { assumptionValues } from '../../src/sandbox/browser/assumptions.js';
import { sandboxMeta } from './elements.js';
import type { PageOptions } from './page.js';

/** With `--reversed`, the sandbox does the other of the two things that each of its assumptions allows. */
const assumptions = (globalThis as { REVERSED?: boolean }).REVERSED ? sandboxMeta(assumptionValues('reversed')) : '';

/**
 * Adds the harness's own first script, the page's head and its module to the HTML that the test gives: a body, or a
 * whole document.
 */
export function documentOf(html: string, number: number, options: PageOptions): string {
  // The page's test is in the parent: it must be listening before anything else runs.
  const first = `<script nonce="test">parent.__pages.get(${number}).onStart(window)</script>${assumptions}`;
  const module = options.module ?? '/__library/elements.js';
  const last = `${options.head ?? ''}${module === false ? '' : tag(module, number, options.moduleAttributes ?? '')}`;
  if (/<html\b/i.test(html)) {
    if (!/<head\b[^>]*>/i.test(html)) throw new Error('A whole document needs a <head>.');
    const headed = html.replace(/<head\b[^>]*>/i, (head) => head + first);
    return headed.includes('</head>') ? headed.replace('</head>', `${last}</head>`) : headed;
  }
  return `<!doctype html><html ${options.html ?? 'lang="en"'}><head>${first}<meta charset="utf-8"><title>Test page</title>${last}</head><body>${html}`;
}

function tag(module: string, number: number, attributes: string): string {
  // That a module could not be fetched is told to its tag alone.
  const failed = `parent.__pages.get(${number}).onModuleError('${module}')`;
  return `<script type="module" src="${module}" nonce="test" onerror="${failed}" ${attributes}></script>`;
}
