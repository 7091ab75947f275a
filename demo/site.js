import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { bundle } from './bundle.js';
import { createEndpoint } from './endpoint.js';
import { late, withFault, withoutElements } from './faults.js';
import { addressOf, folder, onSandbox, PAGES, readPage } from './pages.js';
import { securityHeaders } from './security.js';

export function createSite(settings) {
  const { sandbox } = settings;
  const site = new Hono();

  site.use(securityHeaders(sandbox));
  site.route('/', createEndpoint(settings));
  if (sandbox) site.use('/sandbox/connect.js', late);

  for (const name of PAGES) {
    site.get(addressOf(name), async (c) => {
      const html = await readPage(name);
      return c.html(sandbox ? withFault(onSandbox(html), c.req.query('fault')) : html);
    });
  }

  let playground;
  site.get('/playground.js', async (c) =>
    c.body(await (playground ??= bundle('playground/index.js')), 200, { 'Content-Type': 'text/javascript' }),
  );
  site.get('/assets/*', serveStatic({ root: folder('.') }));
  site.get('/cdn/*', serveStatic({ root: folder('../dist') }));
  if (sandbox) {
    const file = (path) => path.replace(/^\/broken\/\d+/, '/cdn');
    site.get(
      '/broken/:until/:file',
      withoutElements,
      serveStatic({ root: folder('../dist'), rewriteRequestPath: file }),
    );
  }
  site.get('/sandbox/connect.js', serveStatic({ root: folder('../dist') }));
  site.notFound((c) => c.text('There is no such page.', 404));
  return site;
}
