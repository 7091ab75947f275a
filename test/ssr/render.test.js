/** What a server renders with `@lit-labs/ssr`, before a browser sees it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LitElementRenderer, render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import '../../dist/index.js';
import { dashboard, renderOnServer } from './site.js';

const withoutMarkers = (text) => text.replace(/<!--.*?-->|<\?>/g, '');
const rendered = async (template) => withoutMarkers(await collectResult(render(template)));

/** The declarative shadow roots of elements with that tag, without their styles. */
const shadowRootsOf = (text, tag) =>
  [...text.matchAll(new RegExp(`<${tag} [^>]*><template [^>]*shadowrootmode="open">([^]*?)</template>`, 'g'))].map(
    ([, root]) => root.replace(/<style>[^]*?<\/style>/, ''),
  );

test('a dashboard has its loading view, and keeps its attributes and children', async () => {
  const text = withoutMarkers(await renderOnServer(dashboard('', '<h2>Payments</h2><p slot="error">Call us</p>')));
  const [root] = shadowRootsOf(text, 'stripe-connect-dashboard');
  assert.match(root, /<div role="status"[^>]*>\s*<slot name="loading" *><div part="skeleton"/);
  assert.match(root, /<slot><\/slot>/);
  assert.doesNotMatch(root, /<slot name="error">/);
  assert.match(text, /^<stripe-connect-dashboard +session-endpoint="\/session"/);
  assert.match(text, /<\/template><h2>Payments<\/h2><p slot="error">Call us<\/p><\/stripe-connect-dashboard>$/);
});

test('a component of the page’s own reserves its room', async () => {
  const text = await rendered(html`<stripe-connect-component name="balances"></stripe-connect-component>`);
  const [root] = shadowRootsOf(text, 'stripe-connect-component');
  assert.match(root, /style="--_wide: var\(--stripe-connect-component-min-height, 200px\)/);
  assert.match(root, /<div part="skeleton"/);
});

test('the components that a dashboard names have their views in its shadow root', async () => {
  const text = await rendered(
    html`<stripe-connect-dashboard .components=${['payments', 'payouts']}></stripe-connect-dashboard>`,
  );
  assert.deepEqual(
    [...text.matchAll(/<stripe-connect-component [^>]*name="(\w+)"/g)].map(([, name]) => name),
    ['payments', 'payouts'],
  );
  // One for each component, and none for the dashboard itself.
  assert.equal(text.match(/part="skeleton"/g).length, 2);
});

test('a server that calls `connectedCallback` asks for nothing', async () => {
  LitElementRenderer.renderOptions.push(() => ({ connectedCallback: true }));
  const text = await rendered(
    html`<stripe-connect-dashboard session-endpoint="/session"
      ><stripe-connect-component name="payments"></stripe-connect-component
    ></stripe-connect-dashboard>`,
  );
  assert.equal(shadowRootsOf(text, 'stripe-connect-component').length, 1);
});
