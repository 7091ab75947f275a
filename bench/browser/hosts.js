/** The hosts that a page of the bench talks to. The browser is told that each is a port of this machine. */
export const CONNECT_JS = 'https://connect-js.stripe.com/v1.0/connect.js';
export const SITE = 'https://site.bench.test';
export const CDN = 'https://cdn.bench.test';
export const HOSTS = [SITE, CDN, CONNECT_JS].map((url) => new URL(url).hostname);
