/** Components in a page of the docs, on the sandbox. */
import { sandboxMeta } from '../sandbox-meta.js';

/** Returns a figure with live components. `components`: as in the attribute. */
export const live = (components) => `<figure class="live" aria-label="Live example">
<stripe-connect-dashboard session-endpoint="/account_session?all" components="${components}"></stripe-connect-dashboard>
<figcaption>Live, on the sandbox: no account, no network, no money. The data is made up.</figcaption>
</figure>`;

const FIGURE = /<figure class="live"[^]*?<\/figure>/g;
export const isLive = (html) => html.search(FIGURE) >= 0;
export const withoutLive = (html) => html.replace(FIGURE, '');

/** What the head of such a page needs. `account`: that of the demo whose data is shown. */
export const liveHead = (account) => `<link rel="stylesheet" href="/assets/docs-live.css">
    ${sandboxMeta({ business: account.business })}
    <script src="/sandbox/connect.js"></script>
    <script type="module" src="/cdn/stripe-connect-dashboard.js"></script>`;
